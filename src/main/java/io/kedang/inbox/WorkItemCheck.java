package io.kedang.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares {@code work_item} with the engine's tasks soon after the start and then on schedule, and
 * repairs what differs, the counters included: the list is a copy, and a copy that nobody checks
 * goes wrong unseen. Walks both tables in small pieces, so that a long backlog costs time and not
 * memory.
 *
 * <p>Work goes on meanwhile. A difference is therefore looked at again with the engine's row held
 * before it counts.
 */
@Component
class WorkItemCheck {

  private static final Logger LOG = LoggerFactory.getLogger(WorkItemCheck.class);
  private static final int PIECE = 500;

  private final EngineTasks engine;
  private final WorkItems items;
  private final InboxCountKeeper counts;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final AtomicInteger differences = new AtomicInteger();
  private final Counter repairs;

  WorkItemCheck(
      EngineTasks engine,
      WorkItems items,
      InboxCountKeeper counts,
      Clock clock,
      PlatformTransactionManager transactions,
      MeterRegistry meters) {
    this.engine = engine;
    this.items = items;
    this.counts = counts;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    Gauge.builder("kedang.inbox.differences", differences, AtomicInteger::get)
        .description("Tasks on which the list differed from the engine when it was last checked")
        .register(meters);
    this.repairs =
        Counter.builder("kedang.inbox.repairs")
            .description("Rows of the list repaired so far")
            .register(meters);
  }

  /** Answers how many tasks differed; null when another node checks just now. */
  @Scheduled(
      initialDelayString = "${kedang.inbox.check.first:PT10S}",
      fixedDelayString = "${kedang.inbox.check.every:PT10M}")
  @SchedulerLock(name = "inbox-check")
  public Integer run() {
    int found = repairMissingAndWrong() + endWhatEnded() + counts.repair();
    differences.set(found);
    repairs.increment(found);
    if (found > 0) {
      LOG.warn("The task list differed from the engine on {} tasks and was repaired", found);
    }
    return found;
  }

  private int repairMissingAndWrong() {
    int found = 0;
    String last = "";
    List<ItemRow> piece;
    do {
      piece = engine.readAfter(last, PIECE);
      Map<String, ItemRow> listed =
          byId(items.findAll(piece.stream().map(row -> row.item().id()).toList()));
      for (ItemRow row : piece) {
        last = row.item().id();
        if (!isSame(row, listed.get(last)) && repair(last)) {
          found++;
        }
      }
    } while (piece.size() == PIECE);
    return found;
  }

  private int endWhatEnded() {
    int found = 0;
    String last = "";
    List<String> piece;
    do {
      piece = items.idsAfter(last, PIECE);
      if (!piece.isEmpty()) {
        last = piece.get(piece.size() - 1);
        Set<String> ended = new HashSet<>(piece);
        ended.removeAll(engine.existing(piece));
        found +=
            items.end(
                ended.stream().map(id -> new WorkItems.End(id, null, null)).toList(),
                clock.instant());
      }
    } while (piece.size() == PIECE);
    return found;
  }

  /** Writes the row anew if it still differs while nobody can change the task. */
  private boolean repair(String taskId) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              if (!engine.hold(taskId)) {
                return false;
              }
              List<ItemRow> now = engine.read(List.of(taskId));
              ItemRow listed = items.find(taskId).orElse(null);
              if (now.isEmpty() || isSame(now.get(0), listed)) {
                return false;
              }
              items.forget(List.of(taskId));
              items.insert(now);
              if (listed != null) {
                items.rewritten(taskId);
              }
              if (listed != null && !listed.kept().equals(ItemRow.Kept.NOTHING)) {
                items.keep(taskId, listed.kept());
              }
              return true;
            }));
  }

  /** What only the list knows is nothing to differ in. */
  private static boolean isSame(ItemRow inEngine, ItemRow listed) {
    return listed != null && inEngine.equals(listed.with(ItemRow.Kept.NOTHING));
  }

  private static Map<String, ItemRow> byId(List<ItemRow> rows) {
    return rows.stream().collect(Collectors.toMap(row -> row.item().id(), Function.identity()));
  }
}
