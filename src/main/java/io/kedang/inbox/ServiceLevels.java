package io.kedang.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.shared.ServiceLevel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the published table {@code task-service-level}. Answers depend on nothing but the question
 * and the table, so they are kept for a few seconds; a newly published table is in force everywhere
 * within that time.
 */
@Component
class ServiceLevels {

  private static final Duration IN_FORCE_WITHIN = Duration.ofSeconds(3);

  private record Question(String taskType, String serviceLevel, String channel) {}

  private final DecisionService decisions;
  private final RepositoryService repository;
  private final Cache<Question, Optional<ServiceTimes>> answers =
      Caffeine.newBuilder().expireAfterWrite(IN_FORCE_WITHIN).maximumSize(2_000).build();

  /** Lazy, because the engine's own start may already tell of tasks. */
  ServiceLevels(@Lazy DecisionService decisions, @Lazy RepositoryService repository) {
    this.decisions = decisions;
    this.repository = repository;
  }

  /**
   * What is promised; empty where no rule speaks of the task.
   *
   * @param serviceLevel null counts as {@link ServiceLevel#STANDARD}
   */
  Optional<ServiceTimes> decide(String taskType, String serviceLevel, String channel) {
    return answers.get(
        new Question(
            taskType, serviceLevel == null ? ServiceLevel.STANDARD.name() : serviceLevel, channel),
        this::ask);
  }

  Optional<ServiceTimes> decide(WorkItem item) {
    return decide(item.taskType(), item.serviceLevel(), item.channel());
  }

  private Optional<ServiceTimes> ask(Question question) {
    DecisionDefinition table =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(ServiceLevelModel.DECISION_TASK_SERVICE_LEVEL)
            .latestVersion()
            .singleResult();
    if (table == null) {
      return Optional.empty();
    }
    Map<String, Object> variables = new HashMap<>();
    variables.put(ServiceLevelModel.VARIABLE_TASK_TYPE, question.taskType);
    variables.put(ServiceLevelModel.VARIABLE_SERVICE_LEVEL, question.serviceLevel);
    variables.put(ServiceLevelModel.VARIABLE_CHANNEL, question.channel);
    DmnDecisionResultEntries result =
        decisions
            .evaluateDecisionById(table.getId())
            .variables(variables)
            .evaluate()
            .getSingleResult();
    return Optional.ofNullable(result).map(ServiceLevels::times);
  }

  private static ServiceTimes times(DmnDecisionResultEntries result) {
    return new ServiceTimes(
        hours(result, ServiceLevelModel.VARIABLE_DUE_WITHIN_HOURS),
        number(result, ServiceLevelModel.VARIABLE_PRIORITY),
        hours(result, ServiceLevelModel.VARIABLE_REMIND_BEFORE_HOURS),
        hours(result, ServiceLevelModel.VARIABLE_REMIND_AGAIN_HOURS),
        hours(result, ServiceLevelModel.VARIABLE_REASSIGN_AFTER_HOURS),
        hours(result, ServiceLevelModel.VARIABLE_ESCALATE_AFTER_HOURS),
        result.getEntry(ServiceLevelModel.VARIABLE_ESCALATE_TO),
        result.getEntry(ServiceLevelModel.VARIABLE_RULE));
  }

  private static Duration hours(DmnDecisionResultEntries result, String name) {
    return Duration.ofHours(Math.max(0, number(result, name)));
  }

  private static int number(DmnDecisionResultEntries result, String name) {
    Number number = result.getEntry(name);
    return number == null ? 0 : number.intValue();
  }
}
