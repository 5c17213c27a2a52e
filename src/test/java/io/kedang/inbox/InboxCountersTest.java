package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.MutableClock;
import io.kedang.access.Actor;
import io.kedang.access.Role;
import io.kedang.inbox.Inbox.View;
import io.kedang.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The numbers beside the views are those of the views, at every moment (INBX-1). */
class InboxCountersTest extends InboxTestBase {

  private static final long SEED = 20_261_122;
  private static final String PATH = "/000000/440000/440100/";

  @Autowired InboxCountKeeper keeper;
  @Autowired MutableClock clock;

  private final Random random = new Random(SEED);
  private final String suffix = Ids.next().substring(16);
  private final List<String> people =
      List.of("a" + suffix, "b" + suffix, "c" + suffix, "d" + suffix);
  private final List<Actor> readers = new ArrayList<>();

  @BeforeEach
  void people() {
    for (String id : people) {
      readers.add(someone(id, PATH, Role.INFORMATION_OFFICER, Role.VERIFIER));
    }
    readers.add(someone("m" + suffix, PATH, Role.MANAGER, Role.INFORMATION_OFFICER));
    readers.add(someone("p" + suffix, "/000000/440000/", Role.MANAGER));
  }

  @Test
  void everyNumberIsThatOfItsViewBeforeDuringAndAfterFolding() {
    List<String> open = new ArrayList<>();
    for (int round = 0; round < 12; round++) {
      for (int i = 0; i < 8; i++) {
        work(open);
      }
      everyNumberHolds("before folding, round " + round);
      if (round % 3 == 1) {
        keeper.fold();
        everyNumberHolds("after folding, round " + round);
      }
      if (round % 4 == 3) {
        try (MutableClock.Journey later = clock.ahead(Duration.ofHours(random.nextInt(72)))) {
          everyNumberHolds("later, not folded");
          keeper.fold();
          everyNumberHolds("later, folded");
        }
        // back in the present what was counted as overdue is not; nobody's clock does that
        jdbc.sql("update work_item set dirty = true where state = 'OPEN'").update();
      }
    }
    keeper.fold();
    assertThat(keeper.repair()).as("counters that differ from the rows").isZero();
  }

  @Test
  void numbersHoldWhileOthersWorkAndFold() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService others = Executors.newFixedThreadPool(3);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      running.add(
          others.submit(
              () -> {
                List<String> mine = new ArrayList<>();
                while (!over.get()) {
                  work(mine);
                }
                return null;
              }));
    }
    running.add(
        others.submit(
            () -> {
              while (!over.get()) {
                keeper.fold();
              }
              return null;
            }));
    try {
      Instant end = Instant.now().plusSeconds(4);
      while (Instant.now().isBefore(end)) {
        Inbox.Counts counts = inbox.counts(readers.get(4));
        assertThat(counts.views().values()).allMatch(n -> n >= 0);
      }
    } finally {
      over.set(true);
      for (Future<?> one : running) {
        one.get();
      }
      others.shutdown();
    }
    everyNumberHolds("when all is quiet");
    keeper.fold();
    everyNumberHolds("when all is quiet and folded");
    assertThat(keeper.repair()).isZero();
  }

  @Test
  void aCounterThatWentWrongIsFoundAndRepaired() {
    begin();
    keeper.fold();
    keeper.repair();
    jdbc.sql("update work_item_count set tasks = tasks + 3 where kind = 'ALL' and scope = '440100'")
        .update();
    jdbc.sql("delete from work_item_count where kind = 'ROLE' and scope = '440000'").update();
    assertThat(keeper.repair()).isGreaterThanOrEqualTo(2);
    assertThat(keeper.repair()).isZero();
    everyNumberHolds("after the repair");
  }

  private void work(List<String> open) {
    switch (open.isEmpty() ? 0 : random.nextInt(5)) {
      case 0, 1 -> {
        Instant due =
            Instant.now()
                .plus(random.nextInt(96) - 24, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS);
        open.add(
            begin(
                "customer-rep",
                random.nextBoolean() ? "440100" : "440101",
                Map.of("dueAt", due.toString(), "submitterId", any())));
      }
      case 2 -> with(open, task -> engineTasks.setAssignee(task, any()));
      case 3 -> with(open, task -> engineTasks.setAssignee(task, null));
      default ->
          with(
              open,
              task ->
                  inTransaction(
                      () -> {
                        engineTasks.setAssignee(task, any());
                        engineTasks.complete(task, Map.of("outcome", "DROP"));
                      }));
    }
  }

  private String any() {
    return people.get(random.nextInt(people.size()));
  }

  private void with(List<String> open, java.util.function.Consumer<String> work) {
    String caseId = open.get(random.nextInt(open.size()));
    List<ItemRow> rows = items.ofCase(caseId);
    if (rows.isEmpty()) {
      open.remove(caseId);
    } else {
      work.accept(rows.get(0).item().id());
    }
  }

  private void everyNumberHolds(String when) {
    for (Actor reader : readers) {
      Map<String, Long> numbers = inbox.counts(reader).views();
      for (View view : View.values()) {
        String name = view.name().toLowerCase(java.util.Locale.ROOT);
        if (numbers.containsKey(name)) {
          assertThat(numbers.get(name))
              .as("%s of %s %s", name, reader.id(), when)
              .isEqualTo(size(view, reader));
        }
      }
    }
  }

  private long size(View view, Actor reader) {
    long size = 0;
    String after = null;
    do {
      var page = inbox.list(new Inbox.Query(view, null, null, after, 200), reader);
      size += page.items().size();
      after = page.next();
    } while (after != null);
    return size;
  }
}
