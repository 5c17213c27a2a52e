package io.kedang.customer;

import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code agreement} and {@code agreement_renewal}. */
@Repository
class AgreementStore {

  /** A term's renewal; {@code state} is {@code OPEN} until it is decided. */
  record Renewal(String caseId, String agreementId, String customerId, int term, String state) {}

  static final String OPEN = "OPEN";

  private final JdbcClient jdbc;
  private final Clock clock;

  AgreementStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(Agreement agreement, LocalDate nextRenewal, String actorId) {
    Timestamp now = now();
    jdbc.sql(
            """
            insert into agreement (id, version, customer_id, kind, state, valid_from, valid_until, term, next_renewal, made_by, made_at,
              changed_at, sealed_content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            agreement.id(),
            agreement.version(),
            agreement.customerId(),
            agreement.kind().name(),
            agreement.state().name(),
            agreement.validFrom(),
            agreement.validUntil(),
            agreement.term(),
            nextRenewal,
            actorId,
            now,
            now,
            agreement.sealedContent())
        .update();
  }

  /** Writes the agreement as it shall stand; its version moves on. */
  void update(Agreement agreement, LocalDate nextRenewal) {
    jdbc.sql(
            """
            update agreement set version = version + 1, kind = ?, state = ?, valid_from = ?, valid_until = ?, term = ?, next_renewal = ?,
              changed_at = ?, sealed_content = ? where id = ?
            """)
        .params(
            agreement.kind().name(),
            agreement.state().name(),
            agreement.validFrom(),
            agreement.validUntil(),
            agreement.term(),
            nextRenewal,
            now(),
            agreement.sealedContent(),
            agreement.id())
        .update();
  }

  /** The same, where the last day stays: whether its renewal was asked stays too. */
  void updateWithinTerm(Agreement agreement) {
    jdbc.sql(
            "update agreement set version = version + 1, kind = ?, valid_from = ?, changed_at = ?, sealed_content = ? where id = ?")
        .params(
            agreement.kind().name(),
            agreement.validFrom(),
            now(),
            agreement.sealedContent(),
            agreement.id())
        .update();
  }

  Optional<Agreement> find(String id) {
    return jdbc.sql("select " + Agreement.COLUMNS + " from agreement where id = ?")
        .param(id)
        .query(Agreement::row)
        .optional();
  }

  /** The agreement, kept from everybody else until the transaction ends. */
  Agreement lock(String id) {
    return jdbc.sql("select " + Agreement.COLUMNS + " from agreement where id = ? for update")
        .param(id)
        .query(Agreement::row)
        .optional()
        .orElseThrow(() -> ProblemException.notFound("agreement"));
  }

  List<Agreement> ofCustomer(String customerId, String after, int limit) {
    return jdbc.sql(
            "select "
                + Agreement.COLUMNS
                + " from agreement where customer_id = ? and id > ? order by id limit ?")
        .params(customerId, after, limit)
        .query(Agreement::row)
        .list();
  }

  /** One for which renewal is to be asked. */
  record Due(String id, LocalDate nextRenewal) {}

  /** The next for which renewal is to be asked, behind the last one seen. */
  List<Due> due(LocalDate until, Due after, int limit) {
    return jdbc.sql(
            """
            select id, next_renewal from agreement
            where next_renewal <= ? and (next_renewal > ? or next_renewal = ? and id > ?) order by next_renewal, id limit ?
            """)
        .params(until, after.nextRenewal(), after.nextRenewal(), after.id(), limit)
        .query((row, i) -> new Due(row.getString(1), row.getObject(2, LocalDate.class)))
        .list();
  }

  /** Whether renewal of the term is still to be asked, so that it is asked once. */
  boolean takeRenewal(String id) {
    return jdbc.sql(
                "update agreement set next_renewal = null where id = ? and next_renewal is not null")
            .param(id)
            .update()
        == 1;
  }

  void insertRenewal(Agreement agreement, String caseId) {
    jdbc.sql(
            "insert into agreement_renewal (case_id, agreement_id, customer_id, term, state, was_until, raised_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            caseId,
            agreement.id(),
            agreement.customerId(),
            agreement.term(),
            OPEN,
            agreement.validUntil(),
            now())
        .update();
  }

  Optional<Renewal> renewal(String caseId) {
    return renewals("case_id = ?", caseId).stream().findFirst();
  }

  /** The renewal somebody still has to decide. */
  Optional<Renewal> openRenewal(Agreement agreement) {
    return renewals("agreement_id = ? and term = ?", agreement.id(), agreement.term()).stream()
        .filter(renewal -> OPEN.equals(renewal.state()))
        .findFirst();
  }

  /** The open renewals of many agreements in one statement. */
  List<Renewal> openRenewals(List<String> agreementIds) {
    return agreementIds.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select case_id, agreement_id, customer_id, term, state from agreement_renewal where agreement_id in (:ids) and state = :open")
            .param("ids", agreementIds)
            .param("open", OPEN)
            .query(Renewal.class)
            .list();
  }

  void decided(
      String caseId, String state, LocalDate newUntil, String actorId, byte[] sealedReason) {
    jdbc.sql(
            "update agreement_renewal set state = ?, new_until = ?, decided_by = ?, decided_at = ?, sealed_reason = ? where case_id = ?")
        .params(state, newUntil, actorId, now(), sealedReason, caseId)
        .update();
  }

  private List<Renewal> renewals(String condition, Object... values) {
    return jdbc.sql(
            "select case_id, agreement_id, customer_id, term, state from agreement_renewal where "
                + condition)
        .params(values)
        .query(Renewal.class)
        .list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
