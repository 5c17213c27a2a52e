package io.kedang.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A backlog of open tasks as large as one likes, spread over a company of thirty provinces with ten
 * cities and five outlets each. Rows only, without cases behind them.
 */
public final class Backlog {

  private static final int PIECE = 5_000;
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

  private final WorkItems items;
  private final InboxCountKeeper counts;
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionTemplate transaction;
  private int size;

  public Backlog(ApplicationContext context) {
    this.items = context.getBean(WorkItems.class);
    this.counts = context.getBean(InboxCountKeeper.class);
    this.jdbc = context.getBean(JdbcClient.class);
    this.batches = context.getBean(JdbcTemplate.class);
    this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
  }

  /** Lets the backlog grow to {@code wanted} tasks, counted and settled. */
  public void growTo(int wanted) {
    Instant base = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(30, ChronoUnit.DAYS);
    while (size < wanted) {
      int until = Math.min(wanted, size + PIECE);
      List<ItemRow> rows = new ArrayList<>();
      for (int n = size; n < until; n++) {
        rows.add(row(n, base));
      }
      transaction.executeWithoutResult(
          status -> {
            items.insert(rows);
            // what the fold writes, in one statement: a million rows are not today's changes
            batches.update(
                "update work_item set dirty = false, counted_as = coalesce(assignee_id, ''), counted_overdue = case when due_key < ? then true else false end where dirty = true",
                Timestamp.from(Instant.now()));
          });
      size = until;
    }
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
    String product =
        batches.execute(
            (java.sql.Connection connection) -> connection.getMetaData().getDatabaseProductName());
    if ("MySQL".equals(product)) {
      batches.execute("analyze table work_item");
      batches.execute("analyze table work_item_count");
    } else {
      batches.execute("analyze table work_item");
    }
  }
}
