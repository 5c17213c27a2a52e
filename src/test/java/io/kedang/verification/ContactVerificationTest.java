package io.kedang.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.KedangTest;
import io.kedang.MutableClock;
import io.kedang.OpeningDesk;
import io.kedang.TestForm;
import io.kedang.messaging.Conversations.Disposition;
import io.kedang.messaging.Post;
import io.kedang.messaging.Simulator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * VERI-1, VERI-2, VERI-4 over the whole program: every answer is kept, one decides, and where none
 * does a person calls.
 */
@KedangTest
class ContactVerificationTest {

  @Autowired OpeningDesk desk;
  @Autowired Post post;
  @Autowired MutableClock clock;
  @Autowired JdbcClient jdbc;

  private final TestForm form = TestForm.counter().advanced();
  private final String mobile = form.text("mobile");

  @Test
  void theSmsNamesTheNumberByItsEndAndCarriesAOneTimeToken() {
    submitted();
    Simulator.Received sms = post.received(mobile).get(0);
    assertThat(sms.text())
        .contains(mobile.substring(7), sms.token())
        .doesNotContain(mobile, form.text("name"), form.text("documentNumber"));
    assertThat(sms.token()).matches("\\d{6}");
  }

  @Test
  void aYesDecidesAndASecondReplyIsKeptAsADuplicate() {
    String caseId = submitted();
    assertThat(post.reply(mobile, "是")).isEqualTo(Disposition.COUNTED);
    assertThat(post.reply(mobile, "否")).isEqualTo(Disposition.DUPLICATE);
    assertThat(desk.state(caseId)).isEqualTo("OPENED");
    assertThat(states(caseId, "IN")).containsExactly("COUNTED", "DUPLICATE");
  }

  @Test
  void aNoIsFollowedByACallAndAYesAfterItChangesNothing() {
    String caseId = submitted();
    assertThat(post.reply(mobile, "不是本人")).isEqualTo(Disposition.COUNTED);
    assertThat(reason(caseId)).isEqualTo("REPLY_NO");
    assertThat(post.reply(mobile, "是")).isEqualTo(Disposition.DUPLICATE);
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_callCustomer");
    assertThat(desk.state(caseId)).isEqualTo("VERIFYING");
  }

  @Test
  void anUnclearReplyIsFollowedByACallThatShowsIt() {
    String caseId = submitted();
    assertThat(post.reply(mobile, "你们是谁？")).isEqualTo(Disposition.AMBIGUOUS);
    assertThat(reason(caseId)).isEqualTo("REPLY_UNCLEAR");
    assertThat(messages(caseId).findValuesAsText("text")).contains("你们是谁？");
  }

  @Test
  void silenceIsFollowedByACallAndWhatComesLaterIsKeptAsLate() {
    String caseId = submitted();
    post.send();
    desk.fire(desk.timer(caseId));
    assertThat(reason(caseId)).isEqualTo("NO_REPLY");
    assertThat(post.reply(mobile, "是")).isEqualTo(Disposition.LATE);
    assertThat(desk.state(caseId)).isEqualTo("VERIFYING");
    assertThat(states(caseId, "IN")).containsExactly("LATE");
    assertThat(desk.story(caseId)).contains("verification.silence", "verification.reply");
  }

  @Test
  void aReplyAfterTheDeadlineIsLateEvenBeforeTheTimerFired() {
    String caseId = submitted();
    post.send();
    try (var tomorrow = clock.ahead(Duration.ofHours(25))) {
      assertThat(post.reply(mobile, "是")).isEqualTo(Disposition.LATE);
    }
    assertThat(desk.state(caseId)).isEqualTo("VERIFYING");
    desk.fire(desk.timer(caseId));
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_callCustomer");
  }

  @Test
  void anUndeliverableSmsIsFollowedByACall() {
    String caseId = submitted();
    post.undeliverable(mobile);
    assertThat(reason(caseId)).isEqualTo("SMS_UNDELIVERABLE");
    assertThat(desk.story(caseId)).contains("verification.smsUndeliverable");
  }

