package io.kedang.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.messaging.Conversations.Disposition;
import io.kedang.messaging.SmsInbox.Receipt;
import io.kedang.messaging.SmsInbox.Reply;
import io.kedang.messaging.SmsInbox.Taken;
import io.kedang.shared.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/** Replies and receipts: never lost, never counted twice (VERI-1, VERI-3). */
class RepliesTest {

  private static final String GATEWAY = "http";
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

  private static Reply reply(String gatewayId, String text) {
    return new Reply(gatewayId, "13800138000", "106900004821", text, null);
  }

  private static Disposition disposition(String id) {
    return house.inbound.find(id).orElseThrow().disposition();
  }

  private static long stored() {
    return house.jdbc.sql("select count(*) from inbound_message").query(Long.class).single();
  }

  private static List<InboundStore.Row> attention() {
    return house.inbound.needingAttention("", 100);
  }

  @Test
  void whoeverAskedHearsOfTheReplyAndFindsItsText() {
    String message = house.queued(MessagingFixture.NUMBER, "4821", "verification-1");
    house.onEvent(
        event ->
            house.conversations().dispose(((SmsReplied) event).inboundId(), Disposition.COUNTED));
    Taken taken = house.replies().take(GATEWAY, reply("g1", "是"));

    assertThat(taken.matched()).isTrue();
    assertThat(house.events)
        .singleElement()
        .isInstanceOfSatisfying(
            SmsReplied.class,
            told -> {
              assertThat(told.inboundId()).isEqualTo(taken.inboundId());
              assertThat(told.messageId()).isEqualTo(message);
              assertThat(told.reference()).isEqualTo("verification-1");
              assertThat(told.caseId()).isEqualTo(MessagingFixture.caseOf("4821"));
            });
    assertThat(house.conversations().text(taken.inboundId())).isEqualTo("是");
    assertThat(disposition(taken.inboundId())).isEqualTo(Disposition.COUNTED);
    assertThat(attention()).isEmpty();
  }

  @Test
  void aRepeatedDeliveryIsStoredAndToldOnce() {
    house.queued("4821");
    Replies replies = house.replies();
    Taken first = replies.take(GATEWAY, reply("g1", "是"));
    assertThat(replies.take(GATEWAY, reply("g1", "是")).inboundId()).isEqualTo(first.inboundId());
    assertThat(replies.handleDue()).isZero();
    assertThat(stored()).isEqualTo(1);
    assertThat(house.events).hasSize(1);
  }

  @Test
  void withoutAnIdOfTheGatewaysTheSameWordsAtTheSameTimeAreARepetition() {
    house.queued("4821");
    Replies replies = house.replies();
    Instant at = house.clock.instant().minusSeconds(5);
    replies.take(GATEWAY, new Reply(null, "13800138000", "106900004821", "是", at));
    replies.take(GATEWAY, new Reply(" ", "+86 13800138000", "106900004821", "是", at));
    replies.take(GATEWAY, new Reply(null, "13800138000", "106900004821", "是", at.plusSeconds(1)));
    assertThat(stored()).as("the last one is the customer answering again").isEqualTo(2);
    assertThat(house.jdbc.sql("select gateway_id from inbound_message").query(String.class).list())
        .noneMatch(id -> id.contains("138"));
  }

  @Test
  void deliveriesAtTheSameTimeAreStoredAndToldOnce() throws Exception {
    house.queued("4821");
    int times = 6;
    CyclicBarrier together = new CyclicBarrier(times);
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<Callable<Taken>> all =
          IntStream.range(0, times)
              .<Callable<Taken>>mapToObj(
                  i ->
                      () -> {
                        together.await();
                        return house.replies().take(GATEWAY, reply("g1", "是"));
                      })
              .toList();
      for (Future<Taken> one : threads.invokeAll(all)) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(stored()).isEqualTo(1);
    assertThat(house.events).hasSize(1);
  }

