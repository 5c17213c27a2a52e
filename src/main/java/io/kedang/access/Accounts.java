package io.kedang.access;

import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The system administrator's work on accounts (ACCS-1): inviting, giving and taking roles, locking,
 * ending. It reaches as far as the administrator's own branch, never to the administrator's own
 * account, and every change is on record. Sessions end in the transaction that takes a right away.
 */
@Service
public class Accounts {

  /** An account as the administrator sees it. */
  public record Line(
      String id,
      String username,
      String staffNo,
      String displayName,
      String displayNameEn,
      String email,
      String branchCode,
      Set<String> roles,
      String state,
      boolean mustChangePassword) {}

  /** Who an account is for. */
  public record Profile(
      String username,
      String staffNo,
      String displayName,
      String displayNameEn,
      String email,
      String locale) {}

  /** A new account, with the password that is shown this once. */
  public record Invited(String id, String initialPassword) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final BranchTree branches;
  private final StaffDirectory staff;
  private final Passwords passwords;
  private final SignInGuard guard;
  private final SessionEnder sessions;
  private final RightsLog log;
  private final ApplicationEventPublisher events;

  Accounts(
      JdbcClient jdbc,
      Clock clock,
      BranchTree branches,
      StaffDirectory staff,
      Passwords passwords,
      SignInGuard guard,
      SessionEnder sessions,
      RightsLog log,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.branches = branches;
    this.staff = staff;
    this.passwords = passwords;
    this.guard = guard;
    this.sessions = sessions;
    this.log = log;
    this.events = events;
  }

  /** Accounts in scope by user name, paged by it. */
  @Transactional(readOnly = true)
  public Slice<Line> list(Actor by, String text, String after, int limit) {
    List<Line> lines =
        jdbc.sql(
                """
                select p.id, p.username, p.staff_no, p.display_name, p.display_name_en, p.email, p.branch_code, p.state, p.must_change_password
                from person p join branch b on b.code = p.branch_code
                where b.path like :path and p.username > :after
                  and ("""
                    + StaffDirectory.NAMED
                    + """
                     or p.username like :text escape '!' or lower(p.staff_no) like :text escape '!')
                order by p.username limit :limit""")
            .param("path", by.visiblePath() + "%")
            .param("after", after == null ? "" : after)
            .param("text", StaffDirectory.holding(text))
            .param("name", StaffDirectory.holdingName(text))
            .param("limit", limit + 1)
            .query(
                (row, i) ->
                    new Line(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        Set.of(),
                        row.getString(8),
                        row.getBoolean(9)))
            .list();
    List<Line> page = withRoles(lines.subList(0, Math.min(limit, lines.size())));
    return new Slice<>(page, lines.size() > limit ? page.get(page.size() - 1).username() : null);
  }

  @Transactional(readOnly = true)
  public Line find(Actor by, String id) {
    return line(by, id);
  }

  /** Makes an account; its owner must choose a password of the own at the first sign-in. */
  @Transactional
  public Invited invite(Actor by, Profile profile, String branchCode, Collection<String> roles) {
    String password = Secrets.oneTimePassword();
    return new Invited(
        make(by, profile, branchCode, roles, passwords.hash(password), true), password);
  }

  /** Replaces branch and roles. Open sessions end, so that nobody goes on with what was taken. */
  @Transactional
  public Line changeRights(Actor by, String id, String branchCode, Collection<String> roles) {
    Line known = other(by, id);
    Branch branch = branches.requireFor(by, branchCode);
    Set<Role> granted = acceptable(roles);
    jdbc.sql("update person set branch_code = ? where id = ?").params(branch.code(), id).update();
    jdbc.sql("delete from person_role where person_id = ?").param(id).update();
    grant(id, granted, by.id());
    log.write(
        id,
        "RIGHTS_CHANGED",
        "before=%s@%s after=%s@%s"
            .formatted(
                joined(known.roles), known.branchCode, joined(codes(granted)), branch.code()),
        by.id());
    ended(id);
    return line(by, id);
  }

  /** Corrects who the account is for; the user name stays. */
  @Transactional
  public Line changeProfile(Actor by, String id, Profile profile) {
    line(by, id);
    try {
      jdbc.sql(
              "update person set staff_no = ?, display_name = ?, display_name_en = ?, email = ? where id = ?")
          .params(
              upper(profile.staffNo), profile.displayName, profile.displayNameEn, profile.email, id)
          .update();
    } catch (DuplicateKeyException e) {
      throw ProblemException.conflict("accountExists").field("staffNo", "taken");
    }
    log.write(id, "PROFILE_CHANGED", null, by.id());
    staff.forget(id);
    return line(by, id);
  }

  @Transactional
  public Line lock(Actor by, String id) {
    return move(by, id, "ACTIVE", "LOCKED");
  }

  /** Opens a locked account, and forgets failed sign-ins whether it was locked or not. */
  @Transactional
  public Line unlock(Actor by, String id) {
    Line known = other(by, id);
    guard.clear(known.username);
    return known.state.equals("LOCKED") ? move(by, id, "LOCKED", "ACTIVE") : known;
  }

  /**
   * Ends an account for good: a leaver loses every role and every session at once, and what the
   * leaver worked on goes to others.
   *
   * @param successorId who takes over; null for nobody in particular
   */
  @Transactional
  public Line deactivate(Actor by, String id, String successorId) {
    Line known = other(by, id);
    if (known.state.equals("LEFT")) {
      return known;
    }
    if (successorId != null
        && (successorId.equals(id)
            || staff.fresh(successorId).filter(account -> account.person().active()).isEmpty())) {
      throw ProblemException.invalid("successorUnknown").field("successorId", "unknown");
    }
    jdbc.sql("update person set state = 'LEFT' where id = ?").param(id).update();
    jdbc.sql("delete from person_role where person_id = ?").param(id).update();
    log.write(id, "LEFT", "before=" + joined(known.roles), by.id());
    ended(id);
    events.publishEvent(new AccountEnded(id, successorId, by.id()));
    return line(by, id);
  }

