package io.kedang.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Kedang in a process of its own, in the demo profile, working in a folder of its own on a free
 * loopback port.
 */
final class Program implements AutoCloseable {

  private static final Duration START_AT_MOST = Duration.ofMinutes(3);

  private final Process process;
  private final URI address;
  private final Path log;

  private Program(Process process, URI address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  /**
   * Starts and waits until it answers. The same home again is the same installation after a
   * restart.
   */
  static Program start(Path home, Map<String, String> settings) {
    try {
      int port = freePort();
      Path log = home.resolve("program.log");
      List<String> command =
          new ArrayList<>(
              List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
      command.addAll(List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
      command.addAll(whatToRun());
      command.add("--server.port=" + port);
      settings.forEach((name, value) -> command.add("--" + name + "=" + value));
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      // an environment variable of whoever runs the tests must not lead the program to another
      // database
      builder
          .environment()
          .keySet()
          .removeIf(name -> name.startsWith("KEDANG_") || name.startsWith("SPRING_"));
      Program program = new Program(builder.start(), URI.create("http://127.0.0.1:" + port), log);
      program.await();
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return address;
  }

  /** As a power cut: the process is gone in the middle of whatever it does. */
  void kill() {
    process.destroyForcibly();
    await(30);
  }

  /** In good order. */
  @Override
  public void close() {
    process.destroy();
    if (!await(60)) {
      kill();
    }
  }

  String log() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await() {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/actuator/health"))
            .timeout(Duration.ofSeconds(5))
            .build();
    Instant end = Instant.now().plus(START_AT_MOST);
    while (Instant.now().isBefore(end)) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The program ended while starting:\n" + tail());
      }
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // asked again below
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      sleep(200);
    }
    kill();
    throw new IllegalStateException(
        "The program did not answer within " + START_AT_MOST + ":\n" + tail());
  }

  private String tail() {
    List<String> lines = log().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
  }

  private boolean await(int seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The jar that the build made; from an IDE, the classes. */
  private static List<String> whatToRun() {
    Path jar = Path.of(System.getProperty("kedang.jar", "missing.jar"));
    return Files.isRegularFile(jar)
        ? List.of("-jar", jar.toAbsolutePath().toString())
        : List.of("-cp", System.getProperty("java.class.path"), "io.kedang.KedangApplication");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
