package io.kedang.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.KedangTest;
import io.kedang.program.Caller.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty persons go through everything the product does, by every door and also by those that refuse
 * them; afterwards nothing of what they are called and where they can be reached stands readable in
 * the database's file, in any table of the engine or of ours, or in the log (CUST-8, DESIGN rule
 * 5).
 */
@Tag("privacy")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class PersonalDataIT {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "kedang.demo-cases",
          "false",
          "kedang.messaging.sms.simulated-delivery",
          "100ms",
          "logging.level.io.kedang",
          "debug");
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("GB18030"));

  /** Stands in the database in clear, so that a search that finds nothing at all is noticed. */
  private static final String NOT_SECRET = "广州越秀营业部";

  private record Planted(String name, String number, String mobile, String address, String mail) {

    static Planted number(int n) {
      String name = "令狐" + Character.toString(0x7384 + n * 7) + Character.toString(0x5f66 + n * 5);
      return new Planted(
          name,
          Invented.residentNumber(),
          Invented.mobile(),
          "隐秘胡同" + (7000 + n) + "号院",
          "linghu.%d@planted.example".formatted(7000 + n));
    }

    Map<String, Object> form(String channel, String level) {
      Map<String, Object> form =
          new HashMap<>(
              Map.of(
                  "channel", channel, "customerType", "INDIVIDUAL", "level", level, "name", name));
      form.putAll(
          Map.of(
              "documentType",
              "RESIDENT_ID",
              "documentNumber",
              number,
              "mobile",
              mobile,
              "address",
              address,
              "mail",
              mail));
      form.putAll(Map.of("branchCode", "440100", "collector", "AM001"));
      return form;
    }

    String sentence() {
      return name + "说电话" + mobile + "，住" + address;
    }

    List<String> values() {
      return List.of(name, number, mobile, address, mail);
    }
  }

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path home;

  private final List<Planted> planted =
      Stream.iterate(0, n -> n + 1).limit(60).map(Planted::number).toList();
  private final Needles secrets = secrets(planted);

  @Test
  void nothingOfSixtyPersonsStandsReadableAnywhere() throws Exception {
    try (Database database = Database.of(home)) {
      String log;
      try (Program program = Program.start(home, settings(database))) {
        live(program);
        log = program.log();
      }
      List<String> found = new ArrayList<>();
      search("the log", log.getBytes(StandardCharsets.UTF_8), found);
      searchFiles(found);
      searchTables(database, found);
      assertThat(found).as("readable personal data").isEmpty();
    }
  }

  private Map<String, String> settings(Database database) {
    Map<String, String> settings = new HashMap<>(SETTINGS);
    settings.putAll(database.settings());
    return settings;
  }

  private void live(Program program) throws Exception {
    Caller telesales = Caller.program(program.address(), "telesales");
    Caller clerk = Caller.person(program.address(), "customer-rep");
    Caller officer = Caller.person(program.address(), "information-officer");
    Caller verifier = Caller.person(program.address(), "verifier");
    for (Planted p : planted.subList(0, 8)) {
      acknowledged(
          telesales.post(
              "/api/openings",
              Map.of(
                  "requestId",
                  "planted-" + planted.indexOf(p),
                  "form",
                  p.form("TELESALES", "ADVANCED"))));
    }
    for (Planted p : planted.subList(8, 40)) {
      String draft =
          acknowledged(
                  clerk.post("/api/openings/drafts", Map.of("form", p.form("COUNTER", "ADVANCED"))))
              .get("id")
              .asText();
      int kind = planted.indexOf(p) % 8;
      if (kind == 0) {
        continue;
      }
      acknowledged(clerk.post("/api/openings/drafts/" + draft + "/check", Map.of()));
      acknowledged(clerk.post("/api/openings/drafts/" + draft + "/submit", Map.of()));
      acknowledged(clerk.post("/api/cases/" + draft + "/comments", Map.of("text", p.sentence())));
      decide(kind, draft, p, clerk, officer, verifier);
    }
    upload(clerk, planted.subList(40, 50));
    refusals(clerk, planted.get(0));
    Planted known = planted.get(1);
    JsonNode hits =
        acknowledged(
            officer.get(
                "/api/customers?q=" + URLEncoder.encode(known.name(), StandardCharsets.UTF_8)));
    assertThat(hits.get("items")).as("a planted person is found by name").hasSize(1);
    String customer = hits.get("items").get(0).get("id").asText();
    acknowledged(
        officer.post(
            "/api/customers/" + customer + "/reveal",
            Map.of("field", "mobile", "purpose", "回电给" + known.sentence())));
    amend(customer, clerk, verifier);
    meet(customer, clerk, officer, planted.get(53));
    prospect(clerk, planted.get(54));
    ask(program, planted.get(55), known);
  }

  /** One change of each way to decide it, and one that comes to nothing. */
  private void amend(String customer, Caller clerk, Caller verifier) throws IOException {
    Planted changed = planted.get(50);
    Map<String, Object> address = change("address", changed.address(), changed);
    acknowledged(clerk.post("/api/customers/" + customer + "/amendments/preview", address));
    acknowledged(clerk.post("/api/customers/" + customer + "/amendments", address));
    String renaming =
        asked(clerk, customer, change("name", planted.get(51).name(), planted.get(51)));
    acknowledged(
        clerk.post(
            "/api/cases/" + renaming + "/comments", Map.of("text", planted.get(51).sentence())));
    complete(
        verifier,
        "roles",
        renaming,
        Map.of("decision", "REJECT", "reason", planted.get(51).sentence()));
    String moving =
        asked(clerk, customer, change("mobile", planted.get(52).mobile(), planted.get(52)));
    awaitMessage(clerk, planted.get(52).mobile());
    acknowledged(
        clerk.post(
            "/api/amendments/" + moving + "/withdraw",
            Map.of("reason", planted.get(52).sentence())));
    clerk.post(
        "/api/customers/" + customer + "/amendments",
        change("documentNumber", planted.get(52).sentence(), planted.get(52)));
  }

  private static String asked(Caller clerk, String customer, Map<String, Object> change)
      throws IOException {
    return acknowledged(clerk.post("/api/customers/" + customer + "/amendments", change))
        .get("caseId")
        .asText();
  }

  private static Map<String, Object> change(String field, String value, Planted p) {
    return Map.of(
        "requestId",
        "planted-" + field + "-" + value.hashCode(),
        "changes",
        Map.of(field, value),
        "reason",
        p.sentence());
  }

  /** What clerks write down of a customer in their own words. */
  private static void meet(String customer, Caller clerk, Caller officer, Planted p)
      throws IOException {
    String path = "/api/customers/" + customer;
    Map<String, Object> call = new HashMap<>();
    call.put("requestId", "planted-call");
    call.put("direction", "IN");
    call.put("medium", "PHONE");
    call.put("topic", "CHANGE");
    call.put("note", p.sentence());
    acknowledged(clerk.post(path + "/interactions", call));
    JsonNode complaint =
        acknowledged(
            clerk.post(
                path + "/complaints",
                Map.of(
                    "requestId",
                    "planted-complaint",
                    "topic",
                    "SERVICE",
                    "severity",
                    "HIGH",
                    "text",
                    p.sentence())));
    assertThat(complaint.has("id")).as("%s", complaint).isTrue();
    acknowledged(
        clerk.post(
            path + "/complaints/" + complaint.get("id").asText() + "/answer",
            Map.of("version", complaint.path("version").asLong(), "answer", p.sentence())));
    acknowledged(
        clerk.post(
            path + "/agreements",
            Map.of(
                "requestId",
                "planted-agreement",
                "kind",
                "SERVICE",
                "number",
                "PLANTED-1",
                "validFrom",
                "2026-01-01",
                "note",
                p.sentence())));
    acknowledged(
        clerk.post(
            path + "/consents",
            Map.of(
                "purpose",
                "MARKETING_SMS",
                "given",
                true,
                "channel",
                "PHONE",
                "note",
                p.sentence())));
    acknowledged(
        officer.post(path + "/block", Map.of("reason", "IDENTITY_DOUBTED", "note", p.sentence())));
    acknowledged(officer.post(path + "/unblock", Map.of("note", p.sentence())));
  }

  private static void prospect(Caller clerk, Planted p) throws IOException {
    Map<String, Object> form = new HashMap<>();
    form.put("name", p.name());
    form.put("customerType", "INDIVIDUAL");
    form.put("phone", p.mobile());
    form.put("source", "CALL");
    form.put("note", p.sentence());
    form.put("branchCode", "440100");
    form.put("contactAgreed", true);
    String id = acknowledged(clerk.post("/api/prospects", Map.of("form", form))).get("id").asText();
    acknowledged(
        clerk.post(
            "/api/prospects/" + id + "/follow-ups",
            Map.of("kind", "CALL", "note", p.sentence(), "requestId", "planted-follow-up")));
    acknowledged(
        clerk.post("/api/prospects/duplicates", Map.of("name", p.name(), "phone", p.mobile())));
  }

  /** Business systems ask after one who has no file, and after one who has. */
  private static void ask(Program program, Planted unknown, Planted known) throws IOException {
    Caller underwriting = Caller.program(program.address(), "underwriting");
    for (Planted p : List.of(unknown, known)) {
      acknowledged(
          underwriting.post(
              "/api/gate/identity",
              Map.of(
                  "documentType",
                  "RESIDENT_ID",
                  "documentNumber",
                  p.number(),
                  "purpose",
                  "UNDERWRITING")));
      underwriting.post(
          "/api/gate/links",
          Map.of(
              "kind",
              "POLICY",
              "externalId",
              "P-" + p.number().hashCode(),
              "state",
              "ACTIVE",
              "identity",
              Map.of(
                  "documentType", "RESIDENT_ID", "documentNumber", p.number(), "name", p.name())),
          "planted-" + p.number().hashCode());
    }
  }

  private void decide(
      int kind, String caseId, Planted p, Caller clerk, Caller officer, Caller verifier)
      throws Exception {
    if (kind == 1) {
      acknowledged(
          clerk.post("/api/openings/" + caseId + "/withdraw", Map.of("reason", p.sentence())));
      return;
    }
    String decision = kind == 2 ? "REJECT" : kind == 3 ? "RETURN" : "ACCEPT";
    complete(officer, "roles", caseId, Map.of("decision", decision, "reason", p.sentence()));
    if (kind == 3) {
      complete(clerk, "mine", caseId, Map.of("address", p.address(), "note", p.sentence()));
    }
    if (kind < 4) {
      return;
    }
    String message = awaitMessage(clerk, p.mobile());
    if (kind == 4 || kind == 5) {
      acknowledged(
          clerk.post(
              "/api/simulator/messages/" + message + "/reply",
              Map.of("text", kind == 4 ? "是" : "我是" + p.sentence())));
    } else {
      acknowledged(clerk.post("/api/simulator/messages/" + message + "/undeliverable", Map.of()));
    }
    if (kind != 4) {
      String outcome = kind == 7 ? "REFUSED" : "CONFIRMED";
      complete(verifier, "roles", caseId, Map.of("outcome", outcome, "note", p.sentence()));
    }
  }

  private static String awaitMessage(Caller clerk, String mobile) throws IOException {
    List<String> ids = new ArrayList<>();
    until(
        () -> {
          try {
            clerk
                .get("/api/simulator/messages?phone=" + mobile)
                .body()
                .forEach(message -> ids.add(message.get("id").asText()));
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
          return !ids.isEmpty();
        });
    return ids.get(0);
  }

  private static void complete(Caller person, String view, String caseId, Map<String, Object> data)
      throws IOException {
    JsonNode items = acknowledged(person.get("/api/inbox?limit=200&view=" + view)).get("items");
    for (JsonNode item : items) {
      if (item.get("caseId").asText().equals(caseId)) {
        acknowledged(person.get("/api/tasks/" + item.get("id").asText()));
        acknowledged(
            person.post(
                "/api/tasks/" + item.get("id").asText() + "/complete", Map.of("data", data)));
        return;
      }
    }
    throw new AssertionError("No task of " + caseId + " in " + view);
  }

  private static void upload(Caller clerk, List<Planted> rows) throws IOException {
    StringBuilder sheet =
        new StringBuilder(
            "客户类型,姓名或单位名称,证件类型,证件号码,联系人,手机号码,固定电话,电子邮箱,通讯地址,信息级别,采集人工号,机构代码,采集渠道,影像文件\n");
    for (Planted p : rows) {
      sheet.append(
          "个人,%s,居民身份证,%s,,%s,,%s,%s,高级,AM001,440100,柜面,%s.png%n"
              .formatted(p.name(), p.number(), p.mobile(), p.mail(), p.address(), p.name()));
    }
    String id =
        acknowledged(
                clerk.upload(
                    "/api/intake/sheets",
                    rows.get(0).name() + ".csv",
                    sheet.toString().getBytes(Charset.forName("GB18030"))))
            .get("id")
            .asText();
    until(
        () -> {
          try {
            return clerk
                .get("/api/intake/sheets/" + id)
                .body()
                .get("state")
                .asText()
                .equals("DONE");
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** What is refused must not be written down in passing. */
  private static void refusals(Caller clerk, Planted p) throws IOException {
    clerk.post(
        "/api/openings",
        Map.of(
            "requestId",
            "bad-1",
            "form",
            Map.of("name", p.name(), "mobile", Map.of("number", p.mobile()))));
    clerk.post(
        "/api/openings",
        Map.of(
            "requestId",
            "bad-2",
            "form",
            Map.of("channel", p.name(), "documentNumber", p.number())));
    clerk.get("/api/customers/" + URLEncoder.encode(p.name(), StandardCharsets.UTF_8));
    clerk.get("/api/customers?limit=" + p.mobile() + "&q=" + p.number());
    clerk.get("/api/nowhere/" + p.mobile());
    clerk.upload(
        "/api/intake/sheets", p.name() + ".pdf", p.sentence().getBytes(StandardCharsets.UTF_8));
  }

  private void searchFiles(List<String> found) throws IOException {
    boolean fileDatabase = !KedangTest.DatabaseProfile.name().equals("mysql");
    Needles notSecret = notSecret(asInFile(NOT_SECRET));
    boolean sawWhatIsNotSecret = false;
    try (Stream<Path> files = Files.walk(home.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] content = Files.readAllBytes(file);
        search(file.getFileName().toString(), content, found);
        sawWhatIsNotSecret |= !notSecret.in(content).isEmpty();
      }
    }
    assertThat(sawWhatIsNotSecret || !fileDatabase)
        .as("the search reads what the database writes")
        .isTrue();
  }

  private void searchTables(Database database, List<String> found) throws Exception {
    boolean mysql = KedangTest.DatabaseProfile.name().equals("mysql");
    String schema = mysql ? "database()" : "'PUBLIC'";
    List<String> columns =
        database.column(
            "select concat(table_name, '.', column_name) from information_schema.columns where table_schema = "
                + schema
                + " and lower(data_type) in ('character varying', 'character', 'character large object', 'varchar', 'char', 'text', 'mediumtext', 'longtext',"
                + " 'binary large object', 'binary varying', 'varbinary', 'blob', 'longblob')");
    assertThat(columns)
        .as("columns that can hold text")
        .anyMatch(c -> c.toUpperCase().startsWith("ACT_RU_VARIABLE"))
        .hasSizeGreaterThan(300);
    Needles notSecret = notSecret(NOT_SECRET.getBytes(StandardCharsets.UTF_8));
    boolean sawWhatIsNotSecret = false;
    for (String column : columns) {
      String table = column.substring(0, column.indexOf('.'));
      String name = column.substring(column.indexOf('.') + 1);
      for (byte[] value :
          database.bytes(
              "select %s from %s where %s is not null"
                  .formatted(quoted(name, mysql), quoted(table, mysql), quoted(name, mysql)))) {
        search(column, value, found);
        sawWhatIsNotSecret |= !notSecret.in(value).isEmpty();
      }
    }
    assertThat(sawWhatIsNotSecret).as("the search reads what the tables hold").isTrue();
  }

  private static String quoted(String name, boolean mysql) {
    return mysql ? "`" + name + "`" : "\"" + name + "\"";
  }

  private void search(String where, byte[] content, List<String> found) {
    secrets.in(content).forEach(value -> found.add(where + " holds «" + value + "»"));
  }

  private static Needles secrets(List<Planted> planted) {
    Needles secrets = new Needles();
    for (Planted p : planted) {
      for (String value : p.values()) {
        CHARSETS.forEach(charset -> secrets.add(value.getBytes(charset), value));
        secrets.add(asInFile(value), value);
      }
    }
    return secrets;
  }

  private static Needles notSecret(byte[] written) {
    Needles needles = new Needles();
    needles.add(written, NOT_SECRET);
    return needles;
  }

  /**
   * H2's file holds text in a form of its own: like UTF-8, but the following bytes of a character
   * carry no mark.
   */
  private static byte[] asInFile(String value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (char c : value.toCharArray()) {
      if (c >= 0x800) {
        out.write(0xe0 | c >> 12);
        out.write(c >> 6 & 0x3f);
        out.write(c & 0x3f);
      } else if (c >= 0x80) {
        out.write(0xc0 | c >> 6);
        out.write(c & 0x3f);
      } else {
        out.write(c);
      }
    }
    return out.toByteArray();
  }

  private static JsonNode acknowledged(Answer answer) {
    assertThat(answer.acknowledged()).as("answered with %s", answer).isTrue();
    return answer.body();
  }

  private static void until(BooleanSupplier condition) {
    for (int i = 0; i < 300; i++) {
      if (condition.getAsBoolean()) {
        return;
      }
      Program.sleep(200);
    }
    throw new AssertionError("Not within a minute");
  }
}
