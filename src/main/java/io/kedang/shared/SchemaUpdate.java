package io.kedang.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;
import org.springframework.core.Ordered;
import org.springframework.core.io.ResourceLoader;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings the database to the schema of this program before anything else reads it. Liquibase does
 * the work; a database on which exactly these changelog files have been run to their end is left
 * alone, because merely finding that out takes Liquibase a second of every start (ADR 0007).
 */
@Component
@ConditionalOnProperty(name = "spring.liquibase.enabled", matchIfMissing = true)
@EnableConfigurationProperties(LiquibaseProperties.class)
class SchemaUpdate implements InitializingBean {

  private static final Logger LOG = LoggerFactory.getLogger(SchemaUpdate.class);
  private static final String CLASS_PATH = "classpath:";

  private final DataSource source;
  private final LiquibaseProperties settings;
  private final ResourceLoader resources;
  private final Clock clock;

  SchemaUpdate(
      DataSource source, LiquibaseProperties settings, ResourceLoader resources, Clock clock) {
    this.source = source;
    this.settings = settings;
    this.resources = resources;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() throws Exception {
    Optional<String> fingerprint = fingerprint();
    if (fingerprint.filter(this::stands).isEmpty()) {
      update();
      fingerprint.ifPresent(this::remember);
    }
  }

  /** Whether Liquibase would be left asleep. */
  boolean stands() {
    return fingerprint().filter(this::stands).isPresent();
  }

  private Optional<String> fingerprint() {
    String master = settings.getChangeLog();
    return settings.isDropFirst() || !master.startsWith(CLASS_PATH)
        ? Optional.empty()
        : ChangelogFiles.fingerprint(
            master.substring(CLASS_PATH.length()), resources.getClassLoader());
  }

  /**
   * Whether these files were once run to their end and nothing was taken away since. While another
   * node updates, and whenever the question cannot be answered, Liquibase decides, which waits.
   */
  private boolean stands(String fingerprint) {
    try (Connection connection = source.getConnection();
        PreparedStatement question =
            connection.prepareStatement(
                "select count(*) from schema_run r where r.fingerprint = ?"
                    + " and r.changes <= (select count(*) from DATABASECHANGELOG)"
                    + " and not exists (select 1 from DATABASECHANGELOGLOCK l where l.LOCKED = true)")) {
      question.setString(1, fingerprint);
      try (ResultSet answer = question.executeQuery()) {
        return answer.next() && answer.getInt(1) == 1;
      }
    } catch (SQLException emptyDatabaseOrOlderSchema) {
      return false;
    }
  }

  private void update() throws Exception {
    SpringLiquibase liquibase = new SpringLiquibase();
    liquibase.setDataSource(source);
    liquibase.setResourceLoader(resources);
    liquibase.setChangeLog(settings.getChangeLog());
    liquibase.setDropFirst(settings.isDropFirst());
    liquibase.afterPropertiesSet();
  }

  private void remember(String fingerprint) {
    JdbcTemplate jdbc = new JdbcTemplate(source);
    Integer changes = jdbc.queryForObject("select count(*) from DATABASECHANGELOG", Integer.class);
    try {
      jdbc.update("delete from schema_run where fingerprint = ?", fingerprint);
      jdbc.update(
          "insert into schema_run (fingerprint, changes, finished_at) values (?, ?, ?)",
          fingerprint,
          changes,
          Timestamp.from(clock.instant()));
    } catch (DuplicateKeyException anotherNodeWasFaster) {
      LOG.debug("Another node has run the same changes");
    }
  }

  /** Lets Spring Boot make whatever reads the database wait for the schema. */
  static final class Detector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
      return Set.of(SchemaUpdate.class);
    }

    /** Not before Hibernate, which begins in the background and does not wait for tables. */
    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }
  }
}
