package io.kedang.opening.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.engine.RulesUnderTest;
import io.kedang.opening.CheckOutcome;
import io.kedang.opening.OpeningModel;
import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.InformationLevel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The decision table {@code opening-checks} rule by rule (OPEN-3). A rule without a line here fails
 * the class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningChecksTableTest {

  private static final List<String> FINDINGS =
      List.of(
          "IDENTITY_EXISTS",
          "NUMBER_INVALID",
          "SCAN_MISSING",
          "PHONE_SHARED",
          "PHONE_INVALID",
          "INCOMPLETE",
          "NAME_INVALID",
          "CONTACT_DUPLICATE",
          "VIP_REQUESTED");
  private static final List<String> PHONE_KINDS = List.of("NONE", "MOBILE", "LANDLINE");
  private static final List<String> SEVERITIES =
      Stream.of(CheckOutcome.values()).map(Enum::name).toList();

  private final RulesUnderTest rules = new RulesUnderTest(OpeningModel.DECISION_OPENING_CHECKS);

  @ParameterizedTest(name = "{0} by {1}, {2}, {3}, {4}, {5}: {6} by rule {7}")
  @CsvSource({
    // A: one identity, one file, whoever asks
    "IDENTITY_EXISTS, COUNTER,   INDIVIDUAL, BASIC,    NONE,     SINGLE,     REJECT, identityExists",
    "IDENTITY_EXISTS, ONLINE,    CORPORATE,  ADVANCED, NONE,     SINGLE,     REJECT, identityExists",
    // B: a clerk mistypes, a machine does not
    "NUMBER_INVALID,  COUNTER,   INDIVIDUAL, BASIC,    NONE,     SINGLE,     PERSON, numberMistyped",
    "NUMBER_INVALID,  FIELD,     CORPORATE,  ADVANCED, NONE,     SINGLE,     PERSON, numberMistyped",
    "NUMBER_INVALID,  TELESALES, INDIVIDUAL, ADVANCED, NONE,     SINGLE,     REJECT, numberUnattended",
    "NUMBER_INVALID,  ONLINE,    INDIVIDUAL, BASIC,    NONE,     SINGLE,     REJECT, numberUnattended",
    // C: relaxed where nobody holds a document in hand
    "SCAN_MISSING,    TELESALES, INDIVIDUAL, ADVANCED, NONE,     SINGLE,     PASS,   scanNotNeeded",
    "SCAN_MISSING,    ONLINE,    INDIVIDUAL, BASIC,    NONE,     SINGLE,     PASS,   scanNotNeeded",
    "SCAN_MISSING,    COUNTER,   CORPORATE,  BASIC,    NONE,     SINGLE,     PERSON, scanNeeded",
    "SCAN_MISSING,    FIELD,     INDIVIDUAL, ADVANCED, NONE,     SINGLE,     PERSON, scanNeeded",
    // D: mobiles above all
    "PHONE_SHARED,    COUNTER,   INDIVIDUAL, ADVANCED, LANDLINE,     SINGLE, PASS,   landlineShared",
    "PHONE_SHARED,    COUNTER,   INDIVIDUAL, BASIC,    MOBILE,     SINGLE,   WARN,   mobileSharedBasic",
    "PHONE_SHARED,    TELESALES, INDIVIDUAL, ADVANCED, MOBILE,     SINGLE,   PERSON, mobileSharedAdvanced",
    "PHONE_SHARED,    FIELD,     CORPORATE,  ADVANCED, MOBILE,     SINGLE,   PERSON, mobileSharedAdvanced",
    // E: a phone is needed where the contact is verified
    "PHONE_INVALID,   COUNTER,   INDIVIDUAL, BASIC,    MOBILE,     SINGLE,   WARN,   phoneBasic",
    "PHONE_INVALID,   ONLINE,    INDIVIDUAL, ADVANCED, MOBILE,     SINGLE,   REJECT, phoneOnline",
    "PHONE_INVALID,   FIELD,     INDIVIDUAL, ADVANCED, LANDLINE,     SINGLE, PERSON, phoneAttended",
    "PHONE_INVALID,   TELESALES, INDIVIDUAL, ADVANCED, MOBILE,     SINGLE,   PERSON, phoneAttended",
    "INCOMPLETE,      COUNTER,   INDIVIDUAL, BASIC,    NONE,     SINGLE,     PASS,   incompleteBasic",
    "INCOMPLETE,      ONLINE,    INDIVIDUAL, ADVANCED, NONE,     SINGLE,     REJECT, incompleteOnline",
    "INCOMPLETE,      COUNTER,   CORPORATE,  ADVANCED, NONE,     SINGLE,     PERSON, incompleteAttended",
    "INCOMPLETE,      TELESALES, INDIVIDUAL, ADVANCED, NONE,     SINGLE,     PERSON, incompleteAttended",
    "NAME_INVALID,    COUNTER,   INDIVIDUAL, BASIC,    NONE,     SINGLE,     PERSON, nameMistyped",
    "NAME_INVALID,    FIELD,     CORPORATE,  ADVANCED, NONE,     SINGLE,     PERSON, nameMistyped",
    "NAME_INVALID,    TELESALES, INDIVIDUAL, BASIC,    NONE,     SINGLE,     REJECT, nameUnattended",
    "NAME_INVALID,    ONLINE,    INDIVIDUAL, BASIC,    NONE,     SINGLE,     REJECT, nameUnattended",
    // a group needs somebody who speaks for it
    "INCOMPLETE,      COUNTER,   GROUP,      BASIC,    NONE,     SINGLE,     PERSON, incompleteGroup",
    "INCOMPLETE,      ONLINE,    GROUP,      ADVANCED, NONE,     SINGLE,     PERSON, incompleteGroup",
    // D for firms: worth knowing at the counter, cleansing's business in a sheet
    "CONTACT_DUPLICATE, COUNTER, CORPORATE,  ADVANCED, MOBILE,   SINGLE,     WARN,   contactDuplicate",
    "CONTACT_DUPLICATE, FIELD,   GROUP,      BASIC,    MOBILE,   SINGLE,     WARN,   contactDuplicate",
    "CONTACT_DUPLICATE, FIELD,   CORPORATE,  ADVANCED, MOBILE,   SHEET,      PASS,   contactSheet",
    "VIP_REQUESTED,   COUNTER,   CORPORATE,  BASIC,    NONE,     SINGLE,     PERSON, vipApproval",
    "VIP_REQUESTED,   FIELD,     GROUP,      ADVANCED, NONE,     SHEET,      PERSON, vipApproval",
    // claimants are checked as everybody else
    "SCAN_MISSING,    COUNTER,   THIRD_PARTY, ADVANCED, NONE,    SINGLE,     PERSON, scanNeeded",
    // what nobody foresaw is a person's
    "SOMETHING_NEW,   COUNTER,   INDIVIDUAL, BASIC,    NONE,     SINGLE,     PERSON, unknown",
  })
  void aFindingLeadsToWhatItsRuleSays(
      String finding,
      String channel,
      String customerType,
      String level,
      String phoneKind,
      String intake,
      CheckOutcome severity,
      String rule) {
    DmnDecisionResult result = ask(finding, channel, customerType, level, phoneKind, intake);
    assertThat(result.getSingleResult().getEntryMap())
        .isEqualTo(Map.of("severity", severity.name(), "rule", rule));
    rules.answeredBy(rule);
  }

  @Test
  void everyQuestionTheChecksCanAskHasExactlyOneAnswer() {
    for (String finding : FINDINGS) {
      for (Channel channel : Channel.values()) {
        for (CustomerType type : CustomerType.values()) {
          for (InformationLevel level : InformationLevel.values()) {
            for (String phoneKind : PHONE_KINDS) {
              for (String intake : List.of("SINGLE", "SHEET")) {
                DmnDecisionResult result =
                    ask(finding, channel.name(), type.name(), level.name(), phoneKind, intake);
                assertThat(result)
                    .as("%s %s %s %s %s %s", finding, channel, type, level, phoneKind, intake)
                    .hasSize(1);
                assertThat(result.getSingleResult().<String>getEntry("severity")).isIn(SEVERITIES);
              }
            }
          }
        }
      }
    }
  }

  @Test
  void aMissingChannelOrTypeIsAPersonsMatterAndNoError() {
    assertThat(
            ask("NUMBER_INVALID", null, null, null, "NONE", null)
                .getSingleResult()
                .<String>getEntry("severity"))
        .isEqualTo("PERSON");
  }

  @AfterAll
  void everyRuleWasMatchedByALineOfItsOwn() {
    rules.everyRuleWasAnsweredFor();
  }

  private DmnDecisionResult ask(
      String finding,
      String channel,
      String customerType,
      String level,
      String phoneKind,
      String intake) {
    return rules.ask(
        Variables.createVariables()
            .putValue("finding", finding)
            .putValue("channel", channel)
            .putValue("customerType", customerType)
            .putValue("informationLevel", level)
            .putValue("phoneKind", phoneKind)
            .putValue("intake", intake));
  }
}
