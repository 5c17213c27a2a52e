package io.kedang.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The record of cases 办件 and their story. Capabilities tell it what happened, in the transaction in
 * which it happened. Facts hold ids, enums and numbers only; what a person wrote goes into the
 * note, which is encrypted with the data subject's key.
 */
public interface CaseHistory {

  /**
   * A case as it begins.
   *
   * @param caseId our id; also the engine's business key
   * @param process process definition key, for example {@code account-opening}
   * @param subjectId data subject whose key seals the notes
   * @param startedBy actor id
   * @param customerId the open file it concerns; null when there is none yet
   */
  record CaseStart(
      String caseId,
      String process,
      String subjectId,
      String branchCode,
      String branchPath,
      String channel,
      String customerType,
      String level,
      String startedBy,
      Instant at,
      String customerId) {

    /** A case that concerns no open file yet. */
    public CaseStart(
        String caseId,
        String process,
        String subjectId,
        String branchCode,
        String branchPath,
        String channel,
        String customerType,
        String level,
        String startedBy,
        Instant at) {
      this(
          caseId,
          process,
          subjectId,
          branchCode,
          branchPath,
          channel,
          customerType,
          level,
          startedBy,
          at,
          null);
    }
  }

  void started(CaseStart start);

  /**
   * One entry of the story.
   *
   * @param kind what happened, a code the pages translate ({@code story.<kind>}), for example
   *     {@code opening.submitted}
   * @param actorId who did it; null for the system
   * @param facts ids, enums, numbers
   * @param note what a person wrote, sealed; may be null
   * @return the entry's id
   */
  String tell(String caseId, String kind, String actorId, Map<String, ?> facts, String note);

  /**
   * What was told of one task, the oldest first, at most 50 entries. Whether the reader may know it
   * is the caller's to decide.
   *
   * @param kinds of entries wanted
   */
  List<Told> ofTask(String caseId, String taskId, Collection<String> kinds);

  /**
   * An entry of a story.
   *
   * @param note null when nobody wrote one, or when the data subject's key was destroyed
   */
  record Told(
      String id, Instant at, String kind, String actorId, Map<String, Object> facts, String note) {}

  /**
   * @param state the end reached, for example {@code OPENED}
   * @param customerId the file that resulted; null when none did
   */
  void ended(String caseId, String state, String customerId);

  /**
   * The case if the current actor may see it (in scope, or started by the actor, or auditor).
   *
   * @throws io.kedang.shared.ProblemException NOT_FOUND otherwise
   */
  CaseRecord requireVisible(String caseId);

  /**
   * What the lists know of a case. {@code endedAt} and {@code customerId} may be null; {@code
   * state} is {@code RUNNING} until it ends.
   */
  record CaseRecord(
      String caseId,
      String process,
      String state,
      String subjectId,
      String customerId,
      String branchCode,
      String branchPath,
      String channel,
      String customerType,
      String level,
      String startedBy,
      Instant startedAt,
      Instant endedAt) {}
}
