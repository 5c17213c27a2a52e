package io.kedang.customer;

import static io.kedang.customer.CustomerDesk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.KedangTest;
import io.kedang.OpeningDesk;
import io.kedang.SqlStatements;
import io.kedang.TestActors;
import io.kedang.Together;
import io.kedang.access.Actor;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Accounts, subscriptions, policies and claims as business systems report them (CUST-4, CUST-7).
 */
@KedangTest
class ServiceRecordsTest {

  private static final Map<String, Object> ACCOUNT =
      Map.of("kind", "ACCOUNT", "number", "6222021234567890", "state", "ACTIVE", "payKind", "CARD");
  private static final Map<String, Object> POLICY =
      Map.of(
          "kind",
          "POLICY",
          "number",
          "P-2026-0001-7788",
          "state",
          "ACTIVE",
          "productCode",
          "LIFE-20",
          "productName",
          "终身寿险",
          "validFrom",
          "2026-01-01",
          "validUntil",
          "2046-12-31");

  @Autowired CustomerDesk customers;
  @Autowired OpeningDesk desk;
  @Autowired TestActors actors;
  @Autowired ServiceRecords records;
  @Autowired JdbcClient jdbc;

  private String customer;
  private final String run = Ids.next();

  @BeforeEach
  void aFile() {
    customer = customers.individual();
  }

  @Test
  void whatIsPaidFromAnAccountHangsOnIt() {
    String account = report("a", ACCOUNT).is(200).text("id");
    String policy = report("p", with(POLICY, "parentExternalId", id("a"))).is(200).text("id");
    String claim =
        report(
                "c",
                Map.of(
                    "kind",
                    "CLAIM",
                    "number",
                    "C-1",
                    "state",
                    "PENDING",
                    "parentExternalId",
                    id("p")))
            .is(200)
            .text("id");
    JsonNode items = customers.get(customer, "/records").is(200).body().get("items");
    assertThat(items.findValuesAsText("id")).containsExactly(account, policy, claim);
    assertThat(items.findValuesAsText("parentId")).containsExactly("null", account, policy);
    assertThat(items.toString()).doesNotContain("6222021234567890", "P-2026-0001-7788");
    assertThat(items.get(1).get("productName").asText()).isEqualTo("终身寿险");
    assertThat(customers.told(customer, "SERVICE"))
        .containsExactly("record.linked", "record.linked", "record.linked");
    assertThat(customers.get(customer, "/records?kinds=CLAIM").body().findValuesAsText("id"))
        .containsExactly(claim);
  }

  @Test
  void aRepeatedReportChangesNothingAndANewerOneUpdates() {
    String first = report("p", POLICY).is(200).text("id");
    assertThat(report("p", POLICY).is(200).text("change")).isEqualTo("UNCHANGED");
    var newer = report("p", with(POLICY, "state", "LAPSED")).is(200);
    assertThat(newer.text("change")).isEqualTo("UPDATED");
    assertThat(newer.text("id")).isEqualTo(first);
    assertThat(customers.told(customer, "SERVICE"))
        .containsExactly("record.changed", "record.linked");
    JsonNode changed =
        customers.get(customer, "/timeline?groups=SERVICE").body().at("/items/0/facts");
    assertThat(changed.get("stateBefore").asText()).isEqualTo("ACTIVE");
    assertThat(changed.get("recordState").asText()).isEqualTo("LAPSED");
  }

  @Test
  void oneRecordComesOfManyReportsAtOnce() throws Exception {
    List<OpeningDesk.Answer> answers = Together.run(6, i -> () -> report("p", POLICY));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    assertThat(answers.stream().map(answer -> answer.text("id")).distinct()).hasSize(1);
    assertThat(answers.stream().filter(answer -> "CREATED".equals(answer.text("change"))))
        .hasSize(1);
    assertThat(customers.told(customer, "SERVICE")).containsExactly("record.linked");
  }

