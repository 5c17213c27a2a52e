package io.kedang.opening.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.kedang.customer.IdentityTakenException;
import io.kedang.engine.ProcessTestEngine;
import io.kedang.opening.CheckOutcome;
import io.kedang.opening.OpeningDecision;
import io.kedang.opening.OpeningModel;
import io.kedang.opening.OpeningProcess;
import io.kedang.opening.OpeningSteps;
import io.kedang.opening.ResolutionDecision;
import io.kedang.shared.Ids;
import io.kedang.verification.CallOutcome;
import io.kedang.verification.VerificationModel;
import io.kedang.verification.VerificationOutcome;
import io.kedang.verification.Verifications;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.InOrder;
import org.mockito.Mockito;

/**
 * Every path of {@code account-opening} (OPEN-1 … OPEN-6) through the hardened engine, with the
 * called verification as it is and the domain mocked. A node or a flow that no test here passes
 * fails the class.
 */
class AccountOpeningProcessTest {

  private static final OpeningSteps STEPS = mock(OpeningSteps.class);
  private static final Verifications VERIFICATIONS = mock(Verifications.class);

  @RegisterExtension
  static ProcessEngineCoverageExtension engine =
      ProcessEngineCoverageExtension.builder(
              ProcessTestEngine.over(
                  Map.of(OpeningSteps.class, STEPS, Verifications.class, VERIFICATIONS),
                  "io.kedang.opening.process",
                  "io.kedang.verification.process"))
          .excludeProcessDefinitionKeys(VerificationModel.PROCESS)
          .assertClassCoverageAtLeast(1.0)
          .build();

  private final String application = Ids.next();
  private final String submitter = Ids.next();
  private OpeningProcess process;

  @BeforeEach
  void theDomainPassesEverythingUnlessATestSaysOtherwise() {
    ProcessEngine product = engine.getProcessEngine();
    ProcessTestEngine.clear(
        product, "processes/account-opening.bpmn", "processes/contact-verification.bpmn");
    init(product);
    process = new EngineOpeningProcess(product.getRuntimeService());
    reset(STEPS, VERIFICATIONS);
    checks(CheckOutcome.PASS, true);
    when(STEPS.requestVerification(anyString())).thenAnswer(call -> Ids.next());
    when(VERIFICATIONS.prepare(anyString(), anyString()))
        .thenReturn(Verifications.ContactKind.MOBILE);
    when(VERIFICATIONS.sendSms(anyString())).thenReturn(Instant.now().plusSeconds(86_400));
  }

  @Test
  void whatPassesItsChecksAndNeedsNoVerificationOpensAtOnce() {
    checks(CheckOutcome.PASS, false);

    ProcessInstance opening = start();

    ProcessEngineTests.assertThat(opening)
        .isEnded()
        .hasPassedInOrder(
            "serviceTask_checkApplication",
            "serviceTask_issueCode",
            "serviceTask_notifyRequester",
            "endEvent_opened");
    InOrder order = Mockito.inOrder(STEPS);
    order.verify(STEPS).check(application);
    order.verify(STEPS).issueCode(application);
    order.verify(STEPS).notifyRequester(application);
  }

  @Test
  void aWarningHoldsNothingUp() {
    checks(CheckOutcome.WARN, false);
    ProcessEngineTests.assertThat(start())
        .isEnded()
        .hasPassed("endEvent_opened")
        .hasNotPassed("userTask_reviewOpening");
  }

  @Test
  void whatTheChecksRejectEndsAtOnce() {
    checks(CheckOutcome.REJECT, true);

    ProcessEngineTests.assertThat(start())
        .isEnded()
        .hasPassed("endEvent_rejected")
        .hasNotPassed("serviceTask_requestVerification");

    verify(STEPS).reject(application, false);
    verify(STEPS, never()).issueCode(any());
  }

