package io.kedang.opening;

import static io.kedang.TestActors.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.KedangTest;
import io.kedang.OpeningDesk;
import io.kedang.OpeningDesk.Answer;
import io.kedang.TestForm;
import io.kedang.messaging.Post;
import io.kedang.shared.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Groups, third parties, contact persons of several firms and VIPs (CUST-1, OPEN-7, OPEN-8). */
@KedangTest
class PartyTypesTest {

  @Autowired OpeningDesk desk;
  @Autowired Post post;

  @Test
  void aGroupOpensUnderTheCreditCodeOfItsHead() {
    Answer opened = desk.submit("customer-rep", group());
    assertThat(opened.findings()).isEmpty();
    assertThat(opened.text("state")).isEqualTo("OPENED");
    assertThat(file(opened).get("type").asText()).isEqualTo("GROUP");
  }

  @Test
  void oneCreditCodeIsOneFileWhetherFirmOrGroup() {
    TestForm firm = TestForm.counter().corporate();
    desk.submit("customer-rep", firm);
    Answer refused =
        desk.submit("customer-rep", group().with("documentNumber", firm.text("documentNumber")));
    assertThat(refused.findings()).containsExactly("IDENTITY_EXISTS");
    assertThat(refused.text("state")).isEqualTo("REJECTED");
  }

  @Test
  void aGroupWithoutAContactPersonIsAPersonsMatterEvenAtTheBasicLevel() {
    Answer submitted = desk.submit("customer-rep", group().without("contactPerson"));
    assertThat(submitted.findings()).containsExactly("INCOMPLETE");
    assertThat(submitted.text("state")).isEqualTo("REVIEW");
  }

  @Test
  void aGroupIsKnownByNothingButACreditCode() {
    Answer submitted =
        desk.submit(
            "customer-rep",
            group()
                .with("documentType", "RESIDENT_ID")
                .with("documentNumber", TestForm.residentId()));
    assertThat(submitted.findings()).containsExactly("NUMBER_INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESIDENT_ID", "CREDIT_CODE"})
  void aClaimantIsAPersonOrAFirmAndIsVerifiedBeforeTheFileOpens(String documentType) {
    TestForm form = thirdParty(TestForm.counter().advanced());
    if ("CREDIT_CODE".equals(documentType)) {
      form.with("documentType", documentType).with("documentNumber", TestForm.creditCode());
    }
    Answer submitted = desk.submit("customer-rep", form);
    assertThat(submitted.text("state")).isEqualTo("VERIFYING");
    post.reply(form.text("mobile"), "是");
    JsonNode page = desk.page(submitted.text("caseId")).body();
    assertThat(page.get("state").asText()).isEqualTo("OPENED");
    assertThat(page.at("/form/claimNumber").asText()).isEqualTo(form.text("claimNumber"));
  }

  @Test
  void aThirdPartyWithoutAClaimOrAtTheBasicLevelIsRefusedFieldByField() {
    TestForm form = TestForm.counter().with("customerType", "THIRD_PARTY");
    String draft = desk.draft("customer-rep", form);
    Answer refused = desk.post("customer-rep", "/api/openings/drafts/" + draft + "/submit", "{}");
    assertThat(refused.is(422).fields())
        .containsExactlyInAnyOrder(
            "level: advancedOnly", "claimNumber: required", "policyNumber: required");
  }

  @Test
  void aClaimNumberIsAReferenceAndNoText() {
    TestForm form = thirdParty(TestForm.counter().advanced()).with("claimNumber", "张三的案子");
    String draft = desk.draft("customer-rep", form);
    Answer refused = desk.post("customer-rep", "/api/openings/drafts/" + draft + "/submit", "{}");
    assertThat(refused.is(422).fields()).containsExactly("claimNumber: noReference");
  }

  @Test
  void theClaimsSystemOpensThirdPartiesAndNobodyElse() {
    TestForm form = thirdParty(TestForm.counter().advanced().without("collector"));
    Answer submitted = claims(form).is(201);
    assertThat(submitted.findings())
        .as("nobody has seen the document")
        .containsExactly("SCAN_MISSING");
    assertThat(desk.review("information-officer", submitted.text("caseId"), "ACCEPT").status())
        .isEqualTo(200);
    post.reply(form.text("mobile"), "是");
    assertThat(desk.state(submitted.text("caseId"))).isEqualTo("OPENED");

    assertThat(claims(TestForm.counter().advanced()).is(422).fields())
        .containsExactly("channel: notYours");
    assertThat(
            desk.request("telesales", "t-" + Ids.next(), thirdParty(TestForm.counter().advanced()))
                .is(422)
                .fields())
        .containsExactly("channel: notYours");
  }

  @Test
  void oneContactPersonOfSeveralFirmsIsAWarningWithLinks() {
    TestForm first = TestForm.counter().corporate().with("mobile", TestForm.mobile());
    Answer one = desk.submit("customer-rep", first);
    TestForm second = sameContact(first, TestForm.counter().corporate());
    Answer two = desk.submit("customer-rep", second);
    assertThat(two.findings()).containsExactly("PHONE_SHARED", "CONTACT_DUPLICATE");
    assertThat(two.text("state")).as("warnings only").isEqualTo("OPENED");

    Answer third = desk.submit("customer-rep", sameContact(first, group()));
    JsonNode finding = third.body().at("/findings/1");
    assertThat(finding.get("severity").asText()).isEqualTo("WARN");
    assertThat(List.of(finding.at("/facts/otherCustomers").asText().split(",")))
        .containsExactly(one.text("customerId"), two.text("customerId"));
  }

  @Test
  void anotherContactPersonUnderTheSameMobileIsASharedPhoneOnly() {
    TestForm first = TestForm.counter().corporate().with("mobile", TestForm.mobile());
    desk.submit("customer-rep", first);
    TestForm other =
        sameContact(first, TestForm.counter().corporate()).with("contactPerson", "邵文轩");
    assertThat(desk.submit("customer-rep", other).findings()).containsExactly("PHONE_SHARED");
  }

  @Test
  void aVipIsApprovedByAnotherPersonBeforeTheFileOpens() {
    Answer submitted =
        desk.submit("customer-rep", TestForm.counter().corporate().with("vip", true));
    assertThat(submitted.findings()).containsExactly("VIP_REQUESTED");
    assertThat(submitted.text("state")).isEqualTo("REVIEW");
    desk.review("information-officer", submitted.text("caseId"), "ACCEPT").is(200);
    String customer = desk.page(submitted.text("caseId")).text("customerId");
    assertThat(desk.get("customer-rep", "/api/customers/" + customer).body().get("vip").asBoolean())
        .isTrue();
  }

  private static TestForm group() {
    return TestForm.counter().corporate().with("customerType", "GROUP");
  }

  private static TestForm thirdParty(TestForm form) {
    return form.with("customerType", "THIRD_PARTY")
        .with("claimNumber", "CLM-" + Ids.next())
        .with("policyNumber", "P-" + Ids.next());
  }

  private static TestForm sameContact(TestForm of, TestForm form) {
    return form.with("mobile", of.text("mobile")).with("contactPerson", of.text("contactPerson"));
  }

  private Answer claims(TestForm form) {
    return desk.perform(
        post("/api/openings")
            .contentType(MediaType.APPLICATION_JSON)
            .content(form.request("claim-" + Ids.next())),
        client("claims"));
  }

  private JsonNode file(Answer submission) {
    return desk.get("customer-rep", "/api/customers/" + submission.text("customerId"))
        .is(200)
        .body();
  }
}
