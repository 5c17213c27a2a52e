package io.kedang.messaging;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Any gateway that takes a message in one HTTP request; what the request looks like and how its
 * answer is read are configuration.
 */
final class HttpSmsGateway implements SmsGateway {

  private static final Pattern PLACE = Pattern.compile("\\{(reference|number|e164|text|token)}");
  private static final String FORM = "application/x-www-form-urlencoded";

  /**
   * Answers by which a gateway says that it did not take the order, and that it may take it another
   * time.
   */
  private static final Set<Integer> NOT_NOW = Set.of(401, 403, 404, 405, 408, 425, 429, 503);

  private final MessagingProperties.Http settings;
  private final ObjectMapper json;
  private final Wire wire;

  HttpSmsGateway(MessagingProperties.Sms sms, ObjectMapper json) {
    this.settings = sms.http();
    if (settings == null || settings.url() == null || !settings.url().matches("https?://.+")) {
      throw MessagingProperties.wrong(
          "kedang.messaging.sms.http.url must be set to an http or https address when the gateway is http");
    }
    if (!settings.method().equals("GET") && settings.body() == null) {
      throw MessagingProperties.wrong(
          "kedang.messaging.sms.http.body must be set: the template of what is sent to the gateway");
    }
    this.json = json;
    this.wire = new Wire(sms.timeout());
    // a wrong pointer stops the start and not the first message
    Stream.of(settings.successPointer(), settings.referencePointer(), settings.statusPointer())
        .filter(Objects::nonNull)
        .forEach(JsonPointer::compile);
  }

  @Override
  public String name() {
    return "http";
  }

  @Override
  public boolean idempotent() {
    return settings.idempotent();
  }

  @Override
  public boolean askable() {
    return settings.statusUrl() != null;
  }

  @Override
  public Handover send(SmsOrder order) {
    Map<String, String> values =
        Map.of(
            "reference", order.reference(),
            "number", order.nationalNumber(),
            "e164", order.number(),
            "text", order.text(),
            "token", order.token() == null ? "" : order.token());
    Wire.Answer answer =
        wire.exchange(request(settings.method(), settings.url(), settings.body(), values));
    if (answer.failure() != null) {
      return answer.failure() == Wire.Failure.NOT_REACHED
          ? new Handover.NotNow(answer.code())
          : new Handover.Uncertain(answer.code());
    }
    return answer.successful() ? judge(answer) : refusal(answer);
  }

  private Handover judge(Wire.Answer answer) {
    JsonNode body = read(answer);
    boolean bodyNeeded = settings.successPointer() != null;
    if (body == null) {
      return bodyNeeded ? new Handover.Uncertain("malformed") : new Handover.Accepted(null);
    }
    if (bodyNeeded) {
      String result = body.at(settings.successPointer()).asText("");
      if (settings.refusedValues().contains(result)) {
        return new Handover.Refused(code(result));
      }
      if (result.isEmpty()) {
        return new Handover.Uncertain("malformed");
      }
      if (!settings.successValues().contains(result)) {
        return new Handover.NotNow(code(result));
      }
    }
    String reference =
        settings.referencePointer() == null ? "" : body.at(settings.referencePointer()).asText("");
    return new Handover.Accepted(
        reference.isEmpty() || reference.length() > 100 ? null : reference);
  }

  /** A gateway that breaks while it works (500, 502, 504) may have sent before it broke. */
  private static Handover refusal(Wire.Answer answer) {
    int status = answer.status();
    if (NOT_NOW.contains(status) || status / 100 == 3) {
      return new Handover.NotNow(answer.code());
    }
    return status / 100 == 4
        ? new Handover.Refused(answer.code())
        : new Handover.Uncertain(answer.code());
  }

  @Override
  public Optional<SmsFate> status(String reference) {
    Wire.Answer answer =
        wire.exchange(request("GET", settings.statusUrl(), null, Map.of("reference", reference)));
    if (answer.failure() == null && answer.status() == 404) {
      return Optional.of(SmsFate.NEVER_SEEN);
    }
    JsonNode body = answer.successful() ? read(answer) : null;
    if (body == null || settings.statusPointer() == null) {
      return Optional.empty();
    }
    String state = body.at(settings.statusPointer()).asText("");
    if (settings.deliveredValues().contains(state)) {
      return Optional.of(SmsFate.DELIVERED);
    }
    if (settings.undeliverableValues().contains(state)) {
      return Optional.of(SmsFate.UNDELIVERABLE);
    }
    return settings.takenValues().contains(state) ? Optional.of(SmsFate.TAKEN) : Optional.empty();
  }

  private HttpRequest request(String method, String url, String body, Map<String, String> values) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(filled(url, values, HttpSmsGateway::urlEncoded)));
    settings.headers().forEach(request::header);
    if (method.equals("GET")) {
      return request.GET().build();
    }
    String media = settings.contentType();
    boolean form = media.toLowerCase(Locale.ROOT).startsWith(FORM);
    UnaryOperator<String> escape = form ? HttpSmsGateway::urlEncoded : this::jsonEscaped;
    return request
        .header("Content-Type", form ? media : media + ";charset=UTF-8")
        .method(method, HttpRequest.BodyPublishers.ofString(filled(body, values, escape)))
        .build();
  }

  private static String filled(
      String template, Map<String, String> values, UnaryOperator<String> escape) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(escape.apply(values.getOrDefault(place.group(1), ""))));
  }

  private static String urlEncoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String jsonEscaped(String value) {
    try {
      String quoted = json.writeValueAsString(value);
      return quoted.substring(1, quoted.length() - 1);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The message cannot be written as JSON");
    }
  }

  private JsonNode read(Wire.Answer answer) {
    try {
      JsonNode body = json.readTree(answer.body());
      return body == null || body.isMissingNode() ? null : body;
    } catch (IOException e) {
      return null;
    }
  }

  /** A gateway's own result code, if it looks like one. */
  private static String code(String result) {
    return result.matches("[A-Za-z0-9_.:-]{1,40}") ? result : "refused";
  }
}
