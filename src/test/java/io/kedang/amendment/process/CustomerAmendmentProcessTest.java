package io.kedang.amendment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
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

import io.kedang.amendment.AmendmentContacts;
import io.kedang.amendment.AmendmentModel;
import io.kedang.amendment.AmendmentProcess;
import io.kedang.amendment.AmendmentSteps;
import io.kedang.amendment.Route;
import io.kedang.customer.FileChangedException;
import io.kedang.customer.FileField;
import io.kedang.customer.IdentityTakenException;
import io.kedang.engine.ProcessTestEngine;
import io.kedang.opening.CheckOutcome;
import io.kedang.shared.Ids;
import io.kedang.verification.VerificationModel;
import io.kedang.verification.Verifications;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every path of {@code customer-amendment} (AMND-2, AMND-3) through the hardened engine, with the
 * called verifications as they are and the domain mocked. A node or a flow that no test here passes
 * fails the class.
 */
class CustomerAmendmentProcessTest {

  private static final AmendmentSteps STEPS = mock(AmendmentSteps.class);
  private static final Verifications VERIFICATIONS = mock(Verifications.class);

  @RegisterExtension
  static ProcessEngineCoverageExtension engine =
      ProcessEngineCoverageExtension.builder(
              ProcessTestEngine.over(
                  Map.of(AmendmentSteps.class, STEPS, Verifications.class, VERIFICATIONS),
                  "io.kedang.amendment.process",
                  "io.kedang.verification.process"))
          .excludeProcessDefinitionKeys(VerificationModel.PROCESS)
          .assertClassCoverageAtLeast(1.0)
          .build();

  private final String amendment = Ids.next();
  private final String requester = Ids.next();
  private final String oldQuestion = Ids.next();
  private final String newQuestion = Ids.next();
  private AmendmentProcess process;

  @BeforeEach
  void theDomainPassesEverythingUnlessATestSaysOtherwise() {
    ProcessEngine product = engine.getProcessEngine();
    ProcessTestEngine.clear(
        product, "processes/customer-amendment.bpmn", "processes/contact-verification.bpmn");
    init(product);
    process = new EngineAmendmentProcess(product.getRuntimeService());
    reset(STEPS, VERIFICATIONS);
    asks(oldQuestion, newQuestion);
    when(VERIFICATIONS.prepare(anyString(), anyString()))
        .thenReturn(Verifications.ContactKind.MOBILE);
    when(VERIFICATIONS.sendSms(anyString())).thenReturn(Instant.now().plusSeconds(86_400));
  }

  @Test
  void whatTheTableLetsPassAppliesAtOnce() {
    routes(Route.APPLY, false);
    ProcessEngineTests.assertThat(start())
        .isEnded()
        .hasPassedInOrder(
            "serviceTask_checkChange",
            "serviceTask_applyChange",
            "serviceTask_tellRequester",
            "endEvent_applied");
    verify(STEPS).apply(amendment);
    verify(STEPS).tellRequester(amendment);
  }

  @Test
  void whatTheChecksRejectEndsAtOnce() {
    checks(CheckOutcome.REJECT, false, Route.TWO_PERSONS, false);
    ProcessEngineTests.assertThat(start())
        .isEnded()
        .hasPassed("endEvent_rejected")
        .hasNotPassed("userTask_checkAmendment");
    verify(STEPS).reject(amendment, false);
    verify(STEPS, never()).apply(any());
  }

  @Test
  void aFileThatChangedBeforeTheCheckIsTheRequestersMatter() {
    checks(CheckOutcome.PASS, true, Route.APPLY, false);
    ProcessInstance running = start();
    ProcessEngineTests.assertThat(running).isWaitingAt("userTask_correctAmendment");
    ProcessEngineTests.assertThat(task(running)).isAssignedTo(requester);
    routes(Route.APPLY, false);
    complete(task(running));
    verify(STEPS, times(2)).check(amendment);
    ProcessEngineTests.assertThat(running).isEnded().hasPassed("endEvent_applied");
  }

