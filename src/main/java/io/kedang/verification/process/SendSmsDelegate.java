package io.kedang.verification.process;

import io.kedang.verification.VerificationModel;
import io.kedang.verification.Verifications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendSmsDelegate implements JavaDelegate {

  private final Verifications verifications;

  SendSmsDelegate(Verifications verifications) {
    this.verifications = verifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String id = (String) execution.getVariable(VerificationModel.VARIABLE_VERIFICATION_ID);
    execution.setVariable(
        VerificationModel.VARIABLE_REPLY_DEADLINE, EngineTimes.of(verifications.sendSms(id)));
  }
}
