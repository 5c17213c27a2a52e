package io.kedang.messaging;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest;
import com.tencentcloudapi.sms.v20210111.models.SendSmsResponse;
import com.tencentcloudapi.sms.v20210111.models.SendStatus;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import okhttp3.OkHttpClient;

/**
 * Tencent Cloud SMS 腾讯云短信 through its own SDK. Our reference travels as the session context and
 * comes back with receipts; the token is the extension of the sender's number. Tencent does not
 * recognise a repeated order, so the SDK's own repetitions are off.
 */
final class TencentSmsGateway implements SmsGateway {

  /**
   * The number or the text is wrong, and stays so. Everything else that is refused concerns our
   * account and may be put right.
   */
  private static final Set<String> NEVER =
      Set.of(
          "InvalidParameterValue.IncorrectPhoneNumber",
          "InvalidParameterValue.ContentLengthLimit",
          "InvalidParameterValue.TemplateParameterLengthLimit",
          "FailedOperation.PhoneNumberInBlacklist",
          "FailedOperation.PhoneNumberOnBlacklist",
          "FailedOperation.ContainSensitiveWord");

  private final MessagingProperties.Tencent settings;
  private final SmsClient client;

  TencentSmsGateway(MessagingProperties.Sms sms) {
    this.settings = sms.tencent();
    if (settings == null) {
      throw MessagingProperties.wrong(
          "kedang.messaging.sms.tencent must be set when the gateway is tencent");
    }
    Map.of(
            "secret-id", text(settings.secretId()),
            "secret-key", text(settings.secretKey()),
            "sdk-app-id", text(settings.sdkAppId()),
            "sign-name", text(settings.signName()),
            "template-id", text(settings.templateId()))
        .forEach(
            (name, value) -> {
              if (value.isBlank()) {
                throw MessagingProperties.wrong(
                    "kedang.messaging.sms.tencent."
                        + name
                        + " must be set when the gateway is tencent");
              }
            });
    URI endpoint = URI.create(settings.endpoint());
    HttpProfile http = new HttpProfile();
    http.setProtocol(endpoint.getScheme() + "://");
    http.setEndpoint(endpoint.getAuthority());
    http.setHttpClient(
        new OkHttpClient.Builder()
            .callTimeout(sms.timeout())
            .connectTimeout(sms.timeout())
            .readTimeout(sms.timeout())
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .build());
    ClientProfile profile = new ClientProfile();
    profile.setHttpProfile(http);
    profile.setDebug(false);
    this.client =
        new SmsClient(
            new Credential(settings.secretId(), settings.secretKey()), settings.region(), profile);
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  @Override
  public String name() {
    return "tencent";
  }

  @Override
  public boolean idempotent() {
    return false;
  }

  @Override
  public Handover send(SmsOrder order) {
    SendSmsRequest request = new SendSmsRequest();
    request.setPhoneNumberSet(new String[] {order.number()});
    request.setSmsSdkAppId(settings.sdkAppId());
    request.setSignName(settings.signName());
    request.setTemplateId(settings.templateId());
    request.setTemplateParamSet(
        settings.parameters().stream()
            .map(
                place ->
                    place.replace("{text}", order.text()).replace("{token}", text(order.token())))
            .toArray(String[]::new));
    request.setExtendCode(text(order.token()));
    request.setSessionContext(order.reference());
    try {
      return judge(client.SendSms(request));
    } catch (TencentCloudSDKException e) {
      return judge(e);
    }
  }

  private static Handover judge(SendSmsResponse response) {
    SendStatus[] states = response.getSendStatusSet();
    if (states == null || states.length != 1 || states[0].getCode() == null) {
      return new Handover.Uncertain("malformed");
    }
    return "Ok".equals(states[0].getCode())
        ? new Handover.Accepted(states[0].getSerialNo())
        : refusal(states[0].getCode());
  }

  /** An error with a code is Tencent's answer, one without came up on the way. */
  private static Handover judge(TencentCloudSDKException e) {
    String code = e.getErrorCode();
    if (code == null || code.isBlank()) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
          return new Handover.NotNow("connect");
        }
      }
      return new Handover.Uncertain("broken");
    }
    boolean brokeWhileWorking = code.startsWith("InternalError") || code.equals("ServerSideError");
    return brokeWhileWorking ? new Handover.Uncertain(shortened(code)) : refusal(code);
  }

  private static Handover refusal(String code) {
    return NEVER.contains(code)
        ? new Handover.Refused(shortened(code))
        : new Handover.NotNow(shortened(code));
  }

  private static String shortened(String code) {
    String last = code.substring(code.lastIndexOf('.') + 1).replaceAll("[^A-Za-z0-9]", "");
    return last.length() > 40 ? last.substring(0, 40) : last;
  }
}
