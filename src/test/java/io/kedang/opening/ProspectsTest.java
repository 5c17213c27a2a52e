package io.kedang.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.KedangTest;
import io.kedang.MutableClock;
import io.kedang.OpeningDesk;
import io.kedang.OpeningDesk.Answer;
import io.kedang.Pictures;
import io.kedang.SqlStatements;
import io.kedang.TestActors;
import io.kedang.TestForm;
import io.kedang.messaging.Post;
import io.kedang.privacy.ConsentChannel;
import io.kedang.privacy.ConsentPurpose;
import io.kedang.privacy.Consents;
import io.kedang.shared.Ids;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prospects from the first contact to the file (CUST-1, OPEN-8). */
@KedangTest
class ProspectsTest {

  private static final String URL = "/api/prospects";

  @Autowired OpeningDesk desk;
  @Autowired Post post;
  @Autowired JdbcClient jdbc;
  @Autowired MutableClock clock;
  @Autowired Consents consents;
  @Autowired ProspectReminders reminders;
  @Autowired ProspectPages pages;
  @Autowired TestActors actors;

  @Test
  void whatIsCapturedIsTheCapturersOwnAndMasked() {
    Map<String, Object> form = form();
    String id = capture("account-manager", form);
    JsonNode page = page("account-manager", id);
    assertThat(page.at("/prospect/name").asText()).isEqualTo(form.get("name"));
    assertThat(page.at("/prospect/phone").asText()).contains("*").isNotEqualTo(form.get("phone"));
    assertThat(page.at("/prospect/owner/name").asText()).isNotEmpty();
    assertThat(page.at("/contactAgreedAt").asText()).isNotEmpty();
    assertThat(page.at("/note").asText()).isEqualTo("孩子上小学，想了解教育金");
    assertThat(listed("account-manager", "mine")).contains(id);
    assertThat(listed("account-manager", "pool")).doesNotContain(id);
    assertThat(listed("customer-rep", "mine")).doesNotContain(id);
  }

