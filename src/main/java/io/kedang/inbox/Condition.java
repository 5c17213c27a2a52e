package io.kedang.inbox;

import java.util.ArrayList;
import java.util.List;

/** A piece of a where clause with the values of its question marks, in order. */
record Condition(String sql, List<Object> values) {

  static final Condition NEVER = of("1 = 0");
  static final Condition ALWAYS = of("1 = 1");

  static Condition of(String sql, Object... values) {
    return new Condition(sql, List.of(values));
  }

  static Condition in(String column, List<String> values) {
    return values.isEmpty()
        ? NEVER
        : new Condition(
            column + " in (" + "?, ".repeat(values.size() - 1) + "?)", List.copyOf(values));
  }

  Condition and(Condition other) {
    return join(" and ", other);
  }

  Condition or(Condition other) {
    return join(" or ", other);
  }

  private Condition join(String by, Condition other) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(other.values);
    return new Condition("(" + sql + by + other.sql + ")", all);
  }
}
