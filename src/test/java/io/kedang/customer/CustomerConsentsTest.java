package io.kedang.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.KedangTest;
import io.kedang.OpeningDesk;
import io.kedang.OpeningDesk.Answer;
import io.kedang.SqlStatements;
import io.kedang.TestActors;
import io.kedang.TestForm;
import io.kedang.messaging.Post;
import io.kedang.opening.OpeningRequest;
import io.kedang.opening.Openings;
import io.kedang.privacy.ConsentChannel;
import io.kedang.privacy.ConsentPurpose;
import io.kedang.privacy.Consents;
import io.kedang.shared.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Consent is told and taken with the collection, given and withdrawn later on, and stops the use it
 * covers (CUST-9).
 */
@KedangTest
class CustomerConsentsTest {

  private static final String[] ALL = {
    "SERVICE", "VERIFICATION_SMS", "SERVICE_SMS", "MARKETING_SMS", "MARKETING_CALL", "SHARING"
  };

  @Autowired OpeningDesk desk;
  @Autowired TestActors actors;
  @Autowired Openings openings;
  @Autowired CustomerConsents customerConsents;
  @Autowired Consents consents;
  @Autowired Post post;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void theNoticeIsToldInBothLanguagesWithItsVersion() {
    JsonNode notices = desk.get("customer-rep", "/api/consents/notices").is(200).body();
    assertThat(notices.get("version").asText()).isEqualTo("2026-11");
    assertThat(notices.get("purposes").findValuesAsText("purpose")).containsExactly(ALL);
    assertThat(notices.at("/purposes/0/required").asBoolean()).isTrue();
    for (String text : List.of("title", "titleEn", "text", "textEn")) {
      assertThat(notices.get("purposes").findValuesAsText(text))
          .doesNotContain("", "null")
          .hasSize(ALL.length);
    }
  }

  @Test
  void whatWasTickedAtTheCounterIsKeptWithTextChannelTimeAndClerk() {
    String id = opened(TestForm.counter().agreeing("SERVICE", "MARKETING_SMS"));
    JsonNode view = read(id);
    assertThat(given(view)).containsExactly("SERVICE", "MARKETING_SMS");
    JsonNode entry = view.at("/entries/0");
    assertThat(entry.get("channel").asText()).isEqualTo("COUNTER");
    assertThat(entry.get("basis").asText()).isEqualTo("STATED");
    assertThat(entry.get("notice").asText()).isEqualTo("2026-11");
    assertThat(entry.at("/by/name").asText()).isEqualTo("陈雨桐");
    assertThat(entry.get("told")).hasSize(ALL.length);
  }

