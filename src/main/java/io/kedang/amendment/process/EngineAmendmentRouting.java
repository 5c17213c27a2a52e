package io.kedang.amendment.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.amendment.AmendmentModel;
import io.kedang.amendment.AmendmentRouting;
import io.kedang.amendment.Contacts;
import io.kedang.amendment.Route;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Asks the published table. Answers depend on nothing but the question and the table; a newly
 * published one is in force everywhere within a few seconds. Where no rule matches, a person
 * checks.
 */
@Component
class EngineAmendmentRouting implements AmendmentRouting {

  private static final Duration IN_FORCE_WITHIN = Duration.ofSeconds(3);

  private final DecisionService decisions;
  private final RepositoryService repository;
  private final Cache<Question, Answer> answers =
      Caffeine.newBuilder().expireAfterWrite(IN_FORCE_WITHIN).maximumSize(2_000).build();

  EngineAmendmentRouting(DecisionService decisions, RepositoryService repository) {
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
            .decisionDefinitionKey(AmendmentModel.DECISION_AMENDMENT_ROUTING)
            .latestVersion()
            .singleResult();
    Map<String, Object> variables = new HashMap<>();
    variables.put(AmendmentModel.VARIABLE_FIELD_CLASS, question.fieldClass());
    variables.put(AmendmentModel.VARIABLE_CUSTOMER_TYPE, question.customerType());
    variables.put(AmendmentModel.VARIABLE_INFORMATION_LEVEL, question.informationLevel());
    variables.put(AmendmentModel.VARIABLE_VIP, question.vip());
    variables.put(AmendmentModel.VARIABLE_CHANNEL, question.channel());
    variables.put(AmendmentModel.VARIABLE_RISK, question.risk());
    DmnDecisionResultEntries result =
        decisions
            .evaluateDecisionById(table.getId())
            .variables(variables)
            .evaluate()
            .getSingleResult();
    if (result == null) {
      return new Answer(Route.CHECK, "", "", Contacts.NONE, "none", table.getVersion());
    }
    return new Answer(
        Route.valueOf(result.getEntry(AmendmentModel.VARIABLE_ROUTE)),
        text(result, AmendmentModel.VARIABLE_CHECKER_ROLE),
        text(result, AmendmentModel.VARIABLE_SECOND_ROLE),
        Contacts.valueOf(result.getEntry(AmendmentModel.VARIABLE_CONTACTS)),
        text(result, AmendmentModel.VARIABLE_RULE),
        table.getVersion());
  }

  private static String text(DmnDecisionResultEntries result, String name) {
    String value = result.getEntry(name);
    return value == null ? "" : value;
  }
}
