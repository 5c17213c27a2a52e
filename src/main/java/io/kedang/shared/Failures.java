package io.kedang.shared;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes an unexpected failure to the log under a reference that is told to whoever waits. Messages
 * of exceptions are left out: they quote what was typed, and personal data does not belong into a
 * log (OPER-2).
 */
public final class Failures {

  private static final Logger log = LoggerFactory.getLogger("io.kedang.failure");
  private static final int FRAMES = 25;

  private Failures() {}

  /**
   * Logs and answers the reference.
   *
   * @param what what failed, without data: a job's name, an endpoint's pattern
   */
  public static String log(Throwable failure, String what) {
    String reference = Ids.next();
    log.error("{} {} failed{}", reference, what, describe(failure));
    return reference;
  }

  /** Classes, SQL states and frames of a failure and its causes. */
  public static String describe(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
      text.append(text.isEmpty() ? ": " : "\ncaused by ").append(cause.getClass().getName());
      if (cause instanceof SQLException sql) {
        text.append(" state=")
            .append(sql.getSQLState())
            .append(" code=")
            .append(sql.getErrorCode());
      }
      text.append(
          Arrays.stream(cause.getStackTrace())
              .limit(FRAMES)
              .map(frame -> "\n    at " + frame)
              .collect(Collectors.joining()));
    }
    return text.toString();
  }
}
