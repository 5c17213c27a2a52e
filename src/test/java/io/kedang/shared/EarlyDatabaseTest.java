package io.kedang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The embedded database is open before anybody asks, and let go when the start is over. */
class EarlyDatabaseTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void theFileIsOpenUntilTheStartIsOver() throws Exception {
    Path file = folder.resolve("early.mv.db");
    GenericApplicationContext context = context("jdbc:h2:file:" + folder.resolve("early"));
    new EarlyDatabase().initialize(context);
    assertThat(becomes(() -> Files.exists(file) && !isFree(file))).as("opened").isTrue();
    context.refresh();
    assertThat(becomes(() -> isFree(file))).as("let go").isTrue();
    context.close();
  }

  @Test
  void aDatabaseServerIsLeftToThePool() throws Exception {
    GenericApplicationContext context = context("jdbc:h2:mem:early");
    new EarlyDatabase().initialize(context);
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("early-database"));
  }

  private static GenericApplicationContext context(String address) {
    GenericApplicationContext context = new GenericApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "spring.datasource.url",
                    address,
                    "spring.datasource.username",
                    "kedang",
                    "spring.datasource.password",
                    "")));
    return context;
  }

  /** H2 holds a lock on the file of an open database. */
  private static boolean isFree(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException held) {
      return false;
    }
  }

  private static boolean becomes(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (condition.call()) {
        return true;
      }
      Thread.sleep(20);
    }
    return false;
  }
}
