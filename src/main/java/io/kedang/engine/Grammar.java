package io.kedang.engine;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little that models may say where the engine would let them say anything. */
final class Grammar {

  private static final int LONGEST = 500;
  private static final int DEEPEST = 16;
  private static final int MOST_REPEATS = 100;
  private static final Duration SHORTEST_TIMER = Duration.ofMinutes(1);

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9_]{0,63})}");
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");
  private static final Pattern PLAIN_LIST =
      Pattern.compile(PLAIN_NAME + "( *, *" + PLAIN_NAME + ")*");
  private static final Pattern DURATION =
      Pattern.compile("P(?:(\\d{1,3})Y)?(?:(\\d{1,3})M)?(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?(T.+)?");
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)?");
  private static final Pattern REPEAT = Pattern.compile("R(\\d{1,4})/(P.+)");

  /** A token of a condition: a name, a literal, an operator or a bracket. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<name>[A-Za-z][A-Za-z0-9_]*)|(?<literal>'[^'\\\\]*'|\"[^\"\\\\]*\"|\\d{1,9}(?:\\.\\d{1,9})?)"
              + "|(?<compare>==|!=|<=|>=|<|>)|(?<join>&&|\\|\\|)|(?<not>!)|(?<open>\\()|(?<close>\\)))\\s*");

  private static final Set<String> WORD_COMPARE = Set.of("eq", "ne", "lt", "gt", "le", "ge");
  private static final Set<String> WORD_JOIN = Set.of("and", "or");
  private static final Set<String> WORD_NOT = Set.of("not", "empty");

  /** Names behind which the engine puts more than a variable. */
  private static final Set<String> RESERVED =
      Set.of(
          "execution",
          "task",
          "caseExecution",
          "externalTask",
          "authenticatedUserId",
          "div",
          "mod",
          "instanceof");

  private Grammar() {}

  static boolean mayBeExpression(String text) {
    return text.contains("${") || text.contains("#{");
  }

  /** {@code ${applicationId}} and nothing more. */
  static boolean isVariable(String text) {
    return variable(text) != null;
  }

  /** The name inside {@code ${…}}; null when the text is more than that. */
  static String variable(String text) {
    Matcher matcher = VARIABLE.matcher(text);
    return matcher.matches() && !RESERVED.contains(matcher.group(1)) ? matcher.group(1) : null;
  }

  static boolean isPlainName(String text) {
    return PLAIN_NAME.matcher(text).matches();
  }

  static boolean isPlainList(String text) {
    return PLAIN_LIST.matcher(text).matches();
  }

  /** An ISO-8601 duration of at least one minute. */
  static boolean isDuration(String text) {
    Duration duration = duration(text);
    return duration != null && duration.compareTo(SHORTEST_TIMER) >= 0;
  }

  static boolean isDate(String text) {
    return DATE.matcher(text).matches();
  }

  /** {@code R5/PT10M}: a bounded number of repetitions. */
  static boolean isCycle(String text) {
    Matcher matcher = REPEAT.matcher(text);
    return matcher.matches()
        && Integer.parseInt(matcher.group(1)) <= MOST_REPEATS
        && isDuration(matcher.group(2));
  }

  /** {@code R3/PT10M} or {@code PT1M,PT5M,PT1H}. */
  static boolean isRetry(String text) {
    if (isCycle(text)) {
      return true;
    }
    String[] waits = text.split(",", MOST_REPEATS);
    for (String wait : waits) {
      if (duration(wait.strip()) == null) {
        return false;
      }
    }
    return true;
  }

  private static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    try {
      String time = matcher.group(5);
      Duration duration = time == null ? Duration.ZERO : Duration.parse("P" + time);
      String days = time == null ? text : text.substring(0, text.length() - time.length());
      Period period = days.equals("P") ? Period.ZERO : Period.parse(days);
      return duration.isNegative()
          ? null
          : duration.plusDays(period.toTotalMonths() * 30 + period.getDays());
    } catch (DateTimeParseException | ArithmeticException e) {
      return null;
    }
  }

  /**
   * {@code ${checkOutcome == 'PASS' && !urgent}}: names, literals, comparisons, and, or, not. No
   * dot, index, call or arithmetic.
   */
  static boolean isCondition(String text) {
    return text.length() <= LONGEST
        && text.startsWith("${")
        && text.endsWith("}")
        && new Condition(text.substring(2, text.length() - 1)).isWhole();
  }

  /** Recursive descent over the tokens; every method answers whether it could read its part. */
  private static final class Condition {
    private final Matcher matcher;
    private int depth;
    private boolean token;

    private Condition(String text) {
      matcher = TOKEN.matcher(text);
      next();
    }

    private void next() {
      int at = token ? matcher.end() : 0;
      matcher.region(at, matcher.regionEnd());
      token = matcher.lookingAt();
    }

    private boolean isWhole() {
      return joined() && !token && matcher.regionStart() == matcher.regionEnd();
    }

    private boolean joined() {
      if (!compared()) {
        return false;
      }
      while (is("join", WORD_JOIN)) {
        next();
        if (!compared()) {
          return false;
        }
      }
      return true;
    }

    private boolean compared() {
      if (!operand()) {
        return false;
      }
      if (is("compare", WORD_COMPARE)) {
        next();
        return operand();
      }
      return true;
    }

    private boolean operand() {
      if (++depth > DEEPEST) {
        return false;
      }
      boolean read = readOperand();
      depth--;
      return read;
    }

    private boolean readOperand() {
      if (!token) {
        return false;
      }
      if (is("not", WORD_NOT)) {
        next();
        return operand();
      }
      if (matcher.group("open") != null) {
        next();
        if (!joined() || !token || matcher.group("close") == null) {
          return false;
        }
        next();
        return true;
      }
      String name = matcher.group("name");
      boolean value =
          name != null && !RESERVED.contains(name) && !isWord(name)
              || matcher.group("literal") != null;
      if (value) {
        next();
      }
      return value;
    }

    private boolean is(String group, Set<String> words) {
      return token
          && (matcher.group(group) != null
              || matcher.group("name") != null && words.contains(matcher.group("name")));
    }

    private static boolean isWord(String name) {
      return WORD_COMPARE.contains(name) || WORD_JOIN.contains(name) || WORD_NOT.contains(name);
    }
  }
}
