package io.kedang.inbox;

import io.kedang.inbox.WorkLoads.PoolLoad;
import io.kedang.inbox.WorkLoads.Sort;
import io.kedang.shared.Language;
import io.kedang.shared.ProblemException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The statements behind {@link WorkLoads}. What they cost follows from the people in the branch and
 * what these hold, never from the number of free tasks.
 */
@Repository
class LoadFigures {

  /** Whoever holds nothing has no oldest task; they stand behind all others. */
  private static final String NEVER_SQL = "timestamp '9999-12-31 00:00:00'";

  /**
   * @param tonight when the day ends
   */
  record Moment(Instant now, Instant tonight, AgeBands bands) {}

  record Row(
      String id,
      String username,
      String name,
      String staffNo,
      String branchCode,
      List<String> roles,
      boolean active,
      String key) {

    String cursor(Sort sort) {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((sort + "|" + key + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
  }

  record Held(long tasks, long overdue, long dueToday, Instant oldest, WorkLoads.Ages ages) {
    static final Held NOTHING = new Held(0, 0, 0, null, new WorkLoads.Ages(0, 0, 0, 0));
  }

  record Finished(long today, long week) {
    static final Finished NOTHING = new Finished(0, 0);
  }

  private final JdbcClient jdbc;
  private final InboxCounters counters;

  LoadFigures(JdbcClient jdbc, InboxCounters counters) {
    this.jdbc = jdbc;
    this.counters = counters;
  }

  /**
   * People of the branch and below with one of the roles; of those who left, whoever still holds
   * something.
   */
  List<Row> people(String path, List<String> roles, Sort sort, String after, int limit) {
    String key =
        switch (sort) {
          case LOAD -> "(select count(*) from work_item w where w.assignee_id = p.id)";
          case AGE ->
              "coalesce((select min(w.created_at) from work_item w where w.assignee_id = p.id), "
                  + NEVER_SQL
                  + ")";
          case NAME -> "p.username";
        };
    Condition who =
        Condition.of("b.path like ?", path + "%")
            .and(
                Condition.of(
                    "(p.state = 'ACTIVE' or exists (select 1 from work_item w where w.assignee_id = p.id))"))
            .and(exists(roles));
    Condition page = after == null ? Condition.ALWAYS : behind(sort, after);
    List<Object> values = new ArrayList<>(who.values());
    values.addAll(page.values());
    values.add(limit);
    return jdbc.sql(
            "select * from (select p.id, p.username, p.display_name, p.display_name_en, p.staff_no, p.branch_code, p.state,"
                + " (select group_concat(r.role) from person_role r where r.person_id = p.id) as roles, "
                + key
                + " as sort_key from person p join branch b on b.code = p.branch_code where "
                + who.sql()
                + ") people where "
                + page.sql()
                + " order by sort_key"
                + (sort == Sort.LOAD ? " desc" : "")
                + ", id limit ?")
        .params(values)
        .query(
            (row, i) -> {
              String held = row.getString("roles");
              return new Row(
                  row.getString("id"),
                  row.getString("username"),
                  Language.choose(row.getString("display_name"), row.getString("display_name_en")),
                  row.getString("staff_no"),
                  row.getString("branch_code"),
                  held == null ? List.of() : Arrays.stream(held.split(",")).sorted().toList(),
                  "ACTIVE".equals(row.getString("state")),
                  switch (sort) {
                    case LOAD -> Long.toString(row.getLong("sort_key"));
                    case AGE -> row.getTimestamp("sort_key").toInstant().toString();
                    case NAME -> row.getString("sort_key");
                  });
            })
        .list();
  }

  private static Condition exists(List<String> roles) {
    Condition one = Condition.in("r.role", roles);
    return new Condition(
        "exists (select 1 from person_role r where r.person_id = p.id and " + one.sql() + ")",
        one.values());
  }

  private static Condition behind(Sort sort, String cursor) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
              .split("\\|", -1);
      if (parts.length == 3 && parts[0].equals(sort.name())) {
        Object key =
            switch (sort) {
              case LOAD -> Long.valueOf(parts[1]);
              case AGE -> Timestamp.from(Instant.parse(parts[1]));
              case NAME -> parts[1];
            };
        String beyond = sort == Sort.LOAD ? "<" : ">";
        return Condition.of(
            "(sort_key " + beyond + " ? or sort_key = ? and id > ?)", key, key, parts[2]);
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // falls through: a cursor somebody wrote by hand
    }
    throw new ProblemException(ProblemException.Kind.MALFORMED, "cursorUnreadable");
  }

  /** What each of these holds; nobody who holds nothing. */
  Map<String, Held> held(Collection<String> people, Moment moment) {
    Map<String, Held> held = new HashMap<>();
    if (!people.isEmpty()) {
      Condition overdue = Condition.of("due_key < ?", Timestamp.from(moment.now));
      List<Object> values = new ArrayList<>();
      String sums =
          List.of(
                  overdue,
                  today(moment),
                  moment.bands.ofToday(),
                  moment.bands.ofTwo(),
                  moment.bands.ofFive())
              .stream()
              .map(
                  condition -> {
                    values.addAll(condition.values());
                    return ", sum(case when " + condition.sql() + " then 1 else 0 end)";
                  })
              .reduce("", String::concat);
      Condition holders = Condition.in("assignee_id", List.copyOf(people));
      values.addAll(holders.values());
      jdbc.sql(
              "select assignee_id, count(*), min(created_at)"
                  + sums
                  + " from work_item where "
                  + holders.sql()
                  + " group by assignee_id")
          .params(values)
          .query(
              row -> {
                held.put(
                    row.getString(1),
                    new Held(
                        row.getLong(2),
                        row.getLong(4),
                        row.getLong(5),
                        row.getTimestamp(3).toInstant(),
                        ages(row.getLong(2), row.getLong(6), row.getLong(7), row.getLong(8))));
              });
    }
    return held;
  }

  /** What each of these finished since two moments. */
  Map<String, Finished> finished(Collection<String> people, Instant today, Instant weekAgo) {
    Map<String, Finished> finished = new HashMap<>();
    if (!people.isEmpty()) {
      jdbc.sql(
              "select done_by, sum(case when done_at >= :today then 1 else 0 end), count(*) from work_item where done_by in (:ids) and done_at >= :week group by done_by")
          .param("today", Timestamp.from(today))
          .param("week", Timestamp.from(weekAgo))
          .param("ids", people)
          .query(
              row -> {
                finished.put(row.getString(1), new Finished(row.getLong(2), row.getLong(3)));
              });
    }
    return finished;
  }

  /**
   * What nobody holds, by role. The counters say how much and how much of it is overdue; of the
   * rest only what is young or due today is counted, so that an old backlog is never walked over.
   */
  List<PoolLoad> pools(BranchScope scope, List<String> roles, Moment moment) {
    Map<String, InboxCounters.Count> counts = new HashMap<>();
    for (InboxCounters.Count count : counters.free(scope, moment.now)) {
      if (roles.contains(count.taskType())) {
        counts.put(count.taskType(), count);
      }
    }
    if (counts.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (String role : counts.keySet()) {
      Limb pool = Limb.of(Condition.ALWAYS, "pool", role);
      List<String> columns = new ArrayList<>();
      for (Condition condition :
          List.of(
              pool.within(scope).and(today(moment)).condition(),
              young(pool, scope, moment.bands.ofToday()),
              young(pool, scope, moment.bands.ofTwo()),
              young(pool, scope, moment.bands.ofFive()))) {
        columns.add("(select count(*) from work_item where " + condition.sql() + ")");
        values.addAll(condition.values());
      }
      Condition all = young(pool, scope, Condition.ALWAYS);
      columns.add(
          "(select created_at from work_item where "
              + all.sql()
              + " order by pool, created_at, task_id limit 1)");
      values.addAll(all.values());
      parts.add("select '" + role + "' as role, " + String.join(", ", columns));
    }
    return jdbc.sql(String.join(" union all ", parts))
        .params(values)
        .query(
            (row, i) -> {
              InboxCounters.Count count = counts.get(row.getString(1));
              Timestamp oldest = row.getTimestamp(6);
              return new PoolLoad(
                  count.taskType(),
                  count.tasks(),
                  count.overdue(),
                  row.getLong(2),
                  oldest == null ? null : oldest.toInstant(),
                  ages(count.tasks(), row.getLong(3), row.getLong(4), row.getLong(5)));
            })
        .list();
  }

  /** Along the index by age, which knows no branches. */
  private static Condition young(Limb pool, BranchScope scope, Condition age) {
    return pool.and(age).and(scope.condition()).condition();
  }

  private static Condition today(Moment moment) {
    return Condition.of(
        "due_key >= ? and due_key < ?", Timestamp.from(moment.now), Timestamp.from(moment.tonight));
  }

  private static WorkLoads.Ages ages(long all, long today, long two, long five) {
    return new WorkLoads.Ages(today, two, five, Math.max(0, all - today - two - five));
  }
}
