package io.kedang.inbox;

import io.kedang.access.Actor;
import io.kedang.audit.CaseHistory.CaseRecord;
import io.kedang.audit.CaseSight;
import io.kedang.shared.ProblemException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees a task or a case because of somebody else's doing: as a deputy, asked for advice 加签, or
 * given a copy 抄送.
 */
@Component
class TaskSight implements CaseSight {

  private final JdbcClient jdbc;
  private final WorkItems items;
  private final Deputies deputies;

  TaskSight(JdbcClient jdbc, WorkItems items, Deputies deputies) {
    this.jdbc = jdbc;
    this.items = items;
    this.deputies = deputies;
  }

  /**
   * @throws ProblemException NOT_FOUND unless the actor sees it, oneself or as a deputy
   */
  void requireSeen(ItemRow row, Actor actor) {
    if (!InboxRights.sees(Reader.of(actor), row)
        && deputies.readersOf(actor).stream().noneMatch(reader -> InboxRights.sees(reader, row))) {
      throw ProblemException.notFound("task");
    }
  }

  /** Whether the person was asked for advice on the task. */
  boolean isAskedFor(String taskId, String personId) {
    return exists(
        "select id from task_advice where task_id = ? and person_id = ? limit 1", taskId, personId);
  }

  /** Whether the person was asked for advice on the task and said nothing yet. */
  boolean owesAdvice(String taskId, String personId) {
    return exists(
        "select id from task_advice where task_id = ? and person_id = ? and answered_at is null limit 1",
        taskId,
        personId);
  }

  /** Who started the case, did an earlier step of it, or looks after the branch waits for it. */
  boolean waitsFor(ItemRow row, Actor actor) {
    return InboxRights.isMadeBy(actor, row)
        || InboxRights.mayAssign(actor, row)
        || row.item().caseId() != null && items.didInCase(row.item().caseId(), actor.id());
  }

  @Override
  public Sight of(CaseRecord record, Actor actor) {
    List<ItemRow> open = items.ofCase(record.caseId());
    if (open.stream().anyMatch(row -> row.isHeldBy(actor.id()) && row.kept().heldFor() != null)) {
      return Sight.WORK;
    }
    for (Reader reader : open.isEmpty() ? List.<Reader>of() : deputies.readersOf(actor)) {
      if (open.stream().anyMatch(row -> InboxRights.sees(reader, row))) {
        return Sight.WORK;
      }
    }
    boolean shown =
        exists(
                "select id from case_copy where case_id = ? and person_id = ?",
                record.caseId(),
                actor.id())
            || exists(
                "select id from task_advice where case_id = ? and person_id = ? limit 1",
                record.caseId(),
                actor.id());
    return shown ? Sight.READ : Sight.NONE;
  }

  private boolean exists(String sql, String one, String other) {
    return jdbc.sql(sql).params(one, other).query(String.class).optional().isPresent();
  }
}
