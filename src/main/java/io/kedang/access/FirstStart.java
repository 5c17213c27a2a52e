package io.kedang.access;

import io.kedang.shared.MisconfiguredException;
import io.kedang.shared.ProblemException;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Outside the demo: makes the first system administrator on an empty database, and refuses to start
 * while an account or client has a secret that stands in the documentation. Runs before the server
 * listens.
 */
@Component
@ConditionalOnProperty(name = "kedang.demo", havingValue = "false", matchIfMissing = true)
class FirstStart implements SmartInitializingSingleton {

  static final String ADMINISTRATOR = "system-admin";

  private static final Branch HEAD_OFFICE =
      new Branch("000000", "总公司", "Head office", null, "/000000/");
  private static final Actor PROGRAM =
      new Actor(
          "system",
          "system",
          "system",
          null,
          HEAD_OFFICE.code(),
          HEAD_OFFICE.path(),
          Set.of(Role.SYSTEM_ADMIN),
          Set.of());

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final AccessProperties properties;
  private final BranchTree branches;
  private final Accounts accounts;
  private final Passwords passwords;

  FirstStart(
      JdbcClient jdbc,
      TransactionOperations transactions,
      AccessProperties properties,
      BranchTree branches,
      Accounts accounts,
      Passwords passwords) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.properties = properties;
    this.branches = branches;
    this.accounts = accounts;
    this.passwords = passwords;
  }

  @Override
  public void afterSingletonsInstantiated() {
    refuseDemoData();
    refuseDemoPassword();
    if (jdbc.sql("select count(*) from person").query(Integer.class).single() == 0) {
      makeAdministrator();
    }
  }

  private void refuseDemoData() {
    int people =
        jdbc.sql("select count(*) from person where demo = ?")
            .param(true)
            .query(Integer.class)
            .single();
    int clients =
        jdbc.sql("select count(*) from service_client where demo = ?")
            .param(true)
            .query(Integer.class)
            .single();
    if (people + clients > 0) {
      throw new MisconfiguredException(
          "This database holds the demo's people and clients, whose passwords and tokens everybody knows.",
          "Point KEDANG_DB_URL to an empty database; files of the demo are not meant for work.");
    }
  }

  /**
   * The password is refused wherever one is chosen, so it can only have come from outside: as a
   * hash that was copied, to many accounts or to an administrator's. Looking at those is enough,
   * and thousands of accounts do not delay the start.
   */
  private void refuseDemoPassword() {
    List<String> hashes =
        jdbc.sql(
                """
                select password_hash from person group by password_hash having count(*) > 1
                union select p.password_hash from person p join person_role r on r.person_id = p.id where r.role = 'system-admin'""")
            .query(String.class)
            .list();
    if (hashes.stream().anyMatch(hash -> passwords.matches(Passwords.DEMO, hash))) {
      throw new MisconfiguredException(
          "An account of this database has the demo's password.",
          "Start with an empty database, or have that account's password replaced first.");
    }
  }

  private void makeAdministrator() {
    String password = properties.adminPassword();
    String action =
        "Set KEDANG_ADMIN_PASSWORD to at least 12 characters nobody would guess. It is read on this first start only; sign in as "
            + ADMINISTRATOR
            + " and choose another.";
    if (password == null || password.isBlank()) {
      throw new MisconfiguredException(
          "There is no account yet, and no password for the first system administrator is set.",
          action);
    }
    try {
      passwords.requireGood("password", password, ADMINISTRATOR);
    } catch (ProblemException e) {
      throw new MisconfiguredException(
          "The password for the first system administrator is too weak.", action);
    }
    try {
      transactions.executeWithoutResult(
          status -> {
            if (branches.find(HEAD_OFFICE.code()).isEmpty()) {
              branches.insert(HEAD_OFFICE);
            }
            accounts.make(
                PROGRAM,
                new Accounts.Profile(
                    ADMINISTRATOR, null, "系统管理员", "System administrator", null, null),
                HEAD_OFFICE.code(),
                Set.of(Role.SYSTEM_ADMIN.code()),
                passwords.hash(password),
                true);
          });
    } catch (ProblemException anotherNodeWasFirst) {
      // and made the same account
    }
  }
}
