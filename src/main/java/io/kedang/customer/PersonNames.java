package io.kedang.customer;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may stand as the name of a person or firm. An allow-list by code point: letters of any
 * living script, marks on them, digits, and the few signs names are written with. Everything a
 * program could take for markup, a formula or a statement is refused before it is stored or
 * exported.
 */
public final class PersonNames {

  /** Why a name is not acceptable. */
  public enum Fault {
    EMPTY,
    LENGTH,
    MARKUP,
    /** Opens like a spreadsheet formula. */
    FORMULA,
    /** Control, format, unassigned or private characters. */
    CONTROL,
    CHARACTERS
  }

  /** Longest name, in characters. */
  public static final int LONGEST = 120;

  private static final String FORMULA_OPENERS = "=+-@'＝＋－＠＇\t\r";

  /** Between parts of a name: 阿卜杜拉·买买提, in the forms keyboards offer. */
  private static final String DOTS = "·•‧・･∙⋅˙་.．";

  private static final String SIGNS = "&＆、,，()（）-－‐–—/";
  private static final String APOSTROPHES = "'’ʼ";
  private static final Pattern SPACES = Pattern.compile("[\\p{Zs}]+");

  private PersonNames() {}

  /**
   * The name as it is stored: composed, without spaces at its ends, single spaces inside. Null
   * becomes empty.
   */
  public static String normalise(String name) {
    return name == null
        ? ""
        : SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /** Empty when the name is acceptable. */
  public static Optional<Fault> check(String name) {
    String given =
        name == null
            ? ""
            : SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ");
    // only plain spaces go: a tab or line feed at either end is a control character like any other
    while (given.startsWith(" ")) {
      given = given.substring(1);
    }
    while (given.endsWith(" ")) {
      given = given.substring(0, given.length() - 1);
    }
    if (given.isEmpty()) {
      return Optional.of(Fault.EMPTY);
    }
    if (FORMULA_OPENERS.indexOf(given.charAt(0)) >= 0) {
      return Optional.of(Fault.FORMULA);
    }
    int[] characters = given.codePoints().toArray();
    if (characters.length > LONGEST) {
      return Optional.of(Fault.LENGTH);
    }
    boolean letters = false;
    Fault found = null;
    for (int i = 0; i < characters.length; i++) {
      int before = i == 0 ? -1 : characters[i - 1];
      int after = i == characters.length - 1 ? -1 : characters[i + 1];
      if (isLetter(characters[i])) {
        letters = true;
      } else if (characters[i] == '<' || characters[i] == '>') {
        return Optional.of(Fault.MARKUP);
      } else if (isUnprintable(characters[i]) && !isVariant(characters[i], before)) {
        return Optional.of(Fault.CONTROL);
      } else if (!isAllowed(characters[i], before, after)) {
        found = Fault.CHARACTERS;
      }
    }
    return Optional.ofNullable(found != null || letters ? found : Fault.CHARACTERS);
  }

  private static boolean isAllowed(int character, int before, int after) {
    if (character == ' ' || isDigit(character) || isVariant(character, before)) {
      return true;
    }
    if (APOSTROPHES.indexOf(character) >= 0) {
      return isLetter(before) && isLetter(after);
    }
    if (isMark(character)) {
      return isLetter(before) || isMark(before);
    }
    if (DOTS.indexOf(character) >= 0) {
      return before != -1 && before != character;
    }
    // "--" opens a comment in more than one language
    return SIGNS.indexOf(character) >= 0 && !(isHyphen(character) && isHyphen(before));
  }

  private static boolean isLetter(int character) {
    if (character < 0 || Character.isISOControl(character)) {
      return false;
    }
    if (Character.isIdeographic(character)
        || Character.getType(character) == Character.LETTER_NUMBER) {
      return true;
    }
    if (!Character.isLetter(character)) {
      return false;
    }
    // mathematical and other letter-like signs belong to no script; the Japanese length mark does
    // not either, but stands in names
    UnicodeScript script = UnicodeScript.of(character);
    return (script != UnicodeScript.COMMON
            && script != UnicodeScript.INHERITED
            && script != UnicodeScript.UNKNOWN)
        || character == 'ー';
  }

  private static boolean isDigit(int character) {
    return (character >= '0' && character <= '9') || (character >= '０' && character <= '９');
  }

  private static boolean isMark(int character) {
    int type = character < 0 ? Character.UNASSIGNED : Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** A variation selector after an ideograph chooses how a rare name is drawn. */
  private static boolean isVariant(int character, int before) {
    return before >= 0
        && Character.isIdeographic(before)
        && ((character >= 0xFE00 && character <= 0xFE0F)
            || (character >= 0xE0100 && character <= 0xE01EF));
  }

  private static boolean isHyphen(int character) {
    return character >= 0 && "-－‐–—".indexOf(character) >= 0;
  }

  private static boolean isUnprintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default ->
          character == 0xFFFD
              || (character >= 0xFE00 && character <= 0xFE0F)
              || (character >= 0xE0100 && character <= 0xE01EF);
    };
  }
}
