package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.Together;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/**
 * INBX-3: due dates, and what happens to whom nobody finishes a task in time, over National Day
 * with its make-up Saturday (free 2026-10-01 to 10-07, worked 09-20 and 10-10).
 */
class EscalationsTest extends TimedTestBase {

  private static final String DUE = "2026-10-09T15:00";

  @Test
  void aTaskIsDueByItsBranchsCalendarAndItsCustomersServiceLevel() {
    travelTo("2026-09-30T15:00");
    String usual = beginTimed("440100", "STANDARD");
    String nobodySaid = beginTimed("440100", null);
    String important = beginTimed("440100", "VIP");
    assertThat(only(usual).item().dueAt()).isEqualTo(china(DUE));
    assertThat(only(usual).item().priority()).isEqualTo(50);
    assertThat(only(nobodySaid).item().dueAt()).isEqualTo(china(DUE));
    assertThat(only(important).item().dueAt()).isEqualTo(china("2026-10-08T15:00"));
    assertThat(only(important).item().priority()).isEqualTo(70);
    assertThat(only(important).item().serviceLevel()).isEqualTo("VIP");
    for (String caseId : List.of(usual, nobodySaid, important)) {
      assertTheEngineSaysTheSame(caseId);
    }
  }

  @Test
  void theSaturdayBeforeSpringFestivalIsWorked() {
    travelTo("2026-02-13T16:30");
    assertThat(only(beginTimed("440100", "VIP")).item().dueAt())
        .isEqualTo(china("2026-02-14T16:30"));
    travelTo("2026-02-14T16:30");
    assertThat(only(beginTimed("440100", "VIP")).item().dueAt())
        .isEqualTo(china("2026-02-24T16:30"));
  }

  @Test
  void theHolderIsRemindedThenLosesTheTaskThenAManagerIsTold() {
    travelTo("2026-09-30T15:00");
    String caseId = beginTimed("440100", "STANDARD");
    String taskId = only(caseId).item().id();
    escalations.run();
    engineTasks.claim(taskId, actors.actor("information-officer").id());

    at("2026-10-09T10:29");
    assertThat(story(caseId)).isEmpty();
    at("2026-10-09T10:31");
    at("2026-10-09T16:00");
    assertThat(story(caseId)).containsExactly("task.reminded");
    assertThat(told(caseId, "information-officer")).containsExactly("task.due");
    assertThat(told(caseId, "information-officer2")).isEmpty();
    assertThat(only(caseId).isHeldBy(actors.actor("information-officer").id())).isTrue();

    at("2026-10-12T14:59");
    assertThat(only(caseId).item().assigneeId()).isNotNull();
    at("2026-10-12T15:01");
    assertThat(only(caseId).item().assigneeId()).isNull();
    assertThat(only(caseId).item().priority()).isEqualTo(50);
    assertThat(only(caseId).escalatedAt()).isNull();
    assertThat(told(caseId, "information-officer")).containsExactly("task.due", "task.takenBack");

    at("2026-10-13T15:01");
    at("2026-10-14T15:01");
    assertThat(told(caseId, "manager")).containsExactly("task.escalated");
    assertThat(told(caseId, "manager2")).containsExactly("task.escalated");
    assertThat(only(caseId).item().priority()).isEqualTo(70);
    assertThat(only(caseId).escalatedAt()).isNotNull();
    assertThat(story(caseId)).containsExactly("task.reminded", "task.takenBack", "task.escalated");
    assertTheEngineSaysTheSame(caseId);
    assertThat(inbox.entry(only(caseId), Reader.of(actors.actor("manager"))).escalated()).isTrue();
  }

  @Test
  void whatNobodyHoldsRemindsThoseWhoMayTakeIt() {
    travelTo("2026-09-30T15:00");
    String caseId = beginTimed("440100", "STANDARD");
    at("2026-10-09T10:31");
    assertThat(told(caseId, "information-officer")).containsExactly("task.due");
    assertThat(told(caseId, "information-officer2")).containsExactly("task.due");
    assertThat(told(caseId, "verifier")).isEmpty();
    at("2026-10-12T15:01");
    assertThat(story(caseId))
        .as("there is nobody to take it from")
        .containsExactly("task.reminded");
    engineTasks.claim(only(caseId).item().id(), actors.actor("information-officer").id());
    at("2026-10-12T16:00");
    assertThat(only(caseId).item().assigneeId()).as("who took it late keeps it").isNotNull();
  }

