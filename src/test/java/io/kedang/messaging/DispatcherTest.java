package io.kedang.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.messaging.SmsDelivery.Outcome;
import io.kedang.privacy.ConsentPurpose;
import io.kedang.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Sending: once, in spite of several nodes, gateways that fail in every way, and nodes that die
 * (VERI-3).
 */
class DispatcherTest {

  private static MessagingFixture house;

  @BeforeAll
  static void open() {
    house = new MessagingFixture();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void reset() {
    house.reset();
  }

  private static void drain(Dispatcher dispatcher) {
    while (dispatcher.dispatch(MessageKind.SMS) > 0) {
      // until nothing is due
    }
  }

  @Test
  void sendsWhatWasQueuedWithNumberTextTokenAndOurReference() {
    String id = house.queued("4821");
    ScriptedGateway gateway = new ScriptedGateway();
    drain(house.dispatcher(gateway));
    assertThat(gateway.orders)
        .containsExactly(new SmsOrder(id, MessagingFixture.NUMBER, "请回复 是 4821", "4821"));
    assertThat(house.row(id))
        .containsEntry("STATE", "SENT")
        .containsEntry("GATEWAY_REFERENCE", "g-" + id)
        .containsEntry("ATTEMPTS", 1);
    drain(house.dispatcher(gateway));
    assertThat(gateway.orders).hasSize(1);
  }

  @Test
  void severalNodesSendEveryMessageOnce() throws Exception {
    List<String> ids =
        IntStream.range(0, 120).mapToObj(i -> house.queued(String.valueOf(1000 + i))).toList();
    ScriptedGateway gateway = new ScriptedGateway();
    int nodes = 4;
    CyclicBarrier together = new CyclicBarrier(nodes);
    ExecutorService threads = Executors.newFixedThreadPool(nodes);
    try {
      List<Callable<Object>> all = new ArrayList<>();
      for (int i = 0; i < nodes; i++) {
        Dispatcher node =
            house.dispatcher(
                MessagingFixture.properties(Map.of("dispatch.batch", "10")),
                new SmsCourier(gateway, house.subjects));
        all.add(
            () -> {
              together.await();
              drain(node);
              return null;
            });
      }
      for (Future<Object> one : threads.invokeAll(all)) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    drain(house.dispatcher(gateway));
    assertThat(gateway.orders)
        .extracting(SmsOrder::reference)
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(ids).allMatch(id -> house.state(id).equals("SENT"));
  }

  @Test
  void whatWasNotTakenIsTriedAgainLaterAndLater() {
    String id = house.queued("4821");
    ScriptedGateway gateway =
        new ScriptedGateway()
            .answers(
                new Handover.NotNow("http503"),
                new Handover.NotNow("connect"),
                new Handover.NotNow("connect"));
    Dispatcher dispatcher = house.dispatcher(gateway);
    Duration expected = Duration.ofSeconds(10);
    for (int attempt = 1; attempt <= 3; attempt++) {
      Instant now = house.clock.instant();
      drain(dispatcher);
      assertThat(gateway.orders).hasSize(attempt);
      assertThat(house.state(id)).isEqualTo("QUEUED");
      assertThat(house.nextAttempt(id))
          .isBetween(now.plus(expected.dividedBy(2)), now.plus(expected));
      house.clock.set(house.nextAttempt(id).minusMillis(1));
      drain(dispatcher);
      assertThat(gateway.orders).as("not before its time").hasSize(attempt);
      house.clock.advance(Duration.ofMillis(1));
      expected = expected.multipliedBy(2);
    }
    drain(dispatcher);
    assertThat(house.state(id)).isEqualTo("SENT");
    assertThat(gateway.orders).extracting(SmsOrder::reference).containsOnly(id);
    assertThat(house.events).isEmpty();
  }

  @Test
  void afterTheLastAttemptItIsDeadAndWhoeverAskedHearsOfIt() {
    String reference = Ids.next();
    String id = house.queued(MessagingFixture.NUMBER, "4821", reference);
    ScriptedGateway gateway =
        new ScriptedGateway()
            .answers(new Handover.NotNow("a"), new Handover.NotNow("b"), new Handover.NotNow("c"));
    Dispatcher dispatcher =
        house.dispatcher(
            MessagingFixture.properties(Map.of("dispatch.attempts", "3")),
            new SmsCourier(gateway, house.subjects));
    for (int i = 0; i < 5; i++) {
      drain(dispatcher);
      house.clock.advance(Duration.ofHours(1));
    }
    assertThat(gateway.orders).hasSize(3);
    assertThat(house.state(id)).isEqualTo("DEAD");
    assertThat(house.error(id)).isEqualTo("c");
    assertThat(house.events)
        .singleElement()
        .isInstanceOfSatisfying(
            SmsDelivery.class,
            told -> {
              assertThat(told.messageId()).isEqualTo(id);
              assertThat(told.reference()).isEqualTo(reference);
              assertThat(told.outcome()).isEqualTo(Outcome.UNDELIVERABLE);
            });
  }

  @Test
  void aRefusedMessageIsNotTriedAgain() {
    String id = house.queued("4821");
    ScriptedGateway gateway = new ScriptedGateway().answers(new Handover.Refused("blacklisted"));
    drain(house.dispatcher(gateway));
    house.clock.advance(Duration.ofDays(1));
    drain(house.dispatcher(gateway));
    assertThat(gateway.orders).hasSize(1);
    assertThat(house.state(id)).isEqualTo("DEAD");
    assertThat(house.events).hasSize(1);
  }

  @Test
  void anUncertainOrderIsNeverRepeatedWhereItCouldReachTheCustomerTwice() {
    String id = house.queued("4821");
    ScriptedGateway gateway = new ScriptedGateway().answers(new Handover.Uncertain("timeout"));
    for (int i = 0; i < 3; i++) {
      drain(house.dispatcher(gateway));
      house.clock.advance(Duration.ofHours(1));
    }
    assertThat(gateway.orders).hasSize(1);
    assertThat(house.state(id)).isEqualTo("SENT");
    assertThat(house.error(id)).isEqualTo("uncertain.timeout");
    assertThat(house.events).isEmpty();
  }

  @Test
  void anIdempotentGatewayGetsAnUncertainOrderAgainUnderTheSameReference() {
    String id = house.queued("4821");
    ScriptedGateway gateway =
        new ScriptedGateway().idempotentOne().answers(new Handover.Uncertain("timeout"));
    drain(house.dispatcher(gateway));
    house.clock.advance(Duration.ofHours(1));
    drain(house.dispatcher(gateway));
    assertThat(gateway.orders).extracting(SmsOrder::reference).containsExactly(id, id);
    assertThat(house.state(id)).isEqualTo("SENT");
  }

  @Test
  void aGatewayThatThrowsIsAnUncertainOne() {
    String id = house.queued("4821");
    ScriptedGateway gateway =
        new ScriptedGateway()
            .during(
                () -> {
                  throw new IllegalStateException("bug near " + MessagingFixture.NUMBER);
                });
    drain(house.dispatcher(gateway));
    assertThat(house.error(id)).isEqualTo("uncertain.exception");
  }

  @Test
  void aNodeThatDiesBeforeSendingLeavesTheMessageToOthers() {
    String id = house.queued("4821");
    Instant now = house.clock.instant();
    assertThat(house.store.claim(MessageKind.SMS, Ids.next(), now, now.plusSeconds(120), 10))
        .hasSize(1);

    ScriptedGateway gateway = new ScriptedGateway();
    drain(house.dispatcher(gateway));
    assertThat(gateway.orders).as("while the reservation holds").isEmpty();
    house.clock.advance(Duration.ofSeconds(121));
    drain(house.dispatcher(gateway));
    assertThat(gateway.orders).extracting(SmsOrder::reference).containsExactly(id);
  }

  @Test
  void aNodeThatDiesWhileSendingDoesNotMakeItTwice() {
    String id = diedWhileSending();
    ScriptedGateway gateway = new ScriptedGateway();
    drain(house.dispatcher(gateway));
    assertThat(house.state(id)).isEqualTo("SENDING");
    house.clock.advance(Duration.ofSeconds(121));
    drain(house.dispatcher(gateway));
    assertThat(gateway.orders).isEmpty();
    assertThat(house.state(id)).isEqualTo("SENT");
    assertThat(house.error(id)).isEqualTo("uncertain.lost");
  }

  @Test
  void theGatewayIsAskedWhatBecameOfIt() {
    String never = diedWhileSending();
    String taken = diedWhileSending();
    String delivered = diedWhileSending();
    String failed = diedWhileSending();
    Map<String, SmsFate> fates =
        Map.of(
            never,
            SmsFate.NEVER_SEEN,
            taken,
            SmsFate.TAKEN,
            delivered,
            SmsFate.DELIVERED,
            failed,
            SmsFate.UNDELIVERABLE);
    ScriptedGateway gateway = new ScriptedGateway().tells(id -> Optional.of(fates.get(id)));
    house.clock.advance(Duration.ofSeconds(121));
    drain(house.dispatcher(gateway));
    house.clock.advance(Duration.ofHours(1));
    drain(house.dispatcher(gateway));

    assertThat(gateway.orders)
        .extracting(SmsOrder::reference)
        .as("only what never arrived is sent again")
        .containsExactly(never);
    assertThat(house.state(taken)).isEqualTo("SENT");
    assertThat(house.state(delivered)).isEqualTo("DELIVERED");
    assertThat(house.state(failed)).isEqualTo("UNDELIVERABLE");
    assertThat(house.events)
        .extracting(event -> ((SmsDelivery) event).messageId() + ((SmsDelivery) event).outcome())
        .containsExactlyInAnyOrder(delivered + "DELIVERED", failed + "UNDELIVERABLE");
  }

  @Test
  void anAskableGatewayIsAskedOnlyOnceTheOrderCannotBeUnderWayAnyMore() {
    String id = house.queued("4821");
    ScriptedGateway gateway =
        new ScriptedGateway()
            .answers(new Handover.Uncertain("timeout"))
            .tells(any -> Optional.of(SmsFate.NEVER_SEEN));
    drain(house.dispatcher(gateway));
    assertThat(house.state(id)).isEqualTo("SENDING");
    house.clock.advance(Duration.ofSeconds(121));
    drain(house.dispatcher(gateway));
    house.clock.advance(Duration.ofHours(1));
    drain(house.dispatcher(gateway));
    assertThat(gateway.orders).hasSize(2);
    assertThat(house.state(id)).isEqualTo("SENT");
  }

  @Test
  void aGatewayThatDoesNotTellIsNotAskedForEver() {
    String id = diedWhileSending();
    ScriptedGateway gateway =
        new ScriptedGateway()
            .tells(
                any -> {
                  throw new IllegalStateException("down");
                });
    for (int i = 0; i < 12; i++) {
      house.clock.advance(Duration.ofSeconds(121));
      drain(house.dispatcher(gateway));
    }
    assertThat(gateway.orders).isEmpty();
    assertThat(house.state(id)).isEqualTo("SENT");
  }

  private String diedWhileSending() {
    String id = house.queued("4821");
    Instant now = house.clock.instant();
    String claim = Ids.next();
    house.store.claim(MessageKind.SMS, claim, now, now.plusSeconds(120), 10);
    assertThat(house.store.begin(id, claim, "scripted", now.plusSeconds(120))).isTrue();
    return id;
  }

  @Test
  void aReceiptMayOvertakeTheGatewaysAnswer() {
    String id = house.queued("4821");
    Replies replies = house.replies();
    ScriptedGateway gateway =
        new ScriptedGateway()
            .during(
                () ->
                    replies.take(
                        "scripted", new SmsInbox.Receipt(id, null, Outcome.DELIVERED, null)));
    drain(house.dispatcher(gateway));
    assertThat(house.row(id))
        .containsEntry("STATE", "DELIVERED")
        .containsEntry("GATEWAY_REFERENCE", "g-" + id);
    assertThat(house.events).hasSize(1);
  }

  @Test
  void aWithdrawnMessageIsNotSentEvenWhenItWasReserved() {
    String id = house.queued("4821");
    Instant now = house.clock.instant();
    String claim = Ids.next();
    house.store.claim(MessageKind.SMS, claim, now, now.plusSeconds(120), 10);
    house.transactions.executeWithoutResult(
        tx -> house.outbox().withdraw(MessagingFixture.caseOf("4821")));
    assertThat(house.store.begin(id, claim, "scripted", now.plusSeconds(120))).isFalse();
    house.clock.advance(Duration.ofHours(1));
    ScriptedGateway gateway = new ScriptedGateway();
    drain(house.dispatcher(gateway));
    assertThat(gateway.orders).isEmpty();
    assertThat(house.state(id)).isEqualTo("WITHDRAWN");
  }

  @Test
  void nothingLeavesBeforeItsTime() {
    Instant morning = house.clock.instant().plus(Duration.ofHours(8));
    house.transactions.executeWithoutResult(
        tx ->
            house
                .outbox()
                .queue(
                    new Outbox.Sms(
                        "early",
                        house.subjects.create(),
                        null,
                        "r",
                        MessagingFixture.NUMBER,
                        "早",
                        "4821",
                        morning,
                        ConsentPurpose.VERIFICATION_SMS)));
    ScriptedGateway gateway = new ScriptedGateway();
    house.clock.set(morning.minusMillis(1));
    drain(house.dispatcher(gateway));
    assertThat(gateway.orders).isEmpty();
    house.clock.set(morning);
    drain(house.dispatcher(gateway));
    assertThat(gateway.orders).hasSize(1);
  }

  @Test
  void quietHoursHoldUpTheBacklogOfAnOutageToo() {
    house.queued("4821");
    MessagingProperties quiet =
        MessagingFixture.properties(Map.of("sms.quiet-from", "21:00", "sms.quiet-until", "08:00"));
    ScriptedGateway gateway = new ScriptedGateway();
    Dispatcher dispatcher = house.dispatcher(quiet, new SmsCourier(gateway, house.subjects));
    for (String night :
        List.of("2026-11-22T13:00:00Z", "2026-11-22T18:00:00Z", "2026-11-22T23:59:59Z")) {
      house.clock.set(Instant.parse(night));
      drain(dispatcher);
      assertThat(gateway.orders).as(night).isEmpty();
    }
    house.clock.set(Instant.parse("2026-11-23T00:00:00Z"));
    drain(dispatcher);
    assertThat(gateway.orders).as("08:00 in Shanghai").hasSize(1);
  }

  @Test
  void anOutcomeNobodyCouldHearIsToldAgain() {
    String id = house.queued("4821");
    house.onEvent(
        event -> {
          throw new IllegalStateException("the asking capability is broken");
        });
    drain(house.dispatcher(new ScriptedGateway().answers(new Handover.Refused("blacklisted"))));
    assertThat(house.state(id)).isEqualTo("DEAD");
    house.clock.advance(Duration.ofSeconds(11));
    assertThat(house.outcomes.repeat()).isZero();
    assertThat(house.events).isEmpty();

    house.onEvent(event -> {});
    house.clock.advance(Duration.ofHours(1));
    assertThat(house.outcomes.repeat()).isEqualTo(1);
    assertThat(house.outcomes.repeat()).isZero();
    assertThat(house.events)
        .singleElement()
        .isInstanceOfSatisfying(
            SmsDelivery.class, told -> assertThat(told.messageId()).isEqualTo(id));
  }

  @Test
  void whoIsForgottenIsNotWrittenTo() {
    String id = house.queued("4821");
    house.jdbc.sql("update data_subject set wrapped_key = null").update();
    ScriptedGateway gateway = new ScriptedGateway();
    try (MessagingFixture restarted = house.restarted()) {
      drain(restarted.dispatcher(gateway));
    }
    assertThat(gateway.orders).isEmpty();
    assertThat(house.state(id)).isEqualTo("DEAD");
    assertThat(house.error(id)).isEqualTo("keyDestroyed");
  }

  @Test
  void countsWhatWaitsAndWhatIsDead() {
    house.queued("4821");
    house.clock.advance(Duration.ofMinutes(5));
    house.metrics.count();
    assertThat(house.meters.get("kedang.outbox.waiting").tag("kind", "sms").gauge().value())
        .isEqualTo(1);
    assertThat(house.meters.get("kedang.outbox.oldest").tag("kind", "sms").gauge().value())
        .isEqualTo(300);
    drain(house.dispatcher(new ScriptedGateway().answers(new Handover.Refused("x"))));
    house.metrics.count();
    assertThat(house.meters.get("kedang.outbox.dead").tag("kind", "sms").gauge().value())
        .isEqualTo(1);
  }

  @Test
  void aLeaseShorterThanACallIsRefused() {
    assertThatThrownBy(() -> MessagingFixture.properties(Map.of("dispatch.lease", "15s")))
        .hasRootCauseMessage(
            "kedang.messaging.dispatch.lease must be at least twice kedang.messaging.sms.timeout");
  }
}
