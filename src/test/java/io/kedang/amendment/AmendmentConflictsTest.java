package io.kedang.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.AmendmentDesk;
import io.kedang.KedangTest;
import io.kedang.MutableClock;
import io.kedang.OpeningDesk;
import io.kedang.OpeningDesk.Answer;
import io.kedang.TestForm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Of two changes of one field the second meets the first, two of different fields both stand, and
 * the past can be shown and brought back (AMND-4, AMND-5).
 */
@KedangTest
class AmendmentConflictsTest {

  @Autowired OpeningDesk desk;
  @Autowired AmendmentDesk amendments;
  @Autowired MutableClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void theSecondOnAFieldIsShownTheFirst() {
    String id = amendments.file(TestForm.counter());
    String name = TestForm.name();
    String first = amendments.ask("customer-rep", id, Map.of("name", name)).is(201).text("caseId");
    Answer second = amendments.ask("information-officer", id, Map.of("name", TestForm.name()));
    assertThat(second.is(409).code()).isEqualTo("fieldsTaken");
    assertThat(second.fields()).containsExactly("name: beingChanged");
    JsonNode other = second.body().at("/amendments/0");
    assertThat(other.get("caseId").asText()).isEqualTo(first);
    assertThat(other.at("/requester/name").asText()).isNotBlank();
    assertThat(other.at("/changes/0/after").asText()).isEqualTo(name);
    assertThat(
            amendments
                .preview("information-officer", id, Map.of("name", TestForm.name()))
                .is(200)
                .body()
                .at("/fields/0/conflict")
                .asText())
        .isEqualTo(first);
    // another field is free
    amendments.ask("information-officer", id, Map.of("mail", "free@example.cn")).is(201);
  }

  @Test
  void aQueuedOneBeginsWhenTheFirstEndsAndLooksAgainWhereTheFieldChanged() {
    String id = amendments.file(TestForm.counter());
    String first =
        amendments.ask("customer-rep", id, Map.of("name", TestForm.name())).is(201).text("caseId");
    Map<String, Object> wish = amendments.wish(Map.of("name", TestForm.name() + "乙"));
    wish.put("onConflict", "QUEUE");
    Answer queued = amendments.askWith("information-officer", id, wish).is(201);
    assertThat(queued.text("state")).isEqualTo("QUEUED");
    assertThat(queued.text("waitsFor")).isEqualTo(first);
    amendments.decide("verifier", first, "ACCEPT").is(200);
    amendments.decide("manager", first, "ACCEPT").is(200);

    String second = queued.text("caseId");
    assertThat(amendments.state(second)).isEqualTo("CORRECTION");
    JsonNode field = amendments.page(second).body().at("/fields/0");
    assertThat(field.get("now").asText()).isNotEqualTo(field.get("before").asText());
    desk.complete("information-officer", second, Map.of("note", "仍按申请变更")).is(200);
    assertThat(amendments.state(second)).isEqualTo("CHECK");
  }

  @Test
  void aQueuedOneBeginsUnchangedWhenTheFirstIsRejectedOrWithdrawn() {
    String id = amendments.file(TestForm.counter());
    String first =
        amendments.ask("customer-rep", id, Map.of("name", TestForm.name())).is(201).text("caseId");
    Map<String, Object> wish = amendments.wish(Map.of("name", TestForm.name()));
    wish.put("onConflict", "QUEUE");
    String second = amendments.askWith("information-officer", id, wish).is(201).text("caseId");
    amendments.withdraw("customer-rep", first).is(204);
    assertThat(amendments.state(second)).isEqualTo("CHECK");
    assertThat(amendments.claims(id)).containsExactly("NAME");
  }

  @Test
  void aStalePageIsShownBothAndAnUntouchedFieldGoesOn() {
    String id = amendments.file(TestForm.counter());
    long seen = desk.get("customer-rep", "/api/customers/" + id).body().get("version").asLong();
    amendments.ask("information-officer", id, Map.of("mail", "now@example.cn")).is(201);
    Map<String, Object> wish = amendments.wish(Map.of("mail", "mine@example.cn"));
    wish.put("version", seen);
    Answer stale = amendments.askWith("customer-rep", id, wish).is(409);
    assertThat(stale.code()).isEqualTo("fileChanged");
    assertThat(stale.body().at("/changed/0/field").asText()).isEqualTo("mail");
    assertThat(stale.body().at("/changed/0/now").asText()).isEqualTo("n***@example.cn");
    assertThat(stale.body().get("version").asLong()).isGreaterThan(seen);
    Map<String, Object> other = amendments.wish(Map.of("address", "广州市海珠区江南西路 1 号"));
    other.put("version", seen);
    assertThat(amendments.askWith("customer-rep", id, other).is(201).text("state"))
        .isEqualTo("APPLIED");
  }

  @Test
  void ofManyOnOneFieldOneRuns() throws Exception {
    String id = amendments.file(TestForm.counter());
    List<Answer> answers =
        together(
            IntStream.range(0, 8)
                .mapToObj(
                    i ->
                        (Callable<Answer>)
                            () ->
                                amendments.ask(
                                    "customer-rep", id, Map.of("name", TestForm.name() + "丙")))
                .toList());
    assertThat(answers.stream().filter(a -> a.status() == 201)).hasSize(1);
    assertThat(answers.stream().filter(a -> a.status() == 409)).hasSize(7);
  }

