package io.kedang.opening.process;

import io.kedang.opening.OpeningModel;
import io.kedang.opening.OpeningSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CheckApplicationDelegate implements JavaDelegate {

  private final OpeningSteps steps;

  CheckApplicationDelegate(OpeningSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OpeningSteps.CheckResult result = steps.check(id(execution));
    execution.setVariable(OpeningModel.VARIABLE_CHECK_OUTCOME, result.outcome().name());
    execution.setVariable(OpeningModel.VARIABLE_VERIFICATION_NEEDED, result.verificationNeeded());
    execution.setVariable(OpeningModel.VARIABLE_REVIEW_FINDINGS, result.reviewFindings());
  }

  private static String id(DelegateExecution execution) {
    return (String) execution.getVariable(OpeningModel.VARIABLE_APPLICATION_ID);
  }
}
