package io.kedang.messaging;

import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox as a system administrator sees it: where messages stand and why, not what they say.
 */
@Service
public class OutboxDesk {

  private static final Logger log = LoggerFactory.getLogger(OutboxDesk.class);

  /**
   * @param kind {@code SMS}, {@code MAIL} or {@code CALLBACK}
   * @param client service client that is called back; null otherwise
   * @param lastError a code
   */
  public record Entry(
      String id,
      String kind,
      String state,
      String caseId,
      String client,
      String gateway,
      int attempts,
      String lastError,
      Instant createdAt,
      Instant nextAttemptAt,
      Instant sentAt) {}

  private final JdbcClient jdbc;
  private final Dispatcher dispatcher;
  private final Clock clock;

  OutboxDesk(JdbcClient jdbc, Dispatcher dispatcher, Clock clock) {
    this.jdbc = jdbc;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  /**
   * @param state a state of {@link Conversations.Line}
   */
  @Transactional(readOnly = true)
  public Slice<Entry> list(String state, String after, int limit) {
    MessageState wanted;
    try {
      wanted = MessageState.valueOf(state);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("invalid").field("state", "unknown");
    }
    List<Entry> found =
        jdbc.sql(
                """
                select id, kind, state, case_id, client, gateway, attempts, last_error, created_at, next_attempt_at, sent_at from outbox_message
                where state = ? and id > ? order by id limit ?
                """)
            .params(wanted.name(), after == null ? "" : after, limit + 1)
            .query(
                (row, i) ->
                    new Entry(
                        row.getString("id"),
                        row.getString("kind"),
                        row.getString("state"),
                        row.getString("case_id"),
                        row.getString("client"),
                        row.getString("gateway"),
                        row.getInt("attempts"),
                        row.getString("last_error"),
                        OutboxStore.instant(row, "created_at"),
                        OutboxStore.instant(row, "next_attempt_at"),
                        OutboxStore.instant(row, "sent_at")))
            .list();
    boolean more = found.size() > limit;
    return new Slice<>(
        more ? found.subList(0, limit) : found, more ? found.get(limit - 1).id() : null);
  }

  /**
   * Tries a dead mail or callback anew.
   *
   * @throws ProblemException CONFLICT for an SMS: its case was told that the customer cannot be
   *     reached by SMS and has gone on
   */
  @Transactional
  public void retry(String id, String actorId) {
    MessageKind kind =
        jdbc.sql("select kind from outbox_message where id = ?")
            .param(id)
            .query(String.class)
            .optional()
            .map(MessageKind::valueOf)
            .orElseThrow(() -> ProblemException.notFound("message"));
    if (kind == MessageKind.SMS) {
      throw ProblemException.conflict("smsNotRetried");
    }
    int changed =
        jdbc.sql(
                "update outbox_message set state = 'QUEUED', attempts = 0, next_attempt_at = ? where id = ? and state = 'DEAD'")
            .params(OutboxStore.timestamp(clock.instant()), id)
            .update();
    if (changed == 0) {
      throw ProblemException.conflict("messageNotDead");
    }
    log.info("{} {} is tried anew by {}", kind, id, actorId);
    dispatcher.wake(kind);
  }
}
