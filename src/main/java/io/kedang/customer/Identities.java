package io.kedang.customer;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row an identity, reserved by a running case or held by an open file (CUST-3). The primary key
 * decides races: whoever comes second waits for the first and then meets its holder.
 */
@Component
class Identities {

  private static final int RESERVE_TRIES = 5;

  private final JdbcClient jdbc;
  private final Clock clock;

  Identities(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<IdentityHolder> reserve(String token, String caseId) {
    for (int attempt = 1; ; attempt++) {
      try {
        jdbc.sql("insert into customer_identity (token, case_id, reserved_at) values (?, ?, ?)")
            .params(token, caseId, Timestamp.from(clock.instant()))
            .update();
        return Optional.empty();
      } catch (DuplicateKeyException taken) {
        Optional<IdentityHolder> holder = holder(token);
        if (holder.isPresent()) {
          return holder.filter(other -> !other.caseId().equals(caseId));
        }
        if (attempt == RESERVE_TRIES) {
          throw taken;
        }
        // given back between the two statements: it is free now
      }
    }
  }

  Optional<IdentityHolder> holder(String token) {
    return jdbc.sql("select case_id, customer_id from customer_identity where token = ?")
        .param(token)
        .query((row, i) -> new IdentityHolder(row.getString(1), row.getString(2)))
        .optional();
  }

  void release(String caseId) {
    jdbc.sql("delete from customer_identity where case_id = ? and customer_id is null")
        .param(caseId)
        .update();
  }

  /**
   * Gives the identity to the file for good. It is the case's own, or free: a number that breaks
   * its rule is not reserved by the checks, and an officer may accept it.
   *
   * @throws IdentityTakenException when somebody else holds it
   */
  void claim(String token, String caseId, String customerId) {
    if (!claimed(token, caseId, customerId)
        && (reserve(token, caseId).isPresent() || !claimed(token, caseId, customerId))) {
      throw new IdentityTakenException(caseId);
    }
  }

  /** The file stands under another identity from now on; the old one is free again. */
  void move(String from, String to, String caseId, String customerId) {
    claim(to, caseId, customerId);
    jdbc.sql("delete from customer_identity where token = ? and customer_id = ?")
        .params(from, customerId)
        .update();
  }

  private boolean claimed(String token, String caseId, String customerId) {
    return jdbc.sql(
                "update customer_identity set customer_id = ? where token = ? and case_id = ? and customer_id is null")
            .params(customerId, token, caseId)
            .update()
        == 1;
  }
}
