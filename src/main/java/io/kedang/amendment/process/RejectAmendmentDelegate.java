package io.kedang.amendment.process;

import io.kedang.amendment.AmendmentModel;
import io.kedang.amendment.AmendmentSteps;
import io.kedang.opening.CheckOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RejectAmendmentDelegate implements JavaDelegate {

  private final AmendmentSteps steps;

  RejectAmendmentDelegate(AmendmentSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String id = (String) execution.getVariable(AmendmentModel.VARIABLE_AMENDMENT_ID);
    boolean checksRejected =
        CheckOutcome.REJECT
            .name()
            .equals(execution.getVariable(AmendmentModel.VARIABLE_CHECK_OUTCOME));
    steps.reject(id, !checksRejected);
  }
}
