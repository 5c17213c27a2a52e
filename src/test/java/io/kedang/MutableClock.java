package io.kedang;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/**
 * The clock of every test that starts the application: it ticks like the system's until a test
 * moves it, and is put right again when that test's {@code try} ends. The engine's own clock stays;
 * a test executes jobs by hand, whenever they are due.
 */
@Component
public class MutableClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  /** Back in the present. */
  public interface Journey extends AutoCloseable {
    @Override
    void close();
  }

  /** {@code try (var later = clock.ahead(Duration.ofDays(2))) { … }} */
  public Journey ahead(Duration by) {
    Duration before = ahead;
    ahead = before.plus(by);
    return () -> ahead = before;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead);
  }
}
