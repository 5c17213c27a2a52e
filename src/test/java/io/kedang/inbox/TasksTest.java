package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.kedang.access.Actor;
import io.kedang.access.Role;
import io.kedang.shared.ProblemException;
import io.kedang.shared.ProblemException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TasksTest extends InboxTestBase {

  private static final String HERE = "/000000/440000/440100/";

  @Test
  void whoeverTakesATaskHoldsItUntilItIsPutBack() throws Exception {
    Actor officer = actors.actor("information-officer");
    Actor other = actors.actor("information-officer2");
    String caseId = begin();
    String taskId = only(caseId).item().id();

    InboxEntry claimed = tasks.claim(taskId, officer);
    assertThat(claimed.mine()).isTrue();
    assertThat(claimed.assignee().name()).isEqualTo(officer.displayName());
    assertThat(tasks.claim(taskId, officer).mine()).isTrue();

    assertRefused(Kind.CONFLICT, "taskTaken", () -> tasks.claim(taskId, other))
        .satisfies(
            problem ->
                assertThat(problem.facts().get("holder"))
                    .isEqualTo(new InboxEntry.PersonName(officer.id(), officer.displayName())));
    assertRefused(Kind.CONFLICT, "taskTaken", () -> tasks.release(taskId, other));
    assertRefused(Kind.CONFLICT, "taskTaken", () -> tasks.complete(taskId, Map.of(), other));

    assertThat(tasks.release(taskId, officer).claimable()).isTrue();
    assertThat(tasks.release(taskId, officer).assignee()).isNull();
    assertThat(tasks.claim(taskId, other).mine()).isTrue();
    assertThat(storyOf(caseId)).containsExactly("task.claimed", "task.released", "task.claimed");
  }

  @Test
  void aTaskIsNobodysWhoLacksTheRoleOrStandsElsewhere() {
    String taskId = only(begin()).item().id();
    List<Actor> strangers =
        List.of(
            someone("verifier-x", HERE, Role.VERIFIER),
            someone("officer-beijing", "/000000/110000/", Role.INFORMATION_OFFICER),
            someone("officer-below", "/000000/440000/440100/440101/", Role.INFORMATION_OFFICER),
            someone("admin", "/000000/", Role.SYSTEM_ADMIN, Role.PROCESS_ADMIN));
    for (Actor stranger : strangers) {
      assertRefused(Kind.NOT_FOUND, "taskNotFound", () -> tasks.page(taskId, stranger));
      assertRefused(Kind.NOT_FOUND, "taskNotFound", () -> tasks.claim(taskId, stranger));
      assertRefused(
          Kind.NOT_FOUND, "taskNotFound", () -> tasks.complete(taskId, Map.of(), stranger));
    }
  }

  @Test
  void aManagerAndAnAuditorSeeATaskTheyCannotTake() {
    String taskId = only(begin()).item().id();
    for (String username : List.of("manager", "auditor")) {
      Actor reader = actors.actor(username);
      Tasks.May may = tasks.page(taskId, reader).may();
      assertThat(may.claim() || may.release() || may.complete()).isFalse();
      assertThat(may.assign()).isEqualTo(username.equals("manager"));
      assertRefused(Kind.FORBIDDEN, "taskNotYours", () -> tasks.claim(taskId, reader));
      assertRefused(Kind.FORBIDDEN, "taskNotYours", () -> tasks.complete(taskId, Map.of(), reader));
    }
  }

  @Test
  void aMakerNeverChecksOwnWorkHoweverTheTaskCame() {
    String caseId = begin("information-officer", "440100", Map.of());
    String taskId = only(caseId).item().id();
    Actor maker = actors.actor("information-officer");
    assertThat(tasks.page(taskId, maker).may().claim()).isFalse();
    assertRefused(Kind.FORBIDDEN, "makerChecksOwnWork", () -> tasks.claim(taskId, maker));
    assertRefused(
        Kind.FORBIDDEN, "makerChecksOwnWork", () -> tasks.complete(taskId, Map.of(), maker));
    engineTasks.setAssignee(taskId, maker.id());
    assertThat(tasks.page(taskId, maker).may().complete()).isFalse();
    assertRefused(
        Kind.FORBIDDEN, "makerChecksOwnWork", () -> tasks.complete(taskId, Map.of(), maker));
    engineTasks.setAssignee(taskId, null);
    assertThat(tasks.claim(taskId, actors.actor("information-officer2")).mine()).isTrue();
  }

  @Test
  void completingWritesTheDecisionMovesTheCaseAndTellsTheStory() {
    Actor officer = actors.actor("information-officer");
    String caseId = begin();
    String taskId = only(caseId).item().id();
    checking.variables = Map.of("outcome", "AGAIN");
    Tasks.Completed completed =
        completeAs("information-officer", taskId, Map.of("decision", "ACCEPT"));
    assertThat(checking.forms).containsExactly(Map.of("decision", "ACCEPT"));
    assertThat(completed.caseId()).isEqualTo(caseId);
    assertThat(completed.caseState()).isEqualTo("RUNNING");
    assertThat(completed.next()).isEqualTo(only(caseId).item().id());
    assertThat(
            engineHistory
                .createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .singleResult()
                .getAssignee())
        .isEqualTo(officer.id());
    assertThat(storyOf(caseId)).containsExactly("task.completed");
    assertThat(refusalOf(() -> completeAs("information-officer", taskId, Map.of())).code())
        .isEqualTo("taskGone");
    assertRefused(Kind.CONFLICT, "taskGone", () -> tasks.claim(taskId, officer));
    assertRefused(Kind.NOT_FOUND, "taskGone", () -> tasks.page(taskId, officer));
    assertRefused(Kind.NOT_FOUND, "taskNotFound", () -> tasks.claim("no-such-task", officer));
    assertThat(checking.forms).hasSize(1);
  }

  @Test
  void aRefusedFormLeavesEverythingAsItWas() {
    Actor officer = actors.actor("information-officer");
    String caseId = begin();
    String taskId = only(caseId).item().id();
    checking.refusal = ProblemException.invalid("invalid").field("reason", "required");
    assertRefused(Kind.INVALID, "invalid", () -> tasks.complete(taskId, Map.of(), officer));
    assertThat(only(caseId).item().assigneeId()).isNull();
    assertThat(storyOf(caseId)).isEmpty();
  }

  @Test
  void aTaskMadeForOnePersonCannotBePutBack() {
    Actor maker = actors.actor("customer-rep");
    String caseId = begin();
    engineTasks.complete(only(caseId).item().id());
    silence(caseId);
    engineTasks.complete(only(caseId).item().id());
    String taskId = only(caseId).item().id();
    Tasks.May may = tasks.page(taskId, maker).may();
    assertThat(may.claim() || may.release()).isFalse();
    assertThat(may.complete()).isTrue();
    assertRefused(Kind.FORBIDDEN, "taskMadeForYou", () -> tasks.release(taskId, maker));
    assertThat(completeAs("customer-rep", taskId, Map.of()).caseId()).isEqualTo(caseId);
    assertThat(items.ofCase(caseId)).isEmpty();
  }

  @Test
  void whoeverWasHandedATaskOfAnotherBranchMayFinishIt() throws Exception {
    String caseId = begin("customer-rep", "110000", Map.of());
    String taskId = only(caseId).item().id();
    engineTasks.setAssignee(taskId, actors.actor("am004").id());
    Tasks.Completed completed = completeAs("am004", taskId, Map.of());
    assertThat(completed.caseState()).isNull();
    assertThat(items.find(taskId)).isEmpty();
  }

  @Test
  void ofFiftyWhoTakeATaskOneWinsAndTheOthersAreToldWho() throws Exception {
    String taskId = only(begin()).item().id();
    List<Callable<Object>> attempts = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Actor officer = someone("officer-" + i, HERE, Role.INFORMATION_OFFICER);
      attempts.add(() -> tasks.claim(taskId, officer));
    }
    List<Object> answers = atOnce(attempts);
    assertThat(answers.stream().filter(InboxEntry.class::isInstance)).hasSize(1);
    assertThat(
            answers.stream()
                .filter(ProblemException.class::isInstance)
                .map(answer -> ((ProblemException) answer).code()))
        .hasSize(49)
        .containsOnly("taskTaken");
    InboxEntry won =
        (InboxEntry)
            answers.stream().filter(InboxEntry.class::isInstance).findFirst().orElseThrow();
    assertThat(won.assignee().id())
        .isEqualTo(engineTasks.createTaskQuery().taskId(taskId).singleResult().getAssignee());
    answers.stream()
        .filter(ProblemException.class::isInstance)
        .forEach(
            answer ->
                assertThat(
                        ((InboxEntry.PersonName) ((ProblemException) answer).facts().get("holder"))
                            .id())
                    .isEqualTo(won.assignee().id()));
  }

  @Test
  void ofManyWhoFinishATaskOneDecidesAndTheOthersComeLate() throws Exception {
    String caseId = begin();
    String taskId = only(caseId).item().id();
    List<Callable<Object>> attempts = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      attempts.add(() -> completeAs("information-officer", taskId, Map.of()));
    }
    List<Object> answers = atOnce(attempts);
    assertThat(answers.stream().filter(Tasks.Completed.class::isInstance)).hasSize(1);
    assertThat(
            answers.stream()
                .filter(ProblemException.class::isInstance)
                .map(answer -> ((ProblemException) answer).code()))
        .hasSize(15)
        .containsOnly("taskGone");
    assertThat(storyOf(caseId)).containsExactly("task.completed");
    assertThat(checking.forms).hasSize(1);
  }

  @Test
  void aTaskThatTheProcessTakesAwayMeanwhileIsGoneForWhoeverFinishesIt() throws Exception {
    for (int i = 0; i < 8; i++) {
      String caseId = begin();
      String taskId = only(caseId).item().id();
      String instance =
          runtime
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(caseId)
              .singleResult()
              .getId();
      List<Object> answers =
          atOnce(
              List.of(
                  () -> completeAs("information-officer", taskId, Map.of()),
                  () -> {
                    runtime.deleteProcessInstance(instance, "withdrawn");
                    return "cancelled";
                  }));
      Object completion = answers.get(0);
      assertThat(
              completion instanceof Tasks.Completed
                  || completion instanceof ProblemException problem
                      && problem.code().equals("taskGone"))
          .as(String.valueOf(completion))
          .isTrue();
      assertThat(items.find(taskId)).isEmpty();
    }
  }

  private Tasks.Completed completeAs(String username, String taskId, Map<String, Object> form) {
    try {
      return actors.run(username, () -> tasks.complete(taskId, form, actors.actor(username)));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static ProblemException refusalOf(Callable<?> work) {
    try {
      work.call();
    } catch (ProblemException e) {
      return e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("Nothing was refused");
  }

  private static ObjectAssert<ProblemException> assertRefused(
      Kind kind, String code, ThrowingCallable work) {
    return assertThatThrownBy(work)
        .asInstanceOf(type(ProblemException.class))
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.kind()).isEqualTo(kind);
            });
  }
}
