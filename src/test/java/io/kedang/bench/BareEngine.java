package io.kedang.bench;

import io.kedang.amendment.AmendmentModel;
import io.kedang.opening.OpeningModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * The engine alone on a model of the same shape: our own diagram with steps that do nothing but
 * route. Same history level, same variables, same kind of database and pool.
 */
final class BareEngine implements AutoCloseable {

  /** What it writes of the values that a variable had before its last one. */
  enum History {
    /** Everything, as the engine does by itself. */
    FULL,
    /** Nothing, as in the product (ADR 15). */
    WITHOUT_FORMER_VALUES
  }

  private static final JavaDelegate NOTHING = execution -> {};

  private final ProcessEngine engine;

  /** The opening's diagram. */
  static BareEngine onOpenings(DataSource source, History history) throws Exception {
    return new BareEngine(
        source,
        history,
        OpeningModel.PROCESS,
        "checkApplicationDelegate",
        execution -> {
          boolean attended = "COUNTER".equals(execution.getVariable(OpeningModel.VARIABLE_CHANNEL));
          execution.setVariable(OpeningModel.VARIABLE_CHECK_OUTCOME, attended ? "PERSON" : "PASS");
          execution.setVariable(OpeningModel.VARIABLE_VERIFICATION_NEEDED, false);
          execution.setVariable(
              OpeningModel.VARIABLE_REVIEW_FINDINGS, attended ? "SCAN_MISSING" : "");
        });
  }

  /** The amendment's diagram; every change applies at once. */
  static BareEngine onAmendments(DataSource source, History history) throws Exception {
    return new BareEngine(
        source,
        history,
        AmendmentModel.PROCESS,
        "checkChangeDelegate",
        execution -> {
          execution.setVariable(AmendmentModel.VARIABLE_CHECK_OUTCOME, "PASS");
          execution.setVariable(AmendmentModel.VARIABLE_BEFORE_CHANGED, false);
          execution.setVariable(AmendmentModel.VARIABLE_ROUTE, "APPLY");
          execution.setVariable(AmendmentModel.VARIABLE_VERIFICATION_NEEDED, false);
          execution.setVariable(AmendmentModel.VARIABLE_CHECKER_ROLE, "");
          execution.setVariable(AmendmentModel.VARIABLE_SECOND_ROLE, "");
          execution.setVariable(AmendmentModel.VARIABLE_REVIEW_FINDINGS, "");
        });
  }

  private BareEngine(
      DataSource source, History history, String process, String checkDelegate, JavaDelegate check)
      throws Exception {
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("bare " + history);
    configuration.setDataSource(source);
    configuration.setDatabaseSchemaUpdate("drop-create");
    configuration.setJobExecutorActivate(false);
    configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_FULL);
    if (history == History.WITHOUT_FORMER_VALUES) {
      configuration.setHistoryEventHandler(new WithoutFormerValues());
    }
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setMetricsEnabled(false);
    Map<Object, Object> beans = new HashMap<>();
    beans.put("nothing", NOTHING);
    beans.put("check", check);
    configuration.setBeans(beans);
    engine = configuration.buildProcessEngine();
    String model =
        Files.readString(Path.of("processes/" + process + ".bpmn"), StandardCharsets.UTF_8)
            .replace("${" + checkDelegate + "}", "${check}")
            .replaceAll("\\$\\{[a-zA-Z]+Delegate}", "\\${nothing}");
    engine.getRepositoryService().createDeployment().addString(process + ".bpmn", model).deploy();
  }

  void start(String businessKey, String channel) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(OpeningModel.VARIABLE_APPLICATION_ID, businessKey);
    variables.put(OpeningModel.VARIABLE_CHANNEL, channel);
    variables.put(OpeningModel.VARIABLE_CUSTOMER_TYPE, "INDIVIDUAL");
    variables.put(OpeningModel.VARIABLE_INFORMATION_LEVEL, "BASIC");
    variables.put(OpeningModel.VARIABLE_BRANCH_CODE, "440100");
    variables.put(OpeningModel.VARIABLE_SUBMITTER_ID, businessKey);
    variables.put(OpeningModel.VARIABLE_SERVICE_LEVEL, "STANDARD");
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(OpeningModel.PROCESS, businessKey, variables);
  }

  void amend(String businessKey) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(AmendmentModel.VARIABLE_AMENDMENT_ID, businessKey);
    variables.put(AmendmentModel.VARIABLE_CHANNEL, "COUNTER");
    variables.put(AmendmentModel.VARIABLE_CUSTOMER_TYPE, "INDIVIDUAL");
    variables.put(AmendmentModel.VARIABLE_INFORMATION_LEVEL, "BASIC");
    variables.put(AmendmentModel.VARIABLE_BRANCH_CODE, "440100");
    variables.put(AmendmentModel.VARIABLE_SUBMITTER_ID, businessKey);
    variables.put(AmendmentModel.VARIABLE_SERVICE_LEVEL, "STANDARD");
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(AmendmentModel.PROCESS, businessKey, variables);
  }

  void accept(String businessKey) {
    String task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(businessKey)
            .singleResult()
            .getId();
    engine.getTaskService().claim(task, "officer");
    engine.getTaskService().complete(task, Map.of(OpeningModel.VARIABLE_REVIEW_DECISION, "ACCEPT"));
  }

  @Override
  public void close() {
    engine.close();
  }

  private static final class WithoutFormerValues extends DbHistoryEventHandler {
    @Override
    protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity event) {
      return false;
    }
  }
}