  @Test
  void anotherCustomersRecordMovesByEndorsementOnly() {
    report("p", POLICY).is(200);
    String other = customers.individual();
    ServiceReport same = report(POLICY);
    assertThatThrownBy(() -> records.link(other, same, "client:test"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("recordElsewhere"));
    assertThat(records.move(other, same, "client:test").change())
        .isEqualTo(ServiceRecords.Change.MOVED);
    assertThat(customers.get(customer, "/records").body().get("items")).isEmpty();
    assertThat(customers.get(other, "/records").body().at("/items/0/productName").asText())
        .as("sealed with the other's key now")
        .isEqualTo("终身寿险");
    assertThat(customers.told(customer, "SERVICE")).containsExactly("record.left", "record.linked");
    assertThat(customers.told(other, "SERVICE")).containsExactly("record.linked");
  }

  @Test
  void refusesWhatCannotStand() {
    assertThat(report("x", Map.of()).is(422).fields())
        .contains("kind: required", "state: required", "number: required");
    assertThat(report("x", with(POLICY, "payKind", "CASH")).is(422).fields())
        .containsExactly("payKind: notHere");
    assertThat(report("x", with(POLICY, "validUntil", "2025-12-31")).is(422).fields())
        .containsExactly("validUntil: beforeStart");
    assertThat(report("x", with(POLICY, "parentExternalId", "none")).is(422).fields())
        .containsExactly("parentExternalId: unknown");
    assertThat(report("x", with(POLICY, "number", "x".repeat(65))).is(422).fields())
        .containsExactly("number: tooLong");
    assertThat(report("x", with(POLICY, "productName", "a\u202Eb")).is(422).fields())
        .containsExactly("productName: controlCharacters");
    assertThat(report("x", with(POLICY, "state", "BROKEN")).status()).isEqualTo(422);
    report("a", ACCOUNT).is(200);
    assertThat(report("a", POLICY).is(409).code()).isEqualTo("recordOfOtherKind");
    assertThat(report("b", with(ACCOUNT, "parentExternalId", id("a"))).is(422).fields())
        .containsExactly("parentExternalId: notHere");
  }

  @Test
  void aNumberIsShownForAPurposeThatIsWrittenDown() {
    String record = report("p", POLICY).text("id");
    String path = "/records/" + record + "/reveal";
    customers.post(customer, path, Map.of("purpose", "")).is(422);
    assertThat(customers.post(customer, path, Map.of("purpose", "客户来电核对")).is(200).text("value"))
        .isEqualTo("P-2026-0001-7788");
    assertThat(
            jdbc.sql("select count(*) from reveal where owner = ?")
                .param("service-record:" + record)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    customers.post(customers.individual(), path, Map.of("purpose", "好奇")).is(404);
  }

  @Test
  void isNobodysBusinessInAnotherBranch() {
    report("p", POLICY).is(200);
    for (String list :
        List.of("records", "agreements", "interactions", "complaints", "relations")) {
      desk.get("account-manager2", "/api/customers/" + customer + "/" + list).is(404);
      desk.get("auditor", "/api/customers/" + customer + "/" + list).is(200);
    }
  }

  @Test
  void aPageIsBoundedAndTakesTwoStatements() throws Exception {
    for (int i = 0; i < 3; i++) {
      report("p" + i, POLICY).is(200);
    }
    JsonNode first = customers.get(customer, "/records?limit=2").is(200).body();
    assertThat(first.get("items")).hasSize(2);
    JsonNode second =
        customers
            .get(customer, "/records?limit=2&after=" + first.get("next").asText())
            .is(200)
            .body();
    assertThat(second.get("items")).hasSize(1);
    assertThat(second.get("next").isNull()).isTrue();
    Actor reader = actors.actor("information-officer");
    assertThat(SqlStatements.of(() -> records.page(customer, Set.of(), reader, null, 200)))
        .hasSizeLessThanOrEqualTo(3);
  }

  private OpeningDesk.Answer report(String externalId, Map<String, ?> body) {
    return customers.put(customer, "/records/core/" + id(externalId), body);
  }

  private String id(String name) {
    return run + "-" + name;
  }

  private ServiceReport report(Map<String, Object> policy) {
    return new ServiceReport(
        RecordKind.POLICY,
        "core",
        id("p"),
        null,
        (String) policy.get("number"),
        RecordState.ACTIVE,
        null,
        "LIFE-20",
        "终身寿险",
        LocalDate.parse("2026-01-01"),
        LocalDate.parse("2046-12-31"));
  }
}
