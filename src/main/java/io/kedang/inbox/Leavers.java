package io.kedang.inbox;

import io.kedang.access.Account;
import io.kedang.access.AccountEnded;
import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.access.Role;
import io.kedang.access.StaffDirectory;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Leavers 离职转办 (INBX-3): one action moves everything a person worked on. Each held task goes to the
 * successor who may do it; else a role's task goes back to the role, and one that was made for the
 * person alone to the nearest manager. It runs task by task, so that it can stop anywhere and go
 * on, and keeps what became of each.
 */
@Service
public class Leavers {

  /** Where a task went. */
  public enum Outcome {
    SUCCESSOR,
    POOL,
    MANAGER,
    /** Nobody may have it; it waits for a manager to assign it. */
    STAYED
  }

  /**
   * @param successorId null for nobody in particular
   * @param reason at most 200 characters; may be null
   */
  public record Wish(String successorId, String reason) {}

  /** What became of one task. */
  public record Line(
      String taskId,
      String taskType,
      String caseId,
      Outcome outcome,
      InboxEntry.PersonName to,
      Instant at) {}

  /**
   * @param state {@code RUNNING} or {@code DONE}
   * @param outcomes how many tasks went where
   * @param lines the first 200 of them; empty in lists
   */
  public record Run(
      String id,
      InboxEntry.PersonName person,
      InboxEntry.PersonName successor,
      String reason,
      InboxEntry.PersonName startedBy,
      Instant startedAt,
      String state,
      Instant doneAt,
      Map<Outcome, Long> outcomes,
      List<Line> lines) {}

  private record Row(
      String id,
      String personId,
      String successorId,
      String reason,
      String startedBy,
      Instant startedAt,
      String state,
      Instant doneAt) {}

  private static final int PIECE = 50;
  private static final int RUNS_AT_ONCE = 20;
  private static final int LINES_AT_MOST = 200;
  private static final int MANAGERS = 5;
  private static final int LONGEST_REASON = 200;

