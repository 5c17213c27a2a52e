package io.kedang.amendment;

import java.util.List;

/**
 * Where two values differ, for pages that mark it: from the first character that differs to behind
 * the last. Of masked values that look alike the hidden part is marked.
 */
final class Marks {

  private Marks() {}

  /** Pairs of first and behind-the-last character in {@code shown}, beside {@code other}. */
  static List<int[]> of(String shown, String other) {
    if (shown == null || shown.isEmpty()) {
      return List.of();
    }
    if (other == null || other.isEmpty()) {
      return List.of(new int[] {0, shown.length()});
    }
    if (shown.equals(other)) {
      int first = shown.indexOf('*');
      return first < 0 ? List.of() : List.of(new int[] {first, shown.lastIndexOf('*') + 1});
    }
    int from = 0;
    int shortest = Math.min(shown.length(), other.length());
    while (from < shortest && shown.charAt(from) == other.charAt(from)) {
      from++;
    }
    int tail = 0;
    while (tail < shortest - from
        && shown.charAt(shown.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    return from == shown.length() - tail
        ? List.of()
        : List.of(new int[] {from, shown.length() - tail});
  }
}
