package io.kedang.intake;

import io.kedang.opening.BatchProgress;
import io.kedang.privacy.Masking;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * The sheet as uploaded, with what became of every row (CLNS-1). Every cell is text: what looks
 * like a formula stays the text somebody typed.
 */
@Component
class ResultWorkbook {

  private static final int AT_ONCE = 500;
  private static final String TEXT = "@";

  private final SheetStore store;
  private final BatchProgress progress;
  private final IntakeWords words;

  ResultWorkbook(SheetStore store, BatchProgress progress, IntakeWords words) {
    this.store = store;
    this.progress = progress;
    this.words = words;
  }

  byte[] write(SheetStore.Sheet sheet, boolean clear, Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Kedang", "1.0")) {
      Worksheet page = workbook.newWorksheet(words.text("result.sheet", locale));
      List<String> header = sheet.head().header();
      Map<Integer, Column> columns = new HashMap<>();
      SheetTable.places(header).forEach((column, place) -> columns.put(place, column));
      int own = header.size();
      page.value(0, 0, words.text("result.line", locale));
      for (int i = 0; i < own; i++) {
        page.value(0, i + 1, printable(header.get(i)));
        page.width(i + 1, 16);
      }
      List<String> added =
          List.of("result.outcome", "result.findings", "result.case", "result.code");
      for (int i = 0; i < added.size(); i++) {
        page.value(0, own + 1 + i, words.text(added.get(i), locale));
        page.width(own + 1 + i, i == 1 ? 48 : 28);
      }
      page.range(0, 0, 0, own + added.size()).style().bold().set();
      page.freezePane(0, 1);
      int at = 1;
      for (List<SheetStore.Row> rows = store.rows(sheet, 0, AT_ONCE, false);
          !rows.isEmpty();
          rows = store.rows(sheet, rows.get(rows.size() - 1).line(), AT_ONCE, false)) {
        Map<Integer, BatchProgress.Row> cases =
            progress.rows(sheet.id(), rows.get(0).line(), rows.get(rows.size() - 1).line());
        for (SheetStore.Row row : rows) {
          write(page, at++, row, own, columns, cases.get(row.line()), clear, locale);
        }
        page.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void write(
      Worksheet page,
      int at,
      SheetStore.Row row,
      int own,
      Map<Integer, Column> columns,
      BatchProgress.Row started,
      boolean clear,
      Locale locale) {
    page.value(at, 0, row.line());
    List<String> cells = row.cells() == null ? List.of() : row.cells();
    for (int i = 0; i < Math.min(own, cells.size()); i++) {
      String cell = clear ? cells.get(i) : masked(columns.get(i), cells.get(i));
      if (!cell.isEmpty()) {
        page.value(at, i + 1, printable(cell));
        page.style(at, i + 1).format(TEXT).set();
      }
    }
    String findings =
        row.findings().stream()
            .map(finding -> words.finding(finding, locale))
            .distinct()
            .collect(Collectors.joining("；"));
    page.value(
        at,
        own + 1,
        words.state(started == null ? row.state().name() : started.state().name(), locale));
    page.value(at, own + 2, findings);
    if (started != null) {
      page.value(at, own + 3, started.caseId());
      if (started.customerCode() != null) {
        page.value(at, own + 4, started.customerCode());
      }
    }
  }

  /** Columns nobody here knows may hold anything, and are left out for whom the sheet is masked. */
  private static String masked(Column column, String cell) {
    if (column == null) {
      return "";
    }
    return switch (column) {
      case DOCUMENT_NUMBER -> Masking.documentNumber(cell);
      case MOBILE, LANDLINE -> Masking.phone(cell);
      case MAIL -> Masking.mail(cell);
      case ADDRESS -> Masking.address(cell);
      default -> cell;
    };
  }

  /** XML knows no control characters but three; a file that holds others would not open. */
  private static String printable(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
