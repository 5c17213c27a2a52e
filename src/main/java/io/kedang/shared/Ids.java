package io.kedang.shared;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.regex.Pattern;

/**
 * Identifiers of our own rows: 26-character ULIDs, ordered by time of creation, so that keys page
 * and indexes stay dense.
 */
public final class Ids {

  /**
   * Sorts behind every identifier: where a list read backwards begins. A letter, because the
   * databases' collations disagree on punctuation.
   */
  public static final String LAST = "Z";

  private static final Pattern ULID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");

  private Ids() {}

  /** A new identifier, greater than every one this process made before. */
  public static String next() {
    return UlidCreator.getMonotonicUlid().toString();
  }

  /** Whether {@code value} has the form of an identifier; says nothing about its existence. */
  public static boolean isId(String value) {
    return value != null && ULID.matcher(value).matches();
  }
}
