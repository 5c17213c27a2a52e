package io.kedang.opening;

import io.kedang.customer.DocumentType;
import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.InformationLevel;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the demo's customers write on their forms. All persons and firms are invented; their phones
 * use ranges that no sample sheet uses, so that sheets can be tried beside them.
 */
final class DemoForms {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final List<String> BRANCHES =
      List.of("440100", "440101", "440300", "440600", "441900");
  private static final List<String> NAMES =
      List.of(
          "顾念慈",
          "方晓晨",
          "柳如烟",
          "汪子墨",
          "邵文轩",
          "戴雅琴",
          "夏雨荷",
          "钟立诚",
          "廖家明",
          "姜淑慧",
          "范成宇",
          "石磊落",
          "龙思语",
          "段誉清",
          "雷振声",
          "侯月华",
          "江一帆",
          "贺兰心",
          "尹志平",
          "洪七喜",
          "祝英台",
          "单雨辰",
          "解语花",
          "区慧琳",
          "尉迟敬",
          "欧阳春",
          "赫连雪",
          "阿依古丽·买买提");
  private static final List<String> STREETS =
      List.of("人民中路", "解放北路", "东风西路", "文昌街", "迎宾大道", "滨江东路");

  private DemoForms() {}

  static String name(int n) {
    return NAMES.get(n % NAMES.size());
  }

  /** The n-th person. */
  static OpeningForm individual(
      int n, Channel channel, InformationLevel level, String mobile, String landline) {
    return new OpeningForm(
        channel,
        CustomerType.INDIVIDUAL,
        level,
        name(n),
        DocumentType.RESIDENT_ID,
        residentNumber(n),
        null,
        null,
        null,
        mobile,
        landline,
        n % 3 == 0 ? "c%d@example.cn".formatted(n) : null,
        STREETS.get(n % STREETS.size()) + (10 + n) + "号",
        BRANCHES.get(n % BRANCHES.size()),
        "AM%03d".formatted(1 + n % 20),
        null,
        null,
        null,
        null,
        null);
  }

  static OpeningForm firm(int n) {
    String name = List.of("岭南云帆科技有限公司", "珠江源食品有限公司", "粤海临风贸易商行").get(n - 1);
    return new OpeningForm(
        Channel.COUNTER,
        CustomerType.CORPORATE,
        InformationLevel.BASIC,
        name,
        DocumentType.CREDIT_CODE,
        creditCode(n),
        null,
        NAMES.get(20 + n),
        NAMES.get(10 + n),
        mobile(60 + n),
        null,
        null,
        STREETS.get(n) + "88号",
        BRANCHES.get(n),
        "AM%03d".formatted(n),
        n == 1,
        null,
        null,
        null,
        null);
  }

  /** The group to which the first firm belongs, with the same contact person. */
  static OpeningForm group(String name, String number, String contactPerson, String mobile) {
    return new OpeningForm(
        Channel.COUNTER,
        CustomerType.GROUP,
        InformationLevel.BASIC,
        name,
        DocumentType.CREDIT_CODE,
        number,
        null,
        NAMES.get(24),
        contactPerson,
        mobile,
        null,
        null,
        STREETS.get(1) + "88号",
        BRANCHES.get(1),
        "AM001",
        null,
        null,
        null,
        null,
        null);
  }

  /** The n-th person as somebody who claims from a customer's policy. */
  static OpeningForm claimant(int n) {
    return new OpeningForm(
        Channel.COUNTER,
        CustomerType.THIRD_PARTY,
        InformationLevel.ADVANCED,
        name(n),
        DocumentType.RESIDENT_ID,
        residentNumber(n),
        null,
        null,
        null,
        mobile(71),
        null,
        null,
        STREETS.get(2) + "7号",
        BRANCHES.get(0),
        "AM002",
        null,
        null,
        "CLM-2026-000871",
        "PDAA202644010000871",
        null);
  }

  static Channel channel(int n) {
    return n % 2 == 0 ? Channel.FIELD : Channel.COUNTER;
  }

  static String mobile(int n) {
    return "1470013%04d".formatted(1000 + n);
  }

  private static String residentNumber(int n) {
    String body =
        "4452%02d19%02d%02d%02d%03d"
            .formatted(1 + n % 3, 60 + n % 38, 1 + n % 12, 1 + n % 28, 100 + n);
    int sum =
        IntStream.range(0, WEIGHTS.length).map(i -> (body.charAt(i) - '0') * WEIGHTS[i]).sum();
    return body + CHECKS.charAt(sum % CHECKS.length());
  }

  /** Well-formed numbers of firms that do not exist. */
  private static String creditCode(int n) {
    return List.of("91445200MA4UDEM19N", "91445200MA4UDEM27H", "91445200MA4UDEM35C").get(n - 1);
  }
}
