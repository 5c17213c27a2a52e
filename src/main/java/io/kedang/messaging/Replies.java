package io.kedang.messaging;

import io.kedang.messaging.Conversations.Disposition;
import io.kedang.messaging.InboundStore.Question;
import io.kedang.messaging.ReplyMatching.Match;
import io.kedang.messaging.ReplyMatching.Result;
import io.kedang.privacy.BlindIndex;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.KeyDestroyedException;
import io.kedang.shared.Collisions;
import io.kedang.shared.Ids;
import io.kedang.shared.PhoneNumbers;
import io.kedang.shared.ProblemException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what customers answer. A reply is stored and committed before anybody acts on it; whoever
 * asked then hears of it in a transaction of its own, exactly once unless that fails, and again
 * until it succeeds. So no failure, and no crash, loses a reply or counts it twice (VERI-1).
 */
@Service
class Replies implements SmsInbox, DisposableBean {

  private static final int TRIES = 4;
  private static final Logger log = LoggerFactory.getLogger(Replies.class);
  private static final int QUESTIONS_AT_MOST = 50;
  private static final int LONGEST_TEXT = 2500;
  private static final int LONGEST_GATEWAY_ID = 100;
  private static final int AT_ONCE = 200;
  private static final int AT_A_TIME = 3;
  private static final Duration FIRST_REPEAT = Duration.ofSeconds(10);

  private final InboundStore store;
  private final OutboxStore outbox;
  private final SmsOutcomes outcomes;
  private final DataSubjects subjects;
  private final BlindIndex index;
  private final ReplyMatching matching;
  private final Duration tokenMemory;
  private final boolean jobs;
  private final ApplicationEventPublisher events;
  private final MessagingMetrics metrics;
  private final TransactionTemplate own;
  private final Clock clock;
  private final Workers workers = new Workers("sms-reply");
  private final Lane lane = new Lane("sms-replies", this::handleDue);

