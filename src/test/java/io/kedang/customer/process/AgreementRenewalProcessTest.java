package io.kedang.customer.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import io.kedang.customer.RenewalDecision;
import io.kedang.customer.RenewalModel;
import io.kedang.customer.RenewalProcess;
import io.kedang.engine.ProcessTestEngine;
import io.kedang.shared.Ids;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every path of {@code agreement-renewal} through the hardened engine. A node or a flow that no
 * test here passes fails the class.
 */
class AgreementRenewalProcessTest {

  @RegisterExtension
  static ProcessEngineCoverageExtension engine =
      ProcessEngineCoverageExtension.builder(
              ProcessTestEngine.over(Map.of(), "io.kedang.customer.process"))
          .assertClassCoverageAtLeast(1.0)
          .build();

  private final String caseId = Ids.next();
  private RenewalProcess process;

  @BeforeEach
  void anEngine() {
    ProcessTestEngine.clear(engine.getProcessEngine(), "processes/agreement-renewal.bpmn");
    init(engine.getProcessEngine());
    process = new EngineRenewalProcess(engine.getProcessEngine().getRuntimeService());
  }

  @ParameterizedTest
  @CsvSource({"RENEWED, endEvent_renewed", "ENDED, endEvent_ended", "DECLINED, endEvent_declined"})
  void anAccountManagersDecisionEndsIt(RenewalDecision decision, String end) {
    ProcessInstance renewal = start();
    ProcessEngineTests.assertThat(renewal).isWaitingAt(RenewalModel.USER_TASK_RENEW_AGREEMENT);
    ProcessEngineTests.assertThat(task()).hasCandidateGroup("account-manager");

    complete(task(), Map.of(RenewalModel.VARIABLE_RENEWAL_DECISION, decision.name()));

    ProcessEngineTests.assertThat(renewal).isEnded().hasPassed(end);
  }

  @Test
  void anAgreementThatIsSettledOtherwiseLeavesNothingToDo() {
    ProcessInstance renewal = start();

    process.agreementSettled(caseId);

    ProcessEngineTests.assertThat(renewal).isEnded().hasPassed("endEvent_settled");
  }

  private ProcessInstance start() {
    process.start(
        new RenewalProcess.Start(
            caseId, Ids.next(), "COUNTER", "CORPORATE", "BASIC", "440100", "STANDARD"));
    return engine
        .getProcessEngine()
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseId)
        .singleResult();
  }
}
