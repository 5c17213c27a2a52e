package io.kedang.verification;

import io.kedang.audit.CaseHistory;
import io.kedang.messaging.Conversations;
import io.kedang.messaging.Conversations.Disposition;
import io.kedang.messaging.Outbox;
import io.kedang.messaging.SmsDelivery;
import io.kedang.messaging.SmsReplied;
import io.kedang.privacy.ConsentPurpose;
import io.kedang.privacy.Consents;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contacts are verified here (VERI-1…5): asked by SMS, called where the SMS does not decide, every
 * answer kept. Other capabilities request a verification and call the process {@code
 * contact-verification}; its outcome comes back through that process.
 */
@Service
public class Verifications {

  /** How a contact can be reached. */
  public enum ContactKind {
    MOBILE,
    LANDLINE,
    /** A mobile whose holder does not agree to be asked by SMS (CUST-9): a person calls. */
    NO_SMS
  }

  private final VerificationStore store;
  private final DataSubjects subjects;
  private final Consents consents;
  private final Outbox outbox;
  private final Conversations conversations;
  private final CaseHistory history;
  private final VerificationProcess process;
  private final VerificationProperties properties;
  private final ContactHours hours;
  private final MessageSource messages;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private final Clock clock;

  Verifications(
      VerificationStore store,
      DataSubjects subjects,
      Consents consents,
      Outbox outbox,
      Conversations conversations,
      CaseHistory history,
      VerificationProcess process,
      VerificationProperties properties,
      MessageSource messages,
      ApplicationEventPublisher events,
      JdbcClient jdbc,
      Clock clock) {
    this.store = store;
    this.subjects = subjects;
    this.consents = consents;
    this.outbox = outbox;
    this.conversations = conversations;
    this.history = history;
    this.process = process;
    this.properties = properties;
    this.hours = new ContactHours(properties);
    this.messages = messages;
    this.events = events;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Opens a verification; the caller's process runs it next. */
  @Transactional
  public String request(VerificationRequest request) {
    String id = Verification.nextId();
    byte[] contact =
        subjects.seal(request.subjectId(), Verification.contactContext(id), request.contact());
    store.save(new Verification(id, request, contact, clock.instant()));
    history.tell(request.caseId(), "verification.started", null, Map.of("verification", id), null);
    return id;
  }

  /** Ends what still runs for a case, and takes back what was not sent. */
  @Transactional
  public void cancel(String caseId) {
    store
        .findByCaseIdOrderByIdDesc(caseId)
        .forEach(verification -> verification.cancel(clock.instant()));
    outbox.withdraw(caseId);
  }

  /** The case's verifications, the latest first, with their calls. */
  @Transactional(readOnly = true)
  public List<VerificationSummary> ofCase(String caseId) {
    return store.findByCaseIdOrderByIdDesc(caseId).stream().map(this::summary).toList();
  }

  /** First step: how can this contact be reached? */
  @Transactional
  public ContactKind prepare(String id, String processReference) {
    Verification verification = require(id);
    verification.startedAs(processReference);
    boolean mobile = contact(verification).mobile() != null;
    if (mobile && consents.allows(verification.subjectId(), ConsentPurpose.VERIFICATION_SMS)) {
      return ContactKind.MOBILE;
    }
    verification.call();
    if (!mobile) {
      return ContactKind.LANDLINE;
    }
    history.tell(verification.caseId(), "verification.smsNotAgreed", null, Map.of(), null);
    return ContactKind.NO_SMS;
  }

  /**
   * Queues the question as an SMS, outside quiet hours.
   *
   * @return when silence counts as no reply
   */
  @Transactional
  public Instant sendSms(String id) {
    Verification verification = require(id);
    Instant sendable = hours.notQuiet(clock.instant());
    Instant deadline = sendable.plus(properties.replyWindow());
    Contact contact = contact(verification);
    String text =
        messages.getMessage(
            "sms.verification." + verification.purpose(),
            new Object[] {lastDigits(contact.mobile()), verification.replyToken()},
            Locale.SIMPLIFIED_CHINESE);
    outbox.queue(
        new Outbox.Sms(
            "verification:" + id,
            verification.subjectId(),
            verification.caseId(),
            id,
            contact.mobile(),
            text,
            verification.replyToken(),
            sendable.isAfter(clock.instant()) ? sendable : null,
            ConsentPurpose.VERIFICATION_SMS));
    verification.awaitReplyUntil(deadline);
    history.tell(
        verification.caseId(),
        "verification.smsQueued",
        null,
        Map.of("deadline", deadline.toString()),
        null);
    return deadline;
  }

  /** The reply window closed without an answer; a person calls next. */
  @Transactional
  public void silence(String id) {
    Verification verification = require(id);
    verification.call();
    history.tell(verification.caseId(), "verification.silence", null, Map.of(), null);
  }

  @EventListener
  @Transactional
  public void on(SmsReplied reply) {
    Optional<Verification> found =
        reply.reference() == null ? Optional.empty() : store.findById(reply.reference());
    if (found.isEmpty()) {
      return;
    }
    Verification verification = found.get();
    Reading reading = read(verification, reply);
    conversations.dispose(reply.inboundId(), reading.disposition());
    history.tell(
        verification.caseId(),
        "verification.reply",
        null,
        Map.of("disposition", reading.disposition().name(), "message", reply.inboundId()),
        null);
    if (reading.meaning() != null) {
      decide(verification, reading.meaning());
    }
  }

  @EventListener
  @Transactional
  public void on(SmsDelivery delivery) {
    Optional<Verification> found =
        delivery.reference() == null ? Optional.empty() : store.findById(delivery.reference());
    if (found.isEmpty()) {
      return;
    }
    Verification verification = found.get();
    boolean delivered = delivery.outcome() == SmsDelivery.Outcome.DELIVERED;
    history.tell(
        verification.caseId(),
        delivered ? "verification.smsDelivered" : "verification.smsUndeliverable",
        null,
        Map.of(),
        null);
    if (!delivered
        && verification.awaitsReply()
        && process.awaitsReply(verification.processReference())) {
      verification.call();
      process.undeliverable(verification.processReference());
    }
  }

  /** What the calling verifier needs: whom, at which number. In clear; the page masks it. */
  @Transactional(readOnly = true)
  public Contact contact(String id) {
    return contact(require(id));
  }

  /**
   * Writes a call down and says what follows.
   *
   * @param callbackAt the time the customer named; only for {@link CallOutcome#CALLBACK}
   */
  @Transactional
  public CallResult called(
      String id,
      String actorId,
      CallOutcome outcome,
      Instant callbackAt,
      String note,
      String recording) {
    Verification verification = require(id);
    Instant now = clock.instant();
    verification.called(outcome != CallOutcome.NO_ANSWER);
    keep(
        verification,
        new CallAttempt(Ids.next(), now, actorId, outcome, note, callbackAt, recording));
    history.tell(
        verification.caseId(),
        "verification.call",
        actorId,
        Map.of("outcome", outcome.name()),
        note);
    return switch (outcome) {
      case CONFIRMED -> decided(verification, VerificationOutcome.CONFIRMED, actorId, now);
      case WRONG_NUMBER -> decided(verification, VerificationOutcome.WRONG_NUMBER, actorId, now);
      case REFUSED -> decided(verification, VerificationOutcome.REFUSED, actorId, now);
      case NO_ANSWER ->
          verification.unansweredCalls() >= properties.callAttempts()
                  || verification.calls() >= properties.mostCalls()
              ? decided(verification, VerificationOutcome.UNREACHABLE, actorId, now)
              : again(verification, hours.nextCall(now));
      case CALLBACK ->
          verification.calls() >= properties.mostCalls()
              ? decided(verification, VerificationOutcome.UNREACHABLE, actorId, now)
              : again(verification, callbackAt);
    };
  }

  /**
   * What follows from a call.
   *
   * @param outcome null while it is to be tried again
   * @param nextCallAt when it is to be tried again; null otherwise
   */
  public record CallResult(VerificationOutcome outcome, Instant nextCallAt) {}

  VerificationProperties properties() {
    return properties;
  }

  Verification require(String id) {
    return store.findById(id).orElseThrow(() -> ProblemException.notFound("verification"));
  }

  /**
   * @param meaning null for a reply that decides nothing
   */
  private record Reading(Disposition disposition, ReplyMeaning meaning) {}

  private Reading read(Verification verification, SmsReplied reply) {
    if (!verification.awaitsReply()) {
      boolean answered =
          "SMS".equals(verification.decidedBySource()) || alreadyReplied(verification);
      return new Reading(answered ? Disposition.DUPLICATE : Disposition.LATE, null);
    }
    if (reply.at().isAfter(verification.replyDeadline())
        || !process.awaitsReply(verification.processReference())) {
      return new Reading(Disposition.LATE, null);
    }
    ReplyMeaning meaning =
        ReplyMeaning.of(conversations.text(reply.inboundId()), verification.replyToken());
    return new Reading(
        meaning == ReplyMeaning.UNCLEAR ? Disposition.AMBIGUOUS : Disposition.COUNTED, meaning);
  }

  /**
   * Ours first, then the process, which may run to the file's opening in the same step and reads
   * what stands here.
   */
  private void decide(Verification verification, ReplyMeaning meaning) {
    if (meaning == ReplyMeaning.YES) {
      verification.confirmedBySms(clock.instant());
      history.tell(
          verification.caseId(), "verification.confirmed", null, Map.of("source", "SMS"), null);
      events.publishEvent(
          new VerificationEnded(
              verification.id(), verification.caseId(), VerificationOutcome.CONFIRMED));
    } else {
      verification.call();
    }
    process.replyReceived(verification.processReference(), meaning);
  }

  private boolean alreadyReplied(Verification verification) {
    return conversations.ofCase(verification.caseId()).stream()
        .anyMatch(
            line ->
                verification.id().equals(line.reference())
                    && "IN".equals(line.direction())
                    && ("COUNTED".equals(line.state()) || "AMBIGUOUS".equals(line.state())));
  }

  private CallResult decided(
      Verification verification, VerificationOutcome outcome, String actorId, Instant now) {
    verification.decidedByCall(outcome, actorId, now);
    boolean confirmed = outcome == VerificationOutcome.CONFIRMED;
    history.tell(
        verification.caseId(),
        confirmed ? "verification.confirmed" : "verification.failed",
        actorId,
        Map.of("source", "CALL", "outcome", outcome.name()),
        null);
    events.publishEvent(new VerificationEnded(verification.id(), verification.caseId(), outcome));
    return new CallResult(outcome, null);
  }

  private CallResult again(Verification verification, Instant at) {
    verification.callAgainAt(at);
    return new CallResult(null, at);
  }

  private void keep(Verification verification, CallAttempt attempt) {
    jdbc.sql(
            "insert into call_attempt (id, verification_id, at, by_id, outcome, sealed_note, callback_at, recording) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(attempt.id())
        .param(verification.id())
        .param(Timestamp.from(attempt.at()))
        .param(attempt.byId())
        .param(attempt.outcome().name())
        .param(subjects.seal(verification.subjectId(), "call:" + attempt.id(), attempt.note()))
        .param(attempt.callbackAt() == null ? null : Timestamp.from(attempt.callbackAt()))
        .param(attempt.recording())
        .update();
  }

  private VerificationSummary summary(Verification verification) {
    List<CallAttempt> attempts =
        jdbc.sql(
                "select id, at, by_id, outcome, sealed_note, callback_at, recording from call_attempt where verification_id = ? order by id")
            .param(verification.id())
            .query(
                (row, i) ->
                    new CallAttempt(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        CallOutcome.valueOf(row.getString(4)),
                        subjects.open(
                            verification.subjectId(),
                            "call:" + row.getString(1),
                            row.getBytes(5),
                            String.class),
                        row.getTimestamp(6) == null ? null : row.getTimestamp(6).toInstant(),
                        row.getString(7)))
            .list();
    return new VerificationSummary(
        verification.id(),
        verification.purpose(),
        verification.state(),
        verification.outcome(),
        verification.decidedBySource(),
        verification.decidedBy(),
        verification.requestedAt(),
        verification.replyDeadline(),
        verification.decidedAt(),
        verification.nextCallAt(),
        attempts);
  }

  private Contact contact(Verification verification) {
    return subjects.open(
        verification.subjectId(),
        Verification.contactContext(verification.id()),
        verification.sealedContact(),
        Contact.class);
  }

  private static String lastDigits(String number) {
    return number.substring(number.length() - 4);
  }
}
