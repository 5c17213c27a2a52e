package io.kedang.shared;

import java.sql.SQLException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Tells whether a transaction failed only because somebody else's went first: optimistic lock,
 * deadlock, lock time-out. Nothing of it remains, and a second try sees what the other did.
 */
public final class Collisions {

  private static final String ROLLED_BACK = "40";
  private static final int H2_LOCK_TIMEOUT = 50200;
  private static final int H2_CONCURRENT_UPDATE = 90131;
  private static final int MYSQL_LOCK_TIMEOUT = 1205;

  /** The engine's own; by name, because what is shared knows no engine. */
  private static final String OF_THE_ENGINE = "OptimisticLockingException";

  private Collisions() {}

  public static boolean isReasonOf(Throwable failure) {
    for (Throwable cause = failure;
        cause != null;
        cause = cause.getCause() == cause ? null : cause.getCause()) {
      if (cause instanceof ConcurrencyFailureException
          || OF_THE_ENGINE.equals(cause.getClass().getSimpleName())
          || isGivingWay(cause)) {
        return true;
      }
    }
    return false;
  }

  /** The engine wraps what the driver says without translating it. */
  private static boolean isGivingWay(Throwable cause) {
    return cause instanceof SQLException sql
        && (sql.getSQLState() != null && sql.getSQLState().startsWith(ROLLED_BACK)
            || sql.getErrorCode() == H2_LOCK_TIMEOUT
            || sql.getErrorCode() == H2_CONCURRENT_UPDATE
            || sql.getErrorCode() == MYSQL_LOCK_TIMEOUT);
  }
}
