package io.kedang.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.KedangTest;
import io.kedang.OpeningDesk;
import io.kedang.OpeningDesk.Answer;
import io.kedang.TestForm;
import io.kedang.customer.CustomerCode;
import io.kedang.messaging.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each channel, level and customer type opens in its own way (OPEN-1, OPEN-2, OPEN-6, OPEN-7), and
 * whoever asked is told (OPEN-5).
 */
@KedangTest
class OpeningChannelsTest {

  @Autowired OpeningDesk desk;
  @Autowired Post post;
  @Autowired JdbcClient jdbc;

  @Test
  void basicAtTheCounterOpensAtOnce() {
    Answer submission = desk.submit("customer-rep", TestForm.counter());
    assertThat(submission.text("state")).isEqualTo("OPENED");
    assertThat(submission.findings()).isEmpty();
    assertThat(submission.text("customerCode"))
        .startsWith("G440100")
        .matches(CustomerCode::isValid);
    assertThat(desk.story(submission.text("caseId")))
        .containsSubsequence("opening.submitted", "opening.checked", "opening.opened");
    assertThat(desk.runs(submission.text("caseId"))).isFalse();
  }

  @Test
  void advancedAtTheCounterOpensWhenTheCustomerSaysYes() {
    TestForm form = TestForm.counter().advanced();
    String caseId = desk.submit("customer-rep", form).text("caseId");
    assertThat(desk.state(caseId)).isEqualTo("VERIFYING");
    assertThat(
            jdbc.sql("select count(*) from customer where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single())
        .isZero();

    post.reply(form.text("mobile"), "是");

    assertThat(desk.state(caseId)).isEqualTo("OPENED");
    JsonNode page = desk.page(caseId).body();
    assertThat(page.get("customerCode").asText()).startsWith("G440100");
    assertThat(page.at("/verifications/0/state").asText()).isEqualTo("CONFIRMED");
    JsonNode customer =
        desk.get("information-officer", "/api/customers/" + page.get("customerId").asText()).body();
    assertThat(customer.at("/contacts/0/verifiedAt").isNull()).isFalse();
    assertThat(customer.at("/collector/staffNo").asText()).isEqualTo("AM001");
    assertThat(customer.get("level").asText()).isEqualTo("ADVANCED");
  }

  @Test
  void anAccountManagerOpensInTheField() {
    Answer submission = desk.submit("account-manager", TestForm.field());
    assertThat(submission.text("customerCode"))
        .startsWith("Y440100")
        .matches(CustomerCode::isValid);
  }

  @Test
  void advancedNeedsACollectorUnlessAProgramAsks() {
    String draft = desk.draft("customer-rep", TestForm.counter().advanced().without("collector"));
    assertThat(
            desk.post("customer-rep", "/api/openings/drafts/" + draft + "/submit", "{}")
                .is(422)
                .fields())
        .containsExactly("collector: required");
    assertThat(
            desk.request("telesales", TestForm.telesales().advanced().without("collector"))
                .text("state"))
        .isEqualTo("OPENED");
  }

  @Test
  void telesalesOpensAtOnceAtEitherLevel() {
    for (TestForm form : List.of(TestForm.telesales(), TestForm.telesales().advanced())) {
      Answer submission = desk.request("telesales", form);
      assertThat(submission.text("state")).isEqualTo("OPENED");
      assertThat(submission.text("customerCode"))
          .startsWith("D440100")
          .matches(CustomerCode::isValid);
      assertThat(post.received(TestForm.mobile())).isEmpty();
    }
  }

  @Test
  void onlineOpensAfterTheCustomersSms() {
    TestForm form = TestForm.online().advanced().without("collector");
    Answer submission = desk.request("online", form);
    assertThat(submission.text("state")).isEqualTo("VERIFYING");
    assertThat(submission.text("customerCode")).isNull();

    post.reply(form.text("mobile"), "Y");

    assertThat(desk.state(submission.text("caseId"))).isEqualTo("OPENED");
    assertThat(desk.page(submission.text("caseId")).text("customerCode"))
        .startsWith("W440100")
        .matches(CustomerCode::isValid);
  }

  @Test
  void onlineBasicIsAskedOnlyWhereThereIsAPhone() {
    assertThat(desk.request("online", TestForm.online()).text("state")).isEqualTo("OPENED");
    assertThat(
            desk.request("online", TestForm.online().with("mobile", TestForm.mobile()))
                .text("state"))
        .isEqualTo("VERIFYING");
  }

  @Test
  void aProgramUsesItsOwnChannelAndBranches() {
    assertThat(desk.request("telesales", "r1", TestForm.online()).is(422).fields())
        .containsExactly("channel: notYours");
    assertThat(desk.request("online", "r1", TestForm.counter()).is(422).fields())
        .containsExactly("channel: notYours");
    assertThat(
            desk.request("telesales", "r2", TestForm.telesales().with("branchCode", "110000"))
                .is(422)
                .fields())
        .containsExactly("branchCode: outOfScope");
  }

  @Test
  void aMachineIsRejectedWhereAClerkWouldBeAsked() {
    Answer rejected =
        desk.request(
            "telesales", TestForm.telesales().with("documentNumber", "440106199001011234"));
    assertThat(rejected.text("state")).isEqualTo("REJECTED");
    assertThat(rejected.findings()).containsExactly("NUMBER_INVALID");
    assertThat(desk.request("online", TestForm.online().advanced().without("mobile")).findings())
        .containsExactly("INCOMPLETE");
    assertThat(
            desk.request("online", TestForm.online().advanced().with("mobile", "12345")).findings())
        .containsExactly("PHONE_INVALID");
    Answer clerk =
        desk.submit(
            "customer-rep", TestForm.counter().with("documentNumber", "440106199001011234"));
    assertThat(clerk.text("state")).isEqualTo("REVIEW");
  }

  @Test
  void aCorporateIsAskedThroughItsContactPerson() {
    TestForm form =
        TestForm.counter()
            .corporate()
            .advanced()
            .without("mobile")
            .with("landline", TestForm.landline())
            .with("vip", true);
    String caseId = desk.submit("customer-rep", form).text("caseId");
    assertThat(desk.review("information-officer", caseId, "ACCEPT").status())
        .as("the VIP is approved first")
        .isEqualTo(200);
    assertThat(desk.openTasks(caseId)).containsExactly("userTask_callCustomer");

    JsonNode task = desk.get("verifier", "/api/tasks/" + desk.task(caseId)).is(200).body();
    assertThat(task.at("/briefing/script").asText())
        .contains(form.text("contactPerson"))
        .doesNotContain(form.text("documentNumber"));
    assertThat(task.at("/briefing/customer/phone").asText())
        .contains("*")
        .isNotEqualTo(form.text("landline"));
    desk.call("verifier", caseId, "CONFIRMED").is(200);

    assertThat(desk.state(caseId)).isEqualTo("OPENED");
    JsonNode customer =
        desk.get("manager", "/api/customers/" + desk.page(caseId).text("customerId")).body();
    assertThat(customer.get("vip").asBoolean()).isTrue();
    assertThat(customer.at("/basic/contactPerson").asText()).isEqualTo(form.text("contactPerson"));
    assertThat(customer.at("/basic/legalRepresentative").asText())
        .isEqualTo(form.text("legalRepresentative"));
    assertThat(customer.get("type").asText()).isEqualTo("CORPORATE");
  }

  @Test
  void aCorporateMobileIsAskedBySms() {
    TestForm form = TestForm.field().corporate().advanced();
    String caseId = desk.submit("account-manager", form).text("caseId");
    post.reply(form.text("mobile"), "确认");
    assertThat(desk.state(caseId)).isEqualTo("OPENED");
  }

  @Test
  void aPersonsDocumentIsNoFirmsAndTheOtherWayRound() {
    assertThat(
            desk.submit(
                    "customer-rep",
                    TestForm.counter()
                        .with("documentType", "CREDIT_CODE")
                        .with("documentNumber", TestForm.creditCode()))
                .findings())
        .containsExactly("NUMBER_INVALID");
    assertThat(
            desk.submit(
                    "customer-rep",
                    TestForm.counter()
                        .corporate()
                        .with("documentType", "RESIDENT_ID")
                        .with("documentNumber", TestForm.residentId()))
                .findings())
        .containsExactly("NUMBER_INVALID");
  }

  @Test
  void theOldAndTheNewFormOfANumberAreOneIdentity() {
    String number = TestForm.residentId(LocalDate.of(1984, 2, 29));
    desk.submit("customer-rep", TestForm.counter().with("documentNumber", number));
    String old = number.substring(0, 6) + number.substring(8, 17);
    assertThat(
            desk.submit("customer-rep", TestForm.counter().with("documentNumber", old)).findings())
        .containsExactly("IDENTITY_EXISTS");

    String credit = TestForm.creditCode();
    desk.submit("customer-rep", TestForm.counter().corporate().with("documentNumber", credit));
    TestForm organisation =
        TestForm.counter()
            .corporate()
            .with("documentType", "ORGANISATION_CODE")
            .with("documentNumber", credit.substring(8, 16) + "-" + credit.charAt(16));
    assertThat(desk.submit("customer-rep", organisation).findings())
        .containsExactly("IDENTITY_EXISTS");
  }

  @Test
  void aCodeIsNeverGivenTwice() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      codes.add(desk.request("telesales", TestForm.telesales()).text("customerCode"));
    }
    assertThat(codes)
        .extracting(code -> Long.valueOf(code.substring(7, 16)))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void theFileHoldsNumbersAsTheyAreWritten() {
    TestForm form = TestForm.counter();
    String number = form.text("documentNumber");
    String mobile = TestForm.mobile();
    form.with(
            "documentNumber",
            " "
                + number.substring(0, 6)
                + " "
                + number.substring(6).toLowerCase(Locale.ROOT).replace("0", "０")
                + " ")
        .with("mobile", "+86 " + mobile.substring(0, 3) + "-" + mobile.substring(3))
        .with("landline", "（020）３" + "8761234")
        .with("mail", " wang@example.cn ");
    String customer = desk.submit("customer-rep", form).text("customerId");
    assertThat(revealed(customer, "documentNumber")).isEqualTo(number);
    assertThat(revealed(customer, "mobile")).isEqualTo(mobile);
    assertThat(revealed(customer, "landline")).isEqualTo("020-38761234");
    assertThat(revealed(customer, "mail")).isEqualTo("wang@example.cn");
  }

  @Test
  void aPersonWhoAskedFindsANoticeAndAMail() {
    Answer submission = desk.submit("account-manager2", TestForm.field());
    JsonNode notices =
        desk.get("account-manager2", "/api/inbox/notices").is(200).body().get("items");
    assertThat(notices.findValuesAsText("caseId")).contains(submission.text("caseId"));
    assertThat(
            desk.get("account-manager2", "/api/inbox/notices").body().at("/items/0/code").asText())
        .isEqualTo("opening.opened");
    assertThat(post.mails())
        .filteredOn(mail -> mail.text().contains(submission.text("caseId")))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.to()).isEqualTo("account-manager2@kedang.example");
              assertThat(mail.subject()).doesNotContain(submission.text("customerCode"));
              assertThat(mail.text()).contains(submission.text("customerCode"));
            });
  }

  @Test
  void aPersonWhoseRequestIsRejectedIsToldToo() {
    TestForm form = TestForm.counter();
    desk.submit("customer-rep", form);
    Answer second = desk.submit("customer-rep2", form.again());
    assertThat(second.text("state")).isEqualTo("REJECTED");
    assertThat(desk.get("customer-rep2", "/api/inbox/notices").body().at("/items/0/code").asText())
        .isEqualTo("opening.rejected");
    assertThat(
            desk.get("customer-rep2", "/api/inbox/notices").body().at("/items/0/caseId").asText())
        .isEqualTo(second.text("caseId"));
  }

  private String revealed(String customer, String field) {
    return desk.post(
            "information-officer",
            "/api/customers/" + customer + "/reveal",
            Map.of("field", field, "purpose", "核对档案"))
        .is(200)
        .text("value");
  }
}
