package io.kedang.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * The empty sheet branches fill in: the headers, one example, and in the workbook a page of hints
 * (CLNS-1).
 */
@Component
public class SheetTemplate {

  private static final int ROWS_TO_FORMAT = 2_000;

  /** A row under this name is the example somebody left in. */
  static final String EXAMPLE_NAME = "示例（请删除本行）";

  /** The example is nobody's: its number is the one GB 11643 prints. */
  private static final List<String> EXAMPLE =
      List.of(
          "个人",
          EXAMPLE_NAME,
          "居民身份证",
          "11010519491231002X",
          "",
          "13800138000",
          "",
          "",
          "天河区体育西路1号",
          "高级",
          "AM001",
          "440101",
          "柜面",
          "scan-00001.png");

  private final IntakeWords words;

  SheetTemplate(IntakeWords words) {
    this.words = words;
  }

  /** As CSV with a mark, so that Excel reads it as UTF-8. */
  public byte[] csv() {
    String text =
        "\ufeff" + String.join(",", headers()) + "\r\n" + String.join(",", EXAMPLE) + "\r\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** As XLSX with text cells, so that Excel keeps the last digits of long numbers. */
  public byte[] xlsx(Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Kedang", "1.0")) {
      Worksheet page = workbook.newWorksheet(words.text("template.sheet", locale));
      List<String> headers = headers();
      for (int i = 0; i < headers.size(); i++) {
        page.value(0, i, headers.get(i));
        page.value(1, i, EXAMPLE.get(i));
        page.width(i, i == 3 || i == 8 ? 24 : 16);
      }
      page.range(1, 0, ROWS_TO_FORMAT, headers.size() - 1).style().format("@").set();
      page.range(0, 0, 0, headers.size() - 1).style().bold().set();
      page.freezePane(0, 1);
      choice(page, 0, "个人", "法人", "集团", "第三方");
      choice(page, 9, "初级", "高级");
      choice(page, 12, "柜面", "业务员", "电销", "网销");
      Worksheet hints = workbook.newWorksheet(words.text("template.hints", locale));
      hints.width(0, 24);
      hints.width(1, 90);
      for (int i = 0; i < headers.size(); i++) {
        hints.value(i, 0, headers.get(i));
        hints.value(i, 1, words.text("hint." + columns().get(i).field(), locale));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void choice(Worksheet page, int column, String... values) {
    page.range(1, column, ROWS_TO_FORMAT, column)
        .validateWithListByFormula("\"" + String.join(",", values) + "\"");
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>(List.of(Column.values()));
    columns.removeAll(
        List.of(
            Column.LEGAL_REPRESENTATIVE,
            Column.VALID_UNTIL,
            Column.VIP,
            Column.CLAIM_NUMBER,
            Column.POLICY_NUMBER));
    return columns;
  }

  private static List<String> headers() {
    return columns().stream().map(Column::header).toList();
  }
}
