package io.kedang.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * VERI-2 and VERI-5: nobody is disturbed at night, and a second call comes at another time of day.
 * All times are China's.
 */
class ContactHoursTest {

  @ParameterizedTest(name = "quiet {0}-{1}: wanted {2}, sent {3}")
  @CsvSource({
    // overnight
    "21:00, 08:00, 2026-11-22T20:59, 2026-11-22T20:59",
    "21:00, 08:00, 2026-11-22T21:00, 2026-11-23T08:00",
    "21:00, 08:00, 2026-11-22T23:59, 2026-11-23T08:00",
    "21:00, 08:00, 2026-11-23T00:00, 2026-11-23T08:00",
    "21:00, 08:00, 2026-11-23T07:59, 2026-11-23T08:00",
    "21:00, 08:00, 2026-11-23T08:00, 2026-11-23T08:00",
    "21:00, 08:00, 2026-12-31T22:00, 2027-01-01T08:00",
    // within a day
    "12:00, 14:00, 2026-11-22T11:59, 2026-11-22T11:59",
    "12:00, 14:00, 2026-11-22T12:00, 2026-11-22T14:00",
    "12:00, 14:00, 2026-11-22T13:59, 2026-11-22T14:00",
    "12:00, 14:00, 2026-11-22T14:00, 2026-11-22T14:00",
    // none
    "     ,      , 2026-11-22T03:00, 2026-11-22T03:00",
    "21:00,      , 2026-11-22T23:00, 2026-11-22T23:00",
    "08:00, 08:00, 2026-11-22T08:00, 2026-11-22T08:00",
  })
  void anSmsWaitsForTheEndOfTheQuietHours(
      LocalTime from, LocalTime to, LocalDateTime wanted, LocalDateTime sent) {
    assertThat(local(hours(from, to, "PT2H", List.of()).notQuiet(instant(wanted)))).isEqualTo(sent);
  }

  @ParameterizedTest(name = "slots {0}, gap {1}: called {2}, again {3}")
  @CsvSource({
    "09:30 14:30 19:00, PT2H,  2026-11-22T10:00, 2026-11-22T14:30",
    "09:30 14:30 19:00, PT2H,  2026-11-22T13:00, 2026-11-22T19:00",
    "09:30 14:30 19:00, PT2H,  2026-11-22T15:00, 2026-11-22T19:00",
    "09:30 14:30 19:00, PT2H,  2026-11-22T18:00, 2026-11-23T09:30",
    "09:30 14:30 19:00, PT2H,  2026-11-22T19:30, 2026-11-23T09:30",
    "09:30 14:30 19:00, PT2H,  2026-11-22T23:00, 2026-11-23T09:30",
    "09:30 14:30 19:00, PT2H,  2026-11-22T08:00, 2026-11-22T14:30",
    "09:30 14:30 19:00, PT2H,  2026-11-22T12:30, 2026-11-22T14:30",
    "19:00 09:30 14:30, PT2H,  2026-11-22T10:00, 2026-11-22T14:30",
    "09:30 14:30 19:00, PT26H, 2026-11-22T10:00, 2026-11-23T14:30",
    "10:00,             PT2H,  2026-11-22T10:30, 2026-11-23T10:00",
    "10:00,             PT2H,  2026-11-22T07:00, 2026-11-22T10:00",
    "09:30 14:30,       PT2H,  2026-12-31T15:00, 2027-01-01T09:30",
  })
  void theNextCallComesAtAnotherTimeOfDayAndNotTooSoon(
      String slots, Duration gap, LocalDateTime last, LocalDateTime next) {
    List<LocalTime> times = Stream.of(slots.split(" ")).map(LocalTime::parse).toList();
    assertThat(local(hours(null, null, gap.toString(), times).nextCall(instant(last))))
        .isEqualTo(next);
  }

  @Test
  void aCallAtAnyMinuteOfTheDayIsRepeatedInAnotherSlotWithinADay() {
    List<LocalTime> slots = List.of(LocalTime.of(9, 30), LocalTime.of(14, 30), LocalTime.of(19, 0));
    ContactHours hours = hours(null, null, "PT2H", slots);
    LocalDateTime midnight = LocalDateTime.of(2026, 11, 22, 0, 0);
    for (int minute = 0; minute < 24 * 60; minute++) {
      LocalDateTime last = midnight.plusMinutes(minute);
      LocalDateTime next = local(hours.nextCall(instant(last)));
      assertThat(slots).contains(next.toLocalTime());
      assertThat(Duration.between(last, next))
          .as("after %s", last)
          .isBetween(Duration.ofHours(2), Duration.ofHours(24));
      LocalTime used =
          slots.stream()
              .filter(slot -> !slot.isAfter(last.toLocalTime()))
              .reduce((a, b) -> b)
              .orElse(null);
      assertThat(next.toLocalTime()).as("after %s", last).isNotEqualTo(used);
    }
  }

  @Test
  void withoutSlotsTheGapAndTheQuietHoursDecide() {
    ContactHours hours = hours(LocalTime.of(21, 0), LocalTime.of(8, 0), "PT3H", List.of());
    assertThat(local(hours.nextCall(instant(LocalDateTime.of(2026, 11, 22, 10, 0)))))
        .isEqualTo(LocalDateTime.of(2026, 11, 22, 13, 0));
    assertThat(local(hours.nextCall(instant(LocalDateTime.of(2026, 11, 22, 19, 0)))))
        .isEqualTo(LocalDateTime.of(2026, 11, 23, 8, 0));
  }

  private static ContactHours hours(
      LocalTime from, LocalTime to, String gap, List<LocalTime> slots) {
    return new ContactHours(
        new VerificationProperties(
            Duration.ofHours(24),
            from,
            to,
            3,
            slots,
            Duration.parse(gap),
            10,
            Duration.ofDays(30)));
  }

  private static Instant instant(LocalDateTime china) {
    return china.atZone(ContactHours.ZONE).toInstant();
  }

  private static LocalDateTime local(Instant instant) {
    return instant.atZone(ContactHours.ZONE).toLocalDateTime();
  }
}
