package io.kedang.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.privacy.BlindIndex;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes messages down in the caller's transaction; the {@link Dispatcher} hears of them when it
 * commits.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class QueueingOutbox implements Outbox {

  /** What the column holds in the worst case, when JSON writes every character as six. */
  private static final int LONGEST_TEXT = 2500;

  private static final int LONGEST_PLAIN = 4000;
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final OutboxStore store;
  private final DataSubjects subjects;
  private final BlindIndex index;
  private final MessageSource messages;
  private final ObjectMapper json;
  private final MessagingProperties properties;
  private final SmsConsents consents;
  private final Dispatcher dispatcher;
  private final Clock clock;

  QueueingOutbox(
      OutboxStore store,
      DataSubjects subjects,
      BlindIndex index,
      MessageSource messages,
      ObjectMapper json,
      MessagingProperties properties,
      SmsConsents consents,
      Dispatcher dispatcher,
      Clock clock) {
    this.store = store;
    this.subjects = subjects;
    this.index = index;
    this.messages = messages;
    this.json = json;
    this.properties = properties;
    this.consents = consents;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  @Override
  public String queue(Sms sms) {
    String id = Ids.next();
    byte[] sealed =
        subjects.seal(
            sms.subjectId(),
            SmsContent.outbox(id),
            new SmsContent(sms.number(), null, bounded(sms.text())));
    OutboxEntry entry =
        new OutboxEntry(
            id,
            MessageKind.SMS,
            sms.subjectId(),
            sms.caseId(),
            sms.reference(),
            sms.token(),
            null,
            sealed,
            null,
            0,
            sms.purpose());
    String queued =
        add(entry, sms.key(), index.token(BlindIndex.Kind.PHONE, sms.number()), sms.notBefore());
    consents.sift(List.of(entry));
    return queued;
  }

  @Override
  public String queue(Mail mail) {
    String id = Ids.next();
    MailContent content = rendered(mail);
    boolean personal = mail.subjectId() != null;
    byte[] sealed =
        personal ? subjects.seal(mail.subjectId(), SmsContent.outbox(id), content) : null;
    String plain = personal ? null : write(content);
    return add(
        new OutboxEntry(
            id,
            MessageKind.MAIL,
            mail.subjectId(),
            mail.caseId(),
            null,
            null,
            null,
            sealed,
            plain,
            0,
            null),
        mail.key(),
        null,
        null);
  }

  @Override
  public String queue(Callback callback) {
    if (!properties.callbacks().containsKey(callback.client())) {
      return null;
    }
    String id = Ids.next();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", id);
    body.put("event", callback.event());
    body.put("caseId", callback.caseId());
    body.put("at", clock.instant().toString());
    body.put("data", callback.body());
    OutboxEntry entry =
        new OutboxEntry(
            id,
            MessageKind.CALLBACK,
            null,
            callback.caseId(),
            null,
            null,
            callback.client(),
            null,
            write(body),
            0,
            null);
    return add(entry, callback.key(), null, null);
  }

  @Override
  public void withdraw(String caseId) {
    store.withdraw(caseId);
  }

  private String add(OutboxEntry entry, String key, String numberToken, Instant notBefore) {
    Instant now = clock.instant();
    String id = store.add(entry, key, numberToken, notBefore, now);
    if (notBefore == null || !notBefore.isAfter(now)) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              dispatcher.wake(entry.kind());
            }
          });
    }
    return id;
  }

  /**
   * Rendered when it is queued, so that what is kept is what was sent. Subjects take no arguments
   * and so cannot carry a name.
   */
  private MailContent rendered(Mail mail) {
    Locale locale = Locale.forLanguageTag(mail.locale());
    String subject = messages.getMessage("mail." + mail.template() + ".subject", null, locale);
    String body = messages.getMessage("mail." + mail.template() + ".body", null, locale);
    String text =
        PLACE
            .matcher(body)
            .replaceAll(
                place ->
                    Matcher.quoteReplacement(
                        Objects.requireNonNullElse(mail.arguments().get(place.group(1)), "")));
    return new MailContent(mail.address(), subject, bounded(text));
  }

  private static String bounded(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "A message of " + text.length() + " characters is too long");
    }
    return text;
  }

  private String write(Object content) {
    try {
      String written = json.writeValueAsString(content);
      if (written.length() > LONGEST_PLAIN) {
        throw new IllegalArgumentException(
            "A message of " + written.length() + " characters is too long");
      }
      return written;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The message cannot be written as JSON");
    }
  }
}
