package io.kedang.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.KedangTest;
import io.kedang.OpeningDesk;
import io.kedang.SqlStatements;
import io.kedang.TestActors;
import io.kedang.TestForm;
import io.kedang.access.Actor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The open file: found by what a clerk knows, in scope, masked, and in clear for a purpose only
 * (CUST-4, CUST-6, CUST-8).
 */
@KedangTest
class CustomerFilesTest {

  @Autowired OpeningDesk desk;
  @Autowired TestActors actors;
  @Autowired CustomerPages pages;
  @Autowired JdbcClient jdbc;

  private final String given = rare() + rare();
  private final TestForm form =
      TestForm.counter()
          .with("name", "欧阳" + given)
          .with("branchCode", "440300")
          .with("mobile", TestForm.mobile())
          .with("landline", TestForm.landline())
          .with("address", "深圳市南山区科技园 " + given + " 栋")
          .with("mail", "someone@example.cn");
  private String id;
  private String code;

  @BeforeEach
  void aFileInShenzhen() {
    var submission = desk.submit("customer-rep", form);
    id = submission.text("customerId");
    code = submission.text("customerCode");
    assertThat(submission.text("state")).isEqualTo("OPENED");
  }

  @Test
  void isFoundByItsCodeHoweverItIsTyped() {
    for (String typed :
        List.of(
            code,
            code.toLowerCase(Locale.ROOT),
            code.substring(0, 7) + " " + code.substring(7),
            code.substring(0, 1) + "-" + code.substring(1))) {
      assertThat(found("information-officer", typed)).as(typed).containsExactly(id);
    }
  }

  @Test
  void isFoundByItsNumberAndItsPhonesHoweverTheyAreTyped() {
    String number = form.text("documentNumber");
    String mobile = form.text("mobile");
    String landline = form.text("landline");
    for (String typed :
        List.of(
            number,
            " " + number.substring(0, 6) + " " + number.substring(6) + " ",
            number.toLowerCase(Locale.ROOT),
            mobile,
            "+86 " + mobile.substring(0, 3) + " " + mobile.substring(3),
            "0086" + mobile,
            landline,
            landline.replace("-", ""),
            "（020）" + landline.substring(4))) {
      assertThat(found("information-officer", typed)).as(typed).containsExactly(id);
    }
  }

  @Test
  void isFoundByPartsOfItsNameItsPinyinAndItsInitials() {
    for (String typed : List.of("欧阳" + given, given, "阳" + given.substring(0, 1))) {
      assertThat(found("information-officer", typed)).as(typed).contains(id);
    }
    assertThat(found("information-officer", "ouyang" + given)).isNotNull();
    TestForm known = TestForm.counter().with("name", "单晓曦" + "雅");
    String other = desk.submit("customer-rep", known).text("customerId");
    for (String typed :
        List.of("单晓曦雅", "晓曦", "shanxiaoxiya", "shan xiao xi ya", "SXXY", "sxxy", "xiaoxi")) {
      assertThat(found("information-officer", typed)).as(typed).contains(other).doesNotContain(id);
    }
  }

  @Test
  void isNotFoundByWhatIsNotIts() {
    String slip = code.substring(0, 16) + (code.charAt(16) == 'A' ? 'B' : 'A');
    for (String typed :
        List.of(
            slip,
            TestForm.residentId(),
            TestForm.mobile(),
            "欧阳" + given + "子",
            "%",
            "_",
            "' or 1=1 --",
            "长".repeat(100))) {
      assertThat(found("information-officer", typed)).as(typed).doesNotContain(id);
    }
  }

  @Test
  void isShownMasked() {
    JsonNode list = desk.get("information-officer", "/api/customers?q=" + code).is(200).body();
    JsonNode page = desk.get("information-officer", "/api/customers/" + id).is(200).body();
    for (JsonNode shown : List.of(list, page)) {
      assertThat(shown.toString())
          .doesNotContain(
              form.text("documentNumber"),
              form.text("mobile"),
              form.text("landline"),
              form.text("address"),
              form.text("mail"));
    }
    assertThat(list.at("/items/0/phone").asText())
        .isEqualTo(form.text("mobile").substring(0, 3) + "****" + form.text("mobile").substring(7));
    assertThat(list.at("/items/0/name").asText()).isEqualTo(form.text("name"));
    assertThat(page.at("/basic/documentNumber").asText()).contains("*");
    assertThat(page.get("todos")).as("its scan was taken").isEmpty();
  }

