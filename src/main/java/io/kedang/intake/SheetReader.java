package io.kedang.intake;

import io.kedang.shared.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.Tika;

/** Reads a file as a sheet (CLNS-1). What it is, its content says; its name says nothing. */
final class SheetReader {

  static final int MOST_BYTES = 20 * 1024 * 1024;
  static final int MOST_ROWS = 50_000;
  static final int LONGEST_CELL = 2_000;

  private static final Tika TIKA = new Tika();

  private SheetReader() {}

  /**
   * @throws io.kedang.shared.ProblemException when it is no sheet, or one that cannot be taken as a
   *     whole
   */
  static SheetTable read(byte[] file) {
    if (file.length == 0) {
      throw SheetRefusals.empty();
    }
    if (file.length > MOST_BYTES) {
      throw SheetRefusals.tooLarge(MOST_BYTES / 1024 / 1024);
    }
    return SheetTable.of(lines(file));
  }

  private static List<SheetLine> lines(byte[] file) {
    if (startsWith(file, 'P', 'K', 3, 4)) {
      try {
        return XlsxLines.read(file);
      } catch (ProblemException refused) {
        throw refused;
      } catch (IOException | RuntimeException damaged) {
        // the archive library answers damage with more kinds of exception than it names
        throw SheetRefusals.broken(1);
      }
    }
    if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw SheetRefusals.oldExcel();
    }
    String type = TIKA.detect(file);
    if (!type.equals("text/plain")
        && !type.equals("text/csv")
        && !type.equals("application/octet-stream")) {
      throw SheetRefusals.type(type);
    }
    return CsvLines.read(file);
  }

  static boolean startsWith(byte[] file, int... magic) {
    if (file.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((file[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** Collects rows under the limits that hold for every kind of file. */
  static final class Collector {

    private final List<SheetLine> lines = new ArrayList<>();

    void add(int number, List<String> cells) {
      int last = cells.size();
      while (last > 0 && isEmpty(cells.get(last - 1))) {
        last--;
      }
      if (last == 0) {
        return;
      }
      for (int i = 0; i < last; i++) {
        if (cells.get(i).length() > LONGEST_CELL) {
          throw SheetRefusals.cellTooLong(number, i + 1, LONGEST_CELL);
        }
      }
      // one more than rows: the header
      if (lines.size() > MOST_ROWS) {
        throw SheetRefusals.tooManyRows(MOST_ROWS);
      }
      lines.add(new SheetLine(number, List.copyOf(cells.subList(0, last))));
    }

    List<SheetLine> lines() {
      return lines;
    }

    private static boolean isEmpty(String cell) {
      return cell.chars()
          .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF);
    }
  }
}
