package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.SqlStatements;
import io.kedang.access.Actor;
import io.kedang.shared.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WorkItemKeeperTest extends InboxTestBase {

  @Autowired WorkItemCheck check;
  @Autowired MeterRegistry meters;

  @Test
  void aTaskIsListedWithWhatItsCaseIsAbout() {
    Instant due = Instant.now().plus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    String caseId = begin("customer-rep", "440101", Map.of("dueAt", due.toString()));
    ItemRow row = only(caseId);
    assertThat(row.caseProcess()).isEqualTo("inbox-check");
    assertThat(row.makerId()).isEqualTo(actors.actor("customer-rep").id());
    assertThat(row.makerExcluded()).isTrue();
    assertThat(row.findings()).containsExactly("PHONE_SHARED", "SCAN_MISSING");
    WorkItem item = row.item();
    assertThat(item.taskType()).isEqualTo(CHECK);
    assertThat(item.process()).isEqualTo("inbox-check");
    assertThat(item.referenceId()).isEqualTo(caseId);
    assertThat(item.formId()).isEqualTo("review-opening");
    assertThat(item.role()).isEqualTo("information-officer");
    assertThat(item.assigneeId()).isNull();
    assertThat(item.branchCode()).isEqualTo("440101");
    assertThat(item.branchPath()).isEqualTo("/000000/440000/440100/440101/");
    assertThat(List.of(item.channel(), item.customerType(), item.level()))
        .containsExactly("COUNTER", "INDIVIDUAL", "ADVANCED");
    assertThat(item.dueAt()).isEqualTo(due);
    assertThat(item.priority()).isEqualTo(70);
    assertThat(item.createdAt())
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
  }

  @Test
  void aTaskOfACalledProcessBelongsToTheCaseAndKnowsWhatItIsAbout() {
    String referenceId = Ids.next();
    String caseId = begin("customer-rep", "440100", Map.of("referenceId", referenceId));
    engineTasks.complete(only(caseId).item().id());
    assertThat(items.ofCase(caseId)).isEmpty();
    silence(caseId);
    ItemRow row = only(caseId);
    assertThat(row.item().taskType()).isEqualTo(ASK);
    assertThat(row.item().process()).isEqualTo("inbox-ask");
    assertThat(row.caseProcess()).isEqualTo("inbox-check");
    assertThat(row.item().referenceId()).isEqualTo(referenceId);
    assertThat(row.item().branchPath()).isEqualTo("/000000/440000/440100/");
    assertThat(row.item().level()).isEqualTo("ADVANCED");
    assertThat(row.makerExcluded()).isFalse();
    assertThat(row.findings()).isEmpty();
  }

  @Test
  void aTaskOfAnUnknownBranchStandsWithTheHeadOffice() {
    String caseId = begin("customer-rep", "440100", Map.of("branchCode", "999999"));
    assertThat(only(caseId).item().branchPath()).isEqualTo("/000000/");
  }

  @Test
  void theListFollowsEveryChange() {
    String caseId = begin();
    String taskId = only(caseId).item().id();
    engineTasks.setAssignee(taskId, "somebody");
    engineTasks.setPriority(taskId, 99);
    Task task = engineTasks.createTaskQuery().taskId(taskId).singleResult();
    Date due = Date.from(Instant.parse("2031-02-03T04:05:06Z"));
    task.setDueDate(due);
    engineTasks.saveTask(task);
    WorkItem item = only(caseId).item();
    assertThat(item.assigneeId()).isEqualTo("somebody");
    assertThat(item.priority()).isEqualTo(99);
    assertThat(item.dueAt()).isEqualTo(due.toInstant());
  }

  @Test
  void aLoopListsTheNewTaskAndDropsTheOld() {
    String caseId = begin();
    String first = only(caseId).item().id();
    engineTasks.complete(first, Map.of("outcome", "AGAIN"));
    assertThat(only(caseId).item().taskType()).isEqualTo(CHECK);
    assertThat(only(caseId).item().id()).isNotEqualTo(first);
  }

  @Test
  void anEndedCaseHasNoTasksWhateverEndedIt() {
    String completed = begin();
    engineTasks.complete(only(completed).item().id(), Map.of("outcome", "DROP"));
    String cancelled = begin();
    runtime.deleteProcessInstance(
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(cancelled)
            .singleResult()
            .getId(),
        "test");
    String cancelledSilently = begin();
    runtime.deleteProcessInstance(
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(cancelledSilently)
            .singleResult()
            .getId(),
        "test",
        true);
    String cancelledBelow = begin();
    engineTasks.complete(only(cancelledBelow).item().id());
    silence(cancelledBelow);
    runtime.deleteProcessInstance(
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(cancelledBelow)
            .singleResult()
            .getId(),
        "test");
    for (String caseId : List.of(completed, cancelled, cancelledSilently, cancelledBelow)) {
      assertThat(items.ofCase(caseId)).isEmpty();
    }
  }

  @Test
  void whatIsRolledBackNeverShows() {
    String caseId = begin();
    String taskId = only(caseId).item().id();
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      engineTasks.complete(taskId);
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(only(caseId).item().id()).isEqualTo(taskId);
  }

  @Test
  void makingATaskCostsTwoStatementsAndEndingOneCostsOne() throws Exception {
    begin();
    List<String> making = SqlStatements.of(this::begin);
    assertThat(
            making.stream()
                .filter(sql -> sql.contains("work_item") || sql.contains("own_definition")))
        .hasSize(2);

    String caseId = begin();
    String taskId = only(caseId).item().id();
    List<String> ending = SqlStatements.of(() -> complete(taskId, Map.of("outcome", "DROP")));
    assertThat(
            ending.stream()
                .filter(sql -> sql.contains("work_item") || sql.contains("own_definition")))
        .hasSize(1);

    String claimed = only(begin()).item().id();
    List<String> claiming = SqlStatements.of(() -> claim(claimed));
    assertThat(claiming.stream().filter(sql -> sql.contains("work_item"))).hasSize(1);
  }

  @Test
  void theCheckFindsAndRepairsEveryDifference() {
    check.run();
    assertThat(check.run()).isZero();
    Actor officer = actors.actor("information-officer");
    String missing = only(begin()).item().id();
    String wrong = only(begin()).item().id();
    String right = only(begin()).item().id();
    engineTasks.claim(wrong, officer.id());
    ItemRow before = items.find(missing).orElseThrow();
    jdbc.sql("delete from work_item where task_id = ?").param(missing).update();
    jdbc.sql("update work_item set assignee_id = null, branch_path = '/' where task_id = ?")
        .param(wrong)
        .update();
    ItemRow template = items.find(right).orElseThrow();
    WorkItem i = template.item();
    items.insert(
        List.of(
            new ItemRow(
                new WorkItem(
                    "ended-" + Ids.next(),
                    i.taskType(),
                    i.process(),
                    i.caseId(),
                    i.referenceId(),
                    i.formId(),
                    i.role(),
                    null,
                    i.branchCode(),
                    i.branchPath(),
                    i.channel(),
                    i.customerType(),
                    i.level(),
                    i.serviceLevel(),
                    i.createdAt(),
                    i.dueAt(),
                    i.priority(),
                    null),
                template.caseProcess(),
                template.makerId(),
                template.makerExcluded(),
                template.excluded(),
                template.findings())));

    double repairedBefore = meters.get("kedang.inbox.repairs").counter().count();
    assertThat(check.run()).isEqualTo(3);
    assertThat(meters.get("kedang.inbox.differences").gauge().value()).isEqualTo(3);
    assertThat(meters.get("kedang.inbox.repairs").counter().count()).isEqualTo(repairedBefore + 3);

    assertThat(items.find(missing)).contains(before);
    assertThat(items.find(wrong).orElseThrow().item().assigneeId()).isEqualTo(officer.id());
    assertThat(items.find(wrong).orElseThrow().item().branchPath()).isEqualTo(i.branchPath());
    assertThat(items.ofCase(i.caseId())).containsExactly(template);
    assertThat(check.run()).isZero();
    assertThat(meters.get("kedang.inbox.differences").gauge().value()).isZero();
  }

  private Void complete(String taskId, Map<String, Object> variables) {
    engineTasks.complete(taskId, variables);
    return null;
  }

  private Void claim(String taskId) {
    engineTasks.claim(taskId, "somebody");
    return null;
  }
}
