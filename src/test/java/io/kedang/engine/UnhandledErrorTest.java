package io.kedang.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

/** An error nobody catches must not end a case without a word. */
class UnhandledErrorTest {

  @Test
  void theStepFails() {
    try (TestEngine test = new TestEngine(TestEngine.Kind.OURS)) {
      String process =
          HostileModels.definitions(
              "<error id=\"error_lost\" errorCode=\"lost\"/>",
              "<process id=\"loses\" isExecutable=\"true\" camunda:historyTimeToLive=\"P30D\"><startEvent id=\"start\"/>"
                  + "<sequenceFlow id=\"f1\" sourceRef=\"start\" targetRef=\"end\"/><endEvent id=\"end\"><errorEventDefinition errorRef=\"error_lost\"/></endEvent></process>");
      test.engine
          .getRepositoryService()
          .createDeployment()
          .addString("loses.bpmn", process)
          .deploy();
      assertThatThrownBy(() -> test.engine.getRuntimeService().startProcessInstanceByKey("loses"))
          .isInstanceOf(ProcessEngineException.class);
      assertThat(test.engine.getHistoryService().createHistoricProcessInstanceQuery().count())
          .isZero();
    }
  }
}
