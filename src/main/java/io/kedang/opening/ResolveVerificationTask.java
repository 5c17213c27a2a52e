package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.inbox.TaskBriefing;
import io.kedang.inbox.TaskHandler;
import io.kedang.inbox.WorkItem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The information officer's decision on a contact that was not confirmed (OPEN-2). */
@Component
class ResolveVerificationTask implements TaskHandler {

  private final OpeningTasks tasks;

  ResolveVerificationTask(OpeningTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public String taskType() {
    return OpeningModel.USER_TASK_RESOLVE_VERIFICATION;
  }

  @Override
  public boolean checksMaker() {
    return true;
  }

  @Override
  public TaskBriefing brief(WorkItem item, Actor reader) {
    return tasks.briefResolution(item.caseId());
  }

  @Override
  public Map<String, Object> complete(WorkItem item, Map<String, Object> form, Actor by) {
    return tasks.resolve(item.caseId(), form, by);
  }
}
