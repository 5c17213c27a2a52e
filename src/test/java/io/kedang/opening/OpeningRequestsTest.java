package io.kedang.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.KedangTest;
import io.kedang.OpeningDesk;
import io.kedang.OpeningDesk.Answer;
import io.kedang.SqlStatements;
import io.kedang.TestForm;
import io.kedang.access.Actor;
import io.kedang.messaging.Post;
import io.kedang.shared.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests that come twice, and many that come at once (CUST-3, OPEN-6). */
@KedangTest
class OpeningRequestsTest {

  private static final int CROWD = 50;
  private static final Pattern ENGINES = Pattern.compile("\\bact_(ru|hi|re|ge|id)_");

  @Autowired OpeningDesk desk;
  @Autowired Post post;
  @Autowired JdbcClient jdbc;
  @Autowired Openings openings;

  @Test
  void theSameRequestIdGetsTheSameAnswer() {
    TestForm form = TestForm.telesales().advanced();
    String requestId = "policy-" + Ids.next();
    Answer first = desk.request("telesales", requestId, form).is(201);
    Answer second = desk.request("telesales", requestId, form).is(200);
    assertThat(second.text("caseId")).isEqualTo(first.text("caseId"));
    assertThat(second.text("customerCode")).isEqualTo(first.text("customerCode"));
    assertThat(second.body().get("repeated").asBoolean()).isTrue();
    assertThat(cases(form)).isEqualTo(1);
  }

  @Test
  void aRepetitionTellsHowFarTheCaseHasCome() {
    TestForm form = TestForm.online().advanced();
    String requestId = "web-" + Ids.next();
    assertThat(desk.request("online", requestId, form).is(201).text("state"))
        .isEqualTo("VERIFYING");
    assertThat(desk.request("online", requestId, form).is(200).text("state"))
        .isEqualTo("VERIFYING");
    assertThat(post.received(form.text("mobile"))).as("one SMS").hasSize(1);
    post.reply(form.text("mobile"), "是");
    Answer open = desk.request("online", requestId, form).is(200);
    assertThat(open.text("state")).isEqualTo("OPENED");
    assertThat(open.text("customerCode")).startsWith("W");
  }

  @Test
  void aRejectionIsRepeatedToo() {
    TestForm form = TestForm.telesales().with("documentNumber", "440106199001011234");
    String requestId = "policy-" + Ids.next();
    Answer first = desk.request("telesales", requestId, form).is(201);
    Answer second = desk.request("telesales", requestId, TestForm.telesales()).is(200);
    assertThat(second.text("caseId")).isEqualTo(first.text("caseId"));
    assertThat(second.findings()).containsExactly("NUMBER_INVALID");
  }

