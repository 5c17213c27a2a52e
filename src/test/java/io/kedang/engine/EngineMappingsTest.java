package io.kedang.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.KedangTest;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.apache.ibatis.session.SqlSessionFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The mappings that are read beside the start are those the engine reads by itself (ADR 0007). */
@KedangTest
class EngineMappingsTest {

  @Autowired ProcessEngine engine;

  @Test
  void readBesideTheyAreTheEnginesOwn() {
    ProcessEngineConfigurationImpl own =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    SqlSessionFactory read = new EngineMappings.Reading(own.getDatabaseType()).read();
    assertThat(read.getConfiguration().getMappedStatementNames())
        .hasSizeGreaterThan(500)
        .containsExactlyInAnyOrderElementsOf(
            own.getSqlSessionFactory().getConfiguration().getMappedStatementNames());
    assertThat(read.getConfiguration().getDefaultExecutorType())
        .isEqualTo(own.getSqlSessionFactory().getConfiguration().getDefaultExecutorType());
    assertThat(read.getConfiguration().getVariables())
        .isEqualTo(own.getSqlSessionFactory().getConfiguration().getVariables());
  }

  @Test
  void anEngineOnAnotherKindOfDatabaseReadsItsOwn() {
    EngineMappings.BeingRead beingRead = beingRead("jdbc:mysql://127.0.0.1/none");
    SpringProcessEngineConfiguration other = engine("mariadb");
    beingRead.giveTo(other);
    assertThat(other.getSqlSessionFactory()).isNull();
    SpringProcessEngineConfiguration fitting = engine("mysql");
    beingRead.giveTo(fitting);
    assertThat(fitting.getSqlSessionFactory()).isNotNull();
    assertThat(fitting.getSqlSessionFactory().getConfiguration().getEnvironment().getDataSource())
        .isSameAs(fitting.getDataSource());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jdbc:postgresql://127.0.0.1/none"})
  void nothingIsReadForADatabaseNobodyKnows(String address) {
    assertThat(started(address).getBeansOfType(EngineMappings.BeingRead.class)).isEmpty();
  }

  @Test
  void whatCannotBeReadFailsTheStart() {
    FutureTask<SqlSessionFactory> failing =
        new FutureTask<>(
            () -> {
              throw new IllegalStateException("torn");
            });
    failing.run();
    EngineMappings.BeingRead torn =
        new EngineMappings.BeingRead(new EngineMappings.Reading("h2"), failing);
    SpringProcessEngineConfiguration engine = engine("h2");
    assertThatThrownBy(() -> torn.giveTo(engine)).hasRootCauseMessage("torn");
  }

  private static SpringProcessEngineConfiguration engine(String databaseType) {
    SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
    engine.setDatabaseType(databaseType);
    engine.setDataSource(new DriverManagerDataSource());
    return engine;
  }

  private static EngineMappings.BeingRead beingRead(String address) {
    return started(address).getBean(EngineMappings.BeingRead.class);
  }

  private static GenericApplicationContext started(String address) {
    GenericApplicationContext context = new GenericApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("spring.datasource.url", address)));
    new EngineMappings().initialize(context);
    context.refresh();
    return context;
  }
}
