package io.kedang.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kedang.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No personal data in the engine (DESIGN rule 5), by whatever way it is tried. */
class EngineGuardTest {

  private static final String NAME = "王小明";
  private static final String PHONE = "13800138000";
  private static final String PROCESS =
      HostileModels.definitions(
          "",
          "<process id=\"guarded\" isExecutable=\"true\" camunda:historyTimeToLive=\"P30D\"><startEvent id=\"start\"/>"
              + "<sequenceFlow id=\"f1\" sourceRef=\"start\" targetRef=\"task\"/><userTask id=\"task\" name=\"任务\"/>"
              + "<sequenceFlow id=\"f2\" sourceRef=\"task\" targetRef=\"fail\"/>"
              + "<serviceTask id=\"fail\" name=\"x\" camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${failingDelegate}\"/></process>");
  private static TestEngine test;
  private static RuntimeService runtime;

  @BeforeAll
  static void start() {
    test = new TestEngine(TestEngine.Kind.OURS);
    runtime = test.engine.getRuntimeService();
    test.engine
        .getRepositoryService()
        .createDeployment()
        .addString("guarded.bpmn", PROCESS)
        .deploy();
  }

  @AfterAll
  static void stop() {
    test.close();
  }

  @AfterEach
  void nothingOfItIsFound() throws Exception {
    assertThat(found(NAME)).isEmpty();
    assertThat(found(PHONE)).isEmpty();
  }

  static Stream<Object> personal() {
    return Stream.of(
        NAME,
        PHONE,
        Long.valueOf(PHONE),
        List.of(NAME),
        NAME.getBytes(StandardCharsets.UTF_8),
        new Date(),
        1380013.8,
        Map.of("name", NAME),
        Variables.fileValue(NAME).file(PHONE.getBytes(StandardCharsets.UTF_8)).create(),
        Variables.objectValue(NAME).serializationDataFormat("application/json").create(),
        Variables.byteArrayValue(new byte[] {1}),
        Variables.dateValue(new Date()));
  }

  @ParameterizedTest
  @MethodSource("personal")
  void variablesAreRefused(Object value) {
    ProcessInstance instance =
        runtime.startProcessInstanceByKey(
            "guarded", Ids.next(), Map.of("informationLevel", "ADVANCED"));
    Task task =
        test.engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(instance.getId())
            .singleResult();
    Map<String, Object> variables = new HashMap<>(Map.of("v", value));
    refused(() -> runtime.startProcessInstanceByKey("guarded", Ids.next(), variables));
    refused(() -> runtime.setVariable(instance.getId(), "v", value));
    refused(() -> runtime.setVariable(instance.getId(), "informationLevel", value));
    refused(() -> runtime.setVariableLocal(task.getExecutionId(), "v", value));
    refused(() -> test.engine.getTaskService().setVariableLocal(task.getId(), "v", value));
    refused(() -> test.engine.getTaskService().complete(task.getId(), variables));
    assertThat(runtime.getVariables(instance.getId())).containsOnlyKeys("informationLevel");
  }

  @Test
  void namesOfVariablesAreRefused() {
    refused(() -> runtime.startProcessInstanceByKey("guarded", Ids.next(), Map.of(NAME, "x")));
  }

  @Test
  void businessKeysAreRefused() {
    refused(() -> runtime.startProcessInstanceByKey("guarded", NAME));
    refused(() -> runtime.startProcessInstanceByKey("guarded", PHONE));
  }

  @Test
  void peopleAreIds() {
    Task task = task();
    refused(() -> test.engine.getTaskService().setAssignee(task.getId(), NAME));
    refused(() -> test.engine.getTaskService().addCandidateUser(task.getId(), PHONE));
    test.engine.getTaskService().setAssignee(task.getId(), Ids.next());
  }

