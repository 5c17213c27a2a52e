package io.kedang.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A business system's record as it is stored.
 *
 * @param parentId the account it is paid from, or the policy a claim is on; null for none
 */
record ServiceRecord(
    String id,
    String customerId,
    RecordKind kind,
    String parentId,
    String system,
    String externalId,
    RecordState state,
    PayKind payKind,
    String productCode,
    LocalDate validFrom,
    LocalDate validUntil,
    Instant changedAt,
    byte[] sealedContent) {

  static final String COLUMNS =
      "id, customer_id, kind, parent_id, external_system, external_id, state, pay_kind, product_code, valid_from, valid_until,"
          + " changed_at, sealed_content";

  /** What of it is sealed. */
  record Content(String number, String productName) {}

  static String context(String id) {
    return "service-record:" + id;
  }

  static ServiceRecord row(ResultSet row, int i) throws SQLException {
    String payKind = row.getString("pay_kind");
    return new ServiceRecord(
        row.getString("id"),
        row.getString("customer_id"),
        RecordKind.valueOf(row.getString("kind")),
        row.getString("parent_id"),
        row.getString("external_system"),
        row.getString("external_id"),
        RecordState.valueOf(row.getString("state")),
        payKind == null ? null : PayKind.valueOf(payKind),
        row.getString("product_code"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getTimestamp("changed_at").toInstant(),
        row.getBytes("sealed_content"));
  }
}
