package io.kedang.inbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a reader of the list is told: enough to know that it is old, and nothing of what stands in
 * it.
 *
 * @param taskIds tasks that came, changed or went, at most {@link #MOST}; all of them the reader
 *     may see, or saw until they went
 * @param more whether other tasks changed as well
 * @param notices whether the reader has new notices 通知
 */
public record LiveNews(List<String> taskIds, boolean more, boolean notices) {

  static final int MOST = 50;

  static LiveNews of(List<String> taskIds, boolean more, boolean notices) {
    return taskIds.size() > MOST
        ? new LiveNews(List.copyOf(taskIds.subList(0, MOST)), true, notices)
        : new LiveNews(List.copyOf(taskIds), more, notices);
  }

  public boolean hasTasks() {
    return more || !taskIds.isEmpty();
  }

  boolean isEmpty() {
    return !hasTasks() && !notices;
  }

  /** Both at once, for a reader who was too slow for the first. */
  public LiveNews and(LiveNews later) {
    Set<String> ids = new LinkedHashSet<>(taskIds);
    ids.addAll(later.taskIds);
    return of(List.copyOf(ids), more || later.more, notices || later.notices);
  }
}
