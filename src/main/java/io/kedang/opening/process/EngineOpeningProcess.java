package io.kedang.opening.process;

import io.kedang.opening.OpeningModel;
import io.kedang.opening.OpeningProcess;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class EngineOpeningProcess implements OpeningProcess {

  private final RuntimeService runtime;

  EngineOpeningProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void start(Start values) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(OpeningModel.VARIABLE_APPLICATION_ID, values.applicationId());
    variables.put(OpeningModel.VARIABLE_CHANNEL, values.channel());
    variables.put(OpeningModel.VARIABLE_CUSTOMER_TYPE, values.customerType());
    variables.put(OpeningModel.VARIABLE_INFORMATION_LEVEL, values.informationLevel());
    variables.put(OpeningModel.VARIABLE_BRANCH_CODE, values.branchCode());
    variables.put(OpeningModel.VARIABLE_SUBMITTER_ID, values.submitterId());
    variables.put(OpeningModel.VARIABLE_SERVICE_LEVEL, values.serviceLevel());
    runtime.startProcessInstanceByKey(OpeningModel.PROCESS, values.applicationId(), variables);
  }

  @Override
  public void withdrawn(String applicationId) {
    runtime
        .createMessageCorrelation(OpeningModel.MESSAGE_WITHDRAWN)
        .processInstanceBusinessKey(applicationId)
        .correlate();
  }
}
