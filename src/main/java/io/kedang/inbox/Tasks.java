package io.kedang.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Actor;
import io.kedang.access.Branches;
import io.kedang.access.Role;
import io.kedang.audit.CaseHistory;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * What people do with a task (INBX-2, INBX-4): read its page, take it or the best of all, put it
 * back, finish it; for themselves or as somebody's deputy ({@link Deputies}). The engine's own
 * optimistic locks stand behind the locks of {@link TaskDesk}.
 */
@Service
public class Tasks {

  /** Among so many that are due first, the next best is chosen. */
  private static final int CHOICE = 50;

  private static final int ROUNDS = 4;

  private final WorkItems items;
  private final Inbox inbox;
  private final NextInList nextInList;
  private final TaskDesk desk;
  private final TaskSight sight;
  private final TaskNotes notes;
  private final FormSchemas forms;
  private final CaseHistory cases;
  private final TaskService engine;
  private final Branches branches;
  private final Clock clock;
  private final ObjectProvider<TaskHandler> handlers;

  Tasks(
      WorkItems items,
      Inbox inbox,
      NextInList nextInList,
      TaskDesk desk,
      TaskSight sight,
      TaskNotes notes,
      FormSchemas forms,
      CaseHistory cases,
      TaskService engine,
      Branches branches,
      Clock clock,
      ObjectProvider<TaskHandler> handlers) {
    this.items = items;
    this.inbox = inbox;
    this.nextInList = nextInList;
    this.desk = desk;
    this.sight = sight;
    this.notes = notes;
    this.forms = forms;
    this.cases = cases;
    this.engine = engine;
    this.branches = branches;
    this.clock = clock;
    this.handlers = handlers;
  }

  /**
   * Everything to decide on one page.
   *
   * @param form null when the task has none
   * @param notes what others wrote about this task, the oldest first
   */
  public record TaskPage(
      InboxEntry item,
      Form form,
      Map<String, Object> formData,
      Briefing briefing,
      May may,
      List<TaskNotes.Note> notes) {}

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

  /**
   * What the reader may do. A deputy does all of it in the other one's place, except to assign, to
   * urge and to answer, which are everybody's own.
   *
   * @param handOver pass it on to a colleague, with a reason
   * @param giveBack put it back for others of the role, with a reason
   * @param assign say who is to do it
   * @param urge ask whoever has it for haste
   * @param ask ask a colleague for advice
   * @param answer say what one was asked for
   * @param copy give others the case to read
   */
  public record May(
      boolean claim,
      boolean release,
      boolean complete,
      boolean handOver,
      boolean giveBack,
      boolean assign,
      boolean urge,
      boolean ask,
      boolean answer,
      boolean copy) {}

  /** A change of hands: the task as it was, and whether anything changed. */
  record Move(ItemRow before, boolean happened) {}

  /**
   * What came of it.
   *
   * @param caseState null when the case is not the actor's to see
   * @param next what the actor had best do next; null when there is nothing
   */
  public record Completed(String caseId, String caseState, String next) {}

  public TaskPage page(String taskId, Actor actor) {
    return page(taskId, Reader.of(actor));
  }

  /**
   * The page; for whoever was asked for advice without a right to the task, to read.
   *
   * @throws ProblemException NOT_FOUND when there is no such task, when it was finished, or when it
   *     is none of the reader's business
   */
  public TaskPage page(String taskId, Reader reader) {
    Actor actor = reader.actor();
    ItemRow row = desk.found(taskId, actor);
    boolean asked = sight.isAskedFor(taskId, actor.id());
    if (!asked) {
      desk.requireVisible(row, reader);
    }
    WorkItem item = row.item();
    TaskBriefing briefing =
        handlers.stream()
            .filter(handler -> handler.taskType().equals(item.taskType()))
            .findFirst()
            .map(handler -> handler.brief(item, reader.rights()))
            .orElseGet(
                () -> new TaskBriefing(Map.of(), List.of(), Map.of(), null, List.of(), null));
    return new TaskPage(
        inbox.entry(row, reader),
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
        may(row, reader),
        notes.of(row));
  }

