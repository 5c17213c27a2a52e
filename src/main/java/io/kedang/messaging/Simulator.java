package io.kedang.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.messaging.Conversations.Disposition;
import io.kedang.privacy.BlindIndex;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.KeyDestroyedException;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The customers' phones and the requesters' mailbox of the demo (VERI-3): a tester reads what was
 * sent and answers as the customer would. Answers take the way of real ones, number, token and all.
 */
@Service
@InSimulator
public class Simulator implements DisposableBean {

  /** A message on a customer's phone; the phone is in clear, because it is the customer's own. */
  public record Received(
      String id,
      String phone,
      String text,
      String token,
      Instant sentAt,
      String state,
      List<Answer> replies) {}

  public record Answer(String text, Instant at, Disposition disposition) {}

  public record ReceivedMail(String id, String to, String subject, String text, Instant sentAt) {}

  private static final String SENDER = "10690000";
  private static final String NO = "否";
  private static final int AT_ONCE = 200;

  private final JdbcClient jdbc;
  private final OutboxStore outbox;
  private final InboundStore inbound;
  private final Replies replies;
  private final DataSubjects subjects;
  private final BlindIndex index;
  private final ObjectMapper json;
  private final String sender;
  private final Duration networkTime;
  private final Clock clock;
  private final Lane network = new Lane("sms-network", this::deliver);

