package io.kedang.inbox;

import io.kedang.access.Actor;
import io.kedang.audit.Cases;
import io.kedang.inbox.Tasks.Move;
import io.kedang.shared.ProblemException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Tasks going from hand to hand (INBX-2). A manager assigns what is to be done in the own branch
 * and below, whoever has it by now; a holder, or the holder's deputy 代理, hands over 转办 or puts back
 * 退回 what the holder has, and says why. Nobody gets a task that this person could not do ({@link
 * Colleagues}). The holder is told what a deputy did.
 *
 * <p>Putting a task back changes who does it, never where the case stands: sending a case back to
 * an earlier step is a decision, which stays with the task's form.
 */
@Service
public class TaskHanding {

  private final TaskDesk desk;
  private final Tasks tasks;
  private final Colleagues colleagues;

  TaskHanding(TaskDesk desk, Tasks tasks, Colleagues colleagues) {
    this.desk = desk;
    this.tasks = tasks;
    this.colleagues = colleagues;
  }

  /**
   * @throws ProblemException FORBIDDEN {@code assignNotYours} for whoever does not manage the
   *     branch; INVALID {@code colleagueUnsuited} naming {@code personId}
   */
  public InboxEntry assign(String taskId, String personId, Actor actor) {
    return tasks.changed(() -> assigned(taskId, personId, actor), Reader.of(actor));
  }

  /** Within a transaction. */
  Move assigned(String taskId, String personId, Actor actor) {
    ItemRow row = desk.locked(taskId, Reader.of(actor));
    if (!InboxRights.mayAssign(actor, row)) {
      throw ProblemException.forbidden("assignNotYours");
    }
    return give(row, personId, Reader.of(actor), TaskNotes.ASSIGNED, "task.assignedToYou", null);
  }

  /**
   * @param reason why, for the colleague to read
   * @throws ProblemException CONFLICT {@code taskTaken} or {@code taskNotHeld} and FORBIDDEN {@code
   *     heldAsDeputy} unless it is the reader's to pass on; INVALID naming {@code reason} or {@code
   *     personId}, who is neither the reader nor whoever holds it
   */
  public InboxEntry handOver(String taskId, String personId, String reason, Reader reader) {
    return tasks.changed(() -> handedOver(taskId, personId, reason, reader), reader);
  }

  /** Within a transaction. */
  Move handedOver(String taskId, String personId, String reason, Reader reader) {
    String why = Cases.requireText(reason, "reason");
    ItemRow row = desk.locked(taskId, reader);
    desk.requireInHand(row, reader);
    if (reader.actor().id().equals(personId) || row.item().assigneeId().equals(personId)) {
      throw ProblemException.invalid("colleagueUnsuited").field("personId", "colleagueCannot");
    }
    return give(row, personId, reader, TaskNotes.HANDED_OVER, "task.handedToYou", why);
  }

  /**
   * Puts a task of a role back for others; the reason is seen on the task.
   *
   * @throws ProblemException as {@link #handOver}; FORBIDDEN {@code taskMadeForYou}; INVALID naming
   *     {@code reason}
   */
  public InboxEntry giveBack(String taskId, String reason, Reader reader) {
    String why = Cases.requireText(reason, "reason");
    return tasks.changed(
        () -> {
          ItemRow row = desk.locked(taskId, reader);
          desk.requireInHand(row, reader);
          if (!InboxRights.mayRelease(reader, row)) {
            throw ProblemException.forbidden("taskMadeForYou");
          }
          desk.give(row, null, null);
          desk.tell(row, TaskNotes.GIVEN_BACK, reader, Map.of(), why);
          desk.notifyPrincipal(row, "deputy.givenBack", reader);
          return new Move(row, true);
        },
        reader);
  }

  private Move give(
      ItemRow row, String personId, Reader by, String kind, String notice, String why) {
    Actor doer = colleagues.requireDoer(row, personId);
    String before = row.item().assigneeId();
    if (row.isHeldBy(doer.id())) {
      return new Move(row, false);
    }
    desk.give(row, doer.id(), null);
    Map<String, Object> facts = new HashMap<>();
    facts.put("from", before);
    facts.put("to", doer.id());
    desk.tell(row, kind, by, facts, why);
    desk.notify(doer.id(), row, notice, by);
    desk.notify(
        before,
        row,
        TaskDesk.isHeldByPrincipal(row, by) ? "deputy.handedOver" : "task.takenAway",
        by);
    return new Move(row, true);
  }
}
