package io.kedang.customer;

import static io.kedang.customer.CustomerDesk.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.KedangTest;
import io.kedang.OpeningDesk;
import io.kedang.OpeningDesk.Answer;
import io.kedang.SqlStatements;
import io.kedang.TestActors;
import io.kedang.TestForm;
import io.kedang.Together;
import io.kedang.access.Actor;
import io.kedang.shared.Ids;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Related parties: both sides see them, nothing stands twice, no group heads itself (CUST-1). */
@KedangTest
class RelationsTest {

  private static final Map<String, Object> LI =
      Map.of("kind", "CONTACT_PERSON", "name", "李文静", "role", "财务经理", "phone", "13800138000");

  @Autowired CustomerDesk customers;
  @Autowired OpeningDesk desk;
  @Autowired TestActors actors;
  @Autowired RelationPages pages;

  private Answer firm;
  private String firmId;

  @BeforeEach
  void aFirm() {
    firm = customers.firm();
    firmId = firm.text("customerId");
  }

  @Test
  void aMemberIsSeenFromBothSides() {
    Answer group = group();
    add(group.text("customerId"), member(firm)).is(201);
    JsonNode down = relations(group.text("customerId")).get(0);
    assertThat(down.get("outgoing").asBoolean()).isTrue();
    assertThat(down.at("/party/code").asText()).isEqualTo(firm.text("customerCode"));
    JsonNode up = relations(firmId).get(0);
    assertThat(up.get("outgoing").asBoolean()).isFalse();
    assertThat(up.at("/party/name").asText()).isNotEmpty();
    assertThat(customers.told(firmId, "RELATION")).containsExactly("relation.added");
    assertThat(customers.told(group.text("customerId"), "RELATION"))
        .containsExactly("relation.added");
  }

  @Test
  void aNamedPersonIsMaskedAndShownForAPurpose() {
    String id = add(firmId, with(LI, "main", true)).is(201).text("id");
    JsonNode line = relations(firmId).get(0);
    assertThat(line.get("personName").asText()).isEqualTo("李文静");
    assertThat(line.get("phone").asText()).isEqualTo("138****8000");
    assertThat(line.get("main").asBoolean()).isTrue();
    assertThat(
            customers
                .post(firmId, "/relations/" + id + "/reveal", Map.of("purpose", "联系客户"))
                .is(200)
                .text("value"))
        .isEqualTo("13800138000");
  }

  @Test
  void ofSeveralContactPersonsOneIsTheMainOneEvenInARace() throws Exception {
    List<Answer> answers =
        Together.run(
            4,
            i -> () -> add(firmId, with(with(LI, "name", "联系人" + "甲乙丙丁".charAt(i)), "main", true)));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
    assertThat(mains()).hasSize(1);
    String other =
        answers.stream()
            .map(one -> one.text("id"))
            .filter(id -> !mains().contains(id))
            .findFirst()
            .get();
    customers.post(firmId, "/relations/" + other + "/main", Map.of()).is(204);
    assertThat(mains()).containsExactly(other);
  }

  @Test
  void nothingStandsTwiceEvenInARace() throws Exception {
    List<Answer> answers = Together.run(5, i -> () -> add(firmId, LI));
    assertThat(answers.stream().filter(one -> one.status() == 201)).hasSize(1);
    assertThat(answers.stream().filter(one -> one.status() == 409))
        .hasSize(4)
        .allSatisfy(one -> assertThat(one.code()).isEqualTo("relationExists"));
    String id = relations(firmId).get(0).get("id").asText();
    end(firmId, id, "离职").is(204);
    add(firmId, LI).is(201);
    assertThat(relations(firmId)).hasSize(2);
  }

  @Test
  void theSameKeyAnswersTheSameRelation() {
    Map<String, Object> same = with(LI, "requestId", Ids.next());
    String id = customers.post(firmId, "/relations", same).is(201).text("id");
    assertThat(customers.post(firmId, "/relations", same).is(201).text("id")).isEqualTo(id);
    assertThat(relations(firmId)).hasSize(1);
  }

  @Test
  void noGroupHeadsItself() {
    Answer a = group();
    Answer b = group();
    Answer c = group();
    add(a.text("customerId"), member(b)).is(201);
    add(b.text("customerId"), member(c)).is(201);
    assertThat(add(c.text("customerId"), member(a)).is(409).code()).isEqualTo("groupCircle");
    assertThat(add(a.text("customerId"), member(a)).is(422).fields())
        .containsExactly("toCode: itself");
  }

  @Test
  void noCircleClosesBetweenTwoWhoChangeGroupsAtOnce() throws Exception {
    for (int round = 0; round < 3; round++) {
      Answer a = group();
      Answer b = group();
      List<Answer> answers =
          Together.run(
              2,
              i ->
                  () ->
                      i == 0
                          ? add(a.text("customerId"), member(b))
                          : add(b.text("customerId"), member(a)));
      assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(201, 409);
    }
  }

