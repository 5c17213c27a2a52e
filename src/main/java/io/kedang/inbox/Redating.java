package io.kedang.inbox;

import io.kedang.shared.Failures;
import io.kedang.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Dates the open tasks of a branch anew after its calendar changed (INBX-3): in pieces, a task at a
 * time, and from where it stopped if the program does.
 */
@Component
class Redating {

  private static final int PIECE = 200;

  private record Asked(String id, String branchPath, String after) {}

  private final JdbcClient jdbc;
  private final WorkItems items;
  private final DueDates dueDates;
  private final ServiceLevels levels;
  private final Calendars calendars;
  private final TaskService engine;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Redating(
      JdbcClient jdbc,
      WorkItems items,
      DueDates dueDates,
      ServiceLevels levels,
      Calendars calendars,
      TaskService engine,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.items = items;
    this.dueDates = dueDates;
    this.levels = levels;
    this.calendars = calendars;
    this.engine = engine;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Asks for it in the caller's transaction. It begins when every node knows the new calendar, so
   * that no task made meanwhile keeps a date by the old one.
   */
  void ask(String branchPath) {
    jdbc.sql(
            "insert into calendar_redating (id, branch_path, after_task, start_at) values (?, ?, '', ?)")
        .params(
            Ids.next(),
            branchPath,
            Timestamp.from(clock.instant().plus(Calendars.FRESH).plus(Calendars.FRESH)))
        .update();
  }

  @Scheduled(fixedDelayString = "${kedang.inbox.redate-every:PT1M}")
  @SchedulerLock(name = "inbox-redating")
  public void run() {
    for (Optional<Asked> next = next(); next.isPresent(); next = next()) {
      calendars.forget();
      piece(next.get());
    }
  }

  private Optional<Asked> next() {
    return jdbc.sql(
            "select id, branch_path, after_task from calendar_redating where start_at <= ? order by id limit 1")
        .param(Timestamp.from(clock.instant()))
        .query((row, i) -> new Asked(row.getString(1), row.getString(2), row.getString(3)))
        .optional();
  }

  private void piece(Asked asked) {
    List<String> ids = items.idsAfter(asked.branchPath, asked.after, PIECE);
    for (ItemRow row : items.findAll(ids)) {
      if (!wanted(row.item()).equals(Optional.ofNullable(row.item().dueAt()))) {
        redate(row.item().id());
      }
    }
    if (ids.size() < PIECE) {
      jdbc.sql("delete from calendar_redating where id = ?").param(asked.id).update();
    } else {
      jdbc.sql("update calendar_redating set after_task = ? where id = ?")
          .params(ids.get(ids.size() - 1), asked.id)
          .update();
    }
  }

  /** A task that cannot be dated now keeps its date; the others go on. */
  private void redate(String taskId) {
    try {
      transaction.executeWithoutResult(status -> items.lock(taskId).ifPresent(this::redate));
    } catch (RuntimeException failure) {
      Failures.log(failure, "the re-dating of a task");
    }
  }

  private void redate(ItemRow row) {
    WorkItem item = row.item();
    Task task = engine.createTaskQuery().taskId(item.id()).singleResult();
    if (task == null || dueDates.isDatedByModel(task.getProcessDefinitionId(), item.taskType())) {
      return;
    }
    if (task.getDueDate() == null && task.getPriority() == Task.PRIORITY_NORMAL) {
      levels.decide(item).ifPresent(times -> task.setPriority(times.priority()));
    }
    task.setDueDate(wanted(item).map(Date::from).orElse(null));
    engine.saveTask(task);
  }

  /** What was never promised a date is promised one from now on, not from long ago. */
  private Optional<Instant> wanted(WorkItem item) {
    return levels
        .decide(item)
        .flatMap(
            times ->
                dueDates.due(
                    times,
                    item.branchPath(),
                    item.dueAt() == null ? clock.instant() : item.createdAt()));
  }
}
