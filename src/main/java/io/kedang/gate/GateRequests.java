package io.kedang.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.access.Actor;
import io.kedang.privacy.BlindIndex;
import io.kedang.shared.ProblemException;
import io.kedang.shared.RequestOnce;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Idempotency keys of service clients: the same key gives the same answer, on whatever node and
 * however many come at once. A refusal is not kept: once its cause is gone the same request goes
 * through. Of the request only a keyed hash stands here, because it names people.
 */
@Component
class GateRequests {

  private static final int LONGEST_ANSWER = 2_000;

  /** No client repeats a request after that; it counts as a new one. */
  private static final Duration KEPT_FOR = Duration.ofDays(90);

  private static final String KEY = "[\\x21-\\x7E]{1,64}";

  /**
   * @param repeated whether this is the answer to an earlier request
   */
  record Kept<T>(T answer, boolean repeated) {}

  private record Row(String hash, String answer) {}

  private final JdbcClient jdbc;
  private final BlindIndex index;
  private final ObjectMapper json;
  private final RequestOnce once;
  private final Clock clock;

  GateRequests(
      JdbcClient jdbc, BlindIndex index, ObjectMapper json, RequestOnce once, Clock clock) {
    this.jdbc = jdbc;
    this.index = index;
    this.json = json;
    this.once = once;
    this.clock = clock;
  }

  /**
   * Runs {@code work} in a transaction, once for the client's key.
   *
   * @param request what is asked, without its key
   * @throws ProblemException CONFLICT {@code requestIdUsed} when the key stands for another request
   */
  <T> Kept<T> once(
      Actor client, String key, String operation, Object request, Class<T> type, Supplier<T> work) {
    if (key == null || !key.matches(KEY)) {
      throw ProblemException.invalid("formInvalid")
          .field("requestId", key == null || key.isBlank() ? "required" : "noRequestId");
    }
    String hash = index.token(BlindIndex.Kind.REQUEST, operation + "\n" + write(request));
    return once.run(
        () -> find(client, key).map(row -> new Kept<>(answer(row, hash, type), true)),
        () -> new Kept<>(first(client, key, hash, work), false));
  }

  @Scheduled(cron = "${kedang.gate.forget-requests-at:0 20 3 * * *}", zone = "Asia/Shanghai")
  @SchedulerLock(name = "gate-forget-requests")
  void forget() {
    jdbc.sql("delete from gate_request where at < ?")
        .param(Timestamp.from(clock.instant().minus(KEPT_FOR)))
        .update();
  }

  /** The row comes first, so that who comes second waits for the answer. */
  private <T> T first(Actor client, String key, String hash, Supplier<T> work) {
    jdbc.sql("insert into gate_request (client, request_key, request_hash, at) values (?, ?, ?, ?)")
        .params(client.username(), key, hash, Timestamp.from(clock.instant()))
        .update();
    T answer = work.get();
    String written = write(answer);
    if (written.length() > LONGEST_ANSWER) {
      throw new IllegalStateException("An answer of " + written.length() + " characters");
    }
    jdbc.sql("update gate_request set answer = ? where client = ? and request_key = ?")
        .params(written, client.username(), key)
        .update();
    return answer;
  }

  private Optional<Row> find(Actor client, String key) {
    return jdbc.sql(
            "select request_hash, answer from gate_request where client = ? and request_key = ?")
        .params(client.username(), key)
        .query((row, i) -> new Row(row.getString(1), row.getString(2)))
        .optional();
  }

  private <T> T answer(Row row, String hash, Class<T> type) {
    if (!row.hash().equals(hash)) {
      throw ProblemException.conflict("requestIdUsed");
    }
    try {
      return json.readValue(row.answer(), type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept answer is not a " + type.getSimpleName());
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A request or answer cannot be written as JSON");
    }
  }
}
