package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.kedang.TestActors;
import io.kedang.access.Actor;
import io.kedang.inbox.BulkWork.Action;
import io.kedang.inbox.BulkWork.Order;
import io.kedang.inbox.BulkWork.Result;
import io.kedang.inbox.BulkWork.RowResult;
import io.kedang.shared.ProblemException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A deputy passes on what the other one holds, one by one and many at once (INBX-2, INBX-3). */
class DeputyWorkTest extends InboxTestBase {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Autowired Deputies deputies;
  @Autowired TaskHanding handing;
  @Autowired TaskAdvice advice;
  @Autowired CaseCopies copies;
  @Autowired BulkWork bulk;
  @Autowired MockMvc mvc;

  private Actor officer;
  private Actor second;
  private Actor verifier;

  @BeforeEach
  void people() {
    officer = actors.actor("information-officer");
    second = actors.actor("information-officer2");
    verifier = actors.actor("verifier");
  }

  @AfterEach
  void forget() {
    jdbc.sql("delete from deputyship").update();
  }

  @Test
  void aDeputyHandsOverWhatTheOtherOneHoldsAndEverybodyReadsWhoForWhom() throws Exception {
    standIn("information-officer", "verifier", null);
    String caseId = begin();
    String taskId = held(caseId, officer);
    String body = "{\"personId\": \"%s\", \"reason\": \"周文静休假\"}".formatted(second.id());
    send("/api/tasks/" + taskId + "/hand-over", "verifier", body).andExpect(status().isNotFound());
    send("/api/tasks/" + taskId + "/hand-over?for=" + officer.id(), "verifier2", body)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("notDeputy"));
    send("/api/tasks/" + taskId + "/hand-over?for=" + officer.id(), "verifier", body)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.assignee.id").value(second.id()))
        .andExpect(jsonPath("$.inHand").value(false));