  @Test
  void anIdentityTakenMeanwhileEndsInRejectionAndSaysSo() {
    checks(CheckOutcome.PASS, false);
    doThrow(new IdentityTakenException(application)).when(STEPS).issueCode(application);

    ProcessEngineTests.assertThat(start())
        .isEnded()
        .hasPassed("boundaryEvent_identityTaken", "endEvent_rejected")
        .hasNotPassed("endEvent_opened");

    verify(STEPS).reject(application, true);
    verify(STEPS, never()).notifyRequester(any());
  }

  @Test
  void aCustomersYesOpensTheFile() {
    ProcessInstance opening = start();
    ProcessEngineTests.assertThat(opening).isWaitingAt("callActivity_verifyContact");
    verify(STEPS, never()).issueCode(any());

    reply("YES");

    ProcessEngineTests.assertThat(opening).isEnded().hasPassed("endEvent_opened");
  }

  @Test
  void theVerificationIsKnownByItsOwnKeyAndGetsWhatListsNeed() {
    String verification = Ids.next();
    when(STEPS.requestVerification(application)).thenReturn(verification);

    ProcessInstance asked = calledProcessInstance(start());

    assertThat(asked.getBusinessKey()).isEqualTo(verification);
    ProcessEngineTests.assertThat(asked)
        .variables()
        .containsEntry(OpeningModel.VARIABLE_APPLICATION_ID, application)
        .containsEntry(OpeningModel.VARIABLE_BRANCH_CODE, "440100")
        .containsEntry(OpeningModel.VARIABLE_CHANNEL, "COUNTER")
        .containsEntry(OpeningModel.VARIABLE_CUSTOMER_TYPE, "INDIVIDUAL")
        .containsEntry(OpeningModel.VARIABLE_INFORMATION_LEVEL, "ADVANCED");
  }

  @Test
  void findingsGoToAnInformationOfficerWhoMayAcceptThem() {
    checks(CheckOutcome.PERSON, false);
    ProcessInstance opening = start();

    ProcessEngineTests.assertThat(opening).isWaitingAt("userTask_reviewOpening");
    ProcessEngineTests.assertThat(task(opening))
        .hasCandidateGroup("information-officer")
        .isNotAssigned();
    review(opening, OpeningDecision.ACCEPT);

    ProcessEngineTests.assertThat(opening).isEnded().hasPassed("endEvent_opened");
  }

  @Test
  void anAcceptedRequestIsVerifiedLikeAnyOther() {
    checks(CheckOutcome.PERSON, true);
    ProcessInstance opening = start();
    review(opening, OpeningDecision.ACCEPT);
    ProcessEngineTests.assertThat(opening).isWaitingAt("callActivity_verifyContact");
  }

  @Test
  void anOfficerRefuses() {
    checks(CheckOutcome.PERSON, true);
    ProcessInstance opening = start();

    review(opening, OpeningDecision.REJECT);

    ProcessEngineTests.assertThat(opening).isEnded().hasPassed("endEvent_refused");
    // the officer's decision was written down with the task; the checks' own rejection has nothing
    // to add
    verify(STEPS, never()).reject(any(), anyBoolean());
  }

  @Test
  void whatIsReturnedGoesToItsSubmitterAndIsCheckedAgain() {
    checks(CheckOutcome.PERSON, true);
    ProcessInstance opening = start();
    review(opening, OpeningDecision.RETURN);

    ProcessEngineTests.assertThat(opening).isWaitingAt("userTask_correctOpening");
    ProcessEngineTests.assertThat(task(opening)).isAssignedTo(submitter);
    checks(CheckOutcome.PASS, false);
    complete(task(opening));

    verify(STEPS, times(2)).check(application);
    ProcessEngineTests.assertThat(opening).isEnded().hasPassed("endEvent_opened");
  }

