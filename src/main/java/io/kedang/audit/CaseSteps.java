package io.kedang.audit;

import java.time.Instant;
import java.util.List;

/**
 * Where a case waits for people. The capability that keeps the task list answers; the record of
 * cases need not know it.
 */
public interface CaseSteps {

  /**
   * @param role candidate group; null when the task was made for one person
   * @param assigneeId who holds it; null when nobody does
   * @param standsInForId in whose place; null for nobody's
   */
  record Step(
      String taskId,
      String taskType,
      String role,
      String assigneeId,
      String standsInForId,
      Instant since,
      Instant dueAt) {}

  /** The open tasks of a case, those of called processes included, oldest first. */
  List<Step> openSteps(String caseId);
}
