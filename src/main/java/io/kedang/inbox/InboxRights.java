package io.kedang.inbox;

import io.kedang.access.Actor;
import io.kedang.access.Role;
import java.util.List;

/**
 * Who sees which task and who may take it, INBX-1 and INBX-2. Every rule stands here twice, for a
 * row at hand and for a query; a property test holds the two together.
 */
final class InboxRights {

  private InboxRights() {}

  /**
   * Assigned, of a role held in the branch scope, waited for, in a manager's scope, or read by an
   * auditor.
   */
  static boolean sees(Actor actor, ItemRow row) {
    return row.isHeldBy(actor.id())
        || isForRoleOf(actor, row)
        || isMadeBy(actor, row)
        || actor.has(Role.MANAGER) && isInBranchOf(actor, row)
        || actor.has(Role.AUDITOR);
  }

  static Condition visibleTo(Actor actor) {
    return heldBy(actor).or(forRolesOf(actor)).or(madeBy(actor)).or(allFor(actor));
  }

  /** Nobody holds it, and the actor's role, branch and part in the case allow taking it. */
  static boolean mayClaim(Actor actor, ItemRow row) {
    return row.item().assigneeId() == null
        && isForRoleOf(actor, row)
        && !isOwnWork(actor, row)
        && !isSecondTime(actor, row)
        && !actor.has(Role.AUDITOR);
  }

  static Condition claimableBy(Actor actor) {
    if (actor.has(Role.AUDITOR)) {
      return Condition.NEVER;
    }
    return forRolesOf(actor)
        .and(Condition.of("assignee_id is null"))
        .and(
            Condition.of(
                "(maker_excluded = false or maker_id is null or maker_id <> ?)", actor.id()))
        .and(
            Condition.of(
                "(excluded is null or concat(',', excluded, ',') not like ? escape '!')",
                "%," + actor.id().replace("_", "!_").replace("%", "!%") + ",%"));
  }

  /**
   * Holding a task is the right to finish it, except for whoever made or decided what it checks.
   */
  static boolean mayComplete(Actor actor, ItemRow row) {
    return row.isHeldBy(actor.id())
            && !isOwnWork(actor, row)
            && !isSecondTime(actor, row)
            && !actor.has(Role.AUDITOR)
        || mayClaim(actor, row);
  }

  /** A task made for one person cannot be put back: nobody else would find it. */
  static boolean mayRelease(Actor actor, ItemRow row) {
    return row.isHeldBy(actor.id()) && row.item().role() != null;
  }

  /** The actor started the case that this task checks. */
  static boolean isOwnWork(Actor actor, ItemRow row) {
    return row.makerExcluded() && isMadeBy(actor, row);
  }

  /** The actor decided in this case before; this task is for another pair of eyes. */
  static boolean isSecondTime(Actor actor, ItemRow row) {
    return row.excluded().contains(actor.id());
  }

  static Condition heldBy(Actor actor) {
    return Condition.of("assignee_id = ?", actor.id());
  }

  /** Cases the actor started that wait for somebody else. */
  static Condition waitedForBy(Actor actor) {
    return madeBy(actor).and(Condition.of("(assignee_id is null or assignee_id <> ?)", actor.id()));
  }

  /** Whether the view of everything is open to the actor at all. */
  static boolean mayLookOverAll(Actor actor) {
    return actor.has(Role.MANAGER) || actor.has(Role.AUDITOR);
  }

  /** A manager's branch and below, everything for an auditor, nothing for others. */
  static Condition allFor(Actor actor) {
    if (actor.has(Role.AUDITOR)) {
      return Condition.ALWAYS;
    }
    return actor.has(Role.MANAGER) ? inBranchOf(actor) : Condition.NEVER;
  }

  private static Condition forRolesOf(Actor actor) {
    List<String> roles = actor.roles().stream().map(Role::code).sorted().toList();
    return Condition.in("role", roles).and(inBranchOf(actor));
  }

  private static boolean isForRoleOf(Actor actor, ItemRow row) {
    return actor.roles().stream().anyMatch(role -> role.code().equals(row.item().role()))
        && isInBranchOf(actor, row);
  }

  private static Condition madeBy(Actor actor) {
    return Condition.of("maker_id = ?", actor.id());
  }

  private static boolean isMadeBy(Actor actor, ItemRow row) {
    return actor.id().equals(row.makerId());
  }

  /**
   * A role is worked at the own branch and below; reading everything is a matter of the auditor's
   * own rule.
   */
  private static Condition inBranchOf(Actor actor) {
    return actor.branchPath() == null
        ? Condition.NEVER
        : Condition.of("branch_path like ?", actor.branchPath() + "%");
  }

  private static boolean isInBranchOf(Actor actor, ItemRow row) {
    return actor.branchPath() != null && row.item().branchPath().startsWith(actor.branchPath());
  }
}
