package io.kedang.gate;

import static io.kedang.TestActors.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.KedangTest;
import io.kedang.OpeningDesk;
import io.kedang.OpeningDesk.Answer;
import io.kedang.SqlStatements;
import io.kedang.TestForm;
import io.kedang.access.Actor;
import io.kedang.customer.DocumentType;
import io.kedang.shared.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What business systems ask and report: no file, no business (CUST-6, CUST-7). */
@KedangTest
class BusinessGateTest {

  @Autowired OpeningDesk desk;
  @Autowired BusinessGate gate;
  @Autowired GateRequests requests;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  @Test
  void anIdentityIsOpenNotOpenOrBlocked() {
    TestForm form = TestForm.counter();
    JsonNode none = ask("underwriting", form, "UNDERWRITING").is(200).body();
    assertThat(none.get("answer").asText()).isEqualTo("NOT_OPEN");
    assertThat(none.get("todo").toString()).isEqualTo("[\"OPEN_FILE\"]");
    String id = open(form);
    JsonNode open = ask("underwriting", form, "UNDERWRITING").is(200).body();
    assertThat(open.get("answer").asText()).isEqualTo("OPEN");
    assertThat(open.get("customerId").asText()).isEqualTo(id);
    assertThat(open.get("level").asText()).isEqualTo("BASIC");
    assertThat(open.get("todo").toString()).isEqualTo("[\"COMPLETE_TO_ADVANCED\"]");
    block(id);
    assertThat(ask("underwriting", form, "SERVICE").is(200).text("answer")).isEqualTo("BLOCKED");
    assertThat(
            jdbc.sql("select answer from gate_log where customer_id = ? order by id")
                .param(id)
                .query(String.class)
                .list())
        .as("each question is on record")
        .containsExactly("OPEN", "BLOCKED");
  }

  @Test
  void anOpeningUnderWayIsNotAFileYet() {
    TestForm form = TestForm.counter().advanced();
    desk.submit("customer-rep", form);
    JsonNode answer = ask("claims", form, "CLAIM").is(200).body();
    assertThat(answer.get("answer").asText()).isEqualTo("NOT_OPEN");
    assertThat(answer.get("todo").toString()).isEqualTo("[\"AWAIT_OPENING\"]");
  }

  @Test
  void halfAQuestionIsRefused() {
    assertThat(call("underwriting", "/api/gate/identity", null, Map.of()).is(422).fields())
        .containsExactly("documentType: required", "documentNumber: required");
  }

  @Test
  void aFileOfAnotherBranchIsOpenAndNothingElseIsSaid() {
    TestForm form = TestForm.counter();
    String id = open(form);
    jdbc.sql("update customer set branch_path = '/000000/110000/' where id = ?").param(id).update();
    JsonNode answer = ask("underwriting", form, "SERVICE").is(200).body();
    assertThat(answer.get("answer").asText()).isEqualTo("OPEN");
    assertThat(answer.get("customerCode").isNull()).isTrue();
    assertThat(link("underwriting", key(), policy(), form).is(409).code())
        .isEqualTo("fileOutOfScope");
  }

  @Test
  void withoutAFileThereIsNoBusiness() {
    TestForm form = TestForm.counter();
    String key = key();
    Map<String, Object> policy = policy();
    Answer refused = link("underwriting", key, policy, form).is(409);
    assertThat(refused.code()).isEqualTo("noFile");
    assertThat(refused.body().at("/howToOpen/customerType").asText()).isEqualTo("INDIVIDUAL");
    String id = open(form);
    Answer linked = link("underwriting", key, policy, form).is(200);
    assertThat(linked.text("change")).as("a refusal is not kept").isEqualTo("CREATED");
    assertThat(kinds(id)).contains("record.linked");
    block(id);
    assertThat(link("underwriting", key(), policy(), form).is(409).code()).isEqualTo("fileBlocked");
    assertThat(
            jdbc.sql(
                    "select answer from gate_log where client = 'underwriting' and identity_token = (select identity_token from customer where id = ?) order by id")
                .param(id)
                .query(String.class)
                .list())
        .containsExactly("noFile", "CREATED", "fileBlocked");
  }

  @Test
  void theSameKeyGivesTheSameAnswerAndAnotherRequestUnderItIsRefused() {
    TestForm form = TestForm.counter();
    open(form);
    Map<String, Object> policy = policy();
    String key = key();
    Answer first = link("underwriting", key, policy, form).is(200);
    Answer again = link("underwriting", key, policy, form).is(200);
    assertThat(again.text("recordId")).isEqualTo(first.text("recordId"));
    assertThat(again.body().get("repeated").asBoolean()).isTrue();
    assertThat(again.text("change")).isEqualTo("CREATED");
    assertThat(link("underwriting", key, policy(), form).is(409).code()).isEqualTo("requestIdUsed");
    assertThat(call("underwriting", "/api/gate/links", null, policy).status()).isEqualTo(400);
    assertThat(link("underwriting", "with blank", policy, form).is(422).fields())
        .containsExactly("requestId: noRequestId");
  }

