package io.kedang.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.kedang.KedangApplication;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** Every rule of the house holds, and can fail. */
class HouseRulesTest {

  private static final String FIXTURES = "io.kedang.architecture.fixtures";
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.kedang");
  private static final JavaClasses BAD = new ClassFileImporter().importPackages(FIXTURES);
  private static final HouseRules BROKEN = new HouseRules(FIXTURES);

  @Test
  void modulesSeeOnlyEachOthersRootTypes() {
    ApplicationModules.of(KedangApplication.class).verify();
  }

  @Test
  void modulesThatSeeMoreAreNamed() {
    assertThatThrownBy(() -> new FixtureModules().verify())
        .hasMessageContaining("LendBookDelegate");
  }

  static List<ArchRule> rules() {
    return new HouseRules("io.kedang").all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleHolds(ArchRule rule) {
    rule.check(OURS);
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of(BROKEN.modulesHaveNoCycles(), "billing"),
        Arguments.of(BROKEN.innerPackagesArePrivate(), "Bills.delegate"),
        Arguments.of(BROKEN.theEngineIsKnownInFewPlaces(), "BillController.runtime"),
        Arguments.of(BROKEN.onlyTheEngineModuleConfiguresTheEngine(), "OtherPlugin"),
        Arguments.of(BROKEN.delegatesAreThin(), "FatDelegate"),
        Arguments.of(BROKEN.portsAreImplementedBesideTheEngine(), "MisplacedLending"),
        Arguments.of(BROKEN.nothingPersonalIsToldToTheEngine(), "createComment"),
        Arguments.of(BROKEN.onlyTheInboxCompletesTasks(), "complete"),
        Arguments.of(BROKEN.stepsShareTheirTransaction(), "LonelyStep"),
        Arguments.of(BROKEN.webAndProcessDoNotMeet(), "BillController.delegate"),
        Arguments.of(BROKEN.controllersHoldNoLogic(), "BillController.jdbc"),
        Arguments.of(BROKEN.controllersStandInWeb(), "MisplacedController"),
        Arguments.of(BROKEN.rightsAreAskedBefore(), "MisplacedController.bill"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void theRuleCanFail(ArchRule rule, String offender) {
    assertThatThrownBy(() -> rule.check(BAD))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(offender);
  }

  @Test
  void everyRuleIsShownToFail() {
    assertThat(broken().map(arguments -> ((ArchRule) arguments.get()[0]).getDescription()))
        .containsExactlyInAnyOrderElementsOf(
            rules().stream().map(ArchRule::getDescription).toList());
  }
}
