package io.kedang.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which steps were taken for a task, table {@code work_item_step}. Kept by the task's id, which
 * outlives new versions of its process, migration to them, and repair of the task's row in the
 * list.
 */
@Repository
class WorkItemSteps {

  private final JdbcClient jdbc;

  WorkItemSteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Open tasks to look at, the longest waiting first. */
  List<String> toLookAt(Instant now, int limit) {
    return jdbc.sql(
            "select task_id from work_item where next_step_at <= ? order by next_step_at, task_id limit ?")
        .params(Timestamp.from(now), limit)
        .query(String.class)
        .list();
  }

  /** When each step was taken last. */
  Map<EscalationStep, Instant> taken(String taskId) {
    Map<EscalationStep, Instant> taken = new EnumMap<>(EscalationStep.class);
    jdbc.sql("select step, done_at from work_item_step where task_id = ?")
        .param(taskId)
        .query(
            row -> {
              taken.put(EscalationStep.valueOf(row.getString(1)), row.getTimestamp(2).toInstant());
            });
    return taken;
  }

  /** A step is taken now; the caller holds the task's row. */
  void take(String taskId, EscalationStep step, Instant dueAt, Instant now) {
    int again =
        jdbc.sql(
                "update work_item_step set due_at = ?, done_at = ?, times = times + 1 where task_id = ? and step = ?")
            .params(Timestamp.from(dueAt), Timestamp.from(now), taskId, step.name())
            .update();
    if (again == 0) {
      jdbc.sql(
              "insert into work_item_step (due_at, done_at, times, task_id, step) values (?, ?, 1, ?, ?)")
          .params(Timestamp.from(dueAt), Timestamp.from(now), taskId, step.name())
          .update();
    }
    if (step == EscalationStep.ESCALATE) {
      jdbc.sql("update work_item set escalated_at = ?, changed_at = ? where task_id = ?")
          .params(Timestamp.from(now), Timestamp.from(now), taskId)
          .update();
    }
  }

  /** When to look at the task again; null for never. */
  void lookAgain(String taskId, Instant at) {
    jdbc.sql("update work_item set next_step_at = ? where task_id = ? and state = 'OPEN'")
        .params(at == null ? null : Timestamp.from(at), taskId)
        .update();
  }

  void forget(Collection<String> taskIds) {
    if (!taskIds.isEmpty()) {
      jdbc.sql("delete from work_item_step where task_id in (:ids)").param("ids", taskIds).update();
    }
  }
}
