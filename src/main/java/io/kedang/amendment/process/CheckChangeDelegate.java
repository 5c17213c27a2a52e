package io.kedang.amendment.process;

import io.kedang.amendment.AmendmentModel;
import io.kedang.amendment.AmendmentSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CheckChangeDelegate implements JavaDelegate {

  private final AmendmentSteps steps;

  CheckChangeDelegate(AmendmentSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String id = (String) execution.getVariable(AmendmentModel.VARIABLE_AMENDMENT_ID);
    AmendmentSteps.CheckResult result = steps.check(id);
    execution.setVariable(AmendmentModel.VARIABLE_CHECK_OUTCOME, result.outcome().name());
    execution.setVariable(AmendmentModel.VARIABLE_BEFORE_CHANGED, result.beforeChanged());
    execution.setVariable(AmendmentModel.VARIABLE_ROUTE, result.route().name());
    execution.setVariable(AmendmentModel.VARIABLE_VERIFICATION_NEEDED, result.verificationNeeded());
    execution.setVariable(AmendmentModel.VARIABLE_CHECKER_ROLE, result.checkerRole());
    execution.setVariable(AmendmentModel.VARIABLE_SECOND_ROLE, result.secondRole());
    execution.setVariable(AmendmentModel.VARIABLE_REVIEW_FINDINGS, result.reviewFindings());
  }
}
