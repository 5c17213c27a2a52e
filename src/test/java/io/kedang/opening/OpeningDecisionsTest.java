package io.kedang.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.KedangTest;
import io.kedang.OpeningDesk;
import io.kedang.OpeningDesk.Answer;
import io.kedang.Pictures;
import io.kedang.TestForm;
import io.kedang.messaging.Post;
import io.kedang.messaging.Simulator;
import io.kedang.privacy.DataSubjects;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Findings and unconfirmed contacts are decided by persons, with reasons, and nothing typed is lost
 * (OPEN-4, OPEN-9).
 */
@KedangTest
class OpeningDecisionsTest {

  /** Where a request waits for somebody. */
  private enum Stage {
    REVIEW,
    CORRECTION,
    SMS,
    CALL,
    NEXT_CALL,
    RESOLUTION
  }

  @Autowired OpeningDesk desk;
  @Autowired Post post;
  @Autowired JdbcClient jdbc;
  @Autowired DataSubjects subjects;
  @Autowired Applications applications;

  @Test
  void theOfficerSeesWhyAndMayAcceptWithAReason() {
    TestForm form = sharedMobile();
    String caseId = desk.submit("customer-rep", form).text("caseId");
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_reviewOpening");

    JsonNode task =
        desk.get("information-officer", "/api/tasks/" + desk.task(caseId)).is(200).body();
    assertThat(task.at("/item/findings/0").asText()).isEqualTo("PHONE_SHARED");
    JsonNode reason = task.at("/briefing/reasons/0");
    assertThat(reason.get("code").asText()).isEqualTo("PHONE_SHARED");
    assertThat(reason.get("rule").asText()).isEqualTo("mobileSharedAdvanced");
    assertThat(reason.at("/facts/otherCustomer").asText()).hasSize(26);
    assertThat(task.at("/briefing/customer/mobile").asText()).contains("****");
    assertThat(task.toString())
        .doesNotContain(form.text("mobile"), form.text("documentNumber"), form.text("address"));

    desk.review("information-officer", caseId, "ACCEPT").is(200);

    assertThat(desk.state(caseId)).isEqualTo("VERIFYING");
    JsonNode round = desk.page(caseId).body().at("/rounds/0");
    assertThat(round.get("decision").asText()).isEqualTo("ACCEPT");
    assertThat(round.get("reason").asText()).isEqualTo("原件已当面核对");
    assertThat(round.at("/decidedBy/name").asText()).isEqualTo("周文静");
    assertThat(round.get("tableVersion").asInt()).isPositive();
    post.reply(form.text("mobile"), "是");
    assertThat(desk.state(caseId)).isEqualTo("OPENED");
  }

  @Test
  void aDecisionNeedsAReasonAndADecision() {
    String caseId = desk.submit("customer-rep", sharedMobile()).text("caseId");
    assertThat(desk.complete("information-officer", caseId, Map.of()).is(422).fields())
        .containsExactlyInAnyOrder("decision: required", "reason: required");
    assertThat(
            desk.complete("information-officer", caseId, Map.of("decision", "MAYBE", "reason", " "))
                .is(422)
                .fields())
        .containsExactlyInAnyOrder("decision: unknown", "reason: required");
    assertThat(
            desk.complete(
                    "information-officer",
                    caseId,
                    Map.of("decision", "ACCEPT", "reason", "长".repeat(501)))
                .is(422)
                .fields())
        .containsExactly("reason: tooLong");
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_reviewOpening");
    assertThat(desk.state(caseId)).isEqualTo("REVIEW");
  }

  @Test
  void noReasonMakesAWrongResidentNumberRight() {
    String caseId =
        desk.submit("customer-rep", TestForm.counter().with("documentNumber", "440106199001011234"))
            .text("caseId");
    assertThat(desk.review("information-officer", caseId, "ACCEPT").is(422).fields())
        .containsExactly("decision: notAcceptable.NUMBER_INVALID");
    String nameless =
        desk.submit("customer-rep", TestForm.counter().with("name", "")).text("caseId");
    assertThat(desk.review("information-officer", nameless, "ACCEPT").is(422).fields())
        .containsExactly("decision: notAcceptable.NAME_INVALID");
    String unreachable =
        desk.submit("customer-rep", TestForm.counter().advanced().without("mobile")).text("caseId");
    assertThat(desk.review("information-officer", unreachable, "ACCEPT").is(422).fields())
        .containsExactly("decision: notAcceptable.INCOMPLETE");
  }

