package io.kedang.messaging;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that works until nothing is left, each time somebody wakes it. Waking it often costs
 * nothing.
 */
final class Lane implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Lane.class);

  private final String name;
  private final IntSupplier work;
  private final ScheduledExecutorService worker;
  private final AtomicBoolean waiting = new AtomicBoolean();

  /**
   * @param work does one portion and answers how much that was
   */
  Lane(String name, IntSupplier work) {
    this.name = name;
    this.work = work;
    this.worker =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  void wake(Duration after) {
    if (waiting.compareAndSet(false, true)) {
      try {
        worker.schedule(this::run, after.toMillis(), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        log.debug("{} is closing; another node or the next start goes on", name);
      }
    }
  }

  private void run() {
    waiting.set(false);
    try {
      while (!worker.isShutdown() && work.getAsInt() > 0) {
        // the work is done in the condition
      }
    } catch (RuntimeException e) {
      log.warn("{} stopped and starts again with the next tick", name, e);
    }
  }

  /** Lets what is under way come to its end. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(15, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      worker.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
