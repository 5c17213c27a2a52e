package io.kedang.messaging;

import io.kedang.messaging.SmsDelivery.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the asking capability how its SMS ended. Whoever listens joins the transaction that writes
 * the outcome down; if that fails the outcome is written all the same, and told again until it is
 * heard.
 */
@Component
class SmsOutcomes {

  private static final Logger log = LoggerFactory.getLogger(SmsOutcomes.class);
  private static final Duration FIRST_REPEAT = Duration.ofSeconds(10);
  private static final Duration LAST_REPEAT = Duration.ofHours(1);
  private static final int AT_ONCE = 100;

  private final OutboxStore store;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate own;
  private final Clock clock;

  SmsOutcomes(
      OutboxStore store,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.events = events;
    this.own = new TransactionTemplate(transactions);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /**
   * @param change writes the outcome, given the time from which it is to be told again (null when
   *     that is not needed); false when somebody was faster
   */
  boolean settle(SmsDelivery delivery, Function<Instant, Boolean> change) {
    try {
      return Boolean.TRUE.equals(
          own.execute(
              tx -> {
                boolean changed = change.apply(null);
                if (changed) {
                  events.publishEvent(delivery);
                }
                return changed;
              }));
    } catch (RuntimeException e) {
      log.error(
          "The outcome of SMS {} could not be told and is told again", delivery.messageId(), e);
      return Boolean.TRUE.equals(
          own.execute(tx -> change.apply(clock.instant().plus(FIRST_REPEAT))));
    }
  }

  /** Tells again what was not heard. */
  int repeat() {
    int told = 0;
    for (OutboxStore.Notice notice : store.dueNotices(clock.instant(), AT_ONCE)) {
      try {
        own.executeWithoutResult(
            tx -> {
              if (store.clearNotice(notice.id())) {
                Outcome outcome =
                    notice.state() == MessageState.DELIVERED
                        ? Outcome.DELIVERED
                        : Outcome.UNDELIVERABLE;
                events.publishEvent(
                    new SmsDelivery(
                        notice.id(), notice.reference(), notice.caseId(), outcome, notice.at()));
              }
            });
        told++;
      } catch (RuntimeException e) {
        log.error("The outcome of SMS {} still could not be told", notice.id(), e);
        own.executeWithoutResult(
            tx -> store.postponeNotice(notice.id(), later(notice.createdAt(), clock.instant())));
      }
    }
    return told;
  }

  /** The older it is, the longer the next wait: a failure that lasts should not fill the logs. */
  static Instant later(Instant since, Instant now) {
    Duration age = Duration.between(since, now);
    Duration wait =
        age.compareTo(FIRST_REPEAT) < 0
            ? FIRST_REPEAT
            : age.compareTo(LAST_REPEAT) > 0 ? LAST_REPEAT : age;
    return now.plus(wait);
  }
}
