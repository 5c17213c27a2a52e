package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.access.Role;
import io.kedang.engine.RulesUnderTest;
import io.kedang.shared.Channel;
import io.kedang.shared.ServiceLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The decision table {@code task-service-level} rule by rule (INBX-3, EVAL-2). A rule without a
 * line here fails the class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskServiceLevelTableTest {

  private final RulesUnderTest rules =
      new RulesUnderTest(ServiceLevelModel.DECISION_TASK_SERVICE_LEVEL);

  @ParameterizedTest(name = "{0} for {1} by {2}: due in {3} hours by rule {9}")
  @CsvSource({
    // an important customer's checks go first
    "userTask_reviewOpening,       VIP,      ONLINE,    2,  80, 1,  0,  1,  2,  checkVip",
    "userTask_resolveVerification, VIP,      COUNTER,   2,  80, 1,  0,  1,  2,  checkVip",
    "userTask_approveAmendment,    VIP,      FIELD,     2,  80, 1,  0,  1,  2,  checkVip",
    // somebody stands at the counter and waits
    "userTask_reviewOpening,       STANDARD, COUNTER,   4,  60, 1,  0,  4,  7,  checkCounter",
    "userTask_checkAmendment,      STANDARD, COUNTER,   4,  60, 1,  0,  4,  7,  checkCounter",
    "userTask_reviewOpening,       STANDARD, FIELD,     7,  50, 2,  0,  7,  14, check",
    "userTask_resolveAmendment,    STANDARD, ONLINE,    7,  50, 2,  0,  7,  14, check",
    "userTask_callCustomer,        VIP,      TELESALES, 2,  80, 1,  0,  1,  2,  callVip",
    "userTask_callCustomer,        STANDARD, COUNTER,   7,  55, 2,  0,  7,  14, call",
    // only the author can correct: reminded, never taken away
    "userTask_correctOpening,      VIP,      FIELD,     7,  70, 2,  3,  0,  7,  correctVip",
    "userTask_correctAmendment,    STANDARD, COUNTER,   21, 40, 7,  7,  0,  21, correct",
    "userTask_renewAgreement,      VIP,      FIELD,     35, 60, 14, 7,  14, 21, renewVip",
    "userTask_renewAgreement,      STANDARD, FIELD,     70, 30, 21, 14, 14, 35, renew",
    // what nobody foresaw is due all the same
    "userTask_somethingNew,        VIP,      ONLINE,    7,  70, 2,  0,  7,  7,  otherVip",
    "userTask_somethingNew,        STANDARD, ONLINE,    14, 50, 3,  0,  14, 21, other",
  })
  void aTaskIsPromisedWhatItsRuleSays(
      String taskType,
      String serviceLevel,
      String channel,
      int due,
      int priority,
      int remind,
      int again,
      int reassign,
      int escalate,
      String rule) {
    assertThat(ask(taskType, serviceLevel, channel).getSingleResult().getEntryMap())
        .isEqualTo(
            Map.of(
                "dueWithinHours",
                due,
                "priority",
                priority,
                "remindBeforeHours",
                remind,
                "remindAgainHours",
                again,
                "reassignAfterHours",
                reassign,
                "escalateAfterHours",
                escalate,
                "escalateTo",
                "manager",
                "rule",
                rule));
    rules.answeredBy(rule);
  }

  @Test
  void everyTaskOfEveryProcessIsPromisedSomethingSensibleByARuleOfItsOwn() throws IOException {
    for (String taskType : taskTypes()) {
      for (ServiceLevel level : ServiceLevel.values()) {
        for (Channel channel : Channel.values()) {
          DmnDecisionResult result = ask(taskType, level.name(), channel.name());
          Map<String, Object> promised = result.getSingleResult().getEntryMap();
          String question = taskType + " " + level + " " + channel;
          assertThat((String) promised.get("rule")).as(question).doesNotStartWith("other");
          assertThat((int) promised.get("dueWithinHours")).as(question).isPositive();
          assertThat((int) promised.get("remindBeforeHours"))
              .as(question)
              .isLessThan((int) promised.get("dueWithinHours"));
          assertThat((int) promised.get("priority")).as(question).isBetween(1, 100);
          assertThat(Arrays.stream(Role.values()).map(Role::code))
              .contains((String) promised.get("escalateTo"));
        }
      }
    }
  }

  @Test
  void aMissingChannelIsNoError() {
    assertThat(
            ask("userTask_reviewOpening", "STANDARD", null)
                .getSingleResult()
                .<String>getEntry("rule"))
        .isEqualTo("check");
  }

  @AfterAll
  void everyRuleWasMatchedByALineOfItsOwn() {
    rules.everyRuleWasAnsweredFor();
  }

  private static List<String> taskTypes() throws IOException {
    Pattern id = Pattern.compile("userTask id=\"(userTask_[A-Za-z]+)\"");
    try (Stream<Path> models = Files.list(Path.of("processes"))) {
      List<String> types = new ArrayList<>();
      for (Path model : models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
        id.matcher(Files.readString(model))
            .results()
            .map(found -> found.group(1))
            .forEach(types::add);
      }
      assertThat(types).contains("userTask_reviewOpening", "userTask_renewAgreement");
      return types;
    }
  }

  private DmnDecisionResult ask(String taskType, String serviceLevel, String channel) {
    return rules.ask(
        Variables.createVariables()
            .putValue("taskType", taskType)
            .putValue("serviceLevel", serviceLevel)
            .putValue("channel", channel));
  }
}
