package io.kedang.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lock-out. A try is counted before its password is looked at, so that many tries at once do
 * not all pass; a success clears the count. Names nobody has are counted like the others, so that a
 * lock-out does not tell which names exist.
 */
@Component
class SignInGuard {

  private record Count(int failures, Instant lastFailureAt, Instant lockedUntil) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final AccessProperties properties;
  private final TransactionTemplate own;

  SignInGuard(
      JdbcClient jdbc,
      Clock clock,
      AccessProperties properties,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.properties = properties;
    this.own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Counts a try; answers how long the name is locked out when it is, and then the try must not go
   * on.
   */
  Optional<Duration> admit(String username) {
    String name = hash(username);
    try {
      return own.execute(status -> count(name));
    } catch (DuplicateKeyException otherTryWasFirst) {
      return own.execute(status -> count(name));
    }
  }

  void clear(String username) {
    own.executeWithoutResult(
        status ->
            jdbc.sql("delete from sign_in_guard where name_hash = ?")
                .param(hash(username))
                .update());
  }

  @Scheduled(cron = "0 17 * * * *")
  @SchedulerLock(name = "signInGuard.forget")
  void forgetOldFailures() {
    jdbc.sql("delete from sign_in_guard where last_failure_at < ?")
        .param(
            Timestamp.from(clock.instant().minus(properties.lockOut()).minus(Duration.ofHours(1))))
        .update();
  }

  private Optional<Duration> count(String name) {
    Instant now = clock.instant();
    Optional<Count> known =
        jdbc.sql(
                "select failures, last_failure_at, locked_until from sign_in_guard where name_hash = ? for update")
            .param(name)
            .query(
                (row, i) ->
                    new Count(
                        row.getInt(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3) == null ? null : row.getTimestamp(3).toInstant()))
            .optional();
    if (known.isEmpty()) {
      jdbc.sql(
              "insert into sign_in_guard (name_hash, failures, last_failure_at, locked_until) values (?, 1, ?, ?)")
          .params(name, Timestamp.from(now), lock(1, now))
          .update();
      return Optional.empty();
    }
    Count count = known.get();
    if (count.lockedUntil != null && count.lockedUntil.isAfter(now)) {
      return Optional.of(Duration.between(now, count.lockedUntil));
    }
    boolean stale =
        count.lockedUntil != null || count.lastFailureAt.plus(properties.lockOut()).isBefore(now);
    int failures = stale ? 1 : count.failures + 1;
    jdbc.sql(
            "update sign_in_guard set failures = ?, last_failure_at = ?, locked_until = ? where name_hash = ?")
        .params(failures, Timestamp.from(now), lock(failures, now), name)
        .update();
    return Optional.empty();
  }

  private Timestamp lock(int failures, Instant now) {
    return failures >= properties.failuresAllowed()
        ? Timestamp.from(now.plus(properties.lockOut()))
        : null;
  }

  /** A digest, because people type passwords into the name's field. */
  private static String hash(String username) {
    return Secrets.sha256(username.strip().toLowerCase(Locale.ROOT));
  }
}