  @Test
  void aForeignPassportOfAnUnusualFormMayBeAccepted() {
    TestForm form =
        TestForm.counter()
            .with("documentType", "PASSPORT")
            .with("documentNumber", "ABC" + letters());
    String caseId = desk.submit("customer-rep", form).text("caseId");
    assertThat(desk.page(caseId).body().at("/rounds/0/findings/0/code").asText())
        .isEqualTo("NUMBER_INVALID");
    desk.review("information-officer", caseId, "ACCEPT").is(200);
    assertThat(desk.state(caseId)).isEqualTo("OPENED");
  }

  @ParameterizedTest
  @CsvSource({
    "INDIVIDUAL, PASSPORT, ''",
    "INDIVIDUAL, PASSPORT, ---",
    "CORPORATE, PASSPORT, E12345678"
  })
  void aDocumentThatIsMissingOrNobodysIsNotAccepted(
      String customerType, String documentType, String number) {
    TestForm form =
        TestForm.counter()
            .with("customerType", customerType)
            .with("documentType", documentType)
            .with("documentNumber", number);
    String caseId = desk.submit("customer-rep", form).text("caseId");
    assertThat(desk.review("information-officer", caseId, "ACCEPT").is(422).fields())
        .containsExactly("decision: notAcceptable.NUMBER_INVALID");
  }

  @Test
  void ofTwoAcceptedRequestsUnderOneOddNumberOnlyTheFirstOpens() {
    TestForm form =
        TestForm.counter()
            .with("documentType", "PASSPORT")
            .with("documentNumber", "QRS" + letters());
    String first = desk.submit("customer-rep", form).text("caseId");
    String second = desk.submit("customer-rep2", form.again()).text("caseId");
    assertThat(List.of(desk.state(first), desk.state(second))).containsExactly("REVIEW", "REVIEW");
    desk.review("information-officer", second, "ACCEPT").is(200);
    desk.review("information-officer", first, "ACCEPT").is(200);
    assertThat(desk.state(second)).isEqualTo("OPENED");
    assertThat(desk.state(first)).isEqualTo("REJECTED");
    assertThat(desk.page(first).body().at("/rounds/1/findings/0/rule").asText())
        .isEqualTo("identityTaken");
  }

  @Test
  void anOfficerRejectsAndTheSubmitterIsToldWhy() {
    String caseId = desk.submit("customer-rep", sharedMobile()).text("caseId");
    desk.review("information-officer", caseId, "REJECT").is(200);
    assertThat(desk.state(caseId)).isEqualTo("REJECTED");
    assertThat(desk.runs(caseId)).isFalse();
    JsonNode decision =
        desk.get("customer-rep", "/api/openings/" + caseId).is(200).body().get("decision");
    assertThat(decision.get("reason").asText()).isEqualTo("原件已当面核对");
    assertThat(desk.story(caseId)).contains("opening.rejected");
    assertThat(desk.get("customer-rep", "/api/inbox/notices").body().at("/items/0/code").asText())
        .isEqualTo("opening.rejected");
  }

  @Test
  void theMakerNeverChecksTheOwnWork() {
    String caseId = desk.submit("information-officer", sharedMobile()).text("caseId");
    assertThat(
            desk.post("information-officer", "/api/tasks/" + desk.task(caseId) + "/claim", "{}")
                .is(403)
                .code())
        .isEqualTo("makerChecksOwnWork");
    assertThat(desk.review("information-officer", caseId, "ACCEPT").is(403).code())
        .isEqualTo("makerChecksOwnWork");
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_reviewOpening");
    desk.review("information-officer2", caseId, "ACCEPT").is(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer-rep",
        "account-manager",
        "verifier",
        "manager",
        "auditor",
        "data-steward"
      })
  void nobodyButAnInformationOfficerReviews(String username) {
    String caseId = desk.submit("customer-rep", sharedMobile()).text("caseId");
    assertThat(desk.review(username, caseId, "ACCEPT").status()).isIn(403, 404);
    assertThat(desk.state(caseId)).isEqualTo("REVIEW");
  }

