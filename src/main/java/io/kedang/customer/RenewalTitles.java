package io.kedang.customer;

import io.kedang.inbox.CaseTitles;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lists call a renewal by the customer's name. */
@Component
class RenewalTitles implements CaseTitles {

  private final AgreementStore store;
  private final CustomerNames names;

  RenewalTitles(AgreementStore store, CustomerNames names) {
    this.store = store;
    this.names = names;
  }

  @Override
  public String process() {
    return RenewalModel.PROCESS;
  }

  @Override
  public Map<String, String> titles(Collection<String> caseIds) {
    List<AgreementStore.Renewal> renewals =
        caseIds.isEmpty() ? List.of() : store.renewals(List.copyOf(caseIds));
    Map<String, String> known =
        names.of(renewals.stream().map(AgreementStore.Renewal::customerId).toList());
    Map<String, String> titles = new HashMap<>();
    renewals.forEach(
        renewal -> titles.put(renewal.caseId(), known.getOrDefault(renewal.customerId(), "")));
    return titles;
  }
}
