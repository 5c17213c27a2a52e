package io.kedang.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Engines of their own on a database in memory: as we run it, with the gate held open, and as it
 * comes from its makers.
 */
final class TestEngine implements AutoCloseable {

  enum Kind {
    /** As the program runs it. */
    OURS,
    /** Somebody came past the gate; only what holds at run time is left. */
    GATE_OPEN,
    /** The starter's engine without any hardening: shows that an attack is one. */
    UNPROTECTED
  }

  final ProcessEngine engine;
  final ModelGate gate;
  final JdbcDataSource dataSource = new JdbcDataSource();
  private final GenericApplicationContext context = new GenericApplicationContext();

  TestEngine(Kind kind) {
    context.registerBean("goodDelegate", Probe.GoodDelegate.class);
    context.registerBean("goodListener", Probe.GoodListener.class);
    context.registerBean("failingDelegate", FailingDelegate.class);
    context.registerBean("secret", Probe.Secret.class);
    context.refresh();
    Delegates delegates = new Delegates(context);
    gate = new ModelGate(delegates);
    ModelGate open =
        new ModelGate(delegates) {
          @Override
          public List<Finding> check(String resourceName, byte[] model) {
            return List.of();
          }
        };
    dataSource.setURL("jdbc:h2:mem:" + kind + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
    SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
    configuration.setDataSource(dataSource);
    configuration.setTransactionManager(new DataSourceTransactionManager(dataSource));
    configuration.setProcessEngineName("engine" + System.nanoTime());
    configuration.setApplicationContext(context);
    configuration.setJobExecutorActivate(false);
    configuration.setSkipIsolationLevelCheck(true);
    ProcessEnginePlugin schema =
        new AbstractProcessEnginePlugin() {
          @Override
          public void preInit(ProcessEngineConfigurationImpl any) {
            any.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
            if (kind == Kind.UNPROTECTED) {
              any.setExpressionManager(new SpringExpressionManager(context));
            }
          }
        };
    configuration
        .getProcessEnginePlugins()
        .addAll(
            switch (kind) {
              case OURS -> List.of(new EngineHardening(delegates, gate, Optional.empty()), schema);
              case GATE_OPEN ->
                  List.of(new EngineHardening(delegates, open, Optional.empty()), schema);
              case UNPROTECTED -> List.of(schema);
            });
    engine = configuration.buildProcessEngine();
  }

  /** Fails as libraries do, quoting what they were given. */
  static class FailingDelegate implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
      throw new IllegalStateException(
          "Duplicate entry '王小明' for key\n13800138000",
          new IllegalArgumentException("13800138000"));
    }
  }

  @Override
  public void close() {
    engine.close();
    context.close();
  }
}
