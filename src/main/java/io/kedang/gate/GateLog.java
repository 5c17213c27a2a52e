package io.kedang.gate;

import io.kedang.access.Actor;
import io.kedang.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every question at the gate and how it was answered, refusals too (CUST-6, AUDT-4). */
@Component
class GateLog {

  private final JdbcClient jdbc;
  private final Clock clock;

  GateLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param operation {@code identity:<purpose>}, {@code link}, {@code endorse}, {@code claim}
   * @param answer an answer, or a problem's code
   * @param identityToken under which the identity is known; null when a code was given
   */
  @Transactional
  public void write(
      Actor client, String operation, String answer, String identityToken, String customerId) {
    jdbc.sql(
            "insert into gate_log (id, at, client, operation, answer, identity_token, customer_id) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            Ids.next(),
            Timestamp.from(clock.instant()),
            client.username(),
            operation,
            answer,
            identityToken,
            customerId)
        .update();
  }
}
