package io.kedang.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.shared.MisconfiguredException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who carries SMS is chosen by a setting, and the simulator by nobody outside the demo. */
class MessagingConfigurationTest {

  private static SmsGateway chosen(boolean demo, Map<String, String> settings) {
    return new MessagingConfiguration()
        .smsGateway(MessagingFixture.properties(settings), demo, new ObjectMapper());
  }

  @Test
  void theDemoHasItsSimulatorUnlessAnotherIsChosen() {
    assertThat(chosen(true, Map.of()).name()).isEqualTo("simulator");
    Map<String, String> http =
        Map.of(
            "sms.gateway",
            "http",
            "sms.http.url",
            "https://sms.example.cn",
            "sms.http.body",
            "{text}");
    assertThat(chosen(true, http).name()).isEqualTo("http");
    assertThat(chosen(false, http).name()).isEqualTo("http");
  }

  @Test
  void outsideTheDemoAGatewayMustBeNamed() {
    for (Map<String, String> settings :
        List.of(Map.<String, String>of(), Map.of("sms.gateway", "simulator"))) {
      assertThatThrownBy(() -> chosen(false, settings))
          .isInstanceOf(MisconfiguredException.class)
          .hasMessageContaining("kedang.messaging.sms.gateway must be http or tencent");
    }
    assertThatThrownBy(() -> chosen(false, Map.of("sms.gateway", "tencent")))
        .hasMessageContaining("kedang.messaging.sms.tencent");
  }

  @Test
  void aRefusedStartSaysWhereToSetIt() {
    assertThatThrownBy(() -> chosen(false, Map.of()))
        .isInstanceOfSatisfying(
            MisconfiguredException.class,
            e ->
                assertThat(e.action())
                    .contains("KEDANG_MESSAGING_SMS_GATEWAY", "docs/messages.md"));
    assertThat(Files.exists(Path.of("docs/messages.md"))).isTrue();
  }
}
