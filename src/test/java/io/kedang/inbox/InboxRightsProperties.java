package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.KedangTest;
import io.kedang.access.Actor;
import io.kedang.access.Role;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A task is never shown to somebody who may not do it (INBX-2): over random people, roles, branches
 * and tasks, the rule for a row and the rule in the query are held against one another and against
 * the requirement, said once more in the plainest way.
 */
class InboxRightsProperties {

  private static final List<String> PEOPLE = List.of("p1", "p2", "p3", "client:telesales");
  private static final List<String> BRANCHES =
      List.of(
          "/000000/",
          "/000000/440000/",
          "/000000/440000/440100/",
          "/000000/440000/440100/440101/",
          "/000000/440000/440300/",
          "/000000/110000/");
  private static final List<String> ROLES =
      List.of("information-officer", "verifier", "manager", "customer-rep");
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

  private static final DriverManagerDataSource DATA_SOURCE = database();
  private static final JdbcClient JDBC = JdbcClient.create(DATA_SOURCE);
  private static final WorkItems ITEMS =
      new WorkItems(JDBC, new JdbcTemplate(DATA_SOURCE), Clock.fixed(NOON, ZoneOffset.UTC));
  private static final InboxCounters COUNTERS = new InboxCounters(JDBC);
  private static final InboxCountKeeper KEEPER =
      new InboxCountKeeper(
          ITEMS,
          new WorkItemSteps(JDBC),
          JDBC,
          new JdbcTemplate(DATA_SOURCE),
          new DataSourceTransactionManager(DATA_SOURCE),
          Clock.fixed(NOON.plusSeconds(1), ZoneOffset.UTC),
          Duration.ofDays(400));

  @Property(tries = 150)
  void theQueryAndTheRuleAgreeWithTheRequirement(
      @ForAll("actors") Actor actor, @ForAll("rows") List<ItemRow> rows) {
    store(rows);
    assertThat(idsOf(InboxRights.claimableBy(Reader.of(actor))))
        .isEqualTo(
            ids(rows.stream().filter(row -> InboxRights.mayClaim(Reader.of(actor), row)).toList()));
    for (ItemRow row : rows) {
      assertThat(InboxRights.sees(Reader.of(actor), row))
          .as("sees")
          .isEqualTo(Required.sees(actor, row));
      assertThat(InboxRights.mayClaim(Reader.of(actor), row))
          .as("may claim")
          .isEqualTo(Required.mayTake(actor, row));
      assertThat(InboxRights.mayComplete(Reader.of(actor), row))
          .as("may complete")
          .isEqualTo(Required.mayFinish(actor, row));
      assertThat(InboxRights.isInHand(Reader.of(actor), row))
          .as("in hand")
          .isEqualTo(actor.id().equals(row.item().assigneeId()));
    }
  }

  @Property(tries = 200)
  void aDeputyHasWhatTheOtherOneHasLessWhatEitherMadeOrDecided(
      @ForAll("readers") Reader deputy, @ForAll("rows") List<ItemRow> rows) {
    store(rows);
    assertThat(idsOf(InboxRights.claimableBy(deputy)))
        .isEqualTo(ids(rows.stream().filter(row -> Required.mayTake(deputy, row)).toList()));
    assertThat(idsOf(InboxRights.heldBy(deputy)))
        .isEqualTo(ids(rows.stream().filter(row -> Required.isPassedOn(deputy, row)).toList()));
    for (ItemRow row : rows) {
      assertThat(InboxRights.mayClaim(deputy, row)).isEqualTo(Required.mayTake(deputy, row));
      assertThat(InboxRights.mayComplete(deputy, row)).isEqualTo(Required.mayFinish(deputy, row));
      assertThat(InboxRights.isInHand(deputy, row)).isEqualTo(Required.mayPassOn(deputy, row));
      assertThat(InboxRights.mayRelease(deputy, row))
          .isEqualTo(Required.mayPassOn(deputy, row) && row.item().role() != null);
      boolean sees = InboxRights.sees(deputy, row);
      assertThat(sees).isEqualTo(Required.sees(deputy, row));
      if (InboxRights.mayComplete(deputy, row) && !row.isHeldBy(deputy.actor().id())) {
        assertThat(deputy.covers(row.item().taskType())).isTrue();
        assertThat(sees).isTrue();
      }
    }
  }