  @Test
  void aReplyWithoutTheTokenOrFromAnotherNumberAnswersNothing() {
    String caseId = submitted();
    String token = post.received(mobile).get(0).token();
    assertThat(post.incoming("+86" + mobile, null, "是")).isFalse();
    assertThat(post.incoming("+86" + mobile, null, "是 000000".replace("000000", other(token))))
        .isFalse();
    assertThat(post.incoming("+86" + TestForm.mobile(), null, "是 " + token)).isFalse();
    assertThat(desk.state(caseId)).isEqualTo("VERIFYING");
    assertThat(post.incoming("0086" + mobile, null, "是 " + token)).isTrue();
    assertThat(desk.state(caseId)).isEqualTo("OPENED");
  }

  @Test
  void twoQuestionsToOneNumberAreToldApartByTheirTokens() {
    String first = submitted();
    TestForm family = TestForm.counter().advanced().with("mobile", mobile);
    String second = desk.submit("customer-rep", family).text("caseId");
    desk.review("information-officer", second, "ACCEPT").is(200);
    List<Simulator.Received> received = post.received(mobile);
    String tokenOfSecond = received.get(0).token();
    String tokenOfFirst = received.get(1).token();

    assertThat(post.incoming(mobile, null, "是 " + tokenOfFirst + " " + tokenOfSecond))
        .as("both at once")
        .isFalse();
    assertThat(post.incoming(mobile, null, "是")).as("neither").isFalse();
    assertThat(List.of(desk.state(first), desk.state(second)))
        .containsExactly("VERIFYING", "VERIFYING");

    assertThat(post.incoming(mobile, null, "是 " + tokenOfSecond)).isTrue();
    assertThat(List.of(desk.state(first), desk.state(second)))
        .containsExactly("VERIFYING", "OPENED");
    assertThat(post.incoming(mobile, null, "是 " + tokenOfFirst)).isTrue();
    assertThat(desk.state(first)).isEqualTo("OPENED");
  }

  @Test
  void aCallConfirmsAndItsNoteIsEvidence() {
    String caseId = called("否");
    desk.complete(
            "verifier",
            caseId,
            Map.of("outcome", "CONFIRMED", "note", "本人确认，口音相符", "recording", "rec/2026-11/0815"))
        .is(200);
    assertThat(desk.state(caseId)).isEqualTo("OPENED");
    JsonNode verification = desk.page(caseId).body().at("/verifications/0");
    assertThat(verification.get("source").asText(verification.path("decidedBySource").asText()))
        .isEqualTo("CALL");
    JsonNode attempt = verification.at("/attempts/0");
    assertThat(attempt.get("note").asText()).isEqualTo("本人确认，口音相符");
    assertThat(attempt.get("recording").asText()).isEqualTo("rec/2026-11/0815");
    assertThat(attempt.get("outcome").asText()).isEqualTo("CONFIRMED");
    byte[] sealed =
        jdbc.sql("select sealed_note from call_attempt where id = ?")
            .param(attempt.get("id").asText())
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("本人");
  }

  @ParameterizedTest
  @CsvSource({"WRONG_NUMBER, WRONG_NUMBER", "REFUSED, REFUSED"})
  void aWrongNumberAndARefusalGoToAnOfficer(String outcome, String kept) {
    String caseId = called("否");
    desk.call("verifier", caseId, outcome).is(200);
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_resolveVerification");
    assertThat(desk.page(caseId).body().at("/verifications/0/outcome").asText()).isEqualTo(kept);
  }

