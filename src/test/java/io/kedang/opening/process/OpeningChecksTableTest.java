package io.kedang.opening.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.opening.CheckOutcome;
import io.kedang.opening.OpeningModel;
import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.InformationLevel;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
          "NAME_INVALID");
  private static final List<String> PHONE_KINDS = List.of("NONE", "MOBILE", "LANDLINE");
  private static final List<String> SEVERITIES =
      Stream.of(CheckOutcome.values()).map(Enum::name).toList();

  private final Set<String> tested = new TreeSet<>();
  private final List<String> matched = new ArrayList<>();
  private DmnEngine engine;
  private DmnDecision table;

  @BeforeAll
  void readTheTable() throws IOException {
    DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
    configuration.setCustomPostDecisionTableEvaluationListeners(
        List.of(event -> event.getMatchingRules().forEach(rule -> matched.add(rule.getId()))));
    engine = configuration.buildEngine();
    try (InputStream model = getClass().getResourceAsStream("/decisions/opening-checks.dmn")) {
      table = engine.parseDecision(OpeningModel.DECISION_OPENING_CHECKS, model);
    }
  }

  @ParameterizedTest(name = "{0} by {1}, {2}, {3}, {4}: {5} by rule {6}")
  @CsvSource({
    // A: one identity, one file, whoever asks
    "IDENTITY_EXISTS, COUNTER,   INDIVIDUAL, BASIC,    NONE,     REJECT, identityExists",
    "IDENTITY_EXISTS, ONLINE,    CORPORATE,  ADVANCED, NONE,     REJECT, identityExists",
    // B: a clerk mistypes, a machine does not
    "NUMBER_INVALID,  COUNTER,   INDIVIDUAL, BASIC,    NONE,     PERSON, numberMistyped",
    "NUMBER_INVALID,  FIELD,     CORPORATE,  ADVANCED, NONE,     PERSON, numberMistyped",
    "NUMBER_INVALID,  TELESALES, INDIVIDUAL, ADVANCED, NONE,     REJECT, numberUnattended",
    "NUMBER_INVALID,  ONLINE,    INDIVIDUAL, BASIC,    NONE,     REJECT, numberUnattended",
    // C: relaxed where nobody holds a document in hand
    "SCAN_MISSING,    TELESALES, INDIVIDUAL, ADVANCED, NONE,     PASS,   scanNotNeeded",
    "SCAN_MISSING,    ONLINE,    INDIVIDUAL, BASIC,    NONE,     PASS,   scanNotNeeded",
    "SCAN_MISSING,    COUNTER,   CORPORATE,  BASIC,    NONE,     PERSON, scanNeeded",
    "SCAN_MISSING,    FIELD,     INDIVIDUAL, ADVANCED, NONE,     PERSON, scanNeeded",
    // D: mobiles above all
    "PHONE_SHARED,    COUNTER,   INDIVIDUAL, ADVANCED, LANDLINE, PASS,   landlineShared",
    "PHONE_SHARED,    COUNTER,   INDIVIDUAL, BASIC,    MOBILE,   WARN,   mobileSharedBasic",
    "PHONE_SHARED,    TELESALES, INDIVIDUAL, ADVANCED, MOBILE,   PERSON, mobileSharedAdvanced",
    "PHONE_SHARED,    FIELD,     CORPORATE,  ADVANCED, MOBILE,   PERSON, mobileSharedAdvanced",
    // E: a phone is needed where the contact is verified
    "PHONE_INVALID,   COUNTER,   INDIVIDUAL, BASIC,    MOBILE,   WARN,   phoneBasic",
    "PHONE_INVALID,   ONLINE,    INDIVIDUAL, ADVANCED, MOBILE,   REJECT, phoneOnline",
    "PHONE_INVALID,   FIELD,     INDIVIDUAL, ADVANCED, LANDLINE, PERSON, phoneAttended",
    "PHONE_INVALID,   TELESALES, INDIVIDUAL, ADVANCED, MOBILE,   PERSON, phoneAttended",
    "INCOMPLETE,      COUNTER,   INDIVIDUAL, BASIC,    NONE,     PASS,   incompleteBasic",
    "INCOMPLETE,      ONLINE,    INDIVIDUAL, ADVANCED, NONE,     REJECT, incompleteOnline",
    "INCOMPLETE,      COUNTER,   CORPORATE,  ADVANCED, NONE,     PERSON, incompleteAttended",
    "INCOMPLETE,      TELESALES, INDIVIDUAL, ADVANCED, NONE,     PERSON, incompleteAttended",
    "NAME_INVALID,    COUNTER,   INDIVIDUAL, BASIC,    NONE,     PERSON, nameMistyped",
    "NAME_INVALID,    FIELD,     CORPORATE,  ADVANCED, NONE,     PERSON, nameMistyped",
    "NAME_INVALID,    TELESALES, INDIVIDUAL, BASIC,    NONE,     REJECT, nameUnattended",
    "NAME_INVALID,    ONLINE,    INDIVIDUAL, BASIC,    NONE,     REJECT, nameUnattended",
    // what nobody foresaw is a person's
    "SOMETHING_NEW,   COUNTER,   INDIVIDUAL, BASIC,    NONE,     PERSON, unknown",
  })
  void aFindingLeadsToWhatItsRuleSays(
      String finding,
      String channel,
      String customerType,
      String level,
      String phoneKind,
      CheckOutcome severity,
      String rule) {
    DmnDecisionResult result = ask(finding, channel, customerType, level, phoneKind);
    assertThat(result.getSingleResult().getEntryMap())
        .isEqualTo(Map.of("severity", severity.name(), "rule", rule));
    assertThat(matched).as("the id of the rule that matched").containsExactly("rule_" + rule);
    tested.addAll(matched);
  }

  @Test
  void everyQuestionTheChecksCanAskHasExactlyOneAnswer() {
    for (String finding : FINDINGS) {
      for (Channel channel : Channel.values()) {
        for (CustomerType type : CustomerType.values()) {
          for (InformationLevel level : InformationLevel.values()) {
            for (String phoneKind : PHONE_KINDS) {
              DmnDecisionResult result =
                  ask(finding, channel.name(), type.name(), level.name(), phoneKind);
              assertThat(result)
                  .as("%s %s %s %s %s", finding, channel, type, level, phoneKind)
                  .hasSize(1);
              assertThat(result.getSingleResult().<String>getEntry("severity")).isIn(SEVERITIES);
            }
          }
        }
      }
    }
  }

  @Test
  void aMissingChannelOrTypeIsAPersonsMatterAndNoError() {
    assertThat(
            ask("NUMBER_INVALID", null, null, null, "NONE")
                .getSingleResult()
                .<String>getEntry("severity"))
        .isEqualTo("PERSON");
  }

  @AfterAll
  void everyRuleWasMatchedByALineOfItsOwn() {
    List<String> rules =
        ((DmnDecisionTableImpl) table.getDecisionLogic())
            .getRules().stream().map(rule -> rule.getId()).toList();
    assertThat(tested).as("rules with a test").containsExactlyInAnyOrderElementsOf(rules);
  }

  private DmnDecisionResult ask(
      String finding, String channel, String customerType, String level, String phoneKind) {
    matched.clear();
    return engine.evaluateDecision(
        table,
        Variables.createVariables()
            .putValue("finding", finding)
            .putValue("channel", channel)
            .putValue("customerType", customerType)
            .putValue("informationLevel", level)
            .putValue("phoneKind", phoneKind));
  }
}
