package io.kedang.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Rows of a workbook's first visible sheet, streamed. Whoever uploads it is not trusted: the sheet
 * readers at hand believe a cell's address and expand shared formulas, either of which lets a small
 * file fill the memory; this one bounds both, never evaluates, and takes a formula for the text it
 * is.
 */
final class XlsxLines {

  private static final long MOST_UNPACKED = 128L * 1024 * 1024;
  private static final int MOST_PART = 48 * 1024 * 1024;
  private static final int MOST_ENTRIES = 2_000;
  private static final int MOST_STRINGS = 2_000_000;
  private static final int MOST_COLUMNS = 200;
  private static final int MOST_NUMBER_LENGTH = 40;
  private static final int MOST_DIGITS = 15;
  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern NOT_A_DATE_PART =
      Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XML.setProperty(XMLInputFactory.IS_COALESCING, false);
  }

  private final ZipFile archive;
  private final Map<String, ZipArchiveEntry> byPart = new HashMap<>();
  private final Map<String, byte[]> parts = new HashMap<>();
  private final List<String> strings = new ArrayList<>();
  private final List<Boolean> dateStyles = new ArrayList<>();
  private boolean from1904;

  private XlsxLines(ZipFile archive) {
    this.archive = archive;
  }

  static List<SheetLine> read(byte[] file) throws IOException {
    try (ZipFile archive =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      XlsxLines workbook = new XlsxLines(archive);
      workbook.unpack();
      return workbook.rows(workbook.open());
    } catch (XMLStreamException | NumberFormatException broken) {
      throw SheetRefusals.broken(1);
    }
  }

  /** One pass over the archive measures it and keeps all parts but the sheets. */
  private void unpack() throws IOException {
    long unpacked = 0;
    int entries = 0;
    byte[] buffer = new byte[65_536];
    for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
      if (++entries > MOST_ENTRIES) {
        throw SheetRefusals.unpacksTooLarge();
      }
      String name = name(entry.getName());
      byPart.putIfAbsent(name, entry);
      boolean keep =
          (name.endsWith(".xml") || name.endsWith(".rels"))
              && !name.startsWith("xl/worksheets/sheet");
      ByteArrayOutputStream part = new ByteArrayOutputStream();
      try (InputStream content = archive.getInputStream(entry)) {
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
          unpacked += read;
          if (unpacked > MOST_UNPACKED || (keep && part.size() + read > MOST_PART)) {
            throw SheetRefusals.unpacksTooLarge();
          }
          if (keep) {
            part.write(buffer, 0, read);
          }
        }
      }
      if (keep) {
        parts.putIfAbsent(name, part.toByteArray());
      }
    }
    if (!parts.containsKey("[content_types].xml")) {
      throw SheetRefusals.type("application/zip");
    }
  }

  /** Reads what the cells refer to and answers the first visible sheet's part. */
  private String open() throws XMLStreamException {
    String workbook =
        relations("", "_rels/.rels")
            .getOrDefault("officeDocument", List.of(new Relation("", "xl/workbook.xml")))
            .get(0)
            .target;
    if (!parts.containsKey(workbook)) {
      throw SheetRefusals.type("application/zip");
    }
    String folder =
        workbook.contains("/") ? workbook.substring(0, workbook.lastIndexOf('/') + 1) : "";
    Map<String, List<Relation>> relations =
        relations(folder, folder + "_rels/" + workbook.substring(folder.length()) + ".rels");
    for (Relation styles : relations.getOrDefault("styles", List.of())) {
      readStyles(styles.target);
    }
    for (Relation shared : relations.getOrDefault("sharedStrings", List.of())) {
      readStrings(shared.target);
    }
    String first = null;
    XMLStreamReader xml = xml(parts.get(workbook));
    while (first == null && xml.hasNext()) {
      if (next(xml) == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("workbookPr")) {
          from1904 =
              "1".equals(xml.getAttributeValue(null, "date1904"))
                  || "true".equals(xml.getAttributeValue(null, "date1904"));
        } else if (xml.getLocalName().equals("sheet")
            && !String.valueOf(xml.getAttributeValue(null, "state")).endsWith("idden")) {
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")) {
              first = xml.getAttributeValue(i);
            }
          }
        }
      }
    }
    for (Relation sheet : relations.getOrDefault("worksheet", List.of())) {
      if (sheet.id.equals(first)) {
        return sheet.target;
      }
    }
    throw SheetRefusals.empty();
  }

  private record Relation(String id, String target) {}

  private Map<String, List<Relation>> relations(String folder, String part)
      throws XMLStreamException {
    Map<String, List<Relation>> found = new HashMap<>();
    byte[] content = parts.get(name(part));
    if (content == null) {
      return found;
    }
    XMLStreamReader xml = xml(content);
    while (xml.hasNext()) {
      if (next(xml) == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        String type = String.valueOf(xml.getAttributeValue(null, "Type"));
        String target = String.valueOf(xml.getAttributeValue(null, "Target"));
        found
            .computeIfAbsent(type.substring(type.lastIndexOf('/') + 1), t -> new ArrayList<>())
            .add(
                new Relation(
                    String.valueOf(xml.getAttributeValue(null, "Id")),
                    name(target.startsWith("/") ? target : folder + target)));
      }
    }
    return found;
  }

  private void readStyles(String part) throws XMLStreamException {
    Set<Integer> dates = new HashSet<>();
    for (int[] range : new int[][] {{14, 22}, {27, 36}, {45, 47}, {50, 58}}) {
      for (int id = range[0]; id <= range[1]; id++) {
        dates.add(id);
      }
    }
    XMLStreamReader xml = xml(parts.getOrDefault(part, new byte[0]));
    boolean inCells = false;
    while (xml.hasNext()) {
      int event = next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numFmt" -> {
            String code =
                NOT_A_DATE_PART
                    .matcher(String.valueOf(xml.getAttributeValue(null, "formatCode")))
                    .replaceAll("");
            if (!code.equalsIgnoreCase("general")
                && code.toLowerCase(Locale.ROOT).matches(".*[ymdhs].*")) {
              dates.add(Integer.parseInt(xml.getAttributeValue(null, "numFmtId")));
            }
          }
          case "cellXfs" -> inCells = true;
          case "xf" -> {
            String id = xml.getAttributeValue(null, "numFmtId");
            if (inCells) {
              dateStyles.add(id != null && dates.contains(Integer.parseInt(id)));
            }
          }
          default -> {
            // fonts, fills and borders mean nothing here
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        inCells = false;
      }
    }
  }

  private void readStrings(String part) throws XMLStreamException {
    XMLStreamReader xml = xml(parts.getOrDefault(part, new byte[0]));
    while (xml.hasNext()) {
      if (next(xml) == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        if (strings.size() >= MOST_STRINGS) {
          throw SheetRefusals.unpacksTooLarge();
        }
        strings.add(texts(xml, "si"));
      }
    }
  }

  private List<SheetLine> rows(String part) throws IOException, XMLStreamException {
    SheetReader.Collector rows = new SheetReader.Collector();
    XMLStreamReader xml = XML.createXMLStreamReader(stream(part));
    int number = 0;
    List<String> cells = new ArrayList<>();
    while (xml.hasNext()) {
      int event = next(xml);
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        String given = xml.getAttributeValue(null, "r");
        int next = given == null ? number + 1 : Integer.parseInt(given);
        if (next <= number) {
          throw SheetRefusals.broken(number + 1L);
        }
        number = next;
        cells = new ArrayList<>();
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        int column = column(xml.getAttributeValue(null, "r"), cells.size());
        String value = cell(xml);
        if (column < MOST_COLUMNS && !value.isEmpty()) {
          while (cells.size() <= column) {
            cells.add("");
          }
          cells.set(column, value);
        } else if (column == cells.size() && column < MOST_COLUMNS) {
          cells.add("");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        rows.add(number, cells);
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("sheetData")) {
        break;
      }
    }
    return rows.lines();
  }

  private static int column(String address, int next) {
    if (address == null) {
      return next;
    }
    Matcher matcher = ADDRESS.matcher(address);
    if (!matcher.matches()) {
      throw new NumberFormatException();
    }
    int column = 0;
    for (char letter : matcher.group(1).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }

  /** The text of the cell the reader stands on; leaves it at the cell's end. */
  private String cell(XMLStreamReader xml) throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    String value = "";
    String formula = null;
    while (xml.hasNext()) {
      int event = next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "f" -> formula = text(xml, "f");
          case "v" -> value = text(xml, "v");
          case "is" -> value = texts(xml, "is");
          default -> {
            // extensions mean nothing here
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
    }
    if (formula != null) {
      return "=" + formula;
    }
    if (type == null || type.equals("n")) {
      return value.isEmpty() ? "" : number(value, isDate(style));
    }
    return switch (type) {
      case "s" -> string(value);
      case "b" -> value.equals("1") ? "TRUE" : "FALSE";
      default -> unescape(value);
    };
  }

  private String string(String index) {
    int at = Integer.parseInt(index);
    if (at < 0 || at >= strings.size()) {
      throw new NumberFormatException();
    }
    return strings.get(at);
  }

  private boolean isDate(String style) {
    if (style == null) {
      return false;
    }
    int index = Integer.parseInt(style);
    return index >= 0 && index < dateStyles.size() && dateStyles.get(index);
  }

  /**
   * A number as people see it. Excel keeps fifteen digits and writes longer numbers with an
   * exponent: the last digits of an identity number typed as a number are lost. Such a number keeps
   * its exponent, so that it is found to be invalid instead of being taken for somebody else's.
   */
  private String number(String raw, boolean date) {
    if (raw.length() > MOST_NUMBER_LENGTH) {
      return raw;
    }
    BigDecimal number = new BigDecimal(raw);
    if (date && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(2_958_466)) < 0) {
      return date(number);
    }
    boolean exponent = raw.indexOf('E') >= 0 || raw.indexOf('e') >= 0;
    int before = number.precision() - number.scale();
    if (exponent && (before > MOST_DIGITS || before < -MOST_DIGITS)) {
      return raw;
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private String date(BigDecimal serial) {
    long days = serial.longValue();
    // the calendar of 1900 counts a 29 February that never was
    LocalDate day =
        from1904
            ? LocalDate.of(1904, 1, 1).plusDays(days)
            : LocalDate.of(1899, 12, 30).plusDays(days < 60 ? days + 1 : days);
    long seconds =
        serial
            .remainder(BigDecimal.ONE)
            .multiply(BigDecimal.valueOf(86_400))
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    LocalDateTime at = day.atStartOfDay().plusSeconds(seconds);
    return seconds == 0 ? day.toString() : DATE_TIME.format(at);
  }

  /** The texts of runs, without the reading aids of East Asian workbooks. */
  private static String texts(XMLStreamReader xml, String until) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int aids = 0;
    while (xml.hasNext()) {
      int event = next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          aids++;
        } else if (xml.getLocalName().equals("t") && aids == 0) {
          append(text, text(xml, "t"));
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          aids--;
        } else if (xml.getLocalName().equals(until)) {
          break;
        }
      }
    }
    return unescape(text.toString());
  }

  private static String text(XMLStreamReader xml, String until) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      int event = next(xml);
      if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        append(text, xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(until)) {
        break;
      }
    }
    return text.toString();
  }

  /** Long enough to be found too long, never longer. */
  private static void append(StringBuilder text, String more) {
    int room = SheetReader.LONGEST_CELL + 1 - text.length();
    text.append(more, 0, Math.max(0, Math.min(room, more.length())));
  }

  private static String unescape(String text) {
    return text.contains("_x")
        ? ESCAPE
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }

  /** Workbooks declare no document types and no entities; only attacks do. */
  private static int next(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException();
    }
    return event;
  }

  private static XMLStreamReader xml(byte[] part) throws XMLStreamException {
    return XML.createXMLStreamReader(new ByteArrayInputStream(part));
  }

  private InputStream stream(String part) throws IOException {
    if (parts.containsKey(part)) {
      return new ByteArrayInputStream(parts.get(part));
    }
    if (!byPart.containsKey(part)) {
      throw SheetRefusals.empty();
    }
    return archive.getInputStream(byPart.get(part));
  }

  /** Part names do not tell upper from lower case. */
  private static String name(String name) {
    String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return plain.startsWith("/") ? plain.substring(1) : plain;
  }
}
