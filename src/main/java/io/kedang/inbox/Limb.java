package io.kedang.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a view that one walk along an index finds. A view is the sum of its limbs, none of
 * which has a task in common with another, and each is read in its own order and cut at the page's
 * end: so a page costs the same whatever the backlog.
 *
 * @param fixed columns with one value each, in the order in which an index begins with them
 * @param rest what else must hold of the rows found
 */
record Limb(Map<String, String> fixed, Condition rest) {

  private static final String POOL = "pool";
  private static final String STATE = "state";

  /** Branch columns of which there is an index. */
  private static final Set<String> INDEXED = Set.of("scope2", "scope3", "scope4");

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

  /** What of it is for one of these roles; where it can be, a limb for each role's free tasks. */
  List<Limb> ofRoles(Set<String> roles, boolean freeOnly) {
    if (fixed.containsKey(POOL)) {
      return roles.contains(fixed.get(POOL)) ? List.of(this) : List.of();
    }
    if (freeOnly && beginsWith(STATE)) {
      return roles.stream().sorted().map(role -> by(POOL, STATE).fixing(POOL, role)).toList();
    }
    return List.of(and(Condition.in("role", roles.stream().sorted().toList())));
  }

  /**
   * The same read along the index of a branch, which the rest asks for anyway; the reader's own
   * scope stays a part of the rest.
   */
  Limb nearer(BranchScope scope) {
    Optional<Map.Entry<String, String>> column =
        scope.column().filter(c -> INDEXED.contains(c.getKey()));
    if (column.isEmpty() || !beginsWith(POOL) && !beginsWith(STATE)) {
      return this;
    }
    Map<String, String> other = new LinkedHashMap<>(fixed);
    other.keySet().removeIf(name -> name.startsWith("scope"));
    return new Limb(other, rest).fixing(column.get().getKey(), column.get().getValue());
  }

  private Limb fixing(String column, String value) {
    Map<String, String> other = new LinkedHashMap<>(fixed);
    other.put(column, value);
    return new Limb(other, rest);
  }

  private boolean beginsWith(String column) {
    return fixed.keySet().stream().findFirst().filter(column::equals).isPresent();
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
