package io.kedang.amendment;

import io.kedang.customer.FileField;
import io.kedang.customer.PendingChanges;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Shows on the file what is being changed about it (AMND-1). */
@Component
class PendingAmendments implements PendingChanges {

  private static final int SHOWN = 20;
  private static final List<AmendmentState> NOT_PENDING =
      List.of(
          AmendmentState.DRAFT,
          AmendmentState.APPLIED,
          AmendmentState.REJECTED,
          AmendmentState.WITHDRAWN);

  private final AmendmentStore store;

  PendingAmendments(AmendmentStore store) {
    this.store = store;
  }

  @Override
  public List<Pending> of(String customerId) {
    return store
        .findByCustomerIdAndStateNotInOrderById(customerId, NOT_PENDING, Limit.of(SHOWN))
        .stream()
        .map(
            amendment ->
                new Pending(
                    amendment.id(),
                    amendment.fields().stream().map(FileField::code).toList(),
                    amendment.state().name(),
                    amendment.submittedAt()))
        .toList();
  }
}
