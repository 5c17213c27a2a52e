package io.kedang.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A database for the product and one for the bare engine, of the same kind, on the same server. */
final class Databases {

  private Databases() {}

  /**
   * Settings for a fresh database; H2 in a file as in the try-out, because memory would flatter
   * whoever writes more.
   */
  static List<String> settings(String name, Path folder) {
    List<String> settings = new ArrayList<>();
    if ("mysql".equals(Bench.database())) {
      settings.add(
          "--spring.datasource.url=jdbc:mysql://127.0.0.1:3306/kedang_bench_"
              + name
              + "?createDatabaseIfNotExist=true&connectionTimeZone=UTC&nullCatalogMeansCurrent=true&rewriteBatchedStatements=true");
      settings.add("--spring.datasource.username=kedang");
      settings.add("--spring.datasource.password=kedang");
      settings.add("--spring.liquibase.drop-first=true");
    } else {
      settings.add(
          "--spring.datasource.url=jdbc:h2:file:"
              + folder.resolve(name)
              + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=15000;WRITE_DELAY=0");
      settings.add("--spring.datasource.username=kedang");
      settings.add("--spring.datasource.password=");
    }
    return settings;
  }

  /** Settings for the whole program on a fresh database, with nothing running by itself. */
  static List<String> program(Path folder) {
    List<String> arguments = new ArrayList<>(settings("product", folder));
    arguments.addAll(
        List.of(
            "--spring.profiles.active=bench",
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--kedang.demo=true",
            "--kedang.jobs.enabled=false",
            "--kedang.privacy.master-key-file=" + folder.resolve("master.key"),
            "--kedang.privacy.create-master-key=true",
            "--camunda.bpm.job-execution.enabled=false",
            "--logging.level.root=off",
            "--logging.level.liquibase=off"));
    return arguments;
  }

  static HikariDataSource pool(String name, Path folder) {
    HikariConfig config = new HikariConfig();
    for (String setting : settings(name, folder)) {
      String value = setting.substring(setting.indexOf('=') + 1);
      if (setting.contains(".url=")) {
        config.setJdbcUrl(value);
      } else if (setting.contains(".username=")) {
        config.setUsername(value);
      } else if (setting.contains(".password=")) {
        config.setPassword(value);
      }
    }
    config.setMaximumPoolSize(20);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return new HikariDataSource(config);
  }
}
