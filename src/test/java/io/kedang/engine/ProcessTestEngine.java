package io.kedang.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The engine as the program hardens it, on a database in memory, with the real delegates of the
 * named packages over mocked domain services. It counts which elements of a model its tests passed.
 * Nothing runs by itself: a test fires the timers.
 */
public final class ProcessTestEngine {

  private ProcessTestEngine() {}

  /**
   * @param services what the delegates ask, mocked, by class
   * @param packages where the delegates are
   */
  public static ProcessEngineConfiguration over(
      Map<Class<?>, Object> services, String... packages) {
    GenericApplicationContext context = new GenericApplicationContext();
    services.forEach((type, mock) -> register(context, type, mock));
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
    scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
    scanner.scan(packages);
    context.refresh();

    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL("jdbc:h2:mem:process-test-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
    SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
    configuration.setProcessEngineName("process-test-" + System.nanoTime());
    configuration.setDataSource(dataSource);
    configuration.setTransactionManager(new DataSourceTransactionManager(dataSource));
    configuration.setApplicationContext(context);
    configuration.setJobExecutorActivate(false);
    configuration.setSkipIsolationLevelCheck(true);
    Delegates delegates = new Delegates(context);
    ProcessEnginePlugin schemaAndCoverage =
        new AbstractProcessEnginePlugin() {
          @Override
          public void preInit(ProcessEngineConfigurationImpl engine) {
            engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
            ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
          }
        };
    configuration
        .getProcessEnginePlugins()
        .addAll(
            List.of(
                new EngineHardening(delegates, new ModelGate(delegates), Optional.empty()),
                schemaAndCoverage));
    return configuration;
  }

  /**
   * A fresh start for the next test, without deploying once more: the models are there, and nothing
   * runs.
   */
  public static void clear(ProcessEngine engine, String... models) {
    if (engine.getRepositoryService().createDeploymentQuery().count() == 0) {
      DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
      Stream.of(models).forEach(deployment::addClasspathResource);
      deployment.deploy();
    }
    engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .rootProcessInstances()
        .list()
        .forEach(
            instance ->
                engine.getRuntimeService().deleteProcessInstance(instance.getId(), "next test"));
  }

  @SuppressWarnings("unchecked")
  private static <T> void register(GenericApplicationContext context, Class<T> type, Object mock) {
    context.registerBean(type, () -> (T) mock);
  }
}