  @Test
  void aReturnedRequestKeepsEverythingTypedAndIsCheckedAgain() {
    TestForm form =
        sharedMobile().with("mail", "kunde@example.cn").with("validUntil", "2031-05-06");
    String caseId = desk.submit("customer-rep", form).text("caseId");
    desk.review("information-officer", caseId, "RETURN").is(200);
    assertThat(desk.state(caseId)).isEqualTo("CORRECTION");
    assertThat(desk.get("customer-rep", "/api/inbox/notices").body().at("/items/0/code").asText())
        .isEqualTo("opening.returned");

    JsonNode task = desk.get("customer-rep", "/api/tasks/" + desk.task(caseId)).is(200).body();
    JsonNode data = task.get("formData");
    form.forEach((field, value) -> assertThat(data.get(field).asText()).as(field).isEqualTo(value));
    assertThat(task.at("/briefing/customer/officerReason").asText()).isEqualTo("原件已当面核对");

    String mobile = TestForm.mobile();
    desk.complete("customer-rep", caseId, Map.of("mobile", mobile, "note", "客户更正了号码")).is(200);

    assertThat(desk.state(caseId)).isEqualTo("VERIFYING");
    JsonNode page = desk.page(caseId).body();
    assertThat(page.get("rounds")).hasSize(2);
    assertThat(page.at("/rounds/1/findings")).isEmpty();
    Map<String, Object> expected = new LinkedHashMap<>(form);
    expected.put("mobile", mobile);
    assertThat(submitted(caseId, 2)).containsAllEntriesOf(expected);
    assertThat(submitted(caseId, 1))
        .as("the form of the first round stays")
        .containsAllEntriesOf(form);
    post.reply(mobile, "是");
    assertThat(desk.state(caseId)).isEqualTo("OPENED");
  }

  @Test
  void everyFindingThatNeedsAPersonStandsInTheListAndMayBeMendedAtOnce() {
    TestForm form =
        sharedMobile()
            .with("documentNumber", "440106199001011234")
            .with("landline", "123")
            .with("name", "=1+1");
    String draft =
        desk.post("customer-rep", "/api/openings/drafts", Map.of("form", form)).is(201).text("id");
    Answer submission =
        desk.post("customer-rep", "/api/openings/drafts/" + draft + "/submit", "{}").is(200);
    String[] all = {
      "NAME_INVALID", "NUMBER_INVALID", "SCAN_MISSING", "PHONE_INVALID", "PHONE_SHARED"
    };
    assertThat(submission.findings()).containsExactlyInAnyOrder(all);
    JsonNode task =
        desk.get("information-officer", "/api/tasks/" + desk.task(draft)).is(200).body();
    assertThat(task.at("/briefing/reasons").findValuesAsText("code"))
        .containsExactlyInAnyOrder(all);
    assertThat(task.at("/item/findings")).hasSizeGreaterThanOrEqualTo(4);

    desk.review("information-officer", draft, "RETURN").is(200);
    desk.attach("customer-rep", draft, "证件.png", Pictures.png()).is(201);
    String mobile = TestForm.mobile();
    Map<String, Object> mended = new HashMap<>();
    mended.put("name", "王小明");
    mended.put("documentNumber", TestForm.residentId());
    mended.put("mobile", mobile);
    mended.put("landline", null);
    desk.complete("customer-rep", draft, mended).is(200);

    assertThat(desk.page(draft).body().at("/rounds/1/findings")).isEmpty();
    post.reply(mobile, "是");
    assertThat(desk.state(draft)).isEqualTo("OPENED");
  }

  @Test
  void whatIsReturnedIsCorrectedByItsSubmitterAlone() {
    String caseId = desk.submit("customer-rep", sharedMobile()).text("caseId");
    desk.review("information-officer", caseId, "RETURN").is(200);
    for (String other :
        List.of("customer-rep2", "account-manager", "information-officer", "manager")) {
      assertThat(desk.complete(other, caseId, Map.of()).status()).as(other).isIn(403, 404, 409);
    }
    assertThat(desk.state(caseId)).isEqualTo("CORRECTION");
  }