  @Test
  void twoProgramsMayUseTheSameRequestId() {
    String requestId = "1-" + Ids.next();
    Answer telesales = desk.request("telesales", requestId, TestForm.telesales()).is(201);
    Answer online = desk.request("online", requestId, TestForm.online()).is(201);
    assertThat(telesales.text("caseId")).isNotEqualTo(online.text("caseId"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "  ",
        "with space",
        "中文",
        "12345678901234567890123456789012345678901234567890123456789012345"
      })
  void aRequestIdThatIsNoneIsRefused(String requestId) {
    Map<String, Object> body = new HashMap<>();
    body.put("requestId", requestId);
    body.put("form", TestForm.counter());
    assertThat(desk.post("customer-rep", "/api/openings", body).is(422).fields())
        .singleElement()
        .asString()
        .startsWith("requestId: ");
  }

  @Test
  void peopleMayUseTheApiTooAndTheirScanIsStillWantedOnTheirCounter() {
    Answer submission =
        desk.post("customer-rep", "/api/openings", TestForm.counter().request("r-" + Ids.next()))
            .is(201);
    assertThat(submission.findings()).containsExactly("SCAN_MISSING");
    assertThat(submission.text("state")).isEqualTo("REVIEW");
  }

  @Test
  void fiftyRepetitionsAtOnceAreOneCase() throws Exception {
    TestForm form = TestForm.telesales().advanced();
    String requestId = "race-" + Ids.next();
    List<Answer> answers = together(i -> () -> desk.request("telesales", requestId, form));
    assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
    assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    assertThat(answers)
        .extracting(answer -> answer.text("caseId"))
        .containsOnly(answers.get(0).text("caseId"));
    assertThat(answers)
        .extracting(answer -> answer.text("customerCode"))
        .containsOnly(answers.get(0).text("customerCode"))
        .doesNotContainNull();
    assertThat(cases(form)).isEqualTo(1);
  }

  @Test
  void ofFiftyRequestsForOneIdentityByTelesalesOneOpens() throws Exception {
    TestForm form = TestForm.telesales().advanced();
    assertOneFile(form, together(i -> () -> desk.request("telesales", "race-" + Ids.next(), form)));
  }

  @Test
  void ofFiftyRequestsForOneIdentityAtCountersOneGoesOn() throws Exception {
    TestForm form = TestForm.counter().advanced();
    List<String> drafts = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      drafts.add(desk.draft("customer-rep", form));
    }
    List<Answer> answers =
        together(
            i ->
                () ->
                    desk.post(
                        "customer-rep", "/api/openings/drafts/" + drafts.get(i) + "/submit", "{}"));
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    List<Answer> going =
        answers.stream().filter(answer -> answer.text("state").equals("VERIFYING")).toList();
    assertThat(going).hasSize(1);
    post.reply(form.text("mobile"), "是");
    assertThat(desk.state(going.get(0).text("caseId"))).isEqualTo("OPENED");
    assertOneFile(
        form,
        answers.stream()
            .map(
                answer ->
                    answer == going.get(0)
                        ? new Answer(200, desk.page(answer.text("caseId")).body())
                        : answer)
            .toList());
  }

  @Test
  void ofFiftyRequestsByBothWaysOneGoesOn() throws Exception {
    TestForm counter = TestForm.counter();
    TestForm telesales = counter.again().with("channel", "TELESALES");
    List<String> drafts = new ArrayList<>();
    for (int i = 0; i < CROWD; i += 2) {
      drafts.add(desk.draft("customer-rep", counter));
    }
    assertOneFile(
        counter,
        together(
            i ->
                i % 2 == 0
                    ? () ->
                        desk.post(
                            "customer-rep",
                            "/api/openings/drafts/" + drafts.get(i / 2) + "/submit",
                            "{}")
                    : () -> desk.request("telesales", "race-" + Ids.next(), telesales)));
  }

