package io.kedang.inbox;

import io.kedang.access.Actor;
import java.util.Map;

/**
 * What the capability that owns a task type contributes to its task page and its completion. One
 * bean a task type.
 */
public interface TaskHandler {

  /** The user task's element id, for example {@code userTask_reviewOpening}. */
  String taskType();

  /**
   * Whether the task checks what the person who started the case made: a maker never checks own
   * work, so that person cannot take it.
   */
  default boolean checksMaker() {
    return false;
  }

  /**
   * Whether whoever decided in this case before, as the case's process names them ({@code
   * resolverId}, {@code checkerId}), must leave the task to others: a second pair of eyes is
   * another person's.
   */
  default boolean checksDeciders() {
    return false;
  }

  /**
   * Everything the task page shows beside the form (INBX-4). Values of persons are masked; called
   * only for a reader who may see the task.
   */
  TaskBriefing brief(WorkItem item, Actor reader);

  /**
   * Writes the decision to the capability's own tables and answers the process variables the engine
   * continues with: ids, enums, numbers. Runs in the transaction that completes the task.
   *
   * @param form the form's values as sent
   * @throws io.kedang.shared.ProblemException INVALID with the fields named, when the form is not
   *     acceptable
   */
  Map<String, Object> complete(WorkItem item, Map<String, Object> form, Actor by);
}
