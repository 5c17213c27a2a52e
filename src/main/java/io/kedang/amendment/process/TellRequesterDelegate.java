package io.kedang.amendment.process;

import io.kedang.amendment.AmendmentModel;
import io.kedang.amendment.AmendmentSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellRequesterDelegate implements JavaDelegate {

  private final AmendmentSteps steps;

  TellRequesterDelegate(AmendmentSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String id = (String) execution.getVariable(AmendmentModel.VARIABLE_AMENDMENT_ID);
    steps.tellRequester(id);
  }
}
