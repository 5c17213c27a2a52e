package io.kedang.access;

import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import io.kedang.shared.ProblemException.Kind;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in, and what a signed-in person may change about the own account (ACCS-1). Every try is
 * on record (AUDT-4).
 */
@Service
public class SignIns {

  private record Found(String id, String hash, boolean active) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Passwords passwords;
  private final SignInGuard guard;
  private final StaffDirectory staff;
  private final RightsLog log;
  private final SessionEnder sessions;

  SignIns(
      JdbcClient jdbc,
      Clock clock,
      Passwords passwords,
      SignInGuard guard,
      StaffDirectory staff,
      RightsLog log,
      SessionEnder sessions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.passwords = passwords;
    this.guard = guard;
    this.staff = staff;
    this.log = log;
    this.sessions = sessions;
  }

  /**
   * Not one transaction: hashing must not hold a connection, and a failure must be counted although
   * it is refused.
   *
   * @throws ProblemException UNAUTHENTICATED {@code signInFailed} alike for a wrong name and a
   *     wrong password, or {@code accountLocked}
   */
  public Account signIn(String username, String password, String remoteAddress) {
    String name = username.strip().toLowerCase(Locale.ROOT);
    Optional<Duration> locked = guard.admit(name);
    Optional<Found> found =
        jdbc.sql("select id, password_hash, state from person where username = ?")
            .param(name)
            .query(
                (row, i) ->
                    new Found(
                        row.getString(1), row.getString(2), "ACTIVE".equals(row.getString(3))))
            .optional();
    String personId = found.map(Found::id).orElse(null);
    if (locked.isPresent()) {
      record(personId, "LOCKED_OUT", remoteAddress);
      long minutes = Math.max(1, (locked.get().toSeconds() + 59) / 60);
      throw new ProblemException(Kind.UNAUTHENTICATED, "accountLocked", minutes)
          .fact("minutes", minutes);
    }
    if (!passwords.matches(password, found.map(Found::hash).orElse(null))) {
      record(personId, "WRONG", remoteAddress);
      throw new ProblemException(Kind.UNAUTHENTICATED, "signInFailed");
    }
    guard.clear(name);
    if (!found.orElseThrow().active) {
      record(personId, "CLOSED", remoteAddress);
      throw new ProblemException(Kind.UNAUTHENTICATED, "accountClosed");
    }
    record(personId, "SIGNED_IN", remoteAddress);
    return staff.fresh(personId).orElseThrow();
  }

  public void signedOut(String personId, String remoteAddress) {
    record(personId, "SIGNED_OUT", remoteAddress);
  }

  /** Changes the own password; every other session of the person ends. */
  @Transactional
  public void changePassword(Actor actor, String current, String chosen, String sessionToKeep) {
    if (guard.admit(actor.username()).isPresent()) {
      throw ProblemException.forbidden("passwordWrong").field("current", "wrong");
    }
    String hash =
        jdbc.sql("select password_hash from person where id = ?")
            .param(actor.id())
            .query(String.class)
            .single();
    if (!passwords.matches(current, hash)) {
      throw ProblemException.forbidden("passwordWrong").field("current", "wrong");
    }
    guard.clear(actor.username());
    passwords.requireGood("chosen", chosen, actor.username());
    if (chosen.equals(current)) {
      throw ProblemException.invalid("passwordWeak").field("chosen", "unchanged");
    }
    jdbc.sql("update person set password_hash = ?, must_change_password = ? where id = ?")
        .params(passwords.hash(chosen), false, actor.id())
        .update();
    log.write(actor.id(), "PASSWORD_CHANGED", null, actor.id());
    staff.forget(actor.id());
    sessions.endAllOf(actor.id(), sessionToKeep);
  }

  @Transactional
  public void changeLocale(Actor actor, String locale) {
    jdbc.sql("update person set locale = ? where id = ?").params(locale, actor.id()).update();
    staff.forget(actor.id());
  }

  /** The people the sign-in page of the demo shows; nobody anywhere else. */
  public List<Account> demoPeople() {
    return staff.demoPeople();
  }

  private void record(String personId, String outcome, String remoteAddress) {
    jdbc.sql(
            "insert into sign_in_attempt (id, at, person_id, outcome, remote_address) values (?, ?, ?, ?, ?)")
        .params(Ids.next(), Timestamp.from(clock.instant()), personId, outcome, remoteAddress)
        .update();
  }
}