  @Test
  void aFileThatChangedBeforeTheApplicationIsTheRequestersMatter() {
    routes(Route.APPLY, false);
    doThrow(new FileChangedException(amendment, Set.of(FileField.MAIL)))
        .doNothing()
        .when(STEPS)
        .apply(amendment);
    ProcessInstance running = start();
    ProcessEngineTests.assertThat(running)
        .hasPassed("boundaryEvent_fileChanged")
        .isWaitingAt("userTask_correctAmendment");
    complete(task(running));
    ProcessEngineTests.assertThat(running).isEnded().hasPassed("endEvent_applied");
  }

  @Test
  void anIdentityTakenMeanwhileEndsInRejection() {
    routes(Route.APPLY, false);
    doThrow(new IdentityTakenException(amendment)).when(STEPS).apply(amendment);
    ProcessEngineTests.assertThat(start())
        .isEnded()
        .hasPassed("boundaryEvent_identityTaken", "endEvent_rejected");
    verify(STEPS).reject(amendment, true);
    verify(STEPS, never()).tellRequester(any());
  }

  /** The old and the new number in every combination of answers. */
  @ParameterizedTest
  @CsvSource({
    "CONFIRMED, CONFIRMED, true",
    "REFUSED, CONFIRMED, false",
    "CONFIRMED, REFUSED, false",
    "UNREACHABLE, CONFIRMED, false",
    "CONFIRMED, UNREACHABLE, false",
    "WRONG_NUMBER, UNREACHABLE, false",
    "UNREACHABLE, REFUSED, false",
  })
  void onlyTwoYesesConfirmAMobile(String old, String fresh, boolean confirmed) {
    routes(Route.VERIFY, true);
    ProcessInstance running = start();
    answer(newQuestion, fresh);
    ProcessEngineTests.assertThat(running).isNotEnded().hasNotPassed("gateway_answers");
    answer(oldQuestion, old);
    if (confirmed) {
      ProcessEngineTests.assertThat(running).isEnded().hasPassed("endEvent_applied");
    } else {
      ProcessEngineTests.assertThat(running).isWaitingAt("userTask_resolveAmendment");
      ProcessEngineTests.assertThat(task(running)).hasCandidateGroup("information-officer");
      verify(STEPS, never()).apply(any());
    }
  }

  @Test
  void oneContactAloneIsWaitedForAlone() {
    routes(Route.VERIFY, true);
    asks(null, newQuestion);
    ProcessInstance running = start();
    ProcessEngineTests.assertThat(running).isWaitingAt("callActivity_verifyNewContact");
    answer(newQuestion, "CONFIRMED");
    ProcessEngineTests.assertThat(running)
        .isEnded()
        .hasNotPassed("callActivity_verifyOldContact")
        .hasPassed("endEvent_applied");
  }

  @Test
  void aPersonMayAcceptWhatTheOldNumberDidNotConfirm() {
    ProcessInstance running = unconfirmed(Route.VERIFY);
    resolve(running, "ACCEPT");
    ProcessEngineTests.assertThat(running).isEnded().hasPassed("endEvent_applied");
  }

  @Test
  void whatAPersonAcceptedIsStillCheckedWhereItsRouteSaysSo() {
    ProcessInstance running = unconfirmed(Route.CHECK);
    resolve(running, "ACCEPT");
    ProcessEngineTests.assertThat(running).isWaitingAt("userTask_checkAmendment");
  }

  @Test
  void onlyWhoDidNotConfirmIsAskedAgain() {
    ProcessInstance running = unconfirmed(Route.VERIFY);
    String again = Ids.next();
    asks(again, null);
    resolve(running, "VERIFY_AGAIN");
    verify(STEPS, times(2)).requestVerifications(amendment);
    answer(again, "CONFIRMED");
    ProcessEngineTests.assertThat(running).isEnded().hasPassed("endEvent_applied");
  }

