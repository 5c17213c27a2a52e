package io.kedang.messaging;

import io.kedang.messaging.Conversations.Disposition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what came in. */
@Repository
class InboundStore {

  private static final String ROW =
      "select id, gateway, at, subject_id, sealed_content, message_id, reference, case_id, disposition, disposed_at, notice_due from inbound_message ";

  private final JdbcClient jdbc;

  InboundStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A reply as stored. Message, reference and case are null when nothing of ours was answered. */
  record Row(
      String id,
      String gateway,
      Instant at,
      String subjectId,
      byte[] sealedContent,
      String messageId,
      String reference,
      String caseId,
      Disposition disposition,
      Instant disposedAt,
      Instant noticeDue) {}

  Optional<String> idOf(String gateway, String gatewayId) {
    return jdbc.sql("select id from inbound_message where gateway = ? and gateway_id = ?")
        .params(gateway, gatewayId)
        .query(String.class)
        .optional();
  }

  void add(Row row, String gatewayId, String numberToken, boolean attention) {
    jdbc.sql(
            """
            insert into inbound_message (id, gateway, gateway_id, at, subject_id, number_token, sealed_content, message_id, reference, case_id,
              disposition, disposed_at, notice_due, attention)
            values (:id, :gateway, :gatewayId, :at, :subject, :number, :sealed, :message, :reference, :case, :disposition, :disposedAt, :due, :attention)
            """)
        .param("id", row.id)
        .param("gateway", row.gateway)
        .param("gatewayId", gatewayId)
        .param("at", OutboxStore.timestamp(row.at))
        .param("subject", row.subjectId)
        .param("number", numberToken)
        .param("sealed", row.sealedContent)
        .param("message", row.messageId)
        .param("reference", row.reference)
        .param("case", row.caseId)
        .param("disposition", row.disposition.name())
        .param("disposedAt", OutboxStore.timestamp(row.disposedAt))
        .param("due", OutboxStore.timestamp(row.noticeDue))
        .param("attention", attention)
        .update();
  }

  /** One of our messages a reply may answer. */
  record Question(
      String id, String subjectId, String reference, String caseId, String replyToken) {}

  /** What went to a number lately, newest first. */
  List<Question> questions(String numberToken, Instant since, int limit) {
    return jdbc.sql(
            """
            select id, subject_id, reference, case_id, reply_token from outbox_message
            where number_token = ? and kind = 'SMS' and reply_token is not null and created_at >= ? order by id desc limit ?
            """)
        .params(numberToken, OutboxStore.timestamp(since), limit)
        .query(
            (row, i) ->
                new Question(
                    row.getString("id"),
                    row.getString("subject_id"),
                    row.getString("reference"),
                    row.getString("case_id"),
                    row.getString("reply_token")))
        .list();
  }

  Optional<Row> find(String id) {
    return jdbc.sql(ROW + "where id = ?").param(id).query(InboundStore::row).optional();
  }

  List<Row> ofCase(String caseId, int limit) {
    return jdbc.sql(ROW + "where case_id = ? order by id limit ?")
        .params(caseId, limit)
        .query(InboundStore::row)
        .list();
  }

  List<Row> ofMessages(Collection<String> messageIds) {
    return messageIds.isEmpty()
        ? List.of()
        : jdbc.sql(ROW + "where message_id in (:ids) order by id")
            .param("ids", messageIds)
            .query(InboundStore::row)
            .list();
  }

  List<Row> needingAttention(String after, int limit) {
    return jdbc.sql(ROW + "where attention = true and id > ? order by id limit ?")
        .params(after, limit)
        .query(InboundStore::row)
        .list();
  }

  List<Row> dueNotices(Instant now, int limit) {
    return jdbc.sql(ROW + "where notice_due <= ? order by notice_due limit ?")
        .params(OutboxStore.timestamp(now), limit)
        .query(InboundStore::row)
        .list();
  }

  /** True for the one that clears it; others wait until that one's transaction has ended. */
  boolean clearNotice(String id) {
    return jdbc.sql(
                "update inbound_message set notice_due = null where id = ? and notice_due is not null")
            .param(id)
            .update()
        == 1;
  }

  void postponeNotice(String id, Instant until) {
    jdbc.sql("update inbound_message set notice_due = ? where id = ? and notice_due is not null")
        .params(OutboxStore.timestamp(until), id)
        .update();
  }

  void dispose(String id, Disposition disposition, Instant at, boolean attention) {
    jdbc.sql(
            "update inbound_message set disposition = ?, disposed_at = ?, attention = ? where id = ?")
        .params(disposition.name(), OutboxStore.timestamp(at), attention, id)
        .update();
  }

  boolean seen(String id, String actorId, Instant at) {
    return jdbc.sql(
                "update inbound_message set attention = false, seen_by = ?, seen_at = ? where id = ? and attention = true")
            .params(actorId, OutboxStore.timestamp(at), id)
            .update()
        == 1;
  }

  private static Row row(ResultSet row, int i) throws SQLException {
    return new Row(
        row.getString("id"),
        row.getString("gateway"),
        OutboxStore.instant(row, "at"),
        row.getString("subject_id"),
        row.getBytes("sealed_content"),
        row.getString("message_id"),
        row.getString("reference"),
        row.getString("case_id"),
        Disposition.valueOf(row.getString("disposition")),
        OutboxStore.instant(row, "disposed_at"),
        OutboxStore.instant(row, "notice_due"));
  }
}
