package io.kedang.opening;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The application that the current transaction takes into its process. The steps find it here, so
 * that it is written once, as it stands where the process comes to rest, and not written first and
 * changed after.
 */
@Component
class ApplicationsInHand {

  private final Applications applications;

  ApplicationsInHand(Applications applications) {
    this.applications = applications;
  }

  Optional<Application> find(String id) {
    Application held = (Application) TransactionSynchronizationManager.getResource(this);
    return held != null && held.id().equals(id) ? Optional.of(held) : applications.findById(id);
  }

  /**
   * Runs a process up to where it rests, then writes the application.
   *
   * @throws IllegalStateException within another application's process
   */
  void take(Application application, Runnable process) {
    TransactionSynchronizationManager.bindResource(this, application);
    try {
      process.run();
    } finally {
      TransactionSynchronizationManager.unbindResource(this);
    }
    applications.save(application);
  }
}
