package io.kedang.inbox;

import io.kedang.access.Branch;
import io.kedang.access.Branches;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engine's open user tasks as the list wants them. One statement reads them from the engine's
 * own tables, after the engine wrote them: the same statement fills the list and checks it. The
 * API's queries would need a handful a task.
 */
@Component
class EngineTasks {

  /** Variables of the root process that describe the case to people; names as in the models. */
  private static final String CHANNEL = "channel";

  private static final String CUSTOMER_TYPE = "customerType";
  private static final String LEVEL = "informationLevel";
  static final String BRANCH = "branchCode";
  private static final String SERVICE_LEVEL = ServiceLevelModel.VARIABLE_SERVICE_LEVEL;
  private static final String MAKER = "submitterId";

  /** Who decided in the case before; a task that needs other eyes excludes them. */
  private static final String RESOLVER = "resolverId";

  private static final String CHECKER = "checkerId";

  /**
   * Variable of the task's own process: the codes that sent the case here, joined by dots or
   * commas.
   */
  private static final String FINDINGS = "reviewFindings";

  private static final int FINDINGS_AT_MOST = 400;

  private static final String SELECT =
      """
      select t.ID_ as task_id, t.TASK_DEF_KEY_ as task_type, t.PROC_DEF_ID_ as definition_id, t.ASSIGNEE_ as assignee_id,
        t.PRIORITY_ as priority, t.CREATE_TIME_ as created_at, t.DUE_DATE_ as due_at,
        own.BUSINESS_KEY_ as reference_id, root.BUSINESS_KEY_ as case_id, own_definition.KEY_ as process, root_definition.KEY_ as case_process,
        (select min(l.GROUP_ID_) from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate') as role,
        (select s.done_at from work_item_step s where s.task_id = t.ID_ and s.step = 'ESCALATE') as escalated_at,
      """
          + variable("root", CHANNEL, "channel")
          + variable("root", CUSTOMER_TYPE, "customer_type")
          + variable("root", LEVEL, "level")
          + variable("root", SERVICE_LEVEL, "service_level")
          + variable("root", BRANCH, "branch_code")
          + variable("root", MAKER, "maker_id")
          + variable("root", RESOLVER, "resolver_id")
          + variable("root", CHECKER, "checker_id")
          + variable("own", FINDINGS, "findings")
          + """
        (select group_concat(concat(w.done_by, ':', w.done_for)) from work_item w
          where w.case_id = root.BUSINESS_KEY_ and w.done_for is not null) as stand_ins
      from ACT_RU_TASK t
        join ACT_RU_EXECUTION own on own.ID_ = t.PROC_INST_ID_
        join ACT_RU_EXECUTION root on root.ID_ = own.ROOT_PROC_INST_ID_
        join ACT_RE_PROCDEF own_definition on own_definition.ID_ = own.PROC_DEF_ID_
        join ACT_RE_PROCDEF root_definition on root_definition.ID_ = root.PROC_DEF_ID_
      """;

  private final JdbcClient jdbc;
  private final Branches branches;
  private final TaskForms forms;
  private final ObjectProvider<TaskHandler> handlers;

  EngineTasks(
      JdbcClient jdbc, Branches branches, TaskForms forms, ObjectProvider<TaskHandler> handlers) {
    this.jdbc = jdbc;
    this.branches = branches;
    this.forms = forms;
    this.handlers = handlers;
  }

  List<ItemRow> read(Collection<String> taskIds) {
    return read(jdbc.sql(SELECT + "where t.ID_ in (:ids)").param("ids", taskIds));
  }

  /** The next tasks in the order of their ids, for a walk over all of them. */
  List<ItemRow> readAfter(String taskId, int limit) {
    return read(
        jdbc.sql(SELECT + "where t.ID_ > :after order by t.ID_ limit :limit")
            .param("after", taskId)
            .param("limit", limit));
  }

  /** Whether the task still stands; it then stays until the current transaction ends. */
  boolean hold(String taskId) {
    return jdbc.sql("select ID_ from ACT_RU_TASK where ID_ = ? for update")
        .param(taskId)
        .query(String.class)
        .optional()
        .isPresent();
  }

  Set<String> existing(Collection<String> taskIds) {
    return Set.copyOf(
        jdbc.sql("select ID_ from ACT_RU_TASK where ID_ in (:ids)")
            .param("ids", taskIds)
            .query(String.class)
            .list());
  }

