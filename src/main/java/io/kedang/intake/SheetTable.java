package io.kedang.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A sheet whose header was understood.
 *
 * @param header as written, every column
 * @param lines the rows that are not empty, without the template's example
 */
record SheetTable(List<String> header, List<SheetLine> lines) {

  private static final int MOST_COLUMNS = 100;
  private static final int LONGEST_HEADER = 100;

  /** A title and a remark may stand above the header. */
  private static final int HEADER_AMONG = 5;

  /** By which Excel is told the delimiter of a text file. */
  private static final String DELIMITER_MARK = "sep=";

  /**
   * Takes for the header the first of the topmost rows that has every needed column, or failing
   * that the one that has most.
   *
   * @throws io.kedang.shared.ProblemException when a needed column is missing or one stands twice
   */
  static SheetTable of(List<SheetLine> all) {
    if (all.isEmpty()) {
      throw SheetRefusals.empty();
    }
    int at = headerAt(all);
    List<String> header = new ArrayList<>(all.get(at).cells().stream().map(String::strip).toList());
    while (!header.isEmpty() && header.get(header.size() - 1).isEmpty()) {
      header.remove(header.size() - 1);
    }
    if (header.size() > MOST_COLUMNS
        || header.stream().anyMatch(cell -> cell.length() > LONGEST_HEADER)) {
      throw SheetRefusals.noHeader(List.of());
    }
    List<String> twice = new ArrayList<>();
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int i = 0; i < header.size(); i++) {
      Column column = Column.ofHeader(header.get(i)).orElse(null);
      if (column != null && places.putIfAbsent(column, i) != null) {
        twice.add(column.header());
      }
    }
    List<String> missing = new ArrayList<>();
    for (Column column : Column.values()) {
      if (column.needed() && !places.containsKey(column)) {
        missing.add(column.header());
      }
    }
    if (!missing.isEmpty()) {
      throw SheetRefusals.noHeader(missing);
    }
    if (!twice.isEmpty()) {
      throw SheetRefusals.headerTwice(twice);
    }
    int name = places.get(Column.NAME);
    List<SheetLine> lines =
        all.subList(at + 1, all.size()).stream()
            .filter(line -> !line.cell(name).strip().equals(SheetTemplate.EXAMPLE_NAME))
            .toList();
    if (lines.isEmpty()) {
      throw SheetRefusals.empty();
    }
    return new SheetTable(List.copyOf(header), lines);
  }

  private static int headerAt(List<SheetLine> all) {
    int best = all.get(0).cells().get(0).equals(DELIMITER_MARK) && all.size() > 1 ? 1 : 0;
    long most = 0;
    for (int i = best; i < Math.min(HEADER_AMONG, all.size()); i++) {
      long known = places(all.get(i).cells()).keySet().stream().filter(Column::needed).count();
      if (known > most) {
        best = i;
        most = known;
      }
    }
    return best;
  }

  /** Where each known column stands. */
  static Map<Column, Integer> places(List<String> header) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int i = 0; i < header.size(); i++) {
      int place = i;
      Column.ofHeader(header.get(i)).ifPresent(column -> places.put(column, place));
    }
    return places;
  }

  /** Headers nobody here knows; their cells come back in the result and mean nothing. */
  static List<String> ignored(List<String> header) {
    return header.stream()
        .filter(cell -> !cell.isEmpty() && Column.ofHeader(cell).isEmpty())
        .toList();
  }
}
