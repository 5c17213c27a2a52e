package io.kedang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.shared.Ids;
import io.kedang.shared.MisconfiguredException;
import java.time.Clock;
import java.time.Duration;
import liquibase.integration.spring.SpringLiquibase;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Outside the demo: how the first administrator comes in, and which databases are refused. */
class FirstStartTest {

  private static final String GOOD = "corridor-maple-47";

  private final JdbcDataSource database = new JdbcDataSource();
  private final Passwords passwords = new Passwords();
  private JdbcClient jdbc;

  @BeforeEach
  void makeTables() throws Exception {
    database.setURL("jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1");
    SpringLiquibase liquibase = new SpringLiquibase();
    liquibase.setDataSource(database);
    liquibase.setChangeLog("classpath:db/changelog/access.xml");
    liquibase.setResourceLoader(new DefaultResourceLoader());
    liquibase.afterPropertiesSet();
    jdbc = JdbcClient.create(database);
  }

  @Test
  void theFirstAdministratorComesInWithThePasswordSetAndMustChangeIt() {
    start(GOOD);
    assertThat(
            jdbc.sql(
                    "select username from person where must_change_password = true and demo = false")
                .query(String.class)
                .list())
        .containsExactly("system-admin");
    assertThat(
            passwords.matches(
                GOOD, jdbc.sql("select password_hash from person").query(String.class).single()))
        .isTrue();
    assertThat(jdbc.sql("select role from person_role").query(String.class).list())
        .containsExactly("system-admin");
  }

  @Test
  void theSecondStartNeedsNoPasswordAndMakesNobody() {
    start(GOOD);
    start(null);
    assertThat(jdbc.sql("select count(*) from person").query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void withoutAPasswordForTheFirstAdministratorItDoesNotStart() {
    refused(" ", "no password for the first system administrator");
    refused("kedang-demo", "too weak");
    refused("short", "too weak");
  }

  @Test
  void theDemosPeopleAreRefused() {
    start(GOOD);
    jdbc.sql("update person set demo = true").update();
    refused(null, "demo's people");
  }

  @Test
  void theDemosPasswordIsRefusedHoweverItCameIn() {
    start(GOOD);
    jdbc.sql("update person set password_hash = ?").param(passwords.hash("kedang-demo")).update();
    refused(null, "has the demo's password");
  }

  private void refused(String adminPassword, String message) {
    assertThatThrownBy(() -> start(adminPassword))
        .isInstanceOf(MisconfiguredException.class)
        .hasMessageContaining(message);
  }

  private void start(String adminPassword) {
    AccessProperties properties =
        new AccessProperties(
            5, Duration.ofMinutes(15), Duration.ofHours(12), 200, 5, adminPassword);
    Clock clock = Clock.systemUTC();
    JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    RightsLog log = new RightsLog(jdbc, clock);
    BranchTree branches = new BranchTree(jdbc, log);
    Accounts accounts =
        new Accounts(
            jdbc,
            clock,
            branches,
            new StaffDirectory(jdbc),
            passwords,
            new SignInGuard(jdbc, clock, properties, transactions),
            new SessionEnder(jdbc),
            log,
            event -> {});
    new FirstStart(
            jdbc, new TransactionTemplate(transactions), properties, branches, accounts, passwords)
        .afterSingletonsInstantiated();
  }
}
