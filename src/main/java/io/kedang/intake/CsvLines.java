package io.kedang.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows of a text file: comma, semicolon or tab between cells; UTF-8, UTF-16 with its mark, GBK or
 * GB18030.
 */
final class CsvLines {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char[] DELIMITERS = {',', ';', '\t'};

  private CsvLines() {}

  static List<SheetLine> read(byte[] file) {
    String text = decode(file);
    if (text.indexOf('\0') >= 0) {
      throw SheetRefusals.notText();
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(text))
            .setQuote('"')
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();
    SheetReader.Collector rows = new SheetReader.Collector();
    long number = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord row : parser) {
        number = row.getRecordNumber();
        List<String> cells = new ArrayList<>(row.size());
        row.forEach(cells::add);
        rows.add((int) number, cells);
      }
    } catch (UncheckedIOException | IOException | IllegalStateException quoteNeverClosed) {
      throw SheetRefusals.broken(number + 1);
    }
    return rows.lines();
  }

  /**
   * A mark decides; else UTF-8 if every byte fits, because other encodings hardly ever do; else
   * GB18030, which holds GBK and GB2312.
   */
  static String decode(byte[] file) {
    if (SheetReader.startsWith(file, 0xEF, 0xBB, 0xBF)) {
      return strict(file, 3, StandardCharsets.UTF_8).orElseThrow(SheetRefusals::encoding);
    }
    if (SheetReader.startsWith(file, 0xFF, 0xFE)) {
      return strict(file, 2, StandardCharsets.UTF_16LE).orElseThrow(SheetRefusals::encoding);
    }
    if (SheetReader.startsWith(file, 0xFE, 0xFF)) {
      return strict(file, 2, StandardCharsets.UTF_16BE).orElseThrow(SheetRefusals::encoding);
    }
    if (SheetReader.startsWith(file, 0x84, 0x31, 0x95, 0x33)) {
      return strict(file, 4, GB18030).orElseThrow(SheetRefusals::encoding);
    }
    return strict(file, 0, StandardCharsets.UTF_8)
        .or(() -> strict(file, 0, GB18030))
        .orElseThrow(SheetRefusals::encoding);
  }

  private static Optional<String> strict(byte[] file, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(file, from, file.length - from))
              .toString());
    } catch (CharacterCodingException otherEncoding) {
      return Optional.empty();
    }
  }

  /** The one that stands most often in the first line that holds anything, outside quotes. */
  private static char delimiter(String text) {
    int[] counts = new int[DELIMITERS.length];
    boolean quoted = false;
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        if (any) {
          break;
        }
      } else if (!quoted) {
        for (int d = 0; d < DELIMITERS.length; d++) {
          if (c == DELIMITERS[d]) {
            counts[d]++;
          }
        }
        any |= !Character.isWhitespace(c) && c != ',' && c != ';';
      }
    }
    int best = 0;
    for (int d = 1; d < DELIMITERS.length; d++) {
      if (counts[d] > counts[best]) {
        best = d;
      }
    }
    return DELIMITERS[best];
  }
}
