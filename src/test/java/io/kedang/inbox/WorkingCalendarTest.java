package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * INBX-3: counting in working time over China's real holidays and make-up days of 2025 and 2026,
 * against the plainest way to count there is: minute by minute.
 */
class WorkingCalendarTest {

  private static final OfficialDays OFFICIAL = new OfficialDays();
  private static final WorkingCalendar CALENDAR = new WorkingCalendar(WorkingCalendarTest::hours);

  private static WorkingHours hours(LocalDate date) {
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    boolean working = OFFICIAL.find(date).map(OfficialDays.Day::working).orElse(!weekend);
    return working ? WorkingHours.USUAL : WorkingHours.NONE;
  }

  @Property(tries = 400)
  void addingAndMeasuringAreInverse(
      @ForAll("moments") Instant from, @ForAll("times") Duration time) {
    assertThat(CALENDAR.between(from, CALENDAR.plus(from, time))).isEqualTo(time);
    assertThat(CALENDAR.between(CALENDAR.plus(from, time.negated()), from)).isEqualTo(time);
    assertThat(CALENDAR.plus(CALENDAR.plus(from, time), time.negated()))
        .isBeforeOrEqualTo(CALENDAR.plus(from, time));
  }

  @Property(tries = 400)
  void laterStartsAndLongerTimesNeverEndEarlier(
      @ForAll("moments") Instant one,
      @ForAll("moments") Instant other,
      @ForAll("times") Duration time,
      @ForAll("times") Duration more) {
    Instant first = one.isBefore(other) ? one : other;
    Instant second = one.isBefore(other) ? other : one;
    assertThat(CALENDAR.plus(first, time)).isBeforeOrEqualTo(CALENDAR.plus(second, time));
    assertThat(CALENDAR.plus(first, time.negated()))
        .isBeforeOrEqualTo(CALENDAR.plus(second, time.negated()));
    assertThat(CALENDAR.plus(first, time)).isBeforeOrEqualTo(CALENDAR.plus(first, time.plus(more)));
  }

  @Property(tries = 200)
  void aPartAndTheRestMakeTheWhole(
      @ForAll("moments") Instant from,
      @ForAll("times") Duration part,
      @ForAll("times") Duration rest) {
    assertThat(CALENDAR.plus(CALENDAR.plus(from, part), rest))
        .isEqualTo(CALENDAR.plus(from, part.plus(rest)));
  }

