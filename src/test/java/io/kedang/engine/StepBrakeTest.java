package io.kedang.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The brake holds for models the gate cannot judge or did not see. */
class StepBrakeTest {

  private static TestEngine test;

  @BeforeAll
  static void start() {
    test = new TestEngine(TestEngine.Kind.GATE_OPEN);
  }

  @AfterAll
  static void stop() {
    test.close();
  }

  private static final String HEAD =
      "<process id=\"%s\" isExecutable=\"true\" camunda:historyTimeToLive=\"P30D\"><startEvent id=\"%s_start\"/>";

  @Test
  void processesThatCallEachOtherAreStopped() {
    deploy("ping.bpmn", calling("ping", "pong"));
    deploy("pong.bpmn", calling("pong", "ping"));
    assertThatThrownBy(() -> test.engine.getRuntimeService().startProcessInstanceByKey("ping"))
        .hasStackTraceContaining("steps without a wait");
    assertThat(test.engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  @Test
  void aCircleIsStopped() {
    deploy(
        "circle.bpmn",
        HEAD.formatted("circle", "circle")
            + "<sequenceFlow id=\"f1\" sourceRef=\"circle_start\" targetRef=\"again\"/><exclusiveGateway id=\"again\"/>"
            + "<sequenceFlow id=\"f2\" sourceRef=\"again\" targetRef=\"work\"/><task id=\"work\"/>"
            + "<sequenceFlow id=\"f3\" sourceRef=\"work\" targetRef=\"again\"/></process>");
    assertThatThrownBy(() -> test.engine.getRuntimeService().startProcessInstanceByKey("circle"))
        .hasStackTraceContaining("steps without a wait");
  }

  @Test
  void manyInstancesAreStoppedBeforeTheyAreMade() {
    deploy("crowd.bpmn", crowd("crowd", 200_000));
    assertThatThrownBy(() -> test.engine.getRuntimeService().startProcessInstanceByKey("crowd"))
        .hasStackTraceContaining("instances of");
  }

  @Test
  void whatIsUsualPasses() {
    deploy("few.bpmn", crowd("few", 50));
    test.engine.getRuntimeService().startProcessInstanceByKey("few");
    assertThat(
            test.engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId("work")
                .count())
        .isEqualTo(50);
  }

  private static String crowd(String id, int instances) {
    return HEAD.formatted(id, id)
        + "<sequenceFlow id=\"f1\" sourceRef=\""
        + id
        + "_start\" targetRef=\"work\"/><task id=\"work\"><multiInstanceLoopCharacteristics>"
        + "<loopCardinality>"
        + instances
        + "</loopCardinality></multiInstanceLoopCharacteristics></task></process>";
  }

  private static String calling(String id, String other) {
    return HEAD.formatted(id, id)
        + "<sequenceFlow id=\"f1\" sourceRef=\""
        + id
        + "_start\" targetRef=\"call\"/><callActivity id=\"call\" calledElement=\""
        + other
        + "\"/></process>";
  }

  private static void deploy(String name, String process) {
    test.engine
        .getRepositoryService()
        .createDeployment()
        .addString(name, HostileModels.definitions("", process))
        .deploy();
  }
}
