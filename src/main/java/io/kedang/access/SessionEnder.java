package io.kedang.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends sessions on every node at once, in the transaction that takes the right away (ACCS-1). */
@Component
class SessionEnder {

  private final JdbcClient jdbc;

  SessionEnder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param except session id that may go on; null for none
   */
  void endAllOf(String personId, String except) {
    jdbc.sql("delete from SPRING_SESSION where PRINCIPAL_NAME = ? and SESSION_ID <> ?")
        .params(personId, except == null ? "" : except)
        .update();
  }
}
