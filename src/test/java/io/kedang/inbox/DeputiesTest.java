package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.kedang.MutableClock;
import io.kedang.TestActors;
import io.kedang.access.Actor;
import io.kedang.audit.Cases;
import io.kedang.inbox.Inbox.View;
import io.kedang.shared.ProblemException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody does somebody else's work (INBX-3). */
class DeputiesTest extends InboxTestBase {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Autowired Deputies deputies;
  @Autowired MutableClock clock;
  @Autowired MockMvc mvc;
  @Autowired Cases casePages;

  @AfterEach
  void forget() {
    jdbc.sql("delete from deputyship").update();
  }

  @Test
  void aDeputyTakesAndFinishesWhatTheOtherOneMayAndTheRecordSaysForWhom() throws Exception {
    Actor officer = actors.actor("information-officer");
    Actor verifier = actors.actor("verifier");
    String held = only(begin()).item().id();
    tasks.claim(held, officer);
    String caseId = begin();
    String free = only(caseId).item().id();
    assertThatThrownBy(() -> deputies.reader(verifier, officer.id())).hasMessage("notDeputy");

    name("information-officer", "verifier", 0, 3, null);
    Reader standIn = deputies.reader(verifier, officer.id());
    assertThat(ids(View.MINE, standIn)).contains(held);
    assertThat(ids(View.ROLES, standIn)).contains(free).doesNotContain(held);
    assertThat(tasks.page(held, standIn).may().complete()).isTrue();
    assertThatThrownBy(() -> tasks.page(free, verifier)).hasMessage("taskNotFound");

    InboxEntry claimed = tasks.claim(free, standIn);
    assertThat(claimed.mine()).isTrue();
    assertThat(claimed.standsInFor().id()).isEqualTo(officer.id());
    // the deputy holds it now, and sees the case although another role's
    actors.run("verifier", () -> casePages.requireVisible(caseId));
    mvc.perform(get("/api/cases/" + caseId).with(TestActors.as("manager")))
        .andExpect(jsonPath("$.steps[0].assignee.name").value(verifier.displayName()))
        .andExpect(jsonPath("$.steps[0].standsInFor.name").value(officer.displayName()));
    Tasks.Completed completed =
        actors.run("verifier", () -> tasks.complete(free, Map.of(), verifier));
    assertThat(completed.caseId()).isEqualTo(caseId);
    InboxEntry done = inbox.list(Inbox.Query.first(View.DONE, 1), verifier).items().get(0);
    assertThat(done.id()).isEqualTo(free);
    assertThat(done.standsInFor().id()).isEqualTo(officer.id());
    mvc.perform(get("/api/cases/" + caseId + "/story").with(TestActors.as("manager")))
        .andExpect(jsonPath("$.items[0].kind").value("task.claimed"))
        .andExpect(jsonPath("$.items[0].actor.id").value(verifier.id()))
        .andExpect(jsonPath("$.items[0].facts.for").value(officer.id()))
        .andExpect(
            jsonPath("$.items[0].people['" + officer.id() + "']").value(officer.displayName()))
        .andExpect(jsonPath("$.items[1].facts.for").value(officer.id()));

    // what the other one holds is finished in the deputy's own name
    mvc.perform(
            post("/api/tasks/" + held + "/complete?for=" + officer.id())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"data\": {}}")
                .with(TestActors.as("verifier")))
        .andExpect(status().isOk());
    assertThat(doneRow(held)).isEqualTo(verifier.id() + " for " + officer.id());
    assertThat(
            engineHistory
                .createHistoricTaskInstanceQuery()
                .taskId(held)
                .singleResult()
                .getAssignee())
        .isEqualTo(verifier.id());
  }

  @Test
  void neverAgainstSeparationOfDuties() {
    Actor officer = actors.actor("information-officer");
    Actor rep = actors.actor("customer-rep");
    name("information-officer", "customer-rep", 0, 0, null);
    Reader standIn = deputies.reader(rep, officer.id());
    String own = only(begin("customer-rep", "440100", Map.of())).item().id();
    String others = only(begin("information-officer", "440100", Map.of())).item().id();
    String free = only(begin("account-manager", "440100", Map.of())).item().id();
    assertThat(ids(View.ROLES, standIn)).contains(free).doesNotContain(own, others);
    for (String forbidden : List.of(own, others)) {
      assertThatThrownBy(() -> tasks.claim(forbidden, standIn))
          .isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> tasks.complete(forbidden, Map.of(), standIn))
          .isInstanceOf(ProblemException.class);
    }
    engineTasks.setAssignee(own, officer.id());
    assertThat(ids(View.MINE, standIn)).doesNotContain(own);
    assertThatThrownBy(() -> tasks.complete(own, Map.of(), standIn))
        .isInstanceOf(ProblemException.class);
    assertThat(inbox.counts(standIn).views())
        .containsEntry("roles", (long) ids(View.ROLES, standIn).size())
        .containsEntry("mine", (long) ids(View.MINE, standIn).size())
        .doesNotContainKeys("waiting", "done", "all");
  }

  @Test
  void whatOneHasAsADeputyIsNotPassedOn() {
    Actor first = actors.actor("information-officer");
    Actor second = actors.actor("verifier");
    Actor third = actors.actor("customer-rep");
    name("information-officer", "verifier", 0, 1, null);
    name("verifier", "customer-rep", 0, 1, null);
    String taskId = only(begin("account-manager", "440100", Map.of())).item().id();
    Reader chain = deputies.reader(third, second.id());
    assertThat(ids(View.ROLES, chain)).doesNotContain(taskId);
    tasks.claim(taskId, deputies.reader(second, first.id()));
    assertThat(ids(View.MINE, chain)).doesNotContain(taskId);
    assertThatThrownBy(() -> tasks.complete(taskId, Map.of(), chain))
        .isInstanceOf(ProblemException.class);
    // put back and taken on the own account it would be
    tasks.release(taskId, second);
    assertThat(items.find(taskId).orElseThrow().kept().heldFor()).isNull();
  }

  @Test
  void onlyForItsTimeAndItsTypesOfTasks() {
    Actor officer = actors.actor("information-officer");
    Actor verifier = actors.actor("verifier");
    String taskId = only(begin()).item().id();
    name("information-officer", "verifier", 2, 3, null);
    assertThatThrownBy(() -> deputies.reader(verifier, officer.id())).hasMessage("notDeputy");
    try (MutableClock.Journey later = clock.ahead(Duration.ofDays(2))) {
      assertThat(ids(View.ROLES, deputies.reader(verifier, officer.id()))).contains(taskId);
    }
    try (MutableClock.Journey later = clock.ahead(Duration.ofDays(4))) {
      assertThatThrownBy(() -> deputies.reader(verifier, officer.id())).hasMessage("notDeputy");
    }
    name("information-officer", "customer-rep", 0, 1, List.of(ASK));
    Reader narrow = deputies.reader(actors.actor("customer-rep"), officer.id());
    assertThat(ids(View.ROLES, narrow)).doesNotContain(taskId);
    assertThatThrownBy(() -> tasks.claim(taskId, narrow)).hasMessage("taskNotFound");
    assertThatThrownBy(() -> inbox.list(Inbox.Query.first(View.DONE, 1), narrow))
        .hasMessage("viewNotOpen");
  }

  @Test
  void whoeverDecidedAsADeputyDecidedForBoth() {
    Actor officer = actors.actor("information-officer");
    name("information-officer", "verifier", 0, 1, null);
    String caseId = begin("account-manager", "440100", Map.of());
    String taskId = only(caseId).item().id();
    jdbc.sql("update work_item set state = 'DONE', done_by = ?, done_for = ? where task_id = ?")
        .params(actors.actor("verifier").id(), officer.id(), taskId)
        .update();
    runtime.setVariable(
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseId)
            .singleResult()
            .getId(),
        "checkerId",
        actors.actor("verifier").id());
    beans.destroySingleton("inboxTest_" + CHECK);
    beans.registerSingleton("inboxTest_" + CHECK, new Deciding(checking));
    assertThat(engine.read(List.of(taskId)).get(0).excluded())
        .containsExactly(actors.actor("verifier").id(), officer.id());
    jdbc.sql(
            "update work_item set state = 'OPEN', done_by = null, done_for = null where task_id = ?")
        .param(taskId)
        .update();
  }

  @Autowired EngineTasks engine;

  private record Deciding(TaskHandler of) implements TaskHandler {
    @Override
    public String taskType() {
      return of.taskType();
    }

    @Override
    public boolean checksDeciders() {
      return true;
    }

    @Override
    public TaskBriefing brief(WorkItem item, Actor reader) {
      return of.brief(item, reader);
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> form, Actor by) {
      return of.complete(item, form, by);
    }
  }

  @Test
  void whatCannotBeAgreedIsRefusedWithTheFieldNamed() {
    Actor officer = actors.actor("information-officer");
    LocalDate today = LocalDate.now(ZONE);
    refused(wish(null, officer.id(), today, today), officer, "deputyId", "deputyOneself");
    refused(wish(null, "nobody", today, today), officer, "deputyId", "unknown");
    refused(wish(null, id("auditor"), today, today), officer, "deputyId", "unknown");
    refused(
        wish(null, id("verifier"), today, today.minusDays(1)),
        officer,
        "until",
        "deputyPeriodOver");
    refused(
        wish(null, id("verifier"), today, today.plusYears(1)),
        officer,
        "until",
        "deputyPeriodLong");
    refused(
        new Deputyship.Wish(null, id("verifier"), today, today, List.of("userTask_unheardOf")),
        officer,
        "taskTypes",
        "unknown");
    Actor south = actors.actor("customer-rep2");
    String elsewhere =
        jdbc.sql(
                "select p.id from person p join branch b on b.code = p.branch_code where b.code = '440300' and p.state = 'ACTIVE' order by p.id limit 1")
            .query(String.class)
            .single();
    refused(wish(null, elsewhere, today, today), south, "deputyId", "deputyElsewhere");
    assertThatThrownBy(
            () -> deputies.name(wish(id("verifier"), id("customer-rep"), today, today), officer))
        .hasMessage("personNotFound");
    deputies.name(wish(null, id("verifier"), today, today.plusDays(3)), officer);
    assertThatThrownBy(
            () ->
                deputies.name(
                    wish(null, id("verifier"), today.plusDays(2), today.plusDays(9)), officer))
        .hasMessage("deputyshipOverlaps");
  }

  @Test
  void aManagerNamesOneForSomebodyAwayAndAllThreeMayEndIt() {
    Actor manager = actors.actor("manager");
    LocalDate today = LocalDate.now(ZONE);
    Deputyship named =
        deputies.name(
            wish(id("information-officer"), id("information-officer2"), today, today), manager);
    assertThat(named.namedBy().id()).isEqualTo(manager.id());
    assertThat(deputies.of(actors.actor("information-officer"), null).named())
        .extracting(Deputyship::id)
        .containsExactly(named.id());
    assertThat(deputies.of(actors.actor("information-officer2"), null).standing())
        .extracting(Deputyship::mayEnd)
        .containsExactly(true);
    assertThat(deputies.of(manager, id("information-officer")).named()).hasSize(1);
    assertThatThrownBy(() -> deputies.end(named.id(), actors.actor("verifier")))
        .hasMessage("deputyshipNotFound");
    deputies.end(named.id(), actors.actor("information-officer2"));
    assertThat(deputies.of(manager, id("information-officer")).named()).isEmpty();
    assertThat(
            jdbc.sql("select kind from rights_change where subject = ? order by id desc limit 2")
                .param(id("information-officer"))
                .query(String.class)
                .list())
        .containsExactly("DEPUTY_ENDED", "DEPUTY_NAMED");
  }

  @Test
  void exactlyThoseAreOfferedWhoMayBeNamed() {
    Actor rep = actors.actor("customer-rep2");
    Map<String, String> staff = new HashMap<>();
    jdbc.sql("select id, display_name from person")
        .query(
            row -> {
              staff.put(row.getString(1), row.getString(2));
            });
    List<String> accepted = staff.keySet().stream().filter(id -> accepts(rep, id)).toList();
    assertThat(accepted)
        .contains(id("manager"), id("system-admin"), id("am002"))
        .doesNotContain(rep.id(), id("auditor"), id("am003"));
    assertThat(accepted)
        .containsExactlyInAnyOrderElementsOf(
            staff.entrySet().stream()
                .filter(
                    one ->
                        deputies.candidates(rep, null, one.getValue()).stream()
                            .anyMatch(candidate -> candidate.id().equals(one.getKey())))
                .map(Map.Entry::getKey)
                .toList());
    // the nearest first, and no more than fit into a picker
    assertThat(deputies.candidates(rep, null, null))
        .hasSizeLessThanOrEqualTo(50)
        .first()
        .extracting(one -> one.branch().code())
        .isEqualTo("440100");
  }

  @Test
  void ofWhoeverStandsAboveNoMoreIsToldThanNameBranchAndRoles() throws Exception {
    mvc.perform(get("/api/deputies/candidates?q=梁国栋").with(TestActors.as("customer-rep2")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].length()").value(5))
        .andExpect(jsonPath("$[0].id").value(id("manager")))
        .andExpect(jsonPath("$[0].staffNo").isEmpty())
        .andExpect(jsonPath("$[0].branch.name").value("广东分公司"))
        .andExpect(jsonPath("$[0].roles[0]").value("manager"));
    Actor rep = actors.actor("customer-rep2");
    assertThat(deputies.candidates(rep, null, "verifier2")).isEmpty();
    assertThat(deputies.candidates(rep, null, "am002"))
        .extracting(Deputyship.Candidate::staffNo)
        .containsExactly("AM002");
    mvc.perform(
            get("/api/deputies/candidates?person=" + id("verifier"))
                .with(TestActors.as("customer-rep2")))
        .andExpect(status().isNotFound());
    // for somebody else it is that one's line of branches
    assertThat(deputies.candidates(actors.actor("manager"), id("am003"), "AM003")).isEmpty();
    assertThat(deputies.candidates(actors.actor("manager"), id("am003"), "AM008"))
        .extracting(Deputyship.Candidate::id)
        .containsExactly(id("am008"));
    assertThat(deputies.candidates(actors.actor("manager"), id("am003"), "AM002")).isEmpty();
  }

  /** Whether the field of the deputy is without fault; the period is not, so nothing is named. */
  private boolean accepts(Actor principal, String deputyId) {
    LocalDate today = LocalDate.now(ZONE);
    try {
      deputies.name(wish(null, deputyId, today, today.minusDays(1)), principal);
    } catch (ProblemException refused) {
      return refused.fields().stream().noneMatch(field -> field.field().equals("deputyId"));
    }
    throw new AssertionError("A period in the past was accepted");
  }

  private void refused(Deputyship.Wish wish, Actor actor, String field, String code) {
    assertThatThrownBy(() -> deputies.name(wish, actor))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.fields())
                    .extracting(f -> f.field() + " " + f.code())
                    .containsExactly(field + " " + code));
  }

  private Deputyship.Wish wish(String person, String deputy, LocalDate from, LocalDate until) {
    return new Deputyship.Wish(person, deputy, from, until, null);
  }

  private void name(String principal, String deputy, int from, int until, List<String> types) {
    LocalDate today = LocalDate.now(ZONE);
    deputies.name(
        new Deputyship.Wish(null, id(deputy), today.plusDays(from), today.plusDays(until), types),
        actors.actor(principal));
  }

  private String doneRow(String taskId) {
    return jdbc.sql("select concat(done_by, ' for ', done_for) from work_item where task_id = ?")
        .param(taskId)
        .query(String.class)
        .single();
  }

  private List<String> ids(View view, Reader reader) {
    return inbox.list(new Inbox.Query(view, null, "-createdAt", null, 200), reader).items().stream()
        .map(InboxEntry::id)
        .toList();
  }
}
