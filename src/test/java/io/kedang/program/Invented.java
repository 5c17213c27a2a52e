package io.kedang.program;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Persons who do not exist, each another one: numbers that follow their rules and belong to nobody.
 */
final class Invented {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final AtomicInteger NEXT = new AtomicInteger();

  private Invented() {}

  /** A resident number after GB 11643. */
  static String residentNumber() {
    int n = NEXT.incrementAndGet();
    String body =
        "440103%04d%02d%02d%03d"
            .formatted(1950 + n % 50, 1 + n / 50 % 12, 1 + n / 600 % 28, n / 16_800 % 1000);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  static String mobile() {
    return "139%08d".formatted(10_000_000 + NEXT.incrementAndGet() * 7L);
  }

  /** An opening form without a finding, where the channel needs no scan. */
  static Map<String, Object> form(String channel, String level) {
    Map<String, Object> form = new HashMap<>();
    form.put("channel", channel);
    form.put("customerType", "INDIVIDUAL");
    form.put("level", level);
    form.put("name", "欧阳试");
    form.put("documentType", "RESIDENT_ID");
    form.put("documentNumber", residentNumber());
    form.put("branchCode", "440100");
    if (level.equals("ADVANCED")) {
      form.put("mobile", mobile());
      form.put("collector", "AM001");
    }
    return form;
  }
}