  private May may(ItemRow row, Reader reader) {
    Actor actor = reader.actor();
    boolean inHand = InboxRights.isInHand(reader, row);
    boolean changes = !actor.has(Role.AUDITOR);
    return new May(
        InboxRights.mayClaim(reader, row),
        InboxRights.mayRelease(reader, row),
        InboxRights.mayComplete(reader, row),
        inHand,
        InboxRights.mayRelease(reader, row),
        InboxRights.mayAssign(actor, row),
        changes && !inHand && sight.waitsFor(row, actor),
        inHand,
        changes && sight.owesAdvice(row.item().id(), actor.id()),
        changes && row.item().caseId() != null && InboxRights.sees(reader, row));
  }

  public InboxEntry claim(String taskId, Actor actor) {
    return claim(taskId, Reader.of(actor));
  }

  /**
   * Takes the task. Taking what one holds already changes nothing. Whoever takes it as a deputy
   * holds it in the other one's place until it goes to somebody else.
   *
   * @throws ProblemException CONFLICT {@code taskTaken} naming the holder, CONFLICT {@code
   *     taskGone}, FORBIDDEN
   */
  public InboxEntry claim(String taskId, Reader reader) {
    return changed(() -> claimed(taskId, reader), reader);
  }

  /** Within a transaction. */
  Move claimed(String taskId, Reader reader) {
    ItemRow row = desk.locked(taskId, reader);
    boolean holds = row.isHeldBy(reader.actor().id());
    if (!holds) {
      desk.requireClaimable(row, reader);
      take(row, reader);
    }
    return new Move(row, !holds);
  }

  private void take(ItemRow row, Reader reader) {
    desk.give(row, reader.actor().id(), reader.principalId());
    desk.tell(row, "task.claimed", reader, Map.of(), null);
  }