  @Property(tries = 100)
  void theNumbersOfADeputyAreThoseOfTheViews(
      @ForAll("readers") Reader deputy,
      @ForAll("rows") List<ItemRow> before,
      @ForAll("rows") List<ItemRow> after) {
    JDBC.sql("delete from work_item_count where kind <> 'LOCK'").update();
    store(before);
    KEEPER.fold();
    numbersHold(deputy, "folded");
    // half of them are changed and not folded
    List<ItemRow> changed = after.subList(0, (after.size() + 1) / 2);
    for (ItemRow row : changed) {
      String id = row.item().id();
      String holder = row.item().assigneeId();
      ITEMS.update(
          List.of(new WorkItems.Change(id, holder, row.kept().heldFor(), row.item().dueAt(), 50)));
    }
    numbersHold(deputy, "changed");
    KEEPER.fold();
    numbersHold(deputy, "folded again");
    assertThat(KEEPER.repair()).isZero();
  }

  private static void numbersHold(Reader reader, String when) {
    Map<String, Long> tasks = new HashMap<>();
    Map<String, Long> overdue = new HashMap<>();
    for (InboxCounters.Count count : COUNTERS.of(reader, NOON.plusSeconds(2))) {
      tasks.merge(count.name(), count.tasks(), Long::sum);
      overdue.merge(count.name(), count.overdue(), Long::sum);
    }
    Map.of("mine", InboxRights.heldBy(reader), "roles", InboxRights.claimableBy(reader))
        .forEach(
            (view, limbs) -> {
              List<ItemRow> rows = ITEMS.page(limbs, InboxOrder.OLDEST_FIRST, 1000);
              assertThat(tasks.getOrDefault(view, 0L)).as(view + " " + when).isEqualTo(rows.size());
              assertThat(overdue.getOrDefault(view, 0L))
                  .as("overdue " + view + " " + when)
                  .isEqualTo(
                      rows.stream()
                          .filter(
                              row ->
                                  WorkItems.dueKey(row.item().dueAt())
                                      .isBefore(NOON.plusSeconds(2)))
                          .count());
            });
  }

  @Property(tries = 100)
  void everyViewShowsOnlyWhatIsSeen(
      @ForAll("actors") Actor actor, @ForAll("rows") List<ItemRow> rows) {
    store(rows);
    Set<String> seen =
        ids(rows.stream().filter(row -> InboxRights.sees(Reader.of(actor), row)).toList());
    for (List<Limb> view :
        List.of(
            InboxRights.heldBy(Reader.of(actor)),
            InboxRights.claimableBy(Reader.of(actor)),
            InboxRights.waitedForBy(actor),
            InboxRights.allFor(actor))) {
      assertThat(seen).containsAll(idsOf(view));
    }
  }

  /** People are told of what they see and of what they saw until a moment ago. */
  @Property(tries = 150)
  void whatIsToldIsWhatIsSeenOrWasSeenJustBefore(
      @ForAll("actors") Actor actor,
      @ForAll("readers") Reader deputy,
      @ForAll("rows") List<ItemRow> rows,
      @ForAll("rows") List<ItemRow> then,
      @ForAll("rows") List<ItemRow> later) {
    store(rows);
    Map<String, List<ItemRow>> stood = new HashMap<>();
    remember(stood, rows);
    for (List<ItemRow> holders : List.of(then, later)) {
      hand(holders);
      remember(stood, ITEMS.findAll(stood.keySet()));
    }
    String ended = rows.get(0).item().id();
    ITEMS.end(List.of(new WorkItems.End(ended, "p3", null)), NOON);
    Map<String, LiveChanges.Changed> told =
        new LiveChanges(JDBC, Clock.fixed(NOON, ZoneOffset.UTC))
            .next().rows().stream()
                .collect(Collectors.toMap(changed -> changed.row().item().id(), c -> c));
    assertThat(told.keySet()).isEqualTo(stood.keySet());
    told.forEach(
        (id, changed) -> {
          boolean finished = id.equals(ended) && actor.id().equals("p3");
          assertThat(changed.concerns(List.of(Reader.of(actor))))
              .isEqualTo(
                  finished || stood.get(id).stream().anyMatch(row -> Required.sees(actor, row)));
          assertThat(
                  changed.concerns(
                      List.of(Reader.of(someoneWithoutRights(deputy.actor().id() + "x")), deputy)))
              .isEqualTo(stood.get(id).stream().anyMatch(row -> Required.sees(deputy, row)));
        });
  }

