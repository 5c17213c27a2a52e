package io.kedang.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds what changed into the counters of the list, a piece at a time, and skips rows that somebody
 * works on just now. One node folds at a time: a row of the table itself is the lock, so that the
 * order of things is the database's alone.
 *
 * @see InboxCounters for how the numbers stay exact in between
 */
@Component
class InboxCountKeeper {

  private static final int PIECE = 1000;

  /** A row of {@code work_item_count}. */
  record Key(String kind, String owner, String scope, String role, String taskType) {}

  /** What the counters need of a task. */
  private record Row(
      String taskId,
      String taskType,
      String role,
      String holder,
      String maker,
      boolean makerExcluded,
      String excluded,
      String branchPath,
      boolean open,
      String doneBy,
      boolean overdue,
      String countedAs,
      boolean countedOverdue) {

    static Row of(ResultSet row, Instant now) throws SQLException {
      return new Row(
          row.getString("task_id"),
          row.getString("task_type"),
          row.getString("role"),
          row.getString("assignee_id"),
          row.getString("maker_id"),
          row.getBoolean("maker_excluded"),
          row.getString("excluded"),
          row.getString("branch_path"),
          WorkItems.OPEN.equals(row.getString("state")),
          row.getString("done_by"),
          row.getTimestamp("due_key").toInstant().isBefore(now),
          row.getString("counted_as"),
          row.getBoolean("counted_overdue"));
    }

    /** Whom the task is not for although their role may take it. */
    Set<String> leftOut() {
      Set<String> people = new HashSet<>();
      if (makerExcluded && maker != null) {
        people.add(maker);
      }
      if (excluded != null) {
        people.addAll(Arrays.asList(excluded.split(",")));
      }
      return people;
    }

    String countAs() {
      return open ? holder == null ? NOBODY : holder : null;
    }
  }

  private static final String NOBODY = "";
  private static final String SELECT =
      "select task_id, task_type, role, assignee_id, maker_id, maker_excluded, excluded, branch_path, state, done_by, due_key, counted_as, counted_overdue"
          + " from work_item where ";

  private final WorkItems items;
  private final WorkItemSteps steps;
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Duration keepDone;
  private final TransactionTemplate transaction;
  private final Clock clock;

  InboxCountKeeper(
      WorkItems items,
      WorkItemSteps steps,
      JdbcClient jdbc,
      JdbcTemplate batches,
      PlatformTransactionManager transactions,
      Clock clock,
      @Value("${kedang.inbox.keep-done:P400D}") Duration keepDone) {
    this.items = items;
    this.steps = steps;
    this.keepDone = keepDone;
    this.jdbc = jdbc;
    this.batches = batches;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Everything that waits to be folded; cheap when nothing does. */
  @Scheduled(fixedDelayString = "${kedang.inbox.fold-every:PT1S}")
  void fold() {
    while (piece("dirty = true order by task_id") == PIECE) {
      // as long as there is more
    }
    while (piece("counted_overdue = false and due_key < ? order by due_key") == PIECE) {
      // as long as there is more
    }
  }

  private int piece(String which) {
    Instant now = clock.instant();
    List<Object> values = which.contains("?") ? List.of(Timestamp.from(now)) : List.of();
    boolean any =
        jdbc.sql("select 1 from work_item where " + which + " limit 1")
            .params(values)
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!any) {
      return 0;
    }
    Integer folded =
        transaction.execute(
            status -> {
              lock();
              List<Row> rows =
                  jdbc.sql(SELECT + which + " limit " + PIECE + " for update skip locked")
                      .params(values)
                      .query((row, i) -> Row.of(row, now))
                      .list();
              fold(rows);
              return rows.size();
            });
    return folded == null ? 0 : folded;
  }

  private void fold(List<Row> rows) {
    Map<Key, long[]> changes = new HashMap<>();
    for (Row row : rows) {
      if (row.countedAs != null) {
        add(changes, row, row.countedAs, -1, row.countedOverdue);
      }
      if (row.open) {
        add(changes, row, row.countAs(), 1, row.overdue);
      } else if (row.doneBy != null) {
        add(changes, new Key("DONE", row.doneBy, "", "", row.taskType), 1, false);
      }
    }
    if (!rows.isEmpty()) {
      batches.batchUpdate(
          "update work_item set dirty = false, counted_as = ?, counted_overdue = ? where task_id = ?",
          rows.stream()
              .map(row -> new Object[] {row.countAs(), row.open ? row.overdue : null, row.taskId})
              .toList());
      apply(changes);
    }
  }

  private static void add(
      Map<Key, long[]> changes, Row row, String countedAs, int by, boolean overdue) {
    boolean free = countedAs.equals(NOBODY);
    List<String> scopes = new ArrayList<>(new BranchScope(row.branchPath).codes());
    List<String> leftOut = withPairs(row.leftOut());
    for (String scope : scopes) {
      if (free && row.role != null) {
        add(changes, new Key("ROLE", "", scope, row.role, row.taskType), by, overdue);
        for (String owner : leftOut) {
          add(changes, new Key("OWN", owner, scope, row.role, row.taskType), by, overdue);
        }
      }
    }
    scopes.add(BranchScope.WHOLE);
    for (String scope : scopes) {
      add(changes, new Key("ALL", "", scope, "", row.taskType), by, overdue);
    }
    if (!free) {
      add(changes, new Key("HELD", countedAs, "", "", row.taskType), by, overdue);
      for (String owner : leftOut) {
        add(changes, new Key("HELDOWN", owner, "", countedAs, row.taskType), by, overdue);
      }
    }
    if (row.maker != null && !row.maker.equals(countedAs)) {
      add(changes, new Key("MADE", row.maker, "", "", row.taskType), by, overdue);
    }
  }