  @Test
  void aContactThatIsNotConfirmedIsAnOfficersMatter() {
    ProcessInstance opening = startedAndNotConfirmed();
    ProcessEngineTests.assertThat(opening).isWaitingAt("userTask_resolveVerification");
    ProcessEngineTests.assertThat(task(opening)).hasCandidateGroup("information-officer");

    resolve(opening, ResolutionDecision.REJECT);

    ProcessEngineTests.assertThat(opening).isEnded().hasPassed("endEvent_refused");
    verify(STEPS, never()).issueCode(any());
  }

  @Test
  void verifyingAgainIsAnotherVerificationAndMayBeRepeated() {
    ProcessInstance opening = startedAndNotConfirmed();
    resolve(opening, ResolutionDecision.VERIFY_AGAIN);
    verify(STEPS, times(2)).requestVerification(application);
    refuseOnThePhone(opening);
    resolve(opening, ResolutionDecision.VERIFY_AGAIN);
    verify(STEPS, times(3)).requestVerification(application);

    reply("YES");

    ProcessEngineTests.assertThat(opening).isEnded().hasPassed("endEvent_opened");
  }

  @Test
  void anUnconfirmedContactMayBeCorrectedByTheSubmitter() {
    ProcessInstance opening = startedAndNotConfirmed();
    resolve(opening, ResolutionDecision.RETURN);
    ProcessEngineTests.assertThat(opening).isWaitingAt("userTask_correctOpening");

    complete(task(opening));

    ProcessEngineTests.assertThat(opening).isWaitingAt("callActivity_verifyContact");
    reply("YES");
    ProcessEngineTests.assertThat(opening).isEnded().hasPassed("endEvent_opened");
  }

  @Test
  void aRequestUnderReviewMayBeWithdrawn() {
    checks(CheckOutcome.PERSON, true);
    withdrawnLeavesNothing(start());
  }

  @Test
  void aReturnedRequestMayBeWithdrawn() {
    checks(CheckOutcome.PERSON, true);
    ProcessInstance opening = start();
    review(opening, OpeningDecision.RETURN);
    withdrawnLeavesNothing(opening);
  }

  @Test
  void aRequestMayBeWithdrawnWhileTheSmsWaitsForItsReply() {
    ProcessInstance opening = start();
    ProcessEngineTests.assertThat(calledProcessInstance(opening))
        .isWaitingAt("gateway_awaitAnswer");
    withdrawnLeavesNothing(opening);
  }

  @Test
  void aRequestMayBeWithdrawnWhileACallIsDue() {
    ProcessInstance opening = start();
    reply("NO");
    ProcessEngineTests.assertThat(calledProcessInstance(opening))
        .isWaitingAt("userTask_callCustomer");
    withdrawnLeavesNothing(opening);
  }

  @Test
  void aRequestMayBeWithdrawnBetweenTwoCalls() {
    ProcessInstance opening = start();
    reply("NO");
    nobodyAnswers(opening);
    ProcessEngineTests.assertThat(calledProcessInstance(opening))
        .isWaitingAt("catchEvent_nextCallDue");
    withdrawnLeavesNothing(opening);
  }

  @Test
  void anUnconfirmedRequestMayBeWithdrawn() {
    withdrawnLeavesNothing(startedAndNotConfirmed());
  }

  @Test
  void aCallAnsweredAtTheSecondTryOpensTheFile() {
    ProcessInstance opening = start();
    reply("NO");
    nobodyAnswers(opening);
    execute(job(calledProcessInstance(opening)));

    complete(
        task(calledProcessInstance(opening)),
        Map.of(
            VerificationModel.VARIABLE_CALL_OUTCOME, CallOutcome.CONFIRMED.name(),
            VerificationModel.VARIABLE_VERIFICATION_OUTCOME, VerificationOutcome.CONFIRMED.name()));

    ProcessEngineTests.assertThat(opening).isEnded().hasPassed("endEvent_opened");
  }

