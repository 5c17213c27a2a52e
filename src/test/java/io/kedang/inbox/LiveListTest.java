package io.kedang.inbox;

import static io.kedang.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.kedang.MutableClock;
import io.kedang.SqlStatements;
import io.kedang.access.Actor;
import io.kedang.access.Sessions;
import io.kedang.access.StaffDirectory;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.Cookie;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** INBX-1: who is told of a changed list, when, and who is not. */
class LiveListTest extends InboxTestBase {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired MockMvc mvc;
  @Autowired MutableClock clock;
  @Autowired Deputies deputies;
  @Autowired StaffDirectory staff;
  @Autowired Sessions sessions;
  @Autowired Notices notices;
  @Autowired WorkItemKeeper keeper;
  @Autowired WorkItemCheck check;
  @Autowired MeterRegistry meters;

  /** Remembers what it was told. */
  private static final class Page implements LiveOutlet {

    private final List<LiveNews> told = new ArrayList<>();
    private int beats;
    private boolean closed;

    @Override
    public void tell(LiveNews news) {
      told.add(news);
    }

    @Override
    public void beat() {
      beats++;
    }

    @Override
    public void close() {
      closed = true;
    }

    List<String> ids() {
      return told.stream().flatMap(news -> news.taskIds().stream()).toList();
    }
  }

  /** What other tests did a moment ago would be told first, and more of it than is named. */
  @BeforeEach
  void nothingChangedLately() {
    jdbc.sql("update work_item set changed_at = ? where changed_at > ?")
        .params(
            Timestamp.from(clock.instant().minus(Duration.ofMinutes(1))),
            Timestamp.from(clock.instant().minus(Duration.ofSeconds(30))))
        .update();
    jdbc.sql("delete from notice where id > ?")
        .param(Ids.from(clock.instant().minus(Duration.ofSeconds(30))))
        .update();
  }

  private LiveList node(int most) {
    return new LiveList(deputies, staff, sessions, jdbc, clock, Duration.ofSeconds(1), most);
  }

  private Page open(LiveList node, String username) {
    Page page = new Page();
    node.open(actors.actor(username), null, page);
    return page;
  }

