package io.kedang.amendment.process;

import io.kedang.amendment.AmendmentModel;
import io.kedang.amendment.AmendmentRouting;
import io.kedang.amendment.Contacts;
import io.kedang.amendment.Route;
import io.kedang.engine.DecisionTables;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the published table {@code amendment-routing}. Where no rule matches, a person checks. */
@Component
class EngineAmendmentRouting implements AmendmentRouting {

  private final DecisionTables tables;

  EngineAmendmentRouting(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public Answer decide(Question question) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put(AmendmentModel.VARIABLE_FIELD_CLASS, question.fieldClass());
    inputs.put(AmendmentModel.VARIABLE_CUSTOMER_TYPE, question.customerType());
    inputs.put(AmendmentModel.VARIABLE_INFORMATION_LEVEL, question.informationLevel());
    inputs.put(AmendmentModel.VARIABLE_VIP, question.vip());
    inputs.put(AmendmentModel.VARIABLE_CHANNEL, question.channel());
    inputs.put(AmendmentModel.VARIABLE_RISK, question.risk());
    DecisionTables.Answer answer =
        tables.ask(AmendmentModel.DECISION_AMENDMENT_ROUTING, inputs).orElseThrow();
    if (!answer.matched()) {
      return new Answer(Route.CHECK, "", "", Contacts.NONE, "none", answer.version());
    }
    return new Answer(
        Route.valueOf(answer.text(AmendmentModel.VARIABLE_ROUTE)),
        answer.text(AmendmentModel.VARIABLE_CHECKER_ROLE),
        answer.text(AmendmentModel.VARIABLE_SECOND_ROLE),
        Contacts.valueOf(answer.text(AmendmentModel.VARIABLE_CONTACTS)),
        answer.text(AmendmentModel.VARIABLE_RULE),
        answer.version());
  }
}
