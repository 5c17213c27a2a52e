package io.kedang.customer;

import io.kedang.shared.PhoneNumbers;

/**
 * Somebody who stands to a customer without a file of their own. Sealed with the customer's key.
 *
 * @param role what they are there, in words
 */
public record RelatedPerson(String name, String role, String phone) {

  /** Never who it is. */
  @Override
  public String toString() {
    return "RelatedPerson[]";
  }

  /** With name, role and phone in order; what cannot stand is named in {@code given}. */
  RelatedPerson checked(Given given, boolean nameNeeded) {
    String cleanName = PersonNames.normalise(name);
    if (!cleanName.isEmpty() && PersonNames.check(name).isPresent()) {
      given.wrong("name", "characters");
    } else if (cleanName.isEmpty() && nameNeeded) {
      given.wrong("name", "required");
    }
    String cleanRole = given.text("role", role, 60, false);
    String cleanPhone = phone == null || phone.isBlank() ? null : phone.strip();
    if (cleanPhone != null) {
      cleanPhone =
          PhoneNumbers.normalise(cleanPhone).map(PhoneNumbers.Phone::national).orElse(null);
      if (cleanPhone == null) {
        given.wrong("phone", "noPhone");
      }
    }
    return new RelatedPerson(cleanName.isEmpty() ? null : cleanName, cleanRole, cleanPhone);
  }
}
