package io.kedang.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import io.kedang.shared.ProblemException.Kind;
import io.kedang.shared.Slice;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People ask for an account themselves, and a system administrator decides (ACCS-1). The answer to
 * the asker is always the same, so that it does not tell which names exist; until the decision
 * nobody can sign in with it.
 */
@Service
public class Registrations {

  /** One that waits for a decision. */
  public record Line(
      String id,
      String username,
      String staffNo,
      String displayName,
      String email,
      String branchCode,
      Instant createdAt) {}

  private record Waiting(Accounts.Profile profile, String branchCode, String passwordHash) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final AccessProperties properties;
  private final BranchTree branches;
  private final Accounts accounts;
  private final Passwords passwords;
  private final RightsLog log;

  /** Counted on each node by itself: it only has to keep one address from filling the list. */
  private final Cache<String, AtomicInteger> perAddress =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofHours(1)).build();

  Registrations(
      JdbcClient jdbc,
      Clock clock,
      AccessProperties properties,
      BranchTree branches,
      Accounts accounts,
      Passwords passwords,
      RightsLog log) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.properties = properties;
    this.branches = branches;
    this.accounts = accounts;
    this.passwords = passwords;
    this.log = log;
  }

  /** Not a transaction while the password is hashed. */
  public void ask(
      Accounts.Profile profile, String branchCode, String password, String remoteAddress) {
    passwords.requireGood("password", password, profile.username());
    Branch branch =
        branches
            .find(branchCode)
            .orElseThrow(
                () -> ProblemException.invalid("branchUnknown").field("branchCode", "unknown"));
    int fromHere = perAddress.get(remoteAddress, key -> new AtomicInteger()).incrementAndGet();
    int waiting =
        jdbc.sql("select count(*) from registration where state = 'WAITING'")
            .query(Integer.class)
            .single();
    if (fromHere > properties.registrationsPerHour()
        || waiting >= properties.registrationsWaiting()) {
      throw new ProblemException(Kind.TOO_MANY, "registrationsFull");
    }
    jdbc.sql(
            """
            insert into registration (id, username, staff_no, display_name, email, locale, branch_code, password_hash, state, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)""")
        .params(
            Ids.next(),
            profile.username(),
            profile.staffNo(),
            profile.displayName(),
            profile.email(),
            profile.locale() == null ? "zh-CN" : profile.locale(),
            branch.code(),
            passwords.hash(password),
            Timestamp.from(clock.instant()))
        .update();
  }

  @Transactional(readOnly = true)
  public Slice<Line> waiting(Actor by, String after, int limit) {
    List<Line> lines =
        jdbc.sql(
                """
                select r.id, r.username, r.staff_no, r.display_name, r.email, r.branch_code, r.created_at
                from registration r join branch b on b.code = r.branch_code
                where r.state = 'WAITING' and b.path like ? and r.id > ? order by r.id limit ?""")
            .params(by.visiblePath() + "%", after == null ? "" : after, limit + 1)
            .query(
                (row, i) ->
                    new Line(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getTimestamp(7).toInstant()))
            .list();
    List<Line> page = lines.subList(0, Math.min(limit, lines.size()));
    return new Slice<>(page, lines.size() > limit ? page.get(page.size() - 1).id() : null);
  }

  /** Makes the account with the roles given; the password is the one its owner chose. */
  @Transactional
  public String approve(Actor by, String id, Collection<String> roles) {
    Waiting waiting = require(by, id);
    String personId =
        accounts.make(by, waiting.profile, waiting.branchCode, roles, waiting.passwordHash, false);
    jdbc.sql(
            "update registration set state = 'APPROVED', password_hash = null, decided_at = ?, decided_by = ?, person_id = ? where id = ?")
        .params(Timestamp.from(clock.instant()), by.id(), personId, id)
        .update();
    return personId;
  }

  /** Turns the request down and forgets who asked. */
  @Transactional
  public void refuse(Actor by, String id) {
    require(by, id);
    jdbc.sql(
            """
            update registration set state = 'REFUSED', password_hash = null, username = '-', staff_no = null, display_name = '-', email = null,
              decided_at = ?, decided_by = ? where id = ?""")
        .params(Timestamp.from(clock.instant()), by.id(), id)
        .update();
    log.write(id, "REGISTRATION_REFUSED", null, by.id());
  }

  private Waiting require(Actor by, String id) {
    return jdbc.sql(
            """
            select username, staff_no, display_name, email, locale, branch_code, password_hash
            from registration where id = ? and state = 'WAITING' for update""")
        .param(id)
        .query(
            (row, i) ->
                new Waiting(
                    new Accounts.Profile(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        null,
                        row.getString(4),
                        row.getString(5)),
                    row.getString(6),
                    row.getString(7)))
        .optional()
        .filter(
            waiting ->
                branches
                    .find(waiting.branchCode)
                    .filter(branch -> by.sees(branch.path()))
                    .isPresent())
        .orElseThrow(() -> ProblemException.notFound("registration"));
  }
}
