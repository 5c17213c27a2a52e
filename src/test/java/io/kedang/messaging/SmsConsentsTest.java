package io.kedang.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.privacy.ConsentChannel;
import io.kedang.privacy.ConsentPurpose;
import io.kedang.privacy.ConsentWithdrawn;
import io.kedang.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No SMS for a purpose the customer does not agree to, whenever that is said (CUST-9). */
class SmsConsentsTest {

  private static MessagingFixture house;
  private final ScriptedGateway gateway = new ScriptedGateway();
  private String subject;

  @BeforeAll
  static void open() {
    house = new MessagingFixture();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void aSubject() {
    house.reset();
    subject = house.transactions.execute(tx -> house.subjects.create());
  }

  @ParameterizedTest
  @EnumSource(
      value = ConsentPurpose.class,
      names = {"VERIFICATION_SMS", "SERVICE"})
  void whatIsQueuedAfterAWithdrawalIsKeptAndNeverSent(ConsentPurpose withdrawn) {
    say(withdrawn, false);
    String id = queue(ConsentPurpose.VERIFICATION_SMS, null);
    assertThat(house.state(id)).isEqualTo("SUPPRESSED");
    send();
    assertThat(gateway.orders).isEmpty();
    house.outcomes.repeat();
    assertThat(house.events)
        .as("whoever asked hears that it did not arrive")
        .containsExactly(
            new SmsDelivery(
                id,
                "reference",
                MessagingFixture.caseOf("1"),
                SmsDelivery.Outcome.UNDELIVERABLE,
                house.clock.instant()));
  }

  @Test
  void whatWaitsIsTakenBackAndTheRestGoes() {
    String asked = queue(ConsentPurpose.VERIFICATION_SMS, null);
    String service = queue(ConsentPurpose.SERVICE_SMS, null);
    house.transactions.executeWithoutResult(
        tx -> {
          say(ConsentPurpose.VERIFICATION_SMS, false);
          house.smsConsents.on(new ConsentWithdrawn(subject, ConsentPurpose.VERIFICATION_SMS));
        });
    assertThat(house.state(asked)).isEqualTo("SUPPRESSED");
    send();
    assertThat(house.state(service)).isEqualTo("SENT");
    assertThat(gateway.orders).extracting(SmsOrder::reference).containsExactly(service);
  }

  @Test
  void aWithdrawalThatMissedTheMessageIsHeardJustBeforeItLeaves() {
    String late =
        queue(ConsentPurpose.SERVICE_SMS, house.clock.instant().plus(Duration.ofHours(8)));
    say(ConsentPurpose.SERVICE_SMS, false);
    assertThat(house.state(late)).isEqualTo("QUEUED");
    house.clock.advance(Duration.ofHours(9));
    send();
    assertThat(gateway.orders).isEmpty();
    assertThat(house.state(late)).isEqualTo("SUPPRESSED");
  }

  @Test
  void theSimulatorSendsNothingEither() {
    String id = queue(ConsentPurpose.SERVICE_SMS, null);
    say(ConsentPurpose.SERVICE_SMS, false);
    SmsCourier simulator = new SmsCourier(new SimulatorGateway(), house.subjects);
    Dispatcher dispatcher = house.dispatcher(simulator);
    while (dispatcher.dispatch(MessageKind.SMS) > 0) {
      // until nothing is due
    }
    assertThat(house.state(id)).isEqualTo("SUPPRESSED");
  }

  @Test
  void offersGoOnlyWhereTheyWereAgreedTo() {
    assertThat(house.state(queue(ConsentPurpose.MARKETING_SMS, null))).isEqualTo("SUPPRESSED");
    say(ConsentPurpose.MARKETING_SMS, true);
    assertThat(house.state(queue(ConsentPurpose.MARKETING_SMS, null))).isEqualTo("QUEUED");
  }

  @Test
  void withdrawingWhileManyAreSentLetsNoneLeaveAfterwards() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      ids.add(queue(ConsentPurpose.SERVICE_SMS, null));
    }
    CyclicBarrier together = new CyclicBarrier(5);
    ExecutorService threads = Executors.newFixedThreadPool(5);
    try {
      List<Callable<Object>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Dispatcher node = house.dispatcher(gateway);
        all.add(
            () -> {
              together.await();
              while (node.dispatch(MessageKind.SMS) > 0) {
                // until nothing is due
              }
              return null;
            });
      }
      all.add(
          () -> {
            together.await();
            house.transactions.executeWithoutResult(
                tx -> {
                  say(ConsentPurpose.SERVICE_SMS, false);
                  house.smsConsents.on(new ConsentWithdrawn(subject, ConsentPurpose.SERVICE_SMS));
                });
            return null;
          });
      for (Future<Object> one : threads.invokeAll(all)) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    int left = gateway.orders.size();
    send();
    assertThat(gateway.orders).hasSize(left);
    assertThat(ids).allMatch(id -> List.of("SENT", "SUPPRESSED").contains(house.state(id)));
    assertThat(ids.stream().filter(id -> house.state(id).equals("SENT"))).hasSize(left);
  }

  private void say(ConsentPurpose purpose, boolean given) {
    house.transactions.executeWithoutResult(
        tx ->
            house.consents.changed(
                subject, null, purpose, given, ConsentChannel.PHONE, "somebody", null));
  }

  private String queue(ConsentPurpose purpose, Instant notBefore) {
    return house.transactions.execute(
        tx ->
            house
                .outbox()
                .queue(
                    new Outbox.Sms(
                        Ids.next(),
                        subject,
                        MessagingFixture.caseOf("1"),
                        "reference",
                        MessagingFixture.NUMBER,
                        "文字",
                        "4821",
                        notBefore,
                        purpose)));
  }

  private void send() {
    Dispatcher dispatcher = house.dispatcher(gateway);
    while (dispatcher.dispatch(MessageKind.SMS) > 0) {
      // until nothing is due
    }
  }
}