  @Test
  void endsWithAReasonAndIsKept() {
    String id = add(firmId, with(LI, "main", true)).text("id");
    assertThat(end(firmId, id, " ").is(422).fields()).containsExactly("reason: required");
    end(firmId, id, "岗位调整").is(204);
    JsonNode line = relations(firmId).get(0);
    assertThat(line.get("active").asBoolean()).isFalse();
    assertThat(line.get("main").asBoolean()).isFalse();
    assertThat(line.get("endReason").asText()).isEqualTo("岗位调整");
    assertThat(end(firmId, id, "再次").is(409).code()).isEqualTo("relationEnded");
    assertThat(customers.post(firmId, "/relations/" + id + "/main", Map.of()).is(409).code())
        .isEqualTo("relationEnded");
    assertThat(customers.told(firmId, "RELATION"))
        .containsExactly("relation.ended", "relation.added");
  }

  @Test
  void theTypesOfBothSidesDecideWhatCanStand() {
    Answer person = customers.open(TestForm.counter().with("branchCode", "440300"));
    String personId = person.text("customerId");
    assertThat(add(personId, LI).is(422).fields()).containsExactly("kind: relationNotForType");
    assertThat(add(firmId, member(person)).is(422).fields())
        .containsExactly("toCode: relationNotForType");
    assertThat(add(firmId, Map.of("kind", "GROUP_MEMBER", "name", "某人")).is(422).fields())
        .containsExactly("toCode: required");
    assertThat(add(firmId, with(LI, "phone", "12")).is(422).fields())
        .containsExactly("phone: noPhone");
    assertThat(add(firmId, with(LI, "name", "<b>")).is(422).fields())
        .containsExactly("name: characters");
    assertThat(add(firmId, Map.of("kind", "KEY_MEMBER", "toCode", "G0000")).is(422).fields())
        .contains("toCode: unknown");
    assertThat(
            add(
                    firmId,
                    Map.of(
                        "kind",
                        "LEGAL_REPRESENTATIVE",
                        "toCode",
                        person.text("customerCode"),
                        "main",
                        true))
                .is(422)
                .fields())
        .containsExactly("main: notHere");
    add(firmId, Map.of("kind", "LEGAL_REPRESENTATIVE", "toCode", person.text("customerCode")))
        .is(201);
    assertThat(add(firmId, Map.of("kind", "LEGAL_REPRESENTATIVE", "name", "另一人")).is(409).code())
        .as("one at a time")
        .isEqualTo("relationExists");
  }

  @Test
  void oneHouseholdIsTheSameFromEitherSide() {
    Answer one = customers.open(TestForm.counter().with("branchCode", "440300"));
    Answer other = customers.open(TestForm.counter().with("branchCode", "440300"));
    add(one.text("customerId"), household(other)).is(201);
    assertThat(add(other.text("customerId"), household(one)).is(409).code())
        .isEqualTo("relationExists");
  }

  @Test
  void aPartyOutsideTheScopeIsNamedByItsCodeOnly() {
    Answer elsewhere = customers.open(TestForm.counter().corporate().with("branchCode", "440100"));
    Answer head = customers.open(TestForm.counter().corporate().with("branchCode", "440300"));
    add(head.text("customerId"), member(elsewhere)).is(201);
    JsonNode seen =
        desk.get(
                "account-manager2", "/api/customers/" + elsewhere.text("customerId") + "/relations")
            .is(200)
            .body()
            .at("/items/0/party");
    assertThat(seen.get("code").asText()).isEqualTo(head.text("customerCode"));
    assertThat(seen.get("name").isNull()).isTrue();
  }

  @Test
  void aPageTakesFourStatementsHoweverManyThereAre() throws Exception {
    for (int i = 0; i < 5; i++) {
      add(firmId, member(customers.firm())).is(201);
    }
    Actor reader = actors.actor("information-officer");
    assertThat(SqlStatements.of(() -> pages.page(firmId, reader, null, 200)))
        .hasSizeLessThanOrEqualTo(4);
    JsonNode first = customers.get(firmId, "/relations?limit=3").body();
    assertThat(first.get("items")).hasSize(3);
    assertThat(
            customers
                .get(firmId, "/relations?limit=3&after=" + first.get("next").asText())
                .body()
                .get("items"))
        .hasSize(2);
  }

  private Answer group() {
    return customers.open(
        TestForm.counter().corporate().with("customerType", "GROUP").with("branchCode", "440300"));
  }

  private Answer add(String customerId, Map<String, ?> relation) {
    return customers.post(
        customerId,
        "/relations",
        relation.containsKey("requestId") ? relation : with(relation, "requestId", Ids.next()));
  }

  private Answer end(String customerId, String id, String reason) {
    return customers.post(customerId, "/relations/" + id + "/end", Map.of("reason", reason));
  }

  private static Map<String, Object> member(Answer of) {
    return Map.of("kind", "GROUP_MEMBER", "toCode", of.text("customerCode"));
  }

  private static Map<String, Object> household(Answer with) {
    return Map.of("kind", "HOUSEHOLD", "toCode", with.text("customerCode"));
  }

  private JsonNode relations(String customerId) {
    return customers.get(customerId, "/relations").is(200).body().get("items");
  }

  private List<String> mains() {
    return StreamSupport.stream(relations(firmId).spliterator(), false)
        .filter(one -> one.get("main").asBoolean())
        .map(one -> one.get("id").asText())
        .toList();
  }
}
