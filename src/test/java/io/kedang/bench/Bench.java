package io.kedang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** Runs the benchmark named by the first argument. Only figures go to standard output. */
public final class Bench {

  /** A benchmark; it prints its own figures. */
  interface Benchmark {
    void run() throws Exception;
  }

  private static final Map<String, Benchmark> BENCHMARKS =
      Map.of(
          "amendment",
          new AmendmentBench(),
          "inbox",
          new InboxBench(),
          "opening",
          new OpeningBench(),
          "search",
          new SearchBench(),
          "startup",
          new StartupBench());

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Benchmark benchmark = arguments.length == 0 ? null : BENCHMARKS.get(arguments[0]);
    if (benchmark == null) {
      System.err.println(
          "Choose a benchmark with -Dbench=NAME: "
              + String.join(", ", BENCHMARKS.keySet().stream().sorted().toList()));
      System.exit(2);
    }
    benchmark.run();
    System.exit(0);
  }

  static void figure(String name, double value) {
    System.out.println(name + "=" + String.format(Locale.ROOT, "%.2f", value));
  }

  static void figure(String name, String value) {
    System.out.println(name + "=" + value);
  }

  /** {@code h2} or {@code mysql}, as the build chose. */
  static String database() {
    return System.getProperty("kedang.test.profile", "h2");
  }

  static Path temporaryFolder() throws IOException {
    Path folder = Files.createTempDirectory("kedang-bench");
    folder.toFile().deleteOnExit();
    return folder;
  }
}
