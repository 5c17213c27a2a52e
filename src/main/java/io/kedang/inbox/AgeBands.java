package io.kedang.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * How old open tasks are, in working days of a branch: made today, on one of the last two working
 * days, on one of the three before, or earlier. What came in on a free day counts with the working
 * day before it, so that nothing ages over a holiday.
 *
 * @param today when today begins; {@code two} and {@code five} when the second and fifth working
 *     day before it began
 */
record AgeBands(Instant today, Instant two, Instant five) {

  private static final int NEAR = 2;
  private static final int FAR = 5;

  /** Longer than any holiday; a calendar without a working day must not be searched for ever. */
  private static final int FARTHEST = 60;

  static AgeBands at(LocalDate today, Predicate<LocalDate> isWorkday) {
    return new AgeBands(
        startOf(today),
        startOf(back(today, NEAR, isWorkday)),
        startOf(back(today, FAR, isWorkday)));
  }

  private static LocalDate back(LocalDate from, int days, Predicate<LocalDate> isWorkday) {
    LocalDate day = from;
    int left = days;
    for (int looked = 0; left > 0 && looked < FARTHEST; looked++) {
      day = day.minusDays(1);
      left -= isWorkday.test(day) ? 1 : 0;
    }
    return day;
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }

  /** Made today, made on one of two, on one of five working days: conditions on a row. */
  Condition ofToday() {
    return Condition.of("created_at >= ?", Timestamp.from(today));
  }

  Condition ofTwo() {
    return Condition.of(
        "created_at >= ? and created_at < ?", Timestamp.from(two), Timestamp.from(today));
  }

  Condition ofFive() {
    return Condition.of(
        "created_at >= ? and created_at < ?", Timestamp.from(five), Timestamp.from(two));
  }
}
