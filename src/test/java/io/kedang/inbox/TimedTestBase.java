package io.kedang.inbox;

import io.kedang.MutableClock;
import io.kedang.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A process with one task whose model says nothing of time, and a clock that travels: the program's
 * and the engine's together.
 */
abstract class TimedTestBase extends InboxTestBase {

  @Autowired MutableClock clock;
  @Autowired Escalations escalations;
  @Autowired EngineTasks tasksOfEngine;

  private MutableClock.Journey journey = () -> {};
  String timedDeployment;

  @BeforeEach
  void deployTimed() {
    timedDeployment =
        repository
            .createDeployment()
            .addClasspathResource("inbox/inbox-timed.bpmn")
            .deploy()
            .getId();
  }

  @AfterEach
  void backHome() {
    journey.close();
    ClockUtil.reset();
    repository.deleteDeployment(timedDeployment, true);
  }

  /** It is this time in China now, in summer and winter. */
  void travelTo(String local) {
    journey.close();
    Instant wanted = china(local);
    journey = clock.ahead(Duration.between(Instant.now(), wanted));
    ClockUtil.setCurrentTime(Date.from(wanted));
  }

  static Instant china(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
  }

  /** A case that waits at its timed task. */
  String beginTimed(String branchCode, String serviceLevel) {
    String caseId = Ids.next();
    Map<String, Object> variables = new HashMap<>();
    variables.put("channel", "FIELD");
    variables.put("branchCode", branchCode);
    variables.put("submitterId", actors.actor("customer-rep").id());
    if (serviceLevel != null) {
      variables.put("serviceLevel", serviceLevel);
    }
    inTransaction(() -> runtime.startProcessInstanceByKey("inbox-timed", caseId, variables));
    return caseId;
  }

  List<String> story(String caseId) {
    return jdbc.sql("select kind from case_entry where case_id = ? order by at, id")
        .param(caseId)
        .query(String.class)
        .list();
  }

  List<String> told(String caseId, String username) {
    return jdbc.sql("select code from notice where case_id = ? and person_id = ? order by id")
        .params(caseId, actors.actor(username).id())
        .query(String.class)
        .list();
  }

  void assertTheEngineSaysTheSame(String caseId) {
    ItemRow listed = only(caseId).with(ItemRow.Kept.NOTHING);
    List<ItemRow> inEngine = tasksOfEngine.read(List.of(listed.item().id()));
    if (!inEngine.equals(List.of(listed))) {
      throw new AssertionError("The list says " + listed + ", the engine " + inEngine);
    }
  }
}
