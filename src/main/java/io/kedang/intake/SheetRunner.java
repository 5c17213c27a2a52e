package io.kedang.intake;

import io.kedang.customer.DocumentNumbers;
import io.kedang.opening.CheckContext;
import io.kedang.opening.OpeningFinding;
import io.kedang.opening.OpeningForm;
import io.kedang.opening.OpeningRequest;
import io.kedang.opening.Openings;
import io.kedang.opening.Submission;
import io.kedang.shared.Ids;
import io.kedang.shared.PhoneNumbers;
import io.kedang.shared.ProblemException;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through sheets in the background (CLNS-1). A node claims a sheet for a short time and
 * renews the claim with every row, so that a node that dies is followed by another; each row, its
 * case, its outcome and the sheet's counts are one transaction, so that whoever follows continues
 * exactly where the work stopped. A sheet's rows run in their order, because an earlier row is what
 * a later one is checked against.
 */
@Component
class SheetRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SheetRunner.class);
  private static final int AT_ONCE = 50;
  private static final int TRIES = 3;
  private static final long PAUSE_MILLIS = 200;

  /** How long a sheet on which the work broke is left alone. */
  private static final Duration REST = Duration.ofMinutes(1);

  private final SheetStore store;
  private final Scans scans;
  private final RowReader reader;
  private final Openings openings;
  private final IntakeProperties properties;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Set<String> working = ConcurrentHashMap.newKeySet();
  private final ExecutorService workers;
  private volatile boolean stopping;

  SheetRunner(
      SheetStore store,
      Scans scans,
      RowReader reader,
      Openings openings,
      IntakeProperties properties,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.scans = scans;
    this.reader = reader;
    this.openings = openings;
    this.properties = properties;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.workers =
        Executors.newFixedThreadPool(
            properties.sheetsAtOnce(),
            work -> {
              Thread thread = new Thread(work, "intake");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Every node asks; the claim decides who works. */
  @Scheduled(fixedDelayString = "${kedang.intake.poll:PT1S}")
  void poll() {
    int room = properties.sheetsAtOnce() - working.size();
    if (stopping || room <= 0) {
      return;
    }
    for (String sheetId : store.claimable(room + working.size())) {
      if (room > 0 && working.add(sheetId)) {
        room--;
        workers.execute(
            () -> {
              try {
                work(sheetId);
              } finally {
                working.remove(sheetId);
              }
            });
      }
    }
  }

  /** What was uploaded is not kept longer than it is needed. */
  @Scheduled(fixedDelayString = "PT1H")
  void erase() {
    Instant before = clock.instant().minus(properties.keepRows());
    while (Boolean.TRUE.equals(transaction.execute(status -> store.erase(before) > 0))) {
      LOG.info("Erased the rows of finished sheets");
    }
  }

  /** Finishes the row at hand and gives the sheets back, so that another node goes on at once. */
  @PreDestroy
  void stop() throws InterruptedException {
    stopping = true;
    workers.shutdown();
    workers.awaitTermination(20, TimeUnit.SECONDS);
  }

  /** Works a sheet as far as it goes: to its preview, or to its end. */
  void work(String sheetId) {
    String run = Ids.next();
    if (!store.claim(sheetId, run, lease())) {
      return;
    }
    boolean failed = false;
    try {
      SheetStore.Sheet sheet = store.find(sheetId).orElseThrow();
      if (sheet.state() == SheetState.READING && !preview(sheet, run)) {
        return;
      }
      sheet = store.find(sheetId).orElseThrow();
      if (sheet.state() == SheetState.RUNNING && !run(sheet, run)) {
        return;
      }
      scans.handOver(sheet, () -> goOn(sheetId, run));
    } catch (RuntimeException broken) {
      failed = true;
      // no message: those of drivers quote values
      LOG.error(
          "Sheet {} stopped and will be taken up again: {} at {}",
          sheetId,
          broken.getClass().getName(),
          place(broken));
    } finally {
      if (failed) {
        store.renew(sheetId, run, clock.instant().plus(REST));
      } else {
        store.release(sheetId, run);
      }
    }
  }

  /**
   * Checks every row without starting anything; false when it was interrupted and has to be done
   * again.
   */
  private boolean preview(SheetStore.Sheet sheet, String run) {
    Understanding understanding = new Understanding(sheet);
    SheetStore.Counts counts = SheetStore.Counts.NONE;
    Earlier earlier = new Earlier();
    int after = 0;
    for (List<SheetStore.Row> rows = store.rows(sheet, after, AT_ONCE, false);
        !rows.isEmpty();
        rows = store.rows(sheet, after, AT_ONCE, false)) {
      Map<Integer, List<RowFinding>> findings = new LinkedHashMap<>();
      for (SheetStore.Row row : rows) {
        after = row.line();
        if (row.cells() == null) {
          // the run will say what is wrong with it
          continue;
        }
        RowReading reading = understanding.of(row);
        List<RowFinding> found = findings(sheet, row, reading);
        if (reading.obstacles().isEmpty()) {
          earlier.addTo(found, reading.form());
        }
        findings.put(row.line(), found);
        counts = counts.with(RowState.WAITING, found);
      }
      SheetStore.Counts soFar = counts;
      boolean ours =
          Boolean.TRUE.equals(
              transaction.execute(
                  status -> {
                    store.previewed(sheet.id(), findings);
                    return store.progress(sheet.id(), run, soFar, lease());
                  }));
      if (!ours || stopping) {
        return false;
      }
    }
    return store.move(sheet.id(), SheetState.READING, SheetState.PREVIEW);
  }

  private boolean run(SheetStore.Sheet sheet, String run) {
    Understanding understanding = new Understanding(sheet);
    SheetStore.Counts counts = sheet.counts();
    for (List<SheetStore.Row> rows = store.waiting(sheet, AT_ONCE);
        !rows.isEmpty();
        rows = store.waiting(sheet, AT_ONCE)) {
      for (SheetStore.Row row : rows) {
        counts = settle(sheet, run, understanding, row, counts);
        if (counts == null || stopping) {
          return false;
        }
      }
    }
    return store.move(sheet.id(), SheetState.RUNNING, SheetState.DONE);
  }

  /** Tries a row until it is settled; null when the sheet is no longer this run's. */
  private SheetStore.Counts settle(
      SheetStore.Sheet sheet,
      String run,
      Understanding understanding,
      SheetStore.Row row,
      SheetStore.Counts before) {
    for (int attempt = row.attempts() + 1; ; attempt++) {
      String error;
      try {
        return transaction.execute(
            status -> settleOnce(sheet, run, understanding.of(row), row, before));
      } catch (LeaseLostException lost) {
        return null;
      } catch (ProblemException refused) {
        error = refused.code();
        attempt = TRIES;
      } catch (RuntimeException failed) {
        error = failed.getClass().getSimpleName();
        LOG.warn(
            "Row {} of sheet {} failed, attempt {}: {} at {}",
            row.line(),
            sheet.id(),
            attempt,
            failed.getClass().getName(),
            place(failed));
      }
      String code = error.length() > 40 ? error.substring(0, 40) : error;
      store.attempted(sheet.id(), row.line(), code);
      if (attempt >= TRIES) {
        SheetStore.Counts counts = before.with(RowState.FAILED, List.of());
        try {
          transaction.executeWithoutResult(
              status -> put(sheet.id(), run, row, RowState.FAILED, List.of(), null, code, counts));
          return counts;
        } catch (LeaseLostException lost) {
          return null;
        }
      }
      pause(attempt);
    }
  }

  private SheetStore.Counts settleOnce(
      SheetStore.Sheet sheet,
      String run,
      RowReading reading,
      SheetStore.Row row,
      SheetStore.Counts before) {
    if (!reading.obstacles().isEmpty()) {
      List<RowFinding> found = findings(sheet, row, reading);
      SheetStore.Counts counts = before.with(RowState.REFUSED, found);
      put(sheet.id(), run, row, RowState.REFUSED, found, null, null, counts);
      return counts;
    }
    Submission submission =
        openings.submit(
            new OpeningRequest(reading.form(), sheet.uploadedBy(), null, sheet.id(), row.line()));
    List<RowFinding> found = submission.findings().stream().map(SheetRunner::finding).toList();
    SheetStore.Counts counts = before.with(RowState.STARTED, found);
    put(sheet.id(), run, row, RowState.STARTED, found, submission.caseId(), null, counts);
    return counts;
  }

  private void put(
      String sheetId,
      String run,
      SheetStore.Row row,
      RowState state,
      List<RowFinding> found,
      String caseId,
      String error,
      SheetStore.Counts counts) {
    if (!store.settle(sheetId, row, state, found, caseId, error)
        || !store.progress(sheetId, run, counts, lease())) {
      throw new LeaseLostException();
    }
  }

  private List<RowFinding> findings(
      SheetStore.Sheet sheet, SheetStore.Row row, RowReading reading) {
    List<RowFinding> found = new ArrayList<>(reading.obstacles());
    OpeningForm form = reading.form();
    if (form.channel() != null
        && form.customerType() != null
        && form.level() != null
        && form.documentType() != null) {
      openings
          .check(form, new CheckContext(null, sheet.id(), row.line(), 0))
          .forEach(one -> found.add(finding(one)));
    }
    return found;
  }

  private static RowFinding finding(OpeningFinding finding) {
    return new RowFinding(finding.code(), finding.field());
  }

  private boolean goOn(String sheetId, String run) {
    return !stopping && store.renew(sheetId, run, lease());
  }

  private Instant lease() {
    return clock.instant().plus(properties.lease());
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(PAUSE_MILLIS * attempt);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static String place(Throwable failed) {
    return failed.getStackTrace().length == 0 ? "?" : failed.getStackTrace()[0].toString();
  }

  /** Another run has the sheet. */
  private static final class LeaseLostException extends RuntimeException {}

  /** A sheet's rows as requests, in the uploader's scope at the time of upload. */
  private final class Understanding {

    private final SheetStore.Sheet sheet;
    private final Map<Column, Integer> places;

    Understanding(SheetStore.Sheet sheet) {
      this.sheet = sheet;
      this.places = SheetTable.places(sheet.head().header());
    }

    RowReading of(SheetStore.Row row) {
      if (row.cells() == null) {
        throw new IllegalStateException("Row " + row.line() + " cannot be opened");
      }
      return reader.read(
          new SheetLine(row.line(), row.cells()),
          places,
          sheet.head().header().size(),
          sheet.branchPath());
    }
  }

  /**
   * What earlier rows of the sheet hold, for the preview: while nothing has been submitted, the
   * opening's own checks cannot meet them. The run needs none of this, there every earlier row is a
   * request.
   */
  private static final class Earlier {

    private final Set<String> identities = new HashSet<>();
    private final Map<String, String> identityByMobile = new HashMap<>();

    /** Stands for a mobile that more than one identity carries. */
    private static final String SEVERAL = "";

    void addTo(List<RowFinding> found, OpeningForm form) {
      String number = DocumentNumbers.normalise(form.documentType(), form.documentNumber());
      String identity = DocumentNumbers.identityKey(form.documentType(), number);
      // of an invalid number nobody can say whose it is
      if (!number.isEmpty()
          && !identities.add(identity)
          && !has(found, "NUMBER_INVALID")
          && !has(found, "IDENTITY_EXISTS")) {
        found.add(new RowFinding("IDENTITY_EXISTS", "documentNumber"));
      }
      PhoneNumbers.normalise(form.mobile())
          .filter(phone -> phone.kind() == PhoneNumbers.Kind.MOBILE)
          .ifPresent(
              phone -> {
                String holder = identityByMobile.putIfAbsent(phone.e164(), identity);
                if (holder != null && !holder.equals(identity)) {
                  identityByMobile.put(phone.e164(), SEVERAL);
                  if (!has(found, "PHONE_SHARED")) {
                    found.add(new RowFinding("PHONE_SHARED", "mobile"));
                  }
                }
              });
    }

    private static boolean has(List<RowFinding> found, String code) {
      return found.stream().anyMatch(finding -> finding.code().equals(code));
    }
  }
}
