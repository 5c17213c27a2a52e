package io.kedang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.audit.TakenFlows.Step;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TakenFlowsTest {

  /** a splits into b and c, which join in d; e may lead back to a. */
  private static final DrawnProcess PROCESS =
      new DrawnProcess(
          """
          <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
            <bpmn:process id="p">
              <bpmn:startEvent id="s"/>
              <bpmn:parallelGateway id="a"/>
              <bpmn:task id="b"/>
              <bpmn:task id="c"/>
              <bpmn:parallelGateway id="d"/>
              <bpmn:exclusiveGateway id="e"/>
              <bpmn:endEvent id="end"/>
              <bpmn:sequenceFlow id="s-a" sourceRef="s" targetRef="a"/>
              <bpmn:sequenceFlow id="a-b" sourceRef="a" targetRef="b"/>
              <bpmn:sequenceFlow id="a-c" sourceRef="a" targetRef="c"/>
              <bpmn:sequenceFlow id="b-d" sourceRef="b" targetRef="d"/>
              <bpmn:sequenceFlow id="c-d" sourceRef="c" targetRef="d"/>
              <bpmn:sequenceFlow id="d-e" sourceRef="d" targetRef="e"/>
              <bpmn:sequenceFlow id="e-a" sourceRef="e" targetRef="a"/>
              <bpmn:sequenceFlow id="e-end" sourceRef="e" targetRef="end"/>
            </bpmn:process>
          </bpmn:definitions>"""
              .getBytes(StandardCharsets.UTF_8),
          "p");

  @Test
  void aSplitIsLeftOverEachOfItsFlowsAndAJoinReachedOverEach() {
    assertThat(taken("s", "a", "b", "c", "d", "d", "e", "end"))
        .containsExactlyInAnyOrder("s-a", "a-b", "a-c", "b-d", "c-d", "d-e", "e-end");
  }

  @Test
  void aLoopIsLeftOverTheFlowBack() {
    assertThat(taken("s", "a", "b", "c", "d", "d", "e", "a"))
        .contains("e-a")
        .doesNotContain("e-end");
  }

  @Test
  void whatStandsStillOrWasInterruptedWasNotLeft() {
    Set<String> taken =
        TakenFlows.of(
            PROCESS,
            List.of(
                new Step("s", true),
                new Step("a", true),
                new Step("b", false),
                new Step("d", true)));
    assertThat(taken).containsExactlyInAnyOrder("s-a", "a-b");
  }

  @Test
  void anElementThatTheModelDoesNotConnectChangesNothing() {
    assertThat(taken("s", "elsewhere", "a")).containsExactly("s-a");
  }

  private static Set<String> taken(String... elements) {
    return TakenFlows.of(
        PROCESS, Arrays.stream(elements).map(element -> new Step(element, true)).toList());
  }
}