  /** Gives an account a new one-time password. */
  @Transactional
  public Invited resetPassword(Actor by, String id) {
    Line known = other(by, id);
    if (known.state.equals("LEFT")) {
      throw ProblemException.conflict("accountState");
    }
    String password = Secrets.oneTimePassword();
    jdbc.sql("update person set password_hash = ?, must_change_password = ? where id = ?")
        .params(passwords.hash(password), true, id)
        .update();
    guard.clear(known.username);
    log.write(id, "PASSWORD_RESET", null, by.id());
    ended(id);
    return new Invited(id, password);
  }

  /** Makes an account with a password that is hashed already. */
  String make(
      Actor by,
      Profile profile,
      String branchCode,
      Collection<String> roles,
      String passwordHash,
      boolean mustChangePassword) {
    Branch branch = branches.requireFor(by, branchCode);
    Set<Role> granted = acceptable(roles);
    requireFree("username", profile.username);
    if (profile.staffNo != null) {
      requireFree("staff_no", upper(profile.staffNo));
    }
    String id = Ids.next();
    try {
      jdbc.sql(
              """
              insert into person (id, username, staff_no, display_name, display_name_en, email, locale, branch_code, password_hash,
                                  must_change_password, state, demo, created_at)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?)""")
          .params(
              id,
              profile.username,
              upper(profile.staffNo),
              profile.displayName,
              profile.displayNameEn,
              profile.email,
              profile.locale == null ? "zh-CN" : profile.locale,
              branch.code(),
              passwordHash,
              mustChangePassword,
              false,
              Timestamp.from(clock.instant()))
          .update();
    } catch (DuplicateKeyException otherAdministratorWasFaster) {
      throw ProblemException.conflict("accountExists");
    }
    grant(id, granted, by.id());
    log.write(id, "ADDED", "roles=%s@%s".formatted(joined(codes(granted)), branch.code()), by.id());
    staff.forget(id);
    return id;
  }

  private Line move(Actor by, String id, String from, String to) {
    Line known = other(by, id);
    if (known.state.equals(to)) {
      return known;
    }
    if (jdbc.sql("update person set state = ? where id = ? and state = ?")
            .params(to, id, from)
            .update()
        == 0) {
      throw ProblemException.conflict("accountState");
    }
    log.write(id, to, null, by.id());
    ended(id);
    return line(by, id);
  }

  private void ended(String id) {
    staff.forget(id);
    sessions.endAllOf(id, null);
  }

  private void grant(String id, Set<Role> roles, String grantedBy) {
    Timestamp now = Timestamp.from(clock.instant());
    roles.forEach(
        role ->
            jdbc.sql(
                    "insert into person_role (person_id, role, granted_at, granted_by) values (?, ?, ?, ?)")
                .params(id, role.code(), now, grantedBy)
                .update());
  }

  /** An auditor holds no other role (REQUIREMENTS §1). */
  private static Set<Role> acceptable(Collection<String> codes) {
    Set<Role> roles;
    try {
      roles = codes.stream().map(Role::of).collect(Collectors.toSet());
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("invalid").field("roles", "unknown");
    }
    if (roles.contains(Role.AUDITOR) && roles.size() > 1) {
      throw ProblemException.invalid("auditorStandsAlone").field("roles", "auditorAlone");
    }
    return roles;
  }

  private Line other(Actor by, String id) {
    if (by.id().equals(id)) {
      throw ProblemException.forbidden("ownAccount");
    }
    jdbc.sql("select id from person where id = ? for update")
        .param(id)
        .query(String.class)
        .optional();
    return line(by, id);
  }

  private Line line(Actor by, String id) {
    return staff
        .fresh(id)
        .filter(account -> by.sees(account.person().branchPath()))
        .map(
            account -> {
              Person person = account.person();
              String state =
                  jdbc.sql("select state from person where id = ?")
                      .param(id)
                      .query(String.class)
                      .single();
              return new Line(
                  id,
                  person.username(),
                  person.staffNo(),
                  person.displayName(),
                  person.displayNameEn(),
                  person.email(),
                  person.branchCode(),
                  codes(person.roles()),
                  state,
                  account.mustChangePassword());
            })
        .orElseThrow(() -> ProblemException.notFound("account"));
  }

  private List<Line> withRoles(List<Line> lines) {
    return lines.stream()
        .map(
            line ->
                new Line(
                    line.id,
                    line.username,
                    line.staffNo,
                    line.displayName,
                    line.displayNameEn,
                    line.email,
                    line.branchCode,
                    staff
                        .account(line.id)
                        .map(account -> codes(account.person().roles()))
                        .orElse(Set.of()),
                    line.state,
                    line.mustChangePassword))
        .toList();
  }

  private void requireFree(String column, String value) {
    if (jdbc.sql("select count(*) from person where " + column + " = ?")
            .param(value)
            .query(Integer.class)
            .single()
        > 0) {
      throw ProblemException.conflict("accountExists")
          .field(column.equals("username") ? "username" : "staffNo", "taken");
    }
  }

  private static String upper(String staffNo) {
    return staffNo == null || staffNo.isBlank() ? null : staffNo.strip().toUpperCase(Locale.ROOT);
  }

  private static Set<String> codes(Set<Role> roles) {
    return roles.stream().map(Role::code).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String joined(Set<String> codes) {
    return String.join(",", codes);
  }
}
