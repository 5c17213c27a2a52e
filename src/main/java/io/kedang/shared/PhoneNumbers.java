package io.kedang.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Brings mainland Chinese numbers, however people type them, into the one form in which they are
 * judged, compared and dialled (OPEN-2 finding E). Spaces, hyphens, brackets, full-width digits,
 * {@code +86} and {@code 0086} make no difference.
 */
public final class PhoneNumbers {

  /** A landline cannot be asked by SMS. */
  public enum Kind {
    MOBILE,
    LANDLINE
  }

  /**
   * @param e164 the form to compare and to send to, {@code +8613800138000}
   * @param national the form to show, {@code 13800138000} or {@code 0755-23456789}
   */
  public record Phone(String e164, String national, Kind kind) {

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
      return "Phone[" + kind + "]";
    }
  }

  private static final int LONGEST_INPUT = 64;
  private static final int COUNTRY = 86;
  private static final int MOBILE_DIGITS = 11;

  /**
   * Spaces and dashes of every kind, brackets, and the invisible marks that come along when numbers
   * are copied from pages and chats.
   */
  private static final Pattern NOISE =
      Pattern.compile(
          "[\\s\\p{Z}\\p{Pd}\\u2212\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF()\\[\\]{}]");

  private static final Pattern DIGITS = Pattern.compile("[0-9]{5,15}");
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  private PhoneNumbers() {}

  /**
   * The number, or nothing when {@code raw} is none that can be dialled from anywhere in the
   * country.
   */
  public static Optional<Phone> normalise(String raw) {
    if (raw == null || raw.length() > LONGEST_INPUT) {
      return Optional.empty();
    }
    String number = NOISE.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC)).replaceAll("");
    boolean international = number.startsWith("+86") || number.startsWith("0086");
    if (international) {
      number = number.substring(number.startsWith("+") ? 3 : 4);
    }
    if (!DIGITS.matcher(number).matches() || !international && !isDialledAtHome(number)) {
      return Optional.empty();
    }
    return parse(number);
  }

  /**
   * The library forgives a missing area code's zero and a zero before a mobile; inside the country
   * neither number would ring.
   */
  private static boolean isDialledAtHome(String digits) {
    return digits.startsWith("0")
        ? !digits.startsWith("01") || digits.startsWith("010")
        : digits.startsWith("1") && digits.length() == 11;
  }

  private static Optional<Phone> parse(String digits) {
    if (digits.length() == MOBILE_DIGITS && digits.startsWith("1")) {
      // most numbers are such; what the library would look for in front of them is not there
      PhoneNumber mobile =
          new PhoneNumber().setCountryCode(COUNTRY).setNationalNumber(Long.parseLong(digits));
      if (LIBRARY.getNumberType(mobile) == PhoneNumberType.MOBILE) {
        return Optional.of(new Phone("+" + COUNTRY + digits, digits, Kind.MOBILE));
      }
    }
    PhoneNumber number;
    try {
      number = LIBRARY.parse(digits, "CN");
    } catch (NumberParseException e) {
      return Optional.empty();
    }
    if (number.getCountryCode() != COUNTRY) {
      return Optional.empty();
    }
    String e164 = LIBRARY.format(number, PhoneNumberFormat.E164);
    String significant = LIBRARY.getNationalSignificantNumber(number);
    // a number that the country does not have is of no type
    return switch (LIBRARY.getNumberType(number)) {
      case MOBILE -> Optional.of(new Phone(e164, significant, Kind.MOBILE));
      case FIXED_LINE -> {
        int area = LIBRARY.getLengthOfGeographicalAreaCode(number);
        yield Optional.of(
            new Phone(
                e164,
                "0" + significant.substring(0, area) + "-" + significant.substring(area),
                Kind.LANDLINE));
      }
      default -> Optional.empty();
    };
  }
}
