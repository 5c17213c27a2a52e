package io.kedang.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A branch and everything below it, as the list finds it: rows carry their branch's ancestors level
 * by level, so that the tasks of a province or a city stand together in an index.
 */
record BranchScope(String path) {

  /** The deepest level with a column of its own; what lies deeper is found by its path. */
  private static final int DEEPEST = 5;

  private static final int FIRST_WITH_COLUMN = 2;

  /** The code under which the whole company is counted. */
  static final String WHOLE = "";

  /** The codes from the head office down to the branch. */
  List<String> codes() {
    return Arrays.stream(path.split("/")).filter(code -> !code.isEmpty()).toList();
  }

  /** The branch's own code; empty for the whole company. */
  String code() {
    List<String> codes = codes();
    return codes.isEmpty() ? WHOLE : codes.get(codes.size() - 1);
  }

  /** A column and the value that it has in every row of the scope; none for the head office. */
  Optional<Map.Entry<String, String>> column() {
    List<String> codes = codes();
    int level = Math.min(codes.size(), DEEPEST);
    return level < FIRST_WITH_COLUMN
        ? Optional.empty()
        : Optional.of(Map.entry("scope" + level, codes.get(level - 1)));
  }

  /** What holds of the scope's rows, and of no others. */
  Condition condition() {
    return Condition.of("branch_path like ?", path + "%");
  }

  /** Whether one of two branches is the other or lies below it. */
  static boolean onOneLine(String one, String other) {
    return one != null && other != null && (one.startsWith(other) || other.startsWith(one));
  }

  /** The values of the columns {@code scope2} to {@code scope5}. */
  static String[] columnsOf(String path) {
    List<String> codes = new BranchScope(path).codes();
    String[] values = new String[DEEPEST - FIRST_WITH_COLUMN + 1];
    for (int level = FIRST_WITH_COLUMN; level <= Math.min(codes.size(), DEEPEST); level++) {
      values[level - FIRST_WITH_COLUMN] = codes.get(level - 1);
    }
    return values;
  }
}
