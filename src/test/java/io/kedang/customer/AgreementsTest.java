package io.kedang.customer;

import static io.kedang.customer.CustomerDesk.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.KedangTest;
import io.kedang.MutableClock;
import io.kedang.OpeningDesk;
import io.kedang.Together;
import io.kedang.shared.Ids;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agreements and the renewal that is asked for once a term (CUST-4). */
@KedangTest
class AgreementsTest {

  @Autowired CustomerDesk customers;
  @Autowired OpeningDesk desk;
  @Autowired AgreementRenewals renewals;
  @Autowired MutableClock clock;
  @Autowired JdbcClient jdbc;

  private final LocalDate today = LocalDate.now(Agreements.CHINA);
  private final Map<String, Object> terms =
      Map.of(
          "kind",
          "SERVICE",
          "number",
          "XY-2026-00017",
          "validFrom",
          today.minusYears(1).toString(),
          "validUntil",
          today.plusDays(60).toString());
  private String customer;

  @BeforeEach
  void aFile() {
    customer = customers.individual();
  }

  @Test
  void anAgreementIsWrittenDownOnceUnderItsKey() {
    JsonNode made = make("key-1", terms).is(201).body();
    assertThat(made.get("validity").asText()).isEqualTo("VALID");
    assertThat(made.toString()).doesNotContain("XY-2026-00017");
    assertThat(make("key-1", terms).is(201).text("id")).isEqualTo(made.get("id").asText());
    assertThat(customers.get(customer, "/agreements").body().get("items")).hasSize(1);
    assertThat(customers.told(customer, "SERVICE")).containsExactly("agreement.made");
    assertThat(
            customers
                .post(
                    customer,
                    "/complaints",
                    Map.of(
                        "requestId",
                        key("key-1"),
                        "topic",
                        "OTHER",
                        "severity",
                        "LOW",
                        "text",
                        "x"))
                .is(409)
                .code())
        .isEqualTo("requestIdUsed");
  }

  @Test
  void refusesWhatCannotStand() {
    assertThat(make("k", Map.of()).is(422).fields())
        .contains("kind: required", "number: required", "validFrom: required");
    assertThat(make("k", with(terms, "validUntil", "2000-01-01")).is(422).fields())
        .containsExactly("validUntil: beforeStart");
    assertThat(make("k", with(terms, "validUntil", "9999-01-01")).is(422).fields())
        .containsExactly("validUntil: range");
    assertThat(customers.post(customer, "/agreements", terms).is(422).fields())
        .containsExactly("requestId: required");
    assertThat(make("k", with(terms, "validFrom", "soon")).status()).isEqualTo(422);
  }

  @Test
  void renewalIsAskedOnceATermWhenTheLastDayComesNear() throws Exception {
    make("k", terms).is(201);
    renewals.raiseDue();
    assertThat(renewalCase()).as("60 days ahead").isNull();
    try (var later = clock.ahead(Duration.ofDays(40))) {
      assertThat(agreement().get("validity").asText()).isEqualTo("DUE");
      Together.run(4, i -> () -> renewals.raiseDue());
      String caseId = renewalCase();
      assertThat(desk.openTasks(caseId)).containsExactly("userTask_renewAgreement");
      renewals.raiseDue();
      assertThat(raised()).isEqualTo(1);
      assertThat(customers.told(customer, "SERVICE"))
          .containsExactly("renewal.due", "agreement.made");
    }
  }

  @Test
  void aRenewedAgreementBeginsAnotherTermForWhichRenewalIsAskedAgain() {
    String caseId = due();
    JsonNode task = desk.get("account-manager", "/api/tasks/" + desk.task(caseId)).is(200).body();
    assertThat(task.at("/briefing/reasons/0/code").asText()).isEqualTo("AGREEMENT_DUE");
    assertThat(task.toString()).doesNotContain("XY-2026-00017");
    assertThat(task.at("/item/title").asText()).isNotEmpty();
    LocalDate until = today.plusYears(2);
    decide(caseId, Map.of("decision", "RENEWED", "validUntil", until.toString())).is(200);
    assertThat(agreement().get("validUntil").asText()).isEqualTo(until.toString());
    assertThat(agreement().get("term").asInt()).isEqualTo(2);
    assertThat(renewalCase()).isNull();
    assertThat(desk.runs(caseId)).isFalse();
    assertThat(customers.told(customer, "SERVICE")).startsWith("renewal.decided");
    try (var later = clock.ahead(Duration.ofDays(365 * 2))) {
      renewals.raiseDue();
    }
    assertThat(raised()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"ENDED, ENDED", "DECLINED, NOT_RENEWED"})
  void anAgreementThatIsNotRenewedSaysWhy(String decision, String state) {
    String caseId = due();
    assertThat(decide(caseId, Map.of("decision", decision)).is(422).fields())
        .containsExactly("reason: required");
    decide(caseId, Map.of("decision", decision, "reason", "客户迁往外地")).is(200);
    assertThat(agreement().get("state").asText()).isEqualTo(state);
    assertThat(desk.story(caseId)).contains("renewal.decided");
    assertThat(desk.runs(caseId)).isFalse();
    renewals.raiseDue();
    assertThat(raised()).isEqualTo(1);
  }

