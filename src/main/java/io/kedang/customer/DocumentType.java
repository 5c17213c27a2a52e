package io.kedang.customer;

import io.kedang.shared.CustomerType;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** By what kind of document a party is known, 证件类型 (CUST-3). */
public enum DocumentType {
  RESIDENT_ID(
      Holder.PERSON,
      "居民身份证",
      "身份证",
      "二代身份证",
      "二代证",
      "中华人民共和国居民身份证",
      "resident id",
      "id card",
      "resident identity card"),
  PASSPORT(Holder.PERSON, "护照", "中国护照", "外国护照", "普通护照", "passport"),
  HK_MACAO_PERMIT(
      Holder.PERSON,
      "港澳居民来往内地通行证",
      "港澳通行证",
      "港澳居民通行证",
      "回乡证",
      "hk/macao permit",
      "hong kong and macao permit"),
  TAIWAN_PERMIT(Holder.PERSON, "台湾居民来往大陆通行证", "台胞证", "台湾居民通行证", "taiwan permit"),
  FOREIGN_PERMIT(
      Holder.PERSON,
      "外国人永久居留身份证",
      "外国人永久居留证",
      "永久居留证",
      "永久居留身份证",
      "foreign permit",
      "foreign permanent resident id",
      "permanent residence permit"),
  CREDIT_CODE(
      Holder.FIRM,
      "统一社会信用代码",
      "统一社会信用代码证",
      "社会信用代码",
      "信用代码",
      "营业执照",
      "credit code",
      "unified social credit code"),
  ORGANISATION_CODE(
      Holder.FIRM, "组织机构代码", "组织机构代码证", "机构代码证", "organisation code", "organization code");

  /** Whose document it is. */
  private enum Holder {
    PERSON,
    FIRM
  }

  private static final Map<String, DocumentType> BY_LABEL = new HashMap<>();

  static {
    for (DocumentType type : values()) {
      BY_LABEL.put(key(type.name()), type);
      type.labels.forEach(label -> BY_LABEL.put(key(label), type));
    }
  }

  private final Holder holder;
  private final List<String> labels;

  DocumentType(Holder holder, String... labels) {
    this.holder = holder;
    this.labels = List.of(labels);
  }

  /** The Chinese name, as templates and result sheets write it. */
  public String label() {
    return labels.get(0);
  }

  /**
   * Whether a customer of this type can be known by such a document: a group by the credit code of
   * its head, a claimant by whatever a person or firm has (OPEN-7, OPEN-8).
   */
  public boolean fits(CustomerType type) {
    return switch (type) {
      case INDIVIDUAL -> holder == Holder.PERSON;
      case CORPORATE -> holder == Holder.FIRM;
      case GROUP -> this == CREDIT_CODE;
      case THIRD_PARTY -> true;
    };
  }

  /**
   * The type a sheet's cell names, in Chinese, in English or by the enum's own name; spaces, width
   * and case do not matter.
   */
  public static Optional<DocumentType> ofLabel(String label) {
    return label == null ? Optional.empty() : Optional.ofNullable(BY_LABEL.get(key(label)));
  }

  private static String key(String label) {
    return Normalizer.normalize(label, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_\\p{Cf}]", "");
  }
}
