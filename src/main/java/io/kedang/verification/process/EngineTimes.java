package io.kedang.verification.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Times as the engine's timers read them: ISO 8601 in UTC, without fractions it would not
 * understand.
 */
final class EngineTimes {

  private EngineTimes() {}

  static String of(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
