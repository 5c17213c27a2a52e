package io.kedang.customer;

import io.kedang.privacy.Masking;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a file says and an amendment may change 档案栏目 (AMND-1), each with the class by which rules
 * speak of it (AMND-2). Values travel as text: dates as ISO, enums by name.
 */
public enum FileField {
  NAME(FieldClass.IDENTITY, "name"),
  DOCUMENT_TYPE(FieldClass.IDENTITY, "documentType"),
  DOCUMENT_NUMBER(FieldClass.IDENTITY, "documentNumber"),
  VALID_UNTIL(FieldClass.BASIC, "validUntil"),
  LEGAL_REPRESENTATIVE(FieldClass.BASIC, "legalRepresentative"),
  CONTACT_PERSON(FieldClass.BASIC, "contactPerson"),
  MOBILE(FieldClass.MOBILE, "mobile"),
  LANDLINE(FieldClass.CONTACT, "landline"),
  MAIL(FieldClass.CONTACT, "mail"),
  ADDRESS(FieldClass.ADDRESS, "address"),
  LEVEL(FieldClass.LEVEL, "level"),
  VIP(FieldClass.VIP, "vip");

  /** Kinds of fields that are treated alike. */
  public enum FieldClass {
    /** Who the party is. */
    IDENTITY,
    MOBILE,
    /** The other ways to reach the party. */
    CONTACT,
    ADDRESS,
    /** What else stands on the document and in the register. */
    BASIC,
    LEVEL,
    VIP
  }

  private static final Map<String, FileField> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(FileField::code, Function.identity()));

  private final FieldClass fieldClass;
  private final String code;

  FileField(FieldClass fieldClass, String code) {
    this.fieldClass = fieldClass;
    this.code = code;
  }

  public FieldClass fieldClass() {
    return fieldClass;
  }

  /** As pages and programs name it. */
  public String code() {
    return code;
  }

  public static Optional<FileField> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** Whether it is shown masked and in clear for a purpose only (CUST-8). */
  public boolean isSensitive() {
    return switch (this) {
      case DOCUMENT_NUMBER, MOBILE, LANDLINE, MAIL, ADDRESS -> true;
      default -> false;
    };
  }

  /** The value as it is shown where nobody asked to see it in clear. */
  public String masked(String value) {
    return switch (this) {
      case DOCUMENT_NUMBER -> Masking.documentNumber(value);
      case MOBILE, LANDLINE -> Masking.phone(value);
      case MAIL -> Masking.mail(value);
      case ADDRESS -> Masking.address(value);
      default -> value;
    };
  }
}
