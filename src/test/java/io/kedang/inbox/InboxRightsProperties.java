package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.KedangTest;
import io.kedang.access.Actor;
import io.kedang.access.Role;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
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
  private static final WorkItems ITEMS = new WorkItems(JDBC, new JdbcTemplate(DATA_SOURCE));

  @Property(tries = 150)
  void theQueryAndTheRuleAgreeWithTheRequirement(
      @ForAll("actors") Actor actor, @ForAll("rows") List<ItemRow> rows) {
    store(rows);
    assertThat(idsOf(InboxRights.claimableBy(actor)))
        .isEqualTo(ids(rows.stream().filter(row -> InboxRights.mayClaim(actor, row)).toList()));
    for (ItemRow row : rows) {
      assertThat(InboxRights.sees(actor, row)).as("sees").isEqualTo(Required.sees(actor, row));
      assertThat(InboxRights.mayClaim(actor, row))
          .as("may claim")
          .isEqualTo(Required.mayTake(actor, row));
      assertThat(InboxRights.mayComplete(actor, row))
          .as("may complete")
          .isEqualTo(Required.mayFinish(actor, row));
    }
  }

  @Property(tries = 100)
  void everyViewShowsOnlyWhatIsSeen(
      @ForAll("actors") Actor actor, @ForAll("rows") List<ItemRow> rows) {
    store(rows);
    Set<String> seen = ids(rows.stream().filter(row -> InboxRights.sees(actor, row)).toList());
    for (List<Limb> view :
        List.of(
            InboxRights.heldBy(actor),
            InboxRights.claimableBy(actor),
            InboxRights.waitedForBy(actor),
            InboxRights.allFor(actor))) {
      assertThat(seen).containsAll(idsOf(view));
    }
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
  private record Excluded(boolean maker, List<String> deciders) {}

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

  @Provide
  Arbitrary<List<ItemRow>> rows() {
    Arbitrary<ItemRow> row =
        Combinators.combine(
                Arbitraries.of(ROLES).injectNull(0.2),
                Arbitraries.of(PEOPLE).injectNull(0.6),
                Arbitraries.of(PEOPLE).injectNull(0.2),
                Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(PEOPLE).list().uniqueElements().ofMaxSize(2))
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
                            "userTask_check",
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
                        List.of()));
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
              row.findings()));
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