  private static void remember(Map<String, List<ItemRow>> stood, List<ItemRow> rows) {
    rows.forEach(row -> stood.computeIfAbsent(row.item().id(), id -> new ArrayList<>()).add(row));
  }

  /** Rows that are stored go from hand to hand as the list says. */
  private static void hand(List<ItemRow> holders) {
    Map<String, ItemRow> stored =
        ITEMS.findAll(ids(holders)).stream()
            .collect(Collectors.toMap(row -> row.item().id(), row -> row));
    holders.stream()
        .filter(row -> stored.containsKey(row.item().id()))
        .filter(row -> !sameHolder(row, stored.get(row.item().id())))
        .forEach(
            row ->
                ITEMS.update(
                    List.of(
                        new WorkItems.Change(
                            row.item().id(),
                            row.item().assigneeId(),
                            row.kept().heldFor(),
                            null,
                            50))));
  }

  private static boolean sameHolder(ItemRow one, ItemRow other) {
    return Objects.equals(one.item().assigneeId(), other.item().assigneeId());
  }

  private static Actor someoneWithoutRights(String id) {
    return new Actor(id, id, id, null, null, null, EnumSet.noneOf(Role.class), Set.of());
  }

  @Property(tries = 100)
  void pagesFollowOneAnotherWithoutGapOrDouble(
      @ForAll("rows") List<ItemRow> rows,
      @ForAll("keys") InboxOrder.Key key,
      @ForAll boolean descending,
      @ForAll @IntRange(min = 1, max = 7) int size) {
    store(rows);
    InboxOrder order = InboxOrder.parse((descending ? "-" : "") + nameOf(key));
    List<String> walked = new ArrayList<>();
    Limb all = Limb.of(Condition.ALWAYS, "state", WorkItems.OPEN);
    List<ItemRow> page = ITEMS.page(List.of(all), order, size);
    while (!page.isEmpty()) {
      page.forEach(row -> walked.add(row.item().id()));
      page =
          ITEMS.page(
              List.of(all.and(order.after(order.cursorAfter(page.get(page.size() - 1).item())))),
              order,
              size);
    }
    assertThat(walked)
        .isEqualTo(
            rows.stream().sorted(comparator(key, descending)).map(row -> row.item().id()).toList());
  }

  /** Whom a task leaves out, whatever roles they hold. */
  private record Excluded(boolean maker, List<String> deciders, String taskType, String heldFor) {}

  /** The requirement in its own words; shares nothing with the code under test. */
  private static final class Required {

    static boolean sees(Actor actor, ItemRow row) {
      if (actor.roles().contains(Role.AUDITOR)) {
        return true;
      }
      boolean holds = row.item().assigneeId() != null && row.item().assigneeId().equals(actor.id());
      boolean waits = row.makerId() != null && row.makerId().equals(actor.id());
      boolean below =
          actor.branchPath() != null && row.item().branchPath().startsWith(actor.branchPath());
      boolean candidate =
          actor.roles().stream().map(Role::code).toList().contains(row.item().role());
      return holds || waits || below && candidate || below && actor.roles().contains(Role.MANAGER);
    }

    static boolean mayTake(Actor actor, ItemRow row) {
      boolean below =
          actor.branchPath() != null && row.item().branchPath().startsWith(actor.branchPath());
      boolean candidate =
          actor.roles().stream().map(Role::code).toList().contains(row.item().role());
      boolean ownWork = row.makerExcluded() && actor.id().equals(row.makerId());
      return !actor.roles().contains(Role.AUDITOR)
          && row.item().assigneeId() == null
          && below
          && candidate
          && !ownWork
          && row.excluded().stream().noneMatch(actor.id()::equals);
    }

    /** Left to both, of the deputyship's types, and neither of the two an auditor. */
    private static boolean reaches(Reader deputy, ItemRow row) {
      return (deputy.taskTypes().isEmpty() || deputy.taskTypes().contains(row.item().taskType()))
          && List.of(deputy.actor(), deputy.principal()).stream()
              .noneMatch(
                  person ->
                      person.roles().contains(Role.AUDITOR)
                          || row.makerExcluded() && person.id().equals(row.makerId())
                          || row.excluded().contains(person.id()));
    }

