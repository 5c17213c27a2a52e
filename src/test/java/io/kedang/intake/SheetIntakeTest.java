package io.kedang.intake;

import static io.kedang.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.KedangTest;
import io.kedang.TestActors;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** CLNS-1: a sheet from its upload to its result, also where things break on the way. */
@KedangTest
class SheetIntakeTest {

  private static final Random RANDOM = new Random();

  @Autowired MockMvc mvc;
  @Autowired ObjectMapper json;
  @Autowired SheetRunner runner;
  @Autowired SheetStore store;
  @Autowired SheetIntake intake;
  @Autowired TestActors actors;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_122})
  void otherSheetsGiveTheirFindingsToo(long salt) throws Exception {
    DrawnSheet drawn = new DrawnSheet(RANDOM.nextLong() ^ salt, 60);
    byte[] file = salt == 1 ? drawn.csv(Charset.forName("GB18030")) : Workbooks.of(drawn.rows);
    String id = upload("a", file, null, true, "information-officer").get("id").asText();
    runner.work(id);
    assertThat(findings(id)).isEqualTo(drawn.expected);
    assertThat(sheet(id).get("state").asText()).isEqualTo("PREVIEW");
    mvc.perform(post("/api/intake/sheets/" + id + "/start").with(as("information-officer")))
        .andExpect(status().isAccepted());
    runner.work(id);
    assertThat(findings(id)).isEqualTo(drawn.expected);
    JsonNode done = sheet(id);
    assertThat(done.get("state").asText()).isEqualTo("DONE");
    assertThat(
            done.get("opened").asInt() + done.get("waiting").asInt() + done.get("rejected").asInt())
        .isEqualTo(60);
    assertThat(done.get("failed").asInt()).isZero();
    Map<String, Integer> sums = new LinkedHashMap<>();
    drawn
        .expected
        .values()
        .forEach(codes -> codes.forEach(code -> sums.merge(code, 1, Integer::sum)));
    assertThat(json.convertValue(done.get("findings"), Map.class)).isEqualTo(sums);
  }

  @Test
  void whoeverFollowsContinuesWhereTheWorkStopped() throws Exception {
    DrawnSheet drawn = new DrawnSheet(RANDOM.nextLong(), 40);
    String id =
        upload("a", drawn.csv(StandardCharsets.UTF_8), null, false, "information-officer")
            .get("id")
            .asText();
    Thread first = new Thread(() -> runner.work(id));
    first.start();
    while (sheet(id).get("done").asInt() < 3) {
      Thread.sleep(20);
    }
    // the node is taken for dead: its claim ran out and another one has the sheet
    jdbc.sql("update intake_sheet set claimed_by = 'another' where id = ?").param(id).update();
    first.join();
    int doneByFirst = sheet(id).get("done").asInt();
    assertThat(doneByFirst).isBetween(3, 39);
    assertThat(cases(id)).isEqualTo(doneByFirst);
    runner.work(id);
    assertThat(sheet(id).get("done").asInt()).as("somebody else holds it").isEqualTo(doneByFirst);
    jdbc.sql("update intake_sheet set claimed_until = ? where id = ?")
        .params(Timestamp.from(Instant.now().minusSeconds(1)), id)
        .update();
    runner.work(id);
    assertThat(sheet(id).get("state").asText()).isEqualTo("DONE");
    assertThat(sheet(id).get("done").asInt()).isEqualTo(40);
    assertThat(cases(id)).isEqualTo(40);
    assertThat(findings(id)).isEqualTo(drawn.expected);
  }

  @Test
  void aRowThatBreaksStopsNoOther() throws Exception {
    DrawnSheet drawn = new DrawnSheet(RANDOM.nextLong(), 6);
    String id =
        upload("a", drawn.csv(StandardCharsets.UTF_8), null, true, "information-officer")
            .get("id")
            .asText();
    byte[] whole =
        jdbc.sql("select sealed_cells from intake_row where sheet_id = ? and line = 3")
            .param(id)
            .query((row, i) -> row.getBytes(1))
            .single();
    jdbc.sql("update intake_row set sealed_cells = ? where sheet_id = ? and line = 3")
        .params(new byte[] {1, 2, 3}, id)
        .update();
    runner.work(id);
    mvc.perform(post("/api/intake/sheets/" + id + "/start").with(as("information-officer")))
        .andExpect(status().isAccepted());
    runner.work(id);
    JsonNode done = sheet(id);
    assertThat(done.get("state").asText()).isEqualTo("DONE");
    assertThat(done.get("done").asInt()).isEqualTo(6);
    assertThat(done.get("failed").asInt()).isEqualTo(1);
    assertThat(done.get("message").asText()).contains("1");
    assertThat(
            jdbc.sql("select attempts from intake_row where sheet_id = ? and line = 3")
                .param(id)
                .query(Integer.class)
                .single())
        .isEqualTo(3);
    assertThat(cases(id)).isEqualTo(5);

    jdbc.sql("update intake_row set sealed_cells = ? where sheet_id = ? and line = 3")
        .params(whole, id)
        .update();
    mvc.perform(post("/api/intake/sheets/" + id + "/start").with(as("information-officer")))
        .andExpect(status().isAccepted());
    runner.work(id);
    assertThat(sheet(id).get("failed").asInt()).isZero();
    assertThat(sheet(id).get("done").asInt()).isEqualTo(6);
    assertThat(cases(id)).isEqualTo(6);
    mvc.perform(post("/api/intake/sheets/" + id + "/start").with(as("information-officer")))
        .andExpect(status().isConflict());
  }

  @Test
  void theSameRowsAreTakenOnceHoweverOftenAndInWhateverForm() throws Exception {
    DrawnSheet drawn = new DrawnSheet(RANDOM.nextLong(), 12);
    List<byte[]> forms =
        List.of(
            drawn.csv(StandardCharsets.UTF_8),
            drawn.csv(Charset.forName("GB18030")),
            Workbooks.of(drawn.rows),
            ("\ufeff"
                    + new String(drawn.csv(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                        .replace("\r\n", "\n\n"))
                .getBytes(StandardCharsets.UTF_8));
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Future<SheetIntake.Upload>> uploads = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      byte[] form = forms.get(i % forms.size());
      Callable<SheetIntake.Upload> upload =
          () -> intake.upload("n.csv", form, null, false, actors.actor("customer-rep"));
      uploads.add(pool.submit(upload));
    }
    Set<String> ids = new HashSet<>();
    int fresh = 0;
    for (Future<SheetIntake.Upload> upload : uploads) {
      ids.add(upload.get().id());
      fresh += upload.get().repeated() ? 0 : 1;
    }
    pool.shutdown();
    assertThat(ids).hasSize(1);
    assertThat(fresh).isEqualTo(1);
    String id = ids.iterator().next();
    runner.work(id);
    assertThat(cases(id)).isEqualTo(12);
    assertThat(upload("n", forms.get(1), null, false, "customer-rep").get("repeated").asBoolean())
        .isTrue();
    runner.work(id);
    assertThat(cases(id)).isEqualTo(12);
  }

  @Test
  void whatOnlyTheSheetCanGetWrongStartsNoCase() throws Exception {
    DrawnSheet drawn = new DrawnSheet(RANDOM.nextLong(), 1);
    List<String> row = new ArrayList<>(drawn.rows.get(1));
    List<List<String>> rows = new ArrayList<>(List.of(drawn.rows.get(0)));
    rows.add(with(row, 0, "团体"));
    rows.add(with(row, 2, "驾驶证"));
    rows.add(with(row, 9, "中级"));
    rows.add(with(row, 12, "微信"));
    rows.add(with(row, 11, "999999"));
    rows.add(with(row, 11, "440300"));
    rows.add(with(row, 10, "AM999"));
    List<String> shifted = new ArrayList<>(row);
    shifted.add("x");
    rows.add(shifted);
    rows.add(with(row, 8, "路".repeat(300)));
    // stands at 440100, to which Shenzhen does not belong
    String id = upload("a", Workbooks.of(rows), null, false, "customer-rep2").get("id").asText();
    runner.work(id);
    JsonNode list = rows(id, "customer-rep2");
    List<String> own =
        IntStream.range(0, list.size())
            .mapToObj(
                i ->
                    list.get(i).get("findings").get(0).asText()
                        + " "
                        + list.get(i).get("fields").path(0).asText("-")
                        + " "
                        + list.get(i).get("state").asText())
            .toList();
    assertThat(own.subList(0, 5))
        .containsExactly(
            "TYPE_UNKNOWN customerType REFUSED",
            "TYPE_UNKNOWN documentType REFUSED",
            "TYPE_UNKNOWN level REFUSED",
            "TYPE_UNKNOWN channel REFUSED",
            "BRANCH_UNKNOWN branchCode REFUSED");
    assertThat(own.get(5)).isEqualTo("BRANCH_OUT_OF_SCOPE branchCode REFUSED");
    assertThat(codes(list.get(6))).contains("COLLECTOR_UNKNOWN");
    assertThat(codes(list.get(7))).contains("ROW_BROKEN");
    assertThat(codes(list.get(8))).contains("VALUE_TOO_LONG");
    assertThat(cases(id)).isZero();
    assertThat(sheet(id).get("rejected").asInt()).isEqualTo(9);
  }

  @Test
  void scansFindTheirCasesFromBesideTheSheetAndLater() throws Exception {
    DrawnSheet drawn = new DrawnSheet(RANDOM.nextLong(), 1);
    List<List<String>> rows = new ArrayList<>(List.of(drawn.rows.get(0)));
    DrawnSheet clean = clean(3);
    for (int i = 1; i <= 3; i++) {
      rows.add(with(with(clean.rows.get(i), 12, "柜面"), 13, "Scan " + i + ".PNG"));
    }
    byte[] png = png();
    Map<String, byte[]> zip = new LinkedHashMap<>();
    zip.put("../../../etc/scan 1.png", png);
    zip.put("/abs/影像/scan 9.png", png);
    zip.put("a/SCAN 1.png", png);
    zip.put("scan 2.png", "<script>alert(1)</script>".getBytes());
    zip.put("__MACOSX/._scan 2.png", png);
    zip.put(".DS_Store", png);
    JsonNode answer =
        upload("a", Workbooks.of(rows), Workbooks.zipBytes(zip), false, "information-officer");
    assertThat(answer.get("scans").toString())
        .isEqualTo("{\"taken\":2,\"refused\":{\"duplicate\":1,\"type\":1}}");
    String id = answer.get("id").asText();
    runner.work(id);
    assertThat(scans(id, 2)).isEqualTo(1);
    assertThat(scans(id, 3)).isZero();
    assertThat(sheet(id).get("scansWaiting").asInt()).isEqualTo(1);

    MockMultipartFile later =
        new MockMultipartFile(
            "file",
            "s.zip",
            "application/zip",
            Workbooks.zipBytes(Map.of("SCAN 2.png", png, "scan 3.PNG", png, "scan 1.png", png)));
    mvc.perform(
            multipart("/api/intake/sheets/" + id + "/scans")
                .file(later)
                .with(as("information-officer")))
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.taken").value(3));
    assertThat(store.claimable(1000)).contains(id);
    runner.work(id);
    assertThat(List.of(scans(id, 2), scans(id, 3), scans(id, 4))).containsExactly(2, 1, 1);
    assertThat(store.claimable(1000)).doesNotContain(id);
    runner.work(id);
    assertThat(scans(id, 2)).isEqualTo(2);
  }

  @Test
  void archivesThatAreNoneOrTooMuchAreRefusedInWords() throws Exception {
    DrawnSheet drawn = new DrawnSheet(RANDOM.nextLong(), 2);
    String id =
        upload("a", drawn.csv(StandardCharsets.UTF_8), null, true, "information-officer")
            .get("id")
            .asText();
    Map<String, byte[]> many = new LinkedHashMap<>();
    IntStream.range(0, 5001).forEach(i -> many.put(i + ".png", new byte[0]));
    byte[] cut = Workbooks.zipBytes(Map.of("a.png", png()));
    Map<String, byte[]> bomb = new LinkedHashMap<>();
    IntStream.range(0, 12).forEach(i -> bomb.put(i + ".png", new byte[10 * 1024 * 1024]));
    Map<String, Map.Entry<byte[], Integer>> cases =
        Map.of(
            "text", Map.entry("no zip".getBytes(), 415),
            "empty", Map.entry(new byte[0], 415),
            "cut", Map.entry(Arrays.copyOf(cut, cut.length - 30), 415),
            "many", Map.entry(Workbooks.zipBytes(many), 413),
            "bomb", Map.entry(Workbooks.zipBytes(bomb), 413));
    for (Map.Entry<String, Map.Entry<byte[], Integer>> one : cases.entrySet()) {
      MockMultipartFile file =
          new MockMultipartFile("scans", "s.zip", "application/zip", one.getValue().getKey());
      mvc.perform(
              multipart("/api/intake/sheets/" + id + "/scans")
                  .file(file)
                  .with(as("information-officer")))
          .andExpect(status().is(one.getValue().getValue()))
          .andExpect(jsonPath("$.code").value(org.hamcrest.Matchers.startsWith("scanArchive")));
    }
    mvc.perform(multipart("/api/intake/sheets/" + id + "/scans").with(as("information-officer")))
        .andExpect(status().isBadRequest());
    MockMultipartFile large =
        new MockMultipartFile(
            "scans",
            "s.zip",
            "application/zip",
            Workbooks.zipBytes(Map.of("a.png", new byte[11 * 1024 * 1024])));
    mvc.perform(
            multipart("/api/intake/sheets/" + id + "/scans")
                .file(large)
                .with(as("information-officer")))
        .andExpect(jsonPath("$.refused.size").value(1));
  }

  @Test
  void theResultHoldsEveryRowAsTextWithItsOutcomeInWords() throws Exception {
    DrawnSheet clean = clean(2);
    List<List<String>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(clean.rows.get(0)));
    rows.get(0).add("备注");
    rows.add(new ArrayList<>(clean.rows.get(1)));
    rows.get(1).add("=1+1");
    rows.add(with(with(new ArrayList<>(clean.rows.get(2)), 1, "=cmd|' /C calc'!A0"), 12, "电销"));
    rows.get(2).add("\u0001x");
    StringBuilder csv = new StringBuilder();
    rows.forEach(row -> csv.append(String.join("\t", row)).append('\n'));
    String id =
        upload(
                "表.csv",
                csv.toString().getBytes(StandardCharsets.UTF_8),
                null,
                false,
                "information-officer")
            .get("id")
            .asText();
    runner.work(id);
    assertThat(sheet(id).get("message").asText()).contains("备注");
    List<Row> result = workbook(result(id, "information-officer", "zh-CN"));
    assertThat(result).hasSize(3);
    assertThat(result.get(0).getCellText(0)).isEqualTo("行");
    assertThat(result.get(0).getCellText(16)).isEqualTo("结果");
    assertThat(result.get(1).getCellText(15)).isEqualTo("=1+1");
    assertThat(result.get(2).getCellText(2)).isEqualTo("=cmd|' /C calc'!A0");
    assertThat(result.get(2).getCellText(15)).isEqualTo("x");
    assertThat(result.get(2).getCellText(17)).contains("姓名或名称");
    assertThat(
            result.stream()
                .flatMap(Row::stream)
                .filter(cell -> cell != null && cell.getType() == CellType.FORMULA))
        .isEmpty();
    assertThat(workbook(result(id, "information-officer", "en")).get(2).getCellText(17))
        .contains("The name");
    String number = clean.rows.get(1).get(3);
    assertThat(result.get(1).getCellText(4)).isEqualTo(number);
    assertThat(
            jdbc.sql("select count(*) from reveal where owner = ?")
                .param("sheet:" + id)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThat(workbook(result(id, "customer-rep", "en")).get(1).getCellText(4)).contains("*");
    Row masked = workbook(result(id, "manager", "en")).get(1);
    assertThat(masked.getCellText(4)).contains("*").isNotEqualTo(number);
    assertThat(masked.getCellText(15)).isEmpty();
  }

  @Test
  void theTemplateIsASheetAndItsExampleIsNobody() throws Exception {
    for (String format : List.of("csv", "xlsx")) {
      byte[] template =
          mvc.perform(
                  get("/api/intake/template").param("format", format).with(as("account-manager")))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      mvc.perform(
              multipart("/api/intake/sheets")
                  .file(new MockMultipartFile("file", template))
                  .with(as("account-manager")))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.code").value("sheetEmpty"));
    }
  }

  @Test
  void sheetsAreSeenInScopeOnly() throws Exception {
    String id =
        upload("a", clean(1).csv(StandardCharsets.UTF_8), null, true, "information-officer")
            .get("id")
            .asText();
    for (String reader : List.of("manager", "auditor", "customer-rep")) {
      mvc.perform(get("/api/intake/sheets/" + id).with(as(reader))).andExpect(status().isOk());
    }
    mvc.perform(get("/api/intake/sheets/" + id).with(as("customer-rep2")))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/intake/sheets/" + id).with(as("system-admin")))
        .andExpect(status().isForbidden());
    mvc.perform(delete("/api/intake/sheets/" + id).with(as("manager")))
        .andExpect(status().isForbidden());
    assertThat(list("manager", id)).isTrue();
    assertThat(list("customer-rep2", id)).isFalse();
    runner.work(id);
    mvc.perform(delete("/api/intake/sheets/" + id).with(as("information-officer")))
        .andExpect(status().isNoContent());
    mvc.perform(get("/api/intake/sheets/" + id).with(as("information-officer")))
        .andExpect(status().isNotFound());
    assertThat(
            jdbc.sql("select count(*) from intake_row where sheet_id = ?")
                .param(id)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void rowsAreErasedInTime() throws Exception {
    DrawnSheet clean = clean(2);
    String id =
        upload("geheim.csv", clean.csv(StandardCharsets.UTF_8), null, false, "information-officer")
            .get("id")
            .asText();
    runner.work(id);
    jdbc.sql("update intake_sheet set ended_at = ? where id = ?")
        .params(Timestamp.from(Instant.now().minusSeconds(31L * 86_400)), id)
        .update();
    runner.erase();
    assertThat(
            jdbc.sql(
                    "select count(*) from intake_row where sheet_id = ? and sealed_cells is not null")
                .param(id)
                .query(Integer.class)
                .single())
        .isZero();
    JsonNode row = rows(id, "information-officer").get(0);
    assertThat(row.get("title").isNull()).isTrue();
    assertThat(row.get("caseId").isNull()).isFalse();
    assertThat(sheet(id).get("name").asText()).isEmpty();
    mvc.perform(get("/api/intake/sheets/" + id + "/result").with(as("information-officer")))
        .andExpect(status().isConflict());
  }

  @Test
  void whatIsNoSheetGetsAClearAnswerAndLeavesNothing() throws Exception {
    int before = jdbc.sql("select count(*) from intake_sheet").query(Integer.class).single();
    for (byte[] file :
        List.of(
            new byte[0],
            "hello".getBytes(),
            png(),
            new byte[] {'P', 'K', 3, 4, 0},
            new byte[21 * 1024 * 1024])) {
      int status =
          mvc.perform(
                  multipart("/api/intake/sheets")
                      .file(new MockMultipartFile("file", "x.csv", "text/csv", file))
                      .with(as("data-steward")))
              .andReturn()
              .getResponse()
              .getStatus();
      assertThat(status).isBetween(400, 422);
    }
    mvc.perform(multipart("/api/intake/sheets").with(as("data-steward")))
        .andExpect(status().is4xxClientError());
    mvc.perform(post("/api/intake/sheets").content("x").with(as("data-steward")))
        .andExpect(status().is4xxClientError());
    assertThat(jdbc.sql("select count(*) from intake_sheet").query(Integer.class).single())
        .isEqualTo(before);
  }

  @Test
  void nothingOfTheSheetStandsInTheDatabaseInClear() throws Exception {
    DrawnSheet clean = clean(1);
    String id =
        upload("王小明的客户.csv", clean.csv(StandardCharsets.UTF_8), null, true, "information-officer")
            .get("id")
            .asText();
    runner.work(id);
    String all =
        jdbc
            .sql(
                "select * from intake_sheet s join intake_row r on r.sheet_id = s.id where s.id = ?")
            .param(id)
            .query()
            .listOfRows()
            .stream()
            .flatMap(row -> row.values().stream())
            .map(
                value ->
                    value instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.UTF_8)
                        : String.valueOf(value))
            .collect(Collectors.joining("|"));
    assertThat(all)
        .doesNotContain(
            clean.rows.get(1).get(3),
            clean.rows.get(1).get(1),
            clean.rows.get(1).get(5),
            "王小明",
            "体育西路",
            "scan-");
  }

  /** A drawn sheet in which nothing is to be found. */
  private static DrawnSheet clean(int size) {
    while (true) {
      DrawnSheet drawn = new DrawnSheet(RANDOM.nextLong(), size);
      boolean proper =
          drawn.rows.stream()
              .noneMatch(
                  row -> row.get(0).equals("法人") || row.get(5).isEmpty() || row.get(13).isEmpty());
      if (proper && drawn.expected.values().stream().allMatch(Set::isEmpty)) {
        return drawn;
      }
    }
  }

  private static List<String> with(List<String> row, int at, String value) {
    List<String> changed = new ArrayList<>(row);
    changed.set(at, value);
    return changed;
  }

  private JsonNode upload(String name, byte[] content, byte[] zip, boolean preview, String by)
      throws Exception {
    var request =
        multipart("/api/intake/sheets").file(new MockMultipartFile("file", name, null, content));
    if (zip != null) {
      request.file(new MockMultipartFile("scans", "scans.zip", null, zip));
    }
    return json.readTree(
        mvc.perform(request.param("preview", String.valueOf(preview)).with(as(by)))
            .andExpect(status().isAccepted())
            .andReturn()
            .getResponse()
            .getContentAsByteArray());
  }

  private JsonNode sheet(String id) throws Exception {
    return json.readTree(
        mvc.perform(get("/api/intake/sheets/" + id).with(as("auditor")))
            .andReturn()
            .getResponse()
            .getContentAsByteArray());
  }

  private boolean list(String reader, String id) throws Exception {
    return mvc.perform(get("/api/intake/sheets").param("limit", "200").with(as(reader)))
        .andReturn()
        .getResponse()
        .getContentAsString()
        .contains(id);
  }

  private JsonNode rows(String id, String reader) throws Exception {
    return json.readTree(
        mvc.perform(get("/api/intake/sheets/" + id + "/rows").with(as(reader)))
            .andReturn()
            .getResponse()
            .getContentAsByteArray());
  }

  private Map<Integer, Set<String>> findings(String id) throws Exception {
    Map<Integer, Set<String>> findings = new LinkedHashMap<>();
    rows(id, "auditor").forEach(row -> findings.put(row.get("line").asInt(), codes(row)));
    return findings;
  }

  private static Set<String> codes(JsonNode row) {
    Set<String> codes = new TreeSet<>();
    row.get("findings").forEach(code -> codes.add(code.asText()));
    return codes;
  }

  private int cases(String id) {
    return jdbc.sql("select count(*) from application where batch_id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private int scans(String id, int line) {
    return jdbc.sql(
            "select count(*) from document d join application a on a.id = d.owner_id where a.batch_id = ? and a.batch_line = ?")
        .params(id, line)
        .query(Integer.class)
        .single();
  }

  private byte[] result(String id, String reader, String language) throws Exception {
    return mvc.perform(
            get("/api/intake/sheets/" + id + "/result")
                .locale(Locale.forLanguageTag(language))
                .header("Accept-Language", language)
                .with(as(reader)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private static List<Row> workbook(byte[] file) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return workbook.getFirstSheet().read();
    }
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
