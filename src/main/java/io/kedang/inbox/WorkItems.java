package io.kedang.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code work_item}: a row for every open task, and for those that are done, so that
 * people find what they did. Whatever changes a row marks it {@code dirty}, see {@link
 * InboxCounters}, and stamps it {@code changed_at}, see {@link LiveChanges}.
 */
@Repository
class WorkItems {

  static final String OPEN = "OPEN";
  static final String DONE = "DONE";

  /** When a task without a due date counts as due. */
  private static final Instant NEVER_DUE = Instant.parse("9999-12-31T00:00:00Z");

  private static final String COLUMNS =
      "task_id, task_type, process, case_process, case_id, reference_id, form_id, role, assignee_id, maker_id, maker_excluded, excluded, branch_code,"
          + " branch_path, channel, customer_type, level, service_level, findings, created_at, due_at, priority,"
          + " escalated_at";
  private static final String DERIVED =
      "pool, due_key, scope2, scope3, scope4, scope5, next_step_at, changed_at, state, dirty";
  static final String INSERT =
      "insert into work_item ("
          + COLUMNS
          + ", "
          + DERIVED
          + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', true)";
  private static final String READ =
      "select " + COLUMNS + ", due_key, done_at, done_by, held_for, done_for, urged, moves";
  static final String SELECT = READ + " from work_item where ";

  /** The same with who held it until when, see {@link JustLeft}. */
  static final String SELECT_WITH_LEFT = READ + ", left_by, left_at from work_item where ";

