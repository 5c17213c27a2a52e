package io.kedang.inbox;

import io.kedang.access.Account;
import io.kedang.access.AccountEnded;
import io.kedang.access.Actor;
import io.kedang.access.Role;
import io.kedang.access.StaffDirectory;
import io.kedang.inbox.LeaverRuns.Row;
import io.kedang.shared.ProblemException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Leavers 离职转办 (INBX-3): one action moves everything a person worked on. Each held task goes to the
 * successor who may do it; else a role's task goes back to the role, and one that was made for the
 * person alone to the nearest manager. It runs task by task, so that it can stop anywhere and go
 * on, and keeps what became of each.
 */
@Service
public class Leavers {

  /** Where a task went. */
  public enum Outcome {
    SUCCESSOR,
    POOL,
    MANAGER,
    /** Nobody may have it; it waits for a manager to assign it. */
    STAYED
  }

  /**
   * @param successorId null for nobody in particular
   * @param reason at most 200 characters; may be null
   */
  public record Wish(String successorId, String reason) {}

  /** What became of one task. */
  public record Line(
      String taskId,
      String taskType,
      String caseId,
      Outcome outcome,
      InboxEntry.PersonName to,
      Instant at) {}

  /**
   * @param state {@code RUNNING} or {@code DONE}
   * @param outcomes how many tasks went where
   * @param lines the first 200 of them; empty in lists
   */
  public record Run(
      String id,
      InboxEntry.PersonName person,
      InboxEntry.PersonName successor,
      String reason,
      InboxEntry.PersonName startedBy,
      Instant startedAt,
      String state,
      Instant doneAt,
      Map<Outcome, Long> outcomes,
      List<Line> lines) {}

  /**
   * What a hand-over would do now.
   *
   * @param outcomes how many of the first 200 tasks would go where
   * @param more whether there are more than these
   */
  public record Preview(Map<Outcome, Long> outcomes, boolean more) {}

  /** Where a task goes; {@code to} is null for a role or nobody. */
  private record Going(Outcome outcome, String to) {}

  private static final int PIECE = 50;
  private static final int PREVIEW_AT_MOST = 200;
  private static final int MANAGERS = 5;
  private static final int LONGEST_REASON = 200;

  private final TaskDesk desk;
  private final WorkItems items;
  private final Colleagues colleagues;
  private final Deputies deputies;
  private final TaskAdvice advice;
  private final SavedFilters filters;
  private final StaffDirectory staff;
  private final LeaverRuns runs;
  private final ApplicationEventPublisher events;

  Leavers(
      TaskDesk desk,
      WorkItems items,
      Colleagues colleagues,
      Deputies deputies,
      TaskAdvice advice,
      SavedFilters filters,
      StaffDirectory staff,
      LeaverRuns runs,
      ApplicationEventPublisher events) {
    this.desk = desk;
    this.items = items;
    this.colleagues = colleagues;
    this.deputies = deputies;
    this.advice = advice;
    this.filters = filters;
    this.staff = staff;
    this.runs = runs;
    this.events = events;
  }

  /** An account that ends passes its work on a moment later. */
  @EventListener
  void on(AccountEnded ended) {
    runs.insert(ended.personId(), ended.successorId(), null, ended.byId());
  }

  /**
   * Passes on what a person works on, also while the account still stands. It begins at once; what
   * is left after the first piece follows in the background.
   *
   * @throws ProblemException NOT_FOUND for a person outside the actor's branch and below; FORBIDDEN
   *     for oneself; INVALID naming {@code successorId} or {@code reason}
   */
  public Run begin(String personId, Wish wish, Actor actor) {
    String successor = requireHandable(personId, wish.successorId, actor);
    String reason = blankToNull(wish.reason);
    if (reason != null
        && (reason.length() > LONGEST_REASON || reason.chars().anyMatch(Character::isISOControl))) {
      throw ProblemException.invalid("invalid").field("reason", "length", 0, LONGEST_REASON);
    }
    String id = desk.inOneTransaction(() -> runs.insert(personId, successor, reason, actor.id()));
    workOn(runs.find(id).orElseThrow(), 1);
    return find(id, actor);
  }

  /**
   * What {@link #begin} would do, and nothing done.
   *
   * @throws ProblemException as {@link #begin}
   */
  public Preview preview(String personId, String successorId, Actor actor) {
    String successor = requireHandable(personId, successorId, actor);
    List<String> held = items.heldBy(personId, "", PREVIEW_AT_MOST + 1);
    Map<Outcome, Long> outcomes =
        held.stream()
            .limit(PREVIEW_AT_MOST)
            .flatMap(id -> items.find(id).stream())
            .map(row -> going(personId, successor, row).outcome)
            .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
    return new Preview(outcomes, held.size() > PREVIEW_AT_MOST);
  }

