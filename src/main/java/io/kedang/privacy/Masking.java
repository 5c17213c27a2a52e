package io.kedang.privacy;

/**
 * How sensitive values look where nobody asked to see them in clear (CUST-8). Null and empty values
 * stay as they are.
 */
public final class Masking {

  private static final String STARS = "****";

  private Masking() {}

  /** {@code 138****1234}; landlines keep the area code: {@code 0755-****6789}. */
  public static String phone(String phone) {
    if (phone == null || phone.isEmpty()) {
      return phone;
    }
    String value = phone.startsWith("+86") ? phone.substring(3) : phone;
    int areaCode = value.indexOf('-');
    if (areaCode >= 3 && areaCode <= 4 && value.length() - areaCode > 7) {
      return value.substring(0, areaCode + 1) + STARS + value.substring(value.length() - 4);
    }
    return value.length() < 8
        ? STARS
        : value.substring(0, 3) + STARS + value.substring(value.length() - 4);
  }

  /** {@code 4401**********1234}: the region and the last four. */
  public static String documentNumber(String number) {
    if (number == null || number.isEmpty()) {
      return number;
    }
    if (number.length() < 10) {
      return number.charAt(0) + STARS + number.charAt(number.length() - 1);
    }
    return number.substring(0, 4)
        + "*".repeat(number.length() - 8)
        + number.substring(number.length() - 4);
  }

  /** {@code c***@example.cn}. */
  public static String mail(String address) {
    if (address == null || address.isEmpty()) {
      return address;
    }
    int at = address.indexOf('@');
    return at < 1 ? STARS : address.charAt(0) + "***" + address.substring(at);
  }

  /** The first six characters, which name the district at most. */
  public static String address(String address) {
    if (address == null || address.isEmpty()) {
      return address;
    }
    int[] characters = address.codePoints().toArray();
    return characters.length <= 3
        ? STARS
        : new String(characters, 0, Math.min(6, characters.length / 2)) + STARS;
  }
}