  private static final String IS_OPEN = "state = 'OPEN' and ";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  WorkItems(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  /**
   * What may change about a task while it stands.
   *
   * @param heldFor whose deputy takes it; null when nobody's or when the holder stays the same
   */
  record Change(String taskId, String assigneeId, String heldFor, Instant dueAt, int priority) {}

  /**
   * @param doneBy null when the task ended with its case, without anybody's work
   * @param doneFor whose deputy finished it; null for whomever it was held for, if anybody
   */
  record End(String taskId, String doneBy, String doneFor) {}

  record Done(String taskId, String taskType, String by) {}

  void insert(Collection<ItemRow> rows) {
    if (!rows.isEmpty()) {
      Instant now = clock.instant();
      batches.batchUpdate(INSERT, rows.stream().map(row -> values(row, now)).toList());
    }
  }

  void update(Collection<Change> changes) {
    if (!changes.isEmpty()) {
      Instant now = clock.instant();
      batches.batchUpdate(
          // what is compared with the holder before comes first: MySQL assigns from left to right
          "update work_item set "
              + JustLeft.ASSIGNMENTS
              + "moves = case when coalesce(assignee_id, '') = ? then moves else moves + 1 end,"
              + " held_for = coalesce(?, case when coalesce(assignee_id, '') = ? then held_for end),"
              + " next_step_at = case when due_key <> ? then created_at else next_step_at end,"
              + " assignee_id = ?, pool = case when ? is null then role else null end, urged_pool = case when ? is null and urged > 0 then role else null end, due_at = ?, due_key = ?, priority = ?,"
              + " changed_at = ?, dirty = true where task_id = ? and state = 'OPEN'",
          changes.stream()
              .map(
                  change -> {
                    String holder = change.assigneeId == null ? "" : change.assigneeId;
                    return with(
                        JustLeft.values(holder, now),
                        holder,
                        change.heldFor,
                        holder,
                        timestamp(dueKey(change.dueAt)),
                        change.assigneeId,
                        change.assigneeId,
                        change.assigneeId,
                        timestamp(change.dueAt),
                        timestamp(dueKey(change.dueAt)),
                        change.priority,
                        timestamp(now),
                        change.taskId);
                  })
              .toList());
    }
  }

  /** The tasks are over; answers how many were open. */
  int end(Collection<End> ends, Instant at) {
    if (ends.isEmpty()) {
      return 0;
    }
    Instant now = clock.instant();
    int[] changed =
        batches.batchUpdate(
            "update work_item set "
                + JustLeft.ASSIGNMENTS
                + "state = 'DONE', done_at = ?, done_by = ?, done_for = coalesce(?, held_for), assignee_id = null, pool = null, urged_pool = null, next_step_at = null, changed_at = ?, dirty = true"
                + " where task_id = ? and state = 'OPEN'",
            ends.stream()
                .map(
                    end ->
                        with(
                            JustLeft.values("", now),
                            timestamp(at),
                            end.doneBy,
                            end.doneFor,
                            timestamp(now),
                            end.taskId))
                .toList());
    // a driver that rewrites batches may answer "some" with a negative number
    return Arrays.stream(changed).map(n -> n < 0 ? 1 : n).sum();
  }

  /**
   * How a task ended.
   *
   * @param doneBy null when the case ended without it
   */
  record Ended(String branchPath, String doneBy, Instant at) {}

  Optional<Ended> ended(String taskId) {
    return jdbc.sql(
            "select branch_path, done_by, done_at from work_item where task_id = ? and state = 'DONE'")
        .param(taskId)
        .query((row, i) -> new Ended(row.getString(1), row.getString(2), instant(row, "done_at")))
        .optional();
  }

  Optional<ItemRow> find(String taskId) {
    return jdbc.sql(SELECT + IS_OPEN + "task_id = ?")
        .param(taskId)
        .query(WorkItems::row)
        .optional();
  }

  /**
   * The row, kept from everybody else's claim, release and completion until the current transaction
   * ends.
   */
  Optional<ItemRow> lock(String taskId) {
    return jdbc.sql(SELECT + IS_OPEN + "task_id = ? for update")
        .param(taskId)
        .query(WorkItems::row)
        .optional();
  }

  /** The same for a task that nobody else is about to change; else empty at once. */
  Optional<ItemRow> lockUnlessBusy(String taskId) {
    return jdbc.sql(SELECT + IS_OPEN + "task_id = ? for update skip locked")
        .param(taskId)
        .query(WorkItems::row)
        .optional();
  }

  /** Gives a row that was written anew what only the list knew. */
  void keep(String taskId, ItemRow.Kept kept) {
    jdbc.sql(
            "update work_item set held_for = ?, urged = ?, moves = ?, urged_pool = case when ? > 0 then pool end where task_id = ?")
        .params(kept.heldFor(), kept.urged(), kept.moves(), kept.urged(), taskId)
        .update();
  }

  /** A row that others may have seen was written anew, in a place where they do not see it. */
  void rewritten(String taskId) {
    jdbc.sql("update work_item set left_by = ?, left_at = ? where task_id = ?")
        .params(JustLeft.ANYBODY, Timestamp.from(clock.instant()), taskId)
        .update();
  }

  void urge(String taskId) {
    jdbc.sql(
            "update work_item set urged = urged + 1, urged_pool = pool, changed_at = ? where task_id = ?")
        .params(Timestamp.from(clock.instant()), taskId)
        .update();
  }

  /** Whether the person finished a task of this case. */
  boolean didInCase(String caseId, String personId) {
    return jdbc.sql("select task_id from work_item where case_id = ? and done_by = ? limit 1")
        .params(caseId, personId)
        .query(String.class)
        .optional()
        .isPresent();
  }

  /** The next open tasks that a person holds, by id. */
  List<String> heldBy(String personId, String after, int limit) {
    return jdbc.sql(
            "select task_id from work_item where assignee_id = ? and task_id > ? order by task_id limit ?")
        .params(personId, after, limit)
        .query(String.class)
        .list();
  }

  List<ItemRow> findAll(Collection<String> taskIds) {
    return taskIds.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + IS_OPEN + "task_id in (:ids)")
            .param("ids", taskIds)
            .query(WorkItems::row)
            .list();
  }

  List<ItemRow> ofCase(String caseId) {
    return jdbc.sql(SELECT + IS_OPEN + "case_id = ? order by created_at, task_id")
        .param(caseId)
        .query(WorkItems::row)
        .list();
  }

  /** The ids of open tasks that follow, for a walk over all of them. */
  List<String> idsAfter(String taskId, int limit) {
    return jdbc.sql(
            "select task_id from work_item where state = 'OPEN' and task_id > ? order by task_id limit ?")
        .params(taskId, limit)
        .query(String.class)
        .list();
  }

  /** The same for the tasks of a branch and of those below it. */
  List<String> idsAfter(String branchPath, String taskId, int limit) {
    return jdbc.sql(
            "select task_id from work_item where state = 'OPEN' and task_id > ? and branch_path like ? order by task_id limit ?")
        .params(taskId, branchPath + "%", limit)
        .query(String.class)
        .list();
  }

