package io.kedang.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what goes to the database: one for each execution, however many rows a batch holds. Stands
 * aside while time is measured, because counting takes some.
 */
final class StatementCount implements BeanPostProcessor {

  private final AtomicLong executions = new AtomicLong();
  private volatile boolean counting;

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? counted(source) : bean;
  }

  DataSource counted(DataSource source) {
    DataSource counter =
        ProxyDataSourceBuilder.create(source)
            .afterQuery((info, queries) -> executions.incrementAndGet())
            .build();
    return new DelegatingDataSource(source) {
      @Override
      public Connection getConnection() throws SQLException {
        return (counting ? counter : source).getConnection();
      }
    };
  }

  /** The statements that the work executes. */
  long during(BesideTheEngine.Work work) throws Exception {
    long before = executions.get();
    counting = true;
    try {
      work.one();
    } finally {
      counting = false;
    }
    return executions.get() - before;
  }
}
