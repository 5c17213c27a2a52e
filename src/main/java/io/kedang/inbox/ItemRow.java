package io.kedang.inbox;

import java.time.Instant;
import java.util.List;

/**
 * A row of {@code work_item}: what handlers see of a task, and what only the list needs.
 *
 * @param caseProcess definition key of the root process
 * @param makerId who started the case; null when no person did
 * @param makerExcluded whether the maker must leave this task to others
 * @param excluded who decided in this case before and must leave this task to others
 * @param escalatedAt when somebody above was told that nobody finishes it; null when nobody was
 * @param kept what only the list knows; the engine does not
 */
record ItemRow(
    WorkItem item,
    String caseProcess,
    String makerId,
    boolean makerExcluded,
    List<String> excluded,
    List<String> findings,
    Instant escalatedAt,
    Kept kept) {

  /**
   * What the list adds to what the engine says.
   *
   * @param heldFor whose deputy the holder is in this task; null when nobody's
   * @param doneFor whose deputy finished it; null when nobody's
   * @param urged how often somebody asked for haste
   * @param moves how often its holder changed
   */
  record Kept(String heldFor, String doneFor, int urged, int moves) {

    static final Kept NOTHING = new Kept(null, null, 0, 0);
  }

  /** As the engine knows it. */
  ItemRow(
      WorkItem item,
      String caseProcess,
      String makerId,
      boolean makerExcluded,
      List<String> excluded,
      List<String> findings,
      Instant escalatedAt) {
    this(item, caseProcess, makerId, makerExcluded, excluded, findings, escalatedAt, Kept.NOTHING);
  }

  /** A task of which nobody above was told. */
  ItemRow(
      WorkItem item,
      String caseProcess,
      String makerId,
      boolean makerExcluded,
      List<String> excluded,
      List<String> findings) {
    this(item, caseProcess, makerId, makerExcluded, excluded, findings, null, Kept.NOTHING);
  }

  ItemRow with(Kept other) {
    return new ItemRow(
        item, caseProcess, makerId, makerExcluded, excluded, findings, escalatedAt, other);
  }

  /** The same in somebody's hands. */
  ItemRow heldBy(String personId, String heldFor) {
    return new ItemRow(
        item.heldBy(personId),
        caseProcess,
        makerId,
        makerExcluded,
        excluded,
        findings,
        escalatedAt,
        new Kept(heldFor, kept.doneFor, kept.urged, kept.moves));
  }

  boolean isHeldBy(String personId) {
    return personId.equals(item.assigneeId());
  }
}