    ItemRow after = items.find(taskId).orElseThrow();
    assertThat(after.isHeldBy(second.id())).isTrue();
    assertThat(after.kept().heldFor()).isNull();
    mvc.perform(get("/api/cases/" + caseId + "/story").with(TestActors.as("manager")))
        .andExpect(jsonPath("$.items[1].kind").value("task.handedOver"))
        .andExpect(jsonPath("$.items[1].actor.id").value(verifier.id()))
        .andExpect(jsonPath("$.items[1].facts.for").value(officer.id()))
        .andExpect(jsonPath("$.items[1].facts.from").value(officer.id()))
        .andExpect(jsonPath("$.items[1].facts.to").value(second.id()));
    TaskNotes.Note note = tasks.page(taskId, second).notes().get(0);
    assertThat(note.by().id()).isEqualTo(verifier.id());
    assertThat(note.standsInFor().name()).isEqualTo(officer.displayName());
    assertThat(noticesOf("information-officer", caseId)).containsExactly("deputy.handedOver");
    mvc.perform(get("/api/inbox/notices").with(TestActors.as("information-officer2")))
        .andExpect(jsonPath("$.items[0].code").value("task.handedToYou"))
        .andExpect(jsonPath("$.items[0].by.name").value(verifier.displayName()))
        .andExpect(jsonPath("$.items[0].standsInFor.name").value(officer.displayName()));
    // it is the new holder's own now
    assertThatThrownBy(() -> handing.handOver(taskId, officer.id(), "还给他", forOfficer()))
        .hasMessage("taskTaken");
  }

  @Test
  void nobodyGetsWhatThisPersonCouldNotDo() {
    standIn("information-officer", "verifier", null);
    String taskId = held(begin("information-officer2", "440100", Map.of()), officer);
    Reader reader = forOfficer();
    for (String oneself : List.of(verifier.id(), officer.id())) {
      unsuited(() -> handing.handOver(taskId, oneself, "请办", reader), "colleagueCannot");
    }
    unsuited(() -> handing.handOver(taskId, id("verifier2"), "请办", reader), "colleagueCannot");
    unsuited(() -> handing.handOver(taskId, second.id(), "请办", reader), "colleagueMade");
    unsuited(() -> handing.handOver(taskId, "nobody", "请办", reader), "unknown");
    assertThatThrownBy(() -> handing.handOver(taskId, second.id(), " ", reader))
        .hasMessage("commentInvalid");
    assertThat(holder(taskId)).isEqualTo(officer.id());
  }

  @Test
  void aDeputyPutsBackWhatTheOtherOneHolds() throws Exception {
    standIn("information-officer", "verifier", null);
    String caseId = begin();
    String taskId = held(caseId, officer);
    Tasks.May may = tasks.page(taskId, forOfficer()).may();
    assertThat(may.handOver() && may.giveBack() && may.release() && may.ask() && may.copy())
        .isTrue();
    assertThat(may.claim() || may.assign() || may.urge() || may.answer()).isFalse();
    send(
            "/api/tasks/" + taskId + "/return?for=" + officer.id(),
            "verifier",
            "{\"reason\": \"请同事办理\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.assignee").doesNotExist())
        .andExpect(jsonPath("$.claimable").value(true));
    tasks.claim(taskId, officer);
    send("/api/tasks/" + taskId + "/release?for=" + officer.id(), "verifier", "")
        .andExpect(status().isOk());
    assertThat(holder(taskId)).isNull();
    assertThat(noticesOf("information-officer", caseId))
        .containsExactly("deputy.givenBack", "deputy.released");
    assertThat(principalsIn(caseId)).containsExactly(null, officer.id(), null, officer.id());
    // nobody holds it any more
    assertThatThrownBy(() -> handing.giveBack(taskId, "再退", forOfficer()))
        .hasMessage("taskNotHeld");
    assertThat(tasks.page(taskId, forOfficer()).may().handOver()).isFalse();
  }

  @Test
  void whatWasMadeForOnePersonGoesToAColleagueButNotBack() {
    standIn("customer-rep", "account-manager", null);
    String caseId = begin();
    engineTasks.complete(only(caseId).item().id());
    silence(caseId);
    engineTasks.complete(only(caseId).item().id());
    String taskId = only(caseId).item().id();
    Reader reader = reader("account-manager", "customer-rep");
    Tasks.May may = tasks.page(taskId, reader).may();
    assertThat(may.handOver()).isTrue();
    assertThat(may.giveBack() || may.release()).isFalse();
    assertThatThrownBy(() -> handing.giveBack(taskId, "x", reader)).hasMessage("taskMadeForYou");
    assertThatThrownBy(() -> tasks.release(taskId, reader)).hasMessage("taskMadeForYou");
    handing.handOver(taskId, id("customer-rep2"), "请办", reader);
    assertThat(holder(taskId)).isEqualTo(id("customer-rep2"));
  }

  @Test
  void aDeputyAsksForAdviceAndSendsCopies() throws Exception {
    standIn("information-officer", "verifier", null);
    String caseId = begin();
    String taskId = held(caseId, officer);
    assertThatThrownBy(() -> advice.ask(taskId, id("verifier2"), "对吗", Reader.of(verifier)))
        .hasMessage("taskNotFound");
    unsuited(() -> advice.ask(taskId, officer.id(), "对吗", forOfficer()), "colleagueCannot");
    send(
            "/api/tasks/" + taskId + "/advice?for=" + officer.id(),
            "verifier",
            "{\"personId\": \"%s\", \"question\": \"号码对吗\"}".formatted(id("verifier2")))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.askedBy.id").value(verifier.id()))
        .andExpect(jsonPath("$.standsInFor.name").value(officer.displayName()));
    TaskAdvice.Advice asked = advice.askedOf(actors.actor("verifier2")).get(0);
    assertThat(asked.standsInFor().id()).isEqualTo(officer.id());
    advice.answer(taskId, asked.id(), "对", actors.actor("verifier2"));
    // whoever asked and whoever holds it
    assertThat(noticesOf("verifier", caseId)).containsExactly("advice.given");
    assertThat(noticesOf("information-officer", caseId))
        .containsExactly("deputy.adviceAsked", "advice.given");

    String copies = "{\"personIds\": [\"%s\"]}".formatted(id("credit-analyst"));
    send("/api/tasks/" + taskId + "/copies", "verifier", copies).andExpect(status().isNotFound());
    send("/api/tasks/" + taskId + "/copies?for=" + officer.id(), "verifier", copies)
        .andExpect(status().isOk());
    CaseCopies.Copy copy = this.copies.of(actors.actor("credit-analyst"), null, 1).items().get(0);
    assertThat(copy.caseId()).isEqualTo(caseId);
    assertThat(copy.by().id()).isEqualTo(verifier.id());
    assertThat(copy.standsInFor().name()).isEqualTo(officer.displayName());
    assertThat(principalsIn(caseId)).containsExactly(null, officer.id(), null, officer.id());
  }

  @Test
  void whatTheOtherOneFinishesThroughADeputyIsTold() throws Exception {
    standIn("information-officer", "verifier", null);
    String caseId = begin();
    String taskId = held(caseId, officer);
    actors.run("verifier", () -> tasks.complete(taskId, Map.of(), forOfficer()));
    assertThat(noticesOf("information-officer", caseId)).containsExactly("deputy.completed");
  }

  @Test
  void ofManyAtOnceOneHandsItOver() throws Exception {
    standIn("information-officer", "verifier", null);
    String caseId = begin();
    String taskId = held(caseId, officer);
    Reader reader = forOfficer();
    List<Callable<Object>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(() -> handing.handOver(taskId, second.id(), "请办", reader));
      all.add(() -> handing.handOver(taskId, second.id(), "我自己转", Reader.of(officer)));
    }
    List<Object> answers = atOnce(all);
    assertThat(answers.stream().filter(InboxEntry.class::isInstance)).hasSize(1);
    assertThat(answers.stream().filter(ProblemException.class::isInstance))
        .hasSize(11)
        .allSatisfy(refused -> assertThat((Throwable) refused).hasMessage("taskTaken"));
    assertThat(storyOf(caseId)).containsExactly("task.claimed", "task.handedOver");
  }

  @Test
  void aDeputyshipThatEndedMeanwhileGivesNoRightAnyMore() {
    standIn("information-officer", "verifier", null);
    String free = only(begin()).item().id();
    String taskId = held(begin(), officer);
    Reader reader = forOfficer();
    Result claimed = bulk.run(order(Action.CLAIM, List.of(free), null, false), reader);
    jdbc.sql("delete from deputyship").update();
    for (ThrowingCallable work :
        List.<ThrowingCallable>of(
            () -> handing.handOver(taskId, second.id(), "请办", reader),
            () -> handing.giveBack(taskId, "请办", reader),
            () -> tasks.release(taskId, reader),
            () -> tasks.complete(taskId, Map.of(), reader),
            () -> advice.ask(taskId, second.id(), "对吗", reader),
            () -> copies.copy(taskId, List.of(second.id()), reader),
            () -> bulk.undo(claimed.undo(), verifier))) {
      assertThatThrownBy(work).hasMessage("notDeputy");
    }
    assertThat(codes(bulk.run(order(Action.RELEASE, List.of(taskId), null, false), reader)))
        .containsExactly("notDeputy");
    assertThat(holder(taskId)).isEqualTo(officer.id());
    // what the deputy holds by now stays the deputy's to put back
    assertThat(holder(free)).isEqualTo(verifier.id());
    tasks.release(free, verifier);
  }

  @Test
  void onlyTheTypesOfTheDeputyship() {
    String taskId = held(begin(), officer);
    standIn("information-officer", "verifier", List.of(ASK));
    assertThatThrownBy(() -> handing.handOver(taskId, second.id(), "请办", forOfficer()))
        .hasMessage("taskNotFound");
    assertThat(codes(bulk.run(order(Action.RELEASE, List.of(taskId), null, true), forOfficer())))
        .containsExactly("taskNotFound");
    jdbc.sql("delete from deputyship").update();
    standIn("information-officer", "verifier", List.of(CHECK, ASK));
    handing.handOver(taskId, second.id(), "请办", forOfficer());
    assertThat(holder(taskId)).isEqualTo(second.id());
  }

  @Test
  void whatTheOtherOneHoldsAsADeputyStaysThere() {
    standIn("information-officer", "information-officer2", null);
    standIn("information-officer2", "verifier", null);
    String taskId = only(begin()).item().id();
    tasks.claim(taskId, reader("information-officer2", "information-officer"));
    Reader chain = reader("verifier", "information-officer2");
    // the role is the other one's too, so the task is seen; but not passed on
    Tasks.May may = tasks.page(taskId, chain).may();
    assertThat(may.handOver() || may.giveBack() || may.release() || may.ask() || may.complete())
        .isFalse();
    assertThatThrownBy(() -> handing.handOver(taskId, officer.id(), "请办", chain))
        .hasMessage("heldAsDeputy");
    assertThatThrownBy(() -> handing.giveBack(taskId, "请办", chain)).hasMessage("heldAsDeputy");
    assertThatThrownBy(() -> tasks.release(taskId, chain)).hasMessage("heldAsDeputy");
    assertThatThrownBy(() -> advice.ask(taskId, officer.id(), "对吗", chain))
        .hasMessage("heldAsDeputy");
    assertThat(codes(bulk.run(order(Action.RELEASE, List.of(taskId), null, false), chain)))
        .containsExactly("heldAsDeputy");
    assertThat(holder(taskId)).isEqualTo(second.id());
  }

  @Test
  void neitherWhatTheDeputyMadeNorWhatTheOtherOneMade() {
    standIn("information-officer", "customer-rep", null);
    Reader reader = reader("customer-rep", "information-officer");
    for (String maker : List.of("customer-rep", "information-officer")) {
      String taskId = only(begin(maker, "440100", Map.of())).item().id();
      engineTasks.setAssignee(taskId, officer.id());
      assertThatThrownBy(() -> handing.handOver(taskId, second.id(), "请办", reader))
          .hasMessage("taskNotFound");
      assertThatThrownBy(() -> tasks.release(taskId, reader)).hasMessage("taskNotFound");
      assertThat(codes(bulk.run(order(Action.RELEASE, List.of(taskId), null, true), reader)))
          .containsExactly("taskNotFound");
    }
  }

  @Test
  void manyAreClaimedPutBackAndHandedOverInTheOthersPlaceAndTakenBack() throws Exception {
    standIn("information-officer", "verifier", null);
    String caseId = begin();
    String mine = held(caseId, officer);
    String free = only(begin()).item().id();
    String others = held(begin(), second);
    List<String> ids = List.of(mine, free, others);
    Result dry = bulk.run(handOver(ids, true), forOfficer());
    assertThat(codes(dry)).containsExactly("ok", "taskNotHeld", "taskTaken");
    assertThat(holder(mine)).isEqualTo(officer.id());
    assertThat(storyOf(caseId)).containsExactly("task.claimed");
    Result handed = bulk.run(handOver(ids, false), forOfficer());
    assertThat(codes(handed)).isEqualTo(codes(dry));
    assertThat(holder(mine)).isEqualTo(second.id());
    assertThat(codes(bulk.undo(handed.undo(), verifier))).containsExactly("ok");
    assertThat(holder(mine)).isEqualTo(officer.id());
    assertThat(items.find(mine).orElseThrow().kept().heldFor()).isNull();
    assertThat(storyOf(caseId)).containsExactly("task.claimed", "task.handedOver", "task.undone");
    assertThat(principalsIn(caseId)).containsExactly(null, officer.id(), officer.id());

    send(
            "/api/tasks/bulk",
            "verifier",
            "{\"action\": \"release\", \"ids\": [\"%s\"], \"for\": \"%s\"}"
                .formatted(mine, officer.id()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.results[0].ok").value(true))
        .andExpect(jsonPath("$.undo").isNotEmpty());
    send(
            "/api/tasks/bulk",
            "verifier2",
            "{\"action\": \"release\", \"ids\": [\"%s\"], \"for\": \"%s\"}"
                .formatted(mine, officer.id()))
        .andExpect(status().isForbidden());
    Result claimed =
        bulk.run(order(Action.CLAIM, List.of(mine, free, others), null, false), forOfficer());
    assertThat(codes(claimed)).containsExactly("ok", "ok", "taskTaken");
    assertThat(items.find(free).orElseThrow().kept().heldFor()).isEqualTo(officer.id());
    bulk.undo(claimed.undo(), verifier);
    assertThat(holder(free)).isNull();
  }

  @Test
  void manyAreFinishedInTheOthersPlaceWhereTheFormAllowsIt() throws Exception {
    standIn("information-officer", "verifier", null);
    List<String> ids = List.of(held(begin(), officer), only(begin()).item().id());
    assertThat(codes(bulk.run(order(Action.COMPLETE, ids, null, true), forOfficer())))
        .containsOnly("bulkNotOpen");
    ids.forEach(
        id ->
            jdbc.sql("update work_item set form_id = 'resolve-verification' where task_id = ?")
                .param(id)
                .update());
    for (boolean dryRun : List.of(true, false)) {
      Order order = new Order(Action.COMPLETE, ids, null, null, Map.of("a", 1), dryRun);
      assertThat(codes(actors.run("verifier", () -> bulk.run(order, forOfficer()))))
          .containsOnly("ok");
    }
    assertThat(
            jdbc.sql(
                    "select concat(done_by, ' for ', done_for) from work_item where task_id in (:ids)")
                .param("ids", ids)
                .query(String.class)
                .list())
        .containsOnly(verifier.id() + " for " + officer.id())
        .hasSize(2);
  }

  @Test
  void assigningIsNotLent() {
    // a manager's deputy has no say over the branch
    standIn("manager", "verifier", null);
    String taskId = only(begin()).item().id();
    Reader inPlace = reader("verifier", "manager");
    assertThat(codes(bulk.run(order(Action.ASSIGN, List.of(taskId), second.id(), true), inPlace)))
        .containsExactly("taskNotFound");
    // and a manager who is somebody's deputy assigns as the manager
    standIn("information-officer", "manager", null);
    String caseId = begin();
    String other = held(caseId, officer);
    Result assigned =
        bulk.run(
            order(Action.ASSIGN, List.of(other), second.id(), false),
            reader("manager", "information-officer"));
    assertThat(codes(assigned)).containsExactly("ok");
    assertThat(principalsIn(caseId)).containsOnlyNulls();
    assertThat(noticesOf("information-officer", caseId)).containsExactly("task.takenAway");
  }

  private void standIn(String principal, String deputy, List<String> types) {
    LocalDate today = LocalDate.now(ZONE);
    deputies.name(
        new Deputyship.Wish(null, id(deputy), today, today, types), actors.actor(principal));
  }

  private Reader reader(String deputy, String principal) {
    return deputies.reader(actors.actor(deputy), id(principal));
  }

  private Reader forOfficer() {
    return reader("verifier", "information-officer");
  }

  private String held(String caseId, Actor holder) {
    String taskId = only(caseId).item().id();
    tasks.claim(taskId, holder);
    return taskId;
  }

  private Order handOver(List<String> ids, boolean dryRun) {
    return new Order(Action.HAND_OVER, ids, second.id(), "休假", null, dryRun);
  }

  private static Order order(Action action, List<String> ids, String personId, boolean dryRun) {
    return new Order(action, ids, personId, null, null, dryRun);
  }

  private ResultActions send(String path, String username, String body) throws Exception {
    return mvc.perform(
        post(path)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(TestActors.as(username)));
  }

  /** In whose place each entry of the case's story was done. */
  private List<String> principalsIn(String caseId) {
    return history.ofTask(caseId, only(caseId).item().id(), List.copyOf(storyOf(caseId))).stream()
        .map(told -> (String) told.facts().get("for"))
        .toList();
  }

  private static List<String> codes(Result result) {
    return codes(result.rows());
  }

  private static List<String> codes(List<RowResult> rows) {
    return rows.stream().map(row -> row.refusal() == null ? "ok" : row.refusal().code()).toList();
  }
}
