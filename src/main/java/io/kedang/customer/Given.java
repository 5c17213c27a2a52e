package io.kedang.customer;

import io.kedang.shared.ProblemException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Reads what was given with a request and collects everything that cannot stand, so that the giver
 * hears of all of it at once.
 */
class Given {

  /** An identifier of somebody else's. */
  static final String VISIBLE = "[\\x21-\\x7E]{1,64}";

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  /** Control, direction-changing and unpaired characters; lines and tabs may stand. */
  private static final Pattern UNWANTED =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF&&[^\\n\\r\\t]]");

  private final ProblemException problem;

  /**
   * @param problem the refusal's code
   */
  Given(String problem) {
    this.problem = ProblemException.invalid(problem);
  }

  void required(String field, Object value) {
    if (value == null) {
      wrong(field, "required");
    }
  }

  /** Nothing may be given for this kind of thing. */
  void absent(String field, Object value) {
    if (value != null) {
      wrong(field, "notHere");
    }
  }

  /** The text without blanks around it; null when there is none. */
  String text(String field, String value, int most, boolean required) {
    String text = value == null || value.isBlank() ? null : value.strip();
    if (text == null) {
      if (required) {
        wrong(field, "required");
      }
    } else if (text.length() > most) {
      problem.field(field, "tooLong", most);
    } else if (UNWANTED.matcher(text).find()) {
      wrong(field, "controlCharacters");
    }
    return text;
  }

  /** An identifier or code. */
  String code(String field, String value, String pattern, boolean required) {
    String text = value == null || value.isBlank() ? null : value.strip();
    if (text == null) {
      if (required) {
        wrong(field, "required");
      }
    } else if (!text.matches(pattern)) {
      wrong(field, "format");
    }
    return text;
  }

  void period(String fromField, LocalDate from, String untilField, LocalDate until) {
    date(fromField, from);
    date(untilField, until);
    if (from != null && until != null && until.isBefore(from)) {
      wrong(untilField, "beforeStart");
    }
  }

  void date(String field, LocalDate date) {
    if (date != null && (date.isBefore(EARLIEST) || date.isAfter(LATEST))) {
      wrong(field, "range");
    }
  }

  void wrong(String field, String code) {
    problem.field(field, code);
  }

  /**
   * @throws ProblemException INVALID when anything was wrong
   */
  void refuse() {
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
  }
}
