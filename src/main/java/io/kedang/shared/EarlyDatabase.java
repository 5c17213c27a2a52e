package io.kedang.shared;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Opens the embedded database while the beans are still being described, so that the pool's first
 * connection finds it open (ADR 0007). Whatever is wrong with it the pool says, who asks in vain
 * too.
 */
public final class EarlyDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String FILE = "jdbc:h2:file:";
  private static final long HELD_AT_MOST_SECONDS = 120;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    String address = environment.getProperty("spring.datasource.url", "");
    if (!address.startsWith(FILE)) {
      return;
    }
    String username = environment.getProperty("spring.datasource.username", "");
    String password = environment.getProperty("spring.datasource.password", "");
    CountDownLatch poolHasIt = new CountDownLatch(1);
    context.addApplicationListener(
        (ApplicationListener<ContextRefreshedEvent>) event -> poolHasIt.countDown());
    Thread thread =
        new Thread(() -> hold(address, username, password, poolHasIt), "early-database");
    thread.setDaemon(true);
    thread.start();
  }

  /** H2 closes a database with its last connection. */
  private static void hold(
      String address, String username, String password, CountDownLatch poolHasIt) {
    try (Connection open = DriverManager.getConnection(address, username, password)) {
      poolHasIt.await(HELD_AT_MOST_SECONDS, TimeUnit.SECONDS);
    } catch (SQLException told) {
      // by the pool, with the whole start's context
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
