package io.kedang.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** When customers may be written to and called (VERI-2, VERI-5). Values in, values out. */
final class ContactHours {

  /** One time zone for all of China. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final VerificationProperties properties;

  ContactHours(VerificationProperties properties) {
    this.properties = properties;
  }

  /** {@code wanted}, or the end of the quiet hours it falls into. */
  Instant notQuiet(Instant wanted) {
    LocalTime from = properties.quietFrom();
    LocalTime to = properties.quietTo();
    if (from == null || to == null || from.equals(to)) {
      return wanted;
    }
    ZonedDateTime local = wanted.atZone(ZONE);
    LocalTime time = local.toLocalTime();
    boolean overnight = from.isAfter(to);
    boolean quiet =
        overnight
            ? !time.isBefore(from) || time.isBefore(to)
            : !time.isBefore(from) && time.isBefore(to);
    if (!quiet) {
      return wanted;
    }
    LocalDate day =
        overnight && !time.isBefore(from) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
    return day.atTime(to).atZone(ZONE).toInstant();
  }

  /**
   * The next time to call after nobody answered at {@code last}: another time of day, not too soon.
   */
  Instant nextCall(Instant last) {
    List<LocalTime> slots = properties.callSlots().stream().sorted().toList();
    if (slots.isEmpty()) {
      return notQuiet(last.plus(properties.callGap()));
    }
    ZonedDateTime local = last.atZone(ZONE);
    LocalTime used = slot(slots, local.toLocalTime());
    Instant earliest = last.plus(properties.callGap());
    for (LocalDate day = local.toLocalDate(); ; day = day.plusDays(1)) {
      for (LocalTime slot : slots) {
        Instant candidate = day.atTime(slot).atZone(ZONE).toInstant();
        if (!candidate.isBefore(earliest) && (slots.size() == 1 || !slot.equals(used))) {
          return candidate;
        }
      }
    }
  }

  /**
   * The slot a time of day belongs to: the last one that began, or the first one of the day before
   * it.
   */
  private static LocalTime slot(List<LocalTime> slots, LocalTime time) {
    return slots.stream()
        .filter(slot -> !slot.isAfter(time))
        .reduce((a, b) -> b)
        .orElse(slots.get(0));
  }
}
