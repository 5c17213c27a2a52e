package io.kedang.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/**
 * Counts in working time 工作日历 (INBX-3): only the hours in which people work pass. Values in, values
 * out; whose hours they are is {@link Calendars}' matter. All of China keeps one time without
 * summer time.
 */
public final class WorkingCalendar {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A calendar in which nobody ever works must not be searched for ever. */
  private static final int FARTHEST_DAYS = 4000;

  private final Function<LocalDate, WorkingHours> hoursOf;

  /**
   * @param hoursOf the hours of any day; {@link WorkingHours#NONE} where nobody works
   */
  public WorkingCalendar(Function<LocalDate, WorkingHours> hoursOf) {
    this.hoursOf = hoursOf;
  }

  /**
   * The first moment at which so much working time has passed since {@code from}; {@code from}
   * itself for none. A negative time asks for the last moment from which so much passes until
   * {@code from}.
   */
  public Instant plus(Instant from, Duration workingTime) {
    if (workingTime.isZero()) {
      return from;
    }
    return workingTime.isNegative()
        ? back(from, workingTime.negated())
        : forward(from, workingTime);
  }

  /** The working time that passes between two moments; negative when {@code to} comes first. */
  public Duration between(Instant from, Instant to) {
    if (to.isBefore(from)) {
      return between(to, from).negated();
    }
    Duration passed = Duration.ZERO;
    LocalDate last = day(to);
    for (LocalDate day = day(from); !day.isAfter(last); day = day.plusDays(1)) {
      for (WorkingHours.Span span : hoursOf.apply(day).spans()) {
        Instant begin = later(at(day, span.from()), from);
        Instant end = earlier(at(day, span.to()), to);
        if (begin.isBefore(end)) {
          passed = passed.plus(Duration.between(begin, end));
        }
      }
    }
    return passed;
  }

  private Instant forward(Instant from, Duration workingTime) {
    Duration left = workingTime;
    LocalDate first = day(from);
    LocalDate farthest = first.plusDays(FARTHEST_DAYS);
    for (LocalDate day = first; day.isBefore(farthest); day = day.plusDays(1)) {
      for (WorkingHours.Span span : hoursOf.apply(day).spans()) {
        Instant begin = later(at(day, span.from()), from);
        Instant end = at(day, span.to());
        if (begin.isBefore(end)) {
          Duration here = Duration.between(begin, end);
          if (left.compareTo(here) <= 0) {
            return begin.plus(left);
          }
          left = left.minus(here);
        }
      }
    }
    return at(farthest, LocalTime.MIN);
  }

  private Instant back(Instant from, Duration workingTime) {
    Duration left = workingTime;
    LocalDate first = day(from);
    LocalDate farthest = first.minusDays(FARTHEST_DAYS);
    for (LocalDate day = first; day.isAfter(farthest); day = day.minusDays(1)) {
      List<WorkingHours.Span> spans = hoursOf.apply(day).spans();
      for (int i = spans.size() - 1; i >= 0; i--) {
        Instant begin = at(day, spans.get(i).from());
        Instant end = earlier(at(day, spans.get(i).to()), from);
        if (begin.isBefore(end)) {
          Duration here = Duration.between(begin, end);
          if (left.compareTo(here) <= 0) {
            return end.minus(left);
          }
          left = left.minus(here);
        }
      }
    }
    return at(farthest, LocalTime.MIN);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