  @Test
  void anUnconfirmedChangeMayBeReturnedOrRejected() {
    ProcessInstance returned = unconfirmed(Route.VERIFY);
    resolve(returned, "RETURN");
    ProcessEngineTests.assertThat(returned).isWaitingAt("userTask_correctAmendment");
    process.withdrawn(amendment);
  }

  @Test
  void anUnconfirmedChangeMayBeRejected() {
    ProcessInstance rejected = unconfirmed(Route.VERIFY);
    resolve(rejected, "REJECT");
    ProcessEngineTests.assertThat(rejected).isEnded().hasPassed("endEvent_contactRefused");
    verify(STEPS, never()).apply(any());
    verify(STEPS, never()).reject(any(), anyBoolean());
  }

  @ParameterizedTest
  @CsvSource({"ACCEPT, endEvent_applied", "REJECT, endEvent_checkRefused"})
  void aCheckerDecides(String decision, String end) {
    routes(Route.CHECK, false);
    ProcessInstance running = start();
    ProcessEngineTests.assertThat(task(running)).hasCandidateGroup("verifier").isNotAssigned();
    check(running, decision);
    ProcessEngineTests.assertThat(running)
        .isEnded()
        .hasPassed(end)
        .hasNotPassed("userTask_approveAmendment");
  }

  @Test
  void whatACheckerReturnsIsCheckedAgainFromTheStart() {
    routes(Route.CHECK, false);
    ProcessInstance running = start();
    check(running, "RETURN");
    ProcessEngineTests.assertThat(running).isWaitingAt("userTask_correctAmendment");
    complete(task(running));
    verify(STEPS, times(2)).check(amendment);
    ProcessEngineTests.assertThat(running).isWaitingAt("userTask_checkAmendment");
  }

  @ParameterizedTest
  @CsvSource({"ACCEPT, endEvent_applied", "REJECT, endEvent_approvalRefused"})
  void aSecondPersonDecidesAfterTheChecker(String decision, String end) {
    routes(Route.TWO_PERSONS, false);
    ProcessInstance running = start();
    check(running, "ACCEPT");
    ProcessEngineTests.assertThat(running).isWaitingAt("userTask_approveAmendment");
    ProcessEngineTests.assertThat(task(running)).hasCandidateGroup("manager");
    verify(STEPS, never()).apply(any());
    complete(task(running), Map.of(AmendmentModel.VARIABLE_APPROVAL_DECISION, decision));
    ProcessEngineTests.assertThat(running).isEnded().hasPassed(end);
  }

  @Test
  void aSecondPersonMayReturnIt() {
    routes(Route.TWO_PERSONS, false);
    ProcessInstance running = start();
    check(running, "ACCEPT");
    complete(task(running), Map.of(AmendmentModel.VARIABLE_APPROVAL_DECISION, "RETURN"));
    ProcessEngineTests.assertThat(running).isWaitingAt("userTask_correctAmendment");
  }

  @Test
  void aChangeMayBeWithdrawnAtEveryWait() {
    routes(Route.VERIFY, true);
    withdrawnLeavesNothing(start());
  }

  @Test
  void aReturnedChangeMayBeWithdrawn() {
    routes(Route.CHECK, false);
    ProcessInstance running = start();
    check(running, "RETURN");
    withdrawnLeavesNothing(running);
  }

  @Test
  void aChangeMayBeWithdrawnFromItsSecondCheck() {
    routes(Route.TWO_PERSONS, false);
    ProcessInstance running = start();
    check(running, "ACCEPT");
    withdrawnLeavesNothing(running);
  }

