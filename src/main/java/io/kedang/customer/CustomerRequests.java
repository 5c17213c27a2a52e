package io.kedang.customer;

import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Idempotency keys: whoever writes something down gives it a key of their own, and the same key
 * again means the same thing, however often the network made them ask.
 */
@Component
class CustomerRequests {

  /** What is written down under a key. */
  enum Kind {
    AGREEMENT,
    INTERACTION,
    COMPLAINT,
    RELATION
  }

  /**
   * @param id of what is written down
   * @param repeated whether it stands already
   */
  record Claim(String id, boolean repeated) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  CustomerRequests(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes the key for {@code id}, or finds what stands under it. Waits for a transaction that is
   * about to take the same key.
   *
   * @throws ProblemException INVALID for a key that is none; CONFLICT {@code requestIdUsed} when it
   *     stands for another kind of thing or another customer
   */
  Claim claim(String actorId, String requestId, Kind kind, String customerId, String id) {
    Given given = new Given("formInvalid");
    String key = given.code("requestId", requestId, Given.VISIBLE, true);
    given.refuse();
    try {
      jdbc.sql(
              "insert into customer_request (actor_id, request_id, kind, ref_id, customer_id, at) values (?, ?, ?, ?, ?, ?)")
          .params(actorId, key, kind.name(), id, customerId, Timestamp.from(clock.instant()))
          .update();
      return new Claim(id, false);
    } catch (DuplicateKeyException taken) {
      String known =
          jdbc.sql(
                  "select ref_id from customer_request where actor_id = ? and request_id = ? and kind = ? and customer_id = ?")
              .params(actorId, key, kind.name(), customerId)
              .query(String.class)
              .optional()
              .orElseThrow(() -> ProblemException.conflict("requestIdUsed"));
      return new Claim(known, true);
    }
  }

  Claim claim(String actorId, String requestId, Kind kind, String customerId) {
    return claim(actorId, requestId, kind, customerId, Ids.next());
  }
}
