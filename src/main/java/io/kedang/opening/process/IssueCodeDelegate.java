package io.kedang.opening.process;

import io.kedang.customer.IdentityTakenException;
import io.kedang.opening.OpeningModel;
import io.kedang.opening.OpeningSteps;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class IssueCodeDelegate implements JavaDelegate {

  private final OpeningSteps steps;

  IssueCodeDelegate(OpeningSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      steps.issueCode(id(execution));
    } catch (IdentityTakenException taken) {
      throw new BpmnError(OpeningModel.ERROR_IDENTITY_TAKEN);
    }
  }

  private static String id(DelegateExecution execution) {
    return (String) execution.getVariable(OpeningModel.VARIABLE_APPLICATION_ID);
  }
}