  @Test
  void aBusinessSystemSpeaksByItsContractAndASheetByPaper() {
    Answer answer = desk.request("telesales", TestForm.telesales());
    JsonNode entry = read(answer.text("customerId")).at("/entries/0");
    assertThat(entry.get("basis").asText()).isEqualTo("CONTRACT");
    assertThat(entry.get("channel").asText()).isEqualTo("TELESALES");
    assertThat(entry.get("given"))
        .hasSize(3)
        .allSatisfy(purpose -> assertThat(purpose.asText()).doesNotContain("MARKETING"));

    String customerId =
        openings
            .submit(
                new OpeningRequest(
                    TestForm.telesales().form(),
                    actors.actor("data-steward").id(),
                    null,
                    Ids.next(),
                    1))
            .customerId();
    JsonNode row = read(customerId).at("/entries/0");
    assertThat(row.get("basis").asText()).isEqualTo("PAPER");
    assertThat(row.get("channel").asText()).isEqualTo("SHEET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"VERIFICATION_SMS", "MARKETING_CALL"})
  void nothingIsCollectedFromWhoDoesNotAgreeToTheFile(String other) {
    TestForm form = TestForm.telesales().agreeing(other);
    Answer refused = desk.request("telesales", "no-" + Ids.next(), form).is(422);
    assertThat(refused.fields()).containsExactly("consents: consentNeeded");
    String draft = desk.draft("customer-rep", TestForm.counter().agreeing(other));
    assertThat(
            desk.post("customer-rep", "/api/openings/drafts/" + draft + "/submit", "{}").status())
        .isEqualTo(422);
    desk.send("customer-rep", delete("/api/openings/drafts/" + draft), "").is(204);
  }

  @Test
  void anUnknownTextCannotHaveBeenTold() {
    TestForm form =
        TestForm.telesales()
            .with("consents", Map.of("notice", "1999-01", "given", List.of("SERVICE")));
    assertThat(desk.request("telesales", "no-" + Ids.next(), form).is(422).fields())
        .containsExactly("consents.notice: unknown");
  }

  @Test
  void whoWantsNoSmsIsCalled() {
    TestForm form = TestForm.counter().advanced().agreeing("SERVICE", "SERVICE_SMS");
    String caseId = desk.submit("customer-rep", form).text("caseId");
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_callCustomer");
    assertThat(desk.story(caseId))
        .contains("verification.smsNotAgreed")
        .doesNotContain("verification.smsQueued");
    assertThat(post.received(form.text("mobile"))).isEmpty();
    desk.call("verifier", caseId, "CONFIRMED").is(200);
    assertThat(desk.state(caseId)).isEqualTo("OPENED");
  }

  @Test
  void anSmsThatWaitsIsTakenBackAndAPersonCalls() {
    TestForm form = TestForm.counter().advanced();
    String caseId = desk.submit("customer-rep", form).text("caseId");
    transaction.executeWithoutResult(
        tx ->
            consents.changed(
                subject(caseId),
                caseId,
                ConsentPurpose.VERIFICATION_SMS,
                false,
                ConsentChannel.PHONE,
                actors.actor("customer-rep").id(),
                null));
    assertThat(post.received(form.text("mobile"))).isEmpty();
    assertThat(
            desk.get("information-officer", "/api/cases/" + caseId + "/messages")
                .is(200)
                .body()
                .findValuesAsText("state"))
        .containsExactly("SUPPRESSED");
    assertThat(desk.openTasks(caseId)).isEmpty();
    post.handleReplies();
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_callCustomer");
  }

  @Test
  void withdrawingAndGivingAgainIsTakenDownWithStoryAndTimeLine() {
    String id = opened(TestForm.counter());
    Answer withdrawn = say("customer-rep", id, "SERVICE_SMS", false, "客户来电要求不再发短信").is(200);
    assertThat(given(withdrawn.body())).containsExactly("SERVICE", "VERIFICATION_SMS");
    assertThat(withdrawn.body().at("/entries/0/note").asText()).isEqualTo("客户来电要求不再发短信");
    assertThat(consents.allows(subjectOf(id), ConsentPurpose.SERVICE_SMS)).isFalse();
    assertThat(given(say("verifier", id, "SERVICE_SMS", true, null).is(200).body()))
        .containsExactly("SERVICE", "VERIFICATION_SMS", "SERVICE_SMS");
    assertThat(desk.story(caseOf(id))).contains("consent.withdrawn", "consent.given");
    assertThat(
            desk.get("information-officer", "/api/customers/" + id + "/timeline?groups=CONSENT")
                .is(200)
                .body()
                .get("items")
                .findValuesAsText("kind"))
        .containsExactly("consent.given", "consent.withdrawn");
  }

  @Test
  void withdrawingTheFilesOwnPurposeEndsAllUseUntilItIsGivenAgain() {
    String id = opened(TestForm.counter().agreeing(ALL));
    say("customer-rep", id, "SERVICE", false, null).is(200);
    assertThat(block(id).get("reason").asText()).isEqualTo("CONSENT_WITHDRAWN");
    assertThat(consents.allows(subjectOf(id), ConsentPurpose.MARKETING_SMS)).isFalse();
    assertThat(
            desk.post("manager", "/api/customers/" + id + "/unblock", Map.of("note", "客户急用"))
                .is(409)
                .code())
        .isEqualTo("consentLiftsBlock");
    say("customer-rep", id, "SERVICE", true, null).is(200);
    assertThat(block(id).isNull()).isTrue();
    assertThat(consents.allows(subjectOf(id), ConsentPurpose.MARKETING_SMS)).isTrue();
    assertThat(desk.story(caseOf(id))).contains("file.blocked", "file.unblocked");
  }

  @Test
  void aFileIsBlockedForAReasonInWordsAndOnce() {
    String id = opened(TestForm.counter());
    String path = "/api/customers/" + id;
    assertThat(
            desk.post("manager", path + "/block", Map.of("reason", "DECEASED", "note", " "))
                .is(422)
                .fields())
        .containsExactly("note: length");
    assertThat(desk.get("manager", path).is(200).text("state")).isEqualTo("OPEN");
    desk.post("manager", path + "/block", Map.of("reason", "DECEASED", "note", "家属来函告知")).is(204);
    assertThat(desk.get("manager", path).is(200).text("state")).isEqualTo("BLOCKED");
    assertThat(block(id).get("note").asText()).isEqualTo("家属来函告知");
    assertThat(
            desk.post("manager", path + "/block", Map.of("reason", "OTHER", "note", "再次冻结"))
                .is(409)
                .code())
        .isEqualTo("fileBlockedAlready");
    desk.post("information-officer", path + "/unblock", Map.of("note", "核对后确认有误")).is(204);
    assertThat(
            desk.post("information-officer", path + "/unblock", Map.of("note", "核对后确认有误"))
                .is(409)
                .code())
        .isEqualTo("fileNotBlocked");
  }

  @Test
  void consentsOfOtherBranchesAreNobodysBusiness() {
    String id = opened(TestForm.counter().with("branchCode", "440300"));
    desk.get("customer-rep2", "/api/customers/" + id + "/consents").is(404);
    desk.get("customer-rep2", "/api/customers/" + id + "/block").is(404);
    say("customer-rep2", id, "SERVICE_SMS", false, null).is(404);
    assertThat(say("customer-rep", id, null, null, "长".repeat(501)).is(422).fields())
        .containsExactly("purpose: required", "given: required", "note: tooLong");
  }

  @Test
  void readingAsksTheDatabaseLittle() throws Exception {
    String id = opened(TestForm.counter());
    for (int i = 0; i < 5; i++) {
      say("customer-rep", id, "SHARING", i % 2 == 0, null).is(200);
    }
    assertThat(
            SqlStatements.of(() -> customerConsents.read(id, actors.actor("information-officer"))))
        .hasSizeLessThanOrEqualTo(4);
  }

  private String opened(TestForm form) {
    return desk.submit("customer-rep", form).text("customerId");
  }

  private JsonNode read(String id) {
    return desk.get("information-officer", "/api/customers/" + id + "/consents").is(200).body();
  }

  private JsonNode block(String id) {
    return desk.get("information-officer", "/api/customers/" + id + "/block")
        .is(200)
        .body()
        .get("block");
  }

  private Answer say(String who, String id, String purpose, Boolean given, String note) {
    Map<String, Object> body = new HashMap<>();
    body.put("purpose", purpose);
    body.put("given", given);
    body.put("channel", "PHONE");
    body.put("note", note);
    return desk.post(who, "/api/customers/" + id + "/consents", body);
  }

  private static List<String> given(JsonNode view) {
    return view.get("purposes").findParents("given").stream()
        .filter(purpose -> purpose.get("given").asBoolean())
        .map(purpose -> purpose.get("purpose").asText())
        .toList();
  }

  private String caseOf(String customerId) {
    return jdbc.sql("select case_id from customer where id = ?")
        .param(customerId)
        .query(String.class)
        .single();
  }

  private String subjectOf(String customerId) {
    return subject(caseOf(customerId));
  }

  private String subject(String caseId) {
    return jdbc.sql("select subject_id from application where id = ?")
        .param(caseId)
        .query(String.class)
        .single();
  }
}
