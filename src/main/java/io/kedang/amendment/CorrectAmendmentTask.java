package io.kedang.amendment;

import io.kedang.access.Actor;
import io.kedang.inbox.TaskBriefing;
import io.kedang.inbox.TaskHandler;
import io.kedang.inbox.WorkItem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The requester's correction of a returned change. */
@Component
class CorrectAmendmentTask implements TaskHandler {

  private final AmendmentTasks tasks;
  private final AmendmentBriefings briefings;

  CorrectAmendmentTask(AmendmentTasks tasks, AmendmentBriefings briefings) {
    this.tasks = tasks;
    this.briefings = briefings;
  }

  @Override
  public String taskType() {
    return AmendmentModel.USER_TASK_CORRECT_AMENDMENT;
  }

  @Override
  public TaskBriefing brief(WorkItem item, Actor reader) {
    return briefings.forCorrection(item.caseId(), reader.id().equals(item.assigneeId()));
  }

  @Override
  public Map<String, Object> complete(WorkItem item, Map<String, Object> form, Actor by) {
    return tasks.correct(item, form, by);
  }
}
