package io.kedang.intake;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Draws sheets of the kind branches have, with what must be found in every row known from how the
 * row was made. Another seed is another sheet, so that a rule that fits one sheet only is found
 * out.
 */
final class DrawnSheet {

  final List<List<String>> rows = new ArrayList<>();
  final Map<Integer, Set<String>> expected = new LinkedHashMap<>();

  private static final List<String> REGIONS =
      List.of("440106", "110105", "310104", "510104", "650102", "820000", "330106");
  private static final List<String> GIVEN =
      List.of("伟", "思远", "玉兰", "文博", "雨桐", "𠮷", "建国", "阿依古丽");
  private static final List<String> FAMILY = List.of("王", "欧阳", "单", "曾", "尉迟", "买买提·", "李", "陈");
  private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private final Random random;
  private final List<List<String>> heldIdentities = new ArrayList<>();
  private final List<String> heldMobiles = new ArrayList<>();

  DrawnSheet(long seed, int size) {
    random = new Random(seed);
    rows.add(List.of(SheetReaderTest.HEADER.split(",", -1)));
    for (int line = 2; line < size + 2; line++) {
      draw(line);
    }
  }

  private void draw(int line) {
    boolean corporate = random.nextInt(6) == 0;
    boolean advanced = random.nextInt(4) > 0;
    String channel = pick(List.of("柜面", "业务员", "电销", "网销"));
    boolean scanNeeded = channel.equals("柜面") || channel.equals("业务员");
    String name =
        corporate
            ? pick(List.of("广州市", "深圳", "佛山")) + pick(List.of("瑞康医药", "A&B贸易", "3M")) + "有限公司"
            : pick(FAMILY) + pick(GIVEN);
    String number = corporate ? creditCode() : resident();
    String mobile = random.nextInt(8) == 0 && !advanced ? "" : mobile();
    String landline =
        random.nextInt(6) == 0
            ? pick(List.of("020-38761234", "075582345678", "（0757）82345678"))
            : "";
    String scan = scanNeeded || random.nextBoolean() ? "scan-" + line + ".png" : "";
    Set<String> found = new TreeSet<>();
    switch (random.nextInt(14)) {
      case 0 -> {
        number = broken(number, corporate);
        found.add("NUMBER_INVALID");
      }
      case 1 -> {
        if (!heldIdentities.isEmpty()) {
          List<String> other = heldIdentities.get(random.nextInt(heldIdentities.size()));
          corporate = other.get(0).equals("法人");
          boolean old = !corporate && other.get(1).startsWith("19", 6) && random.nextInt(3) == 0;
          number =
              decorated(
                  old
                      ? other.get(1).substring(0, 6) + other.get(1).substring(8, 17)
                      : other.get(1));
          found.add("IDENTITY_EXISTS");
        }
      }
      case 2 -> {
        if (!heldMobiles.isEmpty()) {
          mobile = pick(heldMobiles);
          mobile =
              pick(
                  List.of(
                      mobile,
                      "+86 " + mobile,
                      "0086" + mobile,
                      mobile.substring(0, 3)
                          + "-"
                          + mobile.substring(3, 7)
                          + "-"
                          + mobile.substring(7)));
          found.add("PHONE_SHARED");
        }
      }
      case 3 -> {
        mobile =
            pick(
                List.of("12345678901", "1380013800", "138001380000", "1３８0013800", "abc", "10086"));
        found.add("PHONE_INVALID");
      }
      case 4 -> {
        mobile = "";
        landline = "87654321";
        found.add("PHONE_INVALID");
      }
      case 5 -> {
        mobile = "";
        landline = "";
        if (advanced) {
          found.add("INCOMPLETE");
        }
      }
      case 6 -> {
        name =
            pick(
                List.of(
                    "",
                    "<b>王</b>",
                    "=cmd|' /C calc'!A0",
                    "王\u202e伟",
                    "'; drop table customer; --",
                    "@SUM(A1)",
                    "王\u200b伟"));
        found.add("NAME_INVALID");
      }
      case 7 -> {
        scan = "";
        if (scanNeeded) {
          found.add("SCAN_MISSING");
        }
      }
      default -> {
        // a clean row, perhaps written in another way
        number = decorated(number);
        mobile =
            mobile.isEmpty()
                ? ""
                : pick(
                    List.of(
                        mobile,
                        "+86" + mobile,
                        fullWidth(mobile),
                        mobile.substring(0, 3) + " " + mobile.substring(3)));
      }
    }
    if (!found.contains("NUMBER_INVALID") && !found.contains("IDENTITY_EXISTS")) {
      heldIdentities.add(List.of(corporate ? "法人" : "个人", plain(number)));
    }
    if (!found.contains("PHONE_INVALID") && !found.contains("PHONE_SHARED") && !mobile.isEmpty()) {
      String digits = plain(mobile).replace("+", "");
      heldMobiles.add(digits.substring(digits.length() - 11));
    }
    rows.add(
        List.of(
            corporate ? "法人" : "个人",
            name,
            corporate ? "统一社会信用代码" : "居民身份证",
            number,
            corporate ? "张三" : "",
            mobile,
            landline,
            "",
            "天河区体育西路1号",
            advanced ? "高级" : "初级",
            "AM00" + (1 + random.nextInt(9)),
            pick(List.of("440100", "440300", "440600", "441900")),
            channel,
            scan));
    expected.put(line, found);
  }