  @Test
  void aStepIsTakenOnceHoweverManyNodesLook() throws Exception {
    travelTo("2026-09-30T15:00");
    String caseId = beginTimed("440100", "STANDARD");
    String taskId = only(caseId).item().id();
    engineTasks.claim(taskId, actors.actor("information-officer").id());
    travelTo("2026-10-14T15:00");
    Together.run(
        8,
        i ->
            () -> {
              escalations.lookAt(taskId);
              return null;
            });
    escalations.lookAt(taskId);
    assertThat(story(caseId)).containsExactlyInAnyOrder("task.takenBack", "task.escalated");
    assertThat(told(caseId, "manager")).containsExactly("task.escalated");
    assertThat(only(caseId).item().priority()).isEqualTo(70);
  }

  @Test
  void aNewVersionOfTheProcessAndMigrationToItChangeNothing() {
    travelTo("2026-09-30T15:00");
    String caseId = beginTimed("440100", "STANDARD");
    at("2026-10-09T10:31");
    ProcessDefinition old = latest();
    String newer =
        repository
            .createDeployment()
            .addString(
                "inbox-timed.bpmn",
                text("/inbox/inbox-timed.bpmn").replace("name=\"限时办理\"", "name=\"限时办理二\""))
            .deploy()
            .getId();
    try {
      MigrationPlan plan =
          runtime.createMigrationPlan(old.getId(), latest().getId()).mapEqualActivities().build();
      String instance =
          runtime
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(caseId)
              .singleResult()
              .getId();
      inTransaction(() -> runtime.newMigration(plan).processInstanceIds(instance).execute());
      assertThat(only(caseId).item().dueAt()).isEqualTo(china(DUE));
      at("2026-10-13T15:01");
      assertThat(story(caseId)).containsExactly("task.reminded", "task.escalated");
      assertTheEngineSaysTheSame(caseId);
    } finally {
      repository.deleteDeployment(newer, true);
    }
  }

  @Test
  void aRepairedRowForgetsNothing() {
    travelTo("2026-09-30T15:00");
    String caseId = beginTimed("440100", "STANDARD");
    at("2026-10-13T15:01");
    List<String> before = story(caseId);
    assertThat(before).contains("task.escalated");
    String taskId = only(caseId).item().id();
    items.forget(List.of(taskId));
    items.insert(tasksOfEngine.read(List.of(taskId)));
    assertThat(only(caseId).escalatedAt()).isNotNull();
    at("2026-10-13T15:03");
    assertThat(story(caseId)).isEqualTo(before);
  }

  @Test
  void anotherDueDateIsAnotherPlan() {
    travelTo("2026-09-30T15:00");
    String caseId = beginTimed("440100", "STANDARD");
    at("2026-10-09T10:31");
    Task task = engineTasks.createTaskQuery().processInstanceBusinessKey(caseId).singleResult();
    task.setDueDate(Date.from(china("2026-10-16T15:00")));
    engineTasks.saveTask(task);
    at("2026-10-15T15:00");
    assertThat(story(caseId)).as("long overdue by the old date").containsExactly("task.reminded");
    at("2026-10-16T10:31");
    assertThat(story(caseId)).containsExactly("task.reminded", "task.reminded");
  }

  @Test
  void whatIsDoneIsLeftAlone() {
    travelTo("2026-09-30T15:00");
    String caseId = beginTimed("440100", "STANDARD");
    String taskId = only(caseId).item().id();
    escalations.run();
    engineTasks.complete(taskId);
    assertThat(
            jdbc.sql("select count(*) from work_item where task_id = ? and next_step_at is null")
                .param(taskId)
                .query(Integer.class)
                .single())
        .isOne();
    travelTo("2026-10-20T15:00");
    escalations.lookAt(taskId);
    assertThat(story(caseId)).isEmpty();
  }

  @Test
  void whoeverCannotBeHelpedBySomebodyElseIsRemindedAgainAndAgain() {
    Instant due = china(DUE);
    ServiceTimes correction =
        new ServiceTimes(
            hours(21), 40, hours(7), hours(7), hours(0), hours(21), "manager", "correct");
    EscalationPlan plan =
        EscalationPlan.of(due, correction, beans.getBean(Calendars.class).of("/000000/"));
    Instant doneAt = null;
    int reminders = 0;
    Instant now = china("2026-09-30T09:00");
    for (int days = 0; days < 30; days++, now = now.plusSeconds(86_400)) {
      if (plan.due(EscalationStep.REMIND, doneAt, now).isPresent()) {
        doneAt = now;
        reminders++;
      }
      assertThat(plan.due(EscalationStep.REASSIGN, null, now)).isEmpty();
    }
    assertThat(reminders).as("a day before, on the day, and until it is escalated").isEqualTo(4);
    assertThat(plan.next(now)).isEmpty();
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  /** The job as it runs at that time. */
  private void at(String local) {
    travelTo(local);
    escalations.run();
  }

  private ProcessDefinition latest() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey("inbox-timed")
        .latestVersion()
        .singleResult();
  }

  private static String text(String resource) {
    try (InputStream file = EscalationsTest.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
