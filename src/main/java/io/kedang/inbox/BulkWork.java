package io.kedang.inbox;

import io.kedang.access.Actor;
import io.kedang.inbox.Tasks.Move;
import io.kedang.shared.Failures;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The same done to many tasks (INBX-2), for oneself or as somebody's deputy 代理. Each task is a
 * transaction of its own with a result of its own, by the very rules of doing it one at a time. A
 * dry run does everything and keeps nothing, so it says what would come of it. What only changed
 * hands can be taken back for ten minutes, task by task, as long as nothing happened to it since
 * and a deputy still is one; what was finished cannot.
 */
@Service
public class BulkWork {

  /** What is done to all. */
  public enum Action {
    CLAIM,
    RELEASE,
    /**
     * A manager's own right, which no deputyship lends: in everybody's place it is done as oneself.
     */
    ASSIGN,
    HAND_OVER,
    /**
     * Only where the task's form says that it may be answered for many, see {@link FormSchemas}.
     */
    COMPLETE
  }

  /**
   * @param personId to whom, to assign and hand over
   * @param reason why, to hand over
   * @param form the same for all, to complete
   */
  public record Order(
      Action action,
      List<String> ids,
      String personId,
      String reason,
      Map<String, Object> form,
      boolean dryRun) {}

  /**
   * @param refusal null when it was done, or would be
   */
  public record RowResult(String id, ProblemException refusal) {}

  /**
   * @param undo with which it can be taken back; null when nothing can
   */
  public record Result(boolean dryRun, List<RowResult> rows, String undo, Instant undoUntil) {}

  /**
   * @param principalId in whose place it was done; null for the actor's own
   */
  private record Begun(String actorId, String principalId) {}

  private record Kept(String taskId, String holder, String heldFor, int moves) {}

  private static final int AT_ONCE = 200;
  private static final Duration UNDO = Duration.ofMinutes(10);
  private static final Duration KEPT = Duration.ofDays(1);

  private final TaskDesk desk;
  private final Tasks tasks;
  private final TaskHanding handing;
  private final Colleagues colleagues;
  private final FormSchemas forms;
  private final Deputies deputies;
  private final JdbcClient jdbc;
  private final Clock clock;

