package io.kedang.verification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.kedang.engine.ProcessTestEngine;
import io.kedang.shared.Ids;
import io.kedang.verification.CallOutcome;
import io.kedang.verification.ReplyMeaning;
import io.kedang.verification.VerificationModel;
import io.kedang.verification.VerificationOutcome;
import io.kedang.verification.VerificationProcess;
import io.kedang.verification.Verifications;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every path of {@code contact-verification} (VERI-1, VERI-2) through the hardened engine, with the
 * domain mocked and the timers fired by hand. A node or a flow that no test here passes fails the
 * class.
 */
class ContactVerificationProcessTest {

  private static final Instant DEADLINE = Instant.parse("2031-05-06T07:08:09Z");
  private static final Instant NEXT_CALL = Instant.parse("2031-05-07T11:00:00Z");
  private static final Verifications VERIFICATIONS = mock(Verifications.class);

  @RegisterExtension
  static ProcessEngineCoverageExtension engine =
      ProcessEngineCoverageExtension.builder(
              ProcessTestEngine.over(
                  Map.of(Verifications.class, VERIFICATIONS), "io.kedang.verification.process"))
          .assertClassCoverageAtLeast(1.0)
          .build();

  private final String verification = Ids.next();
  private VerificationProcess process;

  @BeforeEach
  void theContactHasAMobileUnlessATestSaysOtherwise() {
    ProcessEngine product = engine.getProcessEngine();
    ProcessTestEngine.clear(product, "processes/contact-verification.bpmn");
    init(product);
    process = new EngineVerificationProcess(product.getRuntimeService());
    reset(VERIFICATIONS);
    when(VERIFICATIONS.prepare(anyString(), anyString()))
        .thenReturn(Verifications.ContactKind.MOBILE);
    when(VERIFICATIONS.sendSms(anyString())).thenReturn(DEADLINE);
  }

  @Test
  void aClearYesConfirms() {
    ProcessInstance asked = start();
    verify(VERIFICATIONS).prepare(verification, asked.getId());
    verify(VERIFICATIONS).sendSms(verification);
    ProcessEngineTests.assertThat(asked).isWaitingAt("gateway_awaitAnswer");

    assertThat(process.awaitsReply(asked.getId())).isTrue();
    process.replyReceived(asked.getId(), ReplyMeaning.YES);

    ProcessEngineTests.assertThat(asked)
        .isEnded()
        .hasPassed("catchEvent_replyReceived", "endEvent_confirmed")
        .hasNotPassed("userTask_callCustomer");
    assertOutcome(asked, VerificationOutcome.CONFIRMED);
  }

  @ParameterizedTest
  @EnumSource(
      value = ReplyMeaning.class,
      names = {"NO", "UNCLEAR"})
  void anyOtherReplyIsFollowedByACall(ReplyMeaning meaning) {
    ProcessInstance asked = start();
    process.replyReceived(asked.getId(), meaning);
    ProcessEngineTests.assertThat(asked).isWaitingAtExactly("userTask_callCustomer");
    ProcessEngineTests.assertThat(task(asked)).hasCandidateGroup("verifier").isNotAssigned();
  }

  @Test
  void aSecondReplyFindsNobodyWaiting() {
    ProcessInstance asked = start();
    process.replyReceived(asked.getId(), ReplyMeaning.NO);
    assertThat(process.awaitsReply(asked.getId())).isFalse();
    process.replyReceived(asked.getId(), ReplyMeaning.YES);
    process.undeliverable(asked.getId());
    ProcessEngineTests.assertThat(asked).isWaitingAtExactly("userTask_callCustomer");
  }

  @Test
  void anUndeliverableSmsIsFollowedByACall() {
    ProcessInstance asked = start();
    process.undeliverable(asked.getId());
    ProcessEngineTests.assertThat(asked)
        .hasPassed("catchEvent_undeliverable")
        .isWaitingAtExactly("userTask_callCustomer");
    verify(VERIFICATIONS, never()).silence(any());
  }

  @Test
  void silenceUntilTheDeadlineIsFollowedByACall() {
    ProcessInstance asked = start();
    assertThat(job(asked).getDuedate()).isEqualTo(Date.from(DEADLINE));

    execute(job(asked));

    ProcessEngineTests.assertThat(asked)
        .hasPassed("serviceTask_recordSilence")
        .isWaitingAtExactly("userTask_callCustomer");
    verify(VERIFICATIONS).silence(verification);
    assertThat(process.awaitsReply(asked.getId())).as("the window has closed").isFalse();
  }

