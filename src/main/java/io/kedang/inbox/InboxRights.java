package io.kedang.inbox;

import io.kedang.access.Actor;
import io.kedang.access.Role;
import java.util.List;
import java.util.Set;

/**
 * Who sees which task and who may take it, INBX-1 and INBX-2. Every rule stands here twice, for a
 * row at hand and for a query; a property test holds the two together.
 */
final class InboxRights {

  private InboxRights() {}

  /**
   * Assigned, of a role held in the branch scope, waited for, in a manager's scope, or read by an
   * auditor; of somebody else as deputy what that one holds or has by role.
   */
  static boolean sees(Reader reader, ItemRow row) {
    Actor actor = reader.actor();
    if (reader.isDeputy()) {
      return row.isHeldBy(actor.id())
          || isPassedOn(reader, row)
              && (isHeldOnOwnAccount(reader.principal(), row)
                  || isForRoleOf(reader.principal(), row));
    }
    return row.isHeldBy(actor.id())
        || isForRoleOf(actor, row)
        || isMadeBy(actor, row)
        || manages(actor, row)
        || actor.has(Role.AUDITOR);
  }

  /** Nobody holds it, and the reader's role, branch and part in the case allow taking it. */
  static boolean mayClaim(Reader reader, ItemRow row) {
    return row.item().assigneeId() == null
        && isForRoleOf(reader.rights(), row)
        && isLeftTo(reader.rights(), row)
        && (!reader.isDeputy() || isPassedOn(reader, row));
  }

  static List<Limb> claimableBy(Reader reader) {
    Actor rights = reader.rights();
    if (reader.actor().has(Role.AUDITOR)
        || rights.has(Role.AUDITOR)
        || rights.branchPath() == null) {
      return List.of();
    }
    BranchScope scope = new BranchScope(rights.branchPath());
    return rights.roles().stream()
        .sorted()
        .map(role -> Limb.of(othersWork(reader), "pool", role.code()).within(scope))
        .toList();
  }

  /**
   * Holding a task is the right to finish it, except for whoever made or decided what it checks. A
   * deputy may finish what the other one holds as well.
   */
  static boolean mayComplete(Reader reader, ItemRow row) {
    Actor actor = reader.actor();
    return row.isHeldBy(actor.id()) && isLeftTo(actor, row)
        || isHeldForPassingOn(reader, row)
        || mayClaim(reader, row);
  }

  /**
   * The reader holds it; or, in whose place the reader is, that one does, on the own account and
   * within the deputyship. Only then it is the reader's to hand over, put back or ask advice on.
   */
  static boolean isInHand(Reader reader, ItemRow row) {
    return row.isHeldBy(reader.actor().id()) || isHeldForPassingOn(reader, row);
  }

  /** A task made for one person cannot be put back: nobody else would find it. */
  static boolean mayRelease(Reader reader, ItemRow row) {
    return isInHand(reader, row) && row.item().role() != null;
  }

  /** Whoever looks after the branch says who does its work; no deputyship lends this. */
  static boolean mayAssign(Actor actor, ItemRow row) {
    return manages(actor, row);
  }

  /** Whether the task could be this person's if it were free: role, branch, part in the case. */
  static boolean mayDo(Actor actor, ItemRow row) {
    return isForRoleOf(actor, row) && isLeftTo(actor, row);
  }

  /** Neither own work, nor decided before, nor an auditor's. */
  static boolean isLeftTo(Actor actor, ItemRow row) {
    return !isOwnWork(actor, row) && !isSecondTime(actor, row) && !actor.has(Role.AUDITOR);
  }

  /** The actor started the case that this task checks. */
  static boolean isOwnWork(Actor actor, ItemRow row) {
    return row.makerExcluded() && isMadeBy(actor, row);
  }

  /** The actor decided in this case before; this task is for another pair of eyes. */
  static boolean isSecondTime(Actor actor, ItemRow row) {
    return row.excluded().contains(actor.id());
  }

  static boolean isMadeBy(Actor actor, ItemRow row) {
    return actor.id().equals(row.makerId());
  }

  static List<Limb> heldBy(Reader reader) {
    if (!reader.isDeputy()) {
      return List.of(Limb.of(Condition.ALWAYS, "assignee_id", reader.actor().id()));
    }
    return reader.actor().has(Role.AUDITOR) || reader.principal().has(Role.AUDITOR)
        ? List.of()
        : List.of(
            Limb.of(
                othersWork(reader).and(Condition.of("held_for is null")),
                "assignee_id",
                reader.principal().id()));
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

  /**
   * Not what checks what the reader made or decided; for a deputy neither what the other one did,
   * and only the deputyship's types of tasks.
   */
  static Condition othersWork(Reader reader) {
    Condition condition = leftTo(reader.actor());
    return reader.isDeputy()
        ? condition.and(leftTo(reader.principal())).and(ofTypes(reader.taskTypes()))
        : condition;
  }

  /** Tasks of some types; of all for none. */
  static Condition ofTypes(Set<String> taskTypes) {
    return taskTypes.isEmpty()
        ? Condition.ALWAYS
        : Condition.in("task_type", taskTypes.stream().sorted().toList());
  }

  private static Condition leftTo(Actor actor) {
    return Condition.of("(maker_excluded = false or maker_id is null or maker_id <> ?)", actor.id())
        .and(
            Condition.of(
                "(excluded is null or concat(',', excluded, ',') not like ? escape '!')",
                "%," + InboxFilter.escaped(actor.id()) + ",%"));
  }

  /** What a deputy may see of the other one's at all. */
  private static boolean isPassedOn(Reader reader, ItemRow row) {
    return reader.covers(row.item().taskType())
        && isLeftTo(reader.actor(), row)
        && isLeftTo(reader.principal(), row);
  }

  private static boolean isHeldForPassingOn(Reader reader, ItemRow row) {
    return reader.isDeputy()
        && isHeldOnOwnAccount(reader.principal(), row)
        && isPassedOn(reader, row);
  }

  /** What somebody holds as a deputy is not passed on to that one's own deputy. */
  private static boolean isHeldOnOwnAccount(Actor actor, ItemRow row) {
    return row.isHeldBy(actor.id()) && row.kept().heldFor() == null;
  }

  private static boolean isForRoleOf(Actor actor, ItemRow row) {
    return actor.roles().stream().anyMatch(role -> role.code().equals(row.item().role()))
        && isInBranchOf(actor, row);
  }

  private static boolean manages(Actor actor, ItemRow row) {
    return actor.has(Role.MANAGER) && isInBranchOf(actor, row);
  }

  /** A role is worked at the own branch and below. */
  private static boolean isInBranchOf(Actor actor, ItemRow row) {
    return actor.branchPath() != null && row.item().branchPath().startsWith(actor.branchPath());
  }
}
