package io.kedang.intake;

import java.util.List;

/**
 * One row as it stands in the file.
 *
 * @param number as the file counts, the header being line 1 where nothing stands above it
 * @param cells as many as the header has, and those beyond it that are not empty
 */
record SheetLine(int number, List<String> cells) {

  String cell(int index) {
    return index < 0 || index >= cells.size() ? "" : cells.get(index);
  }

  /** Never the content: rows must not leak into logs. */
  @Override
  public String toString() {
    return "SheetLine[" + number + "]";
  }
}