  @Test
  void withoutAMobileTheCustomerIsCalledAtOnce() {
    ProcessInstance asked = startByLandline();
    ProcessEngineTests.assertThat(asked)
        .isWaitingAtExactly("userTask_callCustomer")
        .hasNotPassed("serviceTask_sendSms");
    verify(VERIFICATIONS).prepare(eq(verification), anyString());
  }

  @Test
  void aYesOnThePhoneConfirms() {
    ProcessInstance asked = startByLandline();
    call(asked, CallOutcome.CONFIRMED, VerificationOutcome.CONFIRMED.name());
    ProcessEngineTests.assertThat(asked).isEnded().hasPassed("endEvent_confirmed");
    assertOutcome(asked, VerificationOutcome.CONFIRMED);
  }

  @ParameterizedTest
  @EnumSource(
      value = VerificationOutcome.class,
      names = {"WRONG_NUMBER", "REFUSED", "UNREACHABLE"})
  void aCallThatFailsEndsUnconfirmed(VerificationOutcome outcome) {
    ProcessInstance asked = startByLandline();
    call(
        asked,
        outcome == VerificationOutcome.UNREACHABLE
            ? CallOutcome.NO_ANSWER
            : CallOutcome.valueOf(outcome.name()),
        outcome.name());
    ProcessEngineTests.assertThat(asked).isEnded().hasPassed("endEvent_notConfirmed");
    assertOutcome(asked, outcome);
  }

  @ParameterizedTest
  @EnumSource(
      value = CallOutcome.class,
      names = {"NO_ANSWER", "CALLBACK"})
  void nobodyAnsweringAndACallbackAreTriedAgainAtTheirTime(CallOutcome outcome) {
    ProcessInstance asked = startByLandline();
    for (int call = 1; call <= 3; call++) {
      call(asked, outcome, VerificationModel.PENDING);
      ProcessEngineTests.assertThat(asked).isWaitingAtExactly("catchEvent_nextCallDue");
      assertThat(task(asked)).as("nobody calls before the time").isNull();
      assertThat(job(asked).getDuedate()).isEqualTo(Date.from(NEXT_CALL));
      execute(job(asked));
      ProcessEngineTests.assertThat(asked).isWaitingAtExactly("userTask_callCustomer");
    }
    call(asked, CallOutcome.CONFIRMED, VerificationOutcome.CONFIRMED.name());
    ProcessEngineTests.assertThat(asked).isEnded().hasPassed("endEvent_confirmed");
  }

  private ProcessInstance start() {
    return engine
        .getProcessEngine()
        .getRuntimeService()
        .startProcessInstanceByKey(
            VerificationModel.PROCESS,
            verification,
            Map.of(VerificationModel.VARIABLE_VERIFICATION_ID, verification));
  }

  @ParameterizedTest
  @EnumSource(
      value = Verifications.ContactKind.class,
      names = {"LANDLINE", "NO_SMS"})
  void whereNoSmsMayGoAPersonCalls(Verifications.ContactKind kind) {
    when(VERIFICATIONS.prepare(anyString(), anyString())).thenReturn(kind);
    ProcessInstance asked = start();
    ProcessEngineTests.assertThat(asked).isWaitingAtExactly("userTask_callCustomer");
    verify(VERIFICATIONS, never()).sendSms(anyString());
  }

  private ProcessInstance startByLandline() {
    when(VERIFICATIONS.prepare(anyString(), anyString()))
        .thenReturn(Verifications.ContactKind.LANDLINE);
    return start();
  }

  private static void call(ProcessInstance asked, CallOutcome outcome, String verificationOutcome) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(VerificationModel.VARIABLE_CALL_OUTCOME, outcome.name());
    variables.put(VerificationModel.VARIABLE_VERIFICATION_OUTCOME, verificationOutcome);
    if (VerificationModel.PENDING.equals(verificationOutcome)) {
      variables.put(VerificationModel.VARIABLE_NEXT_CALL_AT, NEXT_CALL.toString());
    }
    complete(task(asked), variables);
  }

  private static void assertOutcome(ProcessInstance asked, VerificationOutcome outcome) {
    Object told =
        engine
            .getProcessEngine()
            .getHistoryService()
            .createHistoricVariableInstanceQuery()
            .processInstanceId(asked.getId())
            .variableName(VerificationModel.VARIABLE_VERIFICATION_OUTCOME)
            .singleResult()
            .getValue();
    assertThat(told).isEqualTo(outcome.name());
  }
}
