package io.kedang.inbox;

import io.kedang.access.Account;
import io.kedang.access.Actor;
import io.kedang.access.Person;
import io.kedang.access.Role;
import io.kedang.access.StaffDirectory;
import io.kedang.shared.ProblemException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Which colleagues may have to do with a task (INBX-2). A task of a role is done by whoever holds
 * the role at the task's branch or above and neither made nor decided what it checks; a task made
 * for one person by somebody there with a role of that person's, or by a manager. Advice is asked
 * of, and copies go to, people whose branch stands on one line with the task's.
 */
@Service
public class Colleagues {

  private static final int AT_MOST = 50;
  private static final int READ_AT_MOST = 60;

  /** What a colleague is wanted for. */
  public enum Purpose {
    ASSIGN,
    ADVICE,
    COPY
  }

  /** Somebody to choose. */
  public record Colleague(String id, String name, String staffNo, String branchCode) {}

  private final TaskDesk desk;
  private final TaskSight sight;
  private final StaffDirectory staff;

  Colleagues(TaskDesk desk, TaskSight sight, StaffDirectory staff) {
    this.desk = desk;
    this.sight = sight;
    this.staff = staff;
  }

  /**
   * The nearest branch's people first, at most 50.
   *
   * @param text part of a name or number; may be null
   * @throws ProblemException NOT_FOUND when the actor does not see the task
   */
  public List<Colleague> of(String taskId, Purpose purpose, String text, Actor actor) {
    ItemRow row = desk.found(taskId, ProblemException.Kind.NOT_FOUND);
    sight.requireSeen(row, actor);
    boolean toDo = purpose == Purpose.ASSIGN;
    Set<Role> roles = toDo ? rolesFor(row) : Set.of();
    return staff.onLine(row.item().branchPath(), text, roles, toDo, READ_AT_MOST).stream()
        .filter(person -> !person.id().equals(actor.id()))
        .filter(person -> !person.id().equals(row.item().assigneeId()))
        .filter(
            person -> toDo ? mayDo(actorOf(person), row) : !person.roles().contains(Role.AUDITOR))
        .limit(AT_MOST)
        .map(
            person ->
                new Colleague(person.id(), person.name(), person.staffNo(), person.branchCode()))
        .toList();
  }

  /**
   * Whoever is to do the task, as the directory has that person this moment.
   *
   * @throws ProblemException INVALID with the field {@code personId} when the person may not
   */
  Actor requireDoer(ItemRow row, String personId) {
    Actor doer = require(personId);
    if (!mayDo(doer, row)) {
      String why =
          InboxRights.isOwnWork(doer, row)
              ? "colleagueMade"
              : InboxRights.isSecondTime(doer, row) ? "colleagueDecided" : "colleagueCannot";
      throw ProblemException.invalid("colleagueUnsuited").field("personId", why);
    }
    return doer;
  }

  /**
   * Whoever is asked or gets a copy.
   *
   * @throws ProblemException INVALID with the field {@code personId}
   */
  Actor requireColleague(ItemRow row, String personId) {
    Actor colleague = require(personId);
    if (colleague.has(Role.AUDITOR)
        || !BranchScope.onOneLine(colleague.branchPath(), row.item().branchPath())) {
      throw ProblemException.invalid("colleagueUnsuited").field("personId", "colleagueElsewhere");
    }
    return colleague;
  }

  /** The nearest people who may do the task, or of a role that looks after it. */
  List<Actor> doers(ItemRow row, Set<Role> roles, int limit) {
    return staff.onLine(row.item().branchPath(), null, roles, true, limit).stream()
        .map(Colleagues::actorOf)
        .filter(actor -> InboxRights.isLeftTo(actor, row))
        .toList();
  }

  boolean mayDo(Actor actor, ItemRow row) {
    if (row.item().role() != null) {
      return InboxRights.mayDo(actor, row);
    }
    return InboxRights.isLeftTo(actor, row)
        && actor.branchPath() != null
        && row.item().branchPath().startsWith(actor.branchPath())
        && actor.roles().stream().anyMatch(rolesFor(row)::contains);
  }

  /**
   * @throws ProblemException INVALID for whoever left or is locked out
   */
  void requireActive(String personId) {
    require(personId);
  }

  private Actor require(String personId) {
    return staff
        .fresh(personId == null ? "" : personId)
        .filter(account -> account.person().active())
        .map(Account::actor)
        .orElseThrow(
            () -> ProblemException.invalid("colleagueUnsuited").field("personId", "unknown"));
  }

  private Set<Role> rolesFor(ItemRow row) {
    if (row.item().role() != null) {
      return Set.of(Role.of(row.item().role()));
    }
    Set<Role> roles = EnumSet.of(Role.MANAGER);
    staff
        .account(row.item().assigneeId())
        .ifPresent(account -> roles.addAll(account.person().roles()));
    return roles;
  }

  private static Actor actorOf(Person person) {
    return new Account(person, false).actor();
  }
}
