package io.kedang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseProperties;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Liquibase is left asleep only where it certainly has nothing to do (ADR 0007). */
class SchemaUpdateTest {

  private static final String MASTER = "db/changelog/master.xml";
  private static final String SMALL = "db/changelog/schema.xml";

  private final JdbcDataSource database = new JdbcDataSource();
  private JdbcClient jdbc;

  @BeforeEach
  void openDatabase() {
    database.setURL("jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1");
    jdbc = JdbcClient.create(database);
  }

  @Test
  void aSecondStartFindsTheSchemaStanding() throws Exception {
    assertThat(update(SMALL).stands()).isFalse();
    update(SMALL).afterPropertiesSet();
    assertThat(update(SMALL).stands()).isTrue();
    update(SMALL).afterPropertiesSet();
    assertThat(jdbc.sql("select count(*) from schema_run").query(Integer.class).single())
        .isEqualTo(1);
  }

  @Test
  void anotherChangelogIsRunAndTheOlderProgramsRunStaysKnown() throws Exception {
    update(SMALL).afterPropertiesSet();
    assertThat(update(MASTER).stands()).isFalse();
    update(MASTER).afterPropertiesSet();
    assertThat(update(MASTER).stands()).isTrue();
    assertThat(update(SMALL).stands()).isTrue();
    assertThat(jdbc.sql("select count(*) from customer").query(Integer.class).single()).isZero();
  }

  @Test
  void whileAnotherNodeUpdatesLiquibaseIsAskedWhichWaits() throws Exception {
    update(SMALL).afterPropertiesSet();
    jdbc.sql("update DATABASECHANGELOGLOCK set LOCKED = true").update();
    assertThat(update(SMALL).stands()).isFalse();
  }

  @Test
  void whatWasTakenOutOfTheHistoryIsRunAgain() throws Exception {
    update(SMALL).afterPropertiesSet();
    jdbc.sql("delete from DATABASECHANGELOG").update();
    assertThatThrownBy(() -> update(SMALL).afterPropertiesSet()).hasMessageContaining("SCHEMA_RUN");
  }

  @Test
  void everyFileOfOursAndTheEnginesStatementsForBothDatabasesCount() throws Exception {
    String[] ours =
        Arrays.stream(
                new PathMatchingResourcePatternResolver()
                    .getResources("classpath:db/changelog/*.xml"))
            .map(file -> "db/changelog/" + file.getFilename())
            .toArray(String[]::new);
    assertThat(ChangelogFiles.of(MASTER, getClass().getClassLoader()))
        .contains(ours)
        .anyMatch(file -> file.endsWith("upgrade/h2_engine_7.23_to_7.24.sql"))
        .anyMatch(file -> file.endsWith("upgrade/mysql_engine_7.23_to_7.24.sql"));
    assertThat(ChangelogFiles.fingerprint(MASTER, getClass().getClassLoader())).isPresent();
  }

  @Test
  void aChangedFileIsNoticedAndAFileThatAlwaysRunsOrIsMissingIsNeverKnown() {
    ClassLoader real = getClass().getClassLoader();
    assertThat(ChangelogFiles.fingerprint(MASTER, with("db/changelog/customer.xml", "<a/>")))
        .isPresent()
        .isNotEqualTo(ChangelogFiles.fingerprint(MASTER, real));
    assertThat(
            ChangelogFiles.fingerprint(
                MASTER, with("db/changelog/customer.xml", "<a runAlways=\"true\"/>")))
        .isEmpty();
    assertThat(
            ChangelogFiles.fingerprint(
                MASTER, with("db/changelog/customer.xml", "<include file=\"nowhere.xml\"/>")))
        .isEmpty();
  }

  private SchemaUpdate update(String changelog) {
    LiquibaseProperties settings = new LiquibaseProperties();
    settings.setChangeLog("classpath:" + changelog);
    return new SchemaUpdate(database, settings, new DefaultResourceLoader(), Clock.systemUTC());
  }

  private ClassLoader with(String path, String content) {
    return new ClassLoader(getClass().getClassLoader()) {
      @Override
      public InputStream getResourceAsStream(String name) {
        return name.equals(path)
            ? new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))
            : super.getResourceAsStream(name);
      }
    };
  }
}
