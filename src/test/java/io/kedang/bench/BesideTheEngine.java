package io.kedang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Cases per second and statements per case of the product beside the bare engine on a model of the
 * same shape. Rounds alternate, and the middle one counts.
 */
final class BesideTheEngine {

  private static final int WARM_UP = 1_000;
  private static final int ROUNDS = 21;
  private static final int CASES = 100;
  private static final int THREADS = 2;

  /** One case from its start to its end. */
  interface Work {
    void one() throws Exception;
  }

  private BesideTheEngine() {}

  /**
   * @param sparing the bare engine with the history that the product keeps, which is less than the
   *     engine's own full one (ADR 15), so that nobody takes the difference for speed of ours
   */
  static void measure(String name, Work product, Work bare, Work sparing, StatementCount count)
      throws Exception {
    rate(product, WARM_UP);
    rate(bare, WARM_UP);
    rate(sparing, WARM_UP);
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> sparings = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(rate(product, CASES));
      theirs.add(rate(bare, CASES));
      sparings.add(rate(sparing, CASES));
    }
    double statements = statements(product, count);
    double bareStatements = statements(bare, count);
    double rate = middle(ours);
    double bareRate = middle(theirs);
    double sparingRate = middle(sparings);
    Bench.figure(name + ".cases_per_second", rate);
    Bench.figure(name + ".bare_cases_per_second", bareRate);
    Bench.figure(name + ".ratio_to_bare", rate / bareRate);
    Bench.figure(name + ".bare_with_our_history_cases_per_second", sparingRate);
    Bench.figure(name + ".ratio_to_bare_with_our_history", rate / sparingRate);
    Bench.figure(name + ".statements_per_case", statements);
    Bench.figure(name + ".bare_statements_per_case", bareStatements);
    Bench.figure(name + ".statements_on_top", statements - bareStatements);
  }

  private static double rate(Work work, int cases) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    long start = System.nanoTime();
    List<Future<?>> results = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      results.add(
          workers.submit(
              () -> {
                for (int n = 0; n < cases / THREADS; n++) {
                  work.one();
                }
                return null;
              }));
    }
    for (Future<?> result : results) {
      result.get();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    workers.shutdown();
    return cases / seconds;
  }

  private static double statements(Work work, StatementCount count) throws Exception {
    int cases = 50;
    long executed = 0;
    for (int i = 0; i < cases; i++) {
      executed += count.during(work);
    }
    return executed / (double) cases;
  }

  private static double middle(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
