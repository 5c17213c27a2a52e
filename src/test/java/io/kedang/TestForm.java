package io.kedang;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.kedang.opening.OpeningForm;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An opening form as pages and programs send it, filled so that it passes every check: {@code
 * TestForm.counter().advanced().with("mobile", "1380013")}. Numbers are drawn afresh for each form
 * and follow their rules, so that tests never meet each other's people.
 */
public final class TestForm extends LinkedHashMap<String, Object> {

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] CREDIT_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] RESIDENT_WEIGHTS = {
    7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
  };
  private static final String[] FAMILY = {
    "王", "李", "张", "欧阳", "陈", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "林", "何", "高", "罗", "郑",
    "梁"
  };
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文博雨桐思远志诚佳怡";

  private TestForm(String channel) {
    put("channel", channel);
    put("customerType", "INDIVIDUAL");
    put("level", "BASIC");
    put("name", name());
    put("documentType", "RESIDENT_ID");
    put("documentNumber", residentId());
    put("branchCode", "440100");
  }

  public static TestForm counter() {
    return new TestForm("COUNTER");
  }

  public static TestForm field() {
    return new TestForm("FIELD");
  }

  public static TestForm telesales() {
    return new TestForm("TELESALES");
  }

  public static TestForm online() {
    return new TestForm("ONLINE");
  }

  /** With a mobile, an address and the collector. */
  public TestForm advanced() {
    return with("level", "ADVANCED")
        .with("mobile", mobile())
        .with("address", "广州市越秀区解放北路 " + random().nextInt(1, 999) + " 号")
        .with("collector", "AM001");
  }

  public TestForm corporate() {
    return with("customerType", "CORPORATE")
        .with("name", "广州" + name() + "贸易有限公司")
        .with("documentType", "CREDIT_CODE")
        .with("documentNumber", creditCode())
        .with("legalRepresentative", name())
        .with("contactPerson", name());
  }

  /** The customer heard the notice and agreed to these purposes. */
  public TestForm agreeing(String... purposes) {
    return with("consents", Map.of("notice", "2026-11", "given", purposes));
  }

  public TestForm with(String field, Object value) {
    put(field, value);
    return this;
  }

  public TestForm without(String field) {
    remove(field);
    return this;
  }

  /** The same party once more, by another request. */
  public TestForm again() {
    TestForm copy = new TestForm((String) get("channel"));
    copy.clear();
    copy.putAll(this);
    return copy;
  }

  public String text(String field) {
    return (String) get(field);
  }

  public OpeningForm form() {
    return JSON.convertValue(this, OpeningForm.class);
  }

  public String json() {
    return json(this);
  }

  public static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code {"requestId": …, "form": …}}. */
  public String request(String requestId) {
    return json(Map.of("requestId", requestId, "form", this));
  }

  /** Of somebody born between 1950 and 2004: some in this century, who never had the old form. */
  public static String residentId() {
    return residentId(LocalDate.of(1950, 1, 1).plusDays(random().nextInt(20_000)));
  }

  public static String residentId(LocalDate birth) {
    String seventeen =
        "4401"
            + pick("03", "04", "05", "06", "11", "12")
            + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
            + "%03d".formatted(random().nextInt(1000));
    int sum = 0;
    for (int i = 0; i < RESIDENT_WEIGHTS.length; i++) {
      sum += (seventeen.charAt(i) - '0') * RESIDENT_WEIGHTS[i];
    }
    return seventeen + "10X98765432".charAt(sum % 11);
  }

  public static String creditCode() {
    StringBuilder organisation = new StringBuilder();
    int sum = 0;
    for (int weight : ORGANISATION_WEIGHTS) {
      char next = CREDIT_ALPHABET.charAt(random().nextInt(CREDIT_ALPHABET.length()));
      organisation.append(next);
      sum += Character.digit(next, 36) * weight;
    }
    int check = 11 - sum % 11;
    organisation.append(check == 11 ? "0" : check == 10 ? "X" : String.valueOf(check));
    String seventeen = "91440101" + organisation;
    sum = 0;
    for (int i = 0; i < CREDIT_WEIGHTS.length; i++) {
      sum += CREDIT_ALPHABET.indexOf(seventeen.charAt(i)) * CREDIT_WEIGHTS[i];
    }
    return seventeen + CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
  }

  public static String mobile() {
    return pick("136", "137", "138", "139", "158", "186")
        + "%08d".formatted(random().nextInt(100_000_000));
  }

  public static String landline() {
    return "020-3%07d".formatted(random().nextInt(10_000_000));
  }

  public static String passport() {
    return "E%08d".formatted(random().nextInt(100_000_000));
  }

  public static String name() {
    StringBuilder given = new StringBuilder(pick(FAMILY));
    for (int i = 0; i < 2; i++) {
      given.append(GIVEN.charAt(random().nextInt(GIVEN.length())));
    }
    return given.toString();
  }

  private static String pick(String... from) {
    return from[random().nextInt(from.length)];
  }

  private static Random random() {
    return ThreadLocalRandom.current();
  }
}
