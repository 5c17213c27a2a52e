package io.kedang.engine;

import io.kedang.shared.Ids;
import java.util.regex.Pattern;

/**
 * What may stand in the engine's tables (DESIGN rule 5): truth values, small numbers, and short
 * strings that are ids, enum names, codes or times. Names, phones, document numbers and free text
 * do not pass, with or without separators.
 */
public final class EngineValues {

  private static final long LARGEST_NUMBER = 9_999_999;
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:+-]{0,64}");
  private static final Pattern SEPARATORS = Pattern.compile("[_.:+-]");
  private static final Pattern MANY_DIGITS = Pattern.compile("\\d{7}");
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:?\\d\\d)?");

  private EngineValues() {}

  /** Whether {@code value} may be kept by the engine. */
  public static boolean isPlain(Object value) {
    if (value == null || value instanceof Boolean) {
      return true;
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Long) {
      return Math.abs(((Number) value).longValue()) <= LARGEST_NUMBER;
    }
    return value instanceof String text && isPlainText(text);
  }

  /** Whether {@code name} may name a variable. */
  public static boolean isName(String name) {
    return name != null && NAME.matcher(name).matches();
  }

  private static boolean isPlainText(String text) {
    if (!PLAIN.matcher(text).matches()) {
      return false;
    }
    return Ids.isId(text)
        || UUID.matcher(text).matches()
        || TIME.matcher(text).matches()
        || !MANY_DIGITS.matcher(SEPARATORS.matcher(text).replaceAll("")).find();
  }

  /**
   * @param where what holds the value, for the message; the value itself is never told
   * @throws RefusedByEngine when the value may not be kept by the engine
   */
  static void require(String where, Object value) {
    if (!isPlain(value)) {
      throw new RefusedByEngine(
          where + " would hold more than ids, codes, small numbers and times");
    }
  }
}
