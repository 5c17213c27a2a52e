package io.kedang.opening;

import io.kedang.customer.DocumentType;
import io.kedang.shared.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A returned form as its submitter sees and corrects it (OPEN-4). */
final class FormCorrection {

  private FormCorrection() {}

  /** The form in clear, field by field, for its submitter. */
  static Map<String, Object> clear(OpeningForm form) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", form.name());
    data.put("documentType", name(form.documentType()));
    data.put("documentNumber", form.documentNumber());
    data.put("legalRepresentative", form.legalRepresentative());
    data.put("contactPerson", form.contactPerson());
    data.put("mobile", form.mobile());
    data.put("landline", form.landline());
    data.put("mail", form.mail());
    data.put("address", form.address());
    data.put("channel", name(form.channel()));
    data.put("customerType", name(form.customerType()));
    data.put("level", name(form.level()));
    data.put("branchCode", form.branchCode());
    data.put("collector", form.collector());
    data.put("vip", form.vip());
    data.put("validUntil", form.validUntil() == null ? null : form.validUntil().toString());
    data.put("claimNumber", form.claimNumber());
    data.put("policyNumber", form.policyNumber());
    return data;
  }

  /**
   * The form with what was sent; what was not sent stays. The channel, the branch and the level
   * belong to the request and are not corrected here.
   */
  static OpeningForm merge(
      OpeningForm before, Map<String, Object> values, ProblemException problem) {
    return new OpeningForm(
        before.channel(),
        before.customerType(),
        before.level(),
        text(values, "name", before.name()),
        values.get("documentType") == null
            ? before.documentType()
            : choice(DocumentType.class, values.get("documentType"), "documentType", problem),
        text(values, "documentNumber", before.documentNumber()),
        date(values, before.validUntil(), problem),
        text(values, "legalRepresentative", before.legalRepresentative()),
        text(values, "contactPerson", before.contactPerson()),
        text(values, "mobile", before.mobile()),
        text(values, "landline", before.landline()),
        text(values, "mail", before.mail()),
        text(values, "address", before.address()),
        before.branchCode(),
        text(values, "collector", before.collector()),
        before.vip(),
        before.scanName(),
        text(values, "claimNumber", before.claimNumber()),
        text(values, "policyNumber", before.policyNumber()),
        before.consents());
  }

  private static String text(Map<String, Object> values, String field, String before) {
    return values.containsKey(field)
        ? (values.get(field) == null ? null : values.get(field).toString())
        : before;
  }

  private static LocalDate date(
      Map<String, Object> values, LocalDate before, ProblemException problem) {
    Object value = values.get("validUntil");
    if (value == null || value.toString().isBlank()) {
      return before;
    }
    try {
      return LocalDate.parse(value.toString());
    } catch (DateTimeException unreadable) {
      problem.field("validUntil", "noDate");
      return before;
    }
  }

  /** The fields that differ, joined by commas. */
  static String changed(OpeningForm before, OpeningForm after) {
    Map<String, Object> old = clear(before);
    return String.join(
        ",",
        clear(after).entrySet().stream()
            .filter(e -> !Objects.equals(e.getValue(), old.get(e.getKey())))
            .map(Map.Entry::getKey)
            .toList());
  }

  /** One of an enum's values as it was sent. */
  static <T extends Enum<T>> T choice(
      Class<T> type, Object value, String field, ProblemException problem) {
    try {
      return Enum.valueOf(type, String.valueOf(value));
    } catch (IllegalArgumentException unknown) {
      problem.field(field, value == null ? "required" : "unknown");
      return null;
    }
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }
}
