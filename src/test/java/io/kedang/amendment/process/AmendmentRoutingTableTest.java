package io.kedang.amendment.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.access.Role;
import io.kedang.amendment.AmendmentModel;
import io.kedang.amendment.Contacts;
import io.kedang.amendment.Route;
import io.kedang.customer.FileField.FieldClass;
import io.kedang.engine.RulesUnderTest;
import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.InformationLevel;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The decision table {@code amendment-routing} rule by rule (AMND-2). A rule without a line here
 * fails the class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AmendmentRoutingTableTest {

  private final RulesUnderTest rules =
      new RulesUnderTest(AmendmentModel.DECISION_AMENDMENT_ROUTING);

  @ParameterizedTest(name = "{0} of {1}, {2}, vip {3}, by {4}, {5}: {6} by rule {10}")
  @CsvSource({
    // two persons of two roles
    "VIP, CORPORATE, BASIC, false, COUNTER, LOW, TWO_PERSONS, verifier, manager, NONE, vipFlag",
    "IDENTITY, INDIVIDUAL, BASIC, false, COUNTER, LOW, TWO_PERSONS, verifier, manager, NONE, identity",
    "IDENTITY, GROUP, ADVANCED, true, FIELD, HIGH, TWO_PERSONS, verifier, manager, NONE, identity",
    // a completed file is confirmed like an opened one
    "LEVEL, INDIVIDUAL, ADVANCED, false, FIELD, LOW, VERIFY, '', '', NEW, completion",
    // a mobile: both numbers, and a person where there is doubt or much at stake
    "MOBILE, INDIVIDUAL, ADVANCED, false, COUNTER, LOW, VERIFY, '', '', OLD_AND_NEW, mobile",
    "MOBILE, INDIVIDUAL, BASIC, false, FIELD, LOW, VERIFY, '', '', OLD_AND_NEW, mobile",
    "MOBILE, INDIVIDUAL, ADVANCED, false, COUNTER, HIGH, CHECK, verifier, '', OLD_AND_NEW, mobileRisk",
    "MOBILE, CORPORATE, ADVANCED, true, COUNTER, LOW, CHECK, verifier, '', OLD_AND_NEW, mobileVip",
    // other contacts
    "CONTACT, INDIVIDUAL, ADVANCED, false, COUNTER, LOW, APPLY, '', '', NONE, contact",
    "ADDRESS, INDIVIDUAL, BASIC, false, FIELD, LOW, APPLY, '', '', NONE, contact",
    "ADDRESS, INDIVIDUAL, ADVANCED, false, FIELD, LOW, VERIFY, '', '', OLD, contactField",
    "CONTACT, INDIVIDUAL, ADVANCED, false, COUNTER, HIGH, CHECK, verifier, '', OLD, contactRisk",
    "ADDRESS, CORPORATE, ADVANCED, true, COUNTER, LOW, CHECK, verifier, '', NONE, contactVip",
    // the rest
    "BASIC, CORPORATE, BASIC, false, COUNTER, LOW, CHECK, information-officer, '', NONE, registered",
    "BASIC, INDIVIDUAL, BASIC, false, COUNTER, LOW, APPLY, '', '', NONE, basic",
    "SOMETHING_NEW, INDIVIDUAL, BASIC, false, COUNTER, LOW, CHECK, verifier, '', NONE, unknown",
  })
  void aChangeTakesTheRouteItsRuleSays(
      String fieldClass,
      String customerType,
      String level,
      boolean vip,
      String channel,
      String risk,
      String route,
      String checkerRole,
      String secondRole,
      String contacts,
      String rule) {
    DmnDecisionResult result = ask(fieldClass, customerType, level, vip, channel, risk);
    assertThat(result.getSingleResult().getEntryMap())
        .isEqualTo(
            Map.of(
                "route", route,
                "checkerRole", checkerRole,
                "secondRole", secondRole,
                "contacts", contacts,
                "rule", rule));
    rules.answeredBy(rule);
  }

  @Test
  void everyQuestionHasExactlyOneAnswerThatTheCodeUnderstands() {
    for (FieldClass fieldClass : FieldClass.values()) {
      for (CustomerType type : CustomerType.values()) {
        for (InformationLevel level : InformationLevel.values()) {
          for (Channel channel : Channel.values()) {
            for (boolean vip : new boolean[] {true, false}) {
              for (String risk : List.of("LOW", "HIGH")) {
                DmnDecisionResult result =
                    ask(fieldClass.name(), type.name(), level.name(), vip, channel.name(), risk);
                assertThat(result).hasSize(1);
                Map<String, Object> answer = result.getSingleResult().getEntryMap();
                Route route = Route.valueOf((String) answer.get("route"));
                Contacts.valueOf((String) answer.get("contacts"));
                if (route == Route.TWO_PERSONS) {
                  assertThat(answer.get("secondRole")).isNotEqualTo(answer.get("checkerRole"));
                }
                for (String who : List.of("checkerRole", "secondRole")) {
                  if (!"".equals(answer.get(who))) {
                    Role.of((String) answer.get(who));
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  @AfterAll
  void everyRuleWasMatchedByALineOfItsOwn() {
    rules.everyRuleWasAnsweredFor();
  }

  private DmnDecisionResult ask(
      String fieldClass,
      String customerType,
      String level,
      boolean vip,
      String channel,
      String risk) {
    return rules.ask(
        Variables.createVariables()
            .putValue("fieldClass", fieldClass)
            .putValue("customerType", customerType)
            .putValue("informationLevel", level)
            .putValue("vip", vip)
            .putValue("channel", channel)
            .putValue("risk", risk));
  }
}
