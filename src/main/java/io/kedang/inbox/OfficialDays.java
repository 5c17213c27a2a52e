package io.kedang.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * China's public holidays and make-up workdays, from the file that quotes the State Council's
 * notices. A new year's notice is a new paragraph there, or days that people enter.
 */
@Component
class OfficialDays {

  private static final String FILE = "calendar/china.csv";

  /** What the notice says of a day. */
  record Day(boolean working, String name, String nameEn) {}

  private final Map<LocalDate, Day> days = new HashMap<>();
  private final Map<Integer, String> notices = new HashMap<>();

  OfficialDays() {
    try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split(",")))
          .forEach(this::line);
    } catch (IOException e) {
      throw new UncheckedIOException("The public holidays cannot be read", e);
    }
  }

  private void line(List<String> parts) {
    if (parts.get(0).equals("year")) {
      notices.put(Integer.valueOf(parts.get(1)), parts.get(2));
      return;
    }
    Day day = new Day(parts.get(2).equals("WORKDAY"), parts.get(3), parts.get(4));
    LocalDate.parse(parts.get(0))
        .datesUntil(LocalDate.parse(parts.get(1)).plusDays(1))
        .forEach(date -> days.put(date, day));
  }

  Optional<Day> find(LocalDate date) {
    return Optional.ofNullable(days.get(date));
  }

  /** The number of the notice that settles a year; none where only weekends are known. */
  Optional<String> noticeOf(int year) {
    return Optional.ofNullable(notices.get(year));
  }
}
