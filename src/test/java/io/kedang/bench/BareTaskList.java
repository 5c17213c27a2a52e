package io.kedang.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine's own task list: the usual query of a task list, candidate groups and one business
 * variable, oldest first. The tasks are written into its tables as it would write them, because a
 * hundred thousand instances would take it many minutes to start.
 */
final class BareTaskList implements AutoCloseable {

  private static final int PIECE = 2_000;
  private static final String[] GROUPS = {
    "information-officer", "verifier", "customer-rep", "account-manager"
  };
  private static final String[] CHANNELS = {"COUNTER", "FIELD", "ONLINE", "TELESALES"};
  private static final String MODEL =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:bench">
        <bpmn:process id="bench" isExecutable="true" camunda:historyTimeToLive="P1D">
          <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="task"/>
          <bpmn:userTask id="task" camunda:candidateGroups="verifier"/>
        </bpmn:process>
      </bpmn:definitions>
      """;

  private final ProcessEngine engine;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final String definition;
  private int size;

  BareTaskList(DataSource source) {
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("bare-list");
    configuration.setDataSource(source);
    configuration.setDatabaseSchemaUpdate("drop-create");
    configuration.setJobExecutorActivate(false);
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setMetricsEnabled(false);
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addInputStream(
            "bench.bpmn", new java.io.ByteArrayInputStream(MODEL.getBytes(StandardCharsets.UTF_8)))
        .deploy();
    definition =
        engine.getRepositoryService().createProcessDefinitionQuery().singleResult().getId();
    jdbc = new JdbcTemplate(source);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  void growTo(int wanted) {
    while (size < wanted) {
      int until = Math.min(wanted, size + PIECE);
      int from = size;
      transaction.executeWithoutResult(status -> insert(from, until));
      size = until;
    }
  }

  void page(int turn) {
    List<Task> page = query(CHANNELS[turn % CHANNELS.length]);
    if (page.size() != 50) {
      throw new IllegalStateException("The engine's list shows " + page.size() + " tasks");
    }
  }

  private List<Task> query(String channel) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .taskCandidateGroupIn(List.of("information-officer", "verifier"))
        .processVariableValueEquals("channel", channel)
        .orderByTaskCreateTime()
        .asc()
        .listPage(0, 50);
  }

  private void insert(int from, int until) {
    List<Object[]> executions = new ArrayList<>();
    List<Object[]> tasks = new ArrayList<>();
    List<Object[]> links = new ArrayList<>();
    List<Object[]> variables = new ArrayList<>();
    Instant base = Instant.parse("2026-01-01T00:00:00Z");
    for (int n = from; n < until; n++) {
      String instance = "instance-" + n;
      String task = "task-" + n;
      executions.add(
          new Object[] {
            instance, instance, instance, "case-" + n, definition, "task", "task:" + n
          });
      tasks.add(
          new Object[] {task, instance, instance, definition, Timestamp.from(base.plusSeconds(n))});
      links.add(new Object[] {"link-" + n, GROUPS[n % GROUPS.length], task});
      for (String name :
          List.of("applicationId", "branchCode", "customerType", "informationLevel", "channel")) {
        variables.add(
            new Object[] {
              name + n,
              name,
              instance,
              instance,
              instance,
              name.equals("channel") ? CHANNELS[n / 7 % CHANNELS.length] : name + n % 50
            });
      }
    }
    jdbc.batchUpdate(
        "insert into ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_, ACT_ID_, ACT_INST_ID_, IS_ACTIVE_, IS_CONCURRENT_,"
            + " IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_, SEQUENCE_COUNTER_) values (?, 1, ?, ?, ?, ?, ?, ?, true, false, true, false, 1, 2, 1)",
        executions);
    jdbc.batchUpdate(
        "insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_, PRIORITY_, CREATE_TIME_, SUSPENSION_STATE_) values (?, 1, ?, ?, ?, 'task', 'task', 50, ?, 1)",
        tasks);
    jdbc.batchUpdate(
        "insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_) values (?, 1, ?, 'candidate', ?)",
        links);
    jdbc.batchUpdate(
        "insert into ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, EXECUTION_ID_, PROC_INST_ID_, VAR_SCOPE_, TEXT_, SEQUENCE_COUNTER_, IS_CONCURRENT_LOCAL_) values (?, 1, 'string', ?, ?, ?, ?, ?, 1, false)",
        variables);
  }

  @Override
  public void close() {
    engine.close();
  }
}
