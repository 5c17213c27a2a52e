package io.kedang.amendment;

import io.kedang.customer.Documents;
import io.kedang.shared.Collisions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Evidence is uploaded before a change is asked for. Where nobody asked in the end, it is kept for
 * no purpose, so it goes (CUST-8).
 */
@Component
class UnsentAmendments {

  /** A clerk who was interrupted before a holiday still finds the evidence there. */
  private static final Duration KEPT_FOR = Duration.ofDays(14);

  private static final int PIECE = 100;

  private final AmendmentStore store;
  private final Documents documents;
  private final Clock clock;
  private final TransactionTemplate transaction;

  UnsentAmendments(
      AmendmentStore store,
      Documents documents,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.documents = documents;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Scheduled(cron = "${kedang.amendment.forget-unsent-at:0 30 3 * * *}", zone = "Asia/Shanghai")
  @SchedulerLock(name = "amendment-forget-unsent")
  void forget() {
    Instant before = clock.instant().minus(KEPT_FOR);
    int gone;
    do {
      gone = forgetSome(before);
    } while (gone == PIECE);
  }

  /** Somebody who submits at this moment goes first: the version of the row tells. */
  private int forgetSome(Instant before) {
    try {
      return transaction.execute(
          status -> {
            List<Amendment> unsent =
                store.findByStateAndCreatedAtBefore(AmendmentState.DRAFT, before, Limit.of(PIECE));
            unsent.forEach(
                amendment -> {
                  store.delete(amendment);
                  documents.removeAllOf(amendment.id());
                });
            return unsent.size();
          });
    } catch (RuntimeException failure) {
      if (!Collisions.isReasonOf(failure)) {
        throw failure;
      }
      return 0;
    }
  }
}