  /**
   * Everybody left out, and every two of them: a deputy's numbers lack what leaves out the one or
   * the other, and what leaves out both must not be taken off twice.
   */
  private static List<String> withPairs(Set<String> people) {
    List<String> all = new ArrayList<>(people);
    for (String one : people) {
      for (String other : people) {
        if (one.compareTo(other) < 0) {
          all.add(pair(one, other));
        }
      }
    }
    return all;
  }

  /** The owner of what leaves out both. */
  static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + "," + other : other + "," + one;
  }

  private static void add(Map<Key, long[]> changes, Key key, int by, boolean overdue) {
    long[] sum = changes.computeIfAbsent(key, k -> new long[2]);
    sum[0] += by;
    sum[1] += overdue ? by : 0;
  }

  private void apply(Map<Key, long[]> changes) {
    List<Object[]> updates = new ArrayList<>();
    changes.forEach(
        (key, by) -> {
          if (by[0] != 0 || by[1] != 0) {
            updates.add(
                new Object[] {
                  by[0], by[1], key.kind, key.owner, key.scope, key.role, key.taskType
                });
          }
        });
    int[] known =
        batches.batchUpdate(
            "update work_item_count set tasks = tasks + ?, overdue = overdue + ? where kind = ? and owner = ? and scope = ? and role = ? and task_type = ?",
            updates);
    List<Object[]> inserts = new ArrayList<>();
    for (int i = 0; i < known.length; i++) {
      if (known[i] == 0) {
        inserts.add(updates.get(i));
      }
    }
    batches.batchUpdate(
        "insert into work_item_count (tasks, overdue, kind, owner, scope, role, task_type) values (?, ?, ?, ?, ?, ?, ?)",
        inserts);
  }

  /** Forgets what was done long ago; the cases' own history keeps it. */
  @Scheduled(cron = "${kedang.inbox.forget-done-at:0 40 2 * * *}", zone = "Asia/Shanghai")
  @SchedulerLock(name = "inbox-forget-done")
  void forgetDone() {
    Instant before = clock.instant().minus(keepDone);
    for (int gone = PIECE; gone == PIECE; ) {
      Integer piece =
          transaction.execute(
              status -> {
                lock();
                List<WorkItems.Done> rows = items.doneBefore(before, PIECE);
                Map<Key, long[]> changes = new HashMap<>();
                for (WorkItems.Done row : rows) {
                  if (row.by() != null) {
                    add(changes, new Key("DONE", row.by(), "", "", row.taskType()), -1, false);
                  }
                }
                List<String> ids = rows.stream().map(WorkItems.Done::taskId).toList();
                items.forget(ids);
                steps.forget(ids);
                apply(changes);
                return rows.size();
              });
      gone = piece == null ? 0 : piece;
    }
  }

  /**
   * Counts anew what the rows say they were counted as, and corrects the counters where they
   * differ; answers how many did.
   */
  int repair() {
    Integer different =
        transaction.execute(
            status -> {
              lock();
              Map<Key, long[]> right = recount();
              Map<Key, long[]> difference = new HashMap<>(right);
              counters()
                  .forEach(
                      (key, is) ->
                          difference.merge(
                              key,
                              new long[] {-is[0], -is[1]},
                              (should, less) ->
                                  new long[] {should[0] + less[0], should[1] + less[1]}));
              difference.values().removeIf(by -> by[0] == 0 && by[1] == 0);
              apply(difference);
              jdbc.sql("delete from work_item_count where tasks = 0 and kind <> 'LOCK'").update();
              return difference.size();
            });
    return different == null ? 0 : different;
  }

  private Map<Key, long[]> recount() {
    Map<Key, long[]> counted = new HashMap<>();
    jdbc.sql(
            "select task_type, role, maker_id, maker_excluded, excluded, branch_path, counted_as, counted_overdue, count(*) as n"
                + " from work_item where counted_as is not null group by task_type, role, maker_id, maker_excluded, excluded, branch_path, counted_as, counted_overdue")
        .query(
            row -> {
              Row group =
                  new Row(
                      "",
                      row.getString("task_type"),
                      row.getString("role"),
                      null,
                      row.getString("maker_id"),
                      row.getBoolean("maker_excluded"),
                      row.getString("excluded"),
                      row.getString("branch_path"),
                      true,
                      null,
                      false,
                      row.getString("counted_as"),
                      row.getBoolean("counted_overdue"));
              add(counted, group, group.countedAs, row.getInt("n"), group.countedOverdue);
            });
    jdbc.sql(
            "select done_by, task_type, count(*) as n from work_item where state = 'DONE' and dirty = false and done_by is not null group by done_by, task_type")
        .query(
            row -> {
              add(
                  counted,
                  new Key("DONE", row.getString("done_by"), "", "", row.getString("task_type")),
                  row.getInt("n"),
                  false);
            });
    return counted;
  }

  private Map<Key, long[]> counters() {
    Map<Key, long[]> counters = new HashMap<>();
    jdbc.sql(
            "select kind, owner, scope, role, task_type, tasks, overdue from work_item_count where kind <> 'LOCK'")
        .query(
            row -> {
              counters.put(
                  new Key(
                      row.getString(1),
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5)),
                  new long[] {row.getLong(6), row.getLong(7)});
            });
    return counters;
  }

  private void lock() {
    jdbc.sql("select tasks from work_item_count where kind = 'LOCK' for update")
        .query(Long.class)
        .single();
  }
}
