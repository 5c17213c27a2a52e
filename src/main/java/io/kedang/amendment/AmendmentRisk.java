package io.kedang.amendment;

import io.kedang.customer.Customer;
import io.kedang.customer.CustomerFiles;
import io.kedang.customer.FieldHistoryPages;
import io.kedang.customer.FileField.FieldClass;
import io.kedang.opening.OpeningFinding;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Signs that a change of contacts may not be the customer's wish 篡改联系方式 (AMND-2, CUST-10). The
 * codes are reasons on the checker's page; any of them makes the risk high.
 */
@Component
class AmendmentRisk {

  /** The ways to reach the party changed several times of late. */
  static final String MANY_CHANGES = "MANY_CONTACT_CHANGES";

  /** The new phone stands on other files. */
  static final String SHARED_PHONE = "SHARED_PHONE";

  /** The new phone stands on another file that the same person collected. */
  static final String COLLECTORS_PHONE = "COLLECTORS_PHONE";

  private static final Set<FieldClass> CONTACTS =
      Set.of(FieldClass.MOBILE, FieldClass.CONTACT, FieldClass.ADDRESS);
  private static final Duration LATELY = Duration.ofDays(90);
  private static final int MANY = 2;

  private final FieldHistoryPages history;
  private final CustomerFiles files;
  private final Clock clock;

  AmendmentRisk(FieldHistoryPages history, CustomerFiles files, Clock clock) {
    this.history = history;
    this.files = files;
    this.clock = clock;
  }

  /**
   * @param collectors whoever collected or typed the change
   */
  List<String> of(
      Customer customer,
      List<Change> changes,
      List<OpeningFinding> findings,
      Set<String> collectors) {
    List<String> risks = new ArrayList<>();
    if (changes.stream().noneMatch(c -> CONTACTS.contains(c.field().fieldClass()))) {
      return risks;
    }
    if (history.contactChangesSince(customer.id(), clock.instant().minus(LATELY)) >= MANY) {
      risks.add(MANY_CHANGES);
    }
    Set<String> sharers =
        findings.stream()
            .filter(finding -> "PHONE_SHARED".equals(finding.code()))
            .map(finding -> finding.facts().getOrDefault("otherCustomer", ""))
            .collect(Collectors.toSet());
    if (!sharers.isEmpty()) {
      risks.add(SHARED_PHONE);
      boolean sameHand =
          sharers.stream()
              .flatMap(id -> files.find(id).stream())
              .map(Customer::collectorId)
              .filter(Objects::nonNull)
              .anyMatch(collectors::contains);
      if (sameHand) {
        risks.add(COLLECTORS_PHONE);
      }
    }
    return risks;
  }
}
