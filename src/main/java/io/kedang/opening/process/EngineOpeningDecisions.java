package io.kedang.opening.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.opening.CheckOutcome;
import io.kedang.opening.OpeningDecisions;
import io.kedang.opening.OpeningModel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Asks the published table. Answers depend on nothing but the question and the table, so they are
 * kept for a few seconds: a sheet of thousands of rows asks the same few questions again and again,
 * and a newly published table is in force everywhere within that time.
 */
@Component
class EngineOpeningDecisions implements OpeningDecisions {

  private static final Duration IN_FORCE_WITHIN = Duration.ofSeconds(3);

  private final DecisionService decisions;
  private final RepositoryService repository;
  private final Cache<Question, Answer> answers =
      Caffeine.newBuilder().expireAfterWrite(IN_FORCE_WITHIN).maximumSize(2_000).build();

  EngineOpeningDecisions(DecisionService decisions, RepositoryService repository) {
    this.decisions = decisions;
    this.repository = repository;
  }

  @Override
  public Answer decide(Question question) {
    return answers.get(question, this::ask);
  }

  private Answer ask(Question question) {
    DecisionDefinition table =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(OpeningModel.DECISION_OPENING_CHECKS)
            .latestVersion()
            .singleResult();
    Map<String, Object> variables = new HashMap<>();
    variables.put(OpeningModel.VARIABLE_FINDING, question.finding());
    variables.put(OpeningModel.VARIABLE_CHANNEL, question.channel());
    variables.put(OpeningModel.VARIABLE_CUSTOMER_TYPE, question.customerType());
    variables.put(OpeningModel.VARIABLE_INFORMATION_LEVEL, question.informationLevel());
    variables.put(OpeningModel.VARIABLE_PHONE_KIND, question.phoneKind());
    variables.put(OpeningModel.VARIABLE_INTAKE, question.intake());
    DmnDecisionResultEntries result =
        decisions
            .evaluateDecisionById(table.getId())
            .variables(variables)
            .evaluate()
            .getSingleResult();
    if (result == null) {
      return new Answer(CheckOutcome.PERSON, "none", table.getVersion());
    }
    return new Answer(
        CheckOutcome.valueOf(result.getEntry(OpeningModel.VARIABLE_SEVERITY)),
        result.getEntry(OpeningModel.VARIABLE_RULE),
        table.getVersion());
  }
}
