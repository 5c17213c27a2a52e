package io.kedang.inbox;

import io.kedang.access.Actor;
import java.util.Set;

/**
 * Through whose eyes the list is read: the actor's own, or the actor's as somebody's deputy 代理. A
 * deputy sees and does what the other one holds or may take, as far as the deputyship reaches;
 * nothing that one of the two made or decided before; and nothing that the other one has as a
 * deputy, so that there is no chain.
 *
 * @param principal whom the actor stands in for; null when the actor reads for oneself
 * @param taskTypes what the deputyship is for; empty for everything
 */
public record Reader(Actor actor, Actor principal, Set<String> taskTypes) {

  public static Reader of(Actor actor) {
    return new Reader(actor, null, Set.of());
  }

  boolean isDeputy() {
    return principal != null;
  }

  /** Whose roles and branch count. */
  Actor rights() {
    return isDeputy() ? principal : actor;
  }

  boolean covers(String taskType) {
    return taskTypes.isEmpty() || taskTypes.contains(taskType);
  }

  /** The other one's id; null for oneself. */
  String principalId() {
    return isDeputy() ? principal.id() : null;
  }
}
