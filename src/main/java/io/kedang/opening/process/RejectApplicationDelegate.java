package io.kedang.opening.process;

import io.kedang.opening.CheckOutcome;
import io.kedang.opening.OpeningModel;
import io.kedang.opening.OpeningSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RejectApplicationDelegate implements JavaDelegate {

  private final OpeningSteps steps;

  RejectApplicationDelegate(OpeningSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean checksRejected =
        CheckOutcome.REJECT
            .name()
            .equals(execution.getVariable(OpeningModel.VARIABLE_CHECK_OUTCOME));
    steps.reject(id(execution), !checksRejected);
  }

  private static String id(DelegateExecution execution) {
    return (String) execution.getVariable(OpeningModel.VARIABLE_APPLICATION_ID);
  }
}
