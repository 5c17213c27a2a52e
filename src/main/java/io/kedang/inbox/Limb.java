package io.kedang.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a view that one walk along an index finds. A view is the sum of its limbs, none of
 * which has a task in common with another, and each is read in its own order and cut at the page's
 * end: so a page costs the same whatever the backlog.
 *
 * @param fixed columns with one value each, in the order in which an index begins with them
 * @param rest what else must hold of the rows found
 */
record Limb(Map<String, String> fixed, Condition rest) {

  static Limb of(Condition rest, String... columnsAndValues) {
    Map<String, String> fixed = new LinkedHashMap<>();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      fixed.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    return new Limb(fixed, rest);
  }

  Limb and(Condition more) {
    return new Limb(fixed, rest.and(more));
  }

  /** The same with one column fixed in place of another. */
  Limb by(String column, String inPlaceOf) {
    Map<String, String> other = new LinkedHashMap<>();
    fixed.forEach((name, value) -> other.put(name.equals(inPlaceOf) ? column : name, value));
    return new Limb(other, rest);
  }

  /** The same with another column fixed, unless there is none to fix. */
  Limb within(BranchScope scope) {
    Map<String, String> more = new LinkedHashMap<>(fixed);
    scope.column().ifPresent(column -> more.put(column.getKey(), column.getValue()));
    return new Limb(more, rest.and(scope.condition()));
  }

  Condition condition() {
    Condition all = rest;
    for (Map.Entry<String, String> column : fixed.entrySet()) {
      all = Condition.of(column.getKey() + " = ?", column.getValue()).and(all);
    }
    return all;
  }

  /** The columns to sort by first: all equal, and named so that the index is recognised. */
  String orderBy(InboxOrder order) {
    List<String> columns = new ArrayList<>(fixed.keySet());
    return columns.isEmpty() ? order.sql() : String.join(", ", columns) + ", " + order.sql();
  }
}
