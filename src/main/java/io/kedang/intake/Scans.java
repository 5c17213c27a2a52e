package io.kedang.intake;

import io.kedang.customer.Documents;
import io.kedang.opening.BatchProgress;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Scans that came in a ZIP beside a sheet. They wait, sealed, until the row that names them is a
 * case; a scan nobody names waits for the sheet's end. Each is handed over in a transaction of its
 * own, so that a picture that is none spoils nothing else.
 */
@Component
class Scans {

  private static final Logger LOG = LoggerFactory.getLogger(Scans.class);
  private static final int AT_ONCE = 50;

  private final JdbcClient jdbc;
  private final SheetStore store;
  private final Documents documents;
  private final BatchProgress progress;
  private final DataSubjects subjects;
  private final TransactionTemplate transaction;

  Scans(
      JdbcClient jdbc,
      SheetStore store,
      Documents documents,
      BatchProgress progress,
      DataSubjects subjects,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.store = store;
    this.documents = documents;
    this.progress = progress;
    this.subjects = subjects;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Keeps what a ZIP brought, in the caller's transaction; a scan that came before under the same
   * name and still waits is replaced.
   */
  void keep(SheetStore.Sheet sheet, List<ScanArchive.Scan> scans, String actorId) {
    for (ScanArchive.Scan scan : scans) {
      String token = store.scanToken(sheet.id(), scan.name());
      jdbc.sql(
              "delete from intake_scan where sheet_id = ? and scan_token = ? and state <> 'ATTACHED'")
          .params(sheet.id(), token)
          .update();
      String id = Ids.next();
      jdbc.sql(
              "insert into intake_scan (id, sheet_id, scan_token, sealed_name, sealed_content, state, uploaded_by) values (?, ?, ?, ?, ?, 'WAITING', ?)")
          .params(
              id,
              sheet.id(),
              token,
              subjects.seal(sheet.subjectId(), context(id, "name"), scan.name()),
              subjects.sealBytes(sheet.subjectId(), context(id, "content"), scan.content()),
              actorId)
          .update();
    }
    if (!scans.isEmpty()) {
      jdbc.sql("update intake_sheet set scans_pending = true where id = ?")
          .param(sheet.id())
          .update();
    }
  }

  /** How many of each sheet's scans wait for a case, in one statement. */
  Map<String, Integer> waiting(Collection<String> sheetIds) {
    Map<String, Integer> waiting = new HashMap<>();
    if (!sheetIds.isEmpty()) {
      jdbc.sql(
              "select sheet_id, count(*) from intake_scan where sheet_id in (:ids) and state = 'WAITING' group by sheet_id")
          .param("ids", sheetIds)
          .query((row, i) -> waiting.put(row.getString(1), row.getInt(2)))
          .list();
    }
    return waiting;
  }

  private record Waiting(String id, int line, String uploadedBy) {}

  /**
   * Hands over every scan whose row is a case by now.
   *
   * @param goOn asked before each; false leaves the rest to a later call
   */
  void handOver(SheetStore.Sheet sheet, BooleanSupplier goOn) {
    // lowered first: what arrives while this runs raises it again
    jdbc.sql("update intake_sheet set scans_pending = false where id = ? and scans_pending = true")
        .param(sheet.id())
        .update();
    List<Waiting> some;
    do {
      some =
          jdbc.sql(
                  "select s.id, min(r.line), s.uploaded_by from intake_scan s join intake_row r on r.sheet_id = s.sheet_id and r.scan_token = s.scan_token"
                      + " where s.sheet_id = ? and s.state = 'WAITING' and r.state = 'STARTED' group by s.id, s.uploaded_by order by s.id limit "
                      + AT_ONCE)
              .param(sheet.id())
              .query((row, i) -> new Waiting(row.getString(1), row.getInt(2), row.getString(3)))
              .list();
      for (Waiting scan : some) {
        if (!goOn.getAsBoolean()) {
          jdbc.sql("update intake_sheet set scans_pending = true where id = ?")
              .param(sheet.id())
              .update();
          return;
        }
        handOver(sheet, scan);
      }
    } while (!some.isEmpty());
  }

  private void handOver(SheetStore.Sheet sheet, Waiting scan) {
    String outcome = "ATTACHED";
    try {
      transaction.executeWithoutResult(status -> attach(sheet, scan));
      return;
    } catch (ProblemException noPicture) {
      outcome = "REFUSED";
      LOG.info("Scan {} of sheet {} was refused: {}", scan.id, sheet.id(), noPicture.code());
    }
    jdbc.sql("update intake_scan set state = ?, sealed_content = null where id = ?")
        .params(outcome, scan.id)
        .update();
  }

  /** Every row that names the scan gets it: a family's or a firm's rows may share one. */
  private void attach(SheetStore.Sheet sheet, Waiting scan) {
    // the row lock keeps a second node, whose lease ran out, from attaching it twice
    int taken =
        jdbc.sql("update intake_scan set state = 'ATTACHED' where id = ? and state = 'WAITING'")
            .param(scan.id)
            .update();
    if (taken == 0) {
      return;
    }
    byte[] content =
        subjects.openBytes(
            sheet.subjectId(),
            context(scan.id, "content"),
            jdbc.sql("select sealed_content from intake_scan where id = ?")
                .param(scan.id)
                .query((row, i) -> row.getBytes(1))
                .single());
    String name =
        subjects.open(
            sheet.subjectId(),
            context(scan.id, "name"),
            jdbc.sql("select sealed_name from intake_scan where id = ?")
                .param(scan.id)
                .query((row, i) -> row.getBytes(1))
                .single(),
            String.class);
    List<Integer> lines =
        new ArrayList<>(
            jdbc.sql(
                    "select line from intake_row where sheet_id = ? and scan_token = ? and state = 'STARTED' order by line")
                .params(sheet.id(), store.scanToken(sheet.id(), name))
                .query(Integer.class)
                .list());
    for (int line : lines) {
      BatchProgress.Row row = progress.rows(sheet.id(), line, line).get(line);
      if (row != null) {
        documents.attach(row.caseId(), row.subjectId(), name, content, scan.uploadedBy);
      }
    }
    jdbc.sql("update intake_scan set sealed_content = null where id = ?").param(scan.id).update();
  }

  private static String context(String id, String what) {
    return "intake_scan:" + id + ":" + what;
  }
}
