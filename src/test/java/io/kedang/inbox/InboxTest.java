package io.kedang.inbox;

import static io.kedang.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.kedang.SqlStatements;
import io.kedang.access.Actor;
import io.kedang.access.Role;
import io.kedang.inbox.Inbox.View;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The list as people and pages read it. Branches of the test's own keep other tests' tasks out of
 * sight.
 */
class InboxTest extends InboxTestBase {

  private static final String PAST = "2020-01-01T00:00:00Z";
  private static final String FUTURE = "2037-01-01T00:00:00Z";

  @Autowired MockMvc mvc;

  private final List<String> titled = new ArrayList<>();

  @BeforeEach
  void nameCases() {
    beans.registerSingleton("inboxTest_titles", new Titles());
  }

  @AfterEach
  void forgetNames() {
    beans.destroySingleton("inboxTest_titles");
  }

  @Test
  void eachViewHoldsWhatItSays() {
    Place here = new Place();
    Actor officer = here.person("o1", Role.INFORMATION_OFFICER);
    Actor maker = here.person("m1", Role.INFORMATION_OFFICER);
    Actor manager = here.person("b1", Role.MANAGER);
    String free = here.task("maker", null, FUTURE);
    String late = here.task("maker", null, PAST);
    String held = here.task("maker", officer.id(), PAST);
    String others = here.task("maker", "o2", PAST);
    String own = here.task(maker.id(), null, FUTURE);

    assertThat(ids(View.MINE, officer)).containsExactly(held);
    assertThat(ids(View.ROLES, officer)).containsExactly(free, late, own);
    assertThat(ids(View.OVERDUE, officer)).containsExactlyInAnyOrder(late, held);
    assertThat(ids(View.WAITING, officer)).isEmpty();
    assertThat(ids(View.ROLES, maker)).containsExactly(free, late);
    assertThat(ids(View.WAITING, maker)).containsExactly(own);
    assertThat(ids(View.ALL, manager)).containsExactly(free, late, held, others, own);
    assertThat(ids(View.ROLES, manager)).isEmpty();
    assertThatThrownBy(() -> ids(View.ALL, officer))
        .isInstanceOf(ProblemException.class)
        .hasMessage("viewNotOpen");

    Inbox.Counts counts = inbox.counts(officer);
    assertThat(counts.views())
        .isEqualTo(Map.of("mine", 1L, "roles", 3L, "overdue", 2L, "waiting", 0L, "done", 0L));
    assertThat(counts.taskTypes())
        .isEqualTo(
            Map.of(
                "mine",
                Map.of(CHECK, 1L),
                "roles",
                Map.of(CHECK, 3L),
                "overdue",
                Map.of(CHECK, 2L)));
    assertThat(inbox.counts(maker).views())
        .isEqualTo(Map.of("mine", 0L, "roles", 2L, "overdue", 1L, "waiting", 1L, "done", 0L));
    assertThat(inbox.counts(manager).views()).containsEntry("all", 5L).containsEntry("roles", 0L);
  }

