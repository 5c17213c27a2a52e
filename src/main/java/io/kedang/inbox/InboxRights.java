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

  /** Nobody holds it, and the actor's role, branch and part in the case allow taking it. */
  static boolean mayClaim(Actor actor, ItemRow row) {
    return row.item().assigneeId() == null
        && isForRoleOf(actor, row)
        && !isOwnWork(actor, row)
        && !isSecondTime(actor, row)
        && !actor.has(Role.AUDITOR);
  }

  static List<Limb> claimableBy(Actor actor) {
    if (actor.has(Role.AUDITOR) || actor.branchPath() == null) {
      return List.of();
    }
    BranchScope scope = new BranchScope(actor.branchPath());
    return actor.roles().stream()
        .sorted()
        .map(role -> Limb.of(othersWork(actor), "pool", role.code()).within(scope))
        .toList();
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

  static List<Limb> heldBy(Actor actor) {
    return List.of(Limb.of(Condition.ALWAYS, "assignee_id", actor.id()));
  }

  /** Cases the actor started that wait for somebody else. */
  static List<Limb> waitedForBy(Actor actor) {
    return List.of(
        Limb.of(
            Condition.of("(assignee_id is null or assignee_id <> ?)", actor.id()),
            "maker_id",
            actor.id(),
            "state",
            WorkItems.OPEN));
  }

  /** What the actor finished. */
  static List<Limb> doneBy(Actor actor) {
    return List.of(Limb.of(Condition.ALWAYS, "done_by", actor.id()));
  }

  /** Whether the view of everything is open to the actor at all. */
  static boolean mayLookOverAll(Actor actor) {
    return actor.has(Role.MANAGER) || actor.has(Role.AUDITOR);
  }

  /** A manager's branch and below, everything for an auditor, nothing for others. */
  static List<Limb> allFor(Actor actor) {
    Limb open = Limb.of(Condition.ALWAYS, "state", WorkItems.OPEN);
    if (actor.has(Role.AUDITOR)) {
      return List.of(open);
    }
    return actor.has(Role.MANAGER) && actor.branchPath() != null
        ? List.of(open.within(new BranchScope(actor.branchPath())))
        : List.of();
  }

  /** Of what the actor's roles may take: not what checks what the actor made or decided. */
  static Condition othersWork(Actor actor) {
    return Condition.of("(maker_excluded = false or maker_id is null or maker_id <> ?)", actor.id())
        .and(
            Condition.of(
                "(excluded is null or concat(',', excluded, ',') not like ? escape '!')",
                "%," + InboxFilter.escaped(actor.id()) + ",%"));
  }

  private static boolean isForRoleOf(Actor actor, ItemRow row) {
    return actor.roles().stream().anyMatch(role -> role.code().equals(row.item().role()))
        && isInBranchOf(actor, row);
  }

  private static boolean isMadeBy(Actor actor, ItemRow row) {
    return actor.id().equals(row.makerId());
  }

  /** A role is worked at the own branch and below. */
  private static boolean isInBranchOf(Actor actor, ItemRow row) {
    return actor.branchPath() != null && row.item().branchPath().startsWith(actor.branchPath());
  }
}
