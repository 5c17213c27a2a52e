package io.kedang.messaging;

import io.kedang.shared.MisconfiguredException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave the house and come back (VERI-3, VERI-5); {@code docs/messages.md} shows them
 * at work.
 */
@ConfigurationProperties("kedang.messaging")
record MessagingProperties(
    @DefaultValue Dispatch dispatch,
    @DefaultValue Sms sms,
    @DefaultValue Mail mail,
    @DefaultValue Map<String, CallbackTarget> callbacks) {

  MessagingProperties {
    if (dispatch.lease.compareTo(sms.timeout.multipliedBy(2)) < 0) {
      throw wrong(
          "kedang.messaging.dispatch.lease must be at least twice kedang.messaging.sms.timeout");
    }
  }

  /**
   * Refuses the start; {@code what} names the setting and says what it must be, never what it is.
   */
  static MisconfiguredException wrong(String what) {
    return new MisconfiguredException(
        what,
        "Set it in the environment (kedang.messaging.sms.gateway is KEDANG_MESSAGING_SMS_GATEWAY) or in application.yml; see docs/messages.md.");
  }

  /**
   * @param gather how long after a commit sending begins, so that messages committed together are
   *     fetched together
   * @param batch how many messages a node takes at a time
   * @param senders how many messages of a kind are under way at a time
   * @param attempts how often a message is tried before it is dead
   * @param firstRetry wait after the first failure; doubles with each further one
   * @param lease how long a node may hold a message before others look after it
   */
  record Dispatch(
      @DefaultValue("100ms") Duration gather,
      @DefaultValue("100") int batch,
      @DefaultValue("4") int senders,
      @DefaultValue("8") int attempts,
      @DefaultValue("10s") Duration firstRetry,
      @DefaultValue("15m") Duration longestRetry,
      @DefaultValue("2m") Duration lease) {}

  enum Gateway {
    SIMULATOR,
    HTTP,
    TENCENT
  }

  /**
   * @param gateway who carries SMS; null for the simulator, which only the demo may use
   * @param sender our number without extension, as replies name it; null when the gateway tells the
   *     extension in another way
   * @param timeout how long one call to the gateway may take
   * @param tokenMemory how long a reply finds the message it answers
   * @param quietFrom no SMS leaves from then on, whatever its sender thought; a backstop for
   *     retries and for the backlog of an outage
   * @param simulatedDelivery how long the simulated network takes
   */
  record Sms(
      Gateway gateway,
      String sender,
      @DefaultValue("10s") Duration timeout,
      @DefaultValue("90d") Duration tokenMemory,
      LocalTime quietFrom,
      LocalTime quietUntil,
      @DefaultValue("1s") Duration simulatedDelivery,
      Http http,
      Tencent tencent) {}

  /**
   * The generic HTTP gateway. Templates may hold <code>{reference} {number} {e164} {text} {token}
   * </code>, escaped for where they stand.
   *
   * @param url template
   * @param headers sent as they are; credentials stand here
   * @param contentType {@code application/json} or {@code application/x-www-form-urlencoded}
   * @param body template; for GET none is sent
   * @param successPointer JSON pointer to the field that tells success; null when the HTTP status
   *     tells it
   * @param successValues its values that mean taken
   * @param refusedValues its values that mean never
   * @param referencePointer JSON pointer to the gateway's own number
   * @param idempotent whether the gateway promises to send once for each reference
   * @param statusUrl template with {reference}; null when the gateway cannot be asked
   * @param statusPointer JSON pointer to the state in its answer; status 404 means never seen
   */
  record Http(
      String url,
      @DefaultValue("POST") String method,
      @DefaultValue Map<String, String> headers,
      @DefaultValue("application/json") String contentType,
      String body,
      String successPointer,
      @DefaultValue List<String> successValues,
      @DefaultValue List<String> refusedValues,
      String referencePointer,
      @DefaultValue("false") boolean idempotent,
      String statusUrl,
      String statusPointer,
      @DefaultValue List<String> takenValues,
      @DefaultValue List<String> deliveredValues,
      @DefaultValue List<String> undeliverableValues) {

    @Override
    public String toString() {
      return "Http[" + method + "]";
    }
  }

  /**
   * Tencent Cloud SMS.
   *
   * @param sdkAppId the application of the SMS console, 14…
   * @param signName approved signature 短信签名
   * @param templateId approved template 正文模板
   * @param parameters what fills the template's places in turn; may hold <code>{text}</code> and
   *     <code>{token}</code>
   * @param endpoint with scheme; another one for other regions or a relay
   */
  record Tencent(
      String secretId,
      String secretKey,
      @DefaultValue("ap-guangzhou") String region,
      String sdkAppId,
      String signName,
      String templateId,
      @DefaultValue("{token}") List<String> parameters,
      @DefaultValue("https://sms.tencentcloudapi.com") String endpoint) {

    @Override
    public String toString() {
      return "Tencent[" + sdkAppId + "]";
    }
  }

  /**
   * @param from the sender's address; needed once {@code spring.mail.host} is set
   */
  record Mail(@DefaultValue("kedang@localhost") String from) {}

  /**
   * Where a service client wants to be called back.
   *
   * @param secret key of the signature, at least 16 characters
   */
  record CallbackTarget(String url, String secret, @DefaultValue("5s") Duration timeout) {

    @Override
    public String toString() {
      return "CallbackTarget[]";
    }
  }
}