  @Test
  void filtersCombineAndKeepTheOrder() {
    Place here = new Place();
    Actor officer = here.person("o1", Role.INFORMATION_OFFICER);
    String plain = here.row("a", row -> row);
    String online = here.row("b", row -> row.with("channel", "ONLINE"));
    String corporate =
        here.row("c", row -> row.with("customer_type", "CORPORATE").with("level", "BASIC"));
    String found =
        here.row(
            "d", row -> row.with("findings", "NUMBER_INVALID,PHONE_SHARED").with("priority", 90));

    assertThat(ids(here.query(Map.of()), officer)).containsExactly(plain, online, corporate, found);
    assertThat(ids(here.query(Map.of("channel", "ONLINE")), officer)).containsExactly(online);
    assertThat(ids(here.query(Map.of("customerType", "CORPORATE", "level", "BASIC")), officer))
        .containsExactly(corporate);
    assertThat(ids(here.query(Map.of("customerType", "CORPORATE", "channel", "ONLINE")), officer))
        .isEmpty();
    assertThat(ids(here.query(Map.of("finding", "PHONE_SHARED")), officer)).containsExactly(found);
    assertThat(ids(here.query(Map.of("finding", "PHONE_")), officer)).isEmpty();
    assertThat(ids(here.query(Map.of("taskType", "userTask_other")), officer)).isEmpty();
    assertThat(ids(here.query(Map.of("branch", "no-such-branch")), officer)).isEmpty();
    assertThat(ids(here.query(Map.of("process", "q")), officer)).isEmpty();
    assertThat(ids(here.query(Map.of("due", "NONE", "person", "nobody")), officer)).hasSize(4);
    assertThat(ids(here.query(Map.of("due", "OVERDUE")), officer)).isEmpty();
    assertThat(ids(here.query(Map.of("waitingDays", "3000")), officer)).isEmpty();
    assertThat(ids(here.query(Map.of("person", "me")), officer)).isEmpty();
    assertThatThrownBy(() -> ids(here.query(Map.of("waitingDays", "-1")), officer))
        .hasMessage("filterInvalid");
    assertThat(ids(here.query(Map.of("sort", "-priority")), officer)).startsWith(found);
    assertThat(ids(here.query(Map.of("sort", "-createdAt")), officer))
        .containsExactly(found, corporate, online, plain);
  }

