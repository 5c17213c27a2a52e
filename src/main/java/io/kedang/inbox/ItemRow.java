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
 */
record ItemRow(
    WorkItem item,
    String caseProcess,
    String makerId,
    boolean makerExcluded,
    List<String> excluded,
    List<String> findings,
    Instant escalatedAt) {

  /** A task of which nobody above was told. */
  ItemRow(
      WorkItem item,
      String caseProcess,
      String makerId,
      boolean makerExcluded,
      List<String> excluded,
      List<String> findings) {
    this(item, caseProcess, makerId, makerExcluded, excluded, findings, null);
  }

  boolean isHeldBy(String personId) {
    return personId.equals(item.assigneeId());
  }
}
