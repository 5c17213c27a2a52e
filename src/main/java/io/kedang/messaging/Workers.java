package io.kedang.messaging;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one thing to each of many, several at a time; the threads go when there is nothing to do.
 */
final class Workers implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Workers.class);

  private final ExecutorService threads;

  Workers(String name) {
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Returns when all are done. Each worker takes the next one when it is done with one, so that a
   * slow one holds up no others.
   */
  <T> void each(Collection<T> all, int atATime, Consumer<T> work) {
    ConcurrentLinkedQueue<T> queue = new ConcurrentLinkedQueue<>(all);
    List<? extends Future<?>> running =
        IntStream.range(0, Math.min(atATime, queue.size()))
            .mapToObj(i -> threads.submit(() -> drain(queue, work)))
            .toList();
    for (Future<?> one : running) {
      try {
        one.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException e) {
        log.warn("A worker stopped; what it left is found again with a later tick", e.getCause());
      }
    }
  }

  private static <T> void drain(ConcurrentLinkedQueue<T> queue, Consumer<T> work) {
    for (T next = queue.poll(); next != null; next = queue.poll()) {
      work.accept(next);
    }
  }

  /** Lets what is under way come to its end. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(15, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
