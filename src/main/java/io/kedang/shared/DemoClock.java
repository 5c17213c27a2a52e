package io.kedang.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The clock of a program that makes examples to be tried out: whoever makes one can make it some
 * days ago, while everybody else stays in the present.
 */
public final class DemoClock extends Clock {

  private final Clock present;
  private final ThreadLocal<Duration> back;

  public DemoClock(Clock present) {
    this(present, ThreadLocal.withInitial(() -> Duration.ZERO));
  }

  private DemoClock(Clock present, ThreadLocal<Duration> back) {
    this.present = present;
    this.back = back;
  }

  /** For the calling thread it is so much earlier until the work ends. */
  public <T> T ago(Duration by, Supplier<T> work) {
    back.set(by);
    try {
      return work.get();
    } finally {
      back.remove();
    }
  }

  /** Whether the calling thread is in the past. */
  public boolean isBack() {
    return !back.get().isZero();
  }

  @Override
  public Instant instant() {
    return present.instant().minus(back.get());
  }

  @Override
  public ZoneId getZone() {
    return present.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DemoClock(present.withZone(zone), back);
  }
}
