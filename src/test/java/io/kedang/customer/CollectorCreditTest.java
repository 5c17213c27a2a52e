package io.kedang.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.KedangTest;
import io.kedang.OpeningDesk;
import io.kedang.SqlStatements;
import io.kedang.TestActors;
import io.kedang.TestForm;
import io.kedang.customer.CollectorCreditReport.GroupBy;
import io.kedang.customer.CollectorCreditReport.Question;
import io.kedang.shared.Ids;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Verified collection earns credit once a case, shown per person and branch, in scope (CUST-11).
 */
@KedangTest
class CollectorCreditTest {

  @Autowired OpeningDesk desk;
  @Autowired TestActors actors;
  @Autowired CollectorCredits credits;
  @Autowired CollectorCreditReport report;
  @Autowired JdbcClient jdbc;

  /** A day of this test's own, long past, so that other tests' credit stays out of sight. */
  private final LocalDate day =
      LocalDate.of(1990, 1, 1).plusDays(Math.floorMod(Ids.next().hashCode(), 10_000));

  @Test
  void aVerifiedAdvancedFileEarnsItsCollectorOneEntry() {
    TestForm form =
        TestForm.counter().advanced().without("mobile").with("landline", TestForm.landline());
    String caseId = desk.submit("customer-rep", form).text("caseId");
    assertThat(entries(caseId)).as("before anybody confirmed").isZero();
    desk.call("verifier", caseId, "CONFIRMED").is(200);
    assertThat(desk.state(caseId)).isEqualTo("OPENED");
    assertThat(entries(caseId)).isEqualTo(1);
    assertThat(
            jdbc.sql("select collector_id from collector_credit where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single())
        .isEqualTo(actors.actor("am001").id());
  }

  @Test
  void aBasicFileEarnsNothing() {
    String caseId =
        desk.submit("customer-rep", TestForm.counter().with("collector", "AM001")).text("caseId");
    assertThat(desk.state(caseId)).isEqualTo("OPENED");
    assertThat(entries(caseId)).isZero();
  }

  @Test
  void twentyAtOnceEarnOnce() throws Exception {
    String caseId = Ids.next();
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      List<Callable<Object>> work =
          IntStream.range(0, 20)
              .<Callable<Object>>mapToObj(
                  i ->
                      () -> {
                        earn(CollectorCredits.Kind.OPENING, "am001", "440100", caseId, day);
                        return null;
                      })
              .toList();
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(entries(caseId)).isEqualTo(1);
    earn(CollectorCredits.Kind.AMENDMENT, "am001", "440100", caseId, day);
    assertThat(entries(caseId)).as("another kind is another entry").isEqualTo(2);
  }

  @Test
  void theReportCountsWithinTheReadersScopeAndPeriod() {
    earn(CollectorCredits.Kind.OPENING, "am001", "440100", Ids.next(), day);
    earn(CollectorCredits.Kind.OPENING, "am001", "440100", Ids.next(), day);
    earn(CollectorCredits.Kind.AMENDMENT, "am001", "440300", Ids.next(), day);
    earn(CollectorCredits.Kind.OPENING, "am002", "440300", Ids.next(), day);
    earn(CollectorCredits.Kind.OPENING, "am002", "110000", Ids.next(), day);
    earn(CollectorCredits.Kind.OPENING, "am002", "440300", Ids.next(), day.plusDays(1));

    JsonNode managers = read("manager", "person", "");
    assertThat(lines(managers, "/person/staffNo")).containsExactly("AM001: 2+1=3", "AM002: 1+0=1");
    assertThat(managers.get("total").asLong()).isEqualTo(4);
    assertThat(lines(read("auditor", "person", ""), "/person/staffNo"))
        .as("the auditor reads every branch")
        .containsExactly("AM001: 2+1=3", "AM002: 2+0=2");
    assertThat(lines(read("manager", "branch", ""), "/branch/code"))
        .containsExactly("440100: 2+0=2", "440300: 1+1=2");
    assertThat(lines(read("manager", "branch", "&branch=440300"), "/branch/code"))
        .containsExactly("440300: 1+1=2");
    assertThat(lines(read("am002", "person", ""), "/person/staffNo"))
        .as("a collector reads the own line, wherever the file belongs")
        .containsExactly("AM002: 2+0=2");
    assertThat(lines(read("am002", "branch", ""), "/branch/code"))
        .containsExactly("110000: 1+0=1", "440300: 1+0=1");
  }

  @Test
  void aWrongPeriodOrBranchIsRefused() {
    assertThat(desk.get("manager", url("person", day, day.minusDays(1), "")).is(422).fields())
        .containsExactly("to: notInPeriod");
    assertThat(desk.get("manager", url("person", day, day, "&branch=110000")).is(422).code())
        .isEqualTo("branchUnknown");
  }

  @Test
  void theSheetSaysWhatTheReportSays() throws Exception {
    earn(CollectorCredits.Kind.OPENING, "am001", "440100", Ids.next(), day);
    earn(CollectorCredits.Kind.AMENDMENT, "am003", "440300", Ids.next(), day);
    Question question = new Question(day, day, null, GroupBy.PERSON);
    byte[] sheet = report.sheet(question, actors.actor("manager"), Locale.ENGLISH);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
      List<List<String>> rows =
          workbook.getFirstSheet().read().stream()
              .map(row -> row.stream().map(cell -> cell == null ? "" : cell.getRawValue()).toList())
              .toList();
      assertThat(rows.get(0).get(0)).isEqualTo("Period: " + day + " to " + day);
      assertThat(rows).anySatisfy(row -> assertThat(row).containsSequence("AM001", "1", "0", "1"));
      assertThat(rows).anySatisfy(row -> assertThat(row).containsSequence("AM003", "0", "1", "1"));
      assertThat(rows.get(rows.size() - 1)).endsWith("1", "1", "2");
    }
  }

  @Test
  void theReportAsksTheDatabaseLittle() throws Exception {
    for (int i = 1; i <= 9; i++) {
      earn(CollectorCredits.Kind.OPENING, "am00" + i, "440100", Ids.next(), day);
    }
    for (GroupBy groupBy : GroupBy.values()) {
      assertThat(
              SqlStatements.of(
                  () ->
                      report.read(new Question(day, day, null, groupBy), actors.actor("manager"))))
          .as(groupBy.name())
          .hasSizeLessThanOrEqualTo(3);
    }
  }

  private void earn(
      CollectorCredits.Kind kind, String collector, String branch, String caseId, LocalDate at) {
    Instant noon = at.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    String path =
        jdbc.sql("select path from branch where code = ?")
            .param(branch)
            .query(String.class)
            .single();
    credits.earned(kind, Ids.next(), actors.actor(collector).id(), branch, path, caseId, noon);
  }

  private int entries(String caseId) {
    return jdbc.sql("select count(*) from collector_credit where case_id = ?")
        .param(caseId)
        .query(Integer.class)
        .single();
  }

  private JsonNode read(String username, String groupBy, String more) {
    return desk.get(username, url(groupBy, day, day, more)).is(200).body();
  }

  private static String url(String groupBy, LocalDate from, LocalDate to, String more) {
    return "/api/reports/collector-credit?from=%s&to=%s&groupBy=%s%s"
        .formatted(from, to, groupBy, more);
  }

  private static List<String> lines(JsonNode report, String name) {
    return StreamSupport.stream(report.get("rows").spliterator(), false)
        .map(
            row ->
                "%s: %d+%d=%d"
                    .formatted(
                        row.at(name).asText(),
                        row.get("openings").asLong(),
                        row.get("amendments").asLong(),
                        row.get("total").asLong()))
        .toList();
  }
}
