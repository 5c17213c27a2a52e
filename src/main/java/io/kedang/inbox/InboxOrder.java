package io.kedang.inbox;

import io.kedang.shared.ProblemException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * In which order a list is read and where its next page begins. The task id makes every order
 * total, so that a page continues exactly behind the last row seen, however many rows came or went
 * before it.
 */
record InboxOrder(Key key, boolean descending) {

  /** What a list can be sorted by, with the name requests use. */
  enum Key {
    CREATED(
        "createdAt",
        "created_at",
        item -> item.createdAt().toString(),
        text -> Timestamp.from(Instant.parse(text))),
    /** Tasks without a due date count as due at the end of time. */
    DUE(
        "dueAt",
        "due_key",
        item -> WorkItems.dueKey(item.dueAt()).toString(),
        text -> Timestamp.from(Instant.parse(text))),
    PRIORITY("priority", "priority", item -> Integer.toString(item.priority()), Integer::valueOf),
    /** Only what is done has it. */
    DONE(
        "doneAt",
        "done_at",
        item -> item.doneAt() == null ? "" : item.doneAt().toString(),
        text -> Timestamp.from(Instant.parse(text)));

    private final String name;
    private final String column;
    private final Function<WorkItem, String> write;
    private final Function<String, Object> read;

    Key(
        String name,
        String column,
        Function<WorkItem, String> write,
        Function<String, Object> read) {
      this.name = name;
      this.column = column;
      this.write = write;
      this.read = read;
    }
  }

  static final InboxOrder OLDEST_FIRST = new InboxOrder(Key.CREATED, false);
  static final InboxOrder SOONEST_DUE_FIRST = new InboxOrder(Key.DUE, false);
  static final InboxOrder LAST_DONE_FIRST = new InboxOrder(Key.DONE, true);

  /**
   * @param sort {@code createdAt}, {@code dueAt}, {@code priority} or {@code doneAt}, with a minus
   *     before it for the greatest first
   * @throws ProblemException MALFORMED for anything else
   */
  static InboxOrder parse(String sort) {
    boolean descending = sort.startsWith("-");
    String name = descending ? sort.substring(1) : sort;
    for (Key key : Key.values()) {
      if (key.name.equals(name)) {
        return new InboxOrder(key, descending);
      }
    }
    throw new ProblemException(ProblemException.Kind.MALFORMED, "sortUnknown");
  }

  /** What is sorted by, before the task id. */
  String column() {
    return key.column;
  }

  String sql() {
    return sql(key.column, "task_id");
  }

  /** The same where the two are named otherwise. */
  String sql(String keyName, String idName) {
    String direction = descending ? " desc" : "";
    return keyName + direction + ", " + idName + direction;
  }

  String cursorAfter(WorkItem item) {
    String text = name() + "|" + key.write.apply(item) + "|" + item.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What lies behind the cursor.
   *
   * @throws ProblemException MALFORMED when it was not made by this order
   */
  Condition after(String cursor) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
              .split("\\|", -1);
      if (parts.length == 3 && parts[0].equals(name())) {
        return after(parts[1], parts[2]);
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // falls through: a cursor somebody wrote by hand
    }
    throw new ProblemException(ProblemException.Kind.MALFORMED, "cursorUnreadable");
  }

  private String name() {
    return (descending ? "-" : "") + key.name;
  }

  private Condition after(String value, String taskId) {
    String beyond = descending ? " < ?" : " > ?";
    Object at = key.read.apply(value);
    String atOrBeyond = descending ? " <= ?" : " >= ?";
    return new Condition(
        "("
            + key.column
            + atOrBeyond
            + " and ("
            + key.column
            + beyond
            + " or task_id"
            + beyond
            + "))",
        List.of(at, at, taskId));
  }
}
