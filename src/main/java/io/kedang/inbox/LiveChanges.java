package io.kedang.inbox;

import io.kedang.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What changed since it was last asked for. A row is stamped before its transaction commits, and
 * nodes' clocks differ a little; so it always looks back some seconds and remembers what it found
 * there. What takes longer to commit than it looks back is left to the pages' slow polling. Not for
 * several threads.
 */
final class LiveChanges {

  /**
   * Longer than a transaction lasts after its stamp, together with the difference of two clocks.
   */
  static final Duration LOOK_BACK = Duration.ofSeconds(10);

  /** More than that in one look back: it is only said that much changed. */
  private static final int ROWS = 500;

  private static final int KEYS = 2_000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private Map<String, Instant> known = Map.of();
  private Set<String> knownNotices = Set.of();

  LiveChanges(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param doneBy who finished it; null while it is open, or when nobody did
   */
  record Changed(ItemRow row, String doneBy) {}

  /**
   * @param flood whether so much changed that {@code rows} does not name it
   * @param noticed people with new notices
   */
  record Found(List<Changed> rows, boolean flood, Set<String> noticed) {

    boolean isEmpty() {
      return rows.isEmpty() && !flood && noticed.isEmpty();
    }
  }

  Found next() {
    Instant now = clock.instant();
    Instant since = now.minus(LOOK_BACK);
    Instant until = now.plus(LOOK_BACK);
    Map<String, Instant> window = keysBetween(since, until);
    List<String> unknown =
        window.entrySet().stream()
            .filter(key -> !key.getValue().equals(known.get(key.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    boolean flood = unknown.size() > ROWS;
    List<Changed> rows = flood || unknown.isEmpty() ? List.of() : read(unknown);
    Map<String, String> notices = noticesBetween(since, until);
    Set<String> noticed = new HashSet<>();
    notices.forEach(
        (id, person) -> {
          if (!knownNotices.contains(id)) {
            noticed.add(person);
          }
        });
    known = window;
    knownNotices = Set.copyOf(notices.keySet());
    return new Found(rows, flood, noticed);
  }

  /** Nobody listens; whoever does next reads the list anew. */
  void forget() {
    known = Map.of();
    knownNotices = Set.of();
  }

  /**
   * Read from the index alone; the latest first, so that in a flood nothing new is cut off, and
   * nothing from a clock that went wrong, which would stand before everything new for ever.
   */
  private Map<String, Instant> keysBetween(Instant since, Instant until) {
    Map<String, Instant> keys = new HashMap<>();
    jdbc.sql(
            "select task_id, changed_at from work_item where changed_at > ? and changed_at <= ? order by changed_at desc, task_id desc limit "
                + KEYS)
        .params(Timestamp.from(since), Timestamp.from(until))
        .query(
            row -> {
              keys.put(row.getString(1), row.getTimestamp(2).toInstant());
            });
    return keys;
  }

  private List<Changed> read(List<String> taskIds) {
    return jdbc.sql(WorkItems.SELECT + "task_id in (:ids)")
        .param("ids", taskIds)
        .query((row, i) -> new Changed(WorkItems.row(row, i), row.getString("done_by")))
        .list();
  }

  /** A notice's id begins with its time. */
  private Map<String, String> noticesBetween(Instant since, Instant until) {
    Map<String, String> people = new HashMap<>();
    jdbc.sql(
            "select id, person_id from notice where id > ? and id < ? order by id desc limit "
                + KEYS)
        .params(Ids.from(since), Ids.from(until))
        .query(
            row -> {
              people.put(row.getString(1), row.getString(2));
            });
    return people;
  }
}
