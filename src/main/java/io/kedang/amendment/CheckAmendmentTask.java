package io.kedang.amendment;

import io.kedang.access.Actor;
import io.kedang.inbox.TaskBriefing;
import io.kedang.inbox.TaskHandler;
import io.kedang.inbox.WorkItem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The checker's decision on a change, side by side (AMND-2). */
@Component
class CheckAmendmentTask implements TaskHandler {

  private final AmendmentTasks tasks;
  private final AmendmentBriefings briefings;

  CheckAmendmentTask(AmendmentTasks tasks, AmendmentBriefings briefings) {
    this.tasks = tasks;
    this.briefings = briefings;
  }

  @Override
  public String taskType() {
    return AmendmentModel.USER_TASK_CHECK_AMENDMENT;
  }

  @Override
  public boolean checksMaker() {
    return true;
  }

  @Override
  public boolean checksDeciders() {
    return true;
  }

  @Override
  public TaskBriefing brief(WorkItem item, Actor reader) {
    return briefings.forDecider(item.caseId());
  }

  @Override
  public Map<String, Object> complete(WorkItem item, Map<String, Object> form, Actor by) {
    return tasks.check(item, form, by);
  }
}
