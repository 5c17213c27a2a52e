package io.kedang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.shared.ProblemException;
import io.kedang.shared.ProblemException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CLNS-1: sheets as branches have them, and files that only look like one. */
class SheetReaderTest {

  static final String HEADER =
      "客户类型,姓名或单位名称,证件类型,证件号码,联系人,手机号码,固定电话,电子邮箱,通讯地址,信息级别,采集人工号,机构代码,采集渠道,影像文件";
  private static final String ROW =
      "个人,黄涛,居民身份证,510104200010035707,,18276848884,,,禅城区祖庙路385号,高级,AM015,440101,柜面,scan-00000.png";
  private static final String SHORT = "客户类型,姓名,证件类型,证件号码,信息级别,机构代码,采集渠道\n";

  @Test
  void theSampleIsTheSameInBothEncodings() {
    SheetTable utf8 = SheetReader.read(sample("customers.csv"));
    assertThat(utf8.lines()).hasSize(500);
    assertThat(utf8.lines().get(0).number()).isEqualTo(2);
    assertThat(utf8.lines().get(499).number()).isEqualTo(501);
    assertThat(SheetReader.read(sample("customers-gbk.csv"))).isEqualTo(utf8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "GBK",
        "GB18030",
        "UTF-8+BOM",
        "UTF-16LE+BOM",
        "UTF-16BE+BOM",
        "GB18030+BOM"
      })
  void encodingsAreTold(String encoding) {
    Charset charset = Charset.forName(encoding.replace("+BOM", ""));
    String text = (encoding.endsWith("BOM") ? "\ufeff" : "") + HEADER + "\r\n" + ROW + "\r\n";
    SheetTable table = SheetReader.read(text.getBytes(charset));
    assertThat(table.header().get(0)).isEqualTo("客户类型");
    assertThat(table.lines()).containsExactly(new SheetLine(2, List.of(ROW.split(","))));
  }

