package io.kedang.messaging;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Tells a business system what became of its request (OPEN-5). The body is signed: {@code
 * X-Kedang-Signature: t=<epoch second>,v1=<hex>} is the HMAC-SHA256 of {@code <t>.<body>} under the
 * client's secret. A callback may come twice; {@code Idempotency-Key} is the same each time.
 */
@Component
class CallbackCourier implements Courier {

  private static final int SHORTEST_SECRET = 16;

  private record Target(URI url, byte[] secret, Wire wire) {}

  private final Map<String, Target> targets = new HashMap<>();
  private final Clock clock;

  CallbackCourier(MessagingProperties properties, Clock clock) {
    this.clock = clock;
    properties
        .callbacks()
        .forEach((client, target) -> targets.put(client, checked(client, target)));
  }

  private static Target checked(String client, MessagingProperties.CallbackTarget target) {
    String property = "kedang.messaging.callbacks." + client;
    URI url = target.url() == null ? null : URI.create(target.url());
    if (url == null
        || url.getHost() == null
        || !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
      throw MessagingProperties.wrong(property + ".url must be an http or https address");
    }
    if (target.secret() == null || target.secret().length() < SHORTEST_SECRET) {
      throw MessagingProperties.wrong(
          property + ".secret must have at least " + SHORTEST_SECRET + " characters");
    }
    return new Target(
        url, target.secret().getBytes(StandardCharsets.UTF_8), new Wire(target.timeout()));
  }

  @Override
  public MessageKind kind() {
    return MessageKind.CALLBACK;
  }

  @Override
  public String gateway() {
    return "callback";
  }

  @Override
  public boolean inHouse() {
    return false;
  }

  @Override
  public boolean repeatable() {
    return true;
  }

  @Override
  public Supplier<Handover> ready(OutboxEntry entry) {
    Target target = targets.get(entry.client());
    if (target == null) {
      return () -> new Handover.Refused("noAddress");
    }
    return () -> post(target, entry);
  }

  private Handover post(Target target, OutboxEntry entry) {
    byte[] body = entry.plainContent().getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(target.url)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", entry.id())
            .header(
                "X-Kedang-Signature",
                signature(target.secret, clock.instant().getEpochSecond(), body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    Wire.Answer answer = target.wire.exchange(request);
    if (answer.successful()) {
      return new Handover.Accepted(null);
    }
    return answer.failure() == null && answer.status() == 410
        ? new Handover.Refused(answer.code())
        : new Handover.NotNow(answer.code());
  }

  static String signature(byte[] secret, long at, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update((at + ".").getBytes(StandardCharsets.US_ASCII));
      return "t=" + at + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