    static boolean mayTake(Reader deputy, ItemRow row) {
      return reaches(deputy, row) && mayTake(deputy.principal(), row);
    }

    /** The other one holds it, and not as a deputy. */
    static boolean isPassedOn(Reader deputy, ItemRow row) {
      return reaches(deputy, row)
          && deputy.principal().id().equals(row.item().assigneeId())
          && row.kept().heldFor() == null;
    }

    /** What the deputy holds, and what the other one does. */
    static boolean mayPassOn(Reader deputy, ItemRow row) {
      return isPassedOn(deputy, row) || deputy.actor().id().equals(row.item().assigneeId());
    }

    static boolean sees(Reader deputy, ItemRow row) {
      Actor principal = deputy.principal();
      boolean below =
          principal.branchPath() != null
              && row.item().branchPath().startsWith(principal.branchPath());
      boolean candidate =
          principal.roles().stream().map(Role::code).toList().contains(row.item().role());
      return deputy.actor().id().equals(row.item().assigneeId())
          || isPassedOn(deputy, row)
          || reaches(deputy, row) && below && candidate;
    }

    static boolean mayFinish(Reader deputy, ItemRow row) {
      return isPassedOn(deputy, row)
          || mayTake(deputy, row)
          || deputy.actor().id().equals(row.item().assigneeId()) && mayFinish(deputy.actor(), row);
    }

    static boolean mayFinish(Actor actor, ItemRow row) {
      boolean ownWork = row.makerExcluded() && actor.id().equals(row.makerId());
      boolean holds = actor.id().equals(row.item().assigneeId());
      boolean decidedBefore = row.excluded().stream().anyMatch(actor.id()::equals);
      return !actor.roles().contains(Role.AUDITOR)
          && !ownWork
          && !decidedBefore
          && (holds || mayTake(actor, row));
    }
  }

  /** Open tasks have no day on which they were done. */
  @Provide
  Arbitrary<InboxOrder.Key> keys() {
    return Arbitraries.of(InboxOrder.Key.CREATED, InboxOrder.Key.DUE, InboxOrder.Key.PRIORITY);
  }

