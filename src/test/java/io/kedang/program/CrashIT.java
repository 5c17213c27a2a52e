package io.kedang.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.program.Caller.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kill -9 in the middle of work loses nothing that was acknowledged and does nothing twice
 * (OPER-1): openings by programs and by people, their messages and their tasks, and a sheet that is
 * being worked.
 */
@Tag("crash")
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class CrashIT {

  private static final int WRITERS = 4;
  private static final int ACKNOWLEDGED_BEFORE_KILL = 60;
  private static final Map<String, String> SETTINGS =
      Map.of(
          "kedang.demo-cases", "false",
          "kedang.intake.lease", "5s",
          "kedang.messaging.dispatch.lease", "20s",
          "kedang.messaging.sms.simulated-delivery", "200ms",
          "logging.level.root", "warn");
  private static final Path SHEET = Path.of("src/test/resources/intake/customers.csv");
  private static final Path EXPECTED = Path.of("src/test/resources/intake/customers-expected.csv");

  /** One request for an opening and what its sender knows of it. */
  private static final class Request {
    private final String id;
    private final Map<String, Object> form;
    private volatile Answer answer;

    Request(String id, Map<String, Object> form) {
      this.id = id;
      this.form = form;
    }

    Map<String, Object> body() {
      return Map.of("requestId", id, "form", form);
    }

    boolean byPerson() {
      return "COUNTER".equals(form.get("channel"));
    }

    String mobile() {
      return (String) form.get("mobile");
    }
  }

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path home;

  private final ConcurrentLinkedQueue<Request> sent = new ConcurrentLinkedQueue<>();
  private final AtomicInteger next = new AtomicInteger();
  private String sheetId;

  @Test
  void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
    try (Database database = Database.of(home)) {
      Map<String, String> settings = new HashMap<>(SETTINGS);
      settings.putAll(database.settings());
      for (int round = 1; round <= 2; round++) {
        killInTheMiddleOfWork(settings);
        assertThat(database.column("select ID_ from ACT_RU_TASK"))
            .as("work items equal the engine's tasks after kill " + round)
            .containsExactlyInAnyOrderElementsOf(
                database.column("select task_id from work_item where state = 'OPEN'"));
      }
      try (Program program = Program.start(home, settings)) {
        everythingAcknowledgedStands(program.address());
        theSheetIsFinishedAsIfNothingHadHappened(program.address());
        everyMessageArrivesOnce(program.address());
        everyCustomerCanStillAnswer(program.address());
      }
      assertThat(database.column("select request_id from application where request_id is not null"))
          .as("cases by request")
          .doesNotHaveDuplicates();
      assertThat(database.column("select ID_ from ACT_RU_TASK"))
          .as("work items equal the engine's tasks at the end")
          .containsExactlyInAnyOrderElementsOf(
              database.column("select task_id from work_item where state = 'OPEN'"));
    }
  }

  private void killInTheMiddleOfWork(Map<String, String> settings) throws Exception {
    Program program = Program.start(home, settings);
    AtomicBoolean working = new AtomicBoolean(true);
    AtomicInteger acknowledged = new AtomicInteger();
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      Caller steward = Caller.person(program.address(), "data-steward");
      if (sheetId == null) {
        Answer uploaded =
            steward.upload("/api/intake/sheets", "customers.csv", Files.readAllBytes(SHEET));
        assertThat(uploaded.status()).as(uploaded.toString()).isEqualTo(202);
        sheetId = uploaded.body().path("id").asText();
      }
      int doneBefore = sheet(steward).path("done").asInt();
      for (int i = 0; i < WRITERS; i++) {
        Caller telesales = Caller.program(program.address(), "telesales");
        Caller online = Caller.program(program.address(), "online");
        Caller person = Caller.person(program.address(), "customer-rep");
        writers.execute(
            () -> {
              while (working.get()) {
                Request request = newRequest();
                sent.add(request);
                try {
                  Caller caller =
                      request.byPerson() ? person : request.mobile() == null ? telesales : online;
                  request.answer = caller.post("/api/openings", request.body());
                  acknowledged.incrementAndGet();
                } catch (IOException killed) {
                  return; // nobody knows what became of it
                }
              }
            });
      }
      await(
          "the writers and the sheet to be in the middle of their work",
          () ->
              acknowledged.get() >= ACKNOWLEDGED_BEFORE_KILL
                  && sheet(steward).path("done").asInt() >= doneBefore + 20);
      assertThat(sheet(steward).path("state").asText()).isEqualTo("RUNNING");
    } finally {
      program.kill();
      working.set(false);
      writers.shutdown();
    }
    assertThat(writers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    assertThat(acknowledged.get())
        .as(program.log())
        .isGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_KILL);
  }

  /**
   * In turn: opens at once, opens after the customer's SMS, needs an officer because the scan is
   * missing.
   */
  private Request newRequest() {
    int n = next.incrementAndGet();
    Map<String, Object> form =
        switch (n % 3) {
          case 0 -> Invented.form("TELESALES", "BASIC");
          case 1 -> Invented.form("ONLINE", "ADVANCED");
          default -> Invented.form("COUNTER", "ADVANCED");
        };
    return new Request("crash-" + n, form);
  }

  private void everythingAcknowledgedStands(URI address) throws IOException {
    Caller telesales = Caller.program(address, "telesales");
    Caller online = Caller.program(address, "online");
    Caller person = Caller.person(address, "customer-rep");
    Caller reader = Caller.person(address, "manager");
    for (Request request : sent) {
      Answer before = request.answer;
      assertThat(before == null || before.acknowledged())
          .as("%s was answered %s", request.id, before)
          .isTrue();
      Caller caller = request.byPerson() ? person : request.mobile() == null ? telesales : online;
      Answer again = caller.post("/api/openings", request.body());
      assertThat(again.acknowledged()).as("%s again: %s", request.id, again).isTrue();
      if (before != null) {
        assertThat(again.status()).as(request.id).isEqualTo(200);
        assertThat(again.body().path("caseId"))
            .as(request.id)
            .isEqualTo(before.body().path("caseId"));
        assertThat(again.body().path("state"))
            .as(request.id)
            .isEqualTo(before.body().path("state"));
        assertThat(again.body().path("customerCode"))
            .as(request.id)
            .isEqualTo(before.body().path("customerCode"));
      }
      request.answer = again;
      String caseId = again.body().path("caseId").asText();
      assertThat(reader.get("/api/openings/" + caseId).body().path("state").asText())
          .as(request.id)
          .isEqualTo(again.body().path("state").asText());
      JsonNode files =
          reader.get("/api/customers?q=" + request.form.get("documentNumber")).body().path("items");
      assertThat(files.size())
          .as("files under the identity of %s", request.id)
          .isEqualTo(again.body().path("customerId").isNull() ? 0 : 1);
    }
  }

  private void theSheetIsFinishedAsIfNothingHadHappened(URI address) throws Exception {
    Caller steward = Caller.person(address, "data-steward");
    await("the sheet to be done", () -> sheet(steward).path("state").asText().equals("DONE"));
    Map<Integer, String> found = new TreeMap<>();
    List<String> cases = new ArrayList<>();
    int last = 0;
    for (JsonNode rows = rows(steward, sheetId, last);
        !rows.isEmpty();
        rows = rows(steward, sheetId, last)) {
      for (JsonNode row : rows) {
        last = row.path("line").asInt();
        List<String> codes = new ArrayList<>();
        row.path("findings").forEach(code -> codes.add(code.asText()));
        found.put(last, String.join("|", codes.stream().sorted().toList()));
        if (!row.path("caseId").isNull()) {
          cases.add(row.path("caseId").asText());
        }
      }
    }
    Map<Integer, String> expected = new TreeMap<>();
    Files.readAllLines(EXPECTED).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(
            cells ->
                expected.put(
                    Integer.valueOf(cells[0].strip()),
                    String.join("|", Stream.of(cells[1].split("\\|")).sorted().toList())));
    assertThat(found).as("findings of every line").isEqualTo(expected);
    assertThat(cases).as("cases of the sheet's lines").doesNotHaveDuplicates();
    assertThat(sheet(steward).path("failed").asInt()).as("lines that broke").isZero();
  }

  private static JsonNode rows(Caller steward, String sheetId, int after) {
    return body(steward, "/api/intake/sheets/" + sheetId + "/rows?limit=200&after=" + after);
  }

  private JsonNode sheet(Caller steward) {
    return body(steward, "/api/intake/sheets/" + sheetId);
  }

  private static JsonNode body(Caller caller, String path) {
    try {
      Answer answer = caller.get(path);
      assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(200);
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void everyMessageArrivesOnce(URI address) throws Exception {
    Caller tester = Caller.person(address, "verifier");
    List<Request> expecting =
        sent.stream()
            .filter(request -> request.answer.body().path("state").asText().equals("VERIFYING"))
            .toList();
    assertThat(expecting).isNotEmpty();
    Set<String> missing = new HashSet<>(expecting.stream().map(Request::mobile).toList());
    await(
        "every customer to have a message",
        () -> {
          missing.removeIf(mobile -> !messages(tester, mobile).isEmpty());
          return missing.isEmpty();
        });
    for (Request request : expecting) {
      assertThat(messages(tester, request.mobile()))
          .as("messages to the customer of " + request.id)
          .hasSize(1);
    }
  }

  private void everyCustomerCanStillAnswer(URI address) throws Exception {
    Caller tester = Caller.person(address, "verifier");
    assertThat(
            tester.post("/api/simulator/replies", Map.of("text", "是", "all", true)).acknowledged())
        .isTrue();
    Caller reader = Caller.person(address, "manager");
    Set<String> waiting = new HashSet<>();
    sent.stream()
        .filter(request -> "ONLINE".equals(request.form.get("channel")))
        .forEach(r -> waiting.add(r.answer.body().path("caseId").asText()));
    await(
        "every answered case to be open",
        () -> {
          waiting.removeIf(id -> state(reader, id).equals("OPENED"));
          return waiting.isEmpty();
        });
  }

  private static List<JsonNode> messages(Caller tester, String mobile) {
    List<JsonNode> messages = new ArrayList<>();
    body(tester, "/api/simulator/messages?phone=" + mobile).forEach(messages::add);
    return messages;
  }

  private static String state(Caller reader, String caseId) {
    return body(reader, "/api/openings/" + caseId).path("state").asText();
  }

  private static void await(String what, BooleanSupplier reached) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited three minutes for " + what).isLessThan(end);
      Program.sleep(250);
    }
  }
}
