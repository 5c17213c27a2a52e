package io.kedang.bench;

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
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * The engine alone on a model of the same shape: our own diagram with steps that do nothing but
 * route. Same history level, same variables, same kind of database and pool.
 */
final class BareEngine implements AutoCloseable {

  private static final JavaDelegate NOTHING = execution -> {};

  private final ProcessEngine engine;

  BareEngine(DataSource source) throws Exception {
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("bare");
    configuration.setDataSource(source);
    configuration.setDatabaseSchemaUpdate("drop-create");
    configuration.setJobExecutorActivate(false);
    configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_FULL);
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setMetricsEnabled(false);
    Map<Object, Object> beans = new HashMap<>();
    beans.put("nothing", NOTHING);
    beans.put(
        "check",
        (JavaDelegate)
            execution -> {
              boolean attended =
                  "COUNTER".equals(execution.getVariable(OpeningModel.VARIABLE_CHANNEL));
              execution.setVariable(
                  OpeningModel.VARIABLE_CHECK_OUTCOME, attended ? "PERSON" : "PASS");
              execution.setVariable(OpeningModel.VARIABLE_VERIFICATION_NEEDED, false);
              execution.setVariable(
                  OpeningModel.VARIABLE_REVIEW_FINDINGS, attended ? "SCAN_MISSING" : "");
            });
    configuration.setBeans(beans);
    engine = configuration.buildProcessEngine();
    String model =
        Files.readString(Path.of("processes/account-opening.bpmn"), StandardCharsets.UTF_8)
            .replace("${checkApplicationDelegate}", "${check}")
            .replaceAll("\\$\\{[a-zA-Z]+Delegate}", "\\${nothing}");
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("account-opening.bpmn", model)
        .deploy();
  }

  void start(String businessKey, String channel) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(OpeningModel.VARIABLE_APPLICATION_ID, businessKey);
    variables.put(OpeningModel.VARIABLE_CHANNEL, channel);
    variables.put(OpeningModel.VARIABLE_CUSTOMER_TYPE, "INDIVIDUAL");
    variables.put(OpeningModel.VARIABLE_INFORMATION_LEVEL, "BASIC");
    variables.put(OpeningModel.VARIABLE_BRANCH_CODE, "440100");
    variables.put(OpeningModel.VARIABLE_SUBMITTER_ID, businessKey);
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(OpeningModel.PROCESS, businessKey, variables);
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
}
