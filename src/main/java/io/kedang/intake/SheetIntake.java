package io.kedang.intake;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.access.Role;
import io.kedang.opening.ApplicationState;
import io.kedang.opening.BatchProgress;
import io.kedang.privacy.Reveals;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Customer sheets of branches (CLNS-1): taken, previewed, run, watched, and given back with a
 * result for every row.
 */
@Service
public class SheetIntake {

  /**
   * @param repeated the same rows were uploaded before; {@code id} is that sheet
   * @param scans what became of the ZIP beside it; null when none came
   */
  public record Upload(String id, boolean repeated, ScanReceipt scans) {}

  /**
   * @param taken pictures now waiting for their rows, or handed over
   * @param refused entries that were not taken, by reason
   */
  public record ScanReceipt(int taken, Map<String, Integer> refused) {}

  /** Who may upload and start sheets; managers and auditors only read. */
  private static final Set<Role> UPLOADERS =
      EnumSet.of(
          Role.CUSTOMER_REP, Role.ACCOUNT_MANAGER, Role.INFORMATION_OFFICER, Role.DATA_STEWARD);

  private static final int MOST_AT_ONCE = 200;
  private static final int LONGEST_FILE_NAME = 200;

  private final SheetStore store;
  private final Scans scans;
  private final BatchProgress progress;
  private final People people;
  private final IntakeWords words;
  private final ResultWorkbook results;
  private final Reveals reveals;
  private final TransactionTemplate transaction;

