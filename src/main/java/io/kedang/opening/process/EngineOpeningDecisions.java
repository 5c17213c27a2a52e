package io.kedang.opening.process;

import io.kedang.engine.DecisionTables;
import io.kedang.opening.CheckOutcome;
import io.kedang.opening.OpeningDecisions;
import io.kedang.opening.OpeningModel;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the published table {@code opening-checks}. Where no rule matches, a person decides. */
@Component
class EngineOpeningDecisions implements OpeningDecisions {

  private final DecisionTables tables;

  EngineOpeningDecisions(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public Answer decide(Question question) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put(OpeningModel.VARIABLE_FINDING, question.finding());
    inputs.put(OpeningModel.VARIABLE_CHANNEL, question.channel());
    inputs.put(OpeningModel.VARIABLE_CUSTOMER_TYPE, question.customerType());
    inputs.put(OpeningModel.VARIABLE_INFORMATION_LEVEL, question.informationLevel());
    inputs.put(OpeningModel.VARIABLE_PHONE_KIND, question.phoneKind());
    inputs.put(OpeningModel.VARIABLE_INTAKE, question.intake());
    DecisionTables.Answer answer =
        tables.ask(OpeningModel.DECISION_OPENING_CHECKS, inputs).orElseThrow();
    return answer.matched()
        ? new Answer(
            CheckOutcome.valueOf(answer.text(OpeningModel.VARIABLE_SEVERITY)),
            answer.text(OpeningModel.VARIABLE_RULE),
            answer.version())
        : new Answer(CheckOutcome.PERSON, "none", answer.version());
  }
}
