package io.kedang.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.audit.CaseHistory;
import io.kedang.shared.ProblemException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do with a task (INBX-2, INBX-4): read its page, take it, put it back, finish it. The
 * row of the list is locked first, so that of many who take a task at once one wins and the others
 * are told who; the engine's own optimistic locks stand behind that.
 */
@Service
public class Tasks {

  private static final int TRIES = 4;

  private final WorkItems items;
  private final Inbox inbox;
  private final People people;
  private final FormSchemas forms;
  private final CaseHistory cases;
  private final TaskService engine;
  private final HistoryService engineHistory;
  private final ObjectProvider<TaskHandler> handlers;
  private final TransactionTemplate transaction;

  Tasks(
      WorkItems items,
      Inbox inbox,
      People people,
      FormSchemas forms,
      CaseHistory cases,
      TaskService engine,
      HistoryService engineHistory,
      ObjectProvider<TaskHandler> handlers,
      PlatformTransactionManager transactions) {
    this.items = items;
    this.inbox = inbox;
    this.people = people;
    this.forms = forms;
    this.cases = cases;
    this.engine = engine;
    this.engineHistory = engineHistory;
    this.handlers = handlers;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Everything to decide on one page.
   *
   * @param form null when the task has none
   */
  public record TaskPage(
      InboxEntry item, Form form, Map<String, Object> formData, Briefing briefing, May may) {}

  /** A form-js schema in the reader's language. */
  public record Form(String id, JsonNode schema) {}

  /** See {@link TaskBriefing}; the form's data stand beside it. */
  public record Briefing(
      Map<String, String> customer,
      Collection<TaskBriefing.Reason> reasons,
      String script,
      List<String> reveals,
      String revealPath,
      List<TaskBriefing.Difference> differences) {}

  /** What the reader may do. */
  public record May(boolean claim, boolean release, boolean complete) {}

  /**
   * What came of it.
   *
   * @param caseState null when the case is not the actor's to see
   * @param next what the actor had best do next; null when there is nothing
   */
  public record Completed(String caseId, String caseState, String next) {}

  /**
   * @throws ProblemException NOT_FOUND when there is no such task, when it was finished, or when it
   *     is none of the actor's business
   */
  public TaskPage page(String taskId, Actor actor) {
    ItemRow row =
        items.find(taskId).orElseThrow(() -> missing(taskId, ProblemException.Kind.NOT_FOUND));
    requireVisible(row, actor);
    WorkItem item = row.item();
    TaskBriefing briefing =
        handlers.stream()
            .filter(handler -> handler.taskType().equals(item.taskType()))
            .findFirst()
            .map(handler -> handler.brief(item, actor))
            .orElseGet(
                () -> new TaskBriefing(Map.of(), List.of(), Map.of(), null, List.of(), null));
    return new TaskPage(
        inbox.entry(row, actor),
        item.formId() == null
            ? null
            : new Form(item.formId(), forms.inReadersLanguage(item.formId())),
        briefing.formData(),
        new Briefing(
            briefing.customer(),
            briefing.reasons(),
            briefing.script(),
            briefing.reveals(),
            briefing.revealPath(),
            briefing.differences()),
        new May(
            InboxRights.mayClaim(actor, row),
            InboxRights.mayRelease(actor, row),
            InboxRights.mayComplete(actor, row)));
  }

  /**
   * Takes the task. Taking what one holds already changes nothing.
   *
   * @throws ProblemException CONFLICT {@code taskTaken} naming the holder, CONFLICT {@code
   *     taskGone}, FORBIDDEN
   */
  public InboxEntry claim(String taskId, Actor actor) {
    return changed(
        () -> {
          ItemRow row = locked(taskId, actor);
          if (!row.isHeldBy(actor.id())) {
            requireClaimable(row, actor);
            engine.claim(taskId, actor.id());
            tell(row, "task.claimed", actor);
          }
          return taskId;
        },
        actor);
  }

  /**
   * Puts the task back for others of its role.
   *
   * @throws ProblemException CONFLICT when somebody else holds it or it is gone, FORBIDDEN when it
   *     was made for the actor alone
   */
  public InboxEntry release(String taskId, Actor actor) {
    return changed(
        () -> {
          ItemRow row = locked(taskId, actor);
          if (row.item().assigneeId() == null) {
            return taskId;
          }
          requireNotHeldByOthers(row, actor);
          if (!InboxRights.mayRelease(actor, row)) {
            throw ProblemException.forbidden("taskMadeForYou");
          }
          engine.setAssignee(taskId, null);
          tell(row, "task.released", actor);
          return taskId;
        },
        actor);
  }

  /**
   * Finishes the task with what the form holds, taking it first if nobody did. The decision, the
   * engine's step and the story are one transaction.
   *
   * @throws ProblemException CONFLICT {@code taskGone} when it was finished before, {@code
   *     taskTaken} when somebody else holds it, FORBIDDEN, and whatever the capability that owns
   *     the task type has to say about the form
   */
  public Completed complete(String taskId, Map<String, Object> form, Actor actor) {
    WorkItem done =
        inOneTransaction(
            () -> {
              ItemRow row = locked(taskId, actor);
              if (!row.isHeldBy(actor.id())) {
                requireClaimable(row, actor);
              } else if (!InboxRights.mayComplete(actor, row)) {
                throw refusal(row, actor);
              }
              WorkItem item = row.item();
              Map<String, Object> variables = handler(item).complete(item, form, actor);
              if (item.assigneeId() == null) {
                engine.claim(taskId, actor.id());
              }
              tell(row, "task.completed", actor);
              engine.complete(taskId, variables == null ? Map.of() : new HashMap<>(variables));
              return item;
            });
    return new Completed(
        done.caseId(), stateOf(done.caseId()), inbox.nextAfter(done.caseId(), actor));
  }

  private InboxEntry changed(Supplier<String> work, Actor actor) {
    String taskId = inOneTransaction(work);
    ItemRow row =
        items.find(taskId).orElseThrow(() -> missing(taskId, ProblemException.Kind.CONFLICT));
    return inbox.entry(row, actor);
  }

  /**
   * Runs the work again when the database or the engine made it give way to somebody else's:
   * nothing of the first try remains, and the second one sees what the other did.
   */
  private <T> T inOneTransaction(Supplier<T> work) {
    for (int tried = 1; ; tried++) {
      try {
        return transaction.execute(status -> work.get());
      } catch (RuntimeException e) {
        if (!GivingWay.isReasonOf(e)) {
          throw e;
        }
        if (tried == TRIES) {
          throw ProblemException.conflict("taskBusy");
        }
      }
    }
  }

  private ItemRow locked(String taskId, Actor actor) {
    ItemRow row =
        items.lock(taskId).orElseThrow(() -> missing(taskId, ProblemException.Kind.CONFLICT));
    requireVisible(row, actor);
    return row;
  }

  private static void requireVisible(ItemRow row, Actor actor) {
    if (!InboxRights.sees(actor, row)) {
      throw ProblemException.notFound("task");
    }
  }

  private void requireNotHeldByOthers(ItemRow row, Actor actor) {
    String holder = row.item().assigneeId();
    if (holder != null && !holder.equals(actor.id())) {
      String name = people.names(List.of(holder)).getOrDefault(holder, "?");
      throw ProblemException.conflict("taskTaken", name)
          .fact("holder", new InboxEntry.PersonName(holder, name));
    }
  }

  private void requireClaimable(ItemRow row, Actor actor) {
    requireNotHeldByOthers(row, actor);
    if (!InboxRights.mayClaim(actor, row)) {
      throw refusal(row, actor);
    }
  }

  private static ProblemException refusal(ItemRow row, Actor actor) {
    if (InboxRights.isSecondTime(actor, row)) {
      return ProblemException.forbidden("decidedBefore");
    }
    return ProblemException.forbidden(
        InboxRights.isOwnWork(actor, row) ? "makerChecksOwnWork" : "taskNotYours");
  }

  /** Somebody who comes late is told so; an id nobody ever had is not found. */
  private ProblemException missing(String taskId, ProblemException.Kind whenGone) {
    boolean gone = engineHistory.createHistoricTaskInstanceQuery().taskId(taskId).count() > 0;
    return gone ? new ProblemException(whenGone, "taskGone") : ProblemException.notFound("task");
  }

  private TaskHandler handler(WorkItem item) {
    return handlers.stream()
        .filter(handler -> handler.taskType().equals(item.taskType()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Nobody handles tasks of type " + item.taskType()));
  }

  private void tell(ItemRow row, String kind, Actor actor) {
    if (row.item().caseId() != null) {
      cases.tell(
          row.item().caseId(),
          kind,
          actor.id(),
          Map.of("taskId", row.item().id(), "taskType", row.item().taskType()),
          null);
    }
  }

  /**
   * Whoever was handed a task of another branch may finish it without seeing its case; the work is
   * done all the same.
   */
  private String stateOf(String caseId) {
    try {
      return caseId == null ? null : cases.requireVisible(caseId).state();
    } catch (ProblemException outOfScope) {
      return null;
    }
  }
}
