package io.kedang.verification.process;

import io.kedang.verification.VerificationModel;
import io.kedang.verification.Verifications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PrepareContactDelegate implements JavaDelegate {

  private final Verifications verifications;

  PrepareContactDelegate(Verifications verifications) {
    this.verifications = verifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String id = (String) execution.getVariable(VerificationModel.VARIABLE_VERIFICATION_ID);
    Verifications.ContactKind kind = verifications.prepare(id, execution.getProcessInstanceId());
    execution.setVariable(VerificationModel.VARIABLE_CONTACT_KIND, kind.name());
  }
}
