package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.shared.CustomerType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Prospects to try the product with: some somebody's, some to be followed up today, some in the
 * pool. All are invented, and a start that was interrupted is completed by the next one.
 */
@Component
@ConditionalOnProperty("kedang.demo-cases")
class DemoProspects {

  private static final List<String> NAMES =
      List.of("阮文博", "丁香玉", "席慕白", "岭东联运有限公司", "麦家栋", "冼碧云", "粤港实业集团", "卓一航", "植秀兰");
  private static final List<String> BRANCHES = List.of("440100", "440101", "440300", "440600");
  private static final int FIRM = 3;
  private static final int GROUP = 6;

  private final Prospecting prospecting;
  private final People people;
  private final TaskExecutor executor;
  private final Clock clock;

  DemoProspects(
      Prospecting prospecting,
      People people,
      @Qualifier("applicationTaskExecutor") TaskExecutor executor,
      Clock clock) {
    this.executor = executor;
    this.prospecting = prospecting;
    this.people = people;
    this.clock = clock;
  }

  /** Beside the first requests: nobody waits for the examples. */
  @EventListener(ApplicationReadyEvent.class)
  public void begin() {
    executor.execute(this::make);
  }

  private void make() {
    Optional<Actor> rep = actor("customer-rep");
    Optional<Actor> manager = actor("account-manager");
    if (rep.isEmpty() || manager.isEmpty()) {
      return;
    }
    for (int i = 0; i < NAMES.size(); i++) {
      Actor by = i % 2 == 0 ? manager.get() : rep.get();
      String id = prospecting.capture(form(i), "demo-prospect-" + i, by);
      if (i == 0) {
        prospecting.followUp(id, FollowUpKind.CALL, "电话聊过，周末带家人来网点", today(), "demo-follow-up", by);
      }
    }
  }

  private ProspectForm form(int n) {
    ProspectInterest[] interests = ProspectInterest.values();
    return new ProspectForm(
        NAMES.get(n),
        n == FIRM
            ? CustomerType.CORPORATE
            : n == GROUP ? CustomerType.GROUP : CustomerType.INDIVIDUAL,
        n == FIRM || n == GROUP ? "容先生" : null,
        "1470016%04d".formatted(2000 + n),
        n % 2 == 0 ? "老客户介绍，想比较几款产品" : null,
        ProspectSource.values()[n % ProspectSource.values().length],
        EnumSet.of(interests[n % interests.length], interests[(n + 3) % interests.length]),
        BRANCHES.get(n % BRANCHES.size()),
        n % 3 == 2 ? null : today().plusDays(n / 2),
        n % 4 == 3,
        true);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ProspectReminders.ZONE));
  }

  private Optional<Actor> actor(String username) {
    return DemoActors.find(people, username);
  }
}
