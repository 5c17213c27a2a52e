package io.kedang.messaging;

import io.kedang.privacy.ConsentPurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The outbox's rows. Every change of state names the state it comes from, so that of several nodes,
 * receipts and withdrawals exactly one wins.
 */
@Repository
class OutboxStore {

  private static final String ENTRY =
      "select id, kind, subject_id, case_id, reference, reply_token, client, sealed_content, plain_content, attempts, purpose from outbox_message ";

  private final JdbcClient jdbc;

  OutboxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The database keeps microseconds; what is compared with it must not be finer. */
  static Timestamp timestamp(Instant instant) {
    return instant == null ? null : Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  /**
   * @param numberToken null unless an SMS
   * @return the id of the message that stands under the key: this one, or the one that was there
   *     before
   */
  String add(OutboxEntry entry, String key, String numberToken, Instant notBefore, Instant now) {
    try {
      jdbc.sql(
              """
              insert into outbox_message (id, kind, idem_key, subject_id, case_id, reference, number_token, reply_token, client, sealed_content,
                plain_content, purpose, state, attempts, next_attempt_at, not_before, created_at)
              values (:id, :kind, :key, :subject, :case, :reference, :number, :token, :client, :sealed, :plain, :purpose, 'QUEUED', 0, :next, :notBefore, :now)
              """)
          .param("id", entry.id())
          .param("kind", entry.kind().name())
          .param("key", key)
          .param("subject", entry.subjectId())
          .param("case", entry.caseId())
          .param("reference", entry.reference())
          .param("number", numberToken)
          .param("token", entry.replyToken())
          .param("client", entry.client())
          .param("sealed", entry.sealedContent())
          .param("plain", entry.plainContent())
          .param("purpose", entry.purpose() == null ? null : entry.purpose().name())
          .param("next", timestamp(notBefore != null && notBefore.isAfter(now) ? notBefore : now))
          .param("notBefore", timestamp(notBefore))
          .param("now", timestamp(now))
          .update();
      return entry.id();
    } catch (DuplicateKeyException e) {
      return jdbc.sql("select id from outbox_message where idem_key = ?")
          .param(key)
          .query(String.class)
          .single();
    }
  }

  int withdraw(String caseId) {
    return jdbc.sql(
            "update outbox_message set state = 'WITHDRAWN' where case_id = ? and state = 'QUEUED'")
        .param(caseId)
        .update();
  }

  /**
   * Reserves due messages for the holder of {@code claim} until {@code until}; they stay QUEUED, so
   * that they can still be withdrawn.
   */
  List<OutboxEntry> claim(MessageKind kind, String claim, Instant now, Instant until, int limit) {
    List<String> due =
        jdbc.sql(
                """
                select id from outbox_message
                where kind = ? and state = 'QUEUED' and next_attempt_at <= ? and (claimed_until is null or claimed_until < ?)
                order by next_attempt_at limit ?
                """)
            .params(kind.name(), timestamp(now), timestamp(now), limit)
            .query(String.class)
            .list();
    if (due.isEmpty()) {
      return List.of();
    }
    int won =
        jdbc.sql(
                """
                update outbox_message set claimed_by = :claim, claimed_until = :until
                where id in (:ids) and state = 'QUEUED' and (claimed_until is null or claimed_until < :now)
                """)
            .param("claim", claim)
            .param("until", timestamp(until))
            .param("now", timestamp(now))
            .param("ids", due)
            .update();
    if (won == 0) {
      return List.of();
    }
    return jdbc.sql(ENTRY + "where id in (:ids) and claimed_by = :claim order by next_attempt_at")
        .param("ids", due)
        .param("claim", claim)
        .query(OutboxStore::entry)
        .list();
  }

  /** What is due, for couriers inside the house. */
  List<OutboxEntry> due(MessageKind kind, Instant now, int limit) {
    return jdbc.sql(
            ENTRY
                + "where kind = ? and state = 'QUEUED' and next_attempt_at <= ? order by next_attempt_at limit ?")
        .params(kind.name(), timestamp(now), limit)
        .query(OutboxStore::entry)
        .list();
  }

  /** For couriers inside the house: taking a message is sending it. */
  int sendInHouse(List<String> ids, String gateway, Instant now) {
    if (ids.isEmpty()) {
      return 0;
    }
    return jdbc.sql(
            """
            update outbox_message set state = 'SENT', sent_at = :now, gateway = :gateway, attempts = attempts + 1
            where id in (:ids) and state = 'QUEUED'
            """)
        .param("now", timestamp(now))
        .param("gateway", gateway)
        .param("ids", ids)
        .update();
  }

  /** Never to be sent; whoever asked hears of it as of a message that did not arrive. */
  int suppress(Collection<String> ids, Instant now) {
    return ids.isEmpty()
        ? 0
        : jdbc.sql(
                "update outbox_message set state = 'SUPPRESSED', notice_due = :now where id in (:ids) and state = 'QUEUED'")
            .param("now", timestamp(now))
            .param("ids", ids)
            .update();
  }

  /** The same for everything of these purposes that waits for a subject. */
  int suppress(String subjectId, Collection<String> purposes, Instant now) {
    return jdbc.sql(
            """
            update outbox_message set state = 'SUPPRESSED', notice_due = :now
            where subject_id = :subject and state = 'QUEUED' and purpose in (:purposes)
            """)
        .param("now", timestamp(now))
        .param("subject", subjectId)
        .param("purposes", purposes)
        .update();
  }

  /**
   * From here on the message may have left the house. False when it was withdrawn, or the
   * reservation ran out and another node has it.
   */
  boolean begin(String id, String claim, String gateway, Instant until) {
    return jdbc.sql(
                """
                update outbox_message set state = 'SENDING', attempts = attempts + 1, gateway = ?, claimed_until = ?
                where id = ? and state = 'QUEUED' and claimed_by = ?
                """)
            .params(gateway, timestamp(until), id, claim)
            .update()
        == 1;
  }

  /** Gives back what was reserved and not begun. */
  void release(String id, String claim) {
    jdbc.sql(
            "update outbox_message set claimed_by = null, claimed_until = null where id = ? and state = 'QUEUED' and claimed_by = ?")
        .params(id, claim)
        .update();
  }

  /** A receipt may have come first; then the state stays and only the gateway's number is added. */
  void sent(String id, String claim, String gatewayReference, String error, Instant now) {
    jdbc.sql(
            """
            update outbox_message set gateway_reference = ?, last_error = ?, sent_at = ?, claimed_by = null, claimed_until = null,
              state = case when state = 'SENDING' then 'SENT' else state end
            where id = ? and claimed_by = ? and state in ('SENDING', 'DELIVERED', 'UNDELIVERABLE')
            """)
        .params(gatewayReference, error, timestamp(now), id, claim)
        .update();
  }

  void retry(String id, String claim, String error, Instant at) {
    jdbc.sql(
            """
            update outbox_message set state = 'QUEUED', next_attempt_at = ?, last_error = ?, claimed_by = null, claimed_until = null
            where id = ? and claimed_by = ? and state = 'SENDING'
            """)
        .params(timestamp(at), error, id, claim)
        .update();
  }

  boolean dead(String id, String claim, String error, Instant noticeDue) {
    return jdbc.sql(
                """
                update outbox_message set state = 'DEAD', last_error = ?, notice_due = ?, claimed_by = null, claimed_until = null
                where id = ? and claimed_by = ? and state in ('SENDING', 'QUEUED')
                """)
            .params(error, timestamp(noticeDue), id, claim)
            .update()
        == 1;
  }

  /**
   * Messages somebody began to send and never finished, taken over by the holder of {@code claim}.
   */
  List<OutboxEntry> takeOver(
      MessageKind kind, String claim, Instant now, Instant until, int limit) {
    List<String> stale =
        jdbc.sql(
                "select id from outbox_message where state = 'SENDING' and claimed_until < ? and kind = ? order by claimed_until limit ?")
            .params(timestamp(now), kind.name(), limit)
            .query(String.class)
            .list();
    if (stale.isEmpty()) {
      return List.of();
    }
    jdbc.sql(
            """
            update outbox_message set claimed_by = :claim, claimed_until = :until, attempts = attempts + 1
            where id in (:ids) and state = 'SENDING' and claimed_until < :now
            """)
        .param("claim", claim)
        .param("until", timestamp(until))
        .param("now", timestamp(now))
        .param("ids", stale)
        .update();
    return jdbc.sql(ENTRY + "where id in (:ids) and claimed_by = :claim")
        .param("ids", stale)
        .param("claim", claim)
        .query(OutboxStore::entry)
        .list();
  }

  Optional<OutboxEntry> find(String id) {
    return jdbc.sql(ENTRY + "where id = ?").param(id).query(OutboxStore::entry).optional();
  }

  Optional<OutboxEntry> findByGatewayReference(String gateway, String gatewayReference) {
    return jdbc.sql(ENTRY + "where gateway_reference = ? and gateway = ? order by id desc limit 1")
        .params(gatewayReference, gateway)
        .query(OutboxStore::entry)
        .optional();
  }

  /**
   * Takes a receipt. It also stands when the message was about to be sent once more.
   *
   * @param corrects whether it may replace an earlier receipt that said DELIVERED
   */
  boolean settled(String id, MessageState state, Instant at, Instant noticeDue, boolean corrects) {
    String from =
        corrects ? "('QUEUED', 'SENDING', 'SENT', 'DELIVERED')" : "('QUEUED', 'SENDING', 'SENT')";
    return jdbc.sql(
                """
                update outbox_message set state = ?, delivered_at = ?, notice_due = ?, sent_at = coalesce(sent_at, ?)
                where id = ? and state in\s"""
                    + from)
            .params(state.name(), timestamp(at), timestamp(noticeDue), timestamp(at), id)
            .update()
        == 1;
  }

  /** A message whose outcome its sender still has to hear of. */
  record Notice(
      String id,
      String reference,
      String caseId,
      MessageState state,
      Instant at,
      Instant createdAt) {}

  List<Notice> dueNotices(Instant now, int limit) {
    return jdbc.sql(
            """
            select id, reference, case_id, state, coalesce(delivered_at, next_attempt_at) as at, created_at from outbox_message
            where notice_due <= ? order by notice_due limit ?
            """)
        .params(timestamp(now), limit)
        .query(
            (row, i) ->
                new Notice(
                    row.getString("id"),
                    row.getString("reference"),
                    row.getString("case_id"),
                    MessageState.valueOf(row.getString("state")),
                    instant(row, "at"),
                    instant(row, "created_at")))
        .list();
  }

  /** True for the one that clears it. */
  boolean clearNotice(String id) {
    return jdbc.sql(
                "update outbox_message set notice_due = null where id = ? and notice_due is not null")
            .param(id)
            .update()
        == 1;
  }

  void postponeNotice(String id, Instant until) {
    jdbc.sql("update outbox_message set notice_due = ? where id = ? and notice_due is not null")
        .params(timestamp(until), id)
        .update();
  }

  /** Simulated messages whose receipt is due. */
  List<OutboxEntry> awaitingReceipt(String gateway, Instant sentBefore, int limit) {
    return jdbc.sql(
            ENTRY
                + "where kind = 'SMS' and state = 'SENT' and gateway = ? and sent_at <= ? order by next_attempt_at limit ?")
        .params(gateway, timestamp(sentBefore), limit)
        .query(OutboxStore::entry)
        .list();
  }

  /** Numbers for the gauges. */
  record Backlog(MessageKind kind, MessageState state, long count, Instant oldest) {}

  List<Backlog> backlog() {
    return jdbc.sql(
            """
            select kind, state, count(*) as n, min(next_attempt_at) as oldest from outbox_message
            where state in ('QUEUED', 'SENDING', 'DEAD') group by kind, state
            """)
        .query(
            (row, i) ->
                new Backlog(
                    MessageKind.valueOf(row.getString("kind")),
                    MessageState.valueOf(row.getString("state")),
                    row.getLong("n"),
                    instant(row, "oldest")))
        .list();
  }

  static OutboxEntry entry(ResultSet row, int i) throws SQLException {
    return new OutboxEntry(
        row.getString("id"),
        MessageKind.valueOf(row.getString("kind")),
        row.getString("subject_id"),
        row.getString("case_id"),
        row.getString("reference"),
        row.getString("reply_token"),
        row.getString("client"),
        row.getBytes("sealed_content"),
        row.getString("plain_content"),
        row.getInt("attempts"),
        purpose(row.getString("purpose")));
  }

  private static ConsentPurpose purpose(String name) {
    return name == null ? null : ConsentPurpose.valueOf(name);
  }
}
