package io.kedang.messaging;

import io.kedang.privacy.ConsentPurpose;
import java.time.Instant;
import java.util.Map;

/**
 * Where messages wait to be sent. Every method joins the caller's transaction and sends nothing
 * itself.
 */
public interface Outbox {

  /**
   * @param key idempotency key; a second message with the same key is not queued and the first
   *     one's id is returned
   * @param subjectId data subject whose key seals number and text
   * @param caseId the case it belongs to; may be null
   * @param reference what the sender wants to hear back with replies and receipts, for example a
   *     verification's id
   * @param number normalised mobile number, clear
   * @param token one-time token 一次性口令 by which a reply is matched: the extension the gateway sends
   *     from, also printed in the text; digits
   * @param notBefore not to be sent earlier (quiet hours); null for at once
   * @param purpose what the customer must have agreed to; where that was withdrawn the message is
   *     kept as suppressed and never sent (CUST-9)
   */
  record Sms(
      String key,
      String subjectId,
      String caseId,
      String reference,
      String number,
      String text,
      String token,
      Instant notBefore,
      ConsentPurpose purpose) {}

  /**
   * @param subjectId data subject the text speaks of; null when it speaks of nobody
   * @param template message key: {@code mail.<template>.subject} and {@code .body}; subject lines
   *     hold no personal data
   * @param locale {@code zh-CN} or {@code en}
   * @param arguments filled into the body
   */
  record Mail(
      String key,
      String subjectId,
      String caseId,
      String address,
      String template,
      String locale,
      Map<String, String> arguments) {}

  /**
   * @param client service client's name, whose address and secret are configured
   * @param event for example {@code opening.decided}
   * @param body ids, enums, numbers and codes; serialised as JSON
   */
  record Callback(String key, String caseId, String client, String event, Map<String, ?> body) {}

  String queue(Sms sms);

  String queue(Mail mail);

  /** Answers null, and queues nothing, for a client that has no address configured. */
  String queue(Callback callback);

  /** Takes back messages of a case that were not sent yet. */
  void withdraw(String caseId);
}