  Replies(
      InboundStore store,
      OutboxStore outbox,
      SmsOutcomes outcomes,
      DataSubjects subjects,
      BlindIndex index,
      MessagingProperties properties,
      ApplicationEventPublisher events,
      MessagingMetrics metrics,
      PlatformTransactionManager transactions,
      Clock clock,
      @Value("${kedang.jobs.enabled:true}") boolean jobs) {
    this.store = store;
    this.outbox = outbox;
    this.outcomes = outcomes;
    this.subjects = subjects;
    this.index = index;
    this.matching = new ReplyMatching(properties.sms().sender());
    this.tokenMemory = properties.sms().tokenMemory();
    this.jobs = jobs;
    this.events = events;
    this.metrics = metrics;
    this.own = new TransactionTemplate(transactions);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @Override
  public Taken take(String gateway, Reply reply) {
    Taken taken = storeAll(gateway, List.of(reply), FIRST_REPEAT).get(0);
    if (taken.matched()) {
      handle(store.find(taken.inboundId()).orElseThrow());
    }
    return taken;
  }

  /** Stores many; they are handled in the background. */
  void takeAll(String gateway, List<Reply> replies) {
    storeAll(gateway, replies, Duration.ZERO);
    if (jobs) {
      lane.wake(Duration.ZERO);
    }
  }

  private List<Taken> storeAll(String gateway, List<Reply> replies, Duration handleAfter) {
    replies.forEach(Replies::check);
    try {
      return own.execute(
          tx -> {
            List<Taken> taken = new ArrayList<>();
            replies.forEach(reply -> taken.add(store(gateway, reply, handleAfter)));
            return taken;
          });
    } catch (DuplicateKeyException e) {
      // the same delivery came twice at the same time; the other one is committed by now
      return own.execute(
          tx -> replies.stream().map(reply -> store(gateway, reply, handleAfter)).toList());
    }
  }

  private static void check(Reply reply) {
    if (reply.from() == null
        || reply.from().isBlank()
        || reply.from().length() > 64
        || reply.to() != null && reply.to().length() > 64) {
      throw ProblemException.invalid("replyUnreadable").field("from", "required");
    }
    if (reply.text() == null || reply.text().length() > LONGEST_TEXT) {
      throw ProblemException.invalid("replyUnreadable").field("text", "length", 0, LONGEST_TEXT);
    }
  }

  private Taken store(String gateway, Reply reply, Duration handleAfter) {
    String gatewayId = gatewayId(reply);
    Optional<String> known = store.idOf(gateway, gatewayId);
    if (known.isPresent()) {
      return new Taken(known.get(), false);
    }
    Instant now = clock.instant();
    String number = normalised(reply.from());
    String numberToken = index.token(BlindIndex.Kind.PHONE, number);
    Match match =
        matching.match(
            store.questions(numberToken, now.minus(tokenMemory), QUESTIONS_AT_MOST),
            reply.to(),
            reply.text());
    String id = Ids.next();
    SmsContent content = new SmsContent(number, reply.to(), reply.text());
    Instant at = reply.at() == null || reply.at().isAfter(now) ? now : reply.at();
    if (match.result() == Result.MATCHED) {
      Question question = match.question();
      try {
        byte[] sealed = subjects.seal(question.subjectId(), SmsContent.inbound(id), content);
        Instant due = now.plus(handleAfter);
        store.add(
            new InboundStore.Row(
                id,
                gateway,
                at,
                question.subjectId(),
                sealed,
                question.id(),
                question.reference(),
                question.caseId(),
                Disposition.NEW,
                null,
                due),
            gatewayId,
            numberToken,
            false);
        return new Taken(id, true);
      } catch (KeyDestroyedException e) {
        log.info("Reply {} answers a question of someone forgotten and is kept as unknown", id);
      }
    }
    String subject = subjects.create();
    byte[] sealed = subjects.seal(subject, SmsContent.inbound(id), content);
    Disposition disposition =
        match.result() == Result.CONTRADICTORY ? Disposition.AMBIGUOUS : Disposition.UNKNOWN;
    store.add(
        new InboundStore.Row(
            id, gateway, at, subject, sealed, null, null, null, disposition, now, null),
        gatewayId,
        numberToken,
        true);
    metrics.reply(disposition);
    return new Taken(id, false);
  }

  /**
   * Without an id of the gateway's, the same words from the same number at the same time are taken
   * for a repetition. The token hides them.
   */
  private String gatewayId(Reply reply) {
    if (reply.gatewayId() != null
        && !reply.gatewayId().isBlank()
        && reply.gatewayId().length() <= LONGEST_GATEWAY_ID) {
      return reply.gatewayId();
    }
    String told =
        reply.gatewayId() == null || reply.gatewayId().isBlank() ? null : reply.gatewayId();
    if (told == null && reply.at() == null) {
      return Ids.next();
    }
    String whole =
        told != null
            ? told
            : String.join(
                "\n", normalised(reply.from()), reply.to(), reply.text(), reply.at().toString());
    return index.token(BlindIndex.Kind.PHONE, "reply\n" + whole);
  }

  /**
   * Gateways name numbers with and without the country; what is no number of ours stays as it is,
   * without noise.
   */
  static String normalised(String raw) {
    String digits = Normalizer.normalize(raw, Normalizer.Form.NFKC).replaceAll("[^0-9+]", "");
    Optional<PhoneNumbers.Phone> phone =
        PhoneNumbers.normalise(digits.matches("86\\d{11}") ? "+" + digits : raw);
    return phone.map(PhoneNumbers.Phone::e164).orElse(digits);
  }

  /**
   * Lets whoever asked hear of the reply, unless that happened already. Many customers answer at
   * once, and their cases meet in the same rows: who had to give way tries again at once.
   */
  private boolean handle(InboundStore.Row reply) {
    String id = reply.id();
    for (int tried = 1; ; tried++) {
      try {
        own.executeWithoutResult(
            tx -> {
              if (store.clearNotice(id)) {
                events.publishEvent(
                    new SmsReplied(
                        id, reply.messageId(), reply.reference(), reply.caseId(), reply.at()));
              }
            });
        return true;
      } catch (RuntimeException e) {
        if (tried < TRIES && Collisions.isReasonOf(e)) {
          continue;
        }
        log.error("Reply {} could not be handled and is tried again", id, e);
        own.executeWithoutResult(
            tx -> store.postponeNotice(id, SmsOutcomes.later(reply.at(), clock.instant())));
        return false;
      }
    }
  }

  /**
   * Handles what nobody handled yet: answers taken many at once, and what failed or was cut off.
   */
  int handleDue() {
    AtomicInteger handled = new AtomicInteger();
    workers.each(
        store.dueNotices(clock.instant(), AT_ONCE),
        AT_A_TIME,
        reply -> handled.addAndGet(handle(reply) ? 1 : 0));
    return handled.get() + outcomes.repeat();
  }

  @Scheduled(fixedDelayString = "${kedang.messaging.dispatch.tick:2s}")
  void tick() {
    lane.wake(Duration.ZERO);
  }

  @Override
  public void take(String gateway, Receipt receipt) {
    receipt(gateway, receipt, false);
  }

  /**
   * @param corrects whether it may replace an earlier receipt
   * @return whether it changed anything
   */
  boolean receipt(String gateway, Receipt receipt, boolean corrects) {
    Optional<OutboxEntry> message =
        Ids.isId(receipt.reference())
            ? outbox.find(receipt.reference())
            : receipt.gatewayReference() == null
                ? Optional.empty()
                : outbox.findByGatewayReference(gateway, receipt.gatewayReference());
    OutboxEntry sms =
        message
            .filter(entry -> entry.kind() == MessageKind.SMS)
            .orElseThrow(() -> ProblemException.notFound("message"));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant at = receipt.at() == null || receipt.at().isAfter(now) ? now : receipt.at();
    MessageState state =
        receipt.outcome() == SmsDelivery.Outcome.DELIVERED
            ? MessageState.DELIVERED
            : MessageState.UNDELIVERABLE;
    return outcomes.settle(
        new SmsDelivery(sms.id(), sms.reference(), sms.caseId(), receipt.outcome(), at),
        noticeDue -> outbox.settled(sms.id(), state, at, noticeDue, corrects));
  }

  @Override
  public void destroy() {
    lane.close();
    workers.close();
  }
}
