package io.kedang.inbox;

import io.kedang.access.Account;
import io.kedang.access.Actor;
import io.kedang.access.Branches;
import io.kedang.access.People;
import io.kedang.access.RightsLog;
import io.kedang.access.Role;
import io.kedang.access.StaffDirectory;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom 代理 (INBX-3). A person names a deputy for a time, for all tasks or some
 * types; a manager does it for people of the own branch and below. Naming one is giving a right, so
 * it is on the record of rights (AUDT-4). What may be done with it: {@link Reader}.
 */
@Service
public class Deputies {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int LONGEST_YEARS = 1;
  private static final int MOST_SHOWN = 100;
  private static final int MOST_TYPES = 50;
  private static final int CANDIDATES = 50;
  private static final String SELECT =
      "select id, principal_id, deputy_id, start_at, end_at, task_types, named_by from deputyship where ended_at is null and end_at > ? and ";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final People people;
  private final Branches branches;
  private final StaffDirectory staff;
  private final RightsLog rights;
  private final ObjectProvider<TaskHandler> handlers;

  Deputies(
      JdbcClient jdbc,
      Clock clock,
      People people,
      Branches branches,
      StaffDirectory staff,
      RightsLog rights,
      ObjectProvider<TaskHandler> handlers) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.people = people;
    this.branches = branches;
    this.staff = staff;
    this.rights = rights;
    this.handlers = handlers;
  }

  private record Row(
      String id,
      String principalId,
      String deputyId,
      Instant start,
      Instant end,
      List<String> taskTypes,
      String namedBy) {

    boolean isActive(Instant now) {
      return !start.isAfter(now) && end.isAfter(now);
    }
  }

  /**
   * The actor as deputy for {@code principalId}, or for oneself when that is null or the actor's
   * own.
   *
   * @throws ProblemException FORBIDDEN {@code notDeputy} when nobody named the actor for now
   */
  public Reader reader(Actor actor, String principalId) {
    if (principalId == null || principalId.isBlank() || principalId.equals(actor.id())) {
      return Reader.of(actor);
    }
    Instant now = clock.instant();
    List<Row> standing =
        rows("deputy_id = ? and principal_id = ?", actor.id(), principalId).stream()
            .filter(row -> row.isActive(now))
            .toList();
    return combined(actor, principalId, standing)
        .orElseThrow(() -> ProblemException.forbidden("notDeputy"));
  }

  /** The actor in every place that the actor stands in just now. */
  List<Reader> readersOf(Actor actor) {
    Instant now = clock.instant();
    Map<String, List<Row>> byPrincipal =
        rows("deputy_id = ?", actor.id()).stream()
            .filter(row -> row.isActive(now))
            .collect(Collectors.groupingBy(Row::principalId));
    return byPrincipal.entrySet().stream()
        .flatMap(one -> combined(actor, one.getKey(), one.getValue()).stream())
        .toList();
  }

  /**
   * Whose work somebody else does just now: by person the types of tasks, empty for all of them.
   * Nobody who has named no deputy for now.
   */
  Map<String, Set<String>> coveredNow(Collection<String> principals) {
    if (principals.isEmpty()) {
      return Map.of();
    }
    Map<String, Set<String>> covered = new HashMap<>();
    Set<String> whole = new HashSet<>();
    jdbc.sql(
            "select principal_id, task_types from deputyship where ended_at is null and start_at <= :now and end_at > :now and principal_id in (:ids)")
        .param("now", Timestamp.from(clock.instant()))
        .param("ids", principals)
        .query(
            row -> {
              String types = row.getString(2);
              Set<String> some = covered.computeIfAbsent(row.getString(1), id -> new HashSet<>());
              if (types == null) {
                whole.add(row.getString(1));
              } else {
                some.addAll(Arrays.asList(types.split(",")));
              }
            });
    whole.forEach(id -> covered.put(id, Set.of()));
    return covered;
  }

  private Optional<Reader> combined(Actor actor, String principalId, List<Row> rows) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Set<String> types = new HashSet<>();
    rows.forEach(row -> types.addAll(row.taskTypes));
    boolean all = rows.stream().anyMatch(row -> row.taskTypes.isEmpty());
    return staff
        .account(principalId)
        .filter(account -> account.person().active())
        .map(account -> new Reader(actor, account.actor(), all ? Set.of() : types));
  }

  /**
   * Present and future deputyships.
   *
   * @param personId whose deputies to name; null for the actor's own
   * @throws ProblemException NOT_FOUND for a person who is none of the actor's business
   */
  @Transactional(readOnly = true)
  public Deputyship.Lists of(Actor actor, String personId) {
    String principal = personId == null || personId.isBlank() ? actor.id() : personId;
    requireMayNameFor(actor, principal);
    List<Row> named = rows("principal_id = ?", principal);
    List<Row> standing = rows("deputy_id = ?", actor.id());
    Set<String> ids =
        Stream.concat(named.stream(), standing.stream())
            .flatMap(row -> Stream.of(row.principalId, row.deputyId, row.namedBy))
            .collect(Collectors.toSet());
    Map<String, String> names = ids.isEmpty() ? Map.of() : people.names(ids);
    return new Deputyship.Lists(
        named.stream().map(row -> shown(row, names, actor)).toList(),
        standing.stream().map(row -> shown(row, names, actor)).toList());
  }

  /**
   * Exactly those whom {@link #name} would accept as deputy, the nearest branch's people first, at
   * most 50. Of whoever stands outside the actor's own branch and below no more is said than name,
   * branch and roles, and they are found by name alone.
   *
   * @param personId whose deputy is looked for; null for the actor's own
   * @param text part of a name or number; null for anybody
   * @throws ProblemException NOT_FOUND for a person who is none of the actor's business
   */
  public List<Deputyship.Candidate> candidates(Actor actor, String personId, String text) {
    String principalId = personId == null || personId.isBlank() ? actor.id() : personId;
    Actor principal = requireMayNameFor(actor, principalId).actor();
    if (principal.has(Role.AUDITOR)) {
      return List.of();
    }
    return staff
        .onLineWithout(
            principal.branchPath(),
            text,
            actor.visiblePath(),
            Set.of(Role.AUDITOR),
            // one more for the principal, who is among them
            CANDIDATES + 1)
        .stream()
        .filter(person -> !person.id().equals(principalId))
        .limit(CANDIDATES)
        .map(
            person ->
                new Deputyship.Candidate(
                    person.id(),
                    person.name(),
                    actor.sees(person.branchPath()) ? person.staffNo() : null,
                    Inbox.branchName(person.branchCode(), branches),
                    person.roles().stream().sorted().map(Role::code).toList()))
        .toList();
  }

  /**
   * @throws ProblemException INVALID with the fields named; CONFLICT {@code deputyshipOverlaps};
   *     NOT_FOUND for a person whose deputies the actor does not name
   */
  @Transactional
  public Deputyship name(Deputyship.Wish wish, Actor actor) {
    String principalId =
        wish.personId() == null || wish.personId().isBlank() ? actor.id() : wish.personId();
    Account principal = requireMayNameFor(actor, principalId);
    ProblemException problem = ProblemException.invalid("deputyshipInvalid");
    requireDeputy(wish.deputyId(), principal.actor(), problem);
    requirePeriod(wish.from(), wish.until(), problem);
    Set<String> types = wish.taskTypes() == null ? Set.of() : new TreeSet<>(wish.taskTypes());
    Set<String> known = handlers.stream().map(TaskHandler::taskType).collect(Collectors.toSet());
    if (types.size() > MOST_TYPES || !known.containsAll(types)) {
      problem.field("taskTypes", "unknown");
    }
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
    // one at a time for each principal, so that two of the same do not pass one another
    jdbc.sql("select id from person where id = ? for update")
        .param(principalId)
        .query(String.class)
        .optional();
    Instant start = startOf(wish.from());
    Instant end = startOf(wish.until().plusDays(1));
    boolean overlaps =
        rows("principal_id = ? and deputy_id = ?", principalId, wish.deputyId()).stream()
            .anyMatch(row -> row.start.isBefore(end) && start.isBefore(row.end));
    if (overlaps) {
      throw ProblemException.conflict("deputyshipOverlaps");
    }
    Row row =
        new Row(
            Ids.next(), principalId, wish.deputyId(), start, end, List.copyOf(types), actor.id());
    jdbc.sql(
            "insert into deputyship (id, principal_id, deputy_id, start_at, end_at, task_types, named_by, named_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            row.id,
            row.principalId,
            row.deputyId,
            Timestamp.from(start),
            Timestamp.from(end),
            types.isEmpty() ? null : String.join(",", types),
            actor.id(),
            Timestamp.from(clock.instant()))
        .update();
    rights.write(
        principalId,
        "DEPUTY_NAMED",
        "deputy=%s from=%s until=%s types=%d"
            .formatted(row.deputyId, wish.from(), wish.until(), types.size()),
        actor.id());
    return shown(row, people.names(List.of(row.principalId, row.deputyId, row.namedBy)), actor);
  }

  /**
   * Ends a deputyship before its time: the one who has a deputy, the deputy, or a manager.
   *
   * @throws ProblemException NOT_FOUND for whoever may not
   */
  @Transactional
  public void end(String id, Actor actor) {
    Row row =
        rows("id = ?", id).stream()
            .filter(found -> mayEnd(found, actor))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("deputyship"));
    end(List.of(row), actor.id());
  }

  /** A leaver neither has a deputy nor is one. */
  @Transactional
  public int endAllOf(String personId, String byId) {
    List<Row> rows = rows("(principal_id = ? or deputy_id = ?)", personId, personId);
    end(rows, byId);
    return rows.size();
  }

  private void end(List<Row> rows, String byId) {
    for (Row row : rows) {
      int ended =
          jdbc.sql(
                  "update deputyship set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
              .params(byId, Timestamp.from(clock.instant()), row.id)
              .update();
      if (ended == 1) {
        rights.write(row.principalId, "DEPUTY_ENDED", "deputy=" + row.deputyId, byId);
      }
    }
  }

  private Account requireMayNameFor(Actor actor, String principalId) {
    return staff
        .fresh(principalId)
        .filter(
            account ->
                actor.id().equals(principalId)
                    || account.person().active() && manages(actor, account))
        .orElseThrow(() -> ProblemException.notFound("person"));
  }

  private static boolean manages(Actor actor, Account account) {
    return actor.has(Role.MANAGER) && actor.sees(account.person().branchPath());
  }

  private void requireDeputy(String deputyId, Actor principal, ProblemException problem) {
    if (deputyId == null || deputyId.isBlank()) {
      problem.field("deputyId", "required");
      return;
    }
    Actor deputy =
        staff
            .fresh(deputyId)
            .filter(account -> account.person().active())
            .map(Account::actor)
            .orElse(null);
    if (deputy == null || deputy.has(Role.AUDITOR) || principal.has(Role.AUDITOR)) {
      problem.field("deputyId", "unknown");
    } else if (deputyId.equals(principal.id())) {
      problem.field("deputyId", "deputyOneself");
    } else if (!BranchScope.onOneLine(deputy.branchPath(), principal.branchPath())) {
      problem.field("deputyId", "deputyElsewhere");
    }
  }

  private void requirePeriod(LocalDate from, LocalDate until, ProblemException problem) {
    LocalDate today = LocalDate.now(clock.withZone(ZONE));
    if (from == null) {
      problem.field("from", "required");
    }
    if (until == null) {
      problem.field("until", "required");
    } else if (until.isBefore(today) || from != null && until.isBefore(from)) {
      problem.field("until", "deputyPeriodOver");
    } else if (from != null && !until.isBefore(from.plusYears(LONGEST_YEARS))) {
      problem.field("until", "deputyPeriodLong");
    }
  }

  private boolean mayEnd(Row row, Actor actor) {
    return actor.id().equals(row.principalId)
        || actor.id().equals(row.deputyId)
        || staff.account(row.principalId).filter(account -> manages(actor, account)).isPresent();
  }

  private Deputyship shown(Row row, Map<String, String> names, Actor actor) {
    return new Deputyship(
        row.id,
        name(row.principalId, names),
        name(row.deputyId, names),
        row.start.atZone(ZONE).toLocalDate(),
        row.end.atZone(ZONE).toLocalDate().minusDays(1),
        row.taskTypes,
        row.isActive(clock.instant()),
        name(row.namedBy, names),
        mayEnd(row, actor));
  }

  private static InboxEntry.PersonName name(String id, Map<String, String> names) {
    return new InboxEntry.PersonName(id, names.get(id));
  }

  private List<Row> rows(String condition, String... ids) {
    List<Object> values = new ArrayList<>();
    values.add(Timestamp.from(clock.instant()));
    values.addAll(Arrays.asList(ids));
    return jdbc.sql(SELECT + condition + " order by start_at, id limit " + MOST_SHOWN)
        .params(values)
        .query(
            (row, i) -> {
              String types = row.getString(6);
              return new Row(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getTimestamp(4).toInstant(),
                  row.getTimestamp(5).toInstant(),
                  types == null ? List.of() : Arrays.asList(types.split(",")),
                  row.getString(7));
            })
        .list();
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