  @Test
  void nobodyAnsweringIsTriedAtOtherTimesOfDayAndThenGivenUp() {
    String caseId = called("否");
    for (int call = 1; call <= 2; call++) {
      Instant now = clock.instant();
      desk.complete("verifier", caseId, Map.of("outcome", "NO_ANSWER")).is(200);
      assertThat(desk.openTasks(caseId)).as("no task before the time").isEmpty();
      Instant next = desk.timer(caseId).getDuedate().toInstant();
      assertThat(next).isAfter(now.plus(Duration.ofHours(2)).minusSeconds(1));
      assertThat(List.of("09:30", "14:30", "19:00"))
          .contains(next.atZone(ContactHours.ZONE).toLocalTime().toString());
      assertThat(slot(next)).isNotEqualTo(slot(now));
      desk.fire(desk.timer(caseId));
      assertThat(desk.openTasks(caseId)).containsExactly("userTask_callCustomer");
      assertThat(
              desk.get("verifier", "/api/tasks/" + desk.task(caseId))
                  .body()
                  .at("/briefing/reasons")
                  .findValuesAsText("code"))
          .contains("CALLED_BEFORE");
    }
    desk.complete("verifier", caseId, Map.of("outcome", "NO_ANSWER")).is(200);
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_resolveVerification");
    JsonNode verification = desk.page(caseId).body().at("/verifications/0");
    assertThat(verification.get("outcome").asText()).isEqualTo("UNREACHABLE");
    assertThat(verification.get("attempts")).hasSize(3);
  }