  @Test
  void aClaimIsToldToWhoeverMaySeeTheTaskAndToNobodyElse() throws Exception {
    MvcResult colleague = listen(as("information-officer2"));
    MvcResult stranger = listen(as("verifier"));
    String caseId = begin();
    String taskId = only(caseId).item().id();
    await(colleague, taskId);
    String elsewhere = only(begin("customer-rep", "110000", Map.of())).item().id();
    int toldBefore = text(colleague).length();
    mvc.perform(post("/api/tasks/" + taskId + "/claim").with(as("information-officer")))
        .andExpect(status().isOk());
    awaitMore(colleague, toldBefore, taskId);

    // whatever the stranger was to be told of all that has been told before this
    notices.tell(actors.actor("verifier").id(), caseId, "comment.mentioned");
    await(stranger, "event:notices");
    assertThat(text(stranger)).doesNotContain(taskId);
    assertThat(text(colleague)).doesNotContain(elsewhere);
    assertThat(colleague.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(colleague.getResponse().getHeader("X-Accel-Buffering")).isEqualTo("no");
    assertThat(meters.get("kedang.inbox.live.connections").gauge().value()).isPositive();
  }

  @Test
  void whoeverSignedOutIsToldNothingMore() throws Exception {
    MvcResult signedIn =
        mvc.perform(
                post("/api/session")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(
                        "{\"username\":\"information-officer2\",\"password\":\"kedang-demo\"}"))
            .andExpect(status().isOk())
            .andReturn();
    Cookie session = signedIn.getResponse().getCookie("SESSION");
    Cookie token = signedIn.getResponse().getCookie("XSRF-TOKEN");
    MvcResult gone =
        listen(
            sent -> {
              sent.setCookies(session);
              return sent;
            });
    MvcResult still = listen(as("information-officer"));
    String first = only(begin()).item().id();
    await(gone, first);

    mvc.perform(
            delete("/api/session").cookie(session, token).header("X-XSRF-TOKEN", token.getValue()))
        .andExpect(status().isNoContent());
    String second = only(begin()).item().id();
    await(still, second);
    assertThat(text(gone)).doesNotContain(second);
  }

  @Test
  void everyNodeTellsItsOwnReadersOnce() {
    LiveList one = node(10);
    LiveList other = node(10);
    Page here = open(one, "information-officer");
    Page there = open(other, "information-officer2");
    String taskId = only(begin()).item().id();
    List.of(one, other).forEach(LiveList::poll);
    assertThat(here.ids()).containsOnlyOnce(taskId);
    assertThat(there.ids()).containsOnlyOnce(taskId);

    List.of(one, other).forEach(LiveList::poll);
    assertThat(here.ids()).containsOnlyOnce(taskId);

    tasks.claim(taskId, actors.actor("information-officer"));
    List.of(one, other).forEach(LiveList::poll);
    assertThat(here.ids()).filteredOn(taskId::equals).hasSize(2);
    assertThat(there.ids()).filteredOn(taskId::equals).hasSize(2);
  }

  @Test
  void whatAClockThatWentWrongStampedStandsInNobodysWay() {
    LiveList node = node(10);
    Page page = open(node, "information-officer");
    String astray = only(begin()).item().id();
    jdbc.sql("update work_item set changed_at = ? where task_id = ?")
        .params(Timestamp.from(clock.instant().plus(Duration.ofHours(1))), astray)
        .update();
    String next = only(begin()).item().id();
    node.poll();
    assertThat(page.ids()).contains(next).doesNotContain(astray);
  }

  @Test
  void whatIsUrgedRedatedOrFinishedIsToldAsWell() {
    LiveList node = node(10);
    Page page = open(node, "information-officer");
    String taskId = only(begin()).item().id();
    List<Runnable> changes =
        List.of(
            () -> items.urge(taskId),
            () -> engineTasks.setPriority(taskId, 91),
            () -> engineTasks.complete(taskId, Map.of("outcome", "DROP")));
    for (Runnable change : changes) {
      node.poll();
      int before = page.ids().size();
      change.run();
      node.poll();
      assertThat(page.ids().subList(before, page.ids().size())).containsExactly(taskId);
    }
  }

  @Test
  void whoeverLosesATaskIsToldOnEveryNodeAndNobodyElse() {
    List<LiveList> nodes = List.of(node(10), node(10));
    // somebody without the task's role sees it only while holding it
    List<Page> holder = nodes.stream().map(node -> open(node, "credit-analyst")).toList();
    List<Page> next = nodes.stream().map(node -> open(node, "data-steward")).toList();
    List<Page> stranger = nodes.stream().map(node -> open(node, "retention-specialist")).toList();
    String taskId = only(begin()).item().id();
    engineTasks.setAssignee(taskId, id("credit-analyst"));
    nodes.forEach(LiveList::poll);
    assertThat(holder).allSatisfy(page -> assertThat(page.ids()).containsExactly(taskId));

    engineTasks.setAssignee(taskId, id("data-steward"));
    nodes.forEach(LiveList::poll);
    assertThat(holder).allSatisfy(page -> assertThat(page.ids()).containsExactly(taskId, taskId));
    assertThat(next).allSatisfy(page -> assertThat(page.ids()).containsExactly(taskId));

    engineTasks.complete(taskId, Map.of("outcome", "DROP"));
    nodes.forEach(LiveList::poll);
    assertThat(next).allSatisfy(page -> assertThat(page.ids()).containsExactly(taskId, taskId));
    assertThat(stranger).allSatisfy(page -> assertThat(page.told).isEmpty());
  }

  @Test
  void whoeverHeldItBetweenTwoLooksIsToldAsWell() {
    LiveList node = node(10);
    Page first = open(node, "credit-analyst");
    Page second = open(node, "data-steward");
    String taskId = only(begin()).item().id();
    for (String username : List.of("credit-analyst", "data-steward", "information-officer")) {
      engineTasks.setAssignee(taskId, id(username));
    }
    node.poll();
    assertThat(first.ids()).containsExactly(taskId);
    assertThat(second.ids()).containsExactly(taskId);
  }

  @Test
  void whoeverHeldItLongAgoIsNotToldOfWhatHappensToItNow() {
    LiveList node = node(10);
    Page page = open(node, "credit-analyst");
    String taskId = only(begin()).item().id();
    engineTasks.setAssignee(taskId, id("credit-analyst"));
    engineTasks.setAssignee(taskId, null);
    node.poll();
    int before = page.told.size();
    try (var later = clock.ahead(LiveChanges.LOOK_BACK.plusSeconds(1))) {
      items.urge(taskId);
      node.poll();
      engineTasks.setAssignee(taskId, id("information-officer"));
      node.poll();
      engineTasks.setAssignee(taskId, null);
      node.poll();
    }
    assertThat(page.told).hasSize(before);
  }

  @Test
  void aTaskThatEndsWithItsCaseIsToldToItsHolder() {
    LiveList node = node(10);
    Page page = open(node, "credit-analyst");
    String caseId = begin();
    String taskId = only(caseId).item().id();
    engineTasks.setAssignee(taskId, id("credit-analyst"));
    node.poll();
    runtime.deleteProcessInstance(
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseId)
            .singleResult()
            .getId(),
        "withdrawn");
    node.poll();
    assertThat(page.ids()).containsExactly(taskId, taskId);
  }

