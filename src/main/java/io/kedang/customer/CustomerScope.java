package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.shared.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Whether a file is an actor's business: what hangs on a file is shown and changed only where the
 * file itself may be.
 */
@Component
class CustomerScope {

  private final Customers customers;

  CustomerScope(Customers customers) {
    this.customers = customers;
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
}
