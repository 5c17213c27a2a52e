package io.kedang.customer;

import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What fields said before each change 字段变更史 (AMND-4), sealed as the fields are. What a field said
 * after a change is what the next change found, or what the file says now: an opening therefore
 * writes no row, and nothing stands twice.
 */
@Component
class FieldHistory {

  /**
   * @param version the file's version that the change ended
   * @param before in clear
   */
  record Entry(
      String id,
      long version,
      FileField field,
      Instant at,
      String actorId,
      String caseId,
      String before) {}

  private static final String COLUMNS =
      "h.id, h.version, h.field, h.at, h.actor_id, h.case_id, h.sealed_before";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final DataSubjects subjects;

  FieldHistory(JdbcClient jdbc, JdbcTemplate batches, DataSubjects subjects) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.subjects = subjects;
  }

  void keep(Customer customer, FileChange change, Map<FileField, String> before, Instant at) {
    List<Object[]> rows = new ArrayList<>();
    before.forEach(
        (field, value) -> {
          String id = Ids.next();
          rows.add(
              new Object[] {
                id,
                customer.id(),
                customer.version(),
                field.name(),
                Timestamp.from(at),
                change.actorId(),
                change.caseId(),
                subjects.seal(customer.subjectId(), context(customer.id(), id), value)
              });
        });
    batches.batchUpdate(
        "insert into customer_field_history (id, customer_id, version, field, at, actor_id, case_id, sealed_before)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** Newest first. */
  List<Entry> page(Customer customer, FileField field, Long beforeVersion, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from customer_field_history h where h.customer_id = :customer"
                + (field == null ? "" : " and h.field = :field")
                + " and h.version < :version order by h.version desc, h.id desc limit :limit")
        .param("customer", customer.id())
        .param("field", field == null ? null : field.name())
        .param("version", beforeVersion == null ? Long.MAX_VALUE : beforeVersion)
        .param("limit", limit)
        .query((row, i) -> entry(customer, row))
        .list();
  }

  Optional<Entry> find(Customer customer, String id) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from customer_field_history h where h.customer_id = ? and h.id = ?")
        .params(customer.id(), id)
        .query((row, i) -> entry(customer, row))
        .optional();
  }

  /** The first change of every field since a version, that version's end included. */
  Map<FileField, Entry> firstSince(Customer customer, long version) {
    return first(customer, "version >= :since", version);
  }

  /** The first change of every field after an instant. */
  Map<FileField, Entry> firstAfter(Customer customer, Instant at) {
    return first(customer, "at > :since", Timestamp.from(at));
  }

  /** How often fields of these changed after an instant. */
  int count(String customerId, List<FileField> fields, Instant after) {
    return jdbc.sql(
            "select count(distinct version) from customer_field_history where customer_id = :customer and field in (:fields) and at > :after")
        .param("customer", customerId)
        .param("fields", fields.stream().map(Enum::name).toList())
        .param("after", Timestamp.from(after))
        .query(Integer.class)
        .single();
  }

  private Map<FileField, Entry> first(Customer customer, String condition, Object since) {
    Map<FileField, Entry> found = new EnumMap<>(FileField.class);
    jdbc.sql(
            "select "
                + COLUMNS
                + " from customer_field_history h join (select field, min(version) as version from customer_field_history"
                + " where customer_id = :customer and "
                + condition
                + " group by field) f on f.field = h.field and f.version = h.version where h.customer_id = :customer")
        .param("customer", customer.id())
        .param("since", since)
        .query((row, i) -> entry(customer, row))
        .list()
        .forEach(entry -> found.put(entry.field(), entry));
    return found;
  }

  private Entry entry(Customer customer, ResultSet row) throws SQLException {
    String id = row.getString(1);
    return new Entry(
        id,
        row.getLong(2),
        FileField.valueOf(row.getString(3)),
        row.getTimestamp(4).toInstant(),
        row.getString(5),
        row.getString(6),
        subjects.open(
            customer.subjectId(), context(customer.id(), id), row.getBytes(7), String.class));
  }

  private static String context(String customerId, String id) {
    return "customer:" + customerId + ":history:" + id;
  }
}
