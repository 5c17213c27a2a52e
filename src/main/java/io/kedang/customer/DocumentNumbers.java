package io.kedang.customer;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules by which document numbers are written (check B of OPEN-3): GB 11643 for residents, GB
 * 32100 and GB 11714 for organisations, and the forms of passports and permits. Pure functions over
 * values that never leave this class's caller.
 */
public final class DocumentNumbers {

  /** Why a number is not acceptable. */
  public enum Fault {
    /** Nothing is left once spaces and hyphens are gone. */
    EMPTY,
    LENGTH,
    CHARACTERS,
    /** The first two digits of the region are no province. */
    REGION,
    /** No such day, in the future, or longer ago than anybody lives. */
    BIRTH_DATE,
    CHECK_CHARACTER
  }

  /** As the seventeenth digit tells it. */
  public enum Sex {
    MALE,
    FEMALE
  }

  private static final int OLDEST_YEARS = 130;
  private static final int NEW_LENGTH = 18;
  private static final int OLD_LENGTH = 15;
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  /** Organisations registered with a ministry carry the region 100000. */
  private static final String NATIONAL = "10";

  /**
   * Spaces of any kind, hyphens and dashes, brackets, and what cannot be seen: people add them when
   * they type or copy.
   */
  private static final Pattern DECORATION =
      Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}\\p{Cc}()\\[\\]【】〔〕﹣−]");

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern ANY_DIGIT = Pattern.compile("\\d");
  private static final Pattern RESIDENT_NEW = Pattern.compile("\\d{17}[\\dX]");
  private static final Pattern CREDIT =
      Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
  private static final Pattern ORGANISATION = Pattern.compile("[0-9A-Z]{8}[0-9X]");
  private static final Pattern PASSPORT = Pattern.compile("[0-9A-Z]{5,17}");
  private static final Pattern HK_MACAO = Pattern.compile("[HM]\\d{8,10}");
  private static final Pattern TAIWAN = Pattern.compile("\\d{8}(\\d\\d)?");
  private static final Pattern FOREIGN_OLD = Pattern.compile("[A-Z]{3}\\d{12}");
  private static final Pattern FOREIGN_NEW = Pattern.compile("9\\d{16}[\\dX]");

  private static final int[] RESIDENT_WEIGHTS = {
    7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
  };
  private static final String RESIDENT_CHECKS = "10X98765432";
  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] CREDIT_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int ORGANISATION_FROM = 8;
  private static final int ORGANISATION_TO = 17;
  private static final int HK_MACAO_HOLDER = 9;

  private DocumentNumbers() {}

  /**
   * The number as it is shown and judged: full-width made plain, decoration gone, upper case. Null
   * becomes empty.
   */
  public static String normalise(DocumentType type, String raw) {
    if (raw == null) {
      return "";
    }
    return DECORATION
        .matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC))
        .replaceAll("")
        .toUpperCase(Locale.ROOT);
  }

  /**
   * What two numbers of one party have in common, to be made a token of (CUST-3): the 15-digit
   * resident number and its 18-digit form, a credit code and the organisation code inside it, a
   * permit and its later issues are one identity.
   *
   * @param number normalised; what breaks its rule stays as it is, so that a slip of the pen never
   *     meets somebody else's file
   */
  public static String identityKey(DocumentType type, String number) {
    return switch (type) {
      case RESIDENT_ID ->
          type
              + ":"
              + (number.length() == OLD_LENGTH && DIGITS.matcher(number).matches()
                  ? modernResident(number)
                  : number);
      case CREDIT_CODE ->
          checkCredit(number).isPresent()
              ? type + ":" + number
              : DocumentType.ORGANISATION_CODE
                  + ":"
                  + number.substring(ORGANISATION_FROM, ORGANISATION_TO);
      case HK_MACAO_PERMIT ->
          type
              + ":"
              + (HK_MACAO.matcher(number).matches()
                  ? number.substring(0, HK_MACAO_HOLDER)
                  : number);
      default -> type + ":" + number;
    };
  }

  /**
   * @param number normalised
   * @param today the day in the branch's own time zone, against which birth dates are judged
   * @return empty when the number follows its rule
   */
  public static Optional<Fault> check(DocumentType type, String number, LocalDate today) {
    if (number == null || number.isEmpty()) {
      return Optional.of(Fault.EMPTY);
    }
    return switch (type) {
      case RESIDENT_ID -> checkResident(number, today);
      case CREDIT_CODE -> checkCredit(number);
      case ORGANISATION_CODE -> checkOrganisation(number);
      case PASSPORT ->
          checkForm(number, PASSPORT, 5, 17)
              .or(
                  () ->
                      ANY_DIGIT.matcher(number).find()
                          ? Optional.empty()
                          : Optional.of(Fault.CHARACTERS));
      case HK_MACAO_PERMIT -> checkForm(number, HK_MACAO, 9, 11);
      case TAIWAN_PERMIT -> checkForm(number, TAIWAN, 8, 10);
      case FOREIGN_PERMIT -> checkForeign(number, today);
    };
  }

  /** The holder's birth date, where the number tells it and follows its rule's form. */
  public static Optional<LocalDate> birthDate(DocumentType type, String number) {
    return switch (type) {
      case RESIDENT_ID -> residentDigits(number).flatMap(digits -> date(digits.substring(6, 14)));
      case FOREIGN_PERMIT ->
          FOREIGN_NEW.matcher(number).matches() ? date(number.substring(6, 14)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The holder's sex, where the number tells it. */
  public static Optional<Sex> sex(DocumentType type, String number) {
    Optional<String> digits =
        switch (type) {
          case RESIDENT_ID -> residentDigits(number);
          case FOREIGN_PERMIT ->
              FOREIGN_NEW.matcher(number).matches() ? Optional.of(number) : Optional.empty();
          default -> Optional.empty();
        };
    return digits.map(all -> (all.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE);
  }

  private static Optional<Fault> checkResident(String number, LocalDate today) {
    if (number.length() != NEW_LENGTH && number.length() != OLD_LENGTH) {
      return Optional.of(Fault.LENGTH);
    }
    Optional<String> digits = residentDigits(number);
    if (digits.isEmpty()) {
      return Optional.of(Fault.CHARACTERS);
    }
    if (!PROVINCES.contains(number.substring(0, 2))) {
      return Optional.of(Fault.REGION);
    }
    return checkBirthDate(digits.get().substring(6, 14), today)
        .or(() -> checkCharacter(digits.get()));
  }

  private static Optional<Fault> checkForeign(String number, LocalDate today) {
    if (number.length() == OLD_LENGTH) {
      return FOREIGN_OLD.matcher(number).matches()
          ? Optional.empty()
          : Optional.of(Fault.CHARACTERS);
    }
    if (number.length() != NEW_LENGTH) {
      return Optional.of(Fault.LENGTH);
    }
    if (!FOREIGN_NEW.matcher(number).matches()) {
      return Optional.of(Fault.CHARACTERS);
    }
    if (!PROVINCES.contains(number.substring(1, 3))) {
      return Optional.of(Fault.REGION);
    }
    return checkBirthDate(number.substring(6, 14), today).or(() -> checkCharacter(number));
  }

  private static Optional<Fault> checkBirthDate(String yyyymmdd, LocalDate today) {
    return date(yyyymmdd)
        .filter(
            birth ->
                !birth.isAfter(today) && Period.between(birth, today).getYears() <= OLDEST_YEARS)
        .map(birth -> Optional.<Fault>empty())
        .orElse(Optional.of(Fault.BIRTH_DATE));
  }

  private static Optional<Fault> checkCharacter(String resident) {
    return resident.charAt(17) == residentCheck(resident)
        ? Optional.empty()
        : Optional.of(Fault.CHECK_CHARACTER);
  }

  private static Optional<Fault> checkCredit(String number) {
    if (number.length() != NEW_LENGTH) {
      return Optional.of(Fault.LENGTH);
    }
    if (!CREDIT.matcher(number).matches()) {
      return Optional.of(Fault.CHARACTERS);
    }
    String province = number.substring(2, 4);
    if (!PROVINCES.contains(province) && !province.equals(NATIONAL)) {
      return Optional.of(Fault.REGION);
    }
    int sum = 0;
    for (int i = 0; i < CREDIT_WEIGHTS.length; i++) {
      sum += CREDIT_ALPHABET.indexOf(number.charAt(i)) * CREDIT_WEIGHTS[i];
    }
    char expected = CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    return number.charAt(17) == expected
        ? checkOrganisation(number.substring(ORGANISATION_FROM, ORGANISATION_TO))
        : Optional.of(Fault.CHECK_CHARACTER);
  }

  private static Optional<Fault> checkOrganisation(String number) {
    if (number.length() != ORGANISATION_WEIGHTS.length + 1) {
      return Optional.of(Fault.LENGTH);
    }
    if (!ORGANISATION.matcher(number).matches()) {
      return Optional.of(Fault.CHARACTERS);
    }
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += Character.digit(number.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    char expected = check == 11 ? '0' : check == 10 ? 'X' : (char) ('0' + check);
    return number.charAt(8) == expected ? Optional.empty() : Optional.of(Fault.CHECK_CHARACTER);
  }

  private static Optional<Fault> checkForm(String number, Pattern form, int atLeast, int atMost) {
    if (number.length() < atLeast || number.length() > atMost) {
      return Optional.of(Fault.LENGTH);
    }
    return form.matcher(number).matches() ? Optional.empty() : Optional.of(Fault.CHARACTERS);
  }

  /**
   * The 18 characters of a resident number of either form; empty when its characters are not those
   * of a resident number.
   */
  private static Optional<String> residentDigits(String number) {
    if (number.length() == OLD_LENGTH && DIGITS.matcher(number).matches()) {
      return Optional.of(modernResident(number));
    }
    return RESIDENT_NEW.matcher(number).matches() ? Optional.of(number) : Optional.empty();
  }

  /** The old form left out the century, which was the twentieth, and the check character. */
  private static String modernResident(String old) {
    String seventeen = old.substring(0, 6) + "19" + old.substring(6);
    return seventeen + residentCheck(seventeen);
  }

  private static char residentCheck(String number) {
    int sum = 0;
    for (int i = 0; i < RESIDENT_WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * RESIDENT_WEIGHTS[i];
    }
    return RESIDENT_CHECKS.charAt(sum % 11);
  }

  private static Optional<LocalDate> date(String yyyymmdd) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(yyyymmdd.substring(0, 4)),
              Integer.parseInt(yyyymmdd.substring(4, 6)),
              Integer.parseInt(yyyymmdd.substring(6))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
