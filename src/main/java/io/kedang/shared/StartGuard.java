package io.kedang.shared;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Looks at the configuration before anything is opened: a try-out must not be reachable from
 * outside, and work must not start on a database that is not there, would be forgotten, or whose
 * password everybody guesses. Accounts and the master key are guarded where they live.
 */
class StartGuard implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
  private static final Set<String> GUESSABLE =
      Set.of(
          "",
          "kedang",
          "kedang-demo",
          "root",
          "admin",
          "mysql",
          "password",
          "passw0rd",
          "123456",
          "12345678",
          "secret",
          "changeme",
          "change-me");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Environment environment = context.getEnvironment();
    if (environment.getProperty("kedang.demo", Boolean.class, false)) {
      requireLoopback(environment);
    } else {
      requireDatabase(environment);
    }
  }

  private static void requireLoopback(Environment environment) {
    String address = environment.getProperty("server.address", "");
    if (!LOOPBACK.contains(address)) {
      throw new MisconfiguredException(
          "The demo, whose passwords everybody knows, would listen on "
              + (address.isEmpty() ? "every address" : address)
              + " of this machine.",
          "Leave server.address at 127.0.0.1, or work outside the demo: SPRING_PROFILES_ACTIVE=work and the settings of docs/operations.md.");
    }
  }

  private static void requireDatabase(Environment environment) {
    String url = environment.getProperty("spring.datasource.url", "");
    if (url.isBlank()) {
      throw new MisconfiguredException(
          "No database is set.",
          "Set KEDANG_DB_URL to jdbc:mysql://HOST:3306/kedang?connectionTimeZone=UTC&nullCatalogMeansCurrent=true&rewriteBatchedStatements=true,"
              + " and KEDANG_DB_USERNAME and KEDANG_DB_PASSWORD. To try the program out without a database server, start it with the profile demo.");
    }
    if (url.startsWith("jdbc:h2:mem:")) {
      throw new MisconfiguredException(
          "The database stands in memory; everything would be lost with the program.",
          "Set KEDANG_DB_URL to a database that lasts.");
    }
    String password = environment.getProperty("spring.datasource.password", "");
    if (GUESSABLE.contains(password.toLowerCase(Locale.ROOT))
        || password.equals(environment.getProperty("spring.datasource.username"))) {
      throw new MisconfiguredException(
          "The database's password is empty or a default everybody knows.",
          "Give the database user a password of its own (openssl rand -base64 24) and set KEDANG_DB_PASSWORD to it.");
    }
  }
}
