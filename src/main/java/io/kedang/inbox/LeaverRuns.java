package io.kedang.inbox;

import io.kedang.access.People;
import io.kedang.inbox.Leavers.Line;
import io.kedang.inbox.Leavers.Outcome;
import io.kedang.inbox.Leavers.Run;
import io.kedang.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of leavers' hand-overs 离职转办: each one, and what became of every task in it. */
@Component
class LeaverRuns {

  /** One hand-over as it is kept. */
  record Row(
      String id,
      String personId,
      String successorId,
      String reason,
      String startedBy,
      Instant startedAt,
      String state,
      Instant doneAt) {}

  private static final int AT_ONCE = 20;
  private static final int LINES_AT_MOST = 200;

  private final JdbcClient jdbc;
  private final People people;
  private final Clock clock;

  LeaverRuns(JdbcClient jdbc, People people, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.clock = clock;
  }

  String insert(String personId, String successorId, String reason, String byId) {
    String id = Ids.next();
    jdbc.sql(
            "insert into leaver_run (id, person_id, successor_id, reason, started_by, started_at, state) values (?, ?, ?, ?, ?, ?, 'RUNNING')")
        .params(id, personId, successorId, reason, byId, Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  Optional<Row> find(String id) {
    return rows("id = ?", id).stream().findFirst();
  }

  /** Those not finished yet, the oldest first. */
  List<Row> running() {
    return rows("state = 'RUNNING' order by id limit " + AT_ONCE);
  }

  /** Those of a person, the latest first. */
  List<Row> of(String personId) {
    return rows("person_id = ? order by id desc limit " + AT_ONCE, personId);
  }

  void finish(Row run) {
    jdbc.sql("update leaver_run set state = 'DONE', done_at = ? where id = ?")
        .params(Timestamp.from(clock.instant()), run.id)
        .update();
  }

  /** One notice a person is enough. */
  boolean isFirstFor(Row run, String personId) {
    return jdbc.sql("select task_id from leaver_task where run_id = ? and to_id = ? limit 1")
        .params(run.id, personId)
        .query(String.class)
        .optional()
        .isEmpty();
  }

  void keep(Row run, ItemRow row, Outcome outcome, String to) {
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

  /** As their readers see them; {@code withLines} for what became of each task. */
  List<Run> shown(List<Row> runs, boolean withLines) {
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
        lines.stream()
            .filter(l -> l.to() != null)
            .map(l -> l.to().id())
            .collect(Collectors.toSet());
    Map<String, String> names = ids.isEmpty() ? Map.of() : people.names(ids);
    return lines.stream()
        .map(
            line ->
                new Line(
                    line.taskId(),
                    line.taskType(),
                    line.caseId(),
                    line.outcome(),
                    line.to() == null ? null : name(line.to().id(), names),
                    line.at()))
        .toList();
  }

  private static InboxEntry.PersonName name(String id, Map<String, String> names) {
    return id == null ? null : new InboxEntry.PersonName(id, names.get(id));
  }
}