  @Test
  void whatWasAgreedToIsAnEntryOfItsOwn() {
    String id = capture("account-manager", with("source", "CALL"));
    String subject =
        jdbc.sql("select subject_id from prospect where id = ?")
            .param(id)
            .query(String.class)
            .single();
    assertThat(consents.of(subject))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.given())
                  .containsExactlyInAnyOrder(ConsentPurpose.SERVICE, ConsentPurpose.MARKETING_CALL);
              assertThat(entry.channel()).isEqualTo(ConsentChannel.PHONE);
            });
    assertThat(consents.allows(subject, ConsentPurpose.MARKETING_CALL)).isTrue();
    assertThat(consents.allows(subject, ConsentPurpose.SHARING)).isFalse();
  }

  @Test
  void nothingOfThePersonStandsInTheClear() {
    Map<String, Object> form = form();
    String id = capture("account-manager", form);
    List<String> cells =
        jdbc
            .sql("select * from prospect where id = ?")
            .param(id)
            .query()
            .singleRow()
            .values()
            .stream()
            .map(value -> value instanceof byte[] bytes ? new String(bytes) : String.valueOf(value))
            .toList();
    assertThat(String.join("|", cells))
        .doesNotContain((String) form.get("name"))
        .doesNotContain((String) form.get("phone"))
        .doesNotContain("教育金");
  }

  @Test
  void aCaptureThatCannotStandNamesEveryField() {
    Answer refused =
        desk.post(
            "account-manager",
            URL,
            Map.of(
                "form",
                Map.of("customerType", "THIRD_PARTY", "phone", "12", "branchCode", "110000")));
    assertThat(refused.is(422).fields())
        .containsExactlyInAnyOrder(
            "name: required",
            "customerType: noProspect",
            "source: required",
            "phone: noPhone",
            "contactAgreed: agreementNeeded",
            "branchCode: outOfScope");
  }

  @Test
  void theSameRequestIdCapturesOnce() {
    Map<String, Object> body = Map.of("requestId", "p-" + Ids.next(), "form", form());
    String first = desk.post("account-manager", URL, body).is(201).text("id");
    assertThat(desk.post("account-manager", URL, body).is(201).text("id")).isEqualTo(first);
  }

  @Test
  void aManagersCaptureGoesToThePoolAndIsAssigned() {
    String id = capture("manager", form());
    assertThat(listed("customer-rep", "pool")).contains(id);
    String rep = actors.actor("customer-rep").id();
    desk.post("manager", URL + "/" + id + "/assign", Map.of("personId", rep)).is(200);
    assertThat(listed("customer-rep", "mine")).contains(id);
    assertThat(notices("customer-rep", id)).containsExactly("prospect.assigned");
    assertThat(
            desk.post(
                    "manager",
                    URL + "/" + id + "/assign",
                    Map.of("personId", actors.actor("verifier").id()))
                .is(422)
                .fields())
        .as("a verifier works no prospects")
        .containsExactly("personId: unknown");
  }

  @Test
  void aManagerSeesTheWholeTeamAndNobodyElseDoes() {
    String id = capture("account-manager", form());
    assertThat(listed("manager", "all")).contains(id);
    desk.get("customer-rep", URL + "?view=all").is(403);
  }

  @Test
  void onlyTheOwnerWorksAProspect() {
    String id = capture("account-manager", form());
    for (String act : List.of("give-back", "follow-ups", "lose", "convert", "reveal")) {
      Answer refused = desk.post("customer-rep", URL + "/" + id + "/" + act, "{}");
      assertThat(refused.is(403).code()).as(act).isEqualTo("prospectNotYours");
    }
    JsonNode may = page("customer-rep", id).get("may");
    assertThat(may.findValues("take")).hasSize(1);
    may.forEach(one -> assertThat(one.asBoolean()).isFalse());
  }

  @Test
  void aProspectOfAnotherBranchIsNoneOfOnesBusiness() {
    String id = capture("account-manager", with("branchCode", "440300"));
    desk.get("customer-rep2", URL + "/" + id).is(404);
    desk.post("customer-rep2", URL + "/" + id + "/take", "{}").is(404);
    assertThat(found("customer-rep2", id)).isFalse();
  }

  @RepeatedTest(5)
  void ofTwoWhoTakeOneProspectOneHasItAndTheOtherIsTold() throws Exception {
    String id = capture("manager", form());
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Answer>> both = new ArrayList<>();
      for (String who : List.of("account-manager", "customer-rep")) {
        both.add(
            () -> {
              together.await();
              return desk.post(who, URL + "/" + id + "/take", "{}");
            });
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> one : threads.invokeAll(both)) {
        answers.add(one.get());
      }
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
      Answer lost = answers.stream().filter(a -> a.status() == 409).findFirst().orElseThrow();
      Answer won = answers.stream().filter(a -> a.status() == 200).findFirst().orElseThrow();
      assertThat(lost.code()).isEqualTo("prospectTaken");
      assertThat(lost.text("detail")).contains(won.body().at("/prospect/owner/name").asText());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void takingOnesOwnOnceMoreIsNoMistake() {
    String id = capture("manager", form());
    desk.post("customer-rep", URL + "/" + id + "/take", "{}").is(200);
    desk.post("customer-rep", URL + "/" + id + "/take", "{}").is(200);
    desk.post("customer-rep", URL + "/" + id + "/give-back", "{}").is(200);
    assertThat(listed("account-manager", "pool")).contains(id);
  }

  @Test
  void aFollowUpIsLoggedOnceAndSetsTheNextDate() {
    String id = capture("account-manager", form());
    LocalDate next = today().plusDays(3);
    Map<String, Object> body =
        Map.of("kind", "CALL", "note", "周末再谈", "nextOn", next.toString(), "requestId", "f-1");
    followUp("account-manager", id, body).is(200);
    JsonNode page = followUp("account-manager", id, body).is(200).body();
    assertThat(page.get("followUps")).hasSize(1);
    assertThat(page.at("/followUps/0/note").asText()).isEqualTo("周末再谈");
    assertThat(page.at("/prospect/followUpOn").asText()).isEqualTo(next.toString());
    assertThat(
            followUp("account-manager", id, Map.of("nextOn", today().minusDays(1).toString()))
                .is(422)
                .fields())
        .containsExactlyInAnyOrder("kind: required", "note: required", "nextOn: noTime");
  }

  @Test
  void whoeverIsDueIsListedAndToldOfOnItsDayAndOnce() {
    String id = capture("account-manager", with("followUpOn", today().plusDays(2).toString()));
    reminders.remind();
    assertThat(notices("account-manager", id)).isEmpty();
    assertThat(listed("account-manager", "due")).doesNotContain(id);
    try (var later = clock.ahead(Duration.ofDays(2))) {
      reminders.remind();
      reminders.remind();
      assertThat(notices("account-manager", id)).containsExactly("prospect.followUpDue");
      assertThat(listed("account-manager", "due")).contains(id);
      assertThat(listed("manager", "due")).as("the team's").contains(id);
      assertThat(desk.get("manager", URL + "/due").body().get("count").asInt())
          .isEqualTo(Math.min(100, listed("manager", "due").size()));
      assertThat(listed("customer-rep", "due")).doesNotContain(id);
      LocalDate again = today().plusDays(1);
      followUp(
              "account-manager",
              id,
              Map.of("kind", "VISIT", "note", "约好再访", "nextOn", again.toString()))
          .is(200);
    }
    try (var later = clock.ahead(Duration.ofDays(3))) {
      reminders.remind();
    }
    assertThat(notices("account-manager", id)).as("the new date").hasSize(2);
  }

  @Test
  void aLostProspectKeepsItsReasonAndLeavesTheLists() {
    String id = capture("account-manager", form());
    JsonNode page =
        desk.post(
                "account-manager",
                URL + "/" + id + "/lose",
                Map.of("reason", "COMPETITOR", "note", "已在别家投保"))
            .is(200)
            .body();
    assertThat(page.get("loss").asText()).isEqualTo("COMPETITOR");
    assertThat(page.at("/followUps/0/note").asText()).isEqualTo("已在别家投保");
    assertThat(listed("account-manager", "mine")).doesNotContain(id);
    assertThat(followUp("account-manager", id, Map.of("kind", "CALL", "note", "再试")).is(409).code())
        .isEqualTo("prospectMovedOn");
  }

  @Test
  void aConversionTypesNothingTwiceAndEndsWithTheFile() {
    Map<String, Object> form = form();
    String id = capture("customer-rep", form);
    String draft = convert("customer-rep", id);
    assertThat(convert("customer-rep", id)).as("once more").isEqualTo(draft);

    JsonNode stored = desk.get("customer-rep", "/api/openings/drafts/" + draft).is(200).body();
    assertThat(stored.at("/form/name").asText()).isEqualTo(form.get("name"));
    assertThat(stored.at("/form/mobile").asText()).isEqualTo(form.get("phone"));
    assertThat(stored.at("/form/branchCode").asText()).isEqualTo("440100");
    assertThat(page("customer-rep", id).get("draft").asBoolean()).isTrue();

    String caseId = submit(draft, stored);
    assertThat(page("customer-rep", id).at("/prospect/state").asText()).isEqualTo("CONVERTING");
    post.reply((String) form.get("phone"), "是");
    JsonNode converted = page("customer-rep", id);
    assertThat(converted.at("/prospect/state").asText()).isEqualTo("CONVERTED");
    assertThat(converted.get("customerId").asText())
        .isEqualTo(desk.page(caseId).text("customerId"));
    assertThat(
            jdbc.sql(
                    "select count(distinct subject_id) from (select subject_id from prospect where id = ? union all select subject_id from application where id = ?) s")
                .params(id, caseId)
                .query(Integer.class)
                .single())
        .as("one person, one key")
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deleted", "withdrawn", "rejected"})
  void aConversionThatComesToNothingGivesTheProspectBackToItsOwner(String end) {
    String id = capture("customer-rep", form());
    String draft = convert("customer-rep", id);
    JsonNode stored = desk.get("customer-rep", "/api/openings/drafts/" + draft).is(200).body();
    switch (end) {
      case "deleted" ->
          desk.send("customer-rep", delete("/api/openings/drafts/" + draft), "{}").is(204);
      case "withdrawn" -> desk.withdraw("customer-rep", submit(draft, stored)).is(204);
      default -> {
        TestForm known = TestForm.counter();
        desk.submit("customer-rep", known);
        submit(draft, stored, known.text("documentNumber"));
      }
    }
    JsonNode page = page("customer-rep", id);
    assertThat(page.at("/prospect/state").asText()).isEqualTo("OPEN");
    assertThat(page.at("/may/convert").asBoolean()).isTrue();
    assertThat(convert("customer-rep", id)).isNotEqualTo(draft);
  }

  @Test
  void whoIsKnownAlreadyIsAWarningWithTheWayThere() {
    TestForm file = TestForm.counter().with("mobile", TestForm.mobile());
    String customer = desk.submit("customer-rep", file).text("customerId");
    Answer samePhone =
        desk.post("account-manager", URL, Map.of("form", with("phone", file.text("mobile"))))
            .is(201);
    JsonNode one = samePhone.body().at("/duplicates/0");
    assertThat(one.get("kind").asText()).isEqualTo("CUSTOMER");
    assertThat(one.get("id").asText()).isEqualTo(customer);
    assertThat(one.get("by").asText()).isEqualTo("phone");

    Map<String, Object> first = form();
    String prospect = capture("account-manager", first);
    JsonNode again =
        desk.post(
                "customer-rep",
                URL + "/duplicates",
                Map.of("name", first.get("name"), "phone", first.get("phone")))
            .is(200)
            .body();
    assertThat(again.at("/items").findValuesAsText("id")).contains(prospect);
    assertThat(again.toString()).doesNotContain((String) first.get("phone"));
  }

  @Test
  void aProspectIsFoundByPhoneNameAndPinyinWithinTheScope() {
    Map<String, Object> form = with("name", "尉迟" + TestForm.name().substring(1));
    String id = capture("account-manager", form);
    assertThat(found("customer-rep", (String) form.get("phone"))).isTrue();
    assertThat(search("customer-rep", (String) form.get("phone"))).containsExactly(id);
    assertThat(search("customer-rep", (String) form.get("name"))).contains(id);
    assertThat(search("customer-rep", "yuchi")).contains(id);
  }

  @Test
  void aListCostsTheSameHoweverLongItIs() throws Exception {
    for (int i = 0; i < 12; i++) {
      capture("customer-rep", form());
    }
    List<String> statements =
        SqlStatements.of(
            () ->
                pages.list(ProspectPages.View.MINE, null, actors.actor("customer-rep"), null, 50));
    assertThat(statements).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void thePhoneInClearNeedsAPurposeAndIsOnRecord() {
    Map<String, Object> form = form();
    String id = capture("account-manager", form);
    desk.post("account-manager", URL + "/" + id + "/reveal", Map.of("field", "phone")).is(422);
    assertThat(
            desk.post(
                    "account-manager",
                    URL + "/" + id + "/reveal",
                    Map.of("field", "phone", "purpose", "电话跟进"))
                .is(200)
                .text("value"))
        .isEqualTo(form.get("phone"));
    assertThat(
            jdbc.sql("select count(*) from reveal where owner = ?")
                .param("prospect:" + id)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private static Map<String, Object> form() {
    Map<String, Object> form = new HashMap<>();
    form.put("name", TestForm.name());
    form.put("customerType", "INDIVIDUAL");
    form.put("phone", TestForm.mobile());
    form.put("source", "REFERRAL");
    form.put("interests", List.of("SAVINGS", "HEALTH"));
    form.put("note", "孩子上小学，想了解教育金");
    form.put("branchCode", "440100");
    form.put("contactAgreed", true);
    return form;
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> form = form();
    form.put(field, value);
    return form;
  }

  private String capture(String who, Map<String, Object> form) {
    return desk.post(who, URL, Map.of("form", form)).is(201).text("id");
  }

  private String convert(String who, String id) {
    return desk.post(who, URL + "/" + id + "/convert", "{}").is(200).text("draftId");
  }

  /** With the one thing a prospect does not say. */
  private String submit(String draft, JsonNode stored) {
    return submit(draft, stored, TestForm.residentId());
  }

  private String submit(String draft, JsonNode stored, String documentNumber) {
    ObjectNode form = (ObjectNode) stored.get("form").deepCopy();
    form.put("documentNumber", documentNumber);
    Map<String, Object> body = Map.of("version", stored.get("version").asLong(), "form", form);
    desk.send("customer-rep", put("/api/openings/drafts/" + draft), body).is(200);
    desk.attach("customer-rep", draft, "证件.png", Pictures.png()).is(201);
    return desk.post("customer-rep", "/api/openings/drafts/" + draft + "/submit", "{}")
        .is(200)
        .text("caseId");
  }

  private Answer followUp(String who, String id, Map<String, ?> body) {
    return desk.post(who, URL + "/" + id + "/follow-ups", body);
  }

  private JsonNode page(String who, String id) {
    return desk.get(who, URL + "/" + id).is(200).body();
  }

  private List<String> listed(String who, String view) {
    return ids(desk.get(who, URL + "?limit=200&view=" + view));
  }

  private List<String> search(String who, String q) {
    return ids(desk.get(who, URL + "?q={q}", q));
  }

  private boolean found(String who, String q) {
    return !search(who, q).isEmpty();
  }

  private static List<String> ids(Answer answer) {
    List<String> ids = new ArrayList<>();
    answer.is(200).body().get("items").forEach(one -> ids.add(one.get("id").asText()));
    return ids;
  }

  private List<String> notices(String who, String id) {
    return jdbc.sql("select code from notice where person_id = ? and case_id = ? order by id")
        .params(actors.actor(who).id(), id)
        .query(String.class)
        .list();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ProspectReminders.ZONE));
  }
}