  @Test
  void aKeyIsForgottenAfterAQuarter() {
    TestForm form = TestForm.counter();
    open(form);
    Map<String, Object> policy = policy();
    String old = key();
    String recent = key();
    link("underwriting", old, policy, form).is(200);
    link("underwriting", recent, policy, form).is(200);
    age(old, Duration.ofDays(91));
    age(recent, Duration.ofDays(89));
    requests.forget();
    assertThat(
            jdbc.sql("select request_key from gate_request where request_key in (?, ?)")
                .params(old, recent)
                .query(String.class)
                .list())
        .containsExactly(recent);
    assertThat(link("underwriting", old, policy, form).is(200).text("change"))
        .isEqualTo("UNCHANGED");
  }

  private void age(String key, Duration age) {
    jdbc.sql("update gate_request set at = ? where request_key = ?")
        .params(Timestamp.from(Instant.now().minus(age)), key)
        .update();
  }

  @Test
  void twentyAtOnceUnderOneKeyAreOne() throws Exception {
    TestForm form = TestForm.counter();
    String id = open(form);
    Map<String, Object> policy = policy();
    String key = key();
    List<Answer> answers = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      List<Callable<Answer>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        all.add(() -> link("underwriting", key, policy, form));
      }
      for (Future<Answer> one : threads.invokeAll(all)) {
        answers.add(one.get().is(200));
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(answers.stream().map(answer -> answer.text("recordId")).distinct()).hasSize(1);
    assertThat(answers.stream().filter(a -> !a.body().get("repeated").asBoolean())).hasSize(1);
    assertThat(kinds(id).stream().filter("record.linked"::equals)).hasSize(1);
  }

  @Test
  void anEndorsementChecksTheNewInsuredAndMovesTheLink() {
    TestForm before = TestForm.counter();
    TestForm after = TestForm.counter();
    String holder = open(before);
    Map<String, Object> policy = policy();
    link("underwriting", key(), policy, before).is(200);
    Map<String, Object> endorsement =
        Map.of("externalId", policy.get("externalId"), "newInsured", party(after));
    assertThat(call("endorsement", "/api/gate/endorsements", key(), endorsement).is(409).code())
        .isEqualTo("noFile");
    String insured = open(after);
    Map<String, Object> misnamed = new HashMap<>(party(after));
    misnamed.put("name", "错名字");
    assertThat(
            call(
                    "endorsement",
                    "/api/gate/endorsements",
                    key(),
                    Map.of("externalId", policy.get("externalId"), "newInsured", misnamed))
                .is(409)
                .code())
        .isEqualTo("nameDiffers");
    Answer moved = call("endorsement", "/api/gate/endorsements", key(), endorsement).is(200);
    assertThat(moved.text("change")).isEqualTo("MOVED");
    assertThat(kinds(holder)).contains("record.linked", "record.left");
    assertThat(kinds(insured)).contains("record.linked");
    assertThat(
            call("endorsement", "/api/gate/endorsements", key(), endorsement)
                .is(200)
                .text("change"))
        .isEqualTo("UNCHANGED");
    assertThat(
            call(
                    "endorsement",
                    "/api/gate/endorsements",
                    key(),
                    Map.of("externalId", "never-" + Ids.next(), "newInsured", party(after)))
                .is(404)
                .code())
        .isEqualTo("recordNotFound");
  }

  @Test
  void aClaimantWithoutAFileIsToldHowToOpenAsThirdParty() {
    TestForm insured = TestForm.counter();
    TestForm claimant = TestForm.counter();
    open(insured);
    Map<String, Object> policy = policy();
    link("underwriting", key(), policy, insured).is(200);
    Map<String, Object> claim = new HashMap<>();
    claim.put("externalId", "C-" + Ids.next());
    claim.put("policyExternalId", policy.get("externalId"));
    claim.put("claimant", party(claimant));
    Answer refused = call("claims", "/api/gate/claims", key(), claim).is(409);
    assertThat(refused.code()).isEqualTo("noFile");
    assertThat(refused.body().at("/howToOpen/customerType").asText()).isEqualTo("THIRD_PARTY");
    assertThat(refused.body().at("/howToOpen/level").asText()).isEqualTo("ADVANCED");
    open(claimant);
    assertThat(call("claims", "/api/gate/claims", key(), claim).is(200).text("change"))
        .isEqualTo("CREATED");
    claim.put("externalId", "C-" + Ids.next());
    claim.put("claimant", party(insured));
    String own = call("claims", "/api/gate/claims", key(), claim).is(200).text("recordId");
    assertThat(
            jdbc.sql(
                    "select p.external_id from service_record c join service_record p on p.id = c.parent_id where c.id = ?")
                .param(own)
                .query(String.class)
                .single())
        .as("the insured's own claim hangs on the policy")
        .isEqualTo(policy.get("externalId"));
  }

