package io.kedang.inbox;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The working hours 工作时间 of a day: one span or several with breaks between them, in order. Written
 * {@code 09:00-12:00,13:30-17:30}.
 */
public record WorkingHours(List<Span> spans) {

  /** The usual day in China, with the rest at noon. */
  public static final WorkingHours USUAL =
      new WorkingHours(
          List.of(
              new Span(LocalTime.of(9, 0), LocalTime.of(12, 0)),
              new Span(LocalTime.of(13, 30), LocalTime.of(17, 30))));

  /** A day on which nobody works. */
  public static final WorkingHours NONE = new WorkingHours(List.of());

  private static final int MOST_SPANS = 4;

  /** From the first moment to the last; both within one day. */
  public record Span(LocalTime from, LocalTime to) {

    @Override
    public String toString() {
      return from + "-" + to;
    }
  }

  public WorkingHours {
    spans = List.copyOf(spans);
  }

  /**
   * Reads hours that a day can have: whole minutes, in order, without overlap, at least one span;
   * empty for anything else.
   */
  public static Optional<WorkingHours> read(List<Span> spans) {
    if (spans == null || spans.isEmpty() || spans.size() > MOST_SPANS) {
      return Optional.empty();
    }
    LocalTime free = LocalTime.MIN;
    for (Span span : spans) {
      boolean fits =
          span != null
              && span.from != null
              && span.to != null
              && isWholeMinute(span.from)
              && isWholeMinute(span.to)
              && !span.from.isBefore(free)
              && span.from.isBefore(span.to);
      if (!fits) {
        return Optional.empty();
      }
      free = span.to;
    }
    return Optional.of(new WorkingHours(spans));
  }

  /**
   * The opposite of {@link #toString()}.
   *
   * @throws DateTimeException for what is not written so
   */
  static WorkingHours parse(String text) {
    return text.isEmpty()
        ? NONE
        : new WorkingHours(
            Arrays.stream(text.split(","))
                .map(span -> span.split("-"))
                .map(ends -> new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList());
  }

  private static boolean isWholeMinute(LocalTime time) {
    return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
  }

  @Override
  public String toString() {
    return spans.stream().map(Span::toString).collect(Collectors.joining(","));
  }
}
