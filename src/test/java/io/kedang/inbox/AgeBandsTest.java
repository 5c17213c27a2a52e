package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** How old tasks are counts in working days (INBX-1). */
class AgeBandsTest {

  private static final Predicate<LocalDate> WEEKDAYS =
      day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

  @Test
  void afterAWeekendFridayIsYesterday() {
    AgeBands monday = AgeBands.at(LocalDate.of(2026, 11, 23), WEEKDAYS);
    assertThat(monday.today()).isEqualTo(start("2026-11-23"));
    assertThat(monday.two()).isEqualTo(start("2026-11-19"));
    assertThat(monday.five()).isEqualTo(start("2026-11-16"));
  }

  @Test
  void nothingAgesOverAHoliday() {
    Predicate<LocalDate> golden =
        WEEKDAYS.and(
            day ->
                day.isBefore(LocalDate.of(2026, 10, 1)) || day.isAfter(LocalDate.of(2026, 10, 7)));
    AgeBands eighth = AgeBands.at(LocalDate.of(2026, 10, 8), golden);
    assertThat(eighth.two()).isEqualTo(start("2026-09-29"));
    assertThat(eighth.five()).isEqualTo(start("2026-09-24"));
  }

  @Test
  void aCalendarWithoutWorkingDaysIsNotSearchedForEver() {
    AgeBands never = AgeBands.at(LocalDate.of(2026, 11, 23), day -> false);
    assertThat(never.five()).isEqualTo(start("2026-09-24"));
  }

  private static Instant start(String day) {
    return LocalDate.parse(day).atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }
}