  @Test
  void aDeputyIsToldWhatTheOtherOneLosesAndNothingThatWasHeldForAThird() {
    Actor principal = actors.actor("credit-analyst");
    LocalDate today = LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
    Deputyship named =
        deputies.name(
            new Deputyship.Wish(principal.id(), id("data-steward"), today, today, List.of()),
            principal);
    try {
      LiveList node = node(10);
      Page page = open(node, "data-steward");
      String own = only(begin()).item().id();
      String forAThird = only(begin()).item().id();
      engineTasks.setAssignee(own, principal.id());
      inTransaction(
          () -> {
            keeper.standsIn(forAThird, id("information-officer"));
            engineTasks.setAssignee(forAThird, principal.id());
          });
      node.poll();
      assertThat(page.ids()).containsExactly(own);
      List.of(own, forAThird).forEach(id -> engineTasks.setAssignee(id, null));
      node.poll();
      assertThat(page.ids()).containsExactly(own, own);
    } finally {
      deputies.end(named.id(), principal);
    }
  }

  /** As when a branch went elsewhere in the tree: who saw the row is not known any more. */
  @Test
  void ofARowThatWasWrittenAnewEverybodyIsToldThatSomethingChangedAndNotWhat() {
    LiveList node = node(10);
    Page elsewhere = open(node, "credit-analyst");
    String taskId = only(begin()).item().id();
    node.poll();
    jdbc.sql("update work_item set branch_path = '/000000/110000/' where task_id = ?")
        .param(taskId)
        .update();
    assertThat(check.run()).isPositive();
    node.poll();
    assertThat(elsewhere.told).containsExactly(new LiveNews(List.of(), true, false));
  }

