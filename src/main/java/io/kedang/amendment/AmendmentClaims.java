package io.kedang.amendment;

import io.kedang.customer.FileField;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which running amendment has which field of a file: one a field, held by the primary key (AMND-5).
 * Whoever takes or frees claims holds the file's row.
 */
@Component
class AmendmentClaims {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  AmendmentClaims(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Fields that are taken, with the case that has them. */
  Map<FileField, String> of(String customerId) {
    Map<FileField, String> taken = new EnumMap<>(FileField.class);
    jdbc.sql("select field, case_id from amendment_claim where customer_id = ?")
        .param(customerId)
        .query((row, i) -> taken.put(FileField.valueOf(row.getString(1)), row.getString(2)))
        .list();
    return taken;
  }

  void take(String customerId, Collection<FileField> fields, String caseId) {
    List<Object[]> rows =
        fields.stream().map(f -> new Object[] {customerId, f.name(), caseId}).toList();
    batches.batchUpdate(
        "insert into amendment_claim (customer_id, field, case_id) values (?, ?, ?)", rows);
  }

  void free(String customerId, String caseId) {
    jdbc.sql("delete from amendment_claim where customer_id = ? and case_id = ?")
        .params(customerId, caseId)
        .update();
  }
}
