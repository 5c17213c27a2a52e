package io.kedang.opening.process;

import io.kedang.opening.OpeningModel;
import io.kedang.opening.OpeningSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordWithdrawalDelegate implements JavaDelegate {

  private final OpeningSteps steps;

  RecordWithdrawalDelegate(OpeningSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.recordWithdrawal(id(execution));
  }

  private static String id(DelegateExecution execution) {
    return (String) execution.getVariable(OpeningModel.VARIABLE_APPLICATION_ID);
  }
}
