package io.kedang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;

/**
 * A decision table of ours, asked rule by rule; it knows which of its rules a test answered for.
 */
public final class RulesUnderTest {

  private final Set<String> answeredFor = new TreeSet<>();
  private final List<String> matched = new ArrayList<>();
  private final DmnEngine engine;
  private final DmnDecision table;

  /**
   * @param key of the decision, and the name of its file in {@code decisions/}
   */
  public RulesUnderTest(String key) {
    DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
    configuration.setCustomPostDecisionTableEvaluationListeners(
        List.of(event -> event.getMatchingRules().forEach(rule -> matched.add(rule.getId()))));
    engine = configuration.buildEngine();
    try (InputStream model = getClass().getResourceAsStream("/decisions/" + key + ".dmn")) {
      table = engine.parseDecision(key, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public DmnDecisionResult ask(Map<String, Object> inputs) {
    matched.clear();
    return engine.evaluateDecision(table, inputs);
  }

  /** The last question was answered by this rule and no other. */
  public void answeredBy(String rule) {
    assertThat(matched).as("the id of the rule that matched").containsExactly("rule_" + rule);
    answeredFor.addAll(matched);
  }

  public void everyRuleWasAnsweredFor() {
    assertThat(answeredFor)
        .as("rules with a test")
        .containsExactlyInAnyOrderElementsOf(
            ((DmnDecisionTableImpl) table.getDecisionLogic())
                .getRules().stream().map(rule -> rule.getId()).toList());
  }
}