  @Test
  void aReplyIsKeptWhenWhoeverAskedFailsAndToldAgain() {
    house.queued("4821");
    Replies replies = house.replies();
    house.onEvent(
        event -> {
          house.conversations().dispose(((SmsReplied) event).inboundId(), Disposition.COUNTED);
          throw new IllegalStateException("broken after it wrote");
        });
    Taken taken = replies.take(GATEWAY, reply("g1", "是"));
    assertThat(disposition(taken.inboundId()))
        .as("rolled back with the failure")
        .isEqualTo(Disposition.NEW);
    assertThat(house.events).isEmpty();

    house.onEvent(event -> {});
    assertThat(replies.handleDue()).as("not at once").isZero();
    house.clock.advance(Duration.ofSeconds(11));
    assertThat(replies.handleDue()).isEqualTo(1);
    assertThat(replies.handleDue()).isZero();
    assertThat(house.events).hasSize(1);
  }

  @Test
  void aReplyStoredJustBeforeACrashIsHandledAfterwards() {
    house.queued("4821");
    house.replies().takeAll(GATEWAY, List.of(reply("g1", "是")));
    assertThat(house.events).as("stored, not yet handled").isEmpty();
    try (MessagingFixture restarted = house.restarted()) {
      assertThat(restarted.replies().handleDue()).isEqualTo(1);
      assertThat(restarted.events).hasSize(1);
    }
  }

  @Test
  void severalNodesTellItOnce() throws Exception {
    IntStream.range(0, 30).forEach(i -> house.queued(String.valueOf(5000 + i)));
    house
        .replies()
        .takeAll(
            GATEWAY,
            IntStream.range(0, 30)
                .mapToObj(
                    i -> new Reply("g" + i, "13800138000", "10690000" + (5000 + i), "是", null))
                .toList());
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Callable<Integer>> nodes =
          List.of(
              house.replies()::handleDue, house.replies()::handleDue, house.replies()::handleDue);
      for (Future<Integer> one : threads.invokeAll(nodes)) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(house.events).hasSize(30);
    assertThat(house.events)
        .extracting(event -> ((SmsReplied) event).inboundId())
        .doesNotHaveDuplicates();
  }

  @Test
  void anotherNumbersTokenAnswersNothingAndIsKept() {
    house.queued("4821");
    Taken taken =
        house
            .replies()
            .take(GATEWAY, new Reply("g1", "13900139000", "106900004821", "是4821", null));
    assertThat(taken.matched()).isFalse();
    assertThat(disposition(taken.inboundId())).isEqualTo(Disposition.UNKNOWN);
    assertThat(attention()).extracting(InboundStore.Row::id).containsExactly(taken.inboundId());
    assertThat(house.conversations().text(taken.inboundId())).isEqualTo("是4821");
    assertThat(house.events).isEmpty();
  }

  @Test
  void numbersThatAreNoneAreKeptToo() {
    for (String from : List.of("95555", "+1 650 253 0000", "service")) {
      Taken taken = house.replies().take(GATEWAY, new Reply(null, from, null, "是", null));
      assertThat(disposition(taken.inboundId())).isEqualTo(Disposition.UNKNOWN);
    }
    assertThat(attention()).hasSize(3);
  }

  @Test
  void aContradictoryReplyIsAmbiguousAndTellsNobody() {
    house.queued("4821");
    house.queued("7350");
    Taken taken = house.replies().take(GATEWAY, reply("g1", "是7350"));
    assertThat(disposition(taken.inboundId())).isEqualTo(Disposition.AMBIGUOUS);
    assertThat(attention()).hasSize(1);
    assertThat(house.events).isEmpty();
  }

