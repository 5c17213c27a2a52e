package io.kedang.inbox;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A backlog of open tasks as large as one likes, spread over a company of thirty provinces with ten
 * cities and five outlets each. Rows only, without cases behind them.
 */
public final class Backlog {

  private static final int PIECE = 50_000;
  private static final int AT_ONCE = 50_000;
  private static final String[] ROLES = {
    "information-officer", "verifier", "customer-rep", "account-manager"
  };
  private static final String[] TYPES = {
    "userTask_reviewOpening",
    "userTask_callCustomer",
    "userTask_correctOpening",
    "userTask_resolveVerification"
  };
  public static final String[] CHANNELS = {"COUNTER", "FIELD", "ONLINE", "TELESALES"};

  /** As a row stands once it was folded: a million of them are not one morning's changes. */
  private static final String SETTLED =
      WorkItems.INSERT
          .replace("dirty)", "dirty, counted_as, counted_overdue)")
          .replace("'OPEN', true)", "'OPEN', false, ?, ?)");

  private final InboxCountKeeper counts;
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionTemplate transaction;
  private int size;

  public Backlog(ApplicationContext context) {
    this.counts = context.getBean(InboxCountKeeper.class);
    this.jdbc = context.getBean(JdbcClient.class);
    this.batches = context.getBean(JdbcTemplate.class);
    this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
  }

  /** Lets the backlog grow to {@code wanted} tasks, counted and settled. */
  public void growTo(int wanted) {
    Instant base = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(30, ChronoUnit.DAYS);
    Map<String, List<String>> indexes = wanted - size > AT_ONCE ? dropIndexes() : Map.of();
    while (size < wanted) {
      int until = Math.min(wanted, size + PIECE);
      List<Object[]> rows = new ArrayList<>();
      for (int n = size; n < until; n++) {
        rows.add(settled(row(n, base)));
      }
      transaction.executeWithoutResult(status -> batches.batchUpdate(SETTLED, rows));
      size = until;
    }
    indexes.forEach(
        (name, columns) ->
            batches.execute(
                "create index " + name + " on work_item (" + String.join(", ", columns) + ")"));
    counts.repair();
    counts.fold();
    analyze();
  }

  /** Marks the last {@code changed} tasks as just changed, as on a busy morning. */
  public void disturb(int changed) {
    jdbc.sql("update work_item set dirty = true where task_id >= ?")
        .param(id(size - changed))
        .update();
  }

  public static String path(int n) {
    int outlet = n % 1_500;
    return "/000000/%06d/%06d/%06d/"
        .formatted(100_000 + outlet / 50, 200_000 + outlet / 5, 300_000 + outlet);
  }

  private static String id(int n) {
    return "bench-%08d".formatted(n);
  }

  /**
   * An index made over all rows at once is sorted once; filling a dozen of them row by row takes
   * many times as long. Answers what to make again.
   */
  private Map<String, List<String>> dropIndexes() {
    Map<String, List<String>> indexes =
        batches.execute(
            (ConnectionCallback<Map<String, List<String>>>)
                connection -> {
                  Map<String, List<String>> found = new TreeMap<>();
                  boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
                  try (ResultSet rows =
                      connection
                          .getMetaData()
                          .getIndexInfo(
                              connection.getCatalog(),
                              connection.getSchema(),
                              upper ? "WORK_ITEM" : "work_item",
                              false,
                              true)) {
                    while (rows.next()) {
                      String name = rows.getString("INDEX_NAME");
                      if (name != null && name.toLowerCase(Locale.ROOT).startsWith("ix_")) {
                        found
                            .computeIfAbsent(name, n -> new ArrayList<>())
                            .add(rows.getString("COLUMN_NAME"));
                      }
                    }
                  }
                  return found;
                });
    for (String name : indexes.keySet()) {
      batches.execute("drop index " + name + (isMySql() ? " on work_item" : ""));
    }
    return indexes;
  }

  private static Object[] settled(ItemRow row) {
    Object[] values = WorkItems.values(row, row.item().createdAt());
    Object[] settled = Arrays.copyOf(values, values.length + 2);
    String holder = row.item().assigneeId();
    settled[values.length] = holder == null ? "" : holder;
    settled[values.length + 1] = row.item().dueAt().isBefore(Instant.now());
    return settled;
  }

  private static ItemRow row(int n, Instant base) {
    int mixed = (int) ((n * 2_654_435_761L) >>> 8 & 0x7fff_ffff);
    String path = path(mixed);
    int kind = mixed / 1_500 % ROLES.length;
    WorkItem item =
        new WorkItem(
            id(n),
            TYPES[kind],
            kind == 1 ? "contact-verification" : "account-opening",
            id(n),
            id(n),
            null,
            ROLES[kind],
            mixed % 20 == 0 ? "person-" + mixed % 997 : null,
            path.substring(path.length() - 7, path.length() - 1),
            path,
            CHANNELS[mixed / 7 % CHANNELS.length],
            mixed % 5 == 0 ? "CORPORATE" : "INDIVIDUAL",
            mixed % 3 == 0 ? "BASIC" : "ADVANCED",
            null,
            base.plusSeconds(n),
            base.plusSeconds(mixed % 5_000_000L),
            50,
            null);
    return new ItemRow(
        item,
        "account-opening",
        "maker-" + mixed % 4_999,
        kind == 0,
        List.of(),
        List.of("SCAN_MISSING"));
  }

  private void analyze() {
    batches.execute("analyze table work_item");
    batches.execute("analyze table work_item_count");
  }

  private boolean isMySql() {
    return "mysql".equals(System.getProperty("kedang.test.profile", "h2"));
  }
}
