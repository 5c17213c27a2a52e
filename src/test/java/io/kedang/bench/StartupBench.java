package io.kedang.bench;

import io.kedang.KedangApplication;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From the command to the first answered page, each start a JVM of its own, beside a bare Spring
 * Boot application with the same engine starter. The first start makes the database; the others
 * find it.
 */
final class StartupBench implements Bench.Benchmark {

  private static final int STARTS = 5;
  private static final long PATIENCE_MILLIS = 180_000;

  @Override
  public void run() throws Exception {
    Path folder = Bench.temporaryFolder();
    List<Double> product = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    for (int i = 0; i <= STARTS; i++) {
      bare.add(seconds(BareApplication.class, "/", bareSettings(folder)));
      product.add(seconds(KedangApplication.class, "/api/sign-in", productSettings(folder)));
    }
    Bench.figure("startup.first.seconds", product.get(0));
    Bench.figure("startup.first.bare_seconds", bare.get(0));
    Bench.figure("startup.first.ratio_to_bare", product.get(0) / bare.get(0));
    double ours = middle(product.subList(1, product.size()));
    double theirs = middle(bare.subList(1, bare.size()));
    Bench.figure("startup.seconds", ours);
    Bench.figure("startup.bare_seconds", theirs);
    Bench.figure("startup.ratio_to_bare", ours / theirs);
  }

  private static List<String> productSettings(Path folder) {
    List<String> settings = new ArrayList<>(Databases.settings("startup_product", folder));
    settings.removeIf(setting -> setting.contains("drop-first"));
    settings.add("--kedang.privacy.master-key-file=" + folder.resolve("master.key"));
    return settings;
  }

  private static List<String> bareSettings(Path folder) {
    List<String> settings = new ArrayList<>(Databases.settings("startup_bare", folder));
    settings.removeIf(setting -> setting.contains("liquibase"));
    settings.add("--spring.profiles.active=bare");
    // the guard on the class path asks everybody for a real password outside a try-out
    settings.add("--kedang.demo=true");
    settings.add("--spring.config.name=bare");
    return settings;
  }

  private static double seconds(Class<?> application, String page, List<String> settings)
      throws Exception {
    int port = freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(application),
                application.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1"));
    command.addAll(settings);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                new File(System.getProperty("java.io.tmpdir"), "kedang-bench-start.log"))
            .start();
    try {
      while (!answers(port, page)) {
        if (!process.isAlive()
            || System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS)) {
          throw new IllegalStateException(
              application.getSimpleName()
                  + " did not start; see kedang-bench-start.log in the temporary folder");
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
      return (System.nanoTime() - start) / 1e9;
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  /** The program without what its tests put in the place of its parts. */
  private static String classPath(Class<?> application) {
    String all = System.getProperty("java.class.path");
    return application == BareApplication.class
        ? all
        : Stream.of(all.split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean answers(int port, String page) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + page).toURL().openConnection();
      connection.setConnectTimeout(500);
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static double middle(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
