package io.kedang.customer;

import java.time.LocalDate;

/**
 * What a file says of the party, sealed as one with the party's key (CUST-4 basic information). The
 * number is normalised, phones stand as they are shown.
 *
 * @param contactPerson 联系人, corporates
 */
public record FileContent(
    String name,
    DocumentType documentType,
    String documentNumber,
    LocalDate validUntil,
    String legalRepresentative,
    String contactPerson,
    String mobile,
    String landline,
    String mail,
    String address) {

  /** Never the content: files must not leak into logs. */
  @Override
  public String toString() {
    return "FileContent[" + documentType + "]";
  }
}