  private void withdrawnLeavesNothing(ProcessInstance running) {
    process.withdrawn(amendment);
    ProcessEngineTests.assertThat(running).isEnded().hasPassed("endEvent_withdrawn");
    verify(STEPS).recordWithdrawal(amendment);
    verify(STEPS, never()).apply(any());
    ProcessEngine product = engine.getProcessEngine();
    assertThat(product.getRuntimeService().createExecutionQuery().count()).isZero();
    assertThat(product.getTaskService().createTaskQuery().count()).isZero();
    assertThat(product.getManagementService().createJobQuery().timers().count()).isZero();
    assertThat(product.getRuntimeService().createEventSubscriptionQuery().count()).isZero();
  }

  private ProcessInstance start() {
    process.start(
        new AmendmentProcess.Start(
            amendment, "COUNTER", "INDIVIDUAL", "ADVANCED", "440100", requester, "STANDARD"));
    ProcessEngine product = engine.getProcessEngine();
    String id =
        product
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(amendment)
            .singleResult()
            .getId();
    ProcessInstance instance = mock(ProcessInstance.class);
    when(instance.getId()).thenReturn(id);
    when(instance.getProcessInstanceId()).thenReturn(id);
    return instance;
  }

  private ProcessInstance unconfirmed(Route route) {
    routes(route, true);
    ProcessInstance running = start();
    answer(oldQuestion, "UNREACHABLE");
    answer(newQuestion, "CONFIRMED");
    return running;
  }

  private void resolve(ProcessInstance running, String decision) {
    complete(task(running), Map.of(AmendmentModel.VARIABLE_CONTACT_DECISION, decision));
  }

  private void check(ProcessInstance running, String decision) {
    complete(task(running), Map.of(AmendmentModel.VARIABLE_CHECK_DECISION, decision));
  }

  /** A yes comes by SMS, everything else on the phone. */
  private void answer(String verificationId, String outcome) {
    ProcessEngine product = engine.getProcessEngine();
    ProcessInstance asked =
        product
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(verificationId)
            .singleResult();
    EventSubscription waiting =
        product
            .getRuntimeService()
            .createEventSubscriptionQuery()
            .processInstanceId(asked.getId())
            .eventName(VerificationModel.MESSAGE_REPLY_RECEIVED)
            .singleResult();
    boolean yes = outcome.equals("CONFIRMED");
    Map<String, Object> variables =
        yes
            ? Map.of(
                VerificationModel.VARIABLE_REPLY_MEANING,
                "YES",
                VerificationModel.VARIABLE_VERIFICATION_OUTCOME,
                "CONFIRMED")
            : Map.of(VerificationModel.VARIABLE_REPLY_MEANING, "NO");
    product
        .getRuntimeService()
        .messageEventReceived(
            VerificationModel.MESSAGE_REPLY_RECEIVED, waiting.getExecutionId(), variables);
    if (!yes) {
      product
          .getTaskService()
          .complete(
              product
                  .getTaskService()
                  .createTaskQuery()
                  .processInstanceId(asked.getId())
                  .singleResult()
                  .getId(),
              Map.of(VerificationModel.VARIABLE_VERIFICATION_OUTCOME, outcome));
    }
  }

  private void asks(String old, String fresh) {
    when(STEPS.requestVerifications(anyString()))
        .thenReturn(new AmendmentContacts.Asked(old, fresh));
    assertThat(Stream.of(old == null ? "" : old, fresh == null ? "" : fresh).toList())
        .isNotEqualTo(List.of("", ""));
  }

  private static void routes(Route route, boolean verify) {
    checks(CheckOutcome.PASS, false, route, verify);
  }

  private static void checks(
      CheckOutcome outcome, boolean beforeChanged, Route route, boolean verify) {
    boolean checked = route.compareTo(Route.CHECK) >= 0;
    when(STEPS.check(anyString()))
        .thenReturn(
            new AmendmentSteps.CheckResult(
                outcome,
                beforeChanged,
                route,
                verify,
                checked ? "verifier" : "",
                route == Route.TWO_PERSONS ? "manager" : "",
                ""));
  }
}