  @Test
  void refusesADecisionThatCannotStand() {
    String caseId = due();
    assertThat(decide(caseId, Map.of()).is(422).fields()).contains("decision: required");
    assertThat(decide(caseId, Map.of("decision", "MAYBE")).is(422).fields())
        .contains("decision: unknown");
    assertThat(decide(caseId, Map.of("decision", "RENEWED")).is(422).fields())
        .containsExactly("validUntil: required");
    assertThat(
            decide(caseId, Map.of("decision", "RENEWED", "validUntil", "tomorrow"))
                .is(422)
                .fields())
        .containsExactly("validUntil: noDate");
    assertThat(
            decide(
                    caseId,
                    Map.of("decision", "RENEWED", "validUntil", today.plusDays(10).toString()))
                .is(422)
                .fields())
        .containsExactly("validUntil: notLater");
  }

  @Test
  void whoeverChangesTheLastDayOtherwiseSettlesTheRenewal() {
    String caseId = due();
    JsonNode before = agreement();
    String path = "/agreements/" + before.get("id").asText();
    Map<String, Object> other = with(terms, "validUntil", today.plusYears(3).toString());
    customers
        .put(customer, path, with(other, "version", before.get("version").asLong() + 1))
        .is(409);
    customers.put(customer, path, with(other, "version", before.get("version").asLong())).is(200);
    assertThat(desk.runs(caseId)).isFalse();
    assertThat(desk.openTasks(caseId)).isEmpty();
    assertThat(desk.get("account-manager", "/api/cases/" + caseId).is(200).text("state"))
        .isEqualTo("WITHDRAWN");
    assertThat(agreement().get("term").asInt()).isEqualTo(2);
  }

  @Test
  void withinTheTermAChangeLeavesTheRenewalAlone() {
    String caseId = due();
    JsonNode before = agreement();
    customers
        .put(
            customer,
            "/agreements/" + before.get("id").asText(),
            with(
                with(with(terms, "validUntil", before.get("validUntil").asText()), "note", "加签附件"),
                "version",
                before.get("version").asLong()))
        .is(200);
    assertThat(renewalCase()).isEqualTo(caseId);
    renewals.raiseDue();
    assertThat(raised()).isEqualTo(1);
  }

  @Test
  void anEndedAgreementStaysEnded() {
    String caseId = due();
    JsonNode before = agreement();
    String path = "/agreements/" + before.get("id").asText();
    Map<String, Object> version = Map.of("version", before.get("version").asLong());
    JsonNode ended = customers.post(customer, path + "/end", version).is(200).body();
    assertThat(ended.get("validity").asText()).isEqualTo("ENDED");
    assertThat(desk.runs(caseId)).isFalse();
    assertThat(
            customers
                .put(customer, path, with(terms, "version", ended.get("version").asLong()))
                .is(409)
                .code())
        .isEqualTo("agreementEnded");
    customers.post(customers.individual(), path + "/end", version).is(404);
  }

  private String due() {
    make("k", with(terms, "validUntil", today.plusDays(20).toString())).is(201);
    renewals.raiseDue();
    return renewalCase();
  }

  private OpeningDesk.Answer make(String name, Map<String, ?> values) {
    return customers.post(customer, "/agreements", with(values, "requestId", key(name)));
  }

  private final String run = Ids.next();

  private String key(String name) {
    return run + name;
  }

  private OpeningDesk.Answer decide(String caseId, Map<String, ?> form) {
    return desk.complete("account-manager", caseId, form);
  }

  private JsonNode agreement() {
    return customers.get(customer, "/agreements").is(200).body().at("/items/0");
  }

  private String renewalCase() {
    JsonNode found = agreement().get("renewalCaseId");
    return found.isNull() ? null : found.asText();
  }

  private int raised() {
    return jdbc.sql("select count(*) from agreement_renewal where customer_id = ?")
        .param(customer)
        .query(Integer.class)
        .single();
  }
}
