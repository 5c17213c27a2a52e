package io.kedang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kedang.KedangApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The program refuses to start where it would not be safe, and says what to set. */
@ExtendWith(OutputCaptureExtension.class)
class StartGuardTest {

  private static final String URL = "--spring.datasource.url=jdbc:mysql://127.0.0.1:1/kedang";

  @Test
  void workWithoutADatabaseDoesNotStart(CapturedOutput output) {
    assertThat(refusal("work")).hasMessageContaining("No database is set");
    assertThat(output).contains("KEDANG_DB_URL").doesNotContain("\tat io.kedang");
  }

  @Test
  void workInMemoryDoesNotStart() {
    assertThat(refusal("work", "--spring.datasource.url=jdbc:h2:mem:x"))
        .hasMessageContaining("memory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kedang", "Root", "123456", "changeme", "the-user"})
  void workWithADefaultDatabasePasswordDoesNotStart(String password) {
    MisconfiguredException refusal =
        refusal(
            "work",
            URL,
            "--spring.datasource.username=the-user",
            "--spring.datasource.password=" + password);
    assertThat(refusal).hasMessageContaining("password");
    assertThat(refusal.action()).contains("KEDANG_DB_PASSWORD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "", "192.168.1.5", "::"})
  void theDemoDoesNotListenToOthers(String address) {
    assertThat(refusal("demo", "--server.address=" + address))
        .hasMessageContaining("would listen on");
  }

  @Test
  void workWithoutAMasterKeyDoesNotStart(CapturedOutput output) {
    assertThatThrownBy(
            () ->
                start(
                    "work",
                    "--spring.datasource.url=jdbc:h2:./target/never-opened",
                    "--spring.datasource.username=the-user",
                    "--spring.datasource.password=a-password-of-its-own"))
        .rootCause()
        .hasMessageContaining("No master key is set");
    assertThat(output).contains("Set KEDANG_PRIVACY_MASTER_KEY");
  }

  private static MisconfiguredException refusal(String profile, String... arguments) {
    return catchThrowableOfType(MisconfiguredException.class, () -> start(profile, arguments));
  }

  private static void start(String profile, String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--server.port=0";
    new SpringApplicationBuilder(KedangApplication.class).profiles(profile).run(all).close();
  }
}
