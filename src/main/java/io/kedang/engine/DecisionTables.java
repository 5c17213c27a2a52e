package io.kedang.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collections;
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
 * Asks the published decision tables 决策表. Answers depend on nothing but the question and the table,
 * so they are kept for a few seconds: a sheet of thousands of rows asks the same few questions
 * again and again, and a newly published table is in force on every node within that time.
 */
@Component
public class DecisionTables {

  private static final Duration IN_FORCE_WITHIN = Duration.ofSeconds(3);
  private static final int MOST_KEPT = 5_000;

  private record Question(String table, Map<String, Object> inputs) {}

  private final DecisionService decisions;
  private final RepositoryService repository;
  private final Cache<Question, Optional<Answer>> answers =
      Caffeine.newBuilder().expireAfterWrite(IN_FORCE_WITHIN).maximumSize(MOST_KEPT).build();

  /** Lazy, because the engine's own start may already tell of tasks. */
  DecisionTables(@Lazy DecisionService decisions, @Lazy RepositoryService repository) {
    this.decisions = decisions;
    this.repository = repository;
  }

  /**
   * What a table said.
   *
   * @param matched whether any rule spoke of the question; without one the outputs are empty
   * @param version of the table that answered
   */
  public record Answer(boolean matched, int version, Map<String, Object> outputs) {

    /** An output in words; empty where the rule leaves it open. */
    public String text(String output) {
      return outputs.get(output) == null ? "" : outputs.get(output).toString();
    }

    /** An output in whole units; 0 where the rule leaves it open. */
    public int number(String output) {
      return outputs.get(output) instanceof Number number ? number.intValue() : 0;
    }
  }

  /**
   * Asks the latest published version of a table with hit policy "unique" or "first".
   *
   * @param table key of the decision
   * @param inputs by variable name; a value may be null
   * @return empty when no table of that key is published
   */
  public Optional<Answer> ask(String table, Map<String, Object> inputs) {
    return answers.get(
        new Question(table, Collections.unmodifiableMap(new HashMap<>(inputs))), this::evaluate);
  }

  private Optional<Answer> evaluate(Question question) {
    DecisionDefinition table =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(question.table)
            .latestVersion()
            .singleResult();
    if (table == null) {
      return Optional.empty();
    }
    DmnDecisionResultEntries result =
        decisions
            .evaluateDecisionById(table.getId())
            .variables(question.inputs)
            .evaluate()
            .getSingleResult();
    return Optional.of(
        result == null
            ? new Answer(false, table.getVersion(), Map.of())
            : new Answer(
                true,
                table.getVersion(),
                Collections.unmodifiableMap(new HashMap<>(result.getEntryMap()))));
  }
}
