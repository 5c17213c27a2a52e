package io.kedang.program;

import io.kedang.KedangTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The database under a {@link Program}: an H2 file in its home, or with {@code -Pmysql} a schema of
 * its own that ends with the test.
 */
final class Database implements AutoCloseable {

  private final String url;
  private final String username;
  private final String password;
  private final String schema;

  private Database(String url, String username, String password, String schema) {
    this.url = url;
    this.username = username;
    this.password = password;
    this.schema = schema;
  }

  static Database of(Path home) {
    if (!KedangTest.DatabaseProfile.name().equals("mysql")) {
      return new Database(
          "jdbc:h2:file:"
              + home.toAbsolutePath().resolve("data/kedang")
              + ";LOCK_TIMEOUT=15000;WRITE_DELAY=0",
          "kedang",
          "",
          null);
    }
    String schema = "kedang_crash_" + Long.toString(System.nanoTime(), 36).toLowerCase(Locale.ROOT);
    String server =
        Optional.ofNullable(System.getenv("KEDANG_TEST_DB_URL"))
            .orElse("jdbc:mysql://127.0.0.1:3306/kedang_test?nullCatalogMeansCurrent=true");
    String url =
        server.replaceFirst("(jdbc:mysql://[^/]+/)[^?]*\\??.*", "$1")
            + schema
            + "?createDatabaseIfNotExist=true&connectionTimeZone=UTC&nullCatalogMeansCurrent=true&rewriteBatchedStatements=true";
    return new Database(
        url,
        Optional.ofNullable(System.getenv("KEDANG_TEST_DB_USERNAME")).orElse("kedang"),
        Optional.ofNullable(System.getenv("KEDANG_TEST_DB_PASSWORD")).orElse("kedang"),
        schema);
  }

  /** What the program is told. The demo's own H2 file needs no word. */
  Map<String, String> settings() {
    return schema == null
        ? Map.of()
        : Map.of(
            "spring.datasource.url",
            url,
            "spring.datasource.username",
            username,
            "spring.datasource.password",
            password);
  }

  /** The first column, while the program is not running. */
  List<String> column(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, username, password);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    }
  }

  /** The first column as bytes, whatever its type. */
  List<byte[]> bytes(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, username, password);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<byte[]> column = new ArrayList<>();
      while (rows.next()) {
        Object value = rows.getObject(1);
        boolean text = value instanceof String || value instanceof Clob;
        byte[] bytes = text ? rows.getString(1).getBytes(StandardCharsets.UTF_8) : rows.getBytes(1);
        if (bytes != null) {
          column.add(bytes);
        }
      }
      return column;
    }
  }

  @Override
  public void close() throws SQLException {
    if (schema != null) {
      try (Connection connection = DriverManager.getConnection(url, username, password);
          Statement statement = connection.createStatement()) {
        statement.execute("drop database " + schema);
      }
    }
  }
}