  @Test
  void aCustomerNamesATimeAndIsCalledThen() {
    String caseId = called("否");
    Instant named = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MINUTES);
    desk.complete("verifier", caseId, Map.of("outcome", "CALLBACK", "callbackAt", named.toString()))
        .is(200);
    assertThat(desk.timer(caseId).getDuedate().toInstant()).isEqualTo(named);
    assertThat(desk.page(caseId).body().at("/verifications/0/nextCallAt").asText())
        .isEqualTo(named.toString());
    desk.fire(desk.timer(caseId));
    desk.call("verifier", caseId, "CONFIRMED").is(200);
    assertThat(desk.state(caseId)).isEqualTo("OPENED");
  }

  @Test
  void aTimeWithoutAZoneIsChinas() {
    String caseId = called("否");
    java.time.LocalDateTime wall =
        java.time.LocalDate.now(clock.withZone(ContactHours.ZONE))
            .plusDays(2)
            .atTime(LocalTime.of(10, 15));
    desk.complete("verifier", caseId, Map.of("outcome", "CALLBACK", "callbackAt", wall.toString()))
        .is(200);
    assertThat(desk.timer(caseId).getDuedate().toInstant())
        .isEqualTo(wall.atZone(ContactHours.ZONE).toInstant());
  }

  @Test
  void callBacksEndAfterTenCalls() {
    String caseId = called("否");
    for (int call = 1; call < 10; call++) {
      desk.complete(
              "verifier",
              caseId,
              Map.of(
                  "outcome",
                  "CALLBACK",
                  "callbackAt",
                  clock.instant().plus(Duration.ofHours(1)).toString()))
          .is(200);
      desk.fire(desk.timer(caseId));
    }
    desk.complete(
            "verifier",
            caseId,
            Map.of(
                "outcome",
                "CALLBACK",
                "callbackAt",
                clock.instant().plus(Duration.ofHours(1)).toString()))
        .is(200);
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_resolveVerification");
  }

  @Test
  void whatDoesNotAddUpIsNamedAndNoCallIsCounted() {
    String caseId = called("否");
    Map<Map<String, String>, String> refused =
        Map.of(
            Map.of(), "outcome: required",
            Map.of("outcome", "PERHAPS"), "outcome: unknown",
            Map.of("outcome", "CALLBACK"), "callbackAt: required",
            Map.of("outcome", "CALLBACK", "callbackAt", "明天"), "callbackAt: noTime",
            Map.of("outcome", "CALLBACK", "callbackAt", "2020-01-01T10:00:00Z"),
                "callbackAt: notInRange",
            Map.of("outcome", "CALLBACK", "callbackAt", "2099-01-01T10:00"),
                "callbackAt: notInRange",
            Map.of("outcome", "REFUSED"), "note: required",
            Map.of("outcome", "WRONG_NUMBER", "note", "  "), "note: required",
            Map.of("outcome", "CONFIRMED", "note", "长".repeat(1001)), "note: tooLong",
            Map.of("outcome", "CONFIRMED", "recording", "a b"), "recording: characters");
    refused.forEach(
        (data, field) ->
            assertThat(desk.complete("verifier", caseId, data).is(422).fields())
                .as("%s", data)
                .containsExactly(field));
    assertThat(desk.page(caseId).body().at("/verifications/0/attempts")).isEmpty();
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_callCustomer");
  }

  @Test
  void onlyAVerifierCallsAndSeesTheNumberForAPurpose() {
    String caseId = called("否");
    for (String other :
        List.of("customer-rep", "account-manager", "information-officer", "manager")) {
      assertThat(desk.call(other, caseId, "CONFIRMED").status()).as(other).isIn(403, 404);
    }
    JsonNode briefing =
        desk.get("verifier", "/api/tasks/" + desk.task(caseId)).is(200).body().get("briefing");
    assertThat(briefing.toString()).doesNotContain(mobile);
    String path = briefing.get("revealPath").asText();
    assertThat(
            desk.post("verifier", path, Map.of("field", "phone", "purpose", ""))
                .is(422)
                .body()
                .toString())
        .doesNotContain(mobile);
    assertThat(desk.post("verifier", path, Map.of("field", "name", "purpose", "拨打")).is(422).code())
        .isEqualTo("fieldUnknown");
    assertThat(
            desk.post("verifier", path, Map.of("field", "phone", "purpose", "拨打核实电话"))
                .is(200)
                .text("value"))
        .isEqualTo(mobile);
    desk.post("customer-rep", path, Map.of("field", "phone", "purpose", "好奇")).is(403);
    String verification = desk.page(caseId).body().at("/verifications/0/id").asText();
    assertThat(
            jdbc.sql("select count(*) from reveal where owner = ?")
                .param("verification:" + verification)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void theDossierHoldsWhatWasAskedAndAnswered() {
    String caseId = submitted();
    post.reply(mobile, "是");
    JsonNode messages = messages(caseId);
    assertThat(messages.findValuesAsText("direction")).startsWith("OUT", "IN");
    assertThat(messages.at("/0/text").asText()).contains("请回复");
    assertThat(messages.at("/1/text").asText()).isEqualTo("是");
    assertThat(messages.toString()).doesNotContain(mobile);
    assertThat(desk.story(caseId))
        .containsSubsequence(
            "opening.submitted",
            "opening.checked",
            "verification.started",
            "verification.smsQueued",
            "verification.reply",
            "verification.confirmed",
            "opening.opened");
  }

  private String submitted() {
    String caseId = desk.submit("customer-rep", form).text("caseId");
    assertThat(desk.state(caseId)).isEqualTo("VERIFYING");
    return caseId;
  }

  /** A case whose customer answered so that a call is due. */
  private String called(String reply) {
    String caseId = submitted();
    post.reply(mobile, reply);
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_callCustomer");
    return caseId;
  }

  private String reason(String caseId) {
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_callCustomer");
    return desk.get("verifier", "/api/tasks/" + desk.task(caseId))
        .is(200)
        .body()
        .at("/briefing/reasons/0/code")
        .asText();
  }

  private JsonNode messages(String caseId) {
    return desk.get("verifier", "/api/cases/" + caseId + "/messages").is(200).body();
  }

  private List<String> states(String caseId, String direction) {
    JsonNode messages = messages(caseId);
    return java.util.stream.StreamSupport.stream(messages.spliterator(), false)
        .filter(line -> line.get("direction").asText().equals(direction))
        .map(line -> line.get("state").asText())
        .toList();
  }

  private static LocalTime slot(Instant at) {
    LocalTime time = at.atZone(ContactHours.ZONE).toLocalTime();
    List<LocalTime> slots = List.of(LocalTime.of(9, 30), LocalTime.of(14, 30), LocalTime.of(19, 0));
    return slots.stream()
        .filter(slot -> !slot.isAfter(time))
        .reduce((a, b) -> b)
        .orElse(LocalTime.of(9, 30));
  }

  private static String other(String token) {
    return token.equals("123456") ? "654321" : "123456";
  }
}