  @Test
  void whatIsOursIsNotKeptThere() {
    Task task = task();
    refused(() -> test.engine.getTaskService().createComment(task.getId(), null, NAME));
    refused(
        () ->
            test.engine
                .getTaskService()
                .createAttachment("x", task.getId(), null, NAME, null, "http://x/"));
    refused(
        () ->
            test.engine
                .getIdentityService()
                .saveUser(test.engine.getIdentityService().newUser("someone")));
    refused(
        () ->
            test.engine
                .getFilterService()
                .saveFilter(test.engine.getFilterService().newTaskFilter(NAME)));
  }

  @Test
  @Timeout(60)
  void aFailureIsKeptWithoutItsWords() {
    Task task = task();
    test.engine.getTaskService().complete(task.getId());
    String job =
        test.engine
            .getManagementService()
            .createJobQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult()
            .getId();
    while (runtime.createIncidentQuery().processInstanceId(task.getProcessInstanceId()).count()
        == 0) {
      assertThatThrownBy(() -> test.engine.getManagementService().executeJob(job))
          .hasMessageContaining(NAME);
    }
    assertThat(test.engine.getManagementService().getJobExceptionStacktrace(job))
        .contains("IllegalStateException", "TestEngine")
        .doesNotContain(PHONE);
    assertThat(
            runtime
                .createIncidentQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getIncidentMessage())
        .isEqualTo("withheld");
    runtime.deleteProcessInstance(task.getProcessInstanceId(), "wrong number of " + NAME);
  }

  @Test
  void plainValuesComeBackAsTheyWere() {
    Map<String, Object> plain =
        new HashMap<>(
            Map.of(
                "id",
                Ids.next(),
                "n",
                3,
                "m",
                4L,
                "b",
                true,
                "e",
                "",
                "t",
                "2026-11-22T01:02:03Z"));
    plain.put("z", null);
    ProcessInstance instance = runtime.startProcessInstanceByKey("guarded", Ids.next(), plain);
    assertThat(runtime.getVariables(instance.getId())).isEqualTo(plain);
  }

  @Test
  void ofAVariableOnlyItsLastValueIsKept() {
    Task task = task();
    runtime.setVariable(task.getProcessInstanceId(), "route", "REVIEW");
    runtime.setVariable(task.getProcessInstanceId(), "route", "APPLY");
    test.engine.getTaskService().setVariableLocal(task.getId(), "own", "ONCE");
    test.engine.getTaskService().complete(task.getId());

    HistoryService history = test.engine.getHistoryService();
    assertThat(
            history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .list())
        .extracting(HistoricVariableInstance::getName, HistoricVariableInstance::getValue)
        .containsExactlyInAnyOrder(tuple("route", "APPLY"), tuple("own", "ONCE"));
    assertThat(history.createHistoricDetailQuery().count()).isZero();
    assertThat(
            history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .list())
        .extracting(HistoricActivityInstance::getActivityId)
        .contains("start", "task");
  }

  private static Task task() {
    ProcessInstance instance = runtime.startProcessInstanceByKey("guarded", Ids.next());
    return test.engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance.getId())
        .singleResult();
  }

  private static void refused(ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .satisfies(
            e -> {
              for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                assertThat(cause.getMessage()).doesNotContain(NAME).doesNotContain(PHONE);
              }
            });
  }

  /** Columns of the engine's tables in which the text stands. */
  private static List<String> found(String text) throws Exception {
    List<String> found = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (Connection connection = test.dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          statement.executeQuery(
              "select table_name from information_schema.tables where table_name like 'ACT_%'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      assertThat(tables).hasSizeGreaterThan(30);
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              Object value = rows.getObject(i);
              boolean hit =
                  value instanceof java.sql.Blob || value instanceof byte[]
                      ? contains(rows.getBytes(i), bytes)
                      : String.valueOf(value).contains(text);
              if (hit) {
                found.add(table + "." + rows.getMetaData().getColumnName(i));
              }
            }
          }
        }
      }
    }
    return found;
  }

  private static boolean contains(byte[] all, byte[] part) {
    return new String(all, StandardCharsets.ISO_8859_1)
        .contains(new String(part, StandardCharsets.ISO_8859_1));
  }
}
