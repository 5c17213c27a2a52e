package io.kedang.customer.process;

import io.kedang.customer.RenewalModel;
import io.kedang.customer.RenewalProcess;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class EngineRenewalProcess implements RenewalProcess {

  private final RuntimeService runtime;

  EngineRenewalProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void start(Start values) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(RenewalModel.VARIABLE_AGREEMENT_ID, values.agreementId());
    variables.put(RenewalModel.VARIABLE_CHANNEL, values.channel());
    variables.put(RenewalModel.VARIABLE_CUSTOMER_TYPE, values.customerType());
    variables.put(RenewalModel.VARIABLE_INFORMATION_LEVEL, values.informationLevel());
    variables.put(RenewalModel.VARIABLE_BRANCH_CODE, values.branchCode());
    variables.put(RenewalModel.VARIABLE_SERVICE_LEVEL, values.serviceLevel());
    runtime.startProcessInstanceByKey(RenewalModel.PROCESS, values.caseId(), variables);
  }

  @Override
  public void agreementSettled(String caseId) {
    runtime
        .createMessageCorrelation(RenewalModel.MESSAGE_AGREEMENT_SETTLED)
        .processInstanceBusinessKey(caseId)
        .correlate();
  }
}
