package io.kedang.inbox;

import io.kedang.engine.DecisionTables;
import io.kedang.shared.ServiceLevel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the published table {@code task-service-level} what is promised for a task (INBX-3). */
@Component
class ServiceLevels {

  private final DecisionTables tables;

  ServiceLevels(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * What is promised; empty where no rule speaks of the task.
   *
   * @param serviceLevel null counts as {@link ServiceLevel#STANDARD}
   */
  Optional<ServiceTimes> decide(String taskType, String serviceLevel, String channel) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put(ServiceLevelModel.VARIABLE_TASK_TYPE, taskType);
    inputs.put(
        ServiceLevelModel.VARIABLE_SERVICE_LEVEL,
        serviceLevel == null ? ServiceLevel.STANDARD.name() : serviceLevel);
    inputs.put(ServiceLevelModel.VARIABLE_CHANNEL, channel);
    return tables
        .ask(ServiceLevelModel.DECISION_TASK_SERVICE_LEVEL, inputs)
        .filter(DecisionTables.Answer::matched)
        .map(ServiceLevels::times);
  }

  Optional<ServiceTimes> decide(WorkItem item) {
    return decide(item.taskType(), item.serviceLevel(), item.channel());
  }

  private static ServiceTimes times(DecisionTables.Answer answer) {
    return new ServiceTimes(
        hours(answer, ServiceLevelModel.VARIABLE_DUE_WITHIN_HOURS),
        answer.number(ServiceLevelModel.VARIABLE_PRIORITY),
        hours(answer, ServiceLevelModel.VARIABLE_REMIND_BEFORE_HOURS),
        hours(answer, ServiceLevelModel.VARIABLE_REMIND_AGAIN_HOURS),
        hours(answer, ServiceLevelModel.VARIABLE_REASSIGN_AFTER_HOURS),
        hours(answer, ServiceLevelModel.VARIABLE_ESCALATE_AFTER_HOURS),
        answer.text(ServiceLevelModel.VARIABLE_ESCALATE_TO),
        answer.text(ServiceLevelModel.VARIABLE_RULE));
  }

  private static Duration hours(DecisionTables.Answer answer, String output) {
    return Duration.ofHours(Math.max(0, answer.number(output)));
  }
}
