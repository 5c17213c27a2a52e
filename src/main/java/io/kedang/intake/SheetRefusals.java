package io.kedang.intake;

import io.kedang.shared.ProblemException;
import io.kedang.shared.ProblemException.Kind;
import java.util.List;

/**
 * Why a file cannot be taken, in the words of the person who uploads it. None quotes the file's
 * content.
 */
final class SheetRefusals {

  private SheetRefusals() {}

  static ProblemException empty() {
    return ProblemException.invalid("sheetEmpty");
  }

  static ProblemException tooLarge(long megabytes) {
    return new ProblemException(Kind.TOO_LARGE, "sheetTooLarge", megabytes);
  }

  static ProblemException tooManyRows(int most) {
    return new ProblemException(Kind.TOO_LARGE, "sheetTooManyRows", most);
  }

  /** An XLSX or ZIP that unpacks to more than anybody means by it. */
  static ProblemException unpacksTooLarge() {
    return new ProblemException(Kind.TOO_LARGE, "sheetUnpacksTooLarge");
  }

  static ProblemException type(String contentType) {
    return new ProblemException(Kind.UNSUPPORTED_TYPE, "sheetTypeUnsupported", contentType);
  }

  /** XLS, or a workbook with a password. */
  static ProblemException oldExcel() {
    return new ProblemException(Kind.UNSUPPORTED_TYPE, "sheetOldExcel");
  }

  static ProblemException encoding() {
    return ProblemException.invalid("sheetEncoding");
  }

  static ProblemException notText() {
    return ProblemException.invalid("sheetNotText");
  }

  static ProblemException broken(long line) {
    return ProblemException.invalid("sheetBroken", line).fact("line", line);
  }

  static ProblemException cellTooLong(int line, int column, int most) {
    return ProblemException.invalid("sheetCellTooLong", line, column, most)
        .fact("line", line)
        .fact("column", column);
  }

  static ProblemException rowTooLong(int line) {
    return ProblemException.invalid("sheetRowTooLong", line).fact("line", line);
  }

  static ProblemException noHeader(List<String> missing) {
    ProblemException problem =
        ProblemException.invalid("sheetColumnsMissing", String.join("、", missing));
    return missing.isEmpty() ? problem : problem.fact("missing", missing);
  }

  static ProblemException headerTwice(List<String> twice) {
    return ProblemException.invalid("sheetColumnTwice", String.join("、", twice))
        .fact("twice", twice);
  }
}
