package io.kedang.messaging;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.kedang.shared.MisconfiguredException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The generic HTTP gateway against a real server that answers well, badly, slowly and not at all
 * (VERI-3).
 */
class HttpSmsGatewayTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final SmsOrder ORDER =
      new SmsOrder("01K", "+8613800138000", "请\"回复\"\n是 4821 & 谢谢", "4821");

  private static HttpSmsGateway gateway(String... more) {
    return gateway(Duration.ofSeconds(8), more);
  }

  private static HttpSmsGateway gateway(Duration timeout, String... more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("sms.timeout", timeout.toString());
    settings.put("sms.http.url", SERVER.baseUrl() + "/send");
    settings.put("sms.http.headers.Authorization", "Bearer s3cret");
    settings.put(
        "sms.http.body",
        "{\"id\":\"{reference}\",\"to\":\"{number}\",\"text\":\"{text}\",\"ext\":\"{token}\"}");
    settings.put("sms.http.success-pointer", "/code");
    settings.put("sms.http.success-values", "0,00");
    settings.put("sms.http.refused-values", "4001,4002");
    settings.put("sms.http.reference-pointer", "/data/id");
    for (int i = 0; i < more.length; i += 2) {
      if (more[i + 1] == null) {
        settings.remove("sms.http." + more[i]);
      } else {
        settings.put("sms.http." + more[i], more[i + 1]);
      }
    }
    return new HttpSmsGateway(MessagingFixture.properties(settings).sms(), new ObjectMapper());
  }

  private static void answers(String json) {
    SERVER.stubFor(any(anyUrl()).willReturn(okJson(json)));
  }

  @Test
  void sendsJsonWithEverythingEscapedAndReadsTheGatewaysNumber() {
    answers("{\"code\":0,\"data\":{\"id\":\"G77\"}}");
    assertThat(gateway().send(ORDER)).isEqualTo(new Handover.Accepted("G77"));
    SERVER.verify(
        postRequestedFor(urlEqualTo("/send"))
            .withHeader("Authorization", equalTo("Bearer s3cret"))
            .withRequestBody(
                equalToJson(
                    "{\"id\":\"01K\",\"to\":\"13800138000\",\"text\":\"请\\\"回复\\\"\\n是 4821 & 谢谢\",\"ext\":\"4821\"}")));
  }

  @Test
  void sendsFormsAndQueriesToo() {
    answers("{\"code\":\"00\"}");
    gateway("content-type", "application/x-www-form-urlencoded", "body", "to={e164}&text={text}")
        .send(ORDER);
    SERVER.verify(
        postRequestedFor(urlEqualTo("/send"))
            .withFormParam("to", equalTo("+8613800138000"))
            .withFormParam("text", equalTo(ORDER.text())));

    gateway("method", "GET", "body", null, "url", SERVER.baseUrl() + "/s?to={number}&t={text}")
        .send(ORDER);
    SERVER.verify(
        getRequestedFor(
            urlEqualTo(
                "/s?to=13800138000&t=%E8%AF%B7%22%E5%9B%9E%E5%A4%8D%22%0A%E6%98%AF%204821%20%26%20%E8%B0%A2%E8%B0%A2")));
  }

  @Test
  void aTextThatLooksLikeAPlaceIsNotFilled() {
    answers("{\"code\":0}");
    gateway().send(new SmsOrder("01K", "+8613800138000", "{token}{number}", "4821"));
    SERVER.verify(
        postRequestedFor(urlEqualTo("/send"))
            .withRequestBody(equalToJson("{\"text\":\"{token}{number}\"}", true, true)));
  }

  @Test
  void aGatewayWhoseStatusSaysItAllNeedsNoBody() {
    SERVER.stubFor(post("/send").willReturn(aResponse().withStatus(202)));
    assertThat(gateway("success-pointer", null).send(ORDER)).isEqualTo(new Handover.Accepted(null));
  }

  @Test
  void knowsRefusedFromNotNow() {
    answers("{\"code\":4001}");
    assertThat(gateway().send(ORDER)).isEqualTo(new Handover.Refused("4001"));
    answers("{\"code\":\"BUSY\"}");
    assertThat(gateway().send(ORDER)).isEqualTo(new Handover.NotNow("BUSY"));
    answers("{\"code\":\"number 13800138000 is over its limit\"}");
    assertThat(gateway().send(ORDER))
        .as("explanations do not get into logs and lists")
        .isEqualTo(new Handover.NotNow("refused"));
  }

  @ParameterizedTest
  @CsvSource({
    "400,Refused",
    "422,Refused",
    "401,NotNow",
    "404,NotNow",
    "408,NotNow",
    "429,NotNow",
    "503,NotNow",
    "302,NotNow",
    "500,Uncertain",
    "502,Uncertain",
    "504,Uncertain"
  })
  void everyStatusHasItsMeaning(int status, String meaning) {
    SERVER.stubFor(
        post("/send")
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("Location", SERVER.baseUrl() + "/elsewhere")));
    assertThat(gateway().send(ORDER).getClass().getSimpleName()).isEqualTo(meaning);
    SERVER.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
    SERVER.verify(0, getRequestedFor(urlEqualTo("/elsewhere")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<html>busy</html>", "{\"code\":", "{}", "[]", "null", "{\"kode\":0}"})
  void anAnswerThatCannotBeReadIsUncertain(String body) {
    SERVER.stubFor(post("/send").willReturn(aResponse().withStatus(200).withBody(body)));
    assertThat(gateway().send(ORDER)).isEqualTo(new Handover.Uncertain("malformed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EMPTY_RESPONSE",
        "RANDOM_DATA_THEN_CLOSE",
        "CONNECTION_RESET_BY_PEER",
        "MALFORMED_RESPONSE_CHUNK"
      })
  void aConnectionThatBreaksIsUncertain(String fault) {
    SERVER.stubFor(
        post("/send").willReturn(aResponse().withStatus(200).withFault(Fault.valueOf(fault))));
    assertThat(gateway().send(ORDER)).isInstanceOf(Handover.Uncertain.class);
  }

  @Test
  void neitherASilentNorADribblingGatewayHoldsTheSenderUp() {
    HttpSmsGateway impatient = gateway(Duration.ofSeconds(1));
    SERVER.stubFor(post("/send").willReturn(okJson("{\"code\":0}").withFixedDelay(15_000)));
    long start = System.nanoTime();
    assertThat(impatient.send(ORDER)).isEqualTo(new Handover.Uncertain("timeout"));
    SERVER.stubFor(
        post("/send").willReturn(okJson("{\"code\":0}").withChunkedDribbleDelay(10, 15_000)));
    assertThat(impatient.send(ORDER)).isEqualTo(new Handover.Uncertain("timeout"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
  }

  @Test
  void anEndlessAnswerIsBrokenOff() {
    SERVER.stubFor(
        post("/send").willReturn(okJson("{\"code\":0,\"x\":\"" + "x".repeat(200_000) + "\"}")));
    assertThat(gateway().send(ORDER)).isEqualTo(new Handover.Uncertain("broken"));
  }

  @Test
  void aGatewayThatIsNotThereDidNotGetTheOrder() {
    assertThat(gateway("url", "http://127.0.0.1:1/send").send(ORDER))
        .isEqualTo(new Handover.NotNow("connect"));
  }

  @Test
  void asksWhatBecameOfAnOrder() {
    HttpSmsGateway gateway =
        gateway(
            "status-url",
            SERVER.baseUrl() + "/status/{reference}",
            "status-pointer",
            "/state",
            "taken-values",
            "QUEUED,SENT",
            "delivered-values",
            "DELIVRD",
            "undeliverable-values",
            "UNDELIV,EXPIRED");
    assertThat(gateway.askable()).isTrue();
    for (Map.Entry<String, SmsFate> known :
        Map.of(
                "SENT",
                SmsFate.TAKEN,
                "DELIVRD",
                SmsFate.DELIVERED,
                "EXPIRED",
                SmsFate.UNDELIVERABLE)
            .entrySet()) {
      SERVER.stubFor(
          get("/status/01K").willReturn(okJson("{\"state\":\"" + known.getKey() + "\"}")));
      assertThat(gateway.status("01K")).contains(known.getValue());
    }
    SERVER.stubFor(get("/status/01K").willReturn(okJson("{\"state\":\"?\"}")));
    assertThat(gateway.status("01K")).isEmpty();
    SERVER.stubFor(get("/status/01K").willReturn(aResponse().withStatus(500)));
    assertThat(gateway.status("01K")).isEmpty();
    SERVER.stubFor(get("/status/01K").willReturn(aResponse().withStatus(404)));
    assertThat(gateway.status("01K")).contains(SmsFate.NEVER_SEEN);
  }

  @Test
  void whatIsConfiguredWrongStopsTheStart() {
    assertThatThrownBy(() -> gateway("url", "ftp://gateway/send"))
        .hasMessageContaining("kedang.messaging.sms.http.url");
    assertThatThrownBy(() -> gateway("body", null))
        .isInstanceOf(MisconfiguredException.class)
        .hasMessageContaining("kedang.messaging.sms.http.body");
    assertThatThrownBy(() -> gateway("success-pointer", "code"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