  @Test
  void aClientThatRunsWildIsHeldBack() throws Exception {
    String token =
        desk.post(
                "system-admin",
                "/api/service-clients",
                Map.of(
                    "name",
                    "hasty",
                    "displayName",
                    "急躁系统",
                    "branchCode",
                    "440000",
                    "scopes",
                    List.of("gate:query")))
            .is(201)
            .text("token");
    TestForm known = TestForm.counter();
    open(known);
    assertThat(hasty(token, TestForm.counter())).isEqualTo(200);
    assertThat(hasty(token, TestForm.counter())).isEqualTo(200);
    assertThat(hasty(token, known)).as("two unknown identities an hour").isEqualTo(429);
    assertThat(hasty(token, known)).isEqualTo(429);
    assertThat(hasty(token, known)).isEqualTo(429);
    var response =
        mvc.perform(
                post("/api/gate/identity")
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{}"))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).as("five requests a minute").isEqualTo(429);
    assertThat(Integer.parseInt(response.getHeader(HttpHeaders.RETRY_AFTER))).isBetween(1, 13);
    assertThat(ask("underwriting", known, "SERVICE").status()).as("others go on").isEqualTo(200);
  }

  @Test
  void aQuestionAsksTheDatabaseLittle() throws Exception {
    TestForm form = TestForm.counter();
    open(form);
    Actor client =
        new Actor(
            "client:underwriting",
            "underwriting",
            "underwriting",
            null,
            "440000",
            "/000000/440000/",
            Set.of(),
            Set.of("gate:query"));
    Party party = new Party(DocumentType.RESIDENT_ID, form.text("documentNumber"), null);
    assertThat(SqlStatements.of(() -> gate.ask(party, BusinessGate.Purpose.SERVICE, client)))
        .hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void neitherTheLogNorTheKeptAnswersNameAnybody() {
    TestForm form = TestForm.counter();
    open(form);
    String key = key();
    link("underwriting", key, policy(), form).is(200);
    String rows =
        jdbc.sql("select * from gate_request where request_key = ?").param(key).query().listOfRows()
            + ""
            + jdbc.sql("select * from gate_log order by id desc limit 5").query().listOfRows();
    assertThat(rows).doesNotContain(form.text("documentNumber"), form.text("name"));
  }

  private String open(TestForm form) {
    return desk.submit("customer-rep", form).text("customerId");
  }

  private void block(String id) {
    desk.post(
            "manager",
            "/api/customers/" + id + "/block",
            Map.of("reason", "SUSPECTED_FRAUD", "note", "等待调查结果"))
        .is(204);
  }

  private Answer ask(String client, TestForm form, String purpose) {
    Map<String, Object> question = new HashMap<>(party(form));
    question.remove("name");
    question.put("purpose", purpose);
    return call(client, "/api/gate/identity", null, question);
  }

  private Answer link(String client, String key, Map<String, Object> policy, TestForm form) {
    Map<String, Object> body = new HashMap<>(policy);
    body.put("identity", party(form));
    return call(client, "/api/gate/links", key, body);
  }

  private Answer call(String client, String path, String key, Object body) {
    var request = post(path).contentType(MediaType.APPLICATION_JSON).content(TestForm.json(body));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return desk.perform(request, client(client));
  }

  private int hasty(String token, TestForm form) throws Exception {
    Map<String, Object> question = new HashMap<>(party(form));
    question.remove("name");
    question.put("purpose", "SERVICE");
    return mvc.perform(
            post("/api/gate/identity")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(TestForm.json(question)))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private List<String> kinds(String customerId) {
    return desk.get("information-officer", "/api/customers/" + customerId + "/timeline")
        .is(200)
        .body()
        .get("items")
        .findValuesAsText("kind");
  }

  private static Map<String, Object> party(TestForm form) {
    return Map.of(
        "documentType",
        form.text("documentType"),
        "documentNumber",
        form.text("documentNumber"),
        "name",
        form.text("name"));
  }

  private static Map<String, Object> policy() {
    return Map.of(
        "kind",
        "POLICY",
        "externalId",
        "P-" + Ids.next(),
        "state",
        "ACTIVE",
        "product",
        "LIFE-20",
        "productName",
        "终身寿险",
        "from",
        "2026-11-22",
        "until",
        "2046-11-21");
  }

  private static String key() {
    return "key-" + Ids.next();
  }
}