  @Property(tries = 60)
  void measuringIsCountingMinuteByMinute(
      @ForAll("moments") Instant from, @ForAll("spans") Duration span) {
    Instant to = from.plus(span);
    long minutes = 0;
    for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
      LocalDateTime local = LocalDateTime.ofInstant(at, WorkingCalendar.ZONE);
      if (hours(local.toLocalDate()).spans().stream()
          .anyMatch(
              s ->
                  !local.toLocalTime().isBefore(s.from())
                      && local.toLocalTime().isBefore(s.to()))) {
        minutes++;
      }
    }
    assertThat(CALENDAR.between(from, to)).isEqualTo(Duration.ofMinutes(minutes));
    assertThat(CALENDAR.between(to, from)).isEqualTo(Duration.ofMinutes(-minutes));
  }

  @Example
  @Label("over lunch, night, weekend, holidays and make-up days")
  void whatPeopleWouldSay() {
    assertThat(plus("2026-03-03T11:00", 2)).isEqualTo("2026-03-03T14:30");
    assertThat(plus("2026-03-03T12:30", 1)).isEqualTo("2026-03-03T14:30");
    assertThat(plus("2026-03-03T17:00", 1)).isEqualTo("2026-03-04T09:30");
    assertThat(plus("2026-03-06T17:00", 1)).isEqualTo("2026-03-09T09:30");
    assertThat(plus("2026-03-06T10:00", 6))
        .as("the day's last minute")
        .isEqualTo("2026-03-06T17:30");
  }

  @Example
  void nationalDay() {
    // 2026-09-30 Wednesday; free until 10-07; Saturday 10-10 is worked
    assertThat(plus("2026-09-30T16:30", 2)).isEqualTo("2026-10-08T10:00");
    assertThat(plus("2026-10-09T16:30", 2)).isEqualTo("2026-10-10T10:00");
    assertThat(plus("2026-10-10T16:30", 2)).isEqualTo("2026-10-12T10:00");
    assertThat(plus("2026-09-18T16:30", 2)).isEqualTo("2026-09-20T10:00");
    // 2025: with Mid-Autumn to 10-08, Saturday 10-11 is worked
    assertThat(plus("2025-09-30T17:30", 1)).isEqualTo("2025-10-09T10:00");
    assertThat(plus("2025-10-10T17:30", 1)).isEqualTo("2025-10-11T10:00");
  }

  @Example
  void springFestival() {
    assertThat(plus("2026-02-13T17:30", 1)).isEqualTo("2026-02-14T10:00");
    assertThat(plus("2026-02-14T17:30", 1)).isEqualTo("2026-02-24T10:00");
    assertThat(plus("2026-02-27T17:30", 8)).isEqualTo("2026-03-02T10:00");
    assertThat(plus("2025-01-24T17:30", 1)).isEqualTo("2025-01-26T10:00");
    assertThat(plus("2025-01-27T17:30", 1)).isEqualTo("2025-02-05T10:00");
    assertThat(plus("2025-02-07T17:30", 1)).isEqualTo("2025-02-08T10:00");
    assertThat(plus("2026-02-24T09:30", -1)).isEqualTo("2026-02-14T17:00");
  }

  @Example
  void aYearNobodyAnnouncedHasWeekendsOnly() {
    assertThat(OFFICIAL.noticeOf(2026)).contains("国办发明电〔2025〕7号");
    assertThat(OFFICIAL.noticeOf(2025)).contains("国办发明电〔2024〕12号");
    assertThat(OFFICIAL.noticeOf(2031)).isEmpty();
    assertThat(plus("2031-09-30T17:30", 1)).isEqualTo("2031-10-01T10:00");
  }

  @Example
  void theNoticesCountAsManyDaysAsTheySay() {
    assertThat(days(2025)).containsExactly(28L, 5L);
    assertThat(days(2026)).containsExactly(33L, 6L);
  }

  @Example
  void aCalendarWithoutWorkEndsTheSearch() {
    WorkingCalendar never = new WorkingCalendar(date -> WorkingHours.NONE);
    Instant now = Instant.parse("2026-03-01T00:00:00Z");
    assertThat(never.plus(now, Duration.ofHours(1))).isAfter(now);
    assertThat(never.plus(now, Duration.ofHours(-1))).isBefore(now);
  }

  /** Free days and worked days that a year's notice names. */
  private static List<Long> days(int year) {
    List<OfficialDays.Day> named =
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .flatMap(date -> OFFICIAL.find(date).stream())
            .toList();
    long worked = named.stream().filter(OfficialDays.Day::working).count();
    return List.of(named.size() - worked, worked);
  }

  private static String plus(String from, int hours) {
    Instant at = LocalDateTime.parse(from).atZone(WorkingCalendar.ZONE).toInstant();
    return LocalDateTime.ofInstant(CALENDAR.plus(at, Duration.ofHours(hours)), WorkingCalendar.ZONE)
        .toString();
  }

  @Provide
  Arbitrary<Instant> moments() {
    long begin = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond() / 60;
    long end = Instant.parse("2026-12-01T00:00:00Z").getEpochSecond() / 60;
    return Arbitraries.longs().between(begin, end).map(m -> Instant.ofEpochSecond(m * 60));
  }

  @Provide
  Arbitrary<Duration> times() {
    return Arbitraries.longs().between(1, 60 * 120).map(Duration::ofMinutes);
  }

  @Provide
  Arbitrary<Duration> spans() {
    return Arbitraries.longs().between(0, 60 * 24 * 12).map(Duration::ofMinutes);
  }
}
