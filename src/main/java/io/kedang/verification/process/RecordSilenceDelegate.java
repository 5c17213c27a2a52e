package io.kedang.verification.process;

import io.kedang.verification.VerificationModel;
import io.kedang.verification.Verifications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordSilenceDelegate implements JavaDelegate {

  private final Verifications verifications;

  RecordSilenceDelegate(Verifications verifications) {
    this.verifications = verifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    verifications.silence(
        (String) execution.getVariable(VerificationModel.VARIABLE_VERIFICATION_ID));
  }
}
