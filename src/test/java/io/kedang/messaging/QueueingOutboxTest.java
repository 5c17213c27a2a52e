package io.kedang.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.privacy.ConsentPurpose;
import io.kedang.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writing messages down: once for each key, only with the caller's transaction, and readable by
 * nobody without the key.
 */
class QueueingOutboxTest {

  private static MessagingFixture house;
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
  void reset() {
    house.reset();
    subject = house.transactions.execute(tx -> house.subjects.create());
  }

  private Outbox.Sms sms(String key, String text) {
    return new Outbox.Sms(
        key,
        subject,
        "case",
        "reference",
        MessagingFixture.NUMBER,
        text,
        "4821",
        null,
        ConsentPurpose.VERIFICATION_SMS);
  }

  private String queue(Outbox.Sms sms) {
    return house.transactions.execute(tx -> house.outbox().queue(sms));
  }

  private long rows() {
    return house.jdbc.sql("select count(*) from outbox_message").query(Long.class).single();
  }

  @Test
  void aSecondMessageWithTheSameKeyIsTheFirstOne() {
    String first = queue(sms("ask:1", "first"));
    assertThat(queue(sms("ask:1", "second"))).isEqualTo(first);
    assertThat(queue(sms("ask:2", "third"))).isNotEqualTo(first);
    assertThat(rows()).isEqualTo(2);
    assertThat(house.conversations().ofCase("case"))
        .extracting(Conversations.Line::text)
        .containsExactlyInAnyOrder("first", "third");
  }

  @Test
  void aRepetitionLeavesTheCallersTransactionUsable() {
    queue(sms("ask:1", "first"));
    house.transactions.executeWithoutResult(
        tx -> {
          house.outbox().queue(sms("ask:1", "second"));
          house.outbox().queue(sms("ask:3", "third"));
        });
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void whoeverComesFirstWins() throws Exception {
    int racers = 8;
    CyclicBarrier together = new CyclicBarrier(racers);
    ExecutorService threads = Executors.newFixedThreadPool(racers);
    try {
      List<Callable<String>> race =
          IntStream.range(0, racers)
              .<Callable<String>>mapToObj(
                  i ->
                      () -> {
                        together.await();
                        return queue(sms("race", "text " + i));
                      })
              .toList();
      List<Future<String>> ids = threads.invokeAll(race);
      String winner = ids.get(0).get();
      for (Future<String> id : ids) {
        assertThat(id.get()).isEqualTo(winner);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void whatIsRolledBackIsNotSent() {
    house.transactions.executeWithoutResult(
        tx -> {
          house.outbox().queue(sms("ask:1", "never"));
          tx.setRollbackOnly();
        });
    assertThat(rows()).isZero();
  }

  @Test
  void oneStatementWritesAMessage() {
    JdbcClient counted =
        JdbcClient.create(ProxyDataSourceBuilder.create(house.pool).countQuery().build());
    OutboxStore store = new OutboxStore(counted);
    OutboxEntry entry =
        new OutboxEntry(
            Ids.next(), MessageKind.CALLBACK, null, "case", null, null, "crm", null, "{}", 0, null);
    QueryCountHolder.clear();
    store.add(entry, "counted", null, null, house.clock.instant());
    assertThat(QueryCountHolder.getGrandTotal().getTotal()).isEqualTo(1);
  }

  @Test
  void theTableTellsNeitherNumberNorText() {
    String id = queue(sms("ask:1", "黄涛先生，请回复 是 4821"));
    Map<String, Object> row = house.row(id);
    for (Object value : row.values()) {
      String seen =
          value instanceof byte[] bytes
              ? new String(bytes, StandardCharsets.UTF_8)
              : String.valueOf(value);
      assertThat(seen).doesNotContain("13800138000", "黄涛");
    }
  }

  @Test
  void withdrawingTakesBackWhatWasNotSentAndLeavesTheRest() {
    String waiting = queue(sms("ask:1", "a"));
    String sent = queue(sms("ask:2", "b"));
    house.jdbc.sql("update outbox_message set state = 'SENT' where id = ?").param(sent).update();
    String other =
        queue(
            new Outbox.Sms(
                "ask:3",
                subject,
                "other",
                "r",
                MessagingFixture.NUMBER,
                "c",
                "1",
                null,
                ConsentPurpose.VERIFICATION_SMS));
    house.transactions.executeWithoutResult(tx -> house.outbox().withdraw("case"));
    assertThat(house.state(waiting)).isEqualTo("WITHDRAWN");
    assertThat(house.state(sent)).isEqualTo("SENT");
    assertThat(house.state(other)).isEqualTo("QUEUED");
  }

  @Test
  void aCallbackForAClientWithoutAddressIsNotQueued() {
    Outbox.Callback callback =
        new Outbox.Callback("decided:1", "case", "nobody", "opening.decided", Map.of());
    assertThat(house.transactions.<String>execute(tx -> house.outbox().queue(callback))).isNull();
    assertThat(rows()).isZero();
  }

  @Test
  void mailIsWordedInTheReadersLanguageAndArgumentsAreNotReadAsPlaces() {
    for (String locale : List.of("zh-CN", "en")) {
      house.transactions.executeWithoutResult(
          tx ->
              house
                  .outbox()
                  .queue(
                      new Outbox.Mail(
                          "mail:" + locale,
                          subject,
                          "case",
                          "a@example.cn",
                          "opening-opened",
                          locale,
                          Map.of("customerCode", "{caseId}'", "caseId", "01K"))));
    }
    List<Conversations.Line> lines = house.conversations().ofCase("case");
    assertThat(lines).extracting(Conversations.Line::party).containsOnly("a***@example.cn");
    assertThat(lines.get(0).text()).startsWith("开户申请已完成\n\n").contains("客户编码为 {caseId}'。\n办件号：01K");
    assertThat(lines.get(1).text())
        .startsWith("Account opening completed\n\n")
        .contains("{caseId}'.\nCase: 01K");
  }

  @Test
  void aTextThatNoColumnHoldsIsRefusedAtOnce() {
    assertThatThrownBy(() -> queue(sms("ask:1", "长".repeat(2501))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("长");
    String id = queue(sms("ask:2", "\u0001".repeat(2500)));
    assertThat(house.state(id)).isEqualTo("QUEUED");
  }

  @Test
  void evidenceOutlivesTheKeyWithoutItsContent() {
    queue(sms("ask:1", "secret"));
    house.jdbc.sql("update data_subject set wrapped_key = null").update();
    try (MessagingFixture restarted = house.restarted()) {
      assertThat(restarted.conversations().ofCase("case"))
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.text()).isEmpty();
                assertThat(line.party()).isEmpty();
                assertThat(line.state()).isEqualTo("QUEUED");
                assertThat(line.at()).isEqualTo(Instant.parse("2026-11-22T02:00:00Z"));
              });
    }
  }
}
