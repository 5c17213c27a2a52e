package io.kedang.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One line of the list as its reader sees it (INBX-1).
 *
 * @param title what the case is called, for example the customer's name; null when nobody knows
 * @param findings codes of what was found about the case
 * @param assignee who holds it; null when nobody does
 * @param mine whether the reader holds it
 * @param inHand whether it is the reader's to pass on: the reader holds it, or the one does in
 *     whose place the list is read
 * @param claimable whether the reader may take it
 * @param doneAt null while it is open
 * @param escalated whether somebody above was told that nobody finishes it
 * @param standsInFor in whose place the holder has it, or whoever finished it did; null for
 *     nobody's
 * @param urged how often somebody asked for haste
 */
public record InboxEntry(
    String id,
    String taskType,
    String process,
    String caseId,
    String title,
    String customerType,
    String level,
    String channel,
    BranchName branch,
    List<String> findings,
    String role,
    Instant createdAt,
    Instant dueAt,
    boolean overdue,
    int priority,
    PersonName assignee,
    boolean mine,
    boolean inHand,
    boolean claimable,
    String serviceLevel,
    Instant doneAt,
    boolean escalated,
    PersonName standsInFor,
    int urged) {

  /** A branch in the reader's language. */
  public record BranchName(String code, String name) {}

  /**
   * A member of staff.
   *
   * @param name null when nobody knows
   */
  public record PersonName(String id, String name) {

    /** Nobody for no id. */
    static PersonName of(String id, Map<String, String> nameOf) {
      return id == null ? null : new PersonName(id, nameOf.get(id));
    }

    PersonName named(Map<String, String> nameOf) {
      return new PersonName(id, nameOf.get(id));
    }
  }
}
