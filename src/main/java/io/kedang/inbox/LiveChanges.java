package io.kedang.inbox;

import io.kedang.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
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
   * @param before the row as those saw it who held it until a moment ago
   * @param rewritten whether others, nobody knows who, saw another row in its place
   */
  record Changed(ItemRow row, String doneBy, List<ItemRow> before, boolean rewritten) {

    /** Whether one person, in own eyes or as a deputy, sees it, just saw it, or finished it. */
    boolean concerns(List<Reader> person) {
      return person.get(0).actor().id().equals(doneBy)
          || person.stream()
              .anyMatch(
                  reader ->
                      InboxRights.sees(reader, row)
                          || before.stream().anyMatch(then -> InboxRights.sees(reader, then)));
    }
  }

  /**
   * @param flood whether so much changed that {@code rows} does not name it
   * @param noticed people with new notices
   */
  record Found(List<Changed> rows, boolean flood, Set<String> noticed) {

    /** Whether more changed than can be said to whom it matters. */
    boolean more() {
      return flood || rows.stream().anyMatch(Changed::rewritten);
    }

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
    List<Changed> rows = flood || unknown.isEmpty() ? List.of() : read(unknown, since);
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

  private List<Changed> read(List<String> taskIds, Instant since) {
    return jdbc.sql(WorkItems.SELECT_WITH_LEFT + "task_id in (:ids)")
        .param("ids", taskIds)
        .query((row, i) -> changed(row, since))
        .list();
  }

  private static Changed changed(ResultSet row, Instant since) throws SQLException {
    ItemRow item = WorkItems.row(row, 0);
    Timestamp leftAt = row.getTimestamp("left_at");
    String leftBy =
        leftAt != null && leftAt.toInstant().isAfter(since) ? row.getString("left_by") : "";
    return new Changed(
        item,
        row.getString("done_by"),
        JustLeft.before(item, leftBy),
        leftBy.startsWith(JustLeft.ANYBODY));
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
