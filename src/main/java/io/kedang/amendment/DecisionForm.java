package io.kedang.amendment;

import io.kedang.shared.ProblemException;
import java.util.Map;

/** What a decider filled in: a choice and, where it takes something from somebody, a reason. */
record DecisionForm<T extends Enum<T>>(T decision, String reason) {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 500;

  /**
   * @param mayBeSilent the choice that needs no reason; null when every choice needs one
   * @throws ProblemException INVALID with the fields named
   */
  static <T extends Enum<T>> DecisionForm<T> read(
      Class<T> type, Map<String, Object> values, T mayBeSilent) {
    ProblemException problem = ProblemException.invalid("formInvalid");
    Object typed = values.get("decision");
    T decision = null;
    for (T choice : type.getEnumConstants()) {
      if (choice.name().equals(String.valueOf(typed))) {
        decision = choice;
      }
    }
    if (decision == null) {
      problem.field("decision", typed == null ? "required" : "unknown");
    }
    String reason = note(values.get("reason"), problem);
    boolean silent = decision != null && decision == mayBeSilent;
    if (!silent && (reason == null || reason.length() < SHORTEST)) {
      problem.field("reason", "required");
    }
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
    return new DecisionForm<>(decision, reason);
  }

  static String note(Object value, ProblemException problem) {
    String text = value == null ? "" : value.toString().strip();
    if (text.length() > LONGEST) {
      problem.field("reason", "tooLong", LONGEST);
    }
    return text.isEmpty() ? null : text;
  }
}
