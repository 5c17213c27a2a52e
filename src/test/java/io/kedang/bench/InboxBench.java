package io.kedang.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.kedang.KedangApplication;
import io.kedang.access.Actor;
import io.kedang.access.Role;
import io.kedang.inbox.Backlog;
import io.kedang.inbox.Inbox;
import io.kedang.inbox.InboxEntry;
import io.kedang.inbox.InboxFilter;
import io.kedang.shared.Slice;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The list at one thousand to one million open tasks: first page, fiftieth page, counts and a
 * filtered page, for a reader who sees the whole company and for one of a city, beside the engine's
 * own task query with candidate groups and one variable. Times are medians in milliseconds.
 */
final class InboxBench implements Bench.Benchmark {

  private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
  private static final int ENGINE_UP_TO = 100_000;
  private static final int WARM_UP = 40;

  /**
   * What is measured at once after a fill is measured while the database still writes it to disk,
   * and at first while the virtual machine still compiles.
   */
  private static final int WHOLE_WARM_UPS = 5;

  private static final int ROUNDS = 61;
  private static final int PAGE = 50;

  /** Ten lines a page, so that a backlog of a thousand has fifty pages as well. */
  private static final int SHORT_PAGE = 10;

  private static final int PAGES = 50;

  @Override
  public void run() throws Exception {
    Path folder = Bench.temporaryFolder();
    StatementCount count = new StatementCount();
    SpringApplication application = new SpringApplication(KedangApplication.class);
    application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(count));
    try (ConfigurableApplicationContext product =
            application.run(Databases.program(folder).toArray(String[]::new));
        HikariDataSource pool = Databases.pool("bare", folder);
        BareTaskList bare = new BareTaskList(pool)) {
      Inbox inbox = product.getBean(Inbox.class);
      Backlog backlog = new Backlog(product);
      Map<Integer, Map<String, Double>> figures = new LinkedHashMap<>();
      for (int size : SIZES) {
        backlog.growTo(size);
        for (int i = 0; i < WHOLE_WARM_UPS; i++) {
          lists(inbox);
          median(turn -> inbox.counts(everywhere(turn)), ROUNDS);
        }
        Map<String, Double> measured = measure(inbox, backlog, count);
        if (size <= ENGINE_UP_TO) {
          bare.growTo(size);
          measured.put("engine.query_ms", median(bare::page, size < ENGINE_UP_TO ? ROUNDS : 7));
        }
        figures.put(size, measured);
        measured.forEach(
            (name, value) -> Bench.figure("inbox." + short_(size) + "." + name, value));
      }
      ratios(figures);
    }
  }

  private static Map<String, Double> measure(Inbox inbox, Backlog backlog, StatementCount count)
      throws Exception {
    Map<String, Double> figures = lists(inbox);
    figures.put("count_ms", median(turn -> inbox.counts(everywhere(turn)), ROUNDS));
    backlog.disturb(200);
    figures.put("count_while_busy_ms", median(turn -> inbox.counts(everywhere(turn)), ROUNDS));
    figures.put(
        "page_statements",
        (double) count.during(() -> page(inbox, everywhere(0), by(0), null, PAGE)));
    return figures;
  }

  private static Map<String, Double> lists(Inbox inbox) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("page_ms", median(turn -> page(inbox, everywhere(turn), null, null, PAGE), ROUNDS));
    String cursor = null;
    for (int i = 1; i < PAGES; i++) {
      cursor = page(inbox, everywhere(0), null, cursor, SHORT_PAGE).next();
    }
    String last = cursor;
    figures.put(
        "page50_ms", median(turn -> page(inbox, everywhere(turn), null, last, SHORT_PAGE), ROUNDS));
    figures.put(
        "filtered_ms", median(turn -> page(inbox, everywhere(turn), by(turn), null, PAGE), ROUNDS));
    figures.put(
        "city_page_ms",
        median(
            turn -> page(inbox, reader("city" + turn, "/000000/100000/200000/"), null, null, PAGE),
            ROUNDS));
    return figures;
  }

  /** Another reader each time: a database may remember the answer to the very same question. */
  private static Actor everywhere(int turn) {
    return reader("everywhere" + turn, "/000000/");
  }

  private static InboxFilter by(int turn) {
    List<String> channel = List.of(Backlog.CHANNELS[turn % Backlog.CHANNELS.length]);
    return new InboxFilter(
        null, null, channel, null, null, null, null, null, null, null, null, null);
  }

  private static Slice<InboxEntry> page(
      Inbox inbox, Actor reader, InboxFilter filter, String after, int limit) {
    return inbox.list(new Inbox.Query(Inbox.View.ROLES, filter, null, after, limit), reader);
  }

  private static void ratios(Map<Integer, Map<String, Double>> figures) {
    Map<String, Double> small = figures.get(SIZES[0]);
    Map<String, Double> large = figures.get(SIZES[SIZES.length - 1]);
    for (String what : List.of("page", "page50", "filtered", "city_page", "count")) {
      Bench.figure(
          "inbox." + what + ".ratio_1m_to_1k", large.get(what + "_ms") / small.get(what + "_ms"));
    }
    Map<String, Double> hundred = figures.get(ENGINE_UP_TO);
    Bench.figure(
        "inbox.page.times_faster_at_100k",
        hundred.get("engine.query_ms") / hundred.get("filtered_ms"));
  }

  private static double median(IntConsumer work, int rounds) {
    for (int i = 0; i < Math.min(WARM_UP, rounds); i++) {
      work.accept(i);
    }
    double[] times = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long began = System.nanoTime();
      work.accept(i);
      times[i] = (System.nanoTime() - began) / 1e6;
    }
    Arrays.sort(times);
    return times[rounds / 2];
  }

  private static String short_(int size) {
    return size >= 1_000_000 ? size / 1_000_000 + "m" : size / 1_000 + "k";
  }

  private static Actor reader(String id, String path) {
    return new Actor(
        id, id, id, null, null, path, Set.of(Role.INFORMATION_OFFICER, Role.VERIFIER), Set.of());
  }
}
