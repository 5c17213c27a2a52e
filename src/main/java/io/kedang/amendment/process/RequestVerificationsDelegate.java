package io.kedang.amendment.process;

import io.kedang.amendment.AmendmentContacts;
import io.kedang.amendment.AmendmentModel;
import io.kedang.amendment.AmendmentSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RequestVerificationsDelegate implements JavaDelegate {

  private final AmendmentSteps steps;

  RequestVerificationsDelegate(AmendmentSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String id = (String) execution.getVariable(AmendmentModel.VARIABLE_AMENDMENT_ID);
    AmendmentContacts.Asked asked = steps.requestVerifications(id);
    boolean old = asked.oldVerificationId() != null;
    boolean fresh = asked.newVerificationId() != null;
    execution.setVariable(AmendmentModel.VARIABLE_ASK_OLD, old);
    execution.setVariable(AmendmentModel.VARIABLE_ASK_NEW, fresh);
    execution.setVariable(
        AmendmentModel.VARIABLE_OLD_VERIFICATION_ID, old ? asked.oldVerificationId() : "");
    execution.setVariable(
        AmendmentModel.VARIABLE_NEW_VERIFICATION_ID, fresh ? asked.newVerificationId() : "");
    execution.setVariable(AmendmentModel.VARIABLE_OLD_OUTCOME, AmendmentModel.NOT_ASKED);
    execution.setVariable(AmendmentModel.VARIABLE_NEW_OUTCOME, AmendmentModel.NOT_ASKED);
  }
}
