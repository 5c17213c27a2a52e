package io.kedang.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.access.Actor;
import io.kedang.privacy.BlindIndex;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.KeyDestroyedException;
import io.kedang.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sheets and their rows in the database.
 *
 * <p>The rows as uploaded are sealed with one key a sheet, not one a customer: a row that waits has
 * not become anybody's file yet, and a key for each of 50,000 rows would be made only to be thrown
 * away. Once a row is a case, its content is sealed there with the customer's own key; the sheet's
 * copy is erased some weeks after the sheet is done, and with it whatever the sheet knew of
 * anybody.
 */
@Component
class SheetStore {

  /** One row of {@code intake_sheet}. */
  record Sheet(
      String id,
      String uploadedBy,
      Instant uploadedAt,
      String branchPath,
      String subjectId,
      Head head,
      SheetState state,
      int rows,
      Counts counts,
      boolean preview,
      boolean erased) {}

  /** File name and header as written; the sheet has none once it was erased. */
  record Head(String name, List<String> header) {

    /** Never the content: file names name people. */
    @Override
    public String toString() {
      return "Head[" + header.size() + "]";
    }
  }

  /** What was counted while rows were dealt with. */
  record Counts(int done, int clean, int refused, int failed, Map<String, Integer> findings) {

    static final Counts NONE = new Counts(0, 0, 0, 0, Map.of());

    Counts with(RowState state, List<RowFinding> found) {
      Map<String, Integer> sums = new TreeMap<>(findings);
      found.stream()
          .map(RowFinding::code)
          .distinct()
          .forEach(code -> sums.merge(code, 1, Integer::sum));
      return new Counts(
          done + 1,
          clean + (found.isEmpty() && state != RowState.FAILED ? 1 : 0),
          refused + (state == RowState.REFUSED ? 1 : 0),
          failed + (state == RowState.FAILED ? 1 : 0),
          sums);
    }
  }

  /**
   * One row of {@code intake_row}; {@code cells} is null once erased, or when it cannot be opened.
   */
  record Row(
      int line,
      List<String> cells,
      String scanToken,
      RowState state,
      List<RowFinding> findings,
      String caseId,
      int attempts) {

    /** Never the content: rows must not leak into logs. */
    @Override
    public String toString() {
      return "Row[" + line + ", " + state + "]";
    }
  }

  private static final int AT_ONCE = 500;

  /** Greater than every id, in whatever order a database sorts letters. */
  private static final String AFTER_ALL = "Z".repeat(27);

  private static final int LONGEST_ROW = 15_900;
  private static final String SELECT =
      "select id, uploaded_by, uploaded_at, branch_path, subject_id, sealed_head, state, row_count, done_count, clean_count, refused_count, failed_count,"
          + " finding_counts, preview, erased_at from intake_sheet";
  private static final String SELECT_ROW =
      "select line, sealed_cells, scan_token, state, findings, case_id, attempts from intake_row";
  private static final TypeReference<List<RowFinding>> FINDINGS = new TypeReference<>() {};
  private static final TypeReference<TreeMap<String, Integer>> SUMS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final DataSubjects subjects;
  private final BlindIndex index;
  private final ObjectMapper json;
  private final Clock clock;

  SheetStore(
      JdbcClient jdbc,
      JdbcTemplate template,
      DataSubjects subjects,
      BlindIndex index,
      ObjectMapper json,
      Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.subjects = subjects;
    this.index = index;
    this.json = json;
    this.clock = clock;
  }

  /** What a sheet says, whatever its encoding, the order of its columns and its empty lines. */
  String digest(SheetTable table) {
    Map<Column, Integer> places = SheetTable.places(table.header());
    StringBuilder content = new StringBuilder();
    for (SheetLine line : table.lines()) {
      for (Column column : Column.values()) {
        content.append(line.cell(places.getOrDefault(column, -1)).strip()).append('\u001f');
      }
      content.append('\u001e');
    }
    return index.token(BlindIndex.Kind.SHEET, content.toString());
  }

  Optional<String> known(String branchCode, String digest) {
    return jdbc.sql("select id from intake_sheet where branch_code = ? and digest = ?")
        .params(branchCode, digest)
        .query(String.class)
        .optional();
  }

  /** Keeps a sheet and its rows in the caller's transaction. */
  String keep(String fileName, SheetTable table, String digest, Actor by, boolean preview) {
    String id = Ids.next();
    String subject = subjects.create();
    jdbc.sql(
            "insert into intake_sheet (id, uploaded_by, uploaded_at, branch_code, branch_path, digest, subject_id, sealed_head, state, row_count, done_count,"
                + " clean_count, refused_count, failed_count, finding_counts, preview, scans_pending) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, '{}', ?, ?)")
        .params(
            id,
            by.id(),
            Timestamp.from(clock.instant()),
            by.branchCode(),
            by.branchPath(),
            digest,
            subject,
            subjects.seal(subject, headContext(id), new Head(fileName, table.header())),
            (preview ? SheetState.READING : SheetState.RUNNING).name(),
            table.lines().size(),
            preview,
            false)
        .update();
    int scan = SheetTable.places(table.header()).getOrDefault(Column.SCAN, -1);
    List<Object[]> batch = new ArrayList<>(AT_ONCE);
    for (SheetLine line : table.lines()) {
      byte[] sealed = subjects.seal(subject, rowContext(id, line.number()), line.cells());
      if (sealed.length > LONGEST_ROW) {
        throw SheetRefusals.rowTooLong(line.number());
      }
      batch.add(new Object[] {id, line.number(), sealed, scanToken(id, line.cell(scan))});
      if (batch.size() == AT_ONCE) {
        insertRows(batch);
      }
    }
    insertRows(batch);
    return id;
  }

