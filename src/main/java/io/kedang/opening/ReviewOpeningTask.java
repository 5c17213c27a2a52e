package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.inbox.TaskBriefing;
import io.kedang.inbox.TaskHandler;
import io.kedang.inbox.WorkItem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The information officer's decision on findings (OPEN-4). */
@Component
class ReviewOpeningTask implements TaskHandler {

  private final OpeningTasks tasks;

  ReviewOpeningTask(OpeningTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public String taskType() {
    return OpeningModel.USER_TASK_REVIEW_OPENING;
  }

  @Override
  public boolean checksMaker() {
    return true;
  }

  @Override
  public TaskBriefing brief(WorkItem item, Actor reader) {
    return tasks.briefReview(item.caseId());
  }

  @Override
  public Map<String, Object> complete(WorkItem item, Map<String, Object> form, Actor by) {
    return tasks.review(item.caseId(), form, by);
  }
}
