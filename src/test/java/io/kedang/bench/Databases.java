package io.kedang.bench;

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
}
