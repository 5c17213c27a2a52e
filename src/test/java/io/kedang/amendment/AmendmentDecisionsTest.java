package io.kedang.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.AmendmentDesk;
import io.kedang.KedangTest;
import io.kedang.OpeningDesk;
import io.kedang.OpeningDesk.Answer;
import io.kedang.TestActors;
import io.kedang.TestForm;
import io.kedang.messaging.Post;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes are confirmed by the customer and decided by others than their makers, and nothing typed
 * is lost (AMND-2, AMND-3).
 */
@KedangTest
class AmendmentDecisionsTest {

  @Autowired OpeningDesk desk;
  @Autowired AmendmentDesk amendments;
  @Autowired TestActors actors;
  @Autowired Post post;
  @Autowired JdbcClient jdbc;

  @Test
  void aNewMobileStandsOnceBothNumbersSaidYes() {
    TestForm form = TestForm.counter().advanced();
    String id = amendments.file(form);
    String mobile = TestForm.mobile();
    Answer asked = amendments.ask("customer-rep", id, Map.of("mobile", mobile)).is(201);
    String caseId = asked.text("caseId");
    assertThat(asked.text("state")).isEqualTo("VERIFYING");
    assertThat(post.received(form.text("mobile")).get(0).text()).contains("更改您的客户档案");
    assertThat(post.received(mobile).get(0).text()).contains("登记为客户档案的联系方式");

    JsonNode pending = desk.get("auditor", "/api/customers/" + id).is(200).body().at("/pending/0");
    assertThat(pending.get("caseId").asText()).isEqualTo(caseId);
    assertThat(pending.at("/fields/0").asText()).isEqualTo("mobile");
    assertThat(pending.get("state").asText()).isEqualTo("VERIFYING");

    post.reply(mobile, "是");
    assertThat(amendments.state(caseId)).isEqualTo("VERIFYING");
    assertThat(amendments.clear(id, "mobile")).isEqualTo(form.text("mobile"));
    post.reply(form.text("mobile"), "是");

    assertThat(amendments.state(caseId)).isEqualTo("APPLIED");
    assertThat(amendments.clear(id, "mobile")).isEqualTo(mobile);
    JsonNode page = desk.get("auditor", "/api/customers/" + id).body();
    assertThat(page.get("pending")).isEmpty();
    assertThat(page.at("/contacts/0/verifiedAt").isNull()).isFalse();
    assertThat(found(mobile)).containsExactly(id);
    assertThat(found(form.text("mobile"))).isEmpty();
    assertThat(desk.get("customer-rep", "/api/inbox/notices").body().findValuesAsText("code"))
        .contains("amendment.applied");
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED, CONFIRMED, ACCEPT, APPLIED",
    "UNREACHABLE, CONFIRMED, ACCEPT, APPLIED",
    "CONFIRMED, WRONG_NUMBER, REJECT, REJECTED",
    "UNREACHABLE, UNREACHABLE, RETURN, CORRECTION",
    "REFUSED, REFUSED, REJECT, REJECTED"
  })
  void otherAnswersAreAPersonsMatterWithBothInView(
      String old, String fresh, String decision, String end) {
    TestForm form = TestForm.counter().advanced();
    String id = amendments.file(form);
    String mobile = TestForm.mobile();
    String caseId =
        amendments.ask("customer-rep", id, Map.of("mobile", mobile)).is(201).text("caseId");
    answer(caseId, form.text("mobile"), "AMENDMENT_OLD", old);
    answer(caseId, mobile, "AMENDMENT_NEW", fresh);

    assertThat(amendments.state(caseId)).isEqualTo("RESOLVING");
    JsonNode briefing =
        desk.get("information-officer", "/api/tasks/" + desk.task(caseId))
            .is(200)
            .body()
            .get("briefing");
    assertThat(briefing.get("reasons").findValuesAsText("code"))
        .contains("OLD_CONTACT_" + old, "NEW_CONTACT_" + fresh);
    assertThat(briefing.at("/differences/0/field").asText()).isEqualTo("mobile");
    assertThat(briefing.toString()).doesNotContain(mobile, form.text("mobile"));
    amendments.decide("customer-rep", caseId, decision).is(403);
    amendments.decide("information-officer", caseId, decision).is(200);

    assertThat(amendments.state(caseId)).isEqualTo(end);
    assertThat(amendments.clear(id, "mobile"))
        .isEqualTo(end.equals("APPLIED") ? mobile : form.text("mobile"));
    boolean verified =
        jdbc.sql("select contact_verified_at from customer where id = ?")
            .param(id)
            .query((row, i) -> row.getTimestamp(1) != null)
            .single();
    assertThat(verified).isEqualTo(!end.equals("APPLIED") || fresh.equals("CONFIRMED"));
  }

  @Test
  void askingAgainAsksOnlyWhoDidNotConfirm() {
    TestForm form = TestForm.counter().advanced();
    String id = amendments.file(form);
    String mobile = TestForm.mobile();
    String caseId =
        amendments.ask("customer-rep", id, Map.of("mobile", mobile)).is(201).text("caseId");
    answer(caseId, form.text("mobile"), "AMENDMENT_OLD", "UNREACHABLE");
    answer(caseId, mobile, "AMENDMENT_NEW", "CONFIRMED");
    int asked = post.received(mobile).size();
    amendments.decide("information-officer", caseId, "VERIFY_AGAIN").is(200);
    assertThat(post.received(mobile)).hasSize(asked);
    post.reply(form.text("mobile"), "是");
    assertThat(amendments.state(caseId)).isEqualTo("APPLIED");
  }

  @Test
  void aNameNeedsTwoPersonsOfTwoRolesAndNeverItsMaker() {
    TestForm form = TestForm.counter();
    String id = amendments.file(form);
    String name = TestForm.name() + "新";
    String caseId =
        amendments.ask("information-officer", id, Map.of("name", name)).is(201).text("caseId");
    assertThat(amendments.state(caseId)).isEqualTo("CHECK");
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_checkAmendment");
    amendments.decide("information-officer", caseId, "ACCEPT").is(403);
    amendments.decide("manager", caseId, "ACCEPT").is(403);
    amendments.decide("customer-rep", caseId, "ACCEPT").is(404);
    amendments.decide("verifier", caseId, "ACCEPT").is(200);

    assertThat(amendments.state(caseId)).isEqualTo("SECOND_CHECK");
    amendments.decide("verifier2", caseId, "ACCEPT").is(404);
    assertThat(name(id)).isEqualTo(form.text("name"));
    amendments.decide("manager", caseId, "ACCEPT").is(200);

    assertThat(amendments.state(caseId)).isEqualTo("APPLIED");
    assertThat(name(id)).isEqualTo(name);
    assertThat(found(name)).contains(id);
    JsonNode decisions = amendments.page(caseId).body().get("decisions");
    assertThat(decisions.findValuesAsText("role")).containsExactly("verifier", "manager");
    assertThat(decisions.findValuesAsText("decision")).containsExactly("ACCEPT", "ACCEPT");
  }

  /** Even where one person holds both roles, the second decision is another person's. */
  @Test
  void whoDecidedBeforeIsLeftOutWhateverRolesThatPersonHolds() {
    String id = amendments.file(TestForm.counter());
    String caseId =
        amendments.ask("customer-rep", id, Map.of("name", TestForm.name())).is(201).text("caseId");
    amendments.decide("verifier", caseId, "ACCEPT").is(200);
    String excluded =
        jdbc.sql("select excluded from work_item where case_id = ? and state = 'OPEN'")
            .param(caseId)
            .query(String.class)
            .single();
    assertThat(excluded).isEqualTo(actors.actor("verifier").id());
  }

  @Test
  void anIdentityMovesAndTheOldOneIsFree() {
    TestForm form = TestForm.counter();
    String id = amendments.file(form);
    String number = TestForm.residentId();
    String caseId =
        amendments.ask("customer-rep", id, Map.of("documentNumber", number)).is(201).text("caseId");
    // the new identity is the case's own from its request on
    Answer rival = desk.submit("customer-rep", TestForm.counter().with("documentNumber", number));
    assertThat(rival.text("state")).isEqualTo("REJECTED");
    amendments.decide("verifier", caseId, "ACCEPT").is(200);
    amendments.decide("manager", caseId, "ACCEPT").is(200);
    assertThat(found(number)).containsExactly(id);
    assertThat(found(form.text("documentNumber"))).isEmpty();
    Answer heir = desk.submit("customer-rep", form.again().with("name", TestForm.name()));
    assertThat(heir.text("state")).isEqualTo("OPENED");
  }

  @Test
  void anIdentityOfAnotherFileIsRejectedAtOnce() {
    TestForm other = TestForm.counter();
    amendments.file(other);
    String id = amendments.file(TestForm.counter());
    Answer asked =
        amendments
            .ask("customer-rep", id, Map.of("documentNumber", other.text("documentNumber")))
            .is(201);
    assertThat(asked.text("state")).isEqualTo("REJECTED");
    assertThat(asked.findings()).contains("IDENTITY_EXISTS");
    assertThat(amendments.claims(id)).isEmpty();
  }

  @Test
  void noReasonMakesAWrongNumberRight() {
    String id = amendments.file(TestForm.counter());
    String caseId =
        amendments
            .ask("customer-rep", id, Map.of("documentNumber", "440106199001011234"))
            .is(201)
            .text("caseId");
    assertThat(amendments.decide("verifier", caseId, "ACCEPT").is(422).fields())
        .containsExactly("decision: notAcceptable.NUMBER_INVALID");
    amendments.decide("verifier", caseId, "REJECT").is(200);
    assertThat(amendments.state(caseId)).isEqualTo("REJECTED");
    assertThat(amendments.page(caseId).body().at("/fields/0/before").asText()).contains("****");
  }

  @Test
  void whatIsReturnedKeepsEverythingTypedAndIsCheckedAgain() {
    String id = amendments.file(TestForm.counter());
    String name = TestForm.name();
    String caseId = amendments.ask("customer-rep", id, Map.of("name", name)).is(201).text("caseId");
    amendments.decide("verifier", caseId, "RETURN").is(200);
    assertThat(amendments.state(caseId)).isEqualTo("CORRECTION");
    JsonNode task = desk.get("customer-rep", "/api/tasks/" + desk.task(caseId)).is(200).body();
    assertThat(task.at("/formData/name").asText()).isEqualTo(name);
    assertThat(task.at("/briefing/customer/officerReason").asText()).isEqualTo("资料已核对，理由如上");
    desk.complete("customer-rep", caseId, Map.of("name", name + "甲", "note", "补了一个字")).is(200);
    assertThat(amendments.state(caseId)).isEqualTo("CHECK");
    amendments.decide("verifier", caseId, "ACCEPT").is(200);
    amendments.decide("manager", caseId, "ACCEPT").is(200);
    assertThat(name(id)).isEqualTo(name + "甲");
  }

  @Test
  void aWithdrawnChangeLeavesNothingButItsRecord() {
    TestForm form = TestForm.counter().advanced();
    String id = amendments.file(form);
    String mobile = TestForm.mobile();
    String caseId =
        amendments.ask("customer-rep", id, Map.of("mobile", mobile)).is(201).text("caseId");
    amendments.withdraw("account-manager", caseId).is(403);
    amendments.withdraw("customer-rep", caseId).is(204);
    assertThat(amendments.state(caseId)).isEqualTo("WITHDRAWN");
    assertThat(desk.runs(caseId)).isFalse();
    assertThat(amendments.claims(id)).isEmpty();
    assertThat(amendments.withdraw("customer-rep", caseId).is(409).code())
        .isEqualTo("amendmentMovedOn");
    assertThat(amendments.page(caseId).body().get("reason").asText()).isEqualTo("客户来电要求变更");
  }

  @Test
  void aBasicFileIsCompletedOnceItsContactIsConfirmedAndTheCollectorGetsCredit() {
    String id = amendments.file(TestForm.counter());
    String mobile = TestForm.mobile();
    Map<String, Object> wish =
        amendments.wish(Map.of("mobile", mobile, "address", "广州市天河区体育东路 3 号"));
    wish.put("kind", "COMPLETION");
    assertThat(amendments.askWith("customer-rep", id, wish).is(422).fields())
        .containsExactly("collector: required");
    wish.put("collector", "AM001");
    String caseId = amendments.askWith("customer-rep", id, wish).is(201).text("caseId");
    assertThat(amendments.page(caseId).body().get("kind").asText()).isEqualTo("COMPLETION");
    post.reply(mobile, "是");
    assertThat(amendments.state(caseId)).isEqualTo("APPLIED");
    JsonNode page = desk.get("auditor", "/api/customers/" + id).body();
    assertThat(page.get("level").asText()).isEqualTo("ADVANCED");
    assertThat(
            jdbc.sql("select kind from collector_credit where case_id = ?")
                .param(caseId)
                .query(String.class)
                .list())
        .containsExactly("AMENDMENT");
    assertThat(amendments.ask("customer-rep", id, Map.of("level", "BASIC")).is(422).fields())
        .containsExactly("level: levelOnlyRises");
  }

  @Test
  void severalChangesOfLateMakeAPersonLook() {
    String id = amendments.file(TestForm.counter());
    for (int i = 0; i < 2; i++) {
      assertThat(
              amendments
                  .ask("customer-rep", id, Map.of("address", "广州市新路 " + i + " 号院内"))
                  .is(201)
                  .text("state"))
          .isEqualTo("APPLIED");
    }
    Answer third = amendments.ask("customer-rep", id, Map.of("mail", "third@example.cn")).is(201);
    assertThat(third.text("route")).isEqualTo("CHECK");
    assertThat(amendments.page(third.text("caseId")).body().get("risks").toString())
        .contains("MANY_CONTACT_CHANGES");
  }

  @Test
  void sensitiveValuesAreShownForAPurposeOnlyAndWrittenDown() {
    TestForm form = TestForm.counter().advanced();
    String id = amendments.file(form);
    String mobile = TestForm.mobile();
    String caseId =
        amendments.ask("customer-rep", id, Map.of("mobile", mobile)).is(201).text("caseId");
    assertThat(amendments.page(caseId).body().toString()).doesNotContain(mobile);
    String path = "/api/amendments/" + caseId + "/reveal";
    desk.post("verifier", path, Map.of("field", "mobile", "side", "after")).is(422);
    assertThat(
            desk.post("verifier", path, Map.of("field", "mobile", "side", "after", "purpose", "核对"))
                .is(200)
                .text("value"))
        .isEqualTo(mobile);
    assertThat(
            desk.post(
                    "verifier", path, Map.of("field", "mobile", "side", "before", "purpose", "核对"))
                .is(200)
                .text("value"))
        .isEqualTo(form.text("mobile"));
    assertThat(desk.story(caseId)).contains("reveal");
  }

  @Test
  void nothingPersonalReachesTheEngine() {
    TestForm form = TestForm.counter().advanced();
    String id = amendments.file(form);
    String mobile = TestForm.mobile();
    String name = TestForm.name() + "昱";
    amendments.ask("customer-rep", id, Map.of("mobile", mobile, "name", name)).is(201);
    List<String> texts =
        jdbc.sql("select TEXT_ from ACT_HI_VARINST where TEXT_ is not null")
            .query(String.class)
            .list();
    assertThat(texts).isNotEmpty().noneMatch(t -> t.contains(mobile) || t.contains(name));
  }

  private void answer(String caseId, String phone, String purpose, String outcome) {
    if (outcome.equals("CONFIRMED")) {
      post.reply(phone, "是");
      return;
    }
    post.reply(phone, "否");
    if (!outcome.equals("UNREACHABLE")) {
      amendments.call("verifier", caseId, purpose, outcome).is(200);
      return;
    }
    // nobody answers until the attempts are used up
    jdbc.sql(
            "update verification set unanswered_calls = 50, calls = 50 where case_id = ? and purpose = ?")
        .params(caseId, purpose)
        .update();
    amendments.call("verifier", caseId, purpose, "NO_ANSWER").is(200);
  }

  private String name(String id) {
    return desk.get("auditor", "/api/customers/" + id).body().get("name").asText();
  }

  private List<String> found(String query) {
    return desk.get("information-officer", "/api/customers?q={q}", query)
        .is(200)
        .body()
        .get("items")
        .findValuesAsText("id");
  }
}
