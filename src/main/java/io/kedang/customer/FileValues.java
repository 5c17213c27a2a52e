package io.kedang.customer;

import io.kedang.shared.InformationLevel;
import java.time.LocalDate;

/** Everything a file says that may change, field by field (AMND-1). Empty is null. */
public record FileValues(FileContent content, InformationLevel level, boolean vip) {

  public String get(FileField field) {
    return switch (field) {
      case NAME -> content.name();
      case DOCUMENT_TYPE -> content.documentType().name();
      case DOCUMENT_NUMBER -> content.documentNumber();
      case VALID_UNTIL -> content.validUntil() == null ? null : content.validUntil().toString();
      case LEGAL_REPRESENTATIVE -> content.legalRepresentative();
      case CONTACT_PERSON -> content.contactPerson();
      case MOBILE -> content.mobile();
      case LANDLINE -> content.landline();
      case MAIL -> content.mail();
      case ADDRESS -> content.address();
      case LEVEL -> level.name();
      case VIP -> String.valueOf(vip);
    };
  }

  /**
   * @param value as {@link #get} answers it
   */
  public FileValues with(FileField field, String value) {
    FileContent c = content;
    return switch (field) {
      case LEVEL -> new FileValues(c, InformationLevel.valueOf(value), vip);
      case VIP -> new FileValues(c, level, Boolean.parseBoolean(value));
      default ->
          new FileValues(
              new FileContent(
                  field == FileField.NAME ? value : c.name(),
                  field == FileField.DOCUMENT_TYPE ? DocumentType.valueOf(value) : c.documentType(),
                  field == FileField.DOCUMENT_NUMBER ? value : c.documentNumber(),
                  field == FileField.VALID_UNTIL ? date(value) : c.validUntil(),
                  field == FileField.LEGAL_REPRESENTATIVE ? value : c.legalRepresentative(),
                  field == FileField.CONTACT_PERSON ? value : c.contactPerson(),
                  field == FileField.MOBILE ? value : c.mobile(),
                  field == FileField.LANDLINE ? value : c.landline(),
                  field == FileField.MAIL ? value : c.mail(),
                  field == FileField.ADDRESS ? value : c.address()),
              level,
              vip);
    };
  }

  private static LocalDate date(String value) {
    return value == null ? null : LocalDate.parse(value);
  }

  /** Never the content. */
  @Override
  public String toString() {
    return "FileValues[" + level + "]";
  }
}
