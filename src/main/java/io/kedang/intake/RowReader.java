package io.kedang.intake;

import io.kedang.access.Branch;
import io.kedang.access.Branches;
import io.kedang.access.People;
import io.kedang.customer.DocumentType;
import io.kedang.opening.OpeningForm;
import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.InformationLevel;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Understands the cells of one row in the words branches use. */
@Component
class RowReader {

  static final String TYPE_UNKNOWN = "TYPE_UNKNOWN";
  static final String BRANCH_UNKNOWN = "BRANCH_UNKNOWN";
  static final String BRANCH_OUT_OF_SCOPE = "BRANCH_OUT_OF_SCOPE";
  static final String COLLECTOR_UNKNOWN = "COLLECTOR_UNKNOWN";
  static final String ROW_BROKEN = "ROW_BROKEN";
  static final String CLAIM_UNFIT = "CLAIM_UNFIT";
  static final String VALUE_TOO_LONG = "VALUE_TOO_LONG";

  private static final int LONGEST = 200;

  private static final Map<String, CustomerType> CUSTOMER_TYPES =
      words(
          Map.of(
              CustomerType.INDIVIDUAL,
              List.of("个人", "个人客户", "自然人", "individual", "person"),
              CustomerType.CORPORATE,
              List.of(
                  "法人",
                  "商业",
                  "单位",
                  "企业",
                  "公司",
                  "法人客户",
                  "单位客户",
                  "corporate",
                  "company",
                  "organisation",
                  "organization"),
              CustomerType.GROUP,
              List.of("集团", "集团客户", "集团公司", "group"),
              CustomerType.THIRD_PARTY,
              List.of("第三方", "第三者", "第三方客户", "third party", "claimant")));
  private static final Map<String, InformationLevel> LEVELS =
      words(
          Map.of(
              InformationLevel.BASIC, List.of("初级", "基本", "初级信息", "basic"),
              InformationLevel.ADVANCED, List.of("高级", "完整", "高级信息", "advanced")));
  private static final Map<String, Channel> CHANNELS =
      words(
          Map.of(
              Channel.COUNTER, List.of("柜面", "柜台", "营业厅", "counter"),
              Channel.FIELD, List.of("业务员", "客户经理", "外勤", "field"),
              Channel.TELESALES, List.of("电销", "电话销售", "telesales"),
              Channel.ONLINE, List.of("网销", "网上", "线上", "互联网", "online")));

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?( 00:00:00)?");
  private static final List<String> NO_END =
      List.of("长期", "长期有效", "无", "permanent", "long-term", "none");
  private static final List<String> YES = List.of("是", "y", "yes", "true", "1", "vip", "√");

  private final Branches branches;
  private final People people;

  RowReader(Branches branches, People people) {
    this.branches = branches;
    this.people = people;
  }

  /**
   * @param columns how many the header has
   * @param visiblePath the branches the uploader may write for
   */
  RowReading read(SheetLine line, Map<Column, Integer> places, int columns, String visiblePath) {
    Cells cells = new Cells(line, places);
    List<RowFinding> obstacles = new ArrayList<>();
    if (line.cells().size() > columns) {
      obstacles.add(new RowFinding(ROW_BROKEN, null));
    }
    CustomerType customerType = cells.word(Column.CUSTOMER_TYPE, CUSTOMER_TYPES, obstacles);
    InformationLevel level = cells.word(Column.LEVEL, LEVELS, obstacles);
    Channel channel = cells.word(Column.CHANNEL, CHANNELS, obstacles);
    Optional<DocumentType> documentType = DocumentType.ofLabel(cells.plain(Column.DOCUMENT_TYPE));
    if (documentType.isEmpty()) {
      obstacles.add(new RowFinding(TYPE_UNKNOWN, Column.DOCUMENT_TYPE.field()));
    }
    String branchCode = cells.plain(Column.BRANCH);
    Optional<Branch> branch = branches.find(branchCode);
    if (branch.isEmpty()) {
      obstacles.add(new RowFinding(BRANCH_UNKNOWN, Column.BRANCH.field()));
    } else if (!branch.get().path().startsWith(visiblePath)) {
      obstacles.add(new RowFinding(BRANCH_OUT_OF_SCOPE, Column.BRANCH.field()));
    }
    String collector = cells.plain(Column.COLLECTOR).toUpperCase(Locale.ROOT);
    if (!collector.isEmpty() && people.findByStaffNo(collector).isEmpty()) {
      obstacles.add(new RowFinding(COLLECTOR_UNKNOWN, Column.COLLECTOR.field()));
    }
    OpeningForm form =
        new OpeningForm(
            channel,
            customerType,
            level,
            cells.raw(Column.NAME),
            documentType.orElse(null),
            cells.text(Column.DOCUMENT_NUMBER),
            validUntil(cells, obstacles),
            cells.text(Column.LEGAL_REPRESENTATIVE),
            cells.text(Column.CONTACT_PERSON),
            cells.text(Column.MOBILE),
            cells.text(Column.LANDLINE),
            cells.text(Column.MAIL),
            cells.text(Column.ADDRESS),
            branchCode,
            collector.isEmpty() ? null : collector,
            places.containsKey(Column.VIP)
                && YES.contains(cells.plain(Column.VIP).toLowerCase(Locale.ROOT)),
            cells.text(Column.SCAN),
            cells.text(Column.CLAIM_NUMBER),
            cells.text(Column.POLICY_NUMBER),
            null);
    form.claimFaults().keySet().forEach(field -> obstacles.add(new RowFinding(CLAIM_UNFIT, field)));
    for (Column column : Column.values()) {
      if (cells.raw(column).length() > LONGEST) {
        obstacles.add(new RowFinding(VALUE_TOO_LONG, column.field()));
      }
    }
    return new RowReading(form, List.copyOf(obstacles));
  }

  private static LocalDate validUntil(Cells cells, List<RowFinding> obstacles) {
    String given = cells.plain(Column.VALID_UNTIL);
    if (given.isEmpty() || NO_END.contains(given.toLowerCase(Locale.ROOT))) {
      return null;
    }
    Matcher date = DATE.matcher(given);
    if (date.matches()) {
      try {
        return LocalDate.of(
            Integer.parseInt(date.group(1)),
            Integer.parseInt(date.group(2)),
            Integer.parseInt(date.group(3)));
      } catch (DateTimeException noSuchDay) {
        // said below
      }
    }
    obstacles.add(new RowFinding(TYPE_UNKNOWN, Column.VALID_UNTIL.field()));
    return null;
  }

  private record Cells(SheetLine line, Map<Column, Integer> places) {

    /** As it stands, for names, whose control characters are a finding. */
    String raw(Column column) {
      return line.cell(places.getOrDefault(column, -1));
    }

    /** Without spaces around it; null when nothing is left. */
    String text(Column column) {
      String text = raw(column).strip();
      return text.isEmpty() ? null : text;
    }

    /** Plain width and no spaces around or inside, for codes and words. */
    String plain(Column column) {
      return RowReader.plain(raw(column));
    }

    <T> T word(Column column, Map<String, T> words, List<RowFinding> obstacles) {
      T meant = words.get(plain(column).toLowerCase(Locale.ROOT));
      if (meant == null) {
        obstacles.add(new RowFinding(TYPE_UNKNOWN, column.field()));
      }
      return meant;
    }
  }

  private static String plain(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ")
        .strip();
  }

  private static <T> Map<String, T> words(Map<T, List<String>> spellings) {
    Map<String, T> words = new HashMap<>();
    spellings.forEach((meant, spelled) -> spelled.forEach(word -> words.put(word, meant)));
    return words;
  }
}