  @Provide
  Arbitrary<Actor> actors() {
    Arbitrary<Set<Role>> roles =
        Arbitraries.of(
                Role.INFORMATION_OFFICER,
                Role.VERIFIER,
                Role.MANAGER,
                Role.CUSTOMER_REP,
                Role.AUDITOR)
            .set()
            .ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.of(PEOPLE), Arbitraries.of(BRANCHES).injectNull(0.05), roles)
        .as(
            (id, path, held) ->
                new Actor(
                    id,
                    id,
                    id,
                    null,
                    null,
                    path,
                    held.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(held),
                    Set.of()));
  }

  /** Somebody in somebody else's place. */
  @Provide
  Arbitrary<Reader> readers() {
    return Combinators.combine(
            actors(),
            actors(),
            Arbitraries.of("userTask_check", "userTask_call").set().ofMaxSize(2))
        .as(Reader::new)
        .filter(reader -> !reader.actor().id().equals(reader.principal().id()));
  }

  @Provide
  Arbitrary<List<ItemRow>> rows() {
    Arbitrary<ItemRow> row =
        Combinators.combine(
                Arbitraries.of(ROLES).injectNull(0.2),
                Arbitraries.of(PEOPLE).injectNull(0.6),
                Arbitraries.of(PEOPLE).injectNull(0.2),
                Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(PEOPLE).list().uniqueElements().ofMaxSize(2),
                        Arbitraries.of("userTask_check", "userTask_call", "userTask_other"),
                        Arbitraries.of(PEOPLE).injectNull(0.7))
                    .as(Excluded::new),
                Arbitraries.of(BRANCHES),
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 3).injectNull(0.3),
                Arbitraries.integers().between(0, 2))
            .as(
                (role, assignee, maker, excluded, path, created, due, priority) ->
                    new ItemRow(
                        new WorkItem(
                            "?",
                            excluded.taskType(),
                            "p",
                            "c",
                            "c",
                            null,
                            role,
                            assignee,
                            null,
                            path,
                            null,
                            null,
                            null,
                            null,
                            NOON.plusSeconds(created),
                            due == null ? null : NOON.plusSeconds(due),
                            priority,
                            null),
                        "p",
                        maker,
                        excluded.maker(),
                        excluded.deciders(),
                        List.of(),
                        null,
                        new ItemRow.Kept(
                            assignee == null ? null : excluded.heldFor(), null, 0, 0)));
    return row.list().ofMinSize(1).ofMaxSize(30).map(InboxRightsProperties::numbered);
  }

  private static List<ItemRow> numbered(List<ItemRow> rows) {
    List<ItemRow> numbered = new ArrayList<>();
    for (ItemRow row : rows) {
      WorkItem i = row.item();
      WorkItem item =
          new WorkItem(
              "t" + (100 + numbered.size() * 7 % 97),
              i.taskType(),
              i.process(),
              i.caseId(),
              i.referenceId(),
              i.formId(),
              i.role(),
              i.assigneeId(),
              i.branchCode(),
              i.branchPath(),
              i.channel(),
              i.customerType(),
              i.level(),
              i.serviceLevel(),
              i.createdAt(),
              i.dueAt(),
              i.priority(),
              i.doneAt());
      numbered.add(
          new ItemRow(
              item,
              row.caseProcess(),
              row.makerId(),
              row.makerExcluded(),
              row.excluded(),
              row.findings(),
              row.escalatedAt(),
              row.kept()));
    }
    return numbered;
  }

  private static Comparator<ItemRow> comparator(InboxOrder.Key key, boolean descending) {
    Comparator<Instant> nullsLast =
        Comparator.nullsLast(
            descending ? Comparator.<Instant>reverseOrder() : Comparator.<Instant>naturalOrder());
    Comparator<ItemRow> byId = Comparator.comparing(row -> row.item().id());
    Comparator<ItemRow> byKey =
        switch (key) {
          case CREATED -> Comparator.comparing(row -> row.item().createdAt(), nullsLast);
          case DUE -> {
            Comparator<ItemRow> byDue =
                Comparator.comparing(row -> WorkItems.dueKey(row.item().dueAt()));
            yield descending ? byDue.reversed() : byDue;
          }
          case DONE -> throw new IllegalArgumentException();
          case PRIORITY -> {
            Comparator<ItemRow> byPriority = Comparator.comparing(row -> row.item().priority());
            yield descending ? byPriority.reversed() : byPriority;
          }
        };
    return byKey.thenComparing(descending ? byId.reversed() : byId);
  }

  private static String nameOf(InboxOrder.Key key) {
    return switch (key) {
      case CREATED -> "createdAt";
      case DUE -> "dueAt";
      case PRIORITY -> "priority";
      case DONE -> "doneAt";
    };
  }

  private static void store(List<ItemRow> rows) {
    JDBC.sql("delete from work_item").update();
    ITEMS.insert(rows);
    rows.forEach(row -> ITEMS.keep(row.item().id(), row.kept()));
  }

  /** Every limb's own tasks; none may come twice. */
  private static Set<String> idsOf(List<Limb> limbs) {
    List<ItemRow> rows = ITEMS.page(limbs, InboxOrder.OLDEST_FIRST, 1000);
    assertThat(rows).extracting(row -> row.item().id()).doesNotHaveDuplicates();
    return ids(rows);
  }

  private static Set<String> ids(List<ItemRow> rows) {
    return rows.stream().map(row -> row.item().id()).collect(Collectors.toSet());
  }

  /** Only the inbox's own table, in a database of the test's own. */
  private static DriverManagerDataSource database() {
    boolean mysql = KedangTest.DatabaseProfile.name().equals("mysql");
    DriverManagerDataSource dataSource =
        mysql
            ? new DriverManagerDataSource(
                "jdbc:mysql://127.0.0.1:3306/kedang_inbox_rights?createDatabaseIfNotExist=true&connectionTimeZone=UTC&nullCatalogMeansCurrent=true",
                "kedang",
                "kedang")
            : new DriverManagerDataSource(
                "jdbc:h2:mem:inbox-rights;DB_CLOSE_DELAY=-1", "kedang", "");
    try (Connection connection = dataSource.getConnection();
        Liquibase liquibase =
            new Liquibase(
                "db/changelog/inbox.xml",
                new ClassLoaderResourceAccessor(),
                DatabaseFactory.getInstance()
                    .findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
      liquibase.dropAll();
      liquibase.update("");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return dataSource;
  }
}
