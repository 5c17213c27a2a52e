package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.inbox.TaskBriefing;
import io.kedang.inbox.TaskHandler;
import io.kedang.inbox.WorkItem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The correction of a returned request (OPEN-4). */
@Component
class CorrectOpeningTask implements TaskHandler {

  private final OpeningTasks tasks;

  CorrectOpeningTask(OpeningTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public String taskType() {
    return OpeningModel.USER_TASK_CORRECT_OPENING;
  }

  @Override
  public TaskBriefing brief(WorkItem item, Actor reader) {
    return tasks.briefCorrection(item.caseId(), reader.id().equals(item.assigneeId()));
  }

  @Override
  public Map<String, Object> complete(WorkItem item, Map<String, Object> form, Actor by) {
    return tasks.correct(item.caseId(), form, by);
  }
}
