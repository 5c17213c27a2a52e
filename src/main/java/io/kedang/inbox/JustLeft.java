package io.kedang.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Who held a task until a moment ago, columns {@code left_by} and {@code left_at}. The statement
 * that takes a task from its holder writes them anyway, so that whoever no longer sees the row can
 * be told that it is gone; see {@link LiveChanges}. Several who held it one after the other within
 * {@link LiveChanges#LOOK_BACK} stand there together.
 */
final class JustLeft {

  /**
   * Assignments of an update, before those of the holder and of whom it is held for: MySQL assigns
   * from left to right. Its question marks are {@link #values}.
   */
  static final String ASSIGNMENTS =
      "left_by = case when coalesce(assignee_id, '') in ('', ?) then left_by"
          + " else concat(case when left_at > ? and char_length(left_by) < 300 then left_by else '' end, assignee_id, '|', coalesce(held_for, ''), ',') end,"
          + " left_at = case when coalesce(assignee_id, '') in ('', ?) then left_at else ? end, ";

  /** In place of holders: the row was written anew, and nobody knows any more who saw the old. */
  static final String ANYBODY = "*,";

  private JustLeft() {}

  /**
   * @param holder who has the task from now on; empty for nobody
   */
  static List<Object> values(String holder, Instant now) {
    return List.of(
        holder, Timestamp.from(now.minus(LiveChanges.LOOK_BACK)), holder, Timestamp.from(now));
  }

  /** The row as it stood under each of those who left it; none for {@link #ANYBODY}. */
  static List<ItemRow> before(ItemRow row, String leftBy) {
    return Arrays.stream(leftBy.split(","))
        .map(entry -> entry.split("\\|", 2))
        .filter(entry -> entry.length == 2)
        .map(entry -> row.heldBy(entry[0], entry[1].isEmpty() ? null : entry[1]))
        .toList();
  }
}
