package io.kedang.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.messaging.InboundStore.Row;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.KeyDestroyedException;
import io.kedang.privacy.Masking;
import io.kedang.shared.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads both directions together and opens what is shown. */
@Service
class KeptConversations implements Conversations {

  private static final int AT_MOST = 200;

  private final JdbcClient jdbc;
  private final InboundStore inbound;
  private final DataSubjects subjects;
  private final ObjectMapper json;
  private final MessagingMetrics metrics;
  private final Clock clock;

  KeptConversations(
      JdbcClient jdbc,
      InboundStore inbound,
      DataSubjects subjects,
      ObjectMapper json,
      MessagingMetrics metrics,
      Clock clock) {
    this.jdbc = jdbc;
    this.inbound = inbound;
    this.subjects = subjects;
    this.json = json;
    this.metrics = metrics;
    this.clock = clock;
  }

  private record Sent(OutboxEntry entry, String state, Instant at, Instant deliveredAt) {}

  @Override
  @Transactional(readOnly = true)
  public List<Line> ofCase(String caseId) {
    List<Sent> sent =
        jdbc.sql(
                """
                select id, kind, subject_id, case_id, reference, reply_token, client, sealed_content, plain_content, attempts, purpose,
                  state, coalesce(sent_at, created_at) as at, delivered_at
                from outbox_message where case_id = ? order by id limit ?
                """)
            .params(caseId, AT_MOST)
            .query(KeptConversations::sent)
            .list();
    List<Row> received = inbound.ofCase(caseId, AT_MOST);
    subjects.prepare(
        Stream.concat(
                sent.stream().map(one -> one.entry.subjectId()),
                received.stream().map(Row::subjectId))
            .toList());
    List<Line> lines = new ArrayList<>();
    sent.forEach(one -> lines.add(line(one)));
    received.forEach(one -> lines.add(line(one)));
    lines.sort(Comparator.comparing(Line::at).thenComparing(Line::id));
    return lines;
  }

  private static Sent sent(ResultSet row, int i) throws SQLException {
    return new Sent(
        OutboxStore.entry(row, i),
        row.getString("state"),
        OutboxStore.instant(row, "at"),
        OutboxStore.instant(row, "delivered_at"));
  }

  private Line line(Sent sent) {
    OutboxEntry entry = sent.entry;
    String party = "";
    String text = "";
    try {
      switch (entry.kind()) {
        case SMS -> {
          SmsContent sms =
              subjects.open(
                  entry.subjectId(),
                  SmsContent.outbox(entry.id()),
                  entry.sealedContent(),
                  SmsContent.class);
          party = Masking.phone(sms.number());
          text = sms.text();
        }
        case MAIL -> {
          MailContent mail = mail(entry);
          party = Masking.mail(mail.address());
          text = mail.subject() + "\n\n" + mail.text();
        }
        case CALLBACK -> party = entry.client();
      }
    } catch (KeyDestroyedException e) {
      // that something was sent stays known; to whom and what does not
    }
    return new Line(
        entry.id(),
        "OUT",
        entry.kind().name(),
        sent.state,
        party,
        text,
        sent.at,
        sent.deliveredAt,
        entry.reference());
  }

  private MailContent mail(OutboxEntry entry) {
    if (entry.subjectId() != null) {
      return subjects.open(
          entry.subjectId(),
          SmsContent.outbox(entry.id()),
          entry.sealedContent(),
          MailContent.class);
    }
    try {
      return json.readValue(entry.plainContent(), MailContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Mail " + entry.id() + " is not readable");
    }
  }

  Line line(Row reply) {
    SmsContent content = null;
    try {
      content = content(reply);
    } catch (KeyDestroyedException e) {
      // as above
    }
    String party = content == null ? "" : Masking.phone(content.number());
    return new Line(
        reply.id(),
        "IN",
        "SMS",
        reply.disposition().name(),
        party,
        content == null ? "" : content.text(),
        reply.at(),
        null,
        reply.reference());
  }

  SmsContent content(Row reply) {
    return subjects.open(
        reply.subjectId(), SmsContent.inbound(reply.id()), reply.sealedContent(), SmsContent.class);
  }

  @Override
  @Transactional(readOnly = true)
  public String text(String inboundId) {
    return content(inbound.find(inboundId).orElseThrow(() -> ProblemException.notFound("message")))
        .text();
  }

  @Override
  @Transactional
  public void dispose(String inboundId, Disposition disposition) {
    boolean attention = disposition == Disposition.LATE || disposition == Disposition.UNKNOWN;
    inbound.dispose(inboundId, disposition, clock.instant(), attention);
    metrics.reply(disposition);
  }
}
