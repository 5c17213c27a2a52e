package io.kedang.amendment.process;

import io.kedang.amendment.AmendmentModel;
import io.kedang.amendment.AmendmentSteps;
import io.kedang.customer.FileChangedException;
import io.kedang.customer.IdentityTakenException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ApplyChangeDelegate implements JavaDelegate {

  private final AmendmentSteps steps;

  ApplyChangeDelegate(AmendmentSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String id = (String) execution.getVariable(AmendmentModel.VARIABLE_AMENDMENT_ID);
    try {
      steps.apply(id);
    } catch (IdentityTakenException taken) {
      throw new BpmnError(AmendmentModel.ERROR_IDENTITY_TAKEN);
    } catch (FileChangedException changed) {
      throw new BpmnError(AmendmentModel.ERROR_FILE_CHANGED);
    }
  }
}
