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
import io.kedang.access.Role;
import io.kedang.audit.Cases;
import io.kedang.inbox.Inbox.View;
import io.kedang.shared.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Tasks among colleagues (INBX-2). */
class TaskWorkTest extends InboxTestBase {

  @Autowired TaskHanding handing;
  @Autowired TaskUrging urging;
  @Autowired TaskAdvice advice;
  @Autowired CaseCopies copies;
  @Autowired Colleagues colleagues;
  @Autowired Cases casePages;
  @Autowired MutableClock clock;
  @Autowired MockMvc mvc;

  @Test
  void aManagerAssignsToWhoeverMayDoIt() {
    Actor manager = actors.actor("manager");
    Actor officer = actors.actor("information-officer");
    String caseId = begin("information-officer2", "440100", Map.of());
    String taskId = only(caseId).item().id();
    assertThatThrownBy(() -> handing.assign(taskId, officer.id(), officer))
        .hasMessage("assignNotYours");
    assertThatThrownBy(() -> handing.assign(taskId, officer.id(), actors.actor("verifier")))
        .hasMessage("taskNotFound");
    unsuited(() -> handing.assign(taskId, id("verifier"), manager), "colleagueCannot");
    unsuited(() -> handing.assign(taskId, id("information-officer2"), manager), "colleagueMade");
    unsuited(() -> handing.assign(taskId, "nobody", manager), "unknown");
    unsuited(() -> handing.assign(taskId, null, manager), "unknown");
    assertThat(handing.assign(taskId, officer.id(), manager).assignee().id())
        .isEqualTo(officer.id());
    assertThat(handing.assign(taskId, officer.id(), manager).assignee().id())
        .isEqualTo(officer.id());
    assertThat(storyOf(caseId)).containsExactly("task.assigned");
    assertThat(noticesOf("information-officer", caseId)).containsExactly("task.assignedToYou");
    assertThat(
            colleagues.of(taskId, Colleagues.Purpose.ASSIGN, null, manager).stream()
                .map(Colleagues.Colleague::id))
        .doesNotContain(id("information-officer2"), id("verifier"), officer.id());
  }

  @Test
  void aDeactivatedAccountGetsNothing() {
    String taskId = only(begin()).item().id();
    jdbc.sql("update person set state = 'LOCKED' where id = ?").param(id("am020")).update();
    jdbc.sql(
            "insert into person_role (person_id, role, granted_at, granted_by) values (?, ?, now(), 'test')")
        .params(id("am020"), "information-officer")
        .update();
    try {
      unsuited(() -> handing.assign(taskId, id("am020"), actors.actor("manager")), "unknown");
    } finally {
      jdbc.sql("update person set state = 'ACTIVE' where id = ?").param(id("am020")).update();
      jdbc.sql("delete from person_role where person_id = ? and role = 'information-officer'")
          .param(id("am020"))
          .update();
    }
  }

  @Test
  void aHolderHandsOverAndPutsBackWithAReasonThatIsSeenOnTheTask() {
    Actor officer = actors.actor("information-officer");
    Actor second = actors.actor("information-officer2");
    String caseId = begin();
    String taskId = only(caseId).item().id();
    assertThatThrownBy(() -> handing.handOver(taskId, second.id(), "因故", Reader.of(officer)))
        .hasMessage("taskNotHeld");
    tasks.claim(taskId, officer);
    assertThatThrownBy(() -> handing.handOver(taskId, second.id(), " ", Reader.of(officer)))
        .hasMessage("commentInvalid");
    assertThatThrownBy(() -> handing.handOver(taskId, officer.id(), "我自己", Reader.of(second)))
        .hasMessage("taskTaken");
    unsuited(
        () -> handing.handOver(taskId, id("verifier"), "请办", Reader.of(officer)),
        "colleagueCannot");
    assertThat(handing.handOver(taskId, second.id(), "我明天休假", Reader.of(officer)).mine()).isFalse();
    assertThat(noticesOf("information-officer2", caseId)).containsExactly("task.handedToYou");
    assertThatThrownBy(() -> handing.giveBack(taskId, "x", Reader.of(officer)))
        .hasMessage("taskTaken");
    handing.giveBack(taskId, "材料不归我看", Reader.of(second));
    Tasks.TaskPage page = tasks.page(taskId, officer);
    assertThat(page.item().claimable()).isTrue();
    assertThat(page.notes())
        .extracting(note -> note.kind() + " " + note.text())
        .containsExactly("task.handedOver 我明天休假", "task.givenBack 材料不归我看");
    assertThat(page.notes().get(0).to().name()).isEqualTo(second.displayName());
  }