  @Test
  void rareCharactersOfGb18030Survive() {
    byte[] file =
        (SHORT + "个人,𠮷田㐂,居民身份证,510104200010035707,初级,440101,电销")
            .getBytes(Charset.forName("GB18030"));
    assertThat(SheetReader.read(file).lines().get(0).cell(1)).isEqualTo("𠮷田㐂");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void delimitersAreTold(String delimiter) {
    SheetTable table =
        SheetReader.read(
            (HEADER + "\n" + ROW).replace(",", delimiter).getBytes(StandardCharsets.UTF_8));
    assertThat(table.lines()).containsExactly(new SheetLine(2, List.of(ROW.split(","))));
  }

  @Test
  void quotesHoldDelimitersQuotesAndLines() {
    SheetTable table =
        SheetReader.read(
            (SHORT
                    + "个人,\"A,B \"\"C\"\"\nD\",身份证,1,初级,440101,电销\n\n,,,,,,\n个人,王,身份证,2,初级,440101,电销,,\n")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(table.lines().get(0).cell(1)).isEqualTo("A,B \"C\"\nD");
    assertThat(table.lines()).extracting(SheetLine::number).containsExactly(2, 5);
    assertThat(table.lines().get(1).cells()).hasSize(7);
    assertThat(table.lines().get(1).cell(9)).isEmpty();
  }

  @Test
  void headersMayBeEnglishDecoratedAndInAnyOrder() {
    SheetTable table =
        SheetReader.read(
            "\n\nChannel,Branch Code, LEVEL ,*证件号码（必填）,备注,document_type,ＮＡＭＥ,Customer-Type\nonline,440101,basic,1,x,passport,Ann,individual"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(SheetTable.places(table.header()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Column.CHANNEL,
                0,
                Column.BRANCH,
                1,
                Column.LEVEL,
                2,
                Column.DOCUMENT_NUMBER,
                3,
                Column.DOCUMENT_TYPE,
                5,
                Column.NAME,
                6,
                Column.CUSTOMER_TYPE,
                7));
    assertThat(SheetTable.ignored(table.header())).containsExactly("备注");
    assertThat(table.lines().get(0).number()).isEqualTo(4);
  }

  @Test
  void aTitleOrADelimiterMarkMayStandAboveTheHeader() {
    String row = "个人,王,身份证,1,初级,440101,电销";
    SheetTable titled =
        SheetReader.read(
            ("客户采集表\n\n填表日期,2026-01-01\n" + SHORT + row).getBytes(StandardCharsets.UTF_8));
    assertThat(titled.lines()).containsExactly(new SheetLine(5, List.of(row.split(","))));
    SheetTable marked =
        SheetReader.read(
            ("sep=;\r\n" + SHORT + row).replace(",", ";").getBytes(StandardCharsets.UTF_8));
    assertThat(marked.lines()).containsExactly(new SheetLine(3, List.of(row.split(","))));
  }

  @Test
  void workbooksReadLikeText() {
    SheetTable csv = SheetReader.read(sample("customers.csv"));
    List<List<String>> rows = new ArrayList<>(List.of(csv.header()));
    csv.lines().forEach(line -> rows.add(line.cells()));
    assertThat(SheetReader.read(Workbooks.of(rows))).isEqualTo(csv);
  }

  @Test
  void cellsAreTextWhateverTheirKind() {
    String styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/><numFmt numFmtId=\"165\" formatCode=\"&quot;day&quot;0\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>";
    String shared =
        "<si><t>共享</t></si><si><r><t>富</t></r><r><t xml:space=\"preserve\">文本 </t></r><rPh sb=\"0\" eb=\"1\"><t>フ</t></rPh></si><si><t>a_x000D_b</t></si>";
    String data =
        Workbooks.row(1, SHORT.strip().split(","))
            + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c><c r=\"C3\" t=\"s\"><v>2</v></c>"
            + "<c r=\"D3\"><v>13800138000</v></c><c r=\"E3\"><v>1.3800138E10</v></c><c r=\"F3\"><v>5.10104200010036E+17</v></c><c r=\"G3\"><v>510104200010035707</v></c>"
            + "<c r=\"H3\" s=\"1\"><v>45658</v></c><c r=\"I3\" s=\"2\"><v>45658.5</v></c><c r=\"J3\" s=\"3\"><v>45658</v></c><c r=\"K3\" t=\"b\"><v>1</v></c>"
            + "<c r=\"L3\" t=\"e\"><v>#N/A</v></c><c r=\"M3\"><v>1E400</v></c><c r=\"N3\"><v>440101.0</v></c><c r=\"P3\" t=\"d\"><v>2026-01-02</v></c></row>"
            + "<row><c><f>HYPERLINK(\"http://x\")</f><v>王</v></c><c t=\"str\"><f t=\"shared\" si=\"0\"/><v>伟</v></c><c t=\"str\"><v>文</v></c></row>";
    List<SheetLine> lines = SheetReader.read(Workbooks.raw("", data, shared, styles)).lines();
    assertThat(lines.get(0).number()).isEqualTo(3);
    assertThat(lines.get(0).cells())
        .containsExactly(
            "共享",
            "富文本 ",
            "a\rb",
            "13800138000",
            "13800138000",
            "5.10104200010036E+17",
            "510104200010035707",
            "2025-01-01",
            "2025-01-01 12:00:00",
            "45658",
            "TRUE",
            "#N/A",
            "1E400",
            "440101",
            "",
            "2026-01-02");
    assertThat(lines.get(1))
        .isEqualTo(new SheetLine(4, List.of("=HYPERLINK(\"http://x\")", "=", "文")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
  void whatIsNoSheetIsRefusedInWords(int which) {
    String rows = SHORT + "个人,王,身份证,1,初级,440101,电销\n";
    record Case(byte[] file, Kind kind, String code) {}
    List<Case> cases =
        List.of(
            new Case(new byte[0], Kind.INVALID, "sheetEmpty"),
            new Case(" \n\n".getBytes(), Kind.INVALID, "sheetEmpty"),
            new Case(SHORT.getBytes(StandardCharsets.UTF_8), Kind.INVALID, "sheetEmpty"),
            new Case("a,b,c\n1,2,3".getBytes(), Kind.INVALID, "sheetColumnsMissing"),
            new Case(
                rows.replace("采集渠道", "姓 名").getBytes(StandardCharsets.UTF_8),
                Kind.INVALID,
                "sheetColumnsMissing"),
            new Case(
                rows.replace("采集渠道", "采集渠道,姓 名").getBytes(StandardCharsets.UTF_8),
                Kind.INVALID,
                "sheetColumnTwice"),
            new Case(
                bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0),
                Kind.UNSUPPORTED_TYPE,
                "sheetOldExcel"),
            new Case("%PDF-1.7\n".getBytes(), Kind.UNSUPPORTED_TYPE, "sheetTypeUnsupported"),
            new Case(
                "<html><body><table><tr><td>客户类型</td></tr></table></body></html>"
                    .getBytes(StandardCharsets.UTF_8),
                Kind.UNSUPPORTED_TYPE,
                "sheetTypeUnsupported"),
            new Case(
                Workbooks.zip(Map.of("a.txt", "x")), Kind.UNSUPPORTED_TYPE, "sheetTypeUnsupported"),
            new Case((rows + "\0").getBytes(StandardCharsets.UTF_8), Kind.INVALID, "sheetNotText"),
            new Case(
                concat(rows.getBytes(StandardCharsets.UTF_8), bytes(0xFF, 0xFF, 0xFF)),
                Kind.INVALID,
                "sheetEncoding"),
            new Case(
                (SHORT + "个人,\"王\n").getBytes(StandardCharsets.UTF_8), Kind.INVALID, "sheetBroken"),
            new Case(
                (SHORT + "个人," + "王".repeat(2001)).getBytes(StandardCharsets.UTF_8),
                Kind.INVALID,
                "sheetCellTooLong"),
            new Case(new byte[SheetReader.MOST_BYTES + 1], Kind.TOO_LARGE, "sheetTooLarge"));
    Case one = cases.get(which);
    assertRefused(one.file, one.kind, one.code);
  }

  @Test
  void refusalsNameThePlace() {
    ProblemException problem =
        refusal((SHORT + "\n个人," + "王".repeat(2001)).getBytes(StandardCharsets.UTF_8));
    assertThat(problem.arguments()).containsExactly(3, 2, 2000);
    assertThat(refusal("姓名,证件号码\n1,2".getBytes(StandardCharsets.UTF_8)).arguments())
        .containsExactly("客户类型、证件类型、信息级别、机构代码、采集渠道");
  }

  @Test
  void thereIsAMostOfRows() {
    String row = "个人,王,身份证,1,初级,440101,电销\n";
    assertThat(
            SheetReader.read(
                    (SHORT + row.repeat(SheetReader.MOST_ROWS)).getBytes(StandardCharsets.UTF_8))
                .lines())
        .hasSize(SheetReader.MOST_ROWS);
    assertRefused(
        (SHORT + row.repeat(SheetReader.MOST_ROWS + 1)).getBytes(StandardCharsets.UTF_8),
        Kind.TOO_LARGE,
        "sheetTooManyRows");
  }

  @Test
  void bombsAndTricksInWorkbooksAreRefused() throws IOException {
    String rows =
        Workbooks.row(1, SHORT.strip().split(","))
            + Workbooks.row(2, "个人", "王", "身份证", "1", "初级", "440101", "电销");
    assertThat(SheetReader.read(Workbooks.raw("", rows, "", "")).lines()).hasSize(1);
    // an entity that would read a file or blow up
    String doctype =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&a;&a;\">]>";
    assertRefused(
        Workbooks.raw(doctype, rows.replace("王", "&b;"), "", ""), Kind.INVALID, "sheetBroken");
    assertRefused(Workbooks.raw("<!DOCTYPE x>", rows, "", ""), Kind.INVALID, "sheetBroken");
    assertRefused(Workbooks.raw("", rows.replace("王", "&b;"), "", ""), Kind.INVALID, "sheetBroken");
    // a cell address beyond every sheet
    assertRefused(
        Workbooks.raw("", rows.replace("B2", "ZZZZZZ2"), "", ""), Kind.INVALID, "sheetBroken");
    assertRefused(
        Workbooks.raw("", rows.replace("row r=\"2\"", "row r=\"1\""), "", ""),
        Kind.INVALID,
        "sheetBroken");
    assertRefused(
        Workbooks.raw("", rows + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>7</v></c></row>", "", ""),
        Kind.INVALID,
        "sheetBroken");
    assertRefused(
        Workbooks.raw("", rows + "<row r=\"3\"><c r=\"A3\"", "", ""), Kind.INVALID, "sheetBroken");
    // a cell longer than any
    assertRefused(
        Workbooks.raw("", rows.replace("王", "王".repeat(3000)), "", ""),
        Kind.INVALID,
        "sheetCellTooLong");
    // little to upload, much to unpack
    byte[] zeros = new byte[130 * 1024 * 1024];
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", new byte[0]);
    parts.put("xl/worksheets/sheet1.xml", zeros);
    assertRefused(Workbooks.zipBytes(parts), Kind.TOO_LARGE, "sheetUnpacksTooLarge");
    Map<String, byte[]> many = new LinkedHashMap<>();
    IntStream.range(0, 3000).forEach(i -> many.put("a" + i, new byte[0]));
    assertRefused(Workbooks.zipBytes(many), Kind.TOO_LARGE, "sheetUnpacksTooLarge");
    // cut off
    byte[] whole = Workbooks.raw("", rows, "", "");
    for (int length : new int[] {4, 40, 400, whole.length / 2, whole.length - 300}) {
      assertThatThrownBy(() -> SheetReader.read(Arrays.copyOf(whole, length)))
          .isInstanceOf(ProblemException.class);
    }
  }

  @Property(tries = 300)
  void noBytesBreakTheReader(@ForAll byte[] bytes) {
    readOrRefuse(bytes);
    readOrRefuse(concat(SHORT.getBytes(StandardCharsets.UTF_8), bytes));
    readOrRefuse(concat(bytes(0xFF, 0xFE), bytes));
    readOrRefuse(concat(bytes('P', 'K', 3, 4), bytes));
  }

  @Property(tries = 100)
  void noDamageBreaksTheReader(@ForAll byte damage, @ForAll int place) {
    byte[] file =
        Workbooks.raw(
            "",
            Workbooks.row(1, SHORT.strip().split(",")) + Workbooks.row(2, "个人"),
            "<si><t>x</t></si>",
            "");
    file[Math.floorMod(place, file.length)] = damage;
    readOrRefuse(file);
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      SheetReader.read(bytes);
    } catch (ProblemException inWords) {
      assertThat(inWords.code()).startsWith("sheet");
    }
  }

  private static void assertRefused(byte[] file, Kind kind, String code) {
    ProblemException problem = refusal(file);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.kind()).isEqualTo(kind);
  }

  private static ProblemException refusal(byte[] file) {
    try {
      SheetReader.read(file);
    } catch (ProblemException problem) {
      return problem;
    }
    throw new AssertionError("was read");
  }

  static byte[] sample(String name) {
    try (InputStream in = SheetReaderTest.class.getResourceAsStream("/intake/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] concat(byte[] one, byte[] other) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(one);
    out.writeBytes(other);
    return out.toByteArray();
  }
}
