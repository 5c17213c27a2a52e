package io.kedang.opening.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The gates over models and tables can fail: with one test left out, the class that holds it is
 * red.
 */
class CoverageGateTest {

  /** A suite of its own on the same engine. */
  static class Opening extends AccountOpeningProcessTest {}

  @Test
  void aPathOfOpeningWithoutATestFailsItsClass() {
    assertThat(failuresWithout(Opening.class, "anIdentityTakenMeanwhileEndsInRejectionAndSaysSo"))
        .singleElement()
        .asString()
        .contains("coverage");
  }

  @Test
  void aRuleWithoutATestFailsItsClass() {
    assertThat(
            failuresWithout(
                OpeningChecksTableTest.class,
                "aFindingLeadsToWhatItsRuleSays",
                "everyQuestionTheChecksCanAskHasExactlyOneAnswer"))
        .singleElement()
        .asString()
        .contains("rules with a test");
  }

  @Test
  void withALineForEveryRuleThereIsNothingToComplainOf() {
    assertThat(
            failuresWithout(
                OpeningChecksTableTest.class, "everyQuestionTheChecksCanAskHasExactlyOneAnswer"))
        .isEmpty();
  }

  /** What goes wrong for the class as a whole when some of its test methods are left out. */
  private static List<Throwable> failuresWithout(Class<?> tests, String... methods) {
    PostDiscoveryFilter leftOut =
        descriptor ->
            FilterResult.includedIf(
                descriptor
                    .getSource()
                    .filter(
                        source ->
                            source instanceof MethodSource m
                                && List.of(methods).contains(m.getMethodName()))
                    .isEmpty());
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(tests))
            .filters(leftOut)
            .build();
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    LauncherFactory.create()
        .execute(
            request,
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.getSource().filter(ClassSource.class::isInstance).isPresent()) {
                  result.getThrowable().ifPresent(failures::add);
                }
              }
            });
    return failures;
  }
}