  /**
   * Takes the best task that the reader may take: of the fifty that are due first, and of those
   * somebody asked haste for, the one of the highest priority, and of these the one due first. Of
   * many who ask at once each gets another one, without waiting for the others.
   *
   * @param view {@code ROLES}, or {@code OVERDUE} for what is past its due date only
   * @return empty when there is nothing to take
   */
  public Optional<InboxEntry> next(Inbox.View view, InboxFilter filter, Reader reader) {
    if (view != Inbox.View.ROLES && view != Inbox.View.OVERDUE) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "viewUnknown");
    }
    InboxFilter asked = filter == null ? InboxFilter.NONE : filter;
    asked.requireValid();
    for (int round = 0; round < ROUNDS; round++) {
      List<String> choice = choice(view, asked, reader);
      if (choice.isEmpty()) {
        return Optional.empty();
      }
      Optional<String> taken = desk.inOneTransaction(() -> firstFree(choice, reader));
      if (taken.isPresent()) {
        return taken.flatMap(items::find).map(row -> inbox.entry(row, reader));
      }
    }
    return Optional.empty();
  }

  private Optional<String> firstFree(List<String> choice, Reader reader) {
    for (String taskId : choice) {
      Optional<ItemRow> row =
          desk.lockedUnlessBusy(taskId).filter(found -> InboxRights.mayClaim(reader, found));
      if (row.isPresent()) {
        take(row.get(), reader);
        return Optional.of(taskId);
      }
    }
    return Optional.empty();
  }

  private List<String> choice(Inbox.View view, InboxFilter filter, Reader reader) {
    Condition due =
        view == Inbox.View.OVERDUE
            ? Condition.of("due_key < ?", Timestamp.from(clock.instant()))
            : Condition.ALWAYS;
    List<Limb> free =
        filter
            .narrow(InboxRights.claimableBy(reader), reader.actor().id(), branches, clock)
            .stream()
            .map(limb -> limb.and(due))
            .toList();
    List<Limb> urged = free.stream().map(limb -> limb.by("urged_pool", "pool")).toList();
    Map<String, ItemRow> all = new LinkedHashMap<>();
    for (List<Limb> limbs : List.of(urged, free)) {
      items
          .page(limbs, InboxOrder.SOONEST_DUE_FIRST, CHOICE)
          .forEach(row -> all.put(row.item().id(), row));
    }
    List<ItemRow> best = new ArrayList<>(all.values());
    best.sort(
        Comparator.comparingInt((ItemRow row) -> -row.item().priority())
            .thenComparing(row -> WorkItems.dueKey(row.item().dueAt()))
            .thenComparing(row -> row.item().id()));
    return best.stream().map(row -> row.item().id()).toList();
  }

  public InboxEntry release(String taskId, Actor actor) {
    return release(taskId, Reader.of(actor));
  }

  /**
   * Puts the task back for others of its role; a deputy also what the other one holds.
   *
   * @throws ProblemException CONFLICT when somebody else holds it or it is gone, FORBIDDEN when it
   *     was made for one person alone, or {@code heldAsDeputy}
   */
  public InboxEntry release(String taskId, Reader reader) {
    return changed(() -> released(taskId, reader), reader);
  }

  /** Within a transaction. */
  Move released(String taskId, Reader reader) {
    ItemRow row = desk.locked(taskId, reader);
    if (row.item().assigneeId() == null) {
      return new Move(row, false);
    }
    desk.requireInHand(row, reader);
    if (!InboxRights.mayRelease(reader, row)) {
      throw ProblemException.forbidden("taskMadeForYou");
    }
    desk.give(row, null, null);
    desk.tell(row, "task.released", reader, Map.of(), null);
    desk.notifyPrincipal(row, "deputy.released", reader);
    return new Move(row, true);
  }

  public Completed complete(String taskId, Map<String, Object> form, Actor actor) {
    return complete(taskId, form, Reader.of(actor));
  }

  /**
   * Finishes the task with what the form holds, taking it first if nobody did. The decision, the
   * engine's step and the story are one transaction. A deputy decides in the own name: the engine
   * and the capability know the deputy, list and story say in whose place.
   *
   * @throws ProblemException CONFLICT {@code taskGone} when it was finished before, {@code
   *     taskTaken} when somebody else holds it, FORBIDDEN, and whatever the capability that owns
   *     the task type has to say about the form
   */
  public Completed complete(String taskId, Map<String, Object> form, Reader reader) {
    return complete(taskId, form, reader, null);
  }

  /**
   * The same for whoever works through a list.
   *
   * @param from the list whose next task the answer names; null when the task was opened from none
   */
  public Completed complete(
      String taskId, Map<String, Object> form, Reader reader, NextInList.Place from) {
    if (from != null) {
      from.requireValid();
    }
    WorkItem done = desk.inOneTransaction(() -> completed(taskId, form, reader).before().item());
    String next =
        from == null
            ? inbox.nextAfter(done.caseId(), reader)
            : nextInList.after(done, from, reader).orElse(null);
    return new Completed(done.caseId(), stateOf(done.caseId()), next);
  }

  /** Within a transaction. */
  Move completed(String taskId, Map<String, Object> form, Reader reader) {
    ItemRow row = desk.locked(taskId, reader);
    Actor actor = reader.actor();
    if (!InboxRights.mayComplete(reader, row)) {
      desk.requireNotHeldByOthers(row, actor);
      throw TaskDesk.refusal(row, reader.rights());
    }
    WorkItem item = row.item();
    Map<String, Object> variables = handler(item).complete(item, form, actor);
    if (!row.isHeldBy(actor.id())) {
      desk.give(row, actor.id(), reader.principalId());
    }
    desk.tell(row, "task.completed", reader, Map.of(), null);
    desk.notifyPrincipal(row, "deputy.completed", reader);
    engine.complete(taskId, variables == null ? Map.of() : new HashMap<>(variables));
    return new Move(row, true);
  }

  /** The task as it is after a change of hands. */
  InboxEntry changed(Supplier<Move> work, Reader reader) {
    String taskId = desk.inOneTransaction(work).before().item().id();
    return inbox.entry(desk.found(taskId, ProblemException.Kind.CONFLICT), reader);
  }

  private TaskHandler handler(WorkItem item) {
    return handlers.stream()
        .filter(handler -> handler.taskType().equals(item.taskType()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Nobody handles tasks of type " + item.taskType()));
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
