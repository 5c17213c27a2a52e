package io.kedang.messaging;

import io.kedang.privacy.ConsentPurpose;
import io.kedang.privacy.ConsentWithdrawn;
import io.kedang.privacy.Consents;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * No SMS for a purpose the customer does not agree to (CUST-9): asked when it is queued and again
 * just before it leaves; a withdrawal takes back what waits.
 */
@Component
class SmsConsents {

  private final Consents consents;
  private final OutboxStore store;
  private final Clock clock;

  SmsConsents(Consents consents, OutboxStore store, Clock clock) {
    this.consents = consents;
    this.store = store;
    this.clock = clock;
  }

  /** Suppresses what is refused, and answers the rest. */
  List<OutboxEntry> sift(List<OutboxEntry> entries) {
    Set<Consents.Use> refused =
        consents.refused(
            entries.stream()
                .filter(entry -> entry.purpose() != null)
                .map(SmsConsents::use)
                .toList());
    if (refused.isEmpty()) {
      return entries;
    }
    List<String> suppressed =
        entries.stream()
            .filter(entry -> refused.contains(use(entry)))
            .map(OutboxEntry::id)
            .toList();
    store.suppress(suppressed, clock.instant());
    return entries.stream().filter(entry -> !suppressed.contains(entry.id())).toList();
  }

  @EventListener
  @Transactional
  public void on(ConsentWithdrawn withdrawn) {
    List<String> purposes =
        Arrays.stream(ConsentPurpose.values())
            .filter(purpose -> withdrawn.purpose().isRequired() || purpose == withdrawn.purpose())
            .map(Enum::name)
            .toList();
    store.suppress(withdrawn.subjectId(), purposes, clock.instant());
  }

  private static Consents.Use use(OutboxEntry entry) {
    return new Consents.Use(entry.subjectId(), entry.purpose());
  }
}
