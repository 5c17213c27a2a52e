package io.kedang.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.transaction.TransactionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Reads the engine's SQL mappings beside everything that can be made ready without the engine; they
 * are a third of what a start's own thread would have to do (ADR 0007). The engine's own code reads
 * them, for the kind of database that the address names; an engine that is set up otherwise than
 * they were read for reads them again itself.
 */
public final class EngineMappings
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** What is being read, as a bean for whoever sets up the engine. */
  record BeingRead(Reading reading, FutureTask<SqlSessionFactory> mappings) {

    /** Waits where the reading is not over. */
    void giveTo(SpringProcessEngineConfiguration engine) {
      if (engine.getDatabaseType() == null) {
        engine.initDatabaseType();
      }
      if (reading.fits(engine)) {
        SqlSessionFactory factory = get();
        TransactionFactory transactions = new ManagedTransactionFactory();
        factory
            .getConfiguration()
            .setEnvironment(new Environment("default", transactions, engine.getDataSource()));
        engine.setTransactionFactory(transactions);
        engine.setSqlSessionFactory(factory);
      }
    }

    private SqlSessionFactory get() {
      try {
        return mappings.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("The engine's mappings cannot be read", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The start was interrupted", e);
      }
    }
  }

  /** The part of an engine's making that reads the mappings, without a database. */
  static final class Reading extends StandaloneProcessEngineConfiguration {

    Reading(String databaseType) {
      setDatabaseType(databaseType);
      setDataSource(new DriverManagerDataSource());
      initTransactionFactory();
    }

    SqlSessionFactory read() {
      initSqlSessionFactory();
      return getSqlSessionFactory();
    }

    boolean fits(SpringProcessEngineConfiguration engine) {
      return getDatabaseType().equals(engine.getDatabaseType())
          && engine.isTransactionsExternallyManaged()
          && engine.getSqlSessionFactory() == null
          && engine.isJdbcBatchProcessing() == isJdbcBatchProcessing()
          && Objects.equals(engine.getJdbcStatementTimeout(), getJdbcStatementTimeout())
          && Objects.equals(engine.getDatabaseTablePrefix(), getDatabaseTablePrefix());
    }
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    databaseType(context.getEnvironment().getProperty("spring.datasource.url", ""))
        .ifPresent(
            type -> {
              Reading reading = new Reading(type);
              FutureTask<SqlSessionFactory> mappings = new FutureTask<>(reading::read);
              Thread thread = new Thread(mappings, "engine-mappings");
              thread.setDaemon(true);
              thread.start();
              context
                  .getBeanFactory()
                  .registerSingleton("engineMappings", new BeingRead(reading, mappings));
            });
  }

  private static Optional<String> databaseType(String address) {
    if (address.startsWith("jdbc:h2:")) {
      return Optional.of(DbSqlSessionFactory.H2);
    }
    return address.startsWith("jdbc:mysql:")
        ? Optional.of(DbSqlSessionFactory.MYSQL)
        : Optional.empty();
  }
}