  /**
   * The engine's statement gives the rows; what only the models know is looked up afterwards,
   * because that may ask the database again.
   */
  private List<ItemRow> read(JdbcClient.StatementSpec statement) {
    Set<String> checkingMaker = types(TaskHandler::checksMaker);
    Set<String> checkingDeciders = types(TaskHandler::checksDeciders);
    List<Found> found = statement.query((row, i) -> found(row)).list();
    return found.stream().map(task -> row(task, checkingMaker, checkingDeciders)).toList();
  }

  private ItemRow row(Found task, Set<String> checkingMaker, Set<String> checkingDeciders) {
    Branch branch =
        branches.find(task.branchCode == null ? "" : task.branchCode).orElseGet(this::root);
    WorkItem item =
        new WorkItem(
            task.id,
            task.type,
            task.process,
            task.caseId,
            task.referenceId == null ? task.caseId : task.referenceId,
            forms.formOf(task.definitionId, task.type),
            task.role,
            task.assigneeId,
            task.branchCode,
            branch.path(),
            task.channel,
            task.customerType,
            task.level,
            task.serviceLevel,
            task.createdAt,
            task.dueAt,
            task.priority,
            null);
    return new ItemRow(
        item,
        task.caseProcess,
        task.makerId,
        checkingMaker.contains(task.type),
        checkingDeciders.contains(task.type)
            ? withPrincipals(
                Stream.of(task.resolverId, task.checkerId)
                    .filter(id -> id != null && !id.isEmpty())
                    .distinct()
                    .toList(),
                task.standIns)
            : List.of(),
        codes(task.findings),
        task.escalatedAt);
  }

  /** Whose deputy decided, decided: that one is no second pair of eyes either. */
  private static List<String> withPrincipals(List<String> deciders, String standIns) {
    List<String> all = new ArrayList<>(deciders);
    for (String pair : standIns == null ? new String[0] : standIns.split(",")) {
      String[] deputyAndPrincipal = pair.split(":");
      if (deciders.contains(deputyAndPrincipal[0]) && !all.contains(deputyAndPrincipal[1])) {
        all.add(deputyAndPrincipal[1]);
      }
    }
    return all;
  }

  /** Work whose branch nobody knows belongs to the head office, where it is seen. */
  private Branch root() {
    return branches.all().stream()
        .filter(branch -> branch.parentCode() == null)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no head office"));
  }

  private Set<String> types(Predicate<TaskHandler> which) {
    return handlers.stream().filter(which).map(TaskHandler::taskType).collect(Collectors.toSet());
  }

  /** As many whole codes as the column holds. */
  private static List<String> codes(String findings) {
    if (findings == null || findings.isBlank()) {
      return List.of();
    }
    List<String> fitting = new ArrayList<>();
    int length = 0;
    for (String code : findings.split("[.,]")) {
      length += code.length() + 1;
      if (!code.isBlank() && length <= FINDINGS_AT_MOST) {
        fitting.add(code.strip());
      }
    }
    return fitting;
  }

  private static String variable(String scope, String name, String column) {
    return "(select v.TEXT_ from ACT_RU_VARIABLE v where v.VAR_SCOPE_ = %s.ID_ and v.NAME_ = '%s') as %s,\n"
        .formatted(scope, name, column);
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getString("task_id"),
        row.getString("task_type"),
        row.getString("definition_id"),
        row.getString("process"),
        row.getString("case_process"),
        row.getString("case_id"),
        row.getString("reference_id"),
        row.getString("role"),
        row.getString("assignee_id"),
        row.getString("maker_id"),
        row.getString("resolver_id"),
        row.getString("checker_id"),
        row.getString("branch_code"),
        row.getString("channel"),
        row.getString("customer_type"),
        row.getString("level"),
        row.getString("service_level"),
        row.getString("findings"),
        row.getString("stand_ins"),
        instant(row, "created_at"),
        instant(row, "due_at"),
        row.getInt("priority"),
        instant(row, "escalated_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private record Found(
      String id,
      String type,
      String definitionId,
      String process,
      String caseProcess,
      String caseId,
      String referenceId,
      String role,
      String assigneeId,
      String makerId,
      String resolverId,
      String checkerId,
      String branchCode,
      String channel,
      String customerType,
      String level,
      String serviceLevel,
      String findings,
      String standIns,
      Instant createdAt,
      Instant dueAt,
      int priority,
      Instant escalatedAt) {}
}