  @Test
  void aTaskForOnePersonGoesToAColleagueOfTheSameRole() {
    Actor maker = actors.actor("customer-rep");
    String caseId = begin();
    engineTasks.complete(only(caseId).item().id());
    silence(caseId);
    engineTasks.complete(only(caseId).item().id());
    String taskId = only(caseId).item().id();
    assertThatThrownBy(() -> handing.giveBack(taskId, "x", Reader.of(maker)))
        .hasMessage("taskMadeForYou");
    unsuited(
        () -> handing.handOver(taskId, id("verifier"), "请办", Reader.of(maker)), "colleagueCannot");
    assertThat(
            handing.handOver(taskId, id("customer-rep2"), "请办", Reader.of(maker)).assignee().id())
        .isEqualTo(id("customer-rep2"));
  }

  @Test
  void whoeverWaitsAsksForHasteOnceAnHourAndTheTaskRises() {
    Actor rep = actors.actor("customer-rep");
    String caseId = begin();
    String taskId = only(caseId).item().id();
    int before = only(caseId).item().priority();
    assertThat(tasks.page(taskId, rep).may().urge()).isTrue();
    InboxEntry urged = urging.urge(taskId, "客户在等", rep);
    assertThat(urged.urged()).isEqualTo(1);
    assertThat(urged.priority()).isEqualTo(before + 10);
    assertThat(noticesOf("information-officer", caseId)).containsExactly("task.urgedOfYou");
    assertThat(noticesOf("verifier", caseId)).isEmpty();
    assertThatThrownBy(() -> urging.urge(taskId, null, rep)).hasMessage("urgedRecently");
    assertThat(urging.urge(taskId, null, actors.actor("manager")).urged()).isEqualTo(2);
    try (MutableClock.Journey later = clock.ahead(Duration.ofMinutes(61))) {
      assertThat(urging.urge(taskId, null, rep).urged()).isEqualTo(3);
    }
    Actor officer = actors.actor("information-officer");
    assertThatThrownBy(() -> urging.urge(taskId, null, officer)).hasMessage("urgeNotWaiting");
    assertThatThrownBy(() -> urging.urge(taskId, null, actors.actor("verifier")))
        .hasMessage("taskNotFound");
    tasks.claim(taskId, officer);
    assertThatThrownBy(() -> urging.urge(taskId, null, officer)).hasMessage("urgeNotWaiting");
  }

