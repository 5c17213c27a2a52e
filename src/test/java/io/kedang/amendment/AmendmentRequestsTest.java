package io.kedang.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.AmendmentDesk;
import io.kedang.KedangTest;
import io.kedang.OpeningDesk;
import io.kedang.OpeningDesk.Answer;
import io.kedang.Pictures;
import io.kedang.SqlStatements;
import io.kedang.TestActors;
import io.kedang.TestForm;
import io.kedang.shared.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * A change is asked for, looked at beforehand, and applied where nobody has to decide (AMND-1, 2).
 */
@KedangTest
class AmendmentRequestsTest {

  @Autowired OpeningDesk desk;
  @Autowired AmendmentDesk amendments;
  @Autowired TestActors actors;
  @Autowired Amendments service;
  @Autowired UnsentAmendments unsent;
  @Autowired JdbcClient jdbc;

  @Test
  void anAddressIsAppliedAtOnceAndItsHistoryTold() {
    TestForm form = TestForm.counter().advanced();
    String id = amendments.file(form);

    Answer answer = amendments.ask("customer-rep", id, Map.of("address", "深圳市福田区新居路 8 号")).is(201);

    assertThat(answer.text("state")).isEqualTo("APPLIED");
    assertThat(answer.text("route")).isEqualTo("APPLY");
    assertThat(amendments.clear(id, "address")).isEqualTo("深圳市福田区新居路 8 号");
    assertThat(amendments.claims(id)).isEmpty();
    String caseId = answer.text("caseId");
    assertThat(desk.story(caseId))
        .containsExactly("amendment.requested", "amendment.checked", "amendment.applied");
    assertThat(desk.runs(caseId)).isFalse();
    JsonNode row =
        desk.get("auditor", "/api/customers/" + id + "/history").is(200).body().at("/items/0");
    assertThat(row.get("field").asText()).isEqualTo("address");
    assertThat(row.get("caseId").asText()).isEqualTo(caseId);
    assertThat(row.get("before").asText()).contains("****").doesNotContain(form.text("address"));
    assertThat(row.at("/by/id").asText()).isEqualTo(actors.actor("customer-rep").id());
  }

  @Test
  void theSameRequestIdIsTheSameCase() {
    String id = amendments.file(TestForm.counter());
    Map<String, Object> wish = amendments.wish(Map.of("mail", "first@example.cn"));
    String caseId = amendments.askWith("customer-rep", id, wish).is(201).text("caseId");
    Answer again = amendments.askWith("customer-rep", id, wish).is(200);
    assertThat(again.text("caseId")).isEqualTo(caseId);
    assertThat(again.body().get("repeated").asBoolean()).isTrue();
  }

  @Test
  void whatCannotStandIsNamedFieldByField() {
    String id = amendments.file(TestForm.counter());
    assertThat(amendments.ask("customer-rep", id, Map.of("shoeSize", "44")).is(422).fields())
        .containsExactly("changes: unknown");
    Map<String, Object> wrong = new LinkedHashMap<>();
    wrong.put("name", " ");
    wrong.put("documentType", "LIBRARY_CARD");
    wrong.put("validUntil", "tomorrow");
    wrong.put("vip", "true");
    assertThat(amendments.ask("customer-rep", id, wrong).is(422).fields())
        .containsExactlyInAnyOrder(
            "name: required", "documentType: unknown", "validUntil: noDate", "vip: notForType");
    assertThat(amendments.ask("customer-rep", id, Map.of("mail", "nobody")).is(422).fields())
        .containsExactly("mail: noMail");
    Map<String, Object> silent = amendments.wish(Map.of("mail", "a@example.cn"));
    silent.put("reason", " ");
    assertThat(amendments.askWith("customer-rep", id, silent).is(422).fields())
        .containsExactly("reason: required");
  }

  @Test
  void whatTheFileSaysAlreadyIsNoChange() {
    TestForm form = TestForm.counter().with("mail", "same@example.cn");
    String id = amendments.file(form);
    assertThat(
            amendments.ask("customer-rep", id, Map.of("mail", " same@example.cn ")).is(422).code())
        .isEqualTo("nothingChanged");
  }