  @Test
  void aMissingScanIsAddedWithTheCorrection() {
    String draft =
        desk.post("customer-rep", "/api/openings/drafts", Map.of("form", TestForm.counter()))
            .is(201)
            .text("id");
    Answer submission =
        desk.post("customer-rep", "/api/openings/drafts/" + draft + "/submit", "{}").is(200);
    assertThat(submission.findings()).containsExactly("SCAN_MISSING");
    desk.review("information-officer", draft, "RETURN").is(200);
    desk.attach("customer-rep", draft, "证件.png", Pictures.png()).is(201);
    desk.attach("account-manager", draft, "x.png", Pictures.png()).is(404);
    desk.complete("customer-rep", draft, Map.of()).is(200);
    assertThat(desk.state(draft)).isEqualTo("OPENED");
  }

  @Test
  void aCorrectionMayFreeOneIdentityAndTakeAnother() {
    TestForm form = sharedMobile();
    String caseId = desk.submit("customer-rep", form).text("caseId");
    desk.review("information-officer", caseId, "RETURN").is(200);
    String other = TestForm.residentId();
    desk.complete("customer-rep", caseId, Map.of("documentNumber", other)).is(200);
    assertThat(
            desk.submit(
                    "customer-rep",
                    TestForm.counter().with("documentNumber", form.get("documentNumber")))
                .text("state"))
        .isEqualTo("OPENED");
    assertThat(
            desk.submit("customer-rep", TestForm.counter().with("documentNumber", other))
                .findings())
        .containsExactly("IDENTITY_EXISTS");
  }

  @Test
  void aCorrectionThatIsNoneIsRefusedAndTheTaskStays() {
    String caseId = desk.submit("customer-rep", sharedMobile()).text("caseId");
    desk.review("information-officer", caseId, "RETURN").is(200);
    assertThat(
            desk.complete(
                    "customer-rep", caseId, Map.of("documentType", "SHOE", "validUntil", "morgen"))
                .is(422)
                .fields())
        .containsExactlyInAnyOrder("documentType: unknown", "validUntil: noDate");
    assertThat(
            desk.complete("customer-rep", caseId, Map.of("collector", "NOBODY")).is(422).fields())
        .containsExactly("collector: unknown");
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_correctOpening");
  }

  @Test
  void aProgramsRequestCannotBeReturnedBecauseNobodyCouldCorrectIt() {
    TestForm first = TestForm.telesales().advanced();
    desk.request("telesales", first);
    String caseId =
        desk.request(
                "telesales", TestForm.telesales().advanced().with("mobile", first.get("mobile")))
            .text("caseId");
    assertThat(desk.state(caseId)).isEqualTo("REVIEW");
    assertThat(desk.review("information-officer", caseId, "RETURN").is(422).fields())
        .containsExactly("decision: nobodyToCorrect");
    desk.review("information-officer", caseId, "ACCEPT").is(200);
    assertThat(desk.state(caseId)).isEqualTo("OPENED");
  }

  @Test
  void aContactThatSaysNoIsAnOfficersMatter() {
    String caseId = at(Stage.RESOLUTION, TestForm.counter().advanced());
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_resolveVerification");
    assertThat(desk.state(caseId)).as("it waits for an officer again").isEqualTo("REVIEW");
    JsonNode task =
        desk.get("information-officer", "/api/tasks/" + desk.task(caseId)).is(200).body();
    assertThat(task.at("/briefing/reasons/0/code").asText()).isEqualTo("VERIFICATION_REFUSED");

    desk.review("information-officer", caseId, "REJECT").is(200);

    assertThat(desk.state(caseId)).isEqualTo("REJECTED");
    assertThat(desk.story(caseId)).containsSubsequence("verification.failed", "opening.rejected");
  }

  @Test
  void anOfficerMayHaveTheContactVerifiedAgain() {
    TestForm form = TestForm.counter().advanced();
    String caseId = at(Stage.RESOLUTION, form);
    desk.review("information-officer", caseId, "VERIFY_AGAIN").is(200);
    assertThat(desk.state(caseId)).isEqualTo("VERIFYING");
    List<Simulator.Received> messages = post.received(form.text("mobile"));
    assertThat(messages).hasSize(2);
    assertThat(messages.get(0).token()).isNotEqualTo(messages.get(1).token());

    post.reply(form.text("mobile"), "是");

    assertThat(desk.state(caseId)).isEqualTo("OPENED");
    assertThat(desk.page(caseId).body().get("verifications")).hasSize(2);
  }

