package io.kedang.verification;

/**
 * Whom to ask, sealed with the party's key.
 *
 * @param name the customer
 * @param contactPerson who is called for a corporate; null for persons
 * @param mobile E.164; null when there is none that can be written to
 * @param phone what is dialled: the mobile, the landline, or as typed when it follows no rule
 */
public record Contact(String name, String contactPerson, String mobile, String phone) {

  /** Never the content. */
  @Override
  public String toString() {
    return "Contact";
  }
}