  /** Removes rows altogether, so that they can be written anew. */
  void forget(Collection<String> taskIds) {
    if (!taskIds.isEmpty()) {
      jdbc.sql("delete from work_item where task_id in (:ids)").param("ids", taskIds).update();
    }
  }

  /**
   * The first {@code limit} rows of a view in one statement, whatever number of limbs it has. Their
   * keys are found first, along indexes that answer the everyday filters, so that only a row that
   * is shown is fetched.
   */
  List<ItemRow> page(List<Limb> limbs, InboxOrder order, int limit) {
    if (limbs.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (Limb limb : limbs) {
      Condition condition = limb.condition();
      parts.add(
          "(select task_id as found_id, "
              + order.column()
              + " as found_key from work_item where "
              + condition.sql()
              + " order by "
              + limb.orderBy(order)
              + " limit "
              + limit
              + ")");
      values.addAll(condition.values());
    }
    String inOrder = " order by " + order.sql("found_key", "found_id");
    String keys =
        parts.size() == 1
            ? parts.get(0)
            : "(select found_id, found_key from ("
                + String.join(" union all ", parts)
                + ") limbs"
                + inOrder
                + " limit "
                + limit
                + ")";
    String sql = READ + " from " + keys + " found join work_item on task_id = found_id" + inOrder;
    return jdbc.sql(sql).params(values).query(WorkItems::row).list();
  }

  /** What was done before {@code before}, the oldest first. */
  List<Done> doneBefore(Instant before, int limit) {
    return jdbc.sql(
            "select task_id, task_type, done_by from work_item where state = 'DONE' and dirty = false and done_at < ? order by done_at limit ?")
        .params(timestamp(before), limit)
        .query((row, i) -> new Done(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  static Instant dueKey(Instant dueAt) {
    return dueAt == null ? NEVER_DUE : dueAt;
  }

  /** The values of {@link #INSERT}. */
  static Object[] values(ItemRow row, Instant changedAt) {
    WorkItem item = row.item();
    String[] scopes = BranchScope.columnsOf(item.branchPath());
    return new Object[] {
      item.id(),
      item.taskType(),
      item.process(),
      row.caseProcess(),
      item.caseId(),
      item.referenceId(),
      item.formId(),
      item.role(),
      item.assigneeId(),
      row.makerId(),
      row.makerExcluded(),
      row.excluded().isEmpty() ? null : String.join(",", row.excluded()),
      item.branchCode(),
      item.branchPath(),
      item.channel(),
      item.customerType(),
      item.level(),
      item.serviceLevel(),
      row.findings().isEmpty() ? null : String.join(",", row.findings()),
      timestamp(item.createdAt()),
      timestamp(item.dueAt()),
      item.priority(),
      timestamp(row.escalatedAt()),
      item.assigneeId() == null ? item.role() : null,
      timestamp(dueKey(item.dueAt())),
      scopes[0],
      scopes[1],
      scopes[2],
      scopes[3],
      item.dueAt() == null ? null : timestamp(item.createdAt()),
      timestamp(changedAt)
    };
  }

  /** A row of {@link #SELECT}. */
  static ItemRow row(ResultSet row, int i) throws SQLException {
    WorkItem item =
        new WorkItem(
            row.getString("task_id"),
            row.getString("task_type"),
            row.getString("process"),
            row.getString("case_id"),
            row.getString("reference_id"),
            row.getString("form_id"),
            row.getString("role"),
            row.getString("assignee_id"),
            row.getString("branch_code"),
            row.getString("branch_path"),
            row.getString("channel"),
            row.getString("customer_type"),
            row.getString("level"),
            row.getString("service_level"),
            instant(row, "created_at"),
            instant(row, "due_at"),
            row.getInt("priority"),
            instant(row, "done_at"));
    String excluded = row.getString("excluded");
    String findings = row.getString("findings");
    return new ItemRow(
        item,
        row.getString("case_process"),
        row.getString("maker_id"),
        row.getBoolean("maker_excluded"),
        excluded == null ? List.of() : Arrays.asList(excluded.split(",")),
        findings == null ? List.of() : Arrays.asList(findings.split(",")),
        instant(row, "escalated_at"),
        new ItemRow.Kept(
            row.getString("held_for"),
            row.getString("done_for"),
            row.getInt("urged"),
            row.getInt("moves")));
  }

  private static Object[] with(List<Object> first, Object... more) {
    return Stream.concat(first.stream(), Arrays.stream(more)).toArray();
  }

  private static Timestamp timestamp(Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
