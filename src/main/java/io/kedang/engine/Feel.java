package io.kedang.engine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which FEEL a decision or a form may hold: comparisons, lists, ranges and harmless functions;
 * nothing that defines, repeats or reaches into objects.
 */
final class Feel {

  private static final int LONGEST = 2_000;
  private static final int DEEPEST = 16;

  private static final Set<String> FUNCTIONS =
      Set.of(
          "not",
          "contains",
          "starts with",
          "ends with",
          "string length",
          "substring",
          "substring before",
          "substring after",
          "upper case",
          "lower case",
          "list contains",
          "count",
          "min",
          "max",
          "sum",
          "mean",
          "all",
          "any",
          "abs",
          "floor",
          "ceiling",
          "decimal",
          "number",
          "string",
          "date",
          "time",
          "date and time",
          "duration",
          "years and months duration",
          "is defined",
          "get or else",
          "is blank",
          "before",
          "after",
          "includes",
          "during",
          "today",
          "now",
          "year",
          "month",
          "day",
          "even",
          "odd",
          "modulo");
  private static final Set<String> OPERATORS =
      Set.of("and", "or", "in", "if", "then", "else", "between");
  private static final Set<String> FORBIDDEN =
      Set.of("function", "external", "for", "some", "every", "return", "satisfies", "instance");

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>\\s+)|(?<text>@?\"(?:[^\"\\\\]|\\\\.)*\")|(?<number>\\d{1,15}(?:\\.\\d{1,15})?(?![\\p{L}\\d_]))|(?<word>[\\p{L}_][\\p{L}\\d_]*)"
              + "|(?<range>\\.\\.)|(?<open>[(\\[])|(?<close>[)\\]])|(?<sign><=|>=|!=|[-+*/<>=,?](?![*/]))");

  private Feel() {}

  /**
   * @return what is not allowed in the text; null when all of it is
   */
  static String refused(String text) {
    if (text.length() > LONGEST) {
      return "longer than " + LONGEST;
    }
    Matcher token = TOKEN.matcher(text);
    Deque<String> words = new ArrayDeque<>();
    int depth = 0;
    int at = 0;
    while (at < text.length()) {
      token.region(at, text.length());
      if (!token.lookingAt()) {
        return text.substring(at, Math.min(text.length(), at + 20));
      }
      at = token.end();
      if (token.group("word") != null) {
        if (FORBIDDEN.contains(token.group())) {
          return token.group();
        }
        words.addLast(token.group());
      } else if (token.group("space") == null) {
        if (token.group("open") != null) {
          if (++depth > DEEPEST) {
            return "nested deeper than " + DEEPEST;
          }
          if (token.group().equals("(") && !words.isEmpty() && !mayPrecedeBracket(words)) {
            return String.join(" ", words) + "(";
          }
        } else if (token.group("close") != null) {
          depth--;
        }
        words.clear();
      }
    }
    return null;
  }

  /** Function names have spaces, and an operator may stand before them. */
  private static boolean mayPrecedeBracket(Deque<String> words) {
    String[] all = words.toArray(String[]::new);
    if (OPERATORS.contains(all[all.length - 1])) {
      return true;
    }
    for (int from = 0; from < all.length; from++) {
      boolean afterOperator = from == 0 || OPERATORS.contains(all[from - 1]);
      if (afterOperator
          && FUNCTIONS.contains(String.join(" ", Arrays.copyOfRange(all, from, all.length)))) {
        return true;
      }
    }
    return false;
  }
}
