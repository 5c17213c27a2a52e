package io.kedang.inbox;

import java.time.Instant;

/**
 * One task of the list 待办事项.
 *
 * @param id the engine's task id
 * @param taskType element id of the user task
 * @param process process definition key
 * @param caseId business key of the root process: the case
 * @param referenceId what the task is about if not the case itself (a verification's id); else the
 *     case id
 * @param role candidate group; null when the task was made for one person
 * @param assigneeId person who holds it; null when nobody does
 * @param serviceLevel the customer's service level 服务等级; null when nobody gave one
 * @param doneAt null while it is open
 */
public record WorkItem(
    String id,
    String taskType,
    String process,
    String caseId,
    String referenceId,
    String formId,
    String role,
    String assigneeId,
    String branchCode,
    String branchPath,
    String channel,
    String customerType,
    String level,
    String serviceLevel,
    Instant createdAt,
    Instant dueAt,
    int priority,
    Instant doneAt) {

  WorkItem heldBy(String personId) {
    return new WorkItem(
        id,
        taskType,
        process,
        caseId,
        referenceId,
        formId,
        role,
        personId,
        branchCode,
        branchPath,
        channel,
        customerType,
        level,
        serviceLevel,
        createdAt,
        dueAt,
        priority,
        doneAt);
  }
}
