package io.kedang.inbox;

import io.kedang.access.Actor;
import io.kedang.access.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Exact numbers at the same price for every backlog (INBX-1). Counters hold what was folded into
 * them some moments ago ({@link InboxCountKeeper}); rows changed since are marked dirty and know
 * how they were counted. The number is the counter, plus what the dirty rows are now, less what
 * they were counted as, plus what became overdue meanwhile: all in one statement, so that all parts
 * are of the same moment, and without a counter that everybody's transactions would wait for.
 */
@Component
class InboxCounters {

  /**
   * One number of one reader.
   *
   * @param counter rows of {@code work_item_count} to add
   * @param less rows to take off again
   * @param again rows taken off twice
   * @param now whether a row of {@code work_item} belongs to it
   * @param counted whether it did when it was last counted
   * @param without rows that belong to it by all this, and do not; few by their nature
   */
  private record Share(
      String name,
      Condition counter,
      Condition less,
      Condition again,
      Condition now,
      Condition counted,
      Condition without) {

    Share(String name, Condition counter, Condition less, Condition now, Condition counted) {
      this(name, counter, less, Condition.NEVER, now, counted, Condition.NEVER);
    }
  }

  /**
   * One number.
   *
   * @param taskType what it is counted by
   */
  record Count(String name, String taskType, long tasks, long overdue) {}

  private static final Condition IS_DIRTY = Condition.of("dirty = true");
  private static final String COUNTED = "counted_as is not null";

  private final JdbcClient jdbc;

  InboxCounters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Count> of(Reader reader, Instant now) {
    List<Share> shares = reader.isDeputy() ? deputysShares(reader) : shares(reader.actor());
    return shares.isEmpty()
        ? List.of()
        : counted(shares, new Statement(Timestamp.from(now), "task_type"));
  }

  /** What nobody holds at a branch and below it, by role instead of task type. */
  List<Count> free(BranchScope scope, Instant now) {
    Condition here = scope.condition();
    Share free =
        new Share(
            "free",
            counter("ROLE", "", scope.code()),
            Condition.NEVER,
            Condition.of("pool is not null").and(here),
            Condition.of("counted_as = '' and role is not null").and(here));
    return counted(List.of(free), new Statement(Timestamp.from(now), "role"));
  }

  private List<Count> counted(List<Share> shares, Statement statement) {
    shares.forEach(statement::add);
    Map<List<String>, long[]> sums = new LinkedHashMap<>();
    jdbc.sql(String.join(" union all ", statement.parts))
        .params(statement.values)
        .query(
            row -> {
              long[] sum =
                  sums.computeIfAbsent(
                      List.of(row.getString(1), row.getString(2)), key -> new long[2]);
              sum[0] += row.getLong(3);
              sum[1] += row.getLong(4);
            });
    return sums.entrySet().stream()
        .map(e -> new Count(e.getKey().get(0), e.getKey().get(1), e.getValue()[0], e.getValue()[1]))
        .filter(count -> count.tasks != 0)
        .toList();
  }

  private static List<Share> shares(Actor actor) {
    String me = actor.id();
    List<Share> shares = new ArrayList<>();
    shares.add(
        new Share(
            "mine",
            counter("HELD", me, ""),
            Condition.NEVER,
            Condition.of("assignee_id = ?", me),
            Condition.of("counted_as = ?", me)));
    shares.add(
        new Share(
            "waiting",
            counter("MADE", me, ""),
            Condition.NEVER,
            Condition.of(
                "maker_id = ? and state = 'OPEN' and (assignee_id is null or assignee_id <> ?)",
                me,
                me),
            Condition.of("maker_id = ? and counted_as <> ?", me, me)));
    shares.add(
        new Share(
            "done",
            counter("DONE", me, ""),
            Condition.NEVER,
            Condition.of("done_by = ?", me),
            Condition.NEVER));
    if (actor.branchPath() != null && !actor.roles().isEmpty() && !actor.has(Role.AUDITOR)) {
      BranchScope scope = new BranchScope(actor.branchPath());
      List<String> roles = actor.roles().stream().map(Role::code).sorted().toList();
      Condition below = scope.condition().and(InboxRights.othersWork(Reader.of(actor)));
      shares.add(
          new Share(
              "roles",
              counter("ROLE", "", scope.code()).and(Condition.in("role", roles)),
              counter("OWN", me, scope.code()).and(Condition.in("role", roles)),
              Condition.in("pool", roles).and(below),
              Condition.of("counted_as = ''").and(Condition.in("role", roles)).and(below)));
    }
    if (InboxRights.mayLookOverAll(actor)) {
      BranchScope scope =
          new BranchScope(actor.has(Role.AUDITOR) ? actor.visiblePath() : actor.branchPath());
      shares.add(
          new Share(
              "all",
              counter("ALL", "", scope.code()),
              Condition.NEVER,
              Condition.of("state = 'OPEN'").and(scope.condition()),
              Condition.of(COUNTED).and(scope.condition())));
    }
    return shares;
  }

