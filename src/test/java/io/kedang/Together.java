package io.kedang;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Races: everybody stands ready and starts at the same moment. */
public final class Together {

  private Together() {}

  public static <T> List<T> run(int size, IntFunction<Callable<T>> work) throws Exception {
    ExecutorService crowd = Executors.newFixedThreadPool(size);
    CountDownLatch ready = new CountDownLatch(size);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        Callable<T> one = work.apply(i);
        futures.add(
            crowd.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return one.call();
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> future : futures) {
        answers.add(future.get());
      }
      return answers;
    } finally {
      crowd.shutdownNow();
    }
  }
}
