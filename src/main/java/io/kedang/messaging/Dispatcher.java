package io.kedang.messaging;

import io.kedang.messaging.SmsDelivery.Outcome;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.KeyDestroyedException;
import io.kedang.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what stands in the outbox (VERI-3). Several nodes may run it: a message is reserved for one
 * of them for a while, marked as being sent just before it leaves, and its outcome is written down
 * afterwards, each in a transaction of its own. A message whose outcome got lost in a crash is sent
 * again only where that cannot reach the customer twice.
 */
@Component
class Dispatcher implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final OutboxStore store;
  private final SmsOutcomes outcomes;
  private final SmsConsents consents;
  private final DataSubjects subjects;
  private final MessagingProperties.Dispatch settings;
  private final MessagingProperties.Sms sms;
  private final MessagingMetrics metrics;
  private final Clock clock;
  private final boolean jobs;
  private final Map<MessageKind, Courier> couriers = new EnumMap<>(MessageKind.class);
  private final Map<MessageKind, Lane> lanes = new EnumMap<>(MessageKind.class);
  private final Workers senders = new Workers("outbox-sender");

  Dispatcher(
      OutboxStore store,
      SmsOutcomes outcomes,
      SmsConsents consents,
      DataSubjects subjects,
      List<Courier> couriers,
      MessagingProperties properties,
      MessagingMetrics metrics,
      Clock clock,
      @Value("${kedang.jobs.enabled:true}") boolean jobs) {
    this.store = store;
    this.outcomes = outcomes;
    this.consents = consents;
    this.subjects = subjects;
    this.settings = properties.dispatch();
    this.sms = properties.sms();
    this.metrics = metrics;
    this.clock = clock;
    this.jobs = jobs;
    for (Courier courier : couriers) {
      MessageKind kind = courier.kind();
      this.couriers.put(kind, courier);
      this.lanes.put(kind, new Lane("outbox-" + kind.name().toLowerCase(), () -> dispatch(kind)));
    }
  }

  /** Soon after now this node looks for messages of the kind. */
  void wake(MessageKind kind) {
    if (jobs) {
      lanes.get(kind).wake(settings.gather());
    }
  }

  /** Finds what other nodes left, what waited for its time, and what is to be tried again. */
  @Scheduled(fixedDelayString = "${kedang.messaging.dispatch.tick:2s}")
  void tick() {
    couriers.keySet().forEach(this::wake);
  }

  /**
   * Sends one portion.
   *
   * @return how many messages were dealt with; 0 when nothing is due
   */
  int dispatch(MessageKind kind) {
    Courier courier = couriers.get(kind);
    if (kind == MessageKind.SMS && isQuiet()) {
      return 0;
    }
    try {
      if (courier.inHouse()) {
        return sendInHouse(courier);
      }
      return recover(courier) + sendDue(courier);
    } catch (ConcurrencyFailureException e) {
      log.debug("Another node was at the same messages; the next tick goes on");
      return 0;
    }
  }

  private int sendInHouse(Courier courier) {
    Instant now = clock.instant();
    List<OutboxEntry> due = store.due(courier.kind(), now, settings.batch());
    List<String> ids = consents.sift(due).stream().map(OutboxEntry::id).toList();
    metrics.sent(courier.kind(), courier.gateway(), store.sendInHouse(ids, courier.gateway(), now));
    return due.size();
  }

  private int sendDue(Courier courier) {
    Instant now = clock.instant();
    String claim = Ids.next();
    List<OutboxEntry> entries =
        store.claim(courier.kind(), claim, now, now.plus(settings.lease()), settings.batch());
    subjects.prepare(entries.stream().map(OutboxEntry::subjectId).toList());
    senders.each(consents.sift(entries), settings.senders(), entry -> send(courier, entry, claim));
    return entries.size();
  }

  private void send(Courier courier, OutboxEntry entry, String claim) {
    Supplier<Handover> ready;
    try {
      ready = courier.ready(entry);
    } catch (KeyDestroyedException e) {
      dead(entry, claim, "keyDestroyed");
      return;
    } catch (RuntimeException e) {
      log.error("Message {} cannot be read", entry.id(), e);
      dead(entry, claim, "unreadable");
      return;
    }
    if (!store.begin(
        entry.id(), claim, courier.gateway(), clock.instant().plus(settings.lease()))) {
      return;
    }
    record(courier, entry, claim, entry.attempts() + 1, handOver(entry, ready));
  }

  private static Handover handOver(OutboxEntry entry, Supplier<Handover> ready) {
    try {
      return ready.get();
    } catch (RuntimeException e) {
      // the exception may repeat a number or an address, so only its kind is told
      log.error("Sending {} {} failed with {}", entry.kind(), entry.id(), e.getClass().getName());
      return new Handover.Uncertain("exception");
    }
  }

  private void record(
      Courier courier, OutboxEntry entry, String claim, int attempts, Handover handover) {
    if (handover instanceof Handover.Accepted accepted) {
      store.sent(entry.id(), claim, accepted.gatewayReference(), null, clock.instant());
      metrics.sent(entry.kind(), courier.gateway(), 1);
    } else if (handover instanceof Handover.Refused refused) {
      dead(entry, claim, refused.code());
    } else if (handover instanceof Handover.NotNow notNow) {
      again(entry, claim, attempts, notNow.code());
    } else if (handover instanceof Handover.Uncertain uncertain) {
      if (courier.repeatable()) {
        again(entry, claim, attempts, uncertain.code());
      } else if (!courier.askable()) {
        assumeSent(courier, entry, claim, uncertain.code());
      }
      // else: it stays SENDING; once the order cannot be under way any more, recover() asks what
      // became of it
    }
  }

  /**
   * Rather no message than two: if it did not arrive, no receipt and no reply come, and the process
   * asks by call.
   */
  private void assumeSent(Courier courier, OutboxEntry entry, String claim, String code) {
    store.sent(entry.id(), claim, null, "uncertain." + code, clock.instant());
    metrics.sent(entry.kind(), courier.gateway(), 1);
  }

  private void again(OutboxEntry entry, String claim, int attempts, String code) {
    if (attempts >= settings.attempts()) {
      dead(entry, claim, code);
    } else {
      store.retry(entry.id(), claim, code, clock.instant().plus(backOff(attempts)));
      metrics.failed(entry.kind());
    }
  }

  private void dead(OutboxEntry entry, String claim, String code) {
    log.warn("{} {} is given up: {}", entry.kind(), entry.id(), code);
    metrics.dead(entry.kind());
    if (entry.kind() == MessageKind.SMS) {
      SmsDelivery end =
          new SmsDelivery(
              entry.id(),
              entry.reference(),
              entry.caseId(),
              Outcome.UNDELIVERABLE,
              clock.instant());
      outcomes.settle(end, noticeDue -> store.dead(entry.id(), claim, code, noticeDue));
    } else {
      store.dead(entry.id(), claim, code, null);
    }
  }

  /**
   * Doubles with every attempt; half of it by chance, so that what failed together does not come
   * back together.
   */
  private Duration backOff(int attempts) {
    long longest = settings.longestRetry().toMillis();
    long wait = Math.min(longest, settings.firstRetry().toMillis() << Math.min(attempts - 1, 20));
    return Duration.ofMillis(wait / 2 + ThreadLocalRandom.current().nextLong(wait / 2 + 1));
  }

  /** What was being sent when a node died, or when the connection broke. */
  private int recover(Courier courier) {
    Instant now = clock.instant();
    String claim = Ids.next();
    List<OutboxEntry> lost =
        store.takeOver(courier.kind(), claim, now, now.plus(settings.lease()), settings.batch());
    for (OutboxEntry entry : lost) {
      if (courier.repeatable()) {
        again(entry, claim, entry.attempts(), "lost");
      } else {
        resolve(courier, entry, claim);
      }
    }
    return lost.size();
  }

  private void resolve(Courier courier, OutboxEntry entry, String claim) {
    Optional<SmsFate> fate = courier.askable() ? ask(courier, entry) : Optional.empty();
    if (fate.isEmpty()) {
      if (!courier.askable() || entry.attempts() >= settings.attempts()) {
        assumeSent(courier, entry, claim, "lost");
      }
      return;
    }
    switch (fate.get()) {
      case NEVER_SEEN -> again(entry, claim, entry.attempts(), "lost");
      case TAKEN -> store.sent(entry.id(), claim, null, null, clock.instant());
      case DELIVERED -> settled(entry, MessageState.DELIVERED, Outcome.DELIVERED);
      case UNDELIVERABLE -> settled(entry, MessageState.UNDELIVERABLE, Outcome.UNDELIVERABLE);
    }
  }

  private static Optional<SmsFate> ask(Courier courier, OutboxEntry entry) {
    try {
      return courier.fate(entry.id());
    } catch (RuntimeException e) {
      log.warn(
          "The gateway does not tell what became of {}: {}", entry.id(), e.getClass().getName());
      return Optional.empty();
    }
  }

  private void settled(OutboxEntry entry, MessageState state, Outcome outcome) {
    Instant now = clock.instant();
    outcomes.settle(
        new SmsDelivery(entry.id(), entry.reference(), entry.caseId(), outcome, now),
        noticeDue -> store.settled(entry.id(), state, now, noticeDue, false));
  }

  private boolean isQuiet() {
    LocalTime from = sms.quietFrom();
    LocalTime until = sms.quietUntil();
    if (from == null || until == null) {
      return false;
    }
    LocalTime now = clock.instant().atZone(CHINA).toLocalTime();
    boolean afterFrom = !now.isBefore(from);
    boolean beforeUntil = now.isBefore(until);
    return from.isBefore(until) ? afterFrom && beforeUntil : afterFrom || beforeUntil;
  }

  @Override
  public void destroy() {
    lanes.values().forEach(Lane::close);
    senders.close();
  }
}
