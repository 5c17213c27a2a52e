package io.kedang.messaging;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.kedang.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calling back the business system that asked (OPEN-5). */
class CallbackCourierTest {

  private static final String SECRET = "a secret of more than sixteen";

  @RegisterExtension
  static final WireMockExtension CLIENT =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static MessagingFixture house;
  private MessagingProperties properties;

  @BeforeAll
  static void open() {
    house = new MessagingFixture();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void configure() {
    house.reset();
    properties =
        MessagingFixture.properties(
            Map.of(
                "callbacks.telesales.url",
                CLIENT.baseUrl() + "/decided",
                "callbacks.telesales.secret",
                SECRET,
                "callbacks.telesales.timeout",
                "4s"));
  }

  private String queued() {
    return house.transactions.execute(
        tx ->
            house
                .outbox(properties)
                .queue(
                    new Outbox.Callback(
                        "decided:1",
                        "01CASE",
                        "telesales",
                        "opening.decided",
                        Map.of("state", "OPENED", "customerCode", "D1"))));
  }

  private void dispatch() {
    Dispatcher dispatcher =
        house.dispatcher(properties, new CallbackCourier(properties, house.clock));
    while (dispatcher.dispatch(MessageKind.CALLBACK) > 0) {
      // until nothing is due
    }
  }

  @Test
  void theBodyTellsWhatHappenedAndTheSignatureThatItIsOurs() throws Exception {
    CLIENT.stubFor(post(anyUrl()).willReturn(ok()));
    String id = queued();
    dispatch();
    assertThat(house.state(id)).isEqualTo("SENT");

    LoggedRequest request =
        CLIENT
            .findAll(
                postRequestedFor(urlEqualTo("/decided")).withHeader("Idempotency-Key", equalTo(id)))
            .get(0);
    JsonNode body = house.json.readTree(request.getBody());
    assertThat(body.at("/event").asText()).isEqualTo("opening.decided");
    assertThat(body.at("/caseId").asText()).isEqualTo("01CASE");
    assertThat(body.at("/data/customerCode").asText()).isEqualTo("D1");

    long at = house.clock.instant().getEpochSecond();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String expected =
        HexFormat.of()
            .formatHex(
                mac.doFinal(
                    (at + "." + request.getBodyAsString()).getBytes(StandardCharsets.UTF_8)));
    assertThat(request.getHeader("X-Kedang-Signature")).isEqualTo("t=" + at + ",v1=" + expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 400, 401, 404, 429, 500, 503})
  void whatIsNotTakenIsTriedAgainWithTheSameKeyAndNeverFollowsARedirect(int status) {
    CLIENT.stubFor(
        post("/decided")
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("Location", CLIENT.baseUrl() + "/elsewhere")));
    String id = queued();
    dispatch();
    assertThat(house.state(id)).isEqualTo("QUEUED");
    assertThat(house.error(id)).isEqualTo("http" + status);

    CLIENT.stubFor(post("/decided").willReturn(ok()));
    house.clock.advance(Duration.ofSeconds(10));
    dispatch();
    assertThat(house.state(id)).isEqualTo("SENT");
    List<LoggedRequest> requests = CLIENT.findAll(postRequestedFor(anyUrl()));
    assertThat(requests)
        .hasSize(2)
        .allMatch(
            request ->
                request.getUrl().equals("/decided")
                    && request.getHeader("Idempotency-Key").equals(id));
    assertThat(requests.get(0).getBody()).isEqualTo(requests.get(1).getBody());
  }

  @Test
  void silenceIsNotTakenEither() {
    CLIENT.stubFor(post("/decided").willReturn(ok().withFixedDelay(8000)));
    String id = queued();
    dispatch();
    assertThat(house.error(id)).isEqualTo("timeout");
    assertThat(house.state(id)).isEqualTo("QUEUED");
  }

  @Test
  void goneMeansNeverAgain() {
    CLIENT.stubFor(post("/decided").willReturn(aResponse().withStatus(410)));
    String id = queued();
    dispatch();
    assertThat(house.state(id)).isEqualTo("DEAD");
    assertThat(house.events).as("nobody waits for a callback").isEmpty();
  }

  @Test
  void aCallbackCutOffByACrashIsRepeated() {
    CLIENT.stubFor(post("/decided").willReturn(ok()));
    String id = queued();
    String claim = Ids.next();
    house.store.claim(
        MessageKind.CALLBACK,
        claim,
        house.clock.instant(),
        house.clock.instant().plusSeconds(120),
        10);
    house.store.begin(id, claim, "callback", house.clock.instant().plusSeconds(120));
    house.clock.advance(Duration.ofSeconds(121));
    dispatch();
    house.clock.advance(Duration.ofMinutes(1));
    dispatch();
    assertThat(house.state(id)).isEqualTo("SENT");
  }

  @Test
  void onlyWebAddressesAndRealSecrets() {
    for (String url :
        List.of(
            "file:///etc/passwd", "ftp://client/x", "jar:http://x!/y", "//client/x", "http:///x")) {
      MessagingProperties wrong =
          MessagingFixture.properties(
              Map.of("callbacks.telesales.url", url, "callbacks.telesales.secret", SECRET));
      assertThatThrownBy(() -> new CallbackCourier(wrong, house.clock))
          .as(url)
          .hasMessageContaining("kedang.messaging.callbacks.telesales.url");
    }
    MessagingProperties weak =
        MessagingFixture.properties(
            Map.of(
                "callbacks.telesales.url",
                "https://client/x",
                "callbacks.telesales.secret",
                "short"));
    assertThatThrownBy(() -> new CallbackCourier(weak, house.clock))
        .hasMessageContaining(".secret")
        .hasMessageNotContaining("short");
    assertThat(weak.toString()).doesNotContain("short");
  }
}
