package io.kedang.amendment;

import io.kedang.customer.FileField;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** One field before and after (AMND-1), normalised; empty is null. */
record Change(FileField field, String before, String after) {

  static Set<FileField> fields(Collection<Change> changes) {
    Set<FileField> fields = EnumSet.noneOf(FileField.class);
    changes.forEach(change -> fields.add(change.field()));
    return fields;
  }

  static Map<FileField, String> before(Collection<Change> changes) {
    Map<FileField, String> values = new EnumMap<>(FileField.class);
    changes.forEach(change -> values.put(change.field(), change.before()));
    return values;
  }

  static Map<FileField, String> after(Collection<Change> changes) {
    Map<FileField, String> values = new EnumMap<>(FileField.class);
    changes.forEach(change -> values.put(change.field(), change.after()));
    return values;
  }

  /** Never the content. */
  @Override
  public String toString() {
    return "Change[" + field + "]";
  }
}
