package io.kedang.amendment.process;

import io.kedang.amendment.AmendmentModel;
import io.kedang.amendment.AmendmentProcess;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class EngineAmendmentProcess implements AmendmentProcess {

  private final RuntimeService runtime;

  EngineAmendmentProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void start(Start values) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(AmendmentModel.VARIABLE_AMENDMENT_ID, values.caseId());
    variables.put(AmendmentModel.VARIABLE_CHANNEL, values.channel());
    variables.put(AmendmentModel.VARIABLE_CUSTOMER_TYPE, values.customerType());
    variables.put(AmendmentModel.VARIABLE_INFORMATION_LEVEL, values.informationLevel());
    variables.put(AmendmentModel.VARIABLE_BRANCH_CODE, values.branchCode());
    variables.put(AmendmentModel.VARIABLE_SUBMITTER_ID, values.requesterId());
    variables.put(AmendmentModel.VARIABLE_SERVICE_LEVEL, values.serviceLevel());
    runtime.startProcessInstanceByKey(AmendmentModel.PROCESS, values.caseId(), variables);
  }

  @Override
  public void withdrawn(String caseId) {
    runtime
        .createMessageCorrelation(AmendmentModel.MESSAGE_WITHDRAWN)
        .processInstanceBusinessKey(caseId)
        .correlate();
  }
}
