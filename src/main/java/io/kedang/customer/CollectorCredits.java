package io.kedang.customer;

import io.kedang.shared.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Credit for verified information 采集鼓励 (CUST-11): one entry a case, for whoever collected what was
 * verified. Joins the caller's transaction.
 */
@Service
public class CollectorCredits {

  /** What was collected. */
  public enum Kind {
    /** An advanced file whose contact was verified. */
    OPENING,
    /** A verified or checked change of an open file. */
    AMENDMENT
  }

  private final JdbcClient jdbc;

  CollectorCredits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes the credit down; a case told again earns nothing more.
   *
   * @param collectorId null when nobody is named: then nothing is earned
   * @param branchCode the file's branch, for which the credit counts
   */
  @Transactional
  public void earned(
      Kind kind,
      String customerId,
      String collectorId,
      String branchCode,
      String branchPath,
      String caseId,
      Instant at) {
    if (collectorId == null) {
      return;
    }
    try {
      jdbc.sql(
              "insert into collector_credit (id, kind, case_id, customer_id, collector_id, branch_code, branch_path, earned_at)"
                  + " values (?, ?, ?, ?, ?, ?, ?, ?)")
          .params(
              Ids.next(),
              kind.name(),
              caseId,
              customerId,
              collectorId,
              branchCode,
              branchPath,
              Timestamp.from(at))
          .update();
    } catch (DuplicateKeyException told) {
      // the step was repeated; the first entry stands
    }
  }
}