  @Test
  void anOfficerMayReturnAnUnconfirmedRequestForAnotherNumber() {
    String caseId = at(Stage.RESOLUTION, TestForm.counter().advanced());
    desk.review("information-officer", caseId, "RETURN").is(200);
    assertThat(desk.state(caseId)).isEqualTo("CORRECTION");
    JsonNode task = desk.get("customer-rep", "/api/tasks/" + desk.task(caseId)).is(200).body();
    assertThat(task.at("/briefing/reasons").findValuesAsText("code"))
        .contains("VERIFICATION_REFUSED");
    String mobile = TestForm.mobile();
    desk.complete("customer-rep", caseId, Map.of("mobile", mobile)).is(200);
    post.reply(mobile, "是");
    assertThat(desk.state(caseId)).isEqualTo("OPENED");
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void aRequestIsWithdrawnFromWhereverItStands(Stage stage) {
    TestForm form = TestForm.counter().advanced();
    String caseId = at(stage, form);
    int messages = post.received(form.text("mobile")).size();

    desk.withdraw("customer-rep", caseId).is(204);

    assertThat(desk.state(caseId)).isEqualTo("WITHDRAWN");
    assertThat(desk.runs(caseId)).isFalse();
    assertThat(desk.openTasks(caseId)).isEmpty();
    assertThat(desk.get("customer-rep", "/api/cases/" + caseId).body().get("state").asText())
        .isEqualTo("WITHDRAWN");
    assertThat(
            jdbc.sql(
                    "select count(*) from verification where case_id = ? and state in ('REQUESTED', 'AWAITING_REPLY', 'CALLING')")
                .param(caseId)
                .query(Integer.class)
                .single())
        .as("verifications still open")
        .isZero();
    assertThat(desk.story(caseId)).contains("opening.withdrawn");
    assertThat(desk.withdraw("customer-rep", caseId).is(409).code())
        .isEqualTo("applicationMovedOn");
    if (messages > 0) {
      post.reply(form.text("mobile"), "是");
      assertThat(desk.state(caseId)).as("a yes that comes too late").isEqualTo("WITHDRAWN");
    }
    assertThat(desk.submit("customer-rep", form.again()).findings())
        .as("the identity is free again")
        .doesNotContain("IDENTITY_EXISTS");
  }

  @Test
  void anSmsThatWasNotSentYetIsTakenBackWithTheRequest() {
    TestForm form = TestForm.counter().advanced();
    String caseId = desk.submit("customer-rep", form).text("caseId");
    desk.withdraw("customer-rep", caseId).is(204);
    assertThat(
            jdbc.sql("select state from outbox_message where case_id = ? and kind = 'SMS'")
                .param(caseId)
                .query(String.class)
                .list())
        .containsExactly("WITHDRAWN");
    assertThat(post.received(form.text("mobile"))).isEmpty();
    assertThat(desk.page(caseId).body().at("/verifications/0/state").asText())
        .isEqualTo("CANCELLED");
  }

  @Test
  void onlyTheSubmitterWithdrawsAndOnlyBeforeTheEnd() {
    String caseId = desk.submit("customer-rep", sharedMobile()).text("caseId");
    assertThat(desk.withdraw("account-manager", caseId).is(403).code()).isEqualTo("notYourRequest");
    desk.withdraw("am003", caseId).is(404);
    assertThat(
            desk.post(
                    "customer-rep", "/api/openings/" + caseId + "/withdraw", Map.of("reason", " "))
                .is(422)
                .fields())
        .containsExactly("reason: required");
    String open = desk.submit("customer-rep", TestForm.counter()).text("caseId");
    assertThat(desk.withdraw("customer-rep", open).is(409).code()).isEqualTo("applicationMovedOn");
  }

  @ParameterizedTest
  @CsvSource({"REJECT, REJECTED", "WITHDRAW, WITHDRAWN"})
  void afterAnEndWithoutAFileTheSamePartyMayComeAgain(String end, String state) {
    TestForm form = TestForm.counter().advanced();
    String caseId = at(Stage.REVIEW, form);
    if (end.equals("REJECT")) {
      desk.review("information-officer", caseId, "REJECT").is(200);
    } else {
      desk.withdraw("customer-rep", caseId).is(204);
    }
    assertThat(desk.state(caseId)).isEqualTo(state);
    String mobile = TestForm.mobile();
    String again = desk.submit("customer-rep", form.again().with("mobile", mobile)).text("caseId");
    post.reply(mobile, "是");
    assertThat(desk.state(again)).isEqualTo("OPENED");
  }

  @Test
  void aRunningRequestHoldsItsIdentityAndItsPhone() {
    TestForm form = TestForm.counter().advanced();
    String caseId = desk.submit("customer-rep", form).text("caseId");
    Answer same =
        desk.submit(
            "account-manager",
            form.again().with("channel", "FIELD").with("mobile", TestForm.mobile()));
    assertThat(same.findings()).containsExactly("IDENTITY_EXISTS");
    assertThat(same.body().at("/findings/0/facts/otherCase").asText()).isEqualTo(caseId);
    Answer neighbour =
        desk.submit(
            "account-manager", TestForm.field().advanced().with("mobile", form.get("mobile")));
    assertThat(neighbour.findings()).containsExactly("PHONE_SHARED");
    assertThat(neighbour.body().at("/findings/0/facts/otherCase").asText()).isEqualTo(caseId);
  }

  @Test
  void aSharedLandlineIsNoFindingAndASharedMobileOnABasicFileIsAWarning() {
    TestForm form =
        TestForm.counter().with("mobile", TestForm.mobile()).with("landline", TestForm.landline());
    desk.submit("customer-rep", form);
    assertThat(
            desk.submit("customer-rep", TestForm.counter().with("landline", form.get("landline")))
                .findings())
        .isEmpty();
    Answer warned =
        desk.submit(
            "customer-rep", TestForm.counter().with("mobile", "0086-" + form.get("mobile")));
    assertThat(warned.findings()).containsExactly("PHONE_SHARED");
    assertThat(warned.body().at("/findings/0/severity").asText()).isEqualTo("WARN");
    assertThat(warned.text("state")).isEqualTo("OPENED");
  }

  /** Brings a request to where it waits. */
  private String at(Stage stage, TestForm form) {
    if (stage == Stage.REVIEW || stage == Stage.CORRECTION) {
      desk.submit("customer-rep", TestForm.counter().with("mobile", form.get("mobile")));
    }
    String caseId = desk.submit("customer-rep", form).text("caseId");
    switch (stage) {
      case REVIEW -> assertThat(desk.openTasks(caseId)).containsExactly("userTask_reviewOpening");
      case CORRECTION -> desk.review("information-officer", caseId, "RETURN").is(200);
      case SMS -> assertThat(desk.timer(caseId)).isNotNull();
      case CALL -> post.reply(form.text("mobile"), "否");
      case NEXT_CALL -> {
        post.reply(form.text("mobile"), "否");
        desk.call("verifier", caseId, "NO_ANSWER").is(200);
        assertThat(desk.timer(caseId)).isNotNull();
      }
      case RESOLUTION -> {
        post.reply(form.text("mobile"), "否");
        desk.call("verifier", caseId, "REFUSED").is(200);
      }
    }
    return caseId;
  }

  /** An advanced form whose mobile stands on another file already. */
  private TestForm sharedMobile() {
    TestForm other = TestForm.counter().with("mobile", TestForm.mobile());
    assertThat(desk.submit("customer-rep", other).text("state")).isEqualTo("OPENED");
    return TestForm.counter().advanced().with("mobile", other.get("mobile"));
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> submitted(String caseId, int round) {
    byte[] sealed =
        jdbc.sql("select sealed_form from opening_check where application_id = ? and round = ?")
            .params(caseId, round)
            .query(byte[].class)
            .single();
    String subject = applications.findById(caseId).orElseThrow().subjectId();
    return subjects.open(
        subject, "opening_check:" + caseId + ":" + round + ":form", sealed, Map.class);
  }

  private static String letters() {
    StringBuilder letters = new StringBuilder();
    for (char c : TestForm.mobile().substring(3).toCharArray()) {
      letters.append((char) ('A' + c - '0'));
    }
    return letters.toString();
  }
}
