package io.kedang.shared;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a request so that a repetition finds the first, whichever of two equal requests is faster,
 * and a collision with others is tried again. Inside a caller's transaction there is one try,
 * because that transaction is the caller's to repeat.
 */
@Component
public class RequestOnce {

  private static final int TRIES = 4;

  private final TransactionTemplate transaction;

  RequestOnce(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param known what the first request came to, if there was one
   * @param first runs the request
   */
  public <T> T run(Supplier<Optional<T>> known, Supplier<T> first) {
    boolean ours = !TransactionSynchronizationManager.isActualTransactionActive();
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.execute(status -> known.get().orElseGet(first));
      } catch (RuntimeException failure) {
        if (!ours || attempt == TRIES || !isCollision(failure)) {
          throw failure;
        }
      }
    }
  }

  /**
   * Of two equal requests the slower one's rows may already be the faster one's. What happens
   * within a step of the engine arrives wrapped in the engine's own exception.
   */
  private static boolean isCollision(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataIntegrityViolationException) {
        return true;
      }
    }
    return Collisions.isReasonOf(failure);
  }
}
