package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.engine.RulesUnderTest;
import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.InformationLevel;
import io.kedang.shared.ServiceLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The decision table {@code task-skill} rule by rule (INBX-1). A rule without a line here fails the
 * class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskSkillTableTest {

  private final RulesUnderTest rules = new RulesUnderTest(TaskSkillModel.DECISION_TASK_SKILL);

  @ParameterizedTest(name = "{0} of {1} {2} {3} by {4} asks for {5} by rule {6}")
  @CsvSource({
    "userTask_reviewOpening,       VIP,      INDIVIDUAL,  BASIC,    COUNTER,   SPECIAL_CUSTOMER, special",
    "userTask_callCustomer,        VIP,      CORPORATE,   ADVANCED, FIELD,     SPECIAL_CUSTOMER, special",
    "userTask_callCustomer,        STANDARD, CORPORATE,   ADVANCED, FIELD,     CALLS,            calls",
    "userTask_callCustomer,        STANDARD, INDIVIDUAL,  ADVANCED, ONLINE,    CALLS,            calls",
    "userTask_reviewOpening,       STANDARD, CORPORATE,   BASIC,    ONLINE,    CORPORATE,        corporate",
    "userTask_resolveVerification, STANDARD, GROUP,       ADVANCED, COUNTER,   CORPORATE,        corporate",
    "userTask_checkAmendment,      STANDARD, CORPORATE,   ADVANCED, COUNTER,   CORPORATE,        corporate",
    "userTask_approveAmendment,    STANDARD, GROUP,       BASIC,    FIELD,     CORPORATE,        corporate",
    "userTask_resolveAmendment,    STANDARD, CORPORATE,   ADVANCED, COUNTER,   CORPORATE,        corporate",
    "userTask_reviewOpening,       STANDARD, INDIVIDUAL,  ADVANCED, ONLINE,    DOCUMENTS,        documents",
    "userTask_reviewOpening,       STANDARD, THIRD_PARTY, ADVANCED, TELESALES, DOCUMENTS,        documents",
    "userTask_renewAgreement,      STANDARD, CORPORATE,   ADVANCED, FIELD,     AGREEMENTS,       agreements",
    "userTask_reviewOpening,       STANDARD, INDIVIDUAL,  BASIC,    ONLINE,    '',               anybody",
    "userTask_reviewOpening,       STANDARD, INDIVIDUAL,  ADVANCED, COUNTER,   '',               anybody",
    "userTask_checkAmendment,      STANDARD, INDIVIDUAL,  ADVANCED, ONLINE,    '',               anybody",
    "userTask_somethingNew,        STANDARD, CORPORATE,   ADVANCED, ONLINE,    '',               anybody",
  })
  void aTaskAsksForWhatItsRuleSays(
      String taskType,
      String serviceLevel,
      String customerType,
      String level,
      String channel,
      String skill,
      String rule) {
    assertThat(
            ask(taskType, serviceLevel, customerType, level, channel)
                .getSingleResult()
                .getEntryMap())
        .isEqualTo(Map.of("skill", skill, "rule", rule));
    rules.answeredBy(rule);
  }

  @Test
  void whateverIsAskedASkillThatPeopleCanHaveIsTheAnswer() {
    Set<String> known = new TreeSet<>(Arrays.stream(Skill.values()).map(Skill::name).toList());
    Set<String> wanted = new TreeSet<>();
    for (String type :
        List.of(
            "userTask_reviewOpening", "userTask_callCustomer", "userTask_renewAgreement", "x")) {
      for (ServiceLevel service : ServiceLevel.values()) {
        for (CustomerType customer : CustomerType.values()) {
          for (InformationLevel level : InformationLevel.values()) {
            for (Channel channel : Channel.values()) {
              wanted.add(
                  ask(type, service.name(), customer.name(), level.name(), channel.name())
                      .getSingleResult()
                      .getEntry("skill"));
            }
          }
        }
      }
    }
    known.add(TaskSkills.NONE);
    assertThat(wanted).as("every skill is asked for by some task").isEqualTo(known);
  }

  @Test
  void whatIsNotKnownOfATaskIsNoError() {
    assertThat(
            ask("userTask_reviewOpening", "STANDARD", null, null, null)
                .getSingleResult()
                .<String>getEntry("rule"))
        .isEqualTo("anybody");
  }

  @AfterAll
  void everyRuleWasMatchedByALineOfItsOwn() {
    rules.everyRuleWasAnsweredFor();
  }

  private DmnDecisionResult ask(
      String taskType, String serviceLevel, String customerType, String level, String channel) {
    return rules.ask(
        Variables.createVariables()
            .putValue("taskType", taskType)
            .putValue("serviceLevel", serviceLevel)
            .putValue("customerType", customerType)
            .putValue("informationLevel", level)
            .putValue("channel", channel));
  }
}
