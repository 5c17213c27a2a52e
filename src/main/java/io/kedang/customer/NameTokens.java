package io.kedang.customer;

import io.kedang.privacy.BlindIndex.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * By what an encrypted name is found (CUST-6): its characters in pairs, its pinyin syllables in
 * pairs, and its initials in pairs, so that any part of a name of two characters or more is found,
 * and a single first character. Pairs tell whoever reads the database less than whole words would,
 * and need fewer rows than all parts. Because pairs lose their order, a hit is compared once more,
 * decrypted, by {@link #matches}.
 */
public final class NameTokens {

  /** A value to make a keyed token of. */
  public record Token(Kind kind, String value) {}

  /** Names are cut here for finding; nobody searches by the end of a longer one. */
  private static final int LONGEST = 40;

  /**
   * Up to this many syllables a name is taken for a person's, whose given name is also found by a
   * single syllable.
   */
  private static final int SHORT = 4;

  private static final int MOST_SEGMENTATIONS = 8;

  private NameTokens() {}

  /** The tokens to store with a name. */
  public static Set<Token> of(String name) {
    String plain = plain(name);
    Set<Token> tokens = new LinkedHashSet<>();
    if (plain.isEmpty()) {
      return tokens;
    }
    int[] characters = plain.codePoints().toArray();
    tokens.add(new Token(Kind.NAME, Character.toString(characters[0])));
    pairs(plain).forEach(pair -> tokens.add(new Token(Kind.NAME, pair)));

    List<Set<String>> readings = Pinyin.readings(plain);
    for (int i = 0; i < readings.size(); i++) {
      for (String reading : readings.get(i)) {
        if (i == 0 || readings.size() <= SHORT) {
          tokens.add(new Token(Kind.PINYIN, reading));
        }
        if (i + 1 < readings.size()) {
          for (String next : readings.get(i + 1)) {
            tokens.add(new Token(Kind.PINYIN, reading + " " + next));
            tokens.add(new Token(Kind.INITIALS, initial(reading) + initial(next)));
          }
        }
      }
    }
    return tokens;
  }

  /**
   * What to look for: alternatives, of which one suffices; of an alternative all tokens must be
   * there.
   *
   * @return empty when the text holds nothing a name could be found by
   */
  public static List<Set<Token>> query(String text) {
    String plain = plain(text);
    List<Set<Token>> alternatives = new ArrayList<>();
    if (plain.isEmpty()) {
      return alternatives;
    }
    Set<Token> byName = new LinkedHashSet<>();
    List<String> pairs = pairs(plain);
    pairs.forEach(pair -> byName.add(new Token(Kind.NAME, pair)));
    if (pairs.isEmpty()) {
      byName.add(new Token(Kind.NAME, plain));
    }
    alternatives.add(byName);
    if (plain.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      segmentations(plain).forEach(syllables -> alternatives.add(byPinyin(syllables)));
      if (pairs.size() > 0 && plain.length() <= LONGEST) {
        Set<Token> byInitials = new LinkedHashSet<>();
        pairs.forEach(pair -> byInitials.add(new Token(Kind.INITIALS, pair)));
        alternatives.add(byInitials);
      }
    }
    return alternatives;
  }

  /**
   * Whether the text is a part of the name in characters, in pinyin from the start of a syllable,
   * or in initials.
   */
  public static boolean matches(String name, String text) {
    String wanted = plain(text);
    String plain = plain(name);
    if (wanted.isEmpty() || plain.isEmpty()) {
      return false;
    }
    if (plain.contains(wanted)) {
      return true;
    }
    List<Set<String>> readings = Pinyin.readings(plain);
    for (int from = 0; from < readings.size(); from++) {
      if (reads(readings, from, wanted)
          || (wanted.length() > 1 && abbreviates(readings, from, wanted))) {
        return true;
      }
    }
    return false;
  }

  private static boolean reads(List<Set<String>> readings, int from, String wanted) {
    if (wanted.isEmpty()) {
      return true;
    }
    return from < readings.size()
        && readings.get(from).stream()
            .anyMatch(
                reading ->
                    reading.startsWith(wanted)
                        || (wanted.startsWith(reading)
                            && reads(readings, from + 1, wanted.substring(reading.length()))));
  }

  private static boolean abbreviates(List<Set<String>> readings, int from, String wanted) {
    if (from + wanted.length() > readings.size()) {
      return false;
    }
    for (int i = 0; i < wanted.length(); i++) {
      char initial = wanted.charAt(i);
      if (readings.get(from + i).stream().noneMatch(reading -> reading.charAt(0) == initial)) {
        return false;
      }
    }
    return true;
  }

  private static Set<Token> byPinyin(List<String> syllables) {
    Set<Token> tokens = new LinkedHashSet<>();
    for (int i = 0; i + 1 < syllables.size(); i++) {
      tokens.add(new Token(Kind.PINYIN, syllables.get(i) + " " + syllables.get(i + 1)));
    }
    if (tokens.isEmpty()) {
      tokens.add(new Token(Kind.PINYIN, syllables.get(0)));
    }
    return tokens;
  }

  /** {@code xian} is one syllable or two; longest first, and few enough to ask for all of them. */
  private static List<List<String>> segmentations(String letters) {
    List<List<String>> found = new ArrayList<>();
    segment(letters, new ArrayList<>(), found, new HashSet<>());
    return found;
  }

  /** Rests that lead nowhere are remembered, so that no text makes this slow. */
  private static void segment(
      String rest, List<String> before, List<List<String>> found, Set<String> deadEnds) {
    if (found.size() >= MOST_SEGMENTATIONS || deadEnds.contains(rest)) {
      return;
    }
    if (rest.isEmpty()) {
      found.add(List.copyOf(before));
      return;
    }
    int foundBefore = found.size();
    for (int length = Math.min(6, rest.length()); length > 0; length--) {
      String syllable = rest.substring(0, length);
      if (Pinyin.syllables().contains(syllable)) {
        before.add(syllable);
        segment(rest.substring(length), before, found, deadEnds);
        before.remove(before.size() - 1);
      }
    }
    if (found.size() == foundBefore) {
      deadEnds.add(rest);
    }
  }

  private static String initial(String reading) {
    return Character.toString(reading.codePointAt(0));
  }

  private static List<String> pairs(String plain) {
    int[] characters = plain.codePoints().toArray();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < characters.length; i++) {
      pairs.add(new String(characters, i, 2));
    }
    return pairs;
  }

  /**
   * One form for all ways to write a name: width, case, spaces, dots and variants do not matter.
   */
  static String plain(String name) {
    if (name == null) {
      return "";
    }
    int[] kept =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace("ü", "v")
            .codePoints()
            .filter(c -> Character.isLetterOrDigit(c) || Character.isIdeographic(c))
            .limit(LONGEST)
            .toArray();
    return new String(kept, 0, kept.length);
  }
}
