package io.kedang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Counts what a piece of work asks of the database: {@code SqlStatements.of(() -> inbox.list(…))}
 * answers the statements of the calling thread, a batch counting as one. Found by the component
 * scan of every test that starts the application; benchmarks count by themselves.
 */
@Component
@Profile("!bench")
public class SqlStatements implements BeanPostProcessor {

  private static final ThreadLocal<List<String>> SEEN = new ThreadLocal<>();

  /** The statements in lower case, in the order of their execution. */
  public static List<String> of(Callable<?> work) throws Exception {
    List<String> seen = new ArrayList<>();
    SEEN.set(seen);
    try {
      work.call();
    } finally {
      SEEN.remove();
    }
    return seen;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource dataSource
        ? ProxyDataSourceBuilder.create(dataSource).listener(new Listener()).build()
        : bean;
  }

  private static final class Listener implements QueryExecutionListener {

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
      List<String> seen = SEEN.get();
      if (seen != null && !queries.isEmpty()) {
        seen.add(
            queries.get(0).getQuery().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip());
      }
    }
  }
}