  SheetIntake(
      SheetStore store,
      Scans scans,
      BatchProgress progress,
      People people,
      IntakeWords words,
      ResultWorkbook results,
      Reveals reveals,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.scans = scans;
    this.progress = progress;
    this.people = people;
    this.words = words;
    this.results = results;
    this.reveals = reveals;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Takes a sheet. The same rows from the same branch are taken once, whatever their encoding;
   * uploading them again without preview starts what still waits in its preview.
   *
   * @param archive ZIP of scans; may be null
   * @throws ProblemException when the file cannot be read as a sheet
   */
  public Upload upload(String fileName, byte[] file, byte[] archive, boolean preview, Actor by) {
    SheetTable table = SheetReader.read(file);
    ScanArchive.Content pictures = archive == null ? null : ScanArchive.read(archive);
    String digest = store.digest(table);
    Upload upload =
        again(by, digest)
            .orElseGet(
                () -> {
                  try {
                    return transaction.execute(
                        status ->
                            new Upload(
                                store.keep(name(fileName), table, digest, by, preview),
                                false,
                                null));
                  } catch (DuplicateKeyException uploadedTwiceAtOnce) {
                    return again(by, digest).orElseThrow(() -> uploadedTwiceAtOnce);
                  }
                });
    ScanReceipt receipt = pictures == null ? null : keep(upload.id(), pictures, by);
    if (upload.repeated() && !preview) {
      startIfPreviewed(upload.id());
    }
    return new Upload(upload.id(), upload.repeated(), receipt);
  }

  /** Takes scans for a sheet that is there already. */
  public ScanReceipt addScans(String id, byte[] archive, Actor by) {
    requireRows(requireVisible(id, by));
    return keep(id, ScanArchive.read(archive), by);
  }

  /**
   * Runs a sheet from its preview, or tries again the rows of a finished one that failed.
   *
   * @throws ProblemException CONFLICT when there is nothing to start
   */
  public void start(String id, Actor by) {
    SheetStore.Sheet sheet = requireVisible(id, by);
    boolean started =
        switch (sheet.state()) {
          case PREVIEW -> startIfPreviewed(id);
          case DONE -> sheet.counts().failed() > 0 && !sheet.erased() && retryFailed(id);
          case READING, RUNNING -> false;
        };
    if (!started) {
      throw ProblemException.conflict("sheetMovedOn").fact("state", sheet.state().name());
    }
  }

  /** Forgets a sheet that was never started. */
  public void delete(String id, Actor by) {
    SheetStore.Sheet sheet = requireVisible(id, by);
    transaction.executeWithoutResult(
        status -> {
          // whoever starts it at the same moment finds it moved, or we do
          if (!store.move(id, SheetState.PREVIEW, SheetState.DONE)) {
            throw ProblemException.conflict("sheetMovedOn").fact("state", sheet.state().name());
          }
          store.delete(sheet);
        });
  }

  public SheetView find(String id, Actor reader, Locale locale) {
    return views(List.of(requireVisible(id, reader)), reader, locale).get(0);
  }

  /** Sheets in scope and the reader's own, newest first. */
  public Slice<SheetView> list(String before, Integer limit, Actor reader, Locale locale) {
    int most = limit == null ? 50 : Math.max(1, Math.min(MOST_AT_ONCE, limit));
    List<SheetStore.Sheet> sheets = store.list(reader.visiblePath(), reader.id(), before, most + 1);
    boolean more = sheets.size() > most;
    List<SheetView> page = views(more ? sheets.subList(0, most) : sheets, reader, locale);
    return new Slice<>(page, more ? page.get(most - 1).id() : null);
  }

  /** Rows after a line, in order, with what was found in them and how far their cases have come. */
  public List<RowView> rows(
      String id, int after, Integer limit, boolean withFindings, Actor reader) {
    SheetStore.Sheet sheet = requireVisible(id, reader);
    int most = limit == null ? MOST_AT_ONCE : Math.max(1, Math.min(MOST_AT_ONCE, limit));
    List<SheetStore.Row> rows = store.rows(sheet, after, most, withFindings);
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Integer, BatchProgress.Row> cases =
        progress.rows(id, rows.get(0).line(), rows.get(rows.size() - 1).line());
    int name =
        sheet.head() == null
            ? -1
            : SheetTable.places(sheet.head().header()).getOrDefault(Column.NAME, -1);
    return rows.stream().map(row -> view(row, name, cases.get(row.line()))).toList();
  }

  /**
   * The sheet with a result for every row, as XLSX. The uploader, who had the file, gets the values
   * back in clear, and that is on record (CUST-8); everybody else gets them masked.
   *
   * @throws ProblemException CONFLICT once the rows were erased
   */
  public byte[] result(String id, Actor reader, Locale locale) {
    SheetStore.Sheet sheet = requireVisible(id, reader);
    requireRows(sheet);
    boolean own = sheet.uploadedBy().equals(reader.id());
    if (own) {
      transaction.executeWithoutResult(
          status ->
              reveals.record(
                  reader.id(),
                  sheet.subjectId(),
                  "sheet:" + id,
                  "result",
                  words.text("result.purpose", locale)));
    }
    return results.write(sheet, own, locale);
  }

  private Optional<Upload> again(Actor by, String digest) {
    return store.known(by.branchCode(), digest).map(id -> new Upload(id, true, null));
  }

  private ScanReceipt keep(String id, ScanArchive.Content pictures, Actor by) {
    SheetStore.Sheet sheet = store.find(id).orElseThrow(() -> ProblemException.notFound("sheet"));
    if (sheet.erased()) {
      return new ScanReceipt(0, pictures.refused());
    }
    transaction.executeWithoutResult(status -> scans.keep(sheet, pictures.scans(), by.id()));
    return new ScanReceipt(pictures.scans().size(), pictures.refused());
  }

  private boolean startIfPreviewed(String id) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean moved = store.move(id, SheetState.PREVIEW, SheetState.RUNNING);
              if (moved) {
                store.resetCounts(id);
              }
              return moved;
            }));
  }

  private boolean retryFailed(String id) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean moved = store.move(id, SheetState.DONE, SheetState.RUNNING);
              if (moved) {
                store.retryFailed(id);
              }
              return moved;
            }));
  }

  private SheetStore.Sheet requireVisible(String id, Actor reader) {
    return store
        .find(id)
        .filter(sheet -> sheet.uploadedBy().equals(reader.id()) || reader.sees(sheet.branchPath()))
        .orElseThrow(() -> ProblemException.notFound("sheet"));
  }

  private static void requireRows(SheetStore.Sheet sheet) {
    if (sheet.erased()) {
      throw ProblemException.conflict("sheetErased");
    }
  }

  private static RowView view(SheetStore.Row row, int name, BatchProgress.Row started) {
    String title =
        row.cells() == null || name < 0 || name >= row.cells().size()
            ? null
            : row.cells().get(name);
    return new RowView(
        row.line(),
        title,
        row.findings().stream().map(RowFinding::code).distinct().toList(),
        row.findings().stream().map(RowFinding::field).filter(Objects::nonNull).distinct().toList(),
        started == null ? null : started.caseId(),
        started == null ? row.state().name() : started.state().name());
  }

  private List<SheetView> views(List<SheetStore.Sheet> sheets, Actor reader, Locale locale) {
    List<String> ids = sheets.stream().map(SheetStore.Sheet::id).toList();
    Map<String, Map<ApplicationState, Integer>> cases = progress.counts(ids);
    Map<String, Integer> waiting = scans.waiting(ids);
    Map<String, String> names =
        people.names(sheets.stream().map(SheetStore.Sheet::uploadedBy).toList());
    return sheets.stream()
        .map(
            sheet ->
                view(
                    sheet,
                    cases.getOrDefault(sheet.id(), Map.of()),
                    waiting.getOrDefault(sheet.id(), 0),
                    new SheetView.By(sheet.uploadedBy(), names.get(sheet.uploadedBy())),
                    reader,
                    locale))
        .toList();
  }

  private SheetView view(
      SheetStore.Sheet sheet,
      Map<ApplicationState, Integer> cases,
      int scansWaiting,
      SheetView.By uploader,
      Actor reader,
      Locale locale) {
    int opened = cases.getOrDefault(ApplicationState.OPENED, 0);
    int ended =
        cases.getOrDefault(ApplicationState.REJECTED, 0)
            + cases.getOrDefault(ApplicationState.WITHDRAWN, 0);
    int all = cases.values().stream().mapToInt(Integer::intValue).sum();
    SheetStore.Counts counts = sheet.counts();
    List<String> ignored =
        sheet.head() == null ? List.of() : SheetTable.ignored(sheet.head().header());
    return new SheetView(
        sheet.id(),
        sheet.head() == null ? "" : sheet.head().name(),
        sheet.state(),
        sheet.rows(),
        counts.done(),
        opened,
        all - opened - ended,
        ended + counts.refused(),
        counts.failed(),
        counts.clean(),
        counts.findings(),
        scansWaiting,
        words.remarks(sheet, ignored, locale),
        uploader,
        sheet.uploadedAt(),
        may(sheet, reader));
  }

  private static List<String> may(SheetStore.Sheet sheet, Actor reader) {
    boolean uploader = reader.roles().stream().anyMatch(UPLOADERS::contains);
    if (!uploader) {
      return sheet.erased() ? List.of() : List.of("result");
    }
    return switch (sheet.state()) {
      case PREVIEW -> List.of("start", "delete", "scans", "result");
      case DONE ->
          sheet.erased()
              ? List.of()
              : sheet.counts().failed() > 0
                  ? List.of("start", "scans", "result")
                  : List.of("scans", "result");
      case READING, RUNNING -> List.of("scans", "result");
    };
  }

  private static String name(String fileName) {
    String plain = fileName == null ? "" : fileName.replace('\\', '/');
    plain = plain.substring(plain.lastIndexOf('/') + 1).replaceAll("\\p{C}", "").strip();
    return plain.length() > LONGEST_FILE_NAME ? plain.substring(0, LONGEST_FILE_NAME) : plain;
  }
}