  @Test
  void thePreviewSaysHowEachFieldIsDecidedAndWritesNothing() {
    TestForm form = TestForm.counter().advanced();
    String id = amendments.file(form);
    JsonNode preview =
        amendments
            .preview(
                "customer-rep",
                id,
                Map.of(
                    "mobile", TestForm.mobile(), "name", TestForm.name(), "mail", "p@example.cn"))
            .is(200)
            .body();
    assertThat(preview.get("route").asText()).isEqualTo("TWO_PERSONS");
    assertThat(preview.get("contacts").asText()).isEqualTo("OLD_AND_NEW");
    assertThat(preview.get("checkerRole").asText()).isEqualTo("verifier");
    assertThat(preview.get("secondRole").asText()).isEqualTo("manager");
    Map<String, String> routes = new LinkedHashMap<>();
    preview
        .get("fields")
        .forEach(f -> routes.put(f.get("field").asText(), f.get("route").asText()));
    assertThat(routes)
        .containsOnly(
            Map.entry("mobile", "VERIFY"),
            Map.entry("name", "TWO_PERSONS"),
            Map.entry("mail", "APPLY"));
    assertThat(preview.toString()).doesNotContain(form.text("mobile"));
    assertThat(amendments.claims(id)).isEmpty();
    assertThat(desk.get("customer-rep", "/api/customers/" + id + "/amendments").body().get("items"))
        .isEmpty();
  }

  @Test
  void evidenceComesBeforeTheRequestAndIsSeenWithIt() {
    TestForm form = TestForm.counter();
    String id = amendments.file(form);
    Map<String, Object> wish = amendments.wish(Map.of("name", TestForm.name()));
    String caseId =
        desk.post(
                "customer-rep",
                "/api/customers/" + id + "/amendments/draft",
                Map.of("requestId", wish.get("requestId")))
            .is(201)
            .text("caseId");
    desk.perform(
            MockMvcRequestBuilders.multipart("/api/amendments/{id}/scans", caseId)
                .file(new MockMultipartFile("file", "户口簿.png", "image/png", Pictures.png())),
            TestActors.as("customer-rep"))
        .is(201);
    desk.get("verifier", "/api/amendments/" + caseId).is(404);
    assertThat(amendments.askWith("customer-rep", id, wish).is(201).text("caseId"))
        .isEqualTo(caseId);
    JsonNode page = amendments.page(caseId).body();
    assertThat(page.get("findings")).isEmpty();
    assertThat(desk.get("verifier", "/api/amendments/" + caseId + "/scans").is(200).body())
        .hasSize(1);
    desk.perform(
            MockMvcRequestBuilders.multipart("/api/amendments/{id}/scans", caseId)
                .file(new MockMultipartFile("file", "x.png", "image/png", Pictures.png())),
            TestActors.as("customer-rep"))
        .is(404);
  }

  @Test
  void evidenceOfAChangeThatNobodyAskedForGoes() {
    String id = amendments.file(TestForm.counter());
    String old = evidence(id);
    String recent = evidence(id);
    jdbc.sql("update amendment set created_at = ? where id = ?")
        .params(Timestamp.from(Instant.now().minus(Duration.ofDays(15))), old)
        .update();
    unsent.forget();
    assertThat(owners(old)).isEmpty();
    assertThat(owners(recent)).containsExactly(recent);
    desk.get("customer-rep", "/api/amendments/" + old).is(404);
    desk.get("customer-rep", "/api/customers/" + id).is(200);
  }

  private String evidence(String customerId) {
    String caseId =
        desk.post(
                "customer-rep",
                "/api/customers/" + customerId + "/amendments/draft",
                Map.of("requestId", "r-" + Ids.next()))
            .is(201)
            .text("caseId");
    desk.perform(
            MockMvcRequestBuilders.multipart("/api/amendments/{id}/scans", caseId)
                .file(new MockMultipartFile("file", "户口簿.png", "image/png", Pictures.png())),
            TestActors.as("customer-rep"))
        .is(201);
    return caseId;
  }

  private List<String> owners(String caseId) {
    return jdbc.sql("select owner_id from document where owner_id = ?")
        .param(caseId)
        .query(String.class)
        .list();
  }

  @Test
  void aStraightThroughChangeTakesFewStatements() throws Exception {
    String id = amendments.file(TestForm.counter());
    service.request(id, request("w1@example.cn"), actors.actor("customer-rep"));
    List<String> statements =
        SqlStatements.of(
            () -> service.request(id, request("w2@example.cn"), actors.actor("customer-rep")));
    assertThat(statements).as("%s", String.join("\n", statements)).hasSizeLessThanOrEqualTo(45);
  }

  private static Amendments.Request request(String mail) {
    return new Amendments.Request(
        "r-" + Ids.next(), null, null, Map.of("mail", mail), "客户要求", null, null);
  }
}