  @Test
  void isNobodysBusinessInAnotherBranch() {
    for (String outsider : List.of("customer-rep2", "account-manager2", "am001")) {
      desk.get(outsider, "/api/customers/" + id).is(404);
      desk.get(outsider, "/api/customers/" + id + "/scans").is(404);
      desk.post(
              outsider,
              "/api/customers/" + id + "/reveal",
              Map.of("field", "mobile", "purpose", "好奇心"))
          .is(404);
      for (String typed :
          List.of(code, form.text("documentNumber"), form.text("mobile"), given, "")) {
        assertThat(found(outsider, typed)).as(outsider + " asks for " + typed).doesNotContain(id);
      }
    }
    String caseId =
        jdbc.sql("select case_id from customer where id = ?")
            .param(id)
            .query(String.class)
            .single();
    desk.get("customer-rep2", "/api/openings/" + caseId).is(404);
    desk.get("customer-rep2", "/api/cases/" + caseId).is(404);
    desk.get("customer-rep2", "/api/cases/" + caseId + "/messages").is(404);
    assertThat(found("am003", code)).as("the branch itself").containsExactly(id);
    assertThat(found("auditor", code)).as("the auditor reads everything").containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"documentNumber", "mobile", "landline", "mail", "address"})
  void aValueInClearNeedsAPurposeAndIsWrittenDown(String field) {
    String path = "/api/customers/" + id + "/reveal";
    for (String purpose : new String[] {"", " ", "x", "长".repeat(201)}) {
      assertThat(
              desk.post("information-officer", path, Map.of("field", field, "purpose", purpose))
                  .is(422)
                  .body()
                  .toString())
          .doesNotContain(form.text(field));
    }
    assertThat(reveals(field)).isZero();
    assertThat(
            desk.post("information-officer", path, Map.of("field", field, "purpose", "回电给客户"))
                .is(200)
                .text("value"))
        .isEqualTo(form.text(field));
    assertThat(reveals(field)).isEqualTo(1);
    String actor =
        jdbc.sql("select actor_id from reveal where owner = ? and field = ?")
            .params("customer:" + id, field)
            .query(String.class)
            .single();
    assertThat(actor).isEqualTo(actors.actor("information-officer").id());
    byte[] purpose =
        jdbc.sql("select sealed_purpose from reveal where owner = ? and field = ?")
            .params("customer:" + id, field)
            .query(byte[].class)
            .single();
    assertThat(new String(purpose, StandardCharsets.UTF_8)).doesNotContain("回电");
  }

  @Test
  void whatIsNotSensitiveIsNotRevealed() {
    assertThat(
            desk.post(
                    "information-officer",
                    "/api/customers/" + id + "/reveal",
                    Map.of("field", "sealedContent", "purpose", "好奇心"))
                .is(422)
                .code())
        .isEqualTo("fieldUnknown");
    desk.post(
            "records-administrator",
            "/api/customers/" + id + "/reveal",
            Map.of("field", "mobile", "purpose", "好奇心"))
        .is(403);
  }

  @Test
  void aRequestsValueIsRevealedAndItsCaseTellsSo() {
    String caseId =
        jdbc.sql("select case_id from customer where id = ?")
            .param(id)
            .query(String.class)
            .single();
    String path = "/api/openings/" + caseId + "/reveal";
    assertThat(
            desk.post("information-officer", path, Map.of("field", "mobile", "purpose", ""))
                .status())
        .isEqualTo(422);
    assertThat(
            desk.post("information-officer", path, Map.of("field", "mobile", "purpose", "与客户核对"))
                .is(200)
                .text("value"))
        .isEqualTo(form.text("mobile"));
    assertThat(desk.story(caseId)).contains("reveal");
    desk.post("customer-rep2", path, Map.of("field", "mobile", "purpose", "与客户核对")).is(404);
    String scan =
        desk.get("information-officer", "/api/openings/" + caseId + "/scans")
            .is(200)
            .body()
            .at("/0/id")
            .asText();
    desk.get("information-officer", "/api/openings/" + caseId + "/scans/" + scan).is(422);
    desk.get("information-officer", "/api/openings/" + caseId + "/scans/" + scan + "?purpose=比对证件")
        .is(200);
    assertThat(
            jdbc.sql("select count(*) from reveal where owner = ?")
                .param("document:" + scan)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void nothingOfThePartyStandsInClearInTheTables() {
    List<String> secrets =
        Stream.of("name", "documentNumber", "mobile", "landline", "address", "mail")
            .map(form::text)
            .toList();
    String caseId =
        jdbc.sql("select case_id from customer where id = ?")
            .param(id)
            .query(String.class)
            .single();
    Map<String, String> keys =
        Map.of(
            "customer", "case_id",
            "customer_identity", "case_id",
            "application", "id",
            "opening_check", "application_id",
            "document", "owner_id",
            "case_record", "case_id",
            "case_entry", "case_id");
    keys.forEach(
        (table, key) -> {
          List<Map<String, Object>> rows =
              jdbc.sql("select * from " + table + " where " + key + " = ?")
                  .param(caseId)
                  .query()
                  .listOfRows();
          assertThat(rows)
              .as(table)
              .isNotEmpty()
              .allSatisfy(row -> assertThat(clear(row)).doesNotContain(secrets));
        });
    List<Map<String, Object>> tokens =
        jdbc.sql("select * from customer_token where customer_id = ?")
            .param(id)
            .query()
            .listOfRows();
    assertThat(tokens)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(clear(row)).doesNotContain(secrets).doesNotContain(given));
  }

  @Test
  void searchingAsksTheDatabaseLittle() throws Exception {
    Actor officer = actors.actor("information-officer");
    for (String typed :
        List.of(
            "",
            code,
            form.text("documentNumber"),
            form.text("mobile"),
            form.text("name"),
            "ouyang",
            "oy",
            "欧")) {
      List<String> asked = SqlStatements.of(() -> pages.search(typed, officer, null, 50));
      assertThat(asked).as("search for '%s'", typed).hasSizeLessThanOrEqualTo(4);
    }
  }

  private List<String> found(String username, String query) {
    return desk.get(username, "/api/customers?q={q}&limit=200", query)
        .is(200)
        .body()
        .get("items")
        .findValuesAsText("id");
  }

  private int reveals(String field) {
    return jdbc.sql("select count(*) from reveal where owner = ? and field = ?")
        .params("customer:" + id, field)
        .query(Integer.class)
        .single();
  }

  private static String clear(Map<String, Object> row) {
    StringBuilder all = new StringBuilder();
    row.values()
        .forEach(
            value ->
                all.append(
                        value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.UTF_8)
                            : value)
                    .append('\n'));
    return all.toString();
  }

  /** A character of which few names are made. */
  private static String rare() {
    String rare = "曦翀昶珩琨璟祎筠纾芃茜荀菁蓓薇蕙";
    int at = ThreadLocalRandom.current().nextInt(rare.length());
    return rare.substring(at, at + 1);
  }
}
