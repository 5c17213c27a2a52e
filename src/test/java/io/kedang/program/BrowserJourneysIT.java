package io.kedang.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The journeys of {@code src/test/browser} through the program as its users have it; they report in
 * their own words, pictures stand in target/journeys.
 */
@Tag("browser")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class BrowserJourneysIT {

  private static final Path JOURNEYS = Path.of("src/test/browser/run.mjs");
  private static final Path DRIVER = Path.of("src/main/frontend/node_modules/playwright-core");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path home;

  @Test
  void everyJourneyArrives() throws Exception {
    assumeTrue(
        chromiumIsThere(),
        "Browser journeys are left out: no Chromium at its usual places or in KEDANG_CHROMIUM.");
    assumeTrue(
        Files.isDirectory(DRIVER),
        "Browser journeys are left out: the pages were not built (-DskipFrontend).");
    // short enough to wait for a customer's silence, long enough for the customers who answer
    Map<String, String> settings =
        Map.of("kedang.verification.reply-window", "PT90S", "logging.level.root", "warn");
    try (Program program = Program.start(home, settings)) {
      Path report = home.resolve("journeys.txt");
      Process journeys =
          new ProcessBuilder("node", JOURNEYS.toString(), program.address().toString())
              .redirectErrorStream(true)
              .redirectOutput(report.toFile())
              .start();
      try {
        assertThat(journeys.waitFor(18, TimeUnit.MINUTES))
            .as("the journeys end in time; so far:\n" + read(report))
            .isTrue();
      } finally {
        journeys.destroyForcibly();
      }
      assertThat(journeys.exitValue()).as("\n" + read(report)).isZero();
      System.out.println(read(report));
      String log = program.log();
      int error = log.indexOf(" ERROR ");
      assertThat(error)
          .as(
              () ->
                  "errors in the program's log: " + log.substring(error).lines().limit(80).toList())
          .isNegative();
    }
  }

  private static boolean chromiumIsThere() {
    return Stream.concat(
            Stream.of(System.getenv("KEDANG_CHROMIUM")).filter(Objects::nonNull),
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .stream())
        .anyMatch(path -> Files.isExecutable(Path.of(path)));
  }

  private static String read(Path report) throws IOException {
    return Files.exists(report) ? Files.readString(report, StandardCharsets.UTF_8) : "";
  }
}
