package io.kedang.customer;

import static io.kedang.customer.CustomerDesk.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.KedangTest;
import io.kedang.MutableClock;
import io.kedang.OpeningDesk;
import io.kedang.Together;
import io.kedang.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Interactions and complaints (CUST-4). */
@KedangTest
class ContactsTest {

  private static final Map<String, Object> CALL =
      Map.of("direction", "IN", "medium", "PHONE", "topic", "INQUIRY", "note", "客户询问缴费方式");
  private static final Map<String, Object> GRIEVANCE =
      Map.of("topic", "SERVICE", "severity", "HIGH", "text", "等了两个小时没有人接待");

  @Autowired CustomerDesk customers;
  @Autowired OpeningDesk desk;
  @Autowired MutableClock clock;
  @Autowired JdbcClient jdbc;

  private String customer;

  @BeforeEach
  void aFile() {
    customer = customers.individual();
  }

  @Test
  void anInteractionStandsWhereItHappenedHoweverLateItIsLogged() {
    log(with(CALL, "at", "2026-03-01T02:00:00Z")).is(201);
    log(with(CALL, "at", "2026-05-01T02:00:00Z")).is(201);
    log(with(CALL, "at", "2026-04-01T02:00:00Z")).is(201);
    JsonNode page = customers.get(customer, "/interactions?limit=2").is(200).body();
    assertThat(page.findValuesAsText("at"))
        .containsExactly("2026-05-01T02:00:00Z", "2026-04-01T02:00:00Z");
    assertThat(page.at("/items/0/note").asText()).isEqualTo("客户询问缴费方式");
    JsonNode rest =
        customers.get(customer, "/interactions?limit=2&after=" + page.get("next").asText()).body();
    assertThat(rest.findValuesAsText("at")).containsExactly("2026-03-01T02:00:00Z");
    assertThat(customers.told(customer, "CONTACT")).hasSize(3);
  }

  @Test
  void oneInteractionComesOfManyRequestsWithOneKey() throws Exception {
    Map<String, Object> same = with(CALL, "requestId", Ids.next());
    List<OpeningDesk.Answer> answers =
        Together.run(5, i -> () -> customers.post(customer, "/interactions", same));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
    assertThat(answers.stream().map(answer -> answer.text("id")).distinct()).hasSize(1);
    assertThat(customers.told(customer, "CONTACT")).hasSize(1);
  }

  @Test
  void whatIsSaidStandsNowhereInClear() {
    String interaction = log(CALL).text("id");
    String complaint = raise(GRIEVANCE).text("id");
    byte[] note = sealed("select sealed_note from interaction where id = ?", interaction);
    byte[] text = sealed("select sealed_text from complaint where id = ?", complaint);
    assertThat(new String(note, StandardCharsets.UTF_8)).doesNotContain("缴费");
    assertThat(new String(text, StandardCharsets.UTF_8)).doesNotContain("接待");
  }

  @Test
  void refusesWhatCannotStand() {
    assertThat(log(Map.of()).is(422).fields())
        .containsExactlyInAnyOrder("direction: required", "medium: required", "topic: required");
    String ahead = Instant.now().plus(Duration.ofHours(1)).toString();
    assertThat(log(with(CALL, "at", ahead)).is(422).fields()).containsExactly("at: notBehindUs");
    assertThat(log(with(CALL, "note", "长".repeat(2_001))).is(422).fields())
        .containsExactly("note: tooLong");
    log(with(CALL, "note", "长".repeat(2_000))).is(201);
    assertThat(log(with(CALL, "medium", "PIGEON")).status()).isEqualTo(422);
    assertThat(raise(Map.of()).is(422).fields())
        .containsExactlyInAnyOrder("topic: required", "severity: required", "text: required");
  }

  @Test
  void aComplaintIsOpenUntilItIsAnsweredAndClosedOnlyThen() {
    JsonNode open = raise(GRIEVANCE).is(201).body();
    String id = open.get("id").asText();
    assertThat(open.get("state").asText()).isEqualTo("OPEN");
    assertThat(todos()).contains("COMPLAINT_OPEN");
    assertThat(move(id, "close", Map.of("version", 0)).is(409).code())
        .isEqualTo("complaintUnanswered");
    assertThat(move(id, "answer", Map.of("version", 0)).is(422).fields())
        .containsExactly("answer: required");
    move(id, "answer", Map.of("version", 0, "answer", "已致歉并安排专人")).is(200);
    assertThat(todos()).doesNotContain("COMPLAINT_OPEN");
    assertThat(move(id, "answer", Map.of("version", 0, "answer", "另一个答复")).is(409).code())
        .as("somebody answered meanwhile")
        .isEqualTo("changedMeanwhile");
    JsonNode closed = move(id, "close", Map.of("version", 1)).is(200).body();
    assertThat(closed.get("state").asText()).isEqualTo("CLOSED");
    assertThat(closed.get("answer").asText()).isEqualTo("已致歉并安排专人");
    assertThat(closed.get("closedBy").asText()).isNotEmpty();
    assertThat(move(id, "answer", Map.of("version", 2, "answer", "x")).is(409).code())
        .isEqualTo("complaintClosed");
    assertThat(move(id, "close", Map.of("version", 2)).is(409).code()).isEqualTo("complaintClosed");
    assertThat(customers.told(customer, "COMPLAINT"))
        .containsExactly("complaint.closed", "complaint.answered", "complaint.raised");
  }

  @Test
  void severityBringsATimeForTheAnswer() {
    raise(GRIEVANCE).is(201);
    assertThat(complaint().get("overdue").asBoolean()).isFalse();
    try (var later = clock.ahead(Duration.ofDays(3))) {
      assertThat(complaint().get("overdue").asBoolean()).isTrue();
    }
  }

  @Test
  void aComplaintIsFoundOnItsOwnFileOnly() {
    String id = raise(GRIEVANCE).text("id");
    customers
        .post(
            customers.individual(),
            "/complaints/" + id + "/answer",
            Map.of("version", 0, "answer", "x"))
        .is(404);
    desk.post("account-manager2", "/api/customers/" + customer + "/complaints", GRIEVANCE).is(404);
  }

  private OpeningDesk.Answer log(Map<String, ?> values) {
    return customers.post(customer, "/interactions", with(values, "requestId", Ids.next()));
  }

  private OpeningDesk.Answer raise(Map<String, ?> values) {
    return customers.post(customer, "/complaints", with(values, "requestId", Ids.next()));
  }

  private OpeningDesk.Answer move(String id, String how, Map<String, ?> values) {
    return customers.post(customer, "/complaints/" + id + "/" + how, values);
  }

  private JsonNode complaint() {
    return customers.get(customer, "/complaints").is(200).body().at("/items/0");
  }

  private String todos() {
    return customers.get(customer, "").is(200).body().get("todos").toString();
  }

  private byte[] sealed(String sql, String id) {
    return jdbc.sql(sql).param(id).query(byte[].class).single();
  }
}