  @Test
  void aTransactionThatCommitsLateIsToldNevertheless() throws Exception {
    LiveList node = node(10);
    Page page = open(node, "information-officer");
    String late = only(begin()).item().id();
    node.poll();
    assertThat(page.ids()).containsOnlyOnce(late);

    CountDownLatch stamped = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    Thread slow =
        new Thread(
            () ->
                inTransaction(
                    () -> {
                      engineTasks.claim(late, actors.actor("information-officer2").id());
                      keeper.flush();
                      stamped.countDown();
                      try {
                        commit.await(20, TimeUnit.SECONDS);
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                    }));
    slow.start();
    assertThat(stamped.await(20, TimeUnit.SECONDS)).isTrue();
    String quick = only(begin()).item().id();
    node.poll();
    assertThat(page.ids()).contains(quick).containsOnlyOnce(late);

    commit.countDown();
    slow.join();
    node.poll();
    assertThat(page.ids()).filteredOn(late::equals).hasSize(2);
    assertThat(page.ids()).containsOnlyOnce(quick);
  }

  @Test
  void aDeputyIsToldOfTheOthersList() {
    Actor principal = actors.actor("information-officer");
    Actor deputy = actors.actor("credit-analyst");
    LocalDate today = LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
    Deputyship named =
        deputies.name(
            new Deputyship.Wish(principal.id(), deputy.id(), today, today, List.of(CHECK)),
            principal);
    try {
      LiveList node = node(10);
      Page page = open(node, "credit-analyst");
      Page colleague = open(node, "retention-specialist");
      String taskId = only(begin()).item().id();
      node.poll();
      assertThat(page.ids()).containsOnlyOnce(taskId);
      assertThat(colleague.told).isEmpty();
    } finally {
      deputies.end(named.id(), principal);
    }
  }

  @Test
  void nobodyWithOtherRightsThanAtTheBeginningIsToldAnything() {
    LiveList node = node(10);
    Actor now = actors.actor("information-officer");
    Actor before =
        new Actor(
            now.id(),
            now.username(),
            now.displayName(),
            now.staffNo(),
            "000000",
            "/000000/",
            now.roles(),
            now.scopes());
    Page page = new Page();
    node.open(before, null, page);
    Page unknown = new Page();
    node.open(
        new Actor(
            Ids.next(),
            "nobody",
            "nobody",
            null,
            "440000",
            "/000000/440000/",
            now.roles(),
            now.scopes()),
        null,
        unknown);
    begin();
    node.poll();
    assertThat(List.of(page.closed, unknown.closed)).containsExactly(true, true);
    assertThat(Stream.of(page, unknown).flatMap(one -> one.told.stream())).isEmpty();
  }

  @Test
  void aNoticeIsToldOnceToWhomItIsFor() {
    LiveList node = node(10);
    Page mine = open(node, "records-administrator");
    Page others = open(node, "retention-specialist");
    notices.tell(actors.actor("records-administrator").id(), Ids.next(), "comment.mentioned");
    node.poll();
    node.poll();
    assertThat(mine.told).containsExactly(new LiveNews(List.of(), false, true));
    assertThat(others.told).isEmpty();
  }

  @Test
  void askingCostsNothingWhileNobodyListensAndTwoStatementsWhileNothingChanges() throws Exception {
    LiveList node = node(10);
    assertThat(SqlStatements.of(() -> poll(node))).isEmpty();
    open(node, "customer-rep2");
    node.poll();
    assertThat(SqlStatements.of(() -> poll(node))).hasSize(2);
  }

  @Test
  void aFloodIsToldWithoutNames() {
    LiveList node = node(10);
    Page page = open(node, "customer-rep2");
    ItemRow template = only(begin());
    List<ItemRow> many = new ArrayList<>();
    for (int n = 0; n < 501; n++) {
      many.add(copy(template, "live-" + n));
    }
    inTransaction(() -> items.insert(many));
    try {
      node.poll();
      assertThat(page.told).containsExactly(new LiveNews(List.of(), true, false));
      node.poll();
      assertThat(page.told).hasSize(1);
    } finally {
      items.forget(many.stream().map(row -> row.item().id()).toList());
    }
  }

  @Test
  void connectionsAreBoundedForAPersonAndForANode() throws Exception {
    LiveList node = node(LiveList.MOST_OF_ONE_PERSON + 1);
    List<Page> own = new ArrayList<>();
    for (int n = 0; n < LiveList.MOST_OF_ONE_PERSON + 1; n++) {
      own.add(open(node, "verifier"));
    }
    assertThat(own.get(0).closed).isTrue();
    assertThat(own.subList(1, own.size())).noneMatch(page -> page.closed);
    open(node, "verifier2");
    assertThatThrownBy(() -> open(node, "customer-rep"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            full -> {
              assertThat(full.kind()).isEqualTo(ProblemException.Kind.UNAVAILABLE);
              assertThat(full.code()).isEqualTo("liveFull");
              assertThat(full.facts()).containsKey(ProblemException.RETRY_AFTER);
            });
    node.closed(own.get(6));
    assertThat(open(node, "customer-rep").closed).isFalse();
  }

  @Test
  void aConnectionShowsSignsOfLifeAndEndsInTime() {
    LiveList node = node(10);
    Page page = open(node, "verifier");
    node.poll();
    assertThat(page.beats).isZero();
    try (var later = clock.ahead(LiveList.BEAT)) {
      node.poll();
      node.poll();
      assertThat(page.beats).isEqualTo(1);
    }
    try (var later = clock.ahead(LiveList.LONGEST)) {
      node.poll();
      assertThat(page.closed).isTrue();
    }
  }

  @Test
  void aNodeThatStopsEndsEveryConnectionAndTakesNoNewOne() {
    LiveList node = node(10);
    node.start();
    Page page = open(node, "verifier");
    node.stop();
    assertThat(page.closed).isTrue();
    assertThatThrownBy(() -> open(node, "verifier")).hasMessage("liveFull");
    assertThat(node.isRunning()).isFalse();
  }

  private static ItemRow copy(ItemRow row, String id) {
    WorkItem i = row.item();
    return new ItemRow(
        new WorkItem(
            id,
            i.taskType(),
            i.process(),
            i.caseId(),
            i.referenceId(),
            i.formId(),
            i.role(),
            null,
            i.branchCode(),
            i.branchPath(),
            i.channel(),
            i.customerType(),
            i.level(),
            i.serviceLevel(),
            i.createdAt(),
            i.dueAt(),
            i.priority(),
            null),
        row.caseProcess(),
        row.makerId(),
        row.makerExcluded(),
        row.excluded(),
        row.findings());
  }

  private static Void poll(LiveList node) {
    node.poll();
    return null;
  }

  private MvcResult listen(RequestPostProcessor who) throws Exception {
    return mvc.perform(get("/api/inbox/live").accept(MediaType.TEXT_EVENT_STREAM).with(who))
        .andExpect(status().isOk())
        .andExpect(request().asyncStarted())
        .andExpect(header().string("Content-Type", "text/event-stream"))
        .andReturn();
  }

  private static String text(MvcResult page) throws Exception {
    return page.getResponse().getContentAsString();
  }

  private static void await(MvcResult page, String words) throws Exception {
    awaitMore(page, 0, words);
  }

  private static void awaitMore(MvcResult page, int after, String words) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!text(page).substring(after).contains(words)) {
      assertThat(System.nanoTime()).as("waited for " + words + " in " + text(page)).isLessThan(end);
      Thread.sleep(100);
    }
  }
}