  private void withdrawnLeavesNothing(ProcessInstance opening) {
    process.withdrawn(application);

    ProcessEngineTests.assertThat(opening)
        .isEnded()
        .hasPassed("startEvent_withdrawn", "serviceTask_recordWithdrawal", "endEvent_withdrawn");
    verify(STEPS).recordWithdrawal(application);
    verify(STEPS, never()).issueCode(any());
    ProcessEngine product = engine.getProcessEngine();
    assertThat(product.getRuntimeService().createExecutionQuery().count())
        .as("executions left")
        .isZero();
    assertThat(product.getTaskService().createTaskQuery().count()).as("tasks left").isZero();
    assertThat(product.getManagementService().createJobQuery().timers().count())
        .as("timers left")
        .isZero();
    assertThat(product.getRuntimeService().createEventSubscriptionQuery().count())
        .as("messages waited for")
        .isZero();
  }

  private ProcessInstance start() {
    process.start(
        new OpeningProcess.Start(
            application, "COUNTER", "INDIVIDUAL", "ADVANCED", "440100", submitter, "STANDARD"));
    ProcessEngine product = engine.getProcessEngine();
    ProcessInstance running =
        product
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(application)
            .singleResult();
    return running != null ? running : ended(product);
  }

  /** The engine has no instance any more, only its history; the assertions ask that by id. */
  private ProcessInstance ended(ProcessEngine product) {
    String id =
        product
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(application)
            .singleResult()
            .getId();
    ProcessInstance instance = mock(ProcessInstance.class);
    when(instance.getId()).thenReturn(id);
    when(instance.getProcessInstanceId()).thenReturn(id);
    return instance;
  }

  private ProcessInstance startedAndNotConfirmed() {
    ProcessInstance opening = start();
    refuseOnThePhone(opening);
    return opening;
  }

  private void refuseOnThePhone(ProcessInstance opening) {
    reply("NO");
    complete(
        task(calledProcessInstance(opening)),
        Map.of(
            VerificationModel.VARIABLE_CALL_OUTCOME, CallOutcome.REFUSED.name(),
            VerificationModel.VARIABLE_VERIFICATION_OUTCOME, VerificationOutcome.REFUSED.name()));
  }

  private void nobodyAnswers(ProcessInstance opening) {
    complete(
        task(calledProcessInstance(opening)),
        Map.of(
            VerificationModel.VARIABLE_CALL_OUTCOME,
            CallOutcome.NO_ANSWER.name(),
            VerificationModel.VARIABLE_VERIFICATION_OUTCOME,
            VerificationModel.PENDING,
            VerificationModel.VARIABLE_NEXT_CALL_AT,
            "2031-01-01T06:30:00Z"));
  }

  private void reply(String meaning) {
    Map<String, Object> variables =
        meaning.equals("YES")
            ? Map.of(
                VerificationModel.VARIABLE_REPLY_MEANING,
                meaning,
                VerificationModel.VARIABLE_VERIFICATION_OUTCOME,
                "CONFIRMED")
            : Map.of(VerificationModel.VARIABLE_REPLY_MEANING, meaning);
    engine
        .getProcessEngine()
        .getRuntimeService()
        .createMessageCorrelation(VerificationModel.MESSAGE_REPLY_RECEIVED)
        .setVariables(variables)
        .correlate();
  }

  private void review(ProcessInstance opening, OpeningDecision decision) {
    Task review = task(OpeningModel.USER_TASK_REVIEW_OPENING, opening);
    complete(review, Map.of(OpeningModel.VARIABLE_REVIEW_DECISION, decision.name()));
  }

  private void resolve(ProcessInstance opening, ResolutionDecision decision) {
    Task resolution = task(OpeningModel.USER_TASK_RESOLVE_VERIFICATION, opening);
    complete(resolution, Map.of(OpeningModel.VARIABLE_RESOLUTION_DECISION, decision.name()));
  }

  private static void checks(CheckOutcome outcome, boolean verificationNeeded) {
    when(STEPS.check(anyString()))
        .thenReturn(
            new OpeningSteps.CheckResult(
                outcome, verificationNeeded, outcome == CheckOutcome.PERSON ? "SCAN_MISSING" : ""));
  }
}
