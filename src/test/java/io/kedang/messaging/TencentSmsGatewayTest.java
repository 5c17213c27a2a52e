package io.kedang.messaging;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The provider's library as our port uses it, against a server that speaks the provider's protocol.
 */
class TencentSmsGatewayTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final SmsOrder ORDER = new SmsOrder("01K", "+8613800138000", "请回复 是 4821", "4821");

  private static TencentSmsGateway gateway(String endpoint, String without) {
    Map<String, String> settings = new HashMap<>();
    settings.put("sms.timeout", "4s");
    settings.put("sms.tencent.secret-id", "AKID");
    settings.put("sms.tencent.secret-key", "key");
    settings.put("sms.tencent.sdk-app-id", "1400000000");
    settings.put("sms.tencent.sign-name", "客档");
    settings.put("sms.tencent.template-id", "1234");
    settings.put("sms.tencent.parameters", "{token},{text}");
    settings.put("sms.tencent.endpoint", endpoint);
    settings.remove("sms.tencent." + without);
    return new TencentSmsGateway(MessagingFixture.properties(settings).sms());
  }

  private static TencentSmsGateway gateway() {
    return gateway(SERVER.baseUrl(), "");
  }

  private static void answers(String response) {
    SERVER.stubFor(post(anyUrl()).willReturn(okJson("{\"Response\":" + response + "}")));
  }

  @Test
  void sendsTheApprovedTemplateWithTokenAsExtensionAndOurReferenceAsContext() {
    answers(
        "{\"SendStatusSet\":[{\"SerialNo\":\"2028:1\",\"PhoneNumber\":\"+8613800138000\",\"Fee\":1,\"SessionContext\":\"01K\",\"Code\":\"Ok\"}],\"RequestId\":\"r\"}");
    assertThat(gateway().send(ORDER)).isEqualTo(new Handover.Accepted("2028:1"));
    SERVER.verify(
        postRequestedFor(anyUrl())
            .withHeader("X-TC-Action", equalTo("SendSms"))
            .withHeader("Authorization", matching("TC3-HMAC-SHA256 Credential=AKID/.*"))
            .withRequestBody(
                equalToJson(
                    """
                    {"PhoneNumberSet":["+8613800138000"],"SmsSdkAppId":"1400000000","TemplateId":"1234","SignName":"客档",
                     "TemplateParamSet":["4821","请回复 是 4821"],"ExtendCode":"4821","SessionContext":"01K"}
                    """)));
  }

  @ParameterizedTest
  @CsvSource({
    "FailedOperation.PhoneNumberInBlacklist,Refused",
    "InvalidParameterValue.IncorrectPhoneNumber,Refused",
    "LimitExceeded.PhoneNumberThirtySecondLimit,NotNow",
    "FailedOperation.InsufficientBalanceInSmsPackage,NotNow",
    "FailedOperation.SignatureIncorrectOrUnapproved,NotNow"
  })
  void theNumbersOwnResultDecides(String code, String meaning) {
    answers(
        "{\"SendStatusSet\":[{\"Code\":\""
            + code
            + "\",\"Message\":\"+8613800138000 refused\"}],\"RequestId\":\"r\"}");
    Handover handover = gateway().send(ORDER);
    assertThat(handover.getClass().getSimpleName()).isEqualTo(meaning);
    assertThat(handover.toString()).doesNotContain("138");
  }

  @ParameterizedTest
  @CsvSource({
    "AuthFailure.SignatureFailure,NotNow",
    "RequestLimitExceeded,NotNow",
    "InternalError.Timeout,Uncertain",
    "InternalError,Uncertain"
  })
  void anErrorOfTheWholeRequest(String code, String meaning) {
    answers("{\"Error\":{\"Code\":\"" + code + "\",\"Message\":\"m\"},\"RequestId\":\"r\"}");
    assertThat(gateway().send(ORDER).getClass().getSimpleName()).isEqualTo(meaning);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"SendStatusSet\":[],\"RequestId\":\"r\"}", "{\"SendStatusSet\":[{}]}"})
  void anAnswerWithoutResultIsUncertain(String response) {
    answers(response);
    assertThat(gateway().send(ORDER)).isInstanceOf(Handover.Uncertain.class);
  }

  @Test
  void whatBreaksOnTheWayIsUncertainAndNotRepeatedByTheLibrary() {
    SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(500)));
    assertThat(gateway().send(ORDER)).isInstanceOf(Handover.Uncertain.class);
    SERVER.stubFor(post(anyUrl()).willReturn(okJson("{}").withFixedDelay(8000)));
    assertThat(gateway().send(ORDER)).isInstanceOf(Handover.Uncertain.class);
    SERVER.stubFor(
        post(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    assertThat(gateway().send(ORDER)).isInstanceOf(Handover.Uncertain.class);
    SERVER.verify(3, postRequestedFor(anyUrl()));
  }

  @Test
  void aProviderThatIsNotThereDidNotGetTheOrder() {
    assertThat(gateway("http://127.0.0.1:1", "").send(ORDER))
        .isEqualTo(new Handover.NotNow("connect"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret-id", "secret-key", "sdk-app-id", "sign-name", "template-id"})
  void whatIsMissingStopsTheStartAndIsNamed(String setting) {
    assertThatThrownBy(() -> gateway(SERVER.baseUrl(), setting))
        .hasMessageContaining("kedang.messaging.sms.tencent." + setting);
  }
}
