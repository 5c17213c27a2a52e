package io.kedang.opening.process;

import io.kedang.opening.OpeningModel;
import io.kedang.opening.OpeningSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RequestVerificationDelegate implements JavaDelegate {

  private final OpeningSteps steps;

  RequestVerificationDelegate(OpeningSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        OpeningModel.VARIABLE_VERIFICATION_ID, steps.requestVerification(id(execution)));
  }

  private static String id(DelegateExecution execution) {
    return (String) execution.getVariable(OpeningModel.VARIABLE_APPLICATION_ID);
  }
}