  /** What the other one holds and may take, less what either of the two made or decided. */
  private static List<Share> deputysShares(Reader reader) {
    Actor principal = reader.principal();
    if (reader.actor().has(Role.AUDITOR) || principal.has(Role.AUDITOR)) {
      return List.of();
    }
    String other = principal.id();
    List<String> either = List.of(reader.actor().id(), other);
    String both = InboxCountKeeper.pair(either.get(0), either.get(1));
    Condition types = InboxRights.ofTypes(reader.taskTypes());
    Condition left = InboxRights.othersWork(reader);
    Condition held = Condition.of("assignee_id = ?", other).and(left);
    Condition holder = Condition.of("kind = 'HELDOWN' and scope = '' and role = ?", other);
    List<Share> shares = new ArrayList<>();
    shares.add(
        new Share(
            "mine",
            counter("HELD", other, "").and(types),
            holder.and(Condition.in("owner", either)).and(types),
            holder.and(Condition.of("owner = ?", both)).and(types),
            held,
            Condition.of("counted_as = ?", other).and(left),
            held.and(Condition.of("held_for is not null"))));
    if (principal.branchPath() != null && !principal.roles().isEmpty()) {
      BranchScope scope = new BranchScope(principal.branchPath());
      Condition roles =
          Condition.in("role", principal.roles().stream().map(Role::code).sorted().toList());
      Condition below = scope.condition().and(left);
      Condition own = Condition.of("kind = 'OWN' and scope = ?", scope.code()).and(roles);
      shares.add(
          new Share(
              "roles",
              counter("ROLE", "", scope.code()).and(roles).and(types),
              own.and(Condition.in("owner", either)).and(types),
              own.and(Condition.of("owner = ?", both)).and(types),
              Condition.of("assignee_id is null and state = 'OPEN'").and(roles).and(below),
              Condition.of("counted_as = ''").and(roles).and(below),
              Condition.NEVER));
    }
    return shares;
  }

  private static Condition counter(String kind, String owner, String scope) {
    return Condition.of("kind = ? and owner = ? and scope = ?", kind, owner, scope);
  }

  private static final class Statement {

    private final Timestamp now;
    private final String by;
    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /**
     * @param by the column to count by
     */
    Statement(Timestamp now, String by) {
      this.now = now;
      this.by = by;
    }

    void add(Share share) {
      counter(share.name, "", share.counter);
      if (share.less != Condition.NEVER) {
        counter(share.name, "-", share.less);
      }
      if (share.again != Condition.NEVER) {
        counter(share.name, "", share.again);
      }
      if (share.without != Condition.NEVER) {
        rows(share.name, share.without, "due_key < ?", "-");
      }
      rows(share.name, IS_DIRTY.and(share.now), "due_key < ?", "");
      if (share.counted != Condition.NEVER) {
        rows(share.name, IS_DIRTY.and(share.counted), "counted_overdue = true", "-");
        parts.add(
            "select '"
                + share.name
                + "', "
                + by
                + ", 0, count(*) from work_item where counted_overdue = false and due_key < ? and dirty = false and "
                + share.counted.sql()
                + " group by "
                + by);
        values.add(now);
        values.addAll(share.counted.values());
      }
    }

    private void counter(String name, String sign, Condition condition) {
      parts.add(
          "select '%s' as name, %s, %ssum(tasks) as tasks, %ssum(overdue) as overdue from work_item_count where %s group by %s"
              .formatted(name, by, sign, sign, condition.sql(), by));
      values.addAll(condition.values());
    }

    private void rows(String name, Condition condition, String overdue, String sign) {
      parts.add(
          "select '%s', %s, %scount(*), %ssum(case when %s then 1 else 0 end) from work_item where %s group by %s"
              .formatted(name, by, sign, sign, overdue, condition.sql(), by));
      if (overdue.contains("?")) {
        values.add(now);
      }
      values.addAll(condition.values());
    }
  }
}
