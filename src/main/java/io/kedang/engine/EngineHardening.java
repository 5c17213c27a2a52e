package io.kedang.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.form.type.FormTypes;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Everything that is set on the engine, in one place and last, so that nothing else undoes it
 * (PADM-3, ADR 0001). What a model may say is decided by {@link ModelGate} before it is deployed;
 * what stands here holds even for a model that came past the gate.
 */
@Component
@Order
@DependsOnDatabaseInitialization
class EngineHardening extends SpringBootProcessEnginePlugin {

  private static final int MOST_RESULTS = 1000;
  private static final String RETRIES = "PT30S,PT2M,PT10M";

  /** UTC; from one to five at night in China. */
  private static final String NIGHT_BEGINS = "17:00";

  private static final String NIGHT_ENDS = "21:00";
  private final Delegates delegates;
  private final ModelGate gate;
  private final Optional<EngineMappings.BeingRead> mappings;

  EngineHardening(
      Delegates delegates, ModelGate gate, Optional<EngineMappings.BeingRead> mappings) {
    this.delegates = delegates;
    this.gate = gate;
    this.mappings = mappings;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration engine) {
    closeDeployment(engine);
    closeExpressions(engine);
    closeScripts(engine);
    closeClasses(engine);
    closeDecisions(engine);
    closeVariables(engine);
    engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
    engine.setIdGenerator(new StrongUuidGenerator());
    engine.setCmmnEnabled(false);
    engine.setStandaloneTasksEnabled(false);
    engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    engine.setQueryMaxResultsLimit(MOST_RESULTS);
    engine.setEnableXxeProcessing(false);
    engine.setDisableStrictCallActivityValidation(false);
    engine.setMetricsEnabled(false);
    engine.setDbMetricsReporterActivate(false);
    engine.setTaskMetricsEnabled(false);
    engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_FULL);
    engine.setEnableDefaultDbHistoryEventHandler(false);
    engine.setCustomHistoryEventHandlers(
        with(engine.getCustomHistoryEventHandlers(), new SparingHistory()));
    engine.setEnforceHistoryTimeToLive(true);
    // counted from the start: counting from the end costs sixteen updates at the end of every case,
    // for a few days in ten years
    engine.setHistoryRemovalTimeStrategy(
        ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
    engine.setFailedJobRetryTimeCycle(RETRIES);
    engine.setHistoryCleanupBatchWindowStartTime(NIGHT_BEGINS);
    engine.setHistoryCleanupBatchWindowEndTime(NIGHT_ENDS);
    mappings.ifPresent(read -> read.giveTo(engine));
    engine.setTransactionManager(
        new StartingTransactions(engine.getDataSource(), engine.getTransactionManager()));
  }

  /** Serializers and statements exist only now. */
  @Override
  public void postInit(SpringProcessEngineConfiguration engine) {
    PlainVariableSerializers.replaceIn(engine.getVariableSerializers());
    engine.getSqlSessionFactory().getConfiguration().addInterceptor(new TableGuard());
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine built) {
    ProcessEngineConfiguration engine = built.getProcessEngineConfiguration();
    if (engine instanceof SpringProcessEngineConfiguration ours
        && ours.getTransactionManager() instanceof StartingTransactions transactions) {
      transactions.started();
    }
  }

  /**
   * Whoever deploys, and by whatever way, passes the gate; a model that came past it meets the
   * careful parser and the brake.
   */
  private void closeDeployment(SpringProcessEngineConfiguration engine) {
    engine.setCustomPreDeployers(List.of(new GateDeployer(gate)));
    engine.setBpmnParseFactory(CarefulBpmnParse::new);
    engine.setCustomPreBPMNParseListeners(
        with(engine.getCustomPreBPMNParseListeners(), new StepBrake()));
    engine.setCustomSessionFactories(
        with(engine.getCustomSessionFactories(), StepBrake.sessions()));
  }

  private static <T> List<T> with(List<T> existing, T one) {
    List<T> all = new ArrayList<>(existing == null ? List.of() : existing);
    all.add(one);
    return all;
  }

  /** JUEL by default reaches {@code Class.forName} through any object. */
  private void closeExpressions(SpringProcessEngineConfiguration engine) {
    engine.setExpressionManager(new PlainExpressionManager(delegates));
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(false);
    engine.setBeans(new HashMap<>());
  }

  /**
   * {@code scriptFormat="juel"} brings an expression manager of its own, so no language at all is
   * found.
   */
  private void closeScripts(SpringProcessEngineConfiguration engine) {
    engine.setScriptEngineResolver(new NoScriptEngines());
    engine.setEnableFetchScriptEngineFromProcessApplication(false);
    engine.setEnableScriptEngineLoadExternalResources(false);
    engine.setEnableScriptEngineNashornCompatibility(false);
    engine.setAutoStoreScriptVariables(false);
    engine.setFormEngines(new HashMap<>());
  }

  /**
   * {@code camunda:class} runs constructor and setters before it asks for the type; shell and mail
   * tasks are made the same way.
   */
  private void closeClasses(SpringProcessEngineConfiguration engine) {
    engine.setArtifactFactory(new NoArtifacts());
    engine.setFormTypes(new FormTypes());
    engine.setFormValidators(new NoFormValidators());
  }

  /** FEEL only; its external functions, which call Java, are off as the engine builds it. */
  private void closeDecisions(SpringProcessEngineConfiguration engine) {
    DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
    decisions.setFeelEngineFactory(CarefulFeel.factory());
    engine.setDmnEngineConfiguration(decisions);
    engine.setDmnElProvider(
        expression -> {
          throw new RefusedByEngine("Only FEEL is allowed in decisions");
        });
  }

  /** Only plain values pass, and no personal data. */
  private void closeVariables(SpringProcessEngineConfiguration engine) {
    engine.setFallbackSerializerFactory(PlainVariableSerializers.refusing());
    engine.setJavaSerializationFormatEnabled(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setImplicitVariableUpdateDetectionEnabled(false);
  }
}
