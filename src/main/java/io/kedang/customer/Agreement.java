package io.kedang.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * An agreement as it is stored.
 *
 * @param validUntil its last day; null for no end
 * @param term counts its renewals
 */
record Agreement(
    String id,
    long version,
    String customerId,
    AgreementKind kind,
    AgreementState state,
    LocalDate validFrom,
    LocalDate validUntil,
    int term,
    byte[] sealedContent) {

  static final String COLUMNS =
      "id, version, customer_id, kind, state, valid_from, valid_until, term, sealed_content";

  /** What of it is sealed. */
  record Content(String number, String note) {}

  Agreement in(AgreementState other) {
    return new Agreement(
        id, version, customerId, kind, other, validFrom, validUntil, term, sealedContent);
  }

  /** The next term, to another last day. */
  Agreement renewed(LocalDate until) {
    return new Agreement(
        id,
        version,
        customerId,
        kind,
        AgreementState.IN_FORCE,
        validFrom,
        until,
        term + 1,
        sealedContent);
  }

  static String context(String id) {
    return "agreement:" + id;
  }

  static Agreement row(ResultSet row, int i) throws SQLException {
    return new Agreement(
        row.getString("id"),
        row.getLong("version"),
        row.getString("customer_id"),
        AgreementKind.valueOf(row.getString("kind")),
        AgreementState.valueOf(row.getString("state")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getInt("term"),
        row.getBytes("sealed_content"));
  }
}
