package io.kedang.inbox;

import io.kedang.access.Actor;
import io.kedang.access.Role;
import io.kedang.audit.Cases;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Asking for haste 催办 (INBX-2): whoever waits for a task does, at most once an hour each. The task
 * rises in the order by priority, shows how often it was asked for, and whoever has it is told;
 * when nobody has it, those nearest to it who may take it.
 */
@Service
public class TaskUrging {

  private static final Duration PAUSE = Duration.ofHours(1);
  private static final int STEP = 10;
  private static final int HIGHEST = 100;
  private static final int TOLD_AT_MOST = 50;

  private final TaskDesk desk;
  private final TaskSight sight;
  private final Colleagues colleagues;
  private final WorkItems items;
  private final Inbox inbox;
  private final TaskService engine;
  private final JdbcClient jdbc;
  private final Clock clock;

  TaskUrging(
      TaskDesk desk,
      TaskSight sight,
      Colleagues colleagues,
      WorkItems items,
      Inbox inbox,
      TaskService engine,
      JdbcClient jdbc,
      Clock clock) {
    this.desk = desk;
    this.sight = sight;
    this.colleagues = colleagues;
    this.items = items;
    this.inbox = inbox;
    this.engine = engine;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param note may be null
   * @throws ProblemException FORBIDDEN {@code urgeNotWaiting} for whoever does not wait or holds
   *     it; TOO_MANY {@code urgedRecently} with the minutes left
   */
  public InboxEntry urge(String taskId, String note, Actor actor) {
    String said = note == null || note.isBlank() ? null : Cases.requireText(note, "note");
    desk.inOneTransaction(
        () -> {
          ItemRow row = desk.locked(taskId);
          requireWaiting(row, actor);
          requirePause(taskId, actor.id());
          items.urge(taskId);
          int priority = row.item().priority();
          engine.setPriority(taskId, Math.max(priority, Math.min(HIGHEST, priority + STEP)));
          desk.tell(
              row,
              TaskNotes.URGED,
              Reader.of(actor),
              Map.of("times", row.kept().urged() + 1),
              said);
          concerned(row)
              .forEach(person -> desk.notify(person, row, "task.urgedOfYou", Reader.of(actor)));
          return taskId;
        });
    return inbox.entry(desk.found(taskId, ProblemException.Kind.CONFLICT), Reader.of(actor));
  }

  private void requireWaiting(ItemRow row, Actor actor) {
    if (row.isHeldBy(actor.id()) || !sight.waitsFor(row, actor)) {
      sight.requireSeen(row, actor);
      throw ProblemException.forbidden("urgeNotWaiting");
    }
  }

  private void requirePause(String taskId, String personId) {
    Instant now = clock.instant();
    Optional<Instant> last =
        jdbc.sql("select at from task_urge where task_id = ? and person_id = ?")
            .params(taskId, personId)
            .query(Timestamp.class)
            .optional()
            .map(Timestamp::toInstant);
    if (last.isEmpty()) {
      jdbc.sql("insert into task_urge (task_id, person_id, at) values (?, ?, ?)")
          .params(taskId, personId, Timestamp.from(now))
          .update();
      return;
    }
    Duration left = Duration.between(now, last.get().plus(PAUSE));
    if (!left.isNegative() && !left.isZero()) {
      long minutes = left.plusSeconds(59).toMinutes();
      throw new ProblemException(ProblemException.Kind.TOO_MANY, "urgedRecently", minutes)
          .fact("minutes", minutes);
    }
    jdbc.sql("update task_urge set at = ? where task_id = ? and person_id = ?")
        .params(Timestamp.from(now), taskId, personId)
        .update();
  }

  private List<String> concerned(ItemRow row) {
    if (row.item().assigneeId() != null) {
      return List.of(row.item().assigneeId());
    }
    return row.item().role() == null
        ? List.of()
        : colleagues.doers(row, Set.of(Role.of(row.item().role())), TOLD_AT_MOST).stream()
            .map(Actor::id)
            .toList();
  }
}
