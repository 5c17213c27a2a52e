package io.kedang.inbox;

import io.kedang.audit.CaseSteps;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where a case waits for people, from the list. */
@Component
class OpenSteps implements CaseSteps {

  private final WorkItems items;

  OpenSteps(WorkItems items) {
    this.items = items;
  }

  @Override
  public List<Step> openSteps(String caseId) {
    return items.ofCase(caseId).stream().map(OpenSteps::step).toList();
  }

  private static Step step(ItemRow row) {
    WorkItem item = row.item();
    return new Step(
        item.id(),
        item.taskType(),
        item.role(),
        item.assigneeId(),
        row.kept().heldFor(),
        item.createdAt(),
        item.dueAt());
  }
}
