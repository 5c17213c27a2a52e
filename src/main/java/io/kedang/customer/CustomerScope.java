package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.shared.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a file is an actor's business: what hangs on a file is shown and changed only where the
 * file itself may be.
 */
@Component
class CustomerScope {

  private final Customers customers;
  private final JdbcClient jdbc;

  CustomerScope(Customers customers, JdbcClient jdbc) {
    this.customers = customers;
    this.jdbc = jdbc;
  }

  /**
   * @throws ProblemException NOT_FOUND when there is no such file in the actor's scope
   */
  Customer require(String customerId, Actor actor) {
    return customers
        .findById(customerId)
        .filter(customer -> actor.sees(customer.branchPath()))
        .orElseThrow(() -> ProblemException.notFound("customer"));
  }

  /** A file that is known to be there, for what was sealed with its key. */
  Customer known(String customerId) {
    return customers.findById(customerId).orElseThrow();
  }

  /**
   * The file, kept from whoever else writes down something about it until the transaction ends.
   *
   * @throws ProblemException NOT_FOUND when there is no such file
   */
  Customer lock(String customerId) {
    return jdbc.sql("select id from customer where id = ? for update")
        .param(customerId)
        .query(String.class)
        .optional()
        .flatMap(customers::findById)
        .orElseThrow(() -> ProblemException.notFound("customer"));
  }
}