  @Test
  void changesOfDifferentFieldsAtOnceLoseNothing() throws Exception {
    String id = amendments.file(TestForm.counter());
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("mail", "both@example.cn");
    wanted.put("address", "广州市荔湾区上下九路 6 号");
    wanted.put("contactPerson", "林静");
    wanted.put("validUntil", "2039-01-31");
    List<Callable<Answer>> work = new ArrayList<>();
    wanted.forEach(
        (field, value) -> work.add(() -> amendments.ask("customer-rep", id, Map.of(field, value))));
    together(work).forEach(answer -> answer.is(201));
    for (String field : List.of("mail", "address")) {
      assertThat(amendments.clear(id, field)).isEqualTo(wanted.get(field));
    }
    assertThat(
            desk.get("auditor", "/api/customers/" + id + "/history")
                .body()
                .get("items")
                .findValuesAsText("field"))
        .containsExactlyInAnyOrderElementsOf(wanted.keySet());
  }

  @Test
  void ofTwentyToOneIdentityOneIsNotRejected() throws Exception {
    String number = TestForm.residentId();
    List<String> files =
        IntStream.range(0, 20).mapToObj(i -> amendments.file(TestForm.counter())).toList();
    List<Answer> answers =
        together(
            files.stream()
                .map(
                    id ->
                        (Callable<Answer>)
                            () ->
                                amendments.ask(
                                    "customer-rep", id, Map.of("documentNumber", number)))
                .toList());
    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(answers.stream().filter(a -> a.text("state").equals("CHECK"))).hasSize(1);
    assertThat(answers.stream().filter(a -> a.text("state").equals("REJECTED"))).hasSize(19);
  }

  @Test
  void theFileIsShownAsOfAnyDateAndRestoredByAnAmendment() {
    TestForm form = TestForm.counter().with("mail", "first@example.cn");
    String id = amendments.file(form);
    Instant opened = Instant.now();
    try (var later = clock.ahead(Duration.ofDays(1))) {
      amendments
          .ask("customer-rep", id, Map.of("mail", "second@example.cn", "address", "广州市黄埔区港前路 9 号"))
          .is(201);
    }
    Instant between = opened.plus(Duration.ofDays(2));
    try (var later = clock.ahead(Duration.ofDays(3))) {
      amendments.ask("customer-rep", id, Map.of("mail", "third@example.cn")).is(201);

      assertThat(asOf(id, opened.plusSeconds(60)).at("/values/mail").asText())
          .isEqualTo("f***@example.cn");
      assertThat(asOf(id, opened.plusSeconds(60)).at("/values/address").isNull()).isTrue();
      JsonNode then = asOf(id, between);
      assertThat(then.at("/values/mail").asText()).isEqualTo("s***@example.cn");
      assertThat(then.get("differs").findValuesAsText("")).isEmpty();
      assertThat(then.get("differs").toString()).isEqualTo("[\"mail\"]");
      desk.get("auditor", "/api/customers/" + id + "/as-of?at=" + opened.minus(Duration.ofDays(9)))
          .is(422);

      Answer restored =
          desk.post(
                  "customer-rep",
                  "/api/customers/" + id + "/restore",
                  Map.of(
                      "requestId",
                      "restore-" + id,
                      "at",
                      between.toString(),
                      "fields",
                      List.of("mail"),
                      "reason",
                      "误改，恢复"))
              .is(201);
      assertThat(amendments.page(restored.text("caseId")).body().get("kind").asText())
          .isEqualTo("RESTORE");
      String state = restored.text("state");
      if (state.equals("CHECK")) {
        amendments.decide("verifier", restored.text("caseId"), "ACCEPT").is(200);
      }
      assertThat(amendments.clear(id, "mail")).isEqualTo("second@example.cn");
    }
    JsonNode history =
        desk.get("auditor", "/api/customers/" + id + "/history?field=mail&limit=2").is(200).body();
    assertThat(history.get("items")).hasSize(2);
    assertThat(history.at("/items/0/before").asText()).isEqualTo("t***@example.cn");
    assertThat(history.at("/items/0/after").asText()).isEqualTo("s***@example.cn");
    JsonNode rest =
        desk.get(
                "auditor",
                "/api/customers/"
                    + id
                    + "/history?field=mail&after="
                    + history.get("next").asText())
            .is(200)
            .body();
    assertThat(rest.at("/items/0/before").asText()).isEqualTo("f***@example.cn");
    assertThat(rest.at("/items/0/after").asText()).isEqualTo("s***@example.cn");
    String revealed =
        desk.post(
                "information-officer",
                "/api/customers/" + id + "/history/" + rest.at("/items/0/id").asText() + "/reveal",
                Map.of("side", "before", "purpose", "核对历史"))
            .is(200)
            .text("value");
    assertThat(revealed).isEqualTo("first@example.cn");
  }

  @Test
  void whatStoodThereIsSealedToItsRow() {
    String id = amendments.file(TestForm.counter().with("mail", "sealed@example.cn"));
    amendments.ask("customer-rep", id, Map.of("mail", "other@example.cn")).is(201);
    byte[] sealed =
        jdbc.sql("select sealed_before from customer_field_history where customer_id = ?")
            .param(id)
            .query((row, i) -> row.getBytes(1))
            .single();
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("sealed");
  }

  private JsonNode asOf(String id, Instant at) {
    return desk.get("auditor", "/api/customers/" + id + "/as-of?at=" + at).is(200).body();
  }

  private static <T> List<T> together(List<Callable<T>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> one : work) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return one.call();
                }));
      }
      start.countDown();
      List<T> done = new ArrayList<>();
      for (Future<T> one : running) {
        done.add(one.get());
      }
      return done;
    } finally {
      threads.shutdownNow();
    }
  }
}