  @Test
  void lateRepliesAskForAttentionUntilSeen() {
    house.queued("4821");
    house.onEvent(
        event -> house.conversations().dispose(((SmsReplied) event).inboundId(), Disposition.LATE));
    Taken taken = house.replies().take(GATEWAY, reply("g1", "是"));
    assertThat(attention()).hasSize(1);
    assertThat(house.inbound.seen(taken.inboundId(), "someone", house.clock.instant())).isTrue();
    assertThat(attention()).isEmpty();
    assertThat(house.conversations().ofCase(MessagingFixture.caseOf("4821")))
        .extracting(Conversations.Line::state)
        .contains("LATE");
  }

  @Test
  void aTokenIsForgottenAfterAWhile() {
    house.queued("4821");
    house.clock.advance(Duration.ofDays(91));
    assertThat(house.replies().take(GATEWAY, reply("g1", "是")).matched()).isFalse();
  }

  @Test
  void gatewaysWriteNumbersWithTheCountryAndWithout() {
    house.queued("4821");
    for (String from :
        List.of("8613800138000", "+8613800138000", "008613800138000", "１３８００１３８０００")) {
      assertThat(
              house
                  .replies()
                  .take(GATEWAY, new Reply(null, from, "106900004821", "是", null))
                  .matched())
          .as(from)
          .isTrue();
    }
  }

  @Test
  void theTableTellsNeitherNumberNorText() {
    house.replies().take(GATEWAY, new Reply("g1", "13800138000", "10690000", "我是黄涛", null));
    for (Object value :
        house.jdbc.sql("select * from inbound_message").query().singleRow().values()) {
      String seen =
          value instanceof byte[] bytes
              ? new String(bytes, StandardCharsets.UTF_8)
              : String.valueOf(value);
      assertThat(seen).doesNotContain("13800138000", "黄涛", "10690000");
    }
  }

  @Test
  void whatCannotBeReadIsRefusedWithTheFieldNamed() {
    assertThatThrownBy(() -> house.replies().take(GATEWAY, new Reply("g1", null, null, "是", null)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.fields().get(0).field()).isEqualTo("from"));
    assertThatThrownBy(
            () ->
                house
                    .replies()
                    .take(GATEWAY, new Reply("g1", "13800138000", null, "长".repeat(2501), null)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.fields().get(0).field()).isEqualTo("text"));
    house.replies().take(GATEWAY, new Reply("g1", "13800138000", null, "😀".repeat(1250), null));
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void aReceiptIsToldOnceAndTheFirstOneStands() {
    String id = house.queued("4821");
    while (house.dispatcher(new ScriptedGateway()).dispatch(MessageKind.SMS) > 0) {}
    Replies replies = house.replies();
    Instant at = house.clock.instant().minusSeconds(3);
    replies.take("scripted", new Receipt(null, "g-" + id, SmsDelivery.Outcome.DELIVERED, at));
    replies.take("scripted", new Receipt(id, null, SmsDelivery.Outcome.DELIVERED, at));
    replies.take("scripted", new Receipt(id, null, SmsDelivery.Outcome.UNDELIVERABLE, at));
    assertThat(house.state(id)).isEqualTo("DELIVERED");
    assertThat(house.events)
        .singleElement()
        .isInstanceOfSatisfying(
            SmsDelivery.class,
            told -> {
              assertThat(told.outcome()).isEqualTo(SmsDelivery.Outcome.DELIVERED);
              assertThat(told.at()).isEqualTo(at);
            });
  }

  @Test
  void aReceiptForNothingWeKnowIsNotSwallowed() {
    assertThatThrownBy(
            () ->
                house
                    .replies()
                    .take(
                        GATEWAY, new Receipt(null, "unknown", SmsDelivery.Outcome.DELIVERED, null)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.kind()).isEqualTo(ProblemException.Kind.NOT_FOUND));
    assertThatThrownBy(
            () ->
                house
                    .replies()
                    .take(GATEWAY, new Receipt(null, null, SmsDelivery.Outcome.DELIVERED, null)))
        .isInstanceOf(ProblemException.class);
  }
}