  BulkWork(
      TaskDesk desk,
      Tasks tasks,
      TaskHanding handing,
      Colleagues colleagues,
      FormSchemas forms,
      Deputies deputies,
      JdbcClient jdbc,
      Clock clock) {
    this.desk = desk;
    this.tasks = tasks;
    this.handing = handing;
    this.colleagues = colleagues;
    this.forms = forms;
    this.deputies = deputies;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws ProblemException INVALID {@code bulkInvalid} without an action or ids, or with more
   *     than 200; what is wrong with one task is that task's result
   */
  public Result run(Order order, Reader reader) {
    List<String> ids =
        order.ids == null
            ? List.of()
            : order.ids.stream().filter(id -> id != null && !id.isBlank()).distinct().toList();
    ProblemException problem = ProblemException.invalid("bulkInvalid");
    if (order.action == null) {
      problem.field("action", "unknown");
    }
    if (ids.isEmpty() || ids.size() > AT_ONCE) {
      problem.field("ids", "length", 1, AT_ONCE);
    }
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
    boolean keeps = !order.dryRun && order.action != Action.COMPLETE;
    Reader by = order.action == Action.ASSIGN ? Reader.of(reader.actor()) : reader;
    String undo = keeps ? begin(order.action, by) : null;
    List<RowResult> rows = new ArrayList<>();
    for (String id : ids) {
      rows.add(result(id, () -> one(order, id, undo, by), order.dryRun));
    }
    boolean any =
        undo != null
            && jdbc.sql("select count(*) from task_bulk_row where bulk_id = ?")
                    .param(undo)
                    .query(Integer.class)
                    .single()
                > 0;
    return new Result(
        order.dryRun, rows, any ? undo : null, any ? clock.instant().plus(UNDO) : null);
  }

  /**
   * Takes back what the actor did to many.
   *
   * @throws ProblemException NOT_FOUND; FORBIDDEN {@code notDeputy} when it was done in a place
   *     where the actor does not stand any more; CONFLICT {@code bulkOver} after ten minutes or the
   *     second time
   */
  public List<RowResult> undo(String id, Actor actor) {
    Instant now = clock.instant();
    Begun begun =
        jdbc.sql("select actor_id, for_id from task_bulk where id = ?")
            .param(id == null ? "" : id)
            .query((row, i) -> new Begun(row.getString(1), row.getString(2)))
            .optional()
            .filter(one -> actor.id().equals(one.actorId))
            .orElseThrow(() -> ProblemException.notFound("bulk"));
    Reader by = deputies.reader(actor, begun.principalId);
    int mine =
        jdbc.sql("update task_bulk set undone_at = ? where id = ? and undone_at is null and at > ?")
            .params(Timestamp.from(now), id, Timestamp.from(now.minus(UNDO)))
            .update();
    if (mine == 0) {
      throw ProblemException.conflict("bulkOver");
    }
    List<Kept> kept =
        jdbc.sql(
                "select task_id, holder_before, for_before, moves from task_bulk_row where bulk_id = ? order by task_id")
            .param(id)
            .query(
                (row, i) ->
                    new Kept(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
            .list();
    return kept.stream()
        .map(
            one ->
                result(
                    one.taskId,
                    () -> {
                      takeBack(one, by);
                      return one.taskId;
                    },
                    false))
        .toList();
  }

  private RowResult result(String taskId, Supplier<String> work, boolean dryRun) {
    try {
      desk.inOneTransaction(work, dryRun);
      return new RowResult(taskId, null);
    } catch (ProblemException refused) {
      return new RowResult(taskId, refused);
    } catch (RuntimeException failed) {
      // one task that breaks is that task's trouble, not everybody's
      String reference = Failures.log(failed, "one of many tasks");
      return new RowResult(taskId, ProblemException.conflict("internal", reference));
    }
  }

  private String one(Order order, String taskId, String undo, Reader by) {
    Move move =
        switch (order.action) {
          case CLAIM -> tasks.claimed(taskId, by);
          case RELEASE -> tasks.released(taskId, by);
          case ASSIGN -> handing.assigned(taskId, order.personId, by.actor());
          case HAND_OVER -> handing.handedOver(taskId, order.personId, order.reason, by);
          case COMPLETE -> completed(order, taskId, by);
        };
    if (undo != null && move.happened()) {
      ItemRow before = move.before();
      jdbc.sql(
              "insert into task_bulk_row (bulk_id, task_id, holder_before, for_before, moves) values (?, ?, ?, ?, ?)")
          .params(
              undo,
              taskId,
              before.item().assigneeId(),
              before.kept().heldFor(),
              before.kept().moves() + 1)
          .update();
    }
    return taskId;
  }

  private Move completed(Order order, String taskId, Reader reader) {
    ItemRow row = desk.locked(taskId, reader);
    if (!forms.allowsBulk(row.item().formId())) {
      throw ProblemException.forbidden("bulkNotOpen");
    }
    return tasks.completed(taskId, order.form == null ? Map.of() : order.form, reader);
  }

  private void takeBack(Kept kept, Reader by) {
    ItemRow row = desk.locked(kept.taskId);
    if (row.kept().moves() != kept.moves) {
      throw ProblemException.conflict("undoMovedOn");
    }
    if (kept.holder != null) {
      colleagues.requireActive(kept.holder);
    }
    String now = row.item().assigneeId();
    desk.give(row, kept.holder, kept.heldFor);
    desk.tell(
        row,
        "task.undone",
        by,
        Optional.ofNullable(kept.holder).map(id -> Map.of("to", id)).orElseGet(Map::of),
        null);
    if (now != null) {
      desk.notify(now, row, "task.takenAway", by);
    }
    desk.notify(kept.holder, row, "task.assignedToYou", by);
  }

  private String begin(Action action, Reader by) {
    String id = Ids.next();
    jdbc.sql("insert into task_bulk (id, actor_id, for_id, action, at) values (?, ?, ?, ?, ?)")
        .params(
            id, by.actor().id(), by.principalId(), action.name(), Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  /** What cannot be taken back any more need not be kept. */
  @Scheduled(cron = "${kedang.inbox.forget-bulk-at:0 50 2 * * *}", zone = "Asia/Shanghai")
  void forget() {
    Timestamp before = Timestamp.from(clock.instant().minus(KEPT));
    jdbc.sql("delete from task_bulk_row where bulk_id in (select id from task_bulk where at < ?)")
        .param(before)
        .update();
    jdbc.sql("delete from task_bulk where at < ?").param(before).update();
  }
}
