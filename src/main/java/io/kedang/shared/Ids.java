package io.kedang.shared;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
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

  private static final int LENGTH = 26;
  private static final int TIME_LENGTH = 10;

  /** So many of the last characters tell two identifiers of one millisecond apart. */
  private static final int TOLD_LENGTH = LENGTH - 2 * TIME_LENGTH + 1;

  private static final Pattern ULID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");

  private Ids() {}

  /** A new identifier, greater than every one this process made before. */
  public static String next() {
    return UlidCreator.getMonotonicUlid().toString();
  }

  /**
   * A new identifier that sorts by when something happened, and among what happened in the same
   * millisecond by when it was told.
   */
  public static String at(Instant instant) {
    String told = next();
    return time(instant) + told.substring(1, TIME_LENGTH) + told.substring(LENGTH - TOLD_LENGTH);
  }

  /** Sorts before every identifier made {@link #at} this instant or later, after all others. */
  public static String from(Instant instant) {
    return time(instant) + "0".repeat(LENGTH - TIME_LENGTH);
  }

  private static String time(Instant instant) {
    return Ulid.min(instant.toEpochMilli()).toString().substring(0, TIME_LENGTH);
  }

  /** Whether {@code value} has the form of an identifier; says nothing about its existence. */
  public static boolean isId(String value) {
    return value != null && ULID.matcher(value).matches();
  }
}
