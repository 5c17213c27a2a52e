package io.kedang.audit;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * One version of a process as it is drawn: its XML, its names and how its elements are connected.
 * Never changes, so it may be kept.
 */
final class DrawnProcess {

  private static final String ENGLISH_NAME = "name.en";

  private final String xml;
  private final String name;
  private final String nameEn;
  private final Map<String, List<Flow>> incoming = new HashMap<>();
  private final Set<String> leftOneWay = new HashSet<>();

  /** A sequence flow, seen from its target. */
  record Flow(String id, String source) {}

  /**
   * A model of its own, because the engine's is shared and its document is not made for many
   * readers at once.
   */
  DrawnProcess(byte[] bytes, String processId) {
    this.xml = new String(bytes, StandardCharsets.UTF_8);
    BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
    Process process = model.getModelElementById(processId);
    this.name = process.getName() == null ? processId : process.getName();
    this.nameEn = englishName(process);
    Map<String, Integer> outgoing = new HashMap<>();
    model
        .getModelElementsByType(FlowNode.class)
        .forEach(node -> incoming.put(node.getId(), new ArrayList<>()));
    for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
      incoming.get(flow.getTarget().getId()).add(new Flow(flow.getId(), flow.getSource().getId()));
      outgoing.merge(flow.getSource().getId(), 1, Integer::sum);
    }
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      if (node instanceof ExclusiveGateway
          || node instanceof EventBasedGateway
          || outgoing.getOrDefault(node.getId(), 0) == 1) {
        leftOneWay.add(node.getId());
      }
    }
  }

  String xml() {
    return xml;
  }

  String name() {
    return name;
  }

  /** The model's own English name; the Chinese one where it has none. */
  String nameEn() {
    return nameEn == null ? name : nameEn;
  }

  boolean has(String element) {
    return incoming.containsKey(element);
  }

  List<Flow> incoming(String element) {
    return incoming.getOrDefault(element, List.of());
  }

  boolean isLeftOneWay(String element) {
    return leftOneWay.contains(element);
  }

  private static String englishName(Process process) {
    if (process.getExtensionElements() == null) {
      return null;
    }
    return process
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .list()
        .stream()
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> ENGLISH_NAME.equals(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .findFirst()
        .orElse(null);
  }
}
