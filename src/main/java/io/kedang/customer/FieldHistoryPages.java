package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.privacy.Reveals;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The history of a file's fields and the file as of any instant (AMND-4), as people see them:
 * masked, in scope, and in clear only for a purpose that is written down.
 */
@Service
public class FieldHistoryPages {

  /** Who asked for a change. */
  public record Changer(String id, String name) {}

  /** One change of one field; {@code before} and {@code after} are masked. */
  public record Entry(
      String id,
      String field,
      Instant at,
      Changer by,
      String caseId,
      String before,
      String after) {}

  /**
   * The file as it stood.
   *
   * @param values field codes to masked values
   * @param differs fields that say something else today
   */
  public record AsOf(Instant at, Map<String, String> values, List<String> differs) {}

  private static final int MOST = 200;

  private final CustomerFiles files;
  private final FieldHistory history;
  private final People people;
  private final Reveals reveals;

  FieldHistoryPages(CustomerFiles files, FieldHistory history, People people, Reveals reveals) {
    this.files = files;
    this.history = history;
    this.people = people;
    this.reveals = reveals;
  }

  /**
   * Newest first.
   *
   * @param field code; null for all
   * @param after cursor, the version of the file's last change shown
   */
  @Transactional(readOnly = true)
  public Slice<Entry> history(String id, String field, String after, int limit, Actor actor) {
    Customer customer = files.requireVisible(id, actor);
    FileField only = field == null || field.isBlank() ? null : requireField(field);
    int bounded = Math.max(1, Math.min(limit, MOST));
    // a change of several fields is not torn apart between pages
    List<FieldHistory.Entry> found =
        history.page(customer, only, version(after), bounded + FileField.values().length);
    List<FieldHistory.Entry> page = wholeVersions(found, bounded);
    Map<FileField, String> next = after == null ? now(customer) : foundBy(customer, page);
    Map<String, String> names =
        people.names(page.stream().map(FieldHistory.Entry::actorId).collect(Collectors.toSet()));
    List<Entry> entries = new ArrayList<>();
    for (FieldHistory.Entry entry : page) {
      FileField f = entry.field();
      String later = next.put(f, entry.before());
      entries.add(
          new Entry(
              entry.id(),
              f.code(),
              entry.at(),
              new Changer(entry.actorId(), names.getOrDefault(entry.actorId(), entry.actorId())),
              entry.caseId(),
              f.masked(entry.before()),
              f.masked(later)));
    }
    boolean more = found.size() > page.size();
    return new Slice<>(entries, more ? String.valueOf(page.get(page.size() - 1).version()) : null);
  }

  /** The file as of an instant, from its opening on. */
  @Transactional(readOnly = true)
  public AsOf asOf(String id, Instant at, Actor actor) {
    Customer customer = files.requireVisible(id, actor);
    FileValues then = then(customer, at);
    FileValues now = files.values(customer);
    Map<String, String> values = new LinkedHashMap<>();
    List<String> differs = new ArrayList<>();
    for (FileField field : FileField.values()) {
      values.put(field.code(), field.masked(then.get(field)));
      if (!Objects.equals(then.get(field), now.get(field))) {
        differs.add(field.code());
      }
    }
    return new AsOf(at, values, differs);
  }

  /**
   * What the file said at an instant, in clear: today's content walked back through the changes
   * since.
   *
   * @throws ProblemException INVALID before the file was opened
   */
  public FileValues then(Customer customer, Instant at) {
    if (at == null || at.isBefore(customer.openedAt())) {
      throw ProblemException.invalid("notYetOpen").field("at", "beforeOpening");
    }
    FileValues values = files.values(customer);
    for (FieldHistory.Entry entry : history.firstAfter(customer, at).values()) {
      values = values.with(entry.field(), entry.before());
    }
    return values;
  }

  /** One side of one change in clear; written down with the reader's purpose first. */
  @Transactional
  public String reveal(String id, String entryId, String side, String purpose, Actor actor) {
    Customer customer = files.requireVisible(id, actor);
    FieldHistory.Entry entry =
        history.find(customer, entryId).orElseThrow(() -> ProblemException.notFound("fieldChange"));
    boolean after = "after".equals(side);
    if (!entry.field().isSensitive() || !after && !"before".equals(side)) {
      throw ProblemException.invalid("fieldUnknown").field("field", "unknown");
    }
    reveals.record(
        actor.id(),
        customer.subjectId(),
        "customer-history:" + entryId,
        entry.field().code(),
        purpose);
    if (!after) {
      return entry.before();
    }
    FieldHistory.Entry next = history.firstSince(customer, entry.version() + 1).get(entry.field());
    return next == null ? files.values(customer).get(entry.field()) : next.before();
  }

  /** How often this file's ways to be reached changed since an instant (AMND-2). */
  public int contactChangesSince(String customerId, Instant since) {
    return history.count(
        customerId, List.of(FileField.MOBILE, FileField.LANDLINE, FileField.ADDRESS), since);
  }

  private static List<FieldHistory.Entry> wholeVersions(
      List<FieldHistory.Entry> found, int bounded) {
    if (found.size() <= bounded) {
      return found;
    }
    int end = bounded;
    while (end < found.size() && found.get(end).version() == found.get(end - 1).version()) {
      end++;
    }
    return found.subList(0, end);
  }

  private Map<FileField, String> now(Customer customer) {
    FileValues values = files.values(customer);
    Map<FileField, String> now = new EnumMap<>(FileField.class);
    for (FileField field : FileField.values()) {
      now.put(field, values.get(field));
    }
    return now;
  }

  /** What the changes above this page found, which is what this page's changes left. */
  private Map<FileField, String> foundBy(Customer customer, List<FieldHistory.Entry> page) {
    Map<FileField, String> next = now(customer);
    if (!page.isEmpty()) {
      history
          .firstSince(customer, page.get(0).version() + 1)
          .forEach((field, entry) -> next.put(field, entry.before()));
    }
    return next;
  }

  private static FileField requireField(String code) {
    return FileField.of(code)
        .orElseThrow(() -> ProblemException.invalid("fieldUnknown").field("field", "unknown"));
  }

  private static Long version(String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return null;
    }
    try {
      return Long.valueOf(cursor);
    } catch (NumberFormatException unreadable) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "cursorUnreadable");
    }
  }
}