  @Test
  void ofManyUrgesAtOnceOfOnePersonOneCounts() throws Exception {
    String taskId = only(begin()).item().id();
    Actor rep = actors.actor("customer-rep");
    List<Callable<Object>> urges = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      urges.add(() -> urging.urge(taskId, null, rep));
    }
    assertThat(atOnce(urges).stream().filter(InboxEntry.class::isInstance)).hasSize(1);
    assertThat(items.find(taskId).orElseThrow().kept().urged()).isEqualTo(1);
  }

  @Test
  void aColleagueGivesAdviceAndReadsNoMoreThanThat() throws Exception {
    Actor officer = actors.actor("information-officer");
    Actor verifier = actors.actor("verifier");
    String caseId = begin();
    String taskId = only(caseId).item().id();
    assertThatThrownBy(() -> advice.ask(taskId, verifier.id(), "可以吗", Reader.of(officer)))
        .hasMessage("taskNotHeld");
    tasks.claim(taskId, officer);
    unsuited(
        () -> advice.ask(taskId, id("auditor"), "可以吗", Reader.of(officer)), "colleagueElsewhere");
    TaskAdvice.Advice asked = advice.ask(taskId, verifier.id(), "这个号码对吗？", Reader.of(officer));
    assertThat(asked.question()).isEqualTo("这个号码对吗？");
    assertThatThrownBy(() -> advice.ask(taskId, verifier.id(), "再问", Reader.of(officer)))
        .hasMessage("adviceAsked");
    assertThat(noticesOf("verifier", caseId)).containsExactly("advice.asked");
    assertThat(advice.askedOf(verifier)).extracting(TaskAdvice.Advice::id).contains(asked.id());
    Tasks.May may = tasks.page(taskId, verifier).may();
    assertThat(may.answer()).isTrue();
    assertThat(may.claim() || may.complete() || may.release() || may.handOver()).isFalse();
    assertThatThrownBy(() -> tasks.claim(taskId, verifier)).hasMessage("taskNotFound");
    assertThatThrownBy(() -> advice.answer(taskId, asked.id(), "对", actors.actor("verifier2")))
        .hasMessage("adviceNotFound");
    advice.answer(taskId, asked.id(), "对，我核过", verifier);
    assertThatThrownBy(() -> advice.answer(taskId, asked.id(), "对", verifier))
        .hasMessage("adviceOver");
    assertThat(advice.askedOf(verifier))
        .extracting(TaskAdvice.Advice::id)
        .doesNotContain(asked.id());
    assertThat(noticesOf("information-officer", caseId)).containsExactly("advice.given");
    assertThat(advice.ofTask(taskId, officer).get(0).answer()).isEqualTo("对，我核过");
    // a question left open does not hold up the task, and is over with it
    advice.ask(taskId, id("verifier2"), "还有吗", Reader.of(officer));
    actors.run("information-officer", () -> tasks.complete(taskId, Map.of(), officer));
    assertThat(advice.askedOf(actors.actor("verifier2")))
        .extracting(TaskAdvice.Advice::taskId)
        .doesNotContain(taskId);
  }

  @Test
  void aCopyIsReadAndNoMore() throws Exception {
    Actor manager = actors.actor("manager");
    String caseId = begin("customer-rep", "440100", Map.of());
    String taskId = only(caseId).item().id();
    // am001 and the like stand below or beside; customer-rep2 at the branch sees it anyway
    String below =
        jdbc.sql(
                "select p.username from person p where p.branch_code = '440101' and p.state = 'ACTIVE' order by p.username limit 1")
            .query(String.class)
            .single();
    mvc.perform(get("/api/cases/" + caseId).with(TestActors.as(below)))
        .andExpect(status().isNotFound());
    unsuited(
        () -> copies.copy(taskId, List.of(id("auditor")), Reader.of(manager)),
        "colleagueElsewhere");
    assertThat(copies.copy(taskId, List.of(id(below), id(below)), Reader.of(manager))).hasSize(1);
    assertThat(copies.copy(taskId, List.of(id(below)), Reader.of(manager))).hasSize(1);
    assertThat(noticesOf(below, caseId)).containsExactly("case.copied");
    mvc.perform(get("/api/cases/" + caseId + "/story").with(TestActors.as(below)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].kind").value("task.copied"));
    mvc.perform(get("/api/inbox/copies").with(TestActors.as(below)))
        .andExpect(jsonPath("$.items[0].caseId").value(caseId));
    mvc.perform(
            post("/api/cases/" + caseId + "/comments")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\": \"看到了\"}")
                .with(TestActors.as(below)))
        .andExpect(status().isNotFound());
    assertThatThrownBy(() -> actors.run(below, () -> history.requireVisible(caseId)))
        .hasMessage("caseNotFound");
    assertThatThrownBy(() -> copies.copy(taskId, List.of(), Reader.of(manager)))
        .hasMessage("colleagueUnsuited");
  }

  @Test
  void whoeverIsMentionedAndMaySeeTheCaseIsTold() throws Exception {
    String caseId = begin();
    comment(caseId, "请看 @审核", "[\"" + id("verifier") + "\", \"" + id("customer-rep") + "\"]", 201);
    assertThat(noticesOf("verifier", caseId)).containsExactly("comment.mentioned");
    assertThat(noticesOf("customer-rep", caseId)).isEmpty();
    String beijing =
        jdbc.sql("select id from person where branch_code = '440300' order by id limit 1")
            .query(String.class)
            .single();
    comment(caseId, "请看", "[\"" + beijing + "\"]", 422);
    comment(caseId, "请看", "[\"nobody\"]", 422);
    mvc.perform(get("/api/cases/" + caseId + "/colleagues").with(TestActors.as("customer-rep")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[*].id").value(Matchers.hasItem(id("verifier"))))
        .andExpect(jsonPath("$[*].id").value(Matchers.not(Matchers.hasItem(id("customer-rep")))))
        .andExpect(jsonPath("$[*].id").value(Matchers.not(Matchers.hasItem(beijing))));
    assertThat(storyOf(caseId)).containsExactly("comment");
    mvc.perform(get("/api/cases/" + caseId + "/story").with(TestActors.as("customer-rep")))
        .andExpect(
            jsonPath("$.items[0].mentionedAs")
                .value(Matchers.containsInAnyOrder("吴嘉怡", "Wu Jiayi", "陈雨桐", "Chen Yutong")));
  }

  private void comment(String caseId, String text, String mentions, int status) throws Exception {
    mvc.perform(
            post("/api/cases/" + caseId + "/comments")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\": \"" + text + "\", \"mentions\": " + mentions + "}")
                .with(TestActors.as("customer-rep")))
        .andExpect(status().is(status));
  }

  @Test
  void ofManyWhoAskForTheNextEachGetsAnother() throws Exception {
    Set<String> open = new HashSet<>();
    String mark = "LEVEL" + Ids.next().substring(18);
    for (int i = 0; i < 12; i++) {
      open.add(only(begin("customer-rep", "440101", Map.of("serviceLevel", mark))).item().id());
    }
    InboxFilter filter =
        new InboxFilter(
            null, null, null, null, null, List.of(mark), null, null, null, null, null, null);
    List<Callable<Object>> asks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Actor officer =
          someone("next-" + i, "/000000/440000/440100/440101/", Role.INFORMATION_OFFICER);
      asks.add(() -> tasks.next(View.ROLES, filter, Reader.of(officer)));
    }
    List<String> taken =
        atOnce(asks).stream()
            .map(answer -> (Optional<?>) answer)
            .flatMap(Optional::stream)
            .map(entry -> ((InboxEntry) entry).id())
            .toList();
    assertThat(taken).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(open);
  }

  @Test
  void theNextIsTheMostUrgentOfThoseDueFirst() throws Exception {
    String mark = "LEVEL" + Ids.next().substring(18);
    String due = "2027-01-0%dT00:00:00Z";
    String first =
        only(begin(
                "customer-rep", "440101", Map.of("serviceLevel", mark, "dueAt", due.formatted(1))))
            .item()
            .id();
    String second =
        only(begin(
                "customer-rep", "440101", Map.of("serviceLevel", mark, "dueAt", due.formatted(2))))
            .item()
            .id();
    String third =
        only(begin(
                "customer-rep", "440101", Map.of("serviceLevel", mark, "dueAt", due.formatted(3))))
            .item()
            .id();
    urging.urge(third, null, actors.actor("customer-rep"));
    for (String expected : List.of(third, first, second)) {
      mvc.perform(
              post("/api/tasks/next")
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(
                      "{\"view\": \"roles\", \"filter\": {\"serviceLevels\": [\"" + mark + "\"]}}")
                  .with(TestActors.as("information-officer")))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.id").value(expected))
          .andExpect(jsonPath("$.mine").value(true));
    }
    mvc.perform(
            post("/api/tasks/next")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"filter\": {\"serviceLevels\": [\"" + mark + "\"]}}")
                .with(TestActors.as("information-officer")))
        .andExpect(status().isNoContent());
  }
}
