package io.kedang.inbox;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.audit.CaseHistory;
import io.kedang.shared.Collisions;
import io.kedang.shared.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What everything done with a task has in common: the row of the list is locked first, so that of
 * many who do something at once one goes first and the others see what came of it; refusals are
 * worded the same; and the story and whom it concerns are told.
 */
@Component
class TaskDesk {

  private static final int TRIES = 4;

  private final WorkItems items;
  private final WorkItemKeeper keeper;
  private final People people;
  private final CaseHistory cases;
  private final Notices notices;
  private final Deputies deputies;
  private final TaskService engine;
  private final HistoryService engineHistory;
  private final TransactionTemplate transaction;

  TaskDesk(
      WorkItems items,
      WorkItemKeeper keeper,
      People people,
      CaseHistory cases,
      Notices notices,
      Deputies deputies,
      TaskService engine,
      HistoryService engineHistory,
      PlatformTransactionManager transactions) {
    this.items = items;
    this.keeper = keeper;
    this.people = people;
    this.cases = cases;
    this.notices = notices;
    this.deputies = deputies;
    this.engine = engine;
    this.engineHistory = engineHistory;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Runs the work again when the database or the engine made it give way to somebody else's:
   * nothing of the first try remains, and the second one sees what the other did.
   */
  <T> T inOneTransaction(Supplier<T> work) {
    return inOneTransaction(work, false);
  }

  /** The same; a trial leaves nothing behind. */
  <T> T inOneTransaction(Supplier<T> work, boolean trial) {
    for (int tried = 1; ; tried++) {
      try {
        return transaction.execute(
            status -> {
              T result = work.get();
              if (trial) {
                status.setRollbackOnly();
              }
              return result;
            });
      } catch (RuntimeException e) {
        if (!Collisions.isReasonOf(e)) {
          throw e;
        }
        if (tried == TRIES) {
          throw ProblemException.conflict("taskBusy");
        }
      }
    }
  }

  /**
   * The open task, which nobody else changes until the transaction ends.
   *
   * @throws ProblemException CONFLICT {@code taskGone}; FORBIDDEN {@code notDeputy} when the
   *     deputyship ended meanwhile; NOT_FOUND when the reader does not see it
   */
  ItemRow locked(String taskId, Reader reader) {
    ItemRow row =
        items
            .lock(taskId)
            .orElseThrow(() -> missing(taskId, ProblemException.Kind.CONFLICT, reader.actor()));
    // asked once more, because doing many takes its time, and a deputyship may end in between
    requireVisible(row, deputies.reader(reader.actor(), reader.principalId()));
    return row;
  }

  /** The same for operations with a rule of their own on who may. */
  ItemRow locked(String taskId) {
    return items
        .lock(taskId)
        .orElseThrow(() -> missing(taskId, ProblemException.Kind.CONFLICT, null));
  }

  Optional<ItemRow> lockedUnlessBusy(String taskId) {
    return items.lockUnlessBusy(taskId);
  }

  ItemRow found(String taskId, ProblemException.Kind whenGone) {
    return items.find(taskId).orElseThrow(() -> missing(taskId, whenGone, null));
  }

  /**
   * The open task for a person's page.
   *
   * @throws ProblemException NOT_FOUND when there is no such task or it was finished; of the latter
   *     the colleague is told by whom and when
   */
  ItemRow found(String taskId, Actor actor) {
    return items
        .find(taskId)
        .orElseThrow(() -> missing(taskId, ProblemException.Kind.NOT_FOUND, actor));
  }

  void requireVisible(ItemRow row, Reader reader) {
    if (!InboxRights.sees(reader, row)) {
      throw ProblemException.notFound("task");
    }
  }

  void requireNotHeldByOthers(ItemRow row, Actor actor) {
    String holder = row.item().assigneeId();
    if (holder != null && !holder.equals(actor.id())) {
      String name = people.names(List.of(holder)).getOrDefault(holder, "?");
      throw ProblemException.conflict("taskTaken", name)
          .fact("holder", new InboxEntry.PersonName(holder, name));
    }
  }

  /**
   * The task is the reader's to pass on, see {@link InboxRights#isInHand}.
   *
   * @throws ProblemException CONFLICT {@code taskTaken} or {@code taskNotHeld}; FORBIDDEN {@code
   *     heldAsDeputy} where it would make a chain of deputies
   */
  void requireInHand(ItemRow row, Reader reader) {
    if (InboxRights.isInHand(reader, row)) {
      return;
    }
    if (isHeldByPrincipal(row, reader)) {
      throw ProblemException.forbidden("heldAsDeputy");
    }
    requireNotHeldByOthers(row, reader.actor());
    throw ProblemException.conflict("taskNotHeld");
  }

  void requireClaimable(ItemRow row, Reader reader) {
    requireNotHeldByOthers(row, reader.actor());
    if (!InboxRights.mayClaim(reader, row)) {
      throw refusal(row, reader.rights());
    }
  }

  static ProblemException refusal(ItemRow row, Actor actor) {
    if (InboxRights.isSecondTime(actor, row)) {
      return ProblemException.forbidden("decidedBefore");
    }
    return ProblemException.forbidden(
        InboxRights.isOwnWork(actor, row) ? "makerChecksOwnWork" : "taskNotYours");
  }

  /**
   * Gives the task to a person, or to nobody.
   *
   * @param principalId in whose place the person gets it; null for the person's own
   */
  void give(ItemRow row, String personId, String principalId) {
    if (principalId != null) {
      keeper.standsIn(row.item().id(), principalId);
    }
    engine.setAssignee(row.item().id(), personId);
  }

  /** One entry of the story, with the task and in whose place it was done. */
  String tell(ItemRow row, String kind, Reader by, Map<String, ?> facts, String note) {
    Map<String, Object> all = new HashMap<>(facts);
    all.put("for", placeOf(row, by));
    return tell(row, kind, by.actor().id(), all, note);
  }

  /** The same for what nobody did but the program by itself. */
  void tell(ItemRow row, String kind, Map<String, ?> facts) {
    tell(row, kind, (String) null, facts, null);
  }

  private String tell(ItemRow row, String kind, String actorId, Map<String, ?> facts, String note) {
    WorkItem item = row.item();
    if (item.caseId() == null) {
      return null;
    }
    Map<String, Object> all = new HashMap<>(facts);
    all.values().removeIf(value -> value == null);
    all.put("taskId", item.id());
    all.put("taskType", item.taskType());
    return cases.tell(item.caseId(), kind, actorId, all, note);
  }

  /** Tells a person, unless it was that one's own doing. */
  void notify(String personId, ItemRow row, String code, Reader by) {
    WorkItem item = row.item();
    String actorId = by.actor().id();
    if (personId != null && !personId.equals(actorId) && item.caseId() != null) {
      notices.tell(personId, item.caseId(), item.id(), code, actorId, placeOf(row, by));
    }
  }

  /** The same for what nobody did but the program by itself. */
  void notify(String personId, ItemRow row, String code) {
    if (row.item().caseId() != null) {
      notices.tell(personId, row.item().caseId(), row.item().id(), code, null, null);
    }
  }

  /** Tells whoever held the task until now what a deputy did with it; nobody else. */
  void notifyPrincipal(ItemRow row, String code, Reader by) {
    if (isHeldByPrincipal(row, by)) {
      notify(by.principalId(), row, code, by);
    }
  }

  static boolean isHeldByPrincipal(ItemRow row, Reader by) {
    return by.isDeputy() && row.isHeldBy(by.principalId());
  }

  /** In whose place it is done; whoever holds the task has it in the place it was taken in. */
  static String placeOf(ItemRow row, Reader by) {
    return row.isHeldBy(by.actor().id()) ? row.kept().heldFor() : by.principalId();
  }

  /**
   * Somebody who comes late is told so, a colleague of the same line also by whom and when; an id
   * nobody ever had is not found.
   */
  private ProblemException missing(String taskId, ProblemException.Kind whenGone, Actor late) {
    boolean gone = engineHistory.createHistoricTaskInstanceQuery().taskId(taskId).count() > 0;
    if (!gone) {
      return ProblemException.notFound("task");
    }
    ProblemException problem = new ProblemException(whenGone, "taskGone");
    items
        .ended(taskId)
        .filter(end -> late != null && BranchScope.onOneLine(late.branchPath(), end.branchPath()))
        .ifPresent(
            end -> {
              problem.fact("doneAt", end.at());
              if (end.doneBy() != null) {
                String name = people.names(List.of(end.doneBy())).getOrDefault(end.doneBy(), "?");
                problem.fact("doneBy", new InboxEntry.PersonName(end.doneBy(), name));
              }
            });
    return problem;
  }
}
