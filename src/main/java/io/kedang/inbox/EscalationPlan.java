package io.kedang.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When which step of a task is due (INBX-3). Values in, values out: the plan follows from the due
 * date, the calendar and the service times alone, so it is made anew whenever one of them changed.
 * A step that was done is due again only if the new plan sets it later than that.
 */
final class EscalationPlan {

  private static final int MOST_REMINDERS = 20;

  private final Map<EscalationStep, List<Instant>> times = new EnumMap<>(EscalationStep.class);

  private EscalationPlan() {}

  static EscalationPlan of(Instant dueAt, ServiceTimes promised, WorkingCalendar calendar) {
    EscalationPlan plan = new EscalationPlan();
    Instant reassign = after(dueAt, promised.reassignAfter(), calendar);
    Instant escalate = after(dueAt, promised.escalateAfter(), calendar);
    Instant last =
        Stream.of(dueAt, reassign, escalate)
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(dueAt);
    List<Instant> reminders = new ArrayList<>();
    Instant reminder = calendar.plus(dueAt, promised.remindBefore().negated());
    reminders.add(reminder);
    while (!promised.remindAgain().isZero() && reminders.size() < MOST_REMINDERS) {
      reminder = calendar.plus(reminder, promised.remindAgain());
      if (!reminder.isBefore(last)) {
        break;
      }
      reminders.add(reminder);
    }
    plan.times.put(EscalationStep.REMIND, reminders);
    plan.times.put(EscalationStep.REASSIGN, reassign == null ? List.of() : List.of(reassign));
    plan.times.put(EscalationStep.ESCALATE, escalate == null ? List.of() : List.of(escalate));
    return plan;
  }

  private static Instant after(Instant dueAt, Duration overdue, WorkingCalendar calendar) {
    return overdue.isZero() ? null : calendar.plus(dueAt, overdue);
  }

  /**
   * The time at which a step was due last and has not been done since; empty when there is nothing
   * to do.
   */
  Optional<Instant> due(EscalationStep step, Instant doneAt, Instant now) {
    return times.get(step).stream()
        .filter(at -> !at.isAfter(now))
        .reduce((a, b) -> b)
        .filter(at -> doneAt == null || doneAt.isBefore(at));
  }

  /** When to look at the task again; empty when no step lies ahead. */
  Optional<Instant> next(Instant now) {
    return times.values().stream()
        .flatMap(List::stream)
        .filter(at -> at.isAfter(now))
        .min(Instant::compareTo);
  }
}