  private final TaskDesk desk;
  private final WorkItems items;
  private final Colleagues colleagues;
  private final Deputies deputies;
  private final TaskAdvice advice;
  private final SavedFilters filters;
  private final StaffDirectory staff;
  private final People people;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Leavers(
      TaskDesk desk,
      WorkItems items,
      Colleagues colleagues,
      Deputies deputies,
      TaskAdvice advice,
      SavedFilters filters,
      StaffDirectory staff,
      People people,
      JdbcClient jdbc,
      Clock clock,
      ApplicationEventPublisher events) {
    this.desk = desk;
    this.items = items;
    this.colleagues = colleagues;
    this.deputies = deputies;
    this.advice = advice;
    this.filters = filters;
    this.staff = staff;
    this.people = people;
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  /** An account that ends passes its work on a moment later. */
  @EventListener
  void on(AccountEnded ended) {
    insert(ended.personId(), ended.successorId(), null, ended.byId());
  }

  /**
   * Passes on what a person works on, also while the account still stands. It begins at once; what
   * is left after the first piece follows in the background.
   *
   * @throws ProblemException NOT_FOUND for a person outside the actor's branch and below; FORBIDDEN
   *     for oneself; INVALID naming {@code successorId} or {@code reason}
   */
  public Run begin(String personId, Wish wish, Actor actor) {
    requireManaged(personId, actor);
    if (actor.id().equals(personId)) {
      throw ProblemException.forbidden("ownAccount");
    }
    String successor = blankToNull(wish.successorId);
    if (successor != null
        && (successor.equals(personId)
            || staff.fresh(successor).filter(a -> a.person().active()).isEmpty())) {
      throw ProblemException.invalid("successorUnknown").field("successorId", "unknown");
    }
    String reason = blankToNull(wish.reason);
    if (reason != null
        && (reason.length() > LONGEST_REASON || reason.chars().anyMatch(Character::isISOControl))) {
      throw ProblemException.invalid("invalid").field("reason", "length", 0, LONGEST_REASON);
    }
    String id = desk.inOneTransaction(() -> insert(personId, successor, reason, actor.id()));
    workOn(row(id).orElseThrow(), 1);
    return find(id, actor);
  }

  /** Goes on with everything begun. */
  @Scheduled(fixedDelayString = "${kedang.inbox.leavers-every:PT10S}")
  @SchedulerLock(name = "inbox-leavers")
  public void work() {
    rows("state = 'RUNNING' order by id limit " + RUNS_AT_ONCE)
        .forEach(run -> workOn(run, Integer.MAX_VALUE));
  }

  /**
   * @throws ProblemException NOT_FOUND when the person is none of the actor's business
   */
  public Run find(String id, Actor actor) {
    Row run = row(id).orElseThrow(() -> ProblemException.notFound("leaverRun"));
    requireManaged(run.personId, actor);
    return shown(List.of(run), true).get(0);
  }

  /** The last hand-overs of a person, the latest first. */
  public List<Run> of(String personId, Actor actor) {
    requireManaged(personId, actor);
    return shown(rows("person_id = ? order by id desc limit " + RUNS_AT_ONCE, personId), false);
  }

  private void workOn(Row run, int pieces) {
    boolean left = staff.fresh(run.personId).filter(account -> account.person().active()).isEmpty();
    desk.inOneTransaction(
        () -> {
          if (left) {
            deputies.endAllOf(run.personId, run.startedBy);
            advice.drop(run.personId);
          }
          if (run.successorId != null) {
            filters.passOn(run.personId, run.successorId);
          }
          events.publishEvent(new WorkHandedOver(run.personId, run.successorId));
          return run;
        });
    String after = "";
    for (int piece = 0; piece < pieces; piece++) {
      List<String> held = items.heldBy(run.personId, after, PIECE);
      for (String taskId : held) {
        desk.inOneTransaction(() -> pass(run, taskId));
        after = taskId;
      }
      if (held.size() < PIECE) {
        jdbc.sql("update leaver_run set state = 'DONE', done_at = ? where id = ?")
            .params(Timestamp.from(clock.instant()), run.id)
            .update();
        return;
      }
    }
  }

  /** One task, unless it went elsewhere meanwhile. */
  private Outcome pass(Row run, String taskId) {
    ItemRow row = items.lock(taskId).orElse(null);
    if (row == null || !row.isHeldBy(run.personId)) {
      return null;
    }
    Actor by = staff.account(run.startedBy).map(Account::actor).orElseThrow();
    Optional<Actor> successor =
        Optional.ofNullable(run.successorId)
            .flatMap(staff::account)
            .filter(account -> account.person().active())
            .map(Account::actor)
            .filter(person -> mayTakeOver(person, row));
    Outcome outcome;
    String to = null;
    if (successor.isPresent()) {
      outcome = Outcome.SUCCESSOR;
      to = successor.get().id();
    } else if (row.item().role() != null) {
      outcome = Outcome.POOL;
    } else {
      to =
          colleagues.doers(row, Set.of(Role.MANAGER), MANAGERS).stream()
              .map(Actor::id)
              .filter(id -> !id.equals(run.personId))
              .findFirst()
              .orElse(null);
      outcome = to == null ? Outcome.STAYED : Outcome.MANAGER;
    }
    if (outcome != Outcome.STAYED) {
      desk.give(row, to, null);
      Map<String, Object> facts = new HashMap<>();
      facts.put("from", run.personId);
      facts.put("to", to);
      facts.put("cause", "LEAVER");
      desk.tell(
          row,
          to == null ? TaskNotes.GIVEN_BACK : TaskNotes.HANDED_OVER,
          Reader.of(by),
          facts,
          null);
      if (to != null && isFirstFor(run, to)) {
        desk.notify(to, row, "leaver.tasks", by);
      }
    }
    keep(run, row, outcome, to);
    return outcome;
  }

  /** What was made for one person alone, its successor takes over whatever the roles. */
  private boolean mayTakeOver(Actor successor, ItemRow row) {
    return row.item().role() == null
        ? InboxRights.isLeftTo(successor, row)
            && BranchScope.onOneLine(successor.branchPath(), row.item().branchPath())
        : colleagues.mayDo(successor, row);
  }

  /** One notice a person is enough. */
  private boolean isFirstFor(Row run, String personId) {
    return jdbc.sql("select task_id from leaver_task where run_id = ? and to_id = ? limit 1")
        .params(run.id, personId)
        .query(String.class)
        .optional()
        .isEmpty();
  }

  private void keep(Row run, ItemRow row, Outcome outcome, String to) {
    jdbc.sql("delete from leaver_task where run_id = ? and task_id = ?")
        .params(run.id, row.item().id())
        .update();
    jdbc.sql(
            "insert into leaver_task (run_id, task_id, task_type, case_id, outcome, to_id, at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            run.id,
            row.item().id(),
            row.item().taskType(),
            row.item().caseId(),
            outcome.name(),
            to,
            Timestamp.from(clock.instant()))
        .update();
  }

  private String insert(String personId, String successorId, String reason, String byId) {
    String id = Ids.next();
    jdbc.sql(
            "insert into leaver_run (id, person_id, successor_id, reason, started_by, started_at, state) values (?, ?, ?, ?, ?, ?, 'RUNNING')")
        .params(id, personId, successorId, reason, byId, Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  private void requireManaged(String personId, Actor actor) {
    boolean managed =
        (actor.has(Role.MANAGER) || actor.has(Role.SYSTEM_ADMIN))
            && staff
                .fresh(personId)
                .filter(account -> actor.sees(account.person().branchPath()))
                .isPresent();
    if (!managed) {
      throw ProblemException.notFound("person");
    }
  }

  private Optional<Row> row(String id) {
    return rows("id = ?", id).stream().findFirst();
  }

  private List<Row> rows(String condition, String... values) {
    return jdbc.sql(
            "select id, person_id, successor_id, reason, started_by, started_at, state, done_at from leaver_run where "
                + condition)
        .params(List.of((Object[]) values))
        .query(
            (row, i) ->
                new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getTimestamp(6).toInstant(),
                    row.getString(7),
                    row.getTimestamp(8) == null ? null : row.getTimestamp(8).toInstant()))
        .list();
  }

  private List<Run> shown(List<Row> runs, boolean withLines) {
    Set<String> ids =
        runs.stream()
            .flatMap(run -> Stream.of(run.personId, run.successorId, run.startedBy))
            .filter(id -> id != null)
            .collect(Collectors.toSet());
    Map<String, String> names = ids.isEmpty() ? Map.of() : people.names(ids);
    return runs.stream()
        .map(
            run ->
                new Run(
                    run.id,
                    name(run.personId, names),
                    name(run.successorId, names),
                    run.reason,
                    name(run.startedBy, names),
                    run.startedAt,
                    run.state,
                    run.doneAt,
                    outcomes(run),
                    withLines ? lines(run) : List.of()))
        .toList();
  }

  private Map<Outcome, Long> outcomes(Row run) {
    Map<Outcome, Long> outcomes = new TreeMap<>();
    jdbc.sql("select outcome, count(*) from leaver_task where run_id = ? group by outcome")
        .param(run.id)
        .query(
            row -> {
              outcomes.put(Outcome.valueOf(row.getString(1)), row.getLong(2));
            });
    return outcomes;
  }

  private List<Line> lines(Row run) {
    List<Line> lines =
        jdbc.sql(
                "select task_id, task_type, case_id, outcome, to_id, at from leaver_task where run_id = ? order by at, task_id limit "
                    + LINES_AT_MOST)
            .param(run.id)
            .query(
                (row, i) ->
                    new Line(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Outcome.valueOf(row.getString(4)),
                        row.getString(5) == null
                            ? null
                            : new InboxEntry.PersonName(row.getString(5), null),
                        row.getTimestamp(6).toInstant()))
            .list();
    Set<String> ids =
        lines.stream().filter(l -> l.to != null).map(l -> l.to.id()).collect(Collectors.toSet());
    Map<String, String> names = ids.isEmpty() ? Map.of() : people.names(ids);
    return lines.stream()
        .map(
            line ->
                new Line(
                    line.taskId,
                    line.taskType,
                    line.caseId,
                    line.outcome,
                    line.to == null ? null : name(line.to.id(), names),
                    line.at))
        .toList();
  }

  private static InboxEntry.PersonName name(String id, Map<String, String> names) {
    return id == null ? null : new InboxEntry.PersonName(id, names.get(id));
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
