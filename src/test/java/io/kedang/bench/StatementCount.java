package io.kedang.bench;

import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what goes to the database: one for each execution, however many rows a batch holds. */
final class StatementCount implements BeanPostProcessor {

  final AtomicLong executions = new AtomicLong();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? counted(source) : bean;
  }

  DataSource counted(DataSource source) {
    return ProxyDataSourceBuilder.create(source)
        .afterQuery((info, queries) -> executions.incrementAndGet())
        .build();
  }
}