  /** Every round ends one way or the other, and what our tables say is what the engine did. */
  @RepeatedTest(5)
  void aYesAndAWithdrawalAtTheSameMomentEndInOneOfTheTwo() throws Exception {
    TestForm form = TestForm.counter().advanced();
    String caseId = desk.submit("customer-rep", form).text("caseId");
    String token = post.received(form.text("mobile")).get(0).token();
    List<Answer> answers =
        together(
            2,
            i ->
                i == 0
                    ? () -> desk.withdraw("customer-rep", caseId)
                    : () -> {
                      post.incoming(form.text("mobile"), null, "是 " + token);
                      return new Answer(204, null);
                    });
    assertThat(answers.get(0).status()).isIn(204, 409);
    // a reply that had to give way is not lost: it is told again
    post.handleReplies();
    String state = desk.state(caseId);
    assertThat(state).isEqualTo(answers.get(0).status() == 204 ? "WITHDRAWN" : "OPENED");
    assertThat(desk.runs(caseId)).isFalse();
    assertThat(
            jdbc.sql("select count(*) from customer where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single())
        .isEqualTo(state.equals("OPENED") ? 1 : 0);
    assertThat(desk.get("customer-rep", "/api/cases/" + caseId).body().get("state").asText())
        .isEqualTo(state);
  }

  /** Of two officers who decide at the same moment one does. */
  @RepeatedTest(3)
  void twoDecisionsAtTheSameMomentAreOne() throws Exception {
    String caseId =
        desk.post("customer-rep", "/api/openings", TestForm.counter().request("r-" + Ids.next()))
            .is(201)
            .text("caseId");
    String task = desk.task(caseId);
    List<Answer> answers =
        together(
            2,
            i ->
                () ->
                    desk.post(
                        i == 0 ? "information-officer" : "information-officer2",
                        "/api/tasks/" + task + "/complete",
                        Map.of(
                            "data",
                            Map.of("decision", i == 0 ? "ACCEPT" : "REJECT", "reason", "当面核对"))));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(desk.state(caseId))
        .isEqualTo(answers.get(0).status() == 200 ? "OPENED" : "REJECTED");
  }

  @Test
  void aTelesalesOpeningAsksTheDatabaseLittle() throws Exception {
    Actor telesales = telesales();
    for (int i = 0; i < 5; i++) {
      openings.submit(TestForm.telesales().advanced().form(), "warm-" + Ids.next(), telesales);
    }
    TestForm form = TestForm.telesales().advanced();
    List<String> all =
        SqlStatements.of(() -> openings.submit(form.form(), "count-" + Ids.next(), telesales));
    List<String> ours = all.stream().filter(sql -> !ENGINES.matcher(sql).find()).toList();
    assertThat(ours)
        .as("%d statements of ours, %d of the engine's", ours.size(), all.size() - ours.size())
        .hasSizeLessThanOrEqualTo(25);
  }

  private Actor telesales() {
    Set<String> scopes = Set.of("openings:telesales");
    return new Actor(
        "client:telesales",
        "telesales",
        "电销系统",
        null,
        "440000",
        "/000000/440000/",
        Set.of(),
        scopes);
  }

  /** One file, everybody else plainly told, nothing left over. */
  private void assertOneFile(TestForm form, List<Answer> answers) {
    assertThat(answers)
        .extracting(Answer::status)
        .allMatch(status -> status == 200 || status == 201);
    Map<String, List<Answer>> byState =
        answers.stream().collect(Collectors.groupingBy(answer -> answer.text("state")));
    assertThat(byState.get("OPENED")).hasSize(1);
    assertThat(byState.get("REJECTED"))
        .hasSize(CROWD - 1)
        .allSatisfy(answer -> assertThat(answer.findings()).contains("IDENTITY_EXISTS"));
    String winner =
        byState.get("OPENED").get(0).body().has("caseId")
            ? byState.get("OPENED").get(0).text("caseId")
            : byState.get("OPENED").get(0).text("id");
    String token =
        jdbc.sql("select identity_token from application where id = ?")
            .param(winner)
            .query(String.class)
            .single();
    assertThat(
            jdbc.sql("select count(*) from customer where identity_token = ?")
                .param(token)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(
            jdbc.sql("select case_id from customer_identity where token = ?")
                .param(token)
                .query(String.class)
                .list())
        .containsExactly(winner);
    assertThat(
            jdbc.sql(
                    "select count(*) from customer_identity where customer_id is null and case_id in (select id from application where identity_token = ?)")
                .param(token)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql(
                    "select count(*) from application where identity_token = ? and state not in ('OPENED', 'REJECTED')")
                .param(token)
                .query(Integer.class)
                .single())
        .as("cases that hang")
        .isZero();
  }

  private int cases(TestForm form) {
    return desk.get("manager", "/api/customers?q=" + form.text("documentNumber"))
        .body()
        .get("items")
        .size();
  }

  /** Everybody stands ready and starts at the same moment. */
  private static List<Answer> together(IntFunction<Callable<Answer>> work) throws Exception {
    return together(CROWD, work);
  }

  private static List<Answer> together(int size, IntFunction<Callable<Answer>> work)
      throws Exception {
    ExecutorService crowd = Executors.newFixedThreadPool(size);
    CountDownLatch ready = new CountDownLatch(size);
    try {
      List<Future<Answer>> futures = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        Callable<Answer> one = work.apply(i);
        futures.add(
            crowd.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return one.call();
                }));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> future : futures) {
        answers.add(future.get());
      }
      return answers;
    } finally {
      crowd.shutdownNow();
    }
  }
}
