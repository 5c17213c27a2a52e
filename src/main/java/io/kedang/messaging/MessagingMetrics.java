package io.kedang.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * {@code kedang.outbox.waiting}, {@code .dead}, {@code .oldest} (seconds overdue) as they stand in
 * the database, and counters of what this node did. Tags are kinds, gateways and dispositions;
 * nothing of any person.
 */
@Component
class MessagingMetrics {

  private final OutboxStore store;
  private final MeterRegistry registry;
  private final Clock clock;
  private volatile List<OutboxStore.Backlog> backlog = List.of();

  MessagingMetrics(OutboxStore store, MeterRegistry registry, Clock clock) {
    this.store = store;
    this.registry = registry;
    this.clock = clock;
    for (MessageKind kind : MessageKind.values()) {
      gauge(
          "kedang.outbox.waiting",
          kind,
          () -> count(kind, MessageState.QUEUED) + count(kind, MessageState.SENDING));
      gauge("kedang.outbox.dead", kind, () -> count(kind, MessageState.DEAD));
      gauge("kedang.outbox.oldest", kind, () -> overdue(kind));
    }
  }

  private void gauge(String name, MessageKind kind, Supplier<Number> value) {
    Gauge.builder(name, value).tag("kind", tag(kind)).register(registry);
  }

  /** Counted now and then rather than at every scrape of every node. */
  @Scheduled(fixedDelayString = "${kedang.messaging.metrics-every:30s}")
  void count() {
    try {
      backlog = store.backlog();
    } catch (DataAccessException e) {
      backlog = List.of();
    }
  }

  void sent(MessageKind kind, String gateway, int messages) {
    if (messages > 0) {
      registry
          .counter("kedang.outbox.sent", "kind", tag(kind), "gateway", gateway)
          .increment(messages);
    }
  }

  void failed(MessageKind kind) {
    registry.counter("kedang.outbox.failed", "kind", tag(kind)).increment();
  }

  void dead(MessageKind kind) {
    registry.counter("kedang.outbox.given.up", "kind", tag(kind)).increment();
  }

  void reply(Conversations.Disposition disposition) {
    registry
        .counter("kedang.sms.replies", "disposition", disposition.name().toLowerCase())
        .increment();
  }

  private double count(MessageKind kind, MessageState state) {
    return backlog.stream()
        .filter(some -> some.kind() == kind && some.state() == state)
        .mapToLong(OutboxStore.Backlog::count)
        .sum();
  }

  private double overdue(MessageKind kind) {
    Instant now = clock.instant();
    return backlog.stream()
        .filter(
            some ->
                some.kind() == kind
                    && some.state() != MessageState.DEAD
                    && some.oldest() != null
                    && some.oldest().isBefore(now))
        .mapToDouble(some -> Duration.between(some.oldest(), now).toSeconds())
        .max()
        .orElse(0);
  }

  private static String tag(MessageKind kind) {
    return kind.name().toLowerCase();
  }
}
