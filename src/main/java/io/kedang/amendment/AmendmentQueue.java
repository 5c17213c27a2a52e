package io.kedang.amendment;

import io.kedang.customer.Customer;
import io.kedang.customer.CustomerFiles;
import io.kedang.shared.ServiceLevel;
import java.util.Collections;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Amendments that chose to wait for another one of their fields (AMND-5). The oldest whose fields
 * are all free goes first. Whoever calls holds the file's row.
 */
@Component
class AmendmentQueue {

  private static final int LOOKED_AT = 20;

  private final AmendmentStore store;
  private final AmendmentClaims claims;
  private final CustomerFiles files;
  private final AmendmentProcess process;

  AmendmentQueue(
      AmendmentStore store, AmendmentClaims claims, CustomerFiles files, AmendmentProcess process) {
    this.store = store;
    this.claims = claims;
    this.files = files;
    this.process = process;
  }

  /** Begins an amendment whose fields are free. */
  void begin(Amendment amendment) {
    claims.take(amendment.customerId(), amendment.fields(), amendment.id());
    process.start(
        new AmendmentProcess.Start(
            amendment.id(),
            amendment.channel().name(),
            amendment.customerType().name(),
            amendment.informationLevel().name(),
            amendment.branchCode(),
            amendment.requesterId(),
            serviceLevel(amendment).name()));
  }

  private ServiceLevel serviceLevel(Amendment amendment) {
    return ServiceLevel.of(files.find(amendment.customerId()).map(Customer::isVip).orElse(false));
  }

  /** The fields of an amendment that ended are free again; whoever waited for them begins. */
  void ended(Amendment amendment) {
    claims.free(amendment.customerId(), amendment.id());
    store
        .findByCustomerIdAndStateOrderById(
            amendment.customerId(), AmendmentState.QUEUED, Limit.of(LOOKED_AT))
        .forEach(this::beginIfFree);
  }

  private void beginIfFree(Amendment waiting) {
    boolean free =
        waiting.state() == AmendmentState.QUEUED
            && Collections.disjoint(claims.of(waiting.customerId()).keySet(), waiting.fields());
    if (free) {
      waiting.leaveQueue();
      begin(waiting);
    }
  }
}
