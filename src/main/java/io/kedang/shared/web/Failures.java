package io.kedang.shared.web;

import io.kedang.shared.Ids;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes an unexpected failure to the log under a reference the reader is given. Messages of exceptions are left out: they quote what was typed,
 * and personal data does not belong into a log (OPER-2).
 */
final class Failures {

  private static final Logger log = LoggerFactory.getLogger("io.kedang.failure");
  private static final int FRAMES = 25;

  private Failures() {}

  /** Logs and answers the reference. */
  static String log(Throwable failure, String method, String pattern) {
    String reference = Ids.next();
    log.error("{} {} {} failed{}", reference, method, pattern, describe(failure));
    return reference;
  }

  static String describe(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
      text.append(text.isEmpty() ? ": " : "\ncaused by ").append(cause.getClass().getName());
      if (cause instanceof SQLException sql) {
        text.append(" state=").append(sql.getSQLState()).append(" code=").append(sql.getErrorCode());
      }
      text.append(Arrays.stream(cause.getStackTrace()).limit(FRAMES).map(frame -> "\n    at " + frame).collect(Collectors.joining()));
    }
    return text.toString();
  }
}