  Simulator(
      JdbcClient jdbc,
      OutboxStore outbox,
      InboundStore inbound,
      Replies replies,
      DataSubjects subjects,
      BlindIndex index,
      ObjectMapper json,
      MessagingProperties properties,
      Clock clock) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.inbound = inbound;
    this.replies = replies;
    this.subjects = subjects;
    this.index = index;
    this.json = json;
    this.sender = properties.sms().sender() == null ? SENDER : properties.sms().sender();
    this.networkTime = properties.sms().simulatedDelivery();
    this.clock = clock;
  }

  private record Sent(OutboxEntry entry, String state, Instant at) {}

  /**
   * Newest first.
   *
   * @param phone one customer's phone, however it is typed; null for everybody's
   * @param unanswered only what waits for an answer
   * @param after id of the last one seen; null from the start
   */
  public List<Received> messages(String phone, boolean unanswered, String after, int limit) {
    List<Sent> sent = sent(phone, unanswered, after, null, limit);
    Map<String, List<InboundStore.Row>> answers =
        inbound.ofMessages(sent.stream().map(one -> one.entry.id()).toList()).stream()
            .collect(Collectors.groupingBy(InboundStore.Row::messageId));
    subjects.prepare(sent.stream().map(one -> one.entry.subjectId()).toList());
    List<Received> messages = new ArrayList<>();
    for (Sent one : sent) {
      SmsContent content = content(one.entry);
      if (content != null) {
        List<Answer> to =
            answers.getOrDefault(one.entry.id(), List.of()).stream().map(this::answer).toList();
        messages.add(
            new Received(
                one.entry.id(),
                shown(content.number()),
                content.text(),
                one.entry.replyToken(),
                one.at,
                one.state,
                to));
      }
    }
    return messages;
  }

  private List<Sent> sent(
      String phone, boolean unanswered, String after, Collection<String> ids, int limit) {
    String sql =
        """
        select id, kind, subject_id, case_id, reference, reply_token, client, sealed_content, plain_content, attempts, purpose, state, sent_at
        from outbox_message o where kind = 'SMS' and gateway = 'simulator'
        """
            + (unanswered
                ? " and state in ('SENT', 'DELIVERED') and not exists (select 1 from inbound_message i where i.message_id = o.id)"
                : " and state in ('SENT', 'DELIVERED', 'UNDELIVERABLE')")
            + (phone == null ? "" : " and number_token = :number")
            + (after == null ? "" : " and id < :after")
            + (ids == null ? "" : " and id in (:ids)")
            + " order by id desc limit :limit";
    StatementSpec statement = jdbc.sql(sql).param("limit", limit);
    if (phone != null) {
      statement =
          statement.param("number", index.token(BlindIndex.Kind.PHONE, Replies.normalised(phone)));
    }
    if (after != null) {
      statement = statement.param("after", after);
    }
    if (ids != null) {
      statement = statement.param("ids", ids);
    }
    return statement
        .query(
            (row, i) ->
                new Sent(
                    OutboxStore.entry(row, i),
                    row.getString("state"),
                    OutboxStore.instant(row, "sent_at")))
        .list();
  }

  private SmsContent content(OutboxEntry entry) {
    try {
      return subjects.open(
          entry.subjectId(),
          SmsContent.outbox(entry.id()),
          entry.sealedContent(),
          SmsContent.class);
    } catch (KeyDestroyedException e) {
      return null;
    }
  }

  private Answer answer(InboundStore.Row reply) {
    SmsContent content =
        subjects.open(
            reply.subjectId(),
            SmsContent.inbound(reply.id()),
            reply.sealedContent(),
            SmsContent.class);
    return new Answer(content.text(), reply.at(), reply.disposition());
  }

  private static String shown(String e164) {
    return e164.startsWith("+86") ? e164.substring(3) : e164;
  }

  /** Answers one message as its customer; whoever asked has heard of it when this returns. */
  public Answer reply(String id, String text) {
    Sent sent = received(id);
    SmsInbox.Taken taken =
        replies.take(SimulatorGateway.NAME, asCustomer(sent.entry, content(sent.entry), text));
    return answer(inbound.find(taken.inboundId()).orElseThrow());
  }

  private Sent received(String id) {
    return sent(null, false, null, List.of(id), 1).stream()
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("message"));
  }

  private SmsInbox.Reply asCustomer(OutboxEntry entry, SmsContent content, String text) {
    if (content == null) {
      throw ProblemException.notFound("message");
    }
    return new SmsInbox.Reply(
        null,
        content.number(),
        sender + (entry.replyToken() == null ? "" : entry.replyToken()),
        text,
        null);
  }

  /**
   * Answers many; they are dealt with in the background.
   *
   * @param ids the messages to answer; null for all that wait for an answer
   * @param shareNo how many of them say no instead, from 0 to 1
   * @return how many were answered
   */
  public int replyToMany(String text, List<String> ids, double shareNo) {
    int answered = 0;
    String after = null;
    while (true) {
      List<Sent> some = sent(null, true, after, ids, AT_ONCE);
      if (some.isEmpty()) {
        return answered;
      }
      subjects.prepare(some.stream().map(one -> one.entry.subjectId()).toList());
      List<SmsInbox.Reply> given = new ArrayList<>();
      for (Sent one : some) {
        SmsContent content = content(one.entry);
        if (content != null) {
          // spread evenly and the same each time, so that a check can foretell the count
          boolean no = Math.floor((answered + 1) * shareNo) > Math.floor(answered * shareNo);
          given.add(asCustomer(one.entry, content, no ? NO : text));
          answered++;
        }
      }
      replies.takeAll(SimulatorGateway.NAME, given);
      after = some.get(some.size() - 1).entry.id();
    }
  }

  /**
   * The network reports that the message did not reach the phone.
   *
   * @throws ProblemException CONFLICT when the customer already answered it
   */
  public void undeliverable(String id) {
    received(id);
    if (!inbound.ofMessages(List.of(id)).isEmpty()) {
      throw ProblemException.conflict("smsAnswered");
    }
    SmsInbox.Receipt receipt =
        new SmsInbox.Receipt(id, null, SmsDelivery.Outcome.UNDELIVERABLE, null);
    if (!replies.receipt(SimulatorGateway.NAME, receipt, true)) {
      throw ProblemException.conflict("smsAnswered");
    }
  }

  /** Brings the receipts of what was sent a moment ago. */
  int deliver() {
    List<OutboxEntry> arrived =
        outbox.awaitingReceipt(SimulatorGateway.NAME, clock.instant().minus(networkTime), AT_ONCE);
    for (OutboxEntry sms : arrived) {
      replies.receipt(
          SimulatorGateway.NAME,
          new SmsInbox.Receipt(sms.id(), null, SmsDelivery.Outcome.DELIVERED, null),
          false);
    }
    return arrived.size();
  }

  @Scheduled(fixedDelayString = "${kedang.messaging.dispatch.tick:2s}")
  void tick() {
    network.wake(Duration.ZERO);
  }

  /** The demo's mailbox, newest first. */
  public List<ReceivedMail> mails(String after, int limit) {
    List<Sent> sent =
        jdbc.sql(
                """
                select id, kind, subject_id, case_id, reference, reply_token, client, sealed_content, plain_content, attempts, purpose, state, sent_at
                from outbox_message where kind = 'MAIL' and gateway = 'mailbox' and id < ? order by id desc limit ?
                """)
            .params(after == null ? Ids.LAST : after, limit)
            .query(
                (row, i) ->
                    new Sent(
                        OutboxStore.entry(row, i),
                        row.getString("state"),
                        OutboxStore.instant(row, "sent_at")))
            .list();
    subjects.prepare(sent.stream().map(one -> one.entry.subjectId()).toList());
    List<ReceivedMail> mails = new ArrayList<>();
    for (Sent one : sent) {
      MailContent content = mail(one.entry);
      if (content != null) {
        mails.add(
            new ReceivedMail(
                one.entry.id(), content.address(), content.subject(), content.text(), one.at));
      }
    }
    return mails;
  }

  private MailContent mail(OutboxEntry entry) {
    try {
      return entry.subjectId() == null
          ? json.readValue(entry.plainContent(), MailContent.class)
          : subjects.open(
              entry.subjectId(),
              SmsContent.outbox(entry.id()),
              entry.sealedContent(),
              MailContent.class);
    } catch (KeyDestroyedException e) {
      return null;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Mail " + entry.id() + " is not readable");
    }
  }

  @Override
  public void destroy() {
    network.close();
  }
}