  byte[] csv(Charset charset) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(
              String.join(
                  ",",
                  row.stream()
                      .map(
                          cell ->
                              cell.matches("(?s).*[,\"\n].*")
                                  ? '"' + cell.replace("\"", "\"\"") + '"'
                                  : cell)
                      .toList()))
          .append("\r\n");
    }
    return text.toString().getBytes(charset);
  }

  private String resident() {
    LocalDate birth = LocalDate.of(1945, 1, 1).plusDays(random.nextInt(22_000));
    String seventeen =
        pick(REGIONS) + birth.toString().replace("-", "") + "%03d".formatted(random.nextInt(1000));
    String number = seventeen + residentCheck(seventeen);
    return birth.getYear() < 2000 && random.nextInt(10) == 0
        ? number.substring(0, 6) + number.substring(8, 17)
        : number;
  }

  private String creditCode() {
    StringBuilder eight = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      eight.append(CREDIT.charAt(random.nextInt(31)));
    }
    int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Integer.parseInt(eight.substring(i, i + 1), 36) * weights[i];
    }
    int check = 11 - sum % 11;
    String code =
        pick(List.of("91", "92", "93"))
            + pick(REGIONS.subList(0, 4))
            + eight
            + (check == 10 ? "X" : String.valueOf(check % 11));
    int total = 0;
    int weight = 1;
    for (char letter : code.toCharArray()) {
      total += CREDIT.indexOf(letter) * weight;
      weight = weight * 3 % 31;
    }
    return code + CREDIT.charAt((31 - total % 31) % 31);
  }

  private String broken(String number, boolean corporate) {
    if (number.length() == 15) {
      return "99" + number.substring(2);
    }
    char last = number.charAt(17);
    return switch (random.nextInt(corporate ? 2 : 4)) {
      case 0 -> number.substring(0, 17) + (last == '1' ? '2' : '1');
      case 1 -> number.substring(0, 17);
      case 2 -> number.substring(0, 10) + "1350" + number.substring(14);
      default -> "2099" + number;
    };
  }

  private String decorated(String number) {
    return switch (random.nextInt(6)) {
      case 0 -> fullWidth(number);
      case 1 -> number.toLowerCase();
      case 2 -> number.substring(0, 6) + " " + number.substring(6);
      case 3 -> number.substring(0, 6) + "-" + number.substring(6);
      default -> number;
    };
  }

  private String mobile() {
    return pick(List.of("138", "139", "150", "176", "188", "199"))
        + "%08d".formatted(random.nextInt(100_000_000));
  }

  private static char residentCheck(String seventeen) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (seventeen.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    return "10X98765432".charAt(sum % 11);
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c - 0x20 + 0xFF00)));
    return wide.toString();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s-]", "").toUpperCase();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
