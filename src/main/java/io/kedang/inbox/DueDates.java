package io.kedang.inbox;

import io.kedang.access.Branch;
import io.kedang.access.Branches;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives a task its due date and priority as it is made, by its branch's calendar and its customer's
 * service level (INBX-3). They are set on the engine's own task before the engine writes it, so the
 * list and the engine say the same. What a model says itself stays.
 */
@Component
class DueDates {

  private final ServiceLevels levels;
  private final Calendars calendars;
  private final Branches branches;
  private final RepositoryService repository;

  /**
   * Task types whose model names a due date, by definition; a deployed definition never changes.
   */
  private final ConcurrentHashMap<String, Set<String>> datedByModel = new ConcurrentHashMap<>();

  /** Lazy, because the engine's own start may already tell of tasks. */
  DueDates(
      ServiceLevels levels,
      Calendars calendars,
      Branches branches,
      @Lazy RepositoryService repository) {
    this.levels = levels;
    this.calendars = calendars;
    this.branches = branches;
    this.repository = repository;
  }

  @EventListener
  void on(DelegateTask task) {
    if (!TaskListener.EVENTNAME_CREATE.equals(task.getEventName()) || task.getExecution() == null) {
      return;
    }
    DelegateExecution root = root(task.getExecution());
    levels
        .decide(
            task.getTaskDefinitionKey(),
            text(root, ServiceLevelModel.VARIABLE_SERVICE_LEVEL),
            text(root, ServiceLevelModel.VARIABLE_CHANNEL))
        .ifPresent(times -> date(task, times, text(root, EngineTasks.BRANCH)));
  }

  private void date(DelegateTask task, ServiceTimes times, String branchCode) {
    if (task.getPriority() == Task.PRIORITY_NORMAL) {
      task.setPriority(times.priority());
    }
    if (task.getDueDate() == null) {
      String path = branches.find(branchCode).map(Branch::path).orElse("/");
      due(times, path, task.getCreateTime().toInstant())
          .ifPresent(due -> task.setDueDate(Date.from(due)));
    }
  }

  /** When a task is due; empty for never. */
  Optional<Instant> due(ServiceTimes times, String branchPath, Instant from) {
    return times.dueWithin().isZero()
        ? Optional.empty()
        : Optional.of(
            calendars.of(branchPath).plus(from, times.dueWithin()).truncatedTo(ChronoUnit.SECONDS));
  }

  /** Whether the model that the task runs on names a due date of its own. */
  boolean isDatedByModel(String definitionId, String taskType) {
    return datedByModel.computeIfAbsent(definitionId, this::read).contains(taskType);
  }

  private Set<String> read(String definitionId) {
    return repository
        .getBpmnModelInstance(definitionId)
        .getModelElementsByType(UserTask.class)
        .stream()
        .filter(task -> task.getCamundaDueDate() != null)
        .map(UserTask::getId)
        .collect(Collectors.toSet());
  }

  /** The instance that began the case: it holds what describes the case. */
  private static DelegateExecution root(DelegateExecution execution) {
    DelegateExecution instance = execution.getProcessInstance();
    while (instance.getSuperExecution() != null) {
      instance = instance.getSuperExecution().getProcessInstance();
    }
    return instance;
  }

  private static String text(DelegateExecution execution, String variable) {
    return execution.getVariable(variable) instanceof String text ? text : null;
  }
}