  @Test
  void aPageContinuesWhereTheLastOneEndedWhateverCameOrWentBetween() {
    Place here = new Place();
    Actor officer = here.person("o1", Role.INFORMATION_OFFICER);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(here.task("maker", null, FUTURE));
    }
    Slice<InboxEntry> first = inbox.list(here.query(Map.of("limit", "3")), officer);
    assertThat(first.items())
        .extracting(InboxEntry::id)
        .containsExactlyElementsOf(all.subList(0, 3));
    jdbc.sql("delete from work_item where task_id = ?").param(all.get(0)).update();
    jdbc.sql("delete from work_item where task_id = ?").param(all.get(2)).update();
    Slice<InboxEntry> second =
        inbox.list(here.query(Map.of("limit", "3", "after", first.next())), officer);
    assertThat(second.items())
        .extracting(InboxEntry::id)
        .containsExactlyElementsOf(all.subList(3, 6));
    Slice<InboxEntry> third =
        inbox.list(here.query(Map.of("limit", "3", "after", second.next())), officer);
    assertThat(third.items()).extracting(InboxEntry::id).containsExactly(all.get(6));
    assertThat(third.next()).isNull();
    assertThatThrownBy(
            () -> inbox.list(here.query(Map.of("sort", "dueAt", "after", first.next())), officer))
        .hasMessage("cursorUnreadable");
    for (String nonsense : List.of("x", "!!!", "YXxifGM", "Y3JlYXRlZEF0fG5vd3wx")) {
      assertThatThrownBy(() -> inbox.list(here.query(Map.of("after", nonsense)), officer))
          .hasMessage("cursorUnreadable");
    }
  }

  @Test
  void aPageCostsAtMostThreeStatementsAndAllCountsOne() throws Exception {
    Place here = new Place();
    Actor officer = here.person("o1", Role.INFORMATION_OFFICER);
    List<String> processes =
        List.of("inbox-check", "account-opening", "customer-amendment", "agreement-renewal");
    for (int i = 0; i < 60; i++) {
      String process = processes.get(i % processes.size());
      here.row("maker", row -> row.with("case_process", process));
    }
    assertThat(SqlStatements.of(() -> inbox.list(here.query(Map.of()), officer)))
        .hasSizeLessThanOrEqualTo(3);
    assertThat(SqlStatements.of(() -> inbox.counts(officer))).hasSize(1);
  }

  @Test
  void aRoleNarrowsEveryViewPageByPage() throws Exception {
    Place here = new Place();
    Actor manager = here.person("b1", Role.MANAGER);
    Actor both =
        someone(
            "both" + here.path.substring(15), here.path, Role.INFORMATION_OFFICER, Role.VERIFIER);
    List<String> calls = new ArrayList<>();
    List<String> checks = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      checks.add(here.row("maker", row -> row));
      calls.add(here.row("maker", row -> row.with("role", "verifier")));
    }
    String held =
        here.row("maker", row -> row.with("role", "verifier").with("assignee_id", both.id()));
    String forOne = here.row("maker", row -> row.with("role", null).with("assignee_id", both.id()));

    Map<String, String> verifiers = Map.of("role", "verifier");
    assertThat(ids(here.query(View.ROLES, verifiers), both)).isEqualTo(calls);
    assertThat(ids(here.query(View.MINE, verifiers), both)).containsExactly(held);
    assertThat(ids(here.query(View.MINE, Map.of()), both)).containsExactly(held, forOne);
    assertThat(ids(here.query(View.ROLES, Map.of("role", "manager")), both)).isEmpty();
    List<String> everyCall = new ArrayList<>(calls);
    everyCall.add(held);
    assertThat(ids(here.query(View.ALL, verifiers), manager)).isEqualTo(everyCall);
    Map<String, String> free = Map.of("role", "verifier", "person", "nobody", "limit", "2");
    assertThat(walked(here, free, manager)).isEqualTo(calls);
    Map<String, String> anyFree =
        Map.of("role", "verifier,information-officer,verifier", "person", "nobody", "limit", "3");
    assertThat(walked(here, anyFree, manager))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(calls.stream(), checks.stream()).toList());
    assertThat(SqlStatements.of(() -> inbox.list(here.query(View.ALL, free), manager)))
        .hasSizeLessThanOrEqualTo(3);
    assertThatThrownBy(() -> ids(here.query(View.ALL, Map.of("role", "chief")), manager))
        .isInstanceOfSatisfying(
            ProblemException.class,
            wrong -> {
              assertThat(wrong.kind()).isEqualTo(ProblemException.Kind.INVALID);
              assertThat(wrong.fields()).extracting("field").containsExactly("roles");
            });
  }

  /** However many tasks there are: only what is read along an index in its order costs the same. */
  @Test
  void aRolesFreeTasksAreReadFromItsPoolAndABranchFromItsOwnIndex() {
    InboxFilter filter =
        new InboxFilter(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of("verifier"),
            "440300",
            null,
            null,
            "nobody");
    Actor manager = someone("b1", "/000000/440000/", Role.MANAGER);
    assertThat(filter.narrow(InboxRights.allFor(manager), "b1", branches, Clock.systemUTC()))
        .extracting(Limb::fixed)
        .containsExactly(Map.of("pool", "verifier", "scope3", "440300"));
    Actor both = someone("o1", "/000000/440000/", Role.INFORMATION_OFFICER, Role.VERIFIER);
    assertThat(
            filter.narrow(
                InboxRights.claimableBy(Reader.of(both)), "o1", branches, Clock.systemUTC()))
        .extracting(Limb::fixed)
        .containsExactly(Map.of("pool", "verifier", "scope3", "440300"));
    // the reader's own scope still counts
    Actor elsewhere = someone("b2", "/000000/110000/", Role.MANAGER);
    assertThat(
            items.page(
                filter.narrow(InboxRights.allFor(elsewhere), "b2", branches, Clock.systemUTC()),
                InboxOrder.OLDEST_FIRST,
                10))
        .isEmpty();
  }

  private List<String> walked(Place here, Map<String, String> with, Actor actor) {
    List<String> walked = new ArrayList<>();
    Map<String, String> at = new HashMap<>(with);
    Slice<InboxEntry> page;
    do {
      page = inbox.list(here.query(View.ALL, at), actor);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(Integer.parseInt(with.get("limit")));
      page.items().forEach(item -> walked.add(item.id()));
      at.put("after", page.next());
    } while (page.next() != null);
    return walked;
  }

  @Test
  void thePageShowsNamesAndWhatTheReaderMayDo() throws Exception {
    String caseId = begin("customer-rep", "440101", Map.of("dueAt", PAST));
    titled.add(caseId);
    String taskId = only(caseId).item().id();
    mvc.perform(post("/api/tasks/{id}/claim", taskId).with(as("information-officer")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.mine").value(true));
    mvc.perform(
            get("/api/inbox")
                .param("view", "mine")
                .param("sort", "-createdAt")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .with(as("information-officer")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].id").value(taskId))
        .andExpect(jsonPath("$.items[0].title").value("Title of " + caseId))
        .andExpect(
            jsonPath("$.items[0].branch.name")
                .value(branches.find("440101").orElseThrow().nameEn()))
        .andExpect(jsonPath("$.items[0].findings[1]").value("SCAN_MISSING"))
        .andExpect(jsonPath("$.items[0].overdue").value(true))
        .andExpect(jsonPath("$.items[0].dueAt").value(PAST))
        .andExpect(jsonPath("$.items[0].assignee.name").value("Zhou Wenjing"))
        .andExpect(jsonPath("$.items[0].mine").value(true))
        .andExpect(jsonPath("$.items[0].claimable").value(false));
    mvc.perform(
            get("/api/tasks/{id}", taskId)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .with(as("information-officer")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.item.id").value(taskId))
        .andExpect(jsonPath("$.form.id").value("review-opening"))
        .andExpect(jsonPath("$.form.schema.components[0].label").value("Decision"))
        .andExpect(jsonPath("$.formData.decision").value("ACCEPT"))
        .andExpect(jsonPath("$.briefing.reasons[0].code").value("PHONE_SHARED"))
        .andExpect(jsonPath("$.briefing.revealPath").value("/api/openings/" + caseId + "/reveal"))
        .andExpect(jsonPath("$.may.release").value(true))
        .andExpect(jsonPath("$.may.complete").value(true));
    mvc.perform(
            post("/api/tasks/{id}/claim", taskId)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .with(as("information-officer2")))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("taskTaken"))
        .andExpect(jsonPath("$.holder.id").value(actors.actor("information-officer").id()));
    mvc.perform(
            post("/api/tasks/{id}/complete", taskId)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"data\": {\"decision\": \"ACCEPT\"}}")
                .with(as("information-officer")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.caseId").value(caseId))
        .andExpect(jsonPath("$.caseState").value("RUNNING"));
    assertThat(checking.forms).containsExactly(Map.of("decision", "ACCEPT"));
    mvc.perform(
            post("/api/tasks/{id}/complete", taskId)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .with(as("information-officer")))
        .andExpect(status().isConflict())
        .andExpect(
            header().string(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE))
        .andExpect(jsonPath("$.code").value("taskGone"));
  }

  @Test
  void nonsenseInTheAddressIsAnsweredClearly() throws Exception {
    for (String query :
        List.of(
            "view=everything",
            "sort=name",
            "sort=-",
            "after=%25",
            "limit=many",
            "limit=-5&view=mine&after=AAAA")) {
      mvc.perform(get("/api/inbox?" + query).with(as("verifier")))
          .andExpect(status().isBadRequest());
    }
    mvc.perform(get("/api/inbox?view=all").with(as("verifier")))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("viewNotOpen"));
    mvc.perform(
            get("/api/inbox?view=&taskType=&channel=&after=&branch=&sort=").with(as("verifier")))
        .andExpect(status().isOk());
    mvc.perform(get("/api/inbox?role=chief").with(as("verifier")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("filterInvalid"));
    mvc.perform(get("/api/inbox?due=never&waitingDays=some").with(as("verifier")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.fields[*].field", containsInAnyOrder("due", "waitingDays")));
    mvc.perform(get("/api/inbox?limit=100000").with(as("verifier"))).andExpect(status().isOk());
    mvc.perform(get("/api/tasks/{id}", "x".repeat(300)).with(as("verifier")))
        .andExpect(status().isNotFound());
  }

  private List<String> ids(View view, Actor actor) {
    return ids(new Inbox.Query(view, null, "createdAt", null, null), actor);
  }

  private List<String> ids(Inbox.Query query, Actor actor) {
    return inbox.list(query, actor).items().stream().map(InboxEntry::id).toList();
  }

  /** A branch of its own below the head office, with tasks that are rows only. */
  private final class Place {

    private final String path = "/000000/440000/" + Ids.next() + "/";
    private int made;

    Actor person(String name, Role role) {
      return someone(name + path.substring(15), path, role);
    }

    String task(String maker, String assignee, String due) {
      return row(
          maker,
          row ->
              row.with("assignee_id", assignee).with("due_at", Timestamp.from(Instant.parse(due))));
    }

    String row(String maker, UnaryOperator<Row> change) {
      String id = Ids.next();
      Row row = new Row(new LinkedHashMap<>());
      row.with("task_id", id)
          .with("task_type", CHECK)
          .with("process", "p")
          .with("case_process", "inbox-check")
          .with("case_id", id);
      row.with("reference_id", id)
          .with("role", "information-officer")
          .with("maker_id", maker)
          .with("maker_excluded", true);
      row.with("branch_path", path)
          .with("channel", "COUNTER")
          .with("customer_type", "INDIVIDUAL")
          .with("level", "ADVANCED")
          .with("priority", 50);
      row.with(
          "created_at", Timestamp.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(made++)));
      change.apply(row).derived().insert();
      return id;
    }

    Inbox.Query query(Map<String, String> with) {
      return query(View.ROLES, with);
    }

    Inbox.Query query(View view, Map<String, String> with) {
      return new Inbox.Query(
          view,
          new InboxFilter(
              one(with.get("process")),
              one(with.get("taskType")),
              one(with.get("channel")),
              one(with.get("customerType")),
              one(with.get("level")),
              one(with.get("serviceLevel")),
              one(with.get("finding")),
              with.containsKey("role") ? List.of(with.get("role").split(",")) : List.of(),
              with.get("branch"),
              with.containsKey("due") ? InboxFilter.Due.valueOf(with.get("due")) : null,
              with.containsKey("waitingDays") ? Integer.valueOf(with.get("waitingDays")) : null,
              with.get("person")),
          with.getOrDefault("sort", "createdAt"),
          with.get("after"),
          with.containsKey("limit") ? Integer.valueOf(with.get("limit")) : null);
    }

    private static List<String> one(String value) {
      return value == null ? List.of() : List.of(value);
    }
  }

  private final class Row {

    private final Map<String, Object> values;

    Row(Map<String, Object> values) {
      this.values = values;
    }

    Row with(String column, Object value) {
      values.put(column, value);
      return this;
    }

    /** What the list derives from the rest. */
    Row derived() {
      String[] scopes = BranchScope.columnsOf((String) values.get("branch_path"));
      for (int i = 0; i < scopes.length; i++) {
        with("scope" + (i + 2), scopes[i]);
      }
      Timestamp due = (Timestamp) values.get("due_at");
      with("due_key", Timestamp.from(WorkItems.dueKey(due == null ? null : due.toInstant())));
      return values.get("assignee_id") == null ? with("pool", values.get("role")) : this;
    }

    void insert() {
      jdbc.sql(
              "insert into work_item ("
                  + String.join(", ", values.keySet())
                  + ") values ("
                  + "?, ".repeat(values.size() - 1)
                  + "?)")
          .params(new ArrayList<>(values.values()))
          .update();
    }
  }

  private final class Titles implements CaseTitles {

    @Override
    public String process() {
      return "inbox-check";
    }

    @Override
    public String query() {
      return "select case_id, case_id as owner_id, reference_id as subject_id, task_type as content from work_item where case_id in (:ids)";
    }

    @Override
    public String title(Sealed sealed) {
      return titled.contains(sealed.ownerId()) ? "Title of " + sealed.ownerId() : null;
    }
  }
}
