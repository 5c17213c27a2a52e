package io.kedang.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code work_item}. */
@Repository
class WorkItems {

  private static final String COLUMNS =
      "task_id, task_type, process, case_process, case_id, reference_id, form_id, role, assignee_id, maker_id, maker_excluded, excluded, branch_code,"
          + " branch_path, channel, customer_type, level, findings, created_at, due_at, priority";
  private static final String SELECT = "select " + COLUMNS + " from work_item where ";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  WorkItems(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** What may change about a task while it stands. */
  record Change(String taskId, String assigneeId, Instant dueAt, int priority) {}

  void insert(Collection<ItemRow> rows) {
    if (!rows.isEmpty()) {
      batches.batchUpdate(
          "insert into work_item ("
              + COLUMNS
              + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          rows.stream().map(WorkItems::values).toList());
    }
  }

  void update(Collection<Change> changes) {
    if (!changes.isEmpty()) {
      batches.batchUpdate(
          "update work_item set assignee_id = ?, due_at = ?, priority = ? where task_id = ?",
          changes.stream()
              .map(
                  change ->
                      new Object[] {
                        change.assigneeId, timestamp(change.dueAt), change.priority, change.taskId
                      })
              .toList());
    }
  }

  int delete(Collection<String> taskIds) {
    return taskIds.isEmpty()
        ? 0
        : jdbc.sql("delete from work_item where task_id in (:ids)").param("ids", taskIds).update();
  }

  Optional<ItemRow> find(String taskId) {
    return jdbc.sql(SELECT + "task_id = ?").param(taskId).query(WorkItems::row).optional();
  }

  /**
   * The row, kept from everybody else's claim, release and completion until the current transaction
   * ends.
   */
  Optional<ItemRow> lock(String taskId) {
    return jdbc.sql(SELECT + "task_id = ? for update")
        .param(taskId)
        .query(WorkItems::row)
        .optional();
  }

  List<ItemRow> findAll(Collection<String> taskIds) {
    return taskIds.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + "task_id in (:ids)").param("ids", taskIds).query(WorkItems::row).list();
  }

  List<ItemRow> ofCase(String caseId) {
    return jdbc.sql(SELECT + "case_id = ? order by created_at, task_id")
        .param(caseId)
        .query(WorkItems::row)
        .list();
  }

  /** The ids that follow, for a walk over all of them. */
  List<String> idsAfter(String taskId, int limit) {
    return jdbc.sql("select task_id from work_item where task_id > ? order by task_id limit ?")
        .params(taskId, limit)
        .query(String.class)
        .list();
  }

  List<ItemRow> page(Condition condition, InboxOrder order, int limit) {
    List<Object> values = new ArrayList<>(condition.values());
    values.add(limit);
    return jdbc.sql(SELECT + condition.sql() + " order by " + order.sql() + " limit ?")
        .params(values)
        .query(WorkItems::row)
        .list();
  }

  /** The number of rows that hold each condition, by task type: one statement for all of them. */
  List<Count> count(List<Named> conditions, Instant now) {
    List<Object> values = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (Named named : conditions) {
      parts.add(
          "select '"
              + named.name
              + "' as name, task_type, count(*) as n, sum(case when due_at < ? then 1 else 0 end) as overdue from work_item where "
              + named.condition.sql()
              + " group by task_type");
      values.add(Timestamp.from(now));
      values.addAll(named.condition.values());
    }
    return jdbc.sql(String.join(" union all ", parts))
        .params(values)
        .query(
            (row, i) ->
                new Count(
                    row.getString("name"),
                    row.getString("task_type"),
                    row.getLong("n"),
                    row.getLong("overdue")))
        .list();
  }

  record Named(String name, Condition condition) {}

  record Count(String name, String taskType, long n, long overdue) {}

  private static Object[] values(ItemRow row) {
    WorkItem item = row.item();
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
      row.findings().isEmpty() ? null : String.join(",", row.findings()),
      timestamp(item.createdAt()),
      timestamp(item.dueAt()),
      item.priority()
    };
  }

  private static ItemRow row(ResultSet row, int i) throws SQLException {
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
            instant(row, "created_at"),
            instant(row, "due_at"),
            row.getInt("priority"));
    String excluded = row.getString("excluded");
    String findings = row.getString("findings");
    return new ItemRow(
        item,
        row.getString("case_process"),
        row.getString("maker_id"),
        row.getBoolean("maker_excluded"),
        excluded == null ? List.of() : Arrays.asList(excluded.split(",")),
        findings == null ? List.of() : Arrays.asList(findings.split(",")));
  }

  private static Timestamp timestamp(Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
