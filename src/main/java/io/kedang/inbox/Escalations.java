package io.kedang.inbox;

import io.kedang.access.Person;
import io.kedang.access.Role;
import io.kedang.access.StaffDirectory;
import io.kedang.audit.CaseHistory;
import io.kedang.shared.Collisions;
import io.kedang.shared.Failures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.camunda.bpm.engine.TaskService;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds, takes back and escalates what nobody finishes 催办升级 (INBX-3), as the table {@code
 * task-service-level} says for the task's type. A row of the list says when its task is to be
 * looked at next: at once when it is new or its due date changed, never again when it is done.
 * Whoever looks holds the row, so a step is taken once however many nodes look.
 */
@Component
class Escalations {

  private static final int PIECE = 100;
  private static final int TOLD_AT_MOST = 20;
  private static final int LIFTED_BY = 20;
  private static final int HIGHEST_PRIORITY = 100;

  /** A task that could not be looked at does not stand in the way of others. */
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

  private final WorkItems items;
  private final WorkItemSteps steps;
  private final ServiceLevels levels;
  private final Calendars calendars;
  private final StaffDirectory staff;
  private final Notices notices;
  private final CaseHistory history;
  private final TaskService engine;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Escalations(
      WorkItems items,
      WorkItemSteps steps,
      ServiceLevels levels,
      Calendars calendars,
      StaffDirectory staff,
      Notices notices,
      CaseHistory history,
      TaskService engine,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.items = items;
    this.steps = steps;
    this.levels = levels;
    this.calendars = calendars;
    this.staff = staff;
    this.notices = notices;
    this.history = history;
    this.engine = engine;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Scheduled(fixedDelayString = "${kedang.inbox.escalate-every:PT1M}")
  @SchedulerLock(name = "inbox-escalations")
  public void run() {
    List<String> piece;
    do {
      piece = steps.toLookAt(clock.instant(), PIECE);
      piece.forEach(this::lookAt);
    } while (piece.size() == PIECE);
  }

  void lookAt(String taskId) {
    try {
      transaction.executeWithoutResult(
          status -> items.lock(taskId).ifPresent(row -> takeSteps(row, now())));
    } catch (RuntimeException failure) {
      if (!Collisions.isReasonOf(failure)) {
        Failures.log(failure, "the escalation of a task");
      }
      transaction.executeWithoutResult(
          status -> steps.lookAgain(taskId, now().plus(AFTER_FAILURE)));
    }
  }

  private void takeSteps(ItemRow row, Instant now) {
    WorkItem item = row.item();
    Optional<ServiceTimes> promised = levels.decide(item);
    if (item.dueAt() == null || promised.isEmpty()) {
      steps.lookAgain(item.id(), null);
      return;
    }
    EscalationPlan plan =
        EscalationPlan.of(item.dueAt(), promised.get(), calendars.of(item.branchPath()));
    Map<EscalationStep, Instant> taken = steps.taken(item.id());
    boolean takenBack = false;
    for (EscalationStep step :
        List.of(EscalationStep.REASSIGN, EscalationStep.ESCALATE, EscalationStep.REMIND)) {
      Optional<Instant> due = plan.due(step, taken.get(step), now);
      if (due.isPresent()) {
        steps.take(item.id(), step, due.get(), now);
        switch (step) {
          case REASSIGN -> takenBack = takeBack(row);
          case ESCALATE -> escalate(row, promised.get());
          case REMIND -> {
            if (!takenBack) {
              remind(row);
            }
          }
        }
      }
    }
    steps.lookAgain(item.id(), plan.next(now).orElse(null));
  }

  private void remind(ItemRow row) {
    WorkItem item = row.item();
    List<String> told =
        item.assigneeId() != null
            ? List.of(item.assigneeId())
            : membersOf(item.role(), item.branchPath()).stream()
                .filter(person -> !isKeptFrom(person, row))
                .toList();
    tell(told, item, "task.due");
    story(item, "task.reminded", Map.of("told", told.size()));
  }

  /** A task that was made for one person stays with that person. */
  private boolean takeBack(ItemRow row) {
    WorkItem item = row.item();
    if (item.assigneeId() == null || item.role() == null) {
      return false;
    }
    engine.setAssignee(item.id(), null);
    tell(List.of(item.assigneeId()), item, "task.takenBack");
    story(item, "task.takenBack", Map.of("holder", item.assigneeId()));
    return true;
  }

  private void escalate(ItemRow row, ServiceTimes promised) {
    WorkItem item = row.item();
    engine.setPriority(item.id(), Math.min(item.priority() + LIFTED_BY, HIGHEST_PRIORITY));
    List<String> told = membersOf(promised.escalateTo(), item.branchPath());
    tell(told, item, "task.escalated");
    story(
        item,
        "task.escalated",
        Map.of("role", String.valueOf(promised.escalateTo()), "told", told.size()));
  }

  /** Those of the nearest branch, the task's own or above it, that has any. */
  private List<String> membersOf(String roleCode, String branchPath) {
    return Arrays.stream(Role.values())
        .filter(role -> role.code().equals(roleCode))
        .findFirst()
        .map(role -> staff.nearest(branchPath, role, TOLD_AT_MOST))
        .orElse(List.of())
        .stream()
        .map(Person::id)
        .toList();
  }

  /** Whom the task is not for, although the role may take it. */
  private static boolean isKeptFrom(String personId, ItemRow row) {
    return row.excluded().contains(personId)
        || row.makerExcluded() && personId.equals(row.makerId());
  }

  private void tell(List<String> people, WorkItem item, String code) {
    if (item.caseId() != null) {
      people.forEach(person -> notices.tell(person, item.caseId(), code));
    }
  }

  private void story(WorkItem item, String kind, Map<String, ?> more) {
    if (item.caseId() != null) {
      Map<String, Object> facts = new HashMap<>(more);
      facts.put("taskId", item.id());
      facts.put("taskType", item.taskType());
      history.tell(item.caseId(), kind, null, facts, null);
    }
  }

  /** As exact as the tables are. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