  /** Goes on with everything begun. */
  @Scheduled(fixedDelayString = "${kedang.inbox.leavers-every:PT10S}")
  @SchedulerLock(name = "inbox-leavers")
  public void work() {
    runs.running().forEach(run -> workOn(run, Integer.MAX_VALUE));
  }

  /**
   * @throws ProblemException NOT_FOUND when the person is none of the actor's business
   */
  public Run find(String id, Actor actor) {
    Row run = runs.find(id).orElseThrow(() -> ProblemException.notFound("leaverRun"));
    requireManaged(run.personId(), actor);
    return runs.shown(List.of(run), true).get(0);
  }

  /** The last hand-overs of a person, the latest first. */
  public List<Run> of(String personId, Actor actor) {
    requireManaged(personId, actor);
    return runs.shown(runs.of(personId), false);
  }

  private void workOn(Row run, int pieces) {
    boolean left =
        staff.fresh(run.personId()).filter(account -> account.person().active()).isEmpty();
    desk.inOneTransaction(
        () -> {
          if (left) {
            deputies.endAllOf(run.personId(), run.startedBy());
            advice.drop(run.personId());
          }
          if (run.successorId() != null) {
            filters.passOn(run.personId(), run.successorId());
          }
          events.publishEvent(new WorkHandedOver(run.personId(), run.successorId()));
          return run;
        });
    String after = "";
    for (int piece = 0; piece < pieces; piece++) {
      List<String> held = items.heldBy(run.personId(), after, PIECE);
      for (String taskId : held) {
        desk.inOneTransaction(() -> pass(run, taskId));
        after = taskId;
      }
      if (held.size() < PIECE) {
        runs.finish(run);
        return;
      }
    }
  }

  /** One task, unless it went elsewhere meanwhile. */
  private Outcome pass(Row run, String taskId) {
    ItemRow row = items.lock(taskId).orElse(null);
    if (row == null || !row.isHeldBy(run.personId())) {
      return null;
    }
    Actor by = staff.account(run.startedBy()).map(Account::actor).orElseThrow();
    Going going = going(run.personId(), run.successorId(), row);
    String to = going.to;
    if (going.outcome != Outcome.STAYED) {
      desk.give(row, to, null);
      Map<String, Object> facts = new HashMap<>();
      facts.put("from", run.personId());
      facts.put("to", to);
      facts.put("cause", "LEAVER");
      desk.tell(
          row,
          to == null ? TaskNotes.GIVEN_BACK : TaskNotes.HANDED_OVER,
          Reader.of(by),
          facts,
          null);
      if (to != null && runs.isFirstFor(run, to)) {
        desk.notify(to, row, "leaver.tasks", Reader.of(by));
      }
    }
    runs.keep(run, row, going.outcome, to);
    return going.outcome;
  }

  private Going going(String personId, String successorId, ItemRow row) {
    Optional<Actor> successor =
        Optional.ofNullable(successorId)
            .flatMap(staff::account)
            .filter(account -> account.person().active())
            .map(Account::actor)
            .filter(person -> mayTakeOver(person, row));
    if (successor.isPresent()) {
      return new Going(Outcome.SUCCESSOR, successor.get().id());
    }
    if (row.item().role() != null) {
      return new Going(Outcome.POOL, null);
    }
    return colleagues.doers(row, Set.of(Role.MANAGER), MANAGERS).stream()
        .map(Actor::id)
        .filter(id -> !id.equals(personId))
        .findFirst()
        .map(id -> new Going(Outcome.MANAGER, id))
        .orElseGet(() -> new Going(Outcome.STAYED, null));
  }

  /** What was made for one person alone, its successor takes over whatever the roles. */
  private boolean mayTakeOver(Actor successor, ItemRow row) {
    return row.item().role() == null
        ? InboxRights.isLeftTo(successor, row)
            && BranchScope.onOneLine(successor.branchPath(), row.item().branchPath())
        : colleagues.mayDo(successor, row);
  }

  private void requireManaged(String personId, Actor actor) {
    boolean managed =
        (actor.has(Role.MANAGER) || actor.has(Role.SYSTEM_ADMIN))
            && staff
                .fresh(personId)
                .filter(account -> actor.sees(account.person().branchPath()))
                .isPresent();
    if (!managed) {
      throw ProblemException.notFound("person");
    }
  }

  /** The successor, or null for nobody in particular. */
  private String requireHandable(String personId, String successorId, Actor actor) {
    requireManaged(personId, actor);
    if (actor.id().equals(personId)) {
      throw ProblemException.forbidden("ownAccount");
    }
    String successor = blankToNull(successorId);
    if (successor != null
        && (successor.equals(personId)
            || staff.fresh(successor).filter(a -> a.person().active()).isEmpty())) {
      throw ProblemException.invalid("successorUnknown").field("successorId", "unknown");
    }
    return successor;
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