  private void insertRows(List<Object[]> batch) {
    if (!batch.isEmpty()) {
      template.batchUpdate(
          "insert into intake_row (sheet_id, line, sealed_cells, scan_token, state, attempts) values (?, ?, ?, ?, 'WAITING', 0)",
          batch);
      batch.clear();
    }
  }

  /** The token under which a row and a file in a ZIP meet; null for no name. */
  String scanToken(String sheetId, String name) {
    String plain = name == null ? "" : name.replace('\\', '/').strip();
    plain = plain.substring(plain.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return plain.isEmpty()
        ? null
        : index.token(BlindIndex.Kind.SHEET, "scan:" + sheetId + ":" + plain);
  }

  Optional<Sheet> find(String id) {
    return jdbc.sql(SELECT + " where id = ?").param(id).query(this::sheet).optional();
  }

  /** Sheets of a part of the tree and the reader's own, newest first. */
  List<Sheet> list(String visiblePath, String ownerId, String before, int limit) {
    return jdbc.sql(
            SELECT
                + " where (branch_path like :path or uploaded_by = :owner) and id < :before order by id desc limit :limit")
        .param("path", visiblePath + "%")
        .param("owner", ownerId)
        .param("before", before == null ? AFTER_ALL : before)
        .param("limit", limit)
        .query(this::sheet)
        .list();
  }

  /** The rows after a line, in order. */
  List<Row> rows(Sheet sheet, int after, int limit, boolean withFindings) {
    return jdbc.sql(
            SELECT_ROW
                + " where sheet_id = ? and line > ?"
                + (withFindings ? " and findings is not null" : "")
                + " order by line limit ?")
        .params(sheet.id(), after, limit)
        .query((row, i) -> row(sheet, row))
        .list();
  }

  List<Row> waiting(Sheet sheet, int limit) {
    return jdbc.sql(SELECT_ROW + " where sheet_id = ? and state = 'WAITING' order by line limit ?")
        .params(sheet.id(), limit)
        .query((row, i) -> row(sheet, row))
        .list();
  }

  /** Puts down what became of a row; false when another run was faster. */
  boolean settle(
      String sheetId,
      Row row,
      RowState state,
      List<RowFinding> findings,
      String caseId,
      String error) {
    return jdbc.sql(
                "update intake_row set state = ?, findings = ?, case_id = ?, error = ? where sheet_id = ? and line = ? and state = 'WAITING'")
            .param(state.name())
            .param(findings.isEmpty() ? null : write(findings))
            .param(caseId)
            .param(error)
            .param(sheetId)
            .param(row.line())
            .update()
        == 1;
  }

  void previewed(String sheetId, Map<Integer, List<RowFinding>> findings) {
    List<Object[]> batch = new ArrayList<>();
    findings.forEach(
        (line, found) ->
            batch.add(new Object[] {found.isEmpty() ? null : write(found), sheetId, line}));
    template.batchUpdate(
        "update intake_row set findings = ? where sheet_id = ? and line = ?", batch);
  }

  void attempted(String sheetId, int line, String error) {
    jdbc.sql(
            "update intake_row set attempts = attempts + 1, error = ? where sheet_id = ? and line = ?")
        .params(error, sheetId, line)
        .update();
  }

  /** Writes the counts and keeps the lease; false when the lease is no longer this run's. */
  boolean progress(String sheetId, String run, Counts counts, Instant until) {
    return jdbc.sql(
                "update intake_sheet set done_count = ?, clean_count = ?, refused_count = ?, failed_count = ?, finding_counts = ?, claimed_until = ?"
                    + " where id = ? and claimed_by = ?")
            .params(
                counts.done,
                counts.clean,
                counts.refused,
                counts.failed,
                write(counts.findings),
                Timestamp.from(until),
                sheetId,
                run)
            .update()
        == 1;
  }

  /** Sheets on which something is to be done and nobody is at work. */
  List<String> claimable(int limit) {
    return jdbc.sql(
            "select id from intake_sheet where (state in ('READING', 'RUNNING') or scans_pending = true) and (claimed_until is null or claimed_until < ?)"
                + " order by id limit ?")
        .params(Timestamp.from(clock.instant()), limit)
        .query(String.class)
        .list();
  }

  boolean claim(String sheetId, String run, Instant until) {
    return jdbc.sql(
                "update intake_sheet set claimed_by = ?, claimed_until = ? where id = ? and (claimed_until is null or claimed_until < ?)")
            .params(run, Timestamp.from(until), sheetId, Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  boolean renew(String sheetId, String run, Instant until) {
    return jdbc.sql("update intake_sheet set claimed_until = ? where id = ? and claimed_by = ?")
            .params(Timestamp.from(until), sheetId, run)
            .update()
        == 1;
  }

  void release(String sheetId, String run) {
    jdbc.sql(
            "update intake_sheet set claimed_by = null, claimed_until = null where id = ? and claimed_by = ?")
        .params(sheetId, run)
        .update();
  }

  boolean move(String sheetId, SheetState from, SheetState to) {
    return jdbc.sql("update intake_sheet set state = ?, ended_at = ? where id = ? and state = ?")
            .param(to.name())
            .param(to == SheetState.DONE ? Timestamp.from(clock.instant()) : null)
            .param(sheetId)
            .param(from.name())
            .update()
        == 1;
  }

  /** From the preview to the run: what was counted and found for the preview is found again. */
  void resetCounts(String sheetId) {
    jdbc.sql(
            "update intake_row set findings = null where sheet_id = ? and state = 'WAITING' and findings is not null")
        .param(sheetId)
        .update();
    jdbc.sql(
            "update intake_sheet set done_count = 0, clean_count = 0, refused_count = 0, failed_count = 0, finding_counts = '{}' where id = ?")
        .param(sheetId)
        .update();
  }

  /** Lets the rows that failed be tried again. */
  void retryFailed(String sheetId) {
    int again =
        jdbc.sql(
                "update intake_row set state = 'WAITING', attempts = 0, error = null where sheet_id = ? and state = 'FAILED'")
            .param(sheetId)
            .update();
    jdbc.sql("update intake_sheet set done_count = done_count - ?, failed_count = 0 where id = ?")
        .params(again, sheetId)
        .update();
  }

  void delete(Sheet sheet) {
    jdbc.sql("delete from intake_scan where sheet_id = ?").param(sheet.id()).update();
    jdbc.sql("delete from intake_row where sheet_id = ?").param(sheet.id()).update();
    jdbc.sql("delete from intake_sheet where id = ?").param(sheet.id()).update();
  }

  /**
   * Erases the rows of sheets that ended before {@code time}; counts, lines, findings and cases
   * stay.
   */
  int erase(Instant time) {
    List<String> ids =
        jdbc.sql(
                "select id from intake_sheet where ended_at < ? and erased_at is null order by ended_at limit 20")
            .param(Timestamp.from(time))
            .query(String.class)
            .list();
    for (String id : ids) {
      jdbc.sql("delete from intake_scan where sheet_id = ?").param(id).update();
      jdbc.sql("update intake_row set sealed_cells = null, scan_token = null where sheet_id = ?")
          .param(id)
          .update();
      jdbc.sql(
              "update intake_sheet set sealed_head = null, scans_pending = false, erased_at = ? where id = ?")
          .params(Timestamp.from(clock.instant()), id)
          .update();
    }
    return ids.size();
  }

  private Sheet sheet(ResultSet row, int i) throws SQLException {
    String id = row.getString(1);
    String subject = row.getString(5);
    return new Sheet(
        id,
        row.getString(2),
        row.getTimestamp(3).toInstant(),
        row.getString(4),
        subject,
        head(id, subject, row.getBytes(6)),
        SheetState.valueOf(row.getString(7)),
        row.getInt(8),
        new Counts(
            row.getInt(9),
            row.getInt(10),
            row.getInt(11),
            row.getInt(12),
            read(row.getString(13), SUMS)),
        row.getBoolean(14),
        row.getTimestamp(15) != null);
  }

  private Row row(Sheet sheet, ResultSet row) throws SQLException {
    int line = row.getInt(1);
    String findings = row.getString(5);
    return new Row(
        line,
        cells(sheet, line, row.getBytes(2)),
        row.getString(3),
        RowState.valueOf(row.getString(4)),
        findings == null ? List.of() : read(findings, FINDINGS),
        row.getString(6),
        row.getInt(7));
  }

  /** One sheet that cannot be opened must not keep the others from being listed. */
  private Head head(String id, String subject, byte[] sealed) {
    try {
      return subjects.open(subject, headContext(id), sealed, Head.class);
    } catch (IllegalStateException | KeyDestroyedException gone) {
      return null;
    }
  }

  /** One row that cannot be opened must not keep the others from being read. */
  private List<String> cells(Sheet sheet, int line, byte[] sealed) {
    try {
      String[] cells =
          subjects.open(sheet.subjectId(), rowContext(sheet.id(), line), sealed, String[].class);
      return cells == null ? null : List.of(cells);
    } catch (IllegalStateException | KeyDestroyedException gone) {
      return null;
    }
  }

  private static String headContext(String id) {
    return "intake_sheet:" + id + ":head";
  }

  private static String rowContext(String id, int line) {
    return "intake_row:" + id + ":" + line;
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
