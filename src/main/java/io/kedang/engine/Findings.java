package io.kedang.engine;

import io.kedang.engine.ModelXml.Node;
import java.util.List;
import java.util.Set;

/** Makes findings that name an element a person finds in the diagram. */
final class Findings {

  private static final int LONGEST_DETAIL = 120;

  /** Drawn or listed elements; a finding below one of them is told of it. */
  private static final Set<String> INNER =
      Set.of(
          "conditionExpression",
          "timerEventDefinition",
          "messageEventDefinition",
          "signalEventDefinition",
          "errorEventDefinition",
          "escalationEventDefinition",
          "linkEventDefinition",
          "multiInstanceLoopCharacteristics",
          "terminateEventDefinition",
          "property",
          "taskListener");

  private Findings() {}

  static Finding at(Node node, String rule, String detail) {
    Node named = node;
    while (named.parent != null && (named.attribute("id") == null || INNER.contains(named.name))) {
      named = named.parent;
    }
    String name =
        named.attribute("name") != null ? named.attribute("name") : named.attribute("label");
    return new Finding(
        orEmpty(named.attribute("id")),
        orEmpty(name),
        rule,
        detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail);
  }

  static List<Finding> file(String rule, String detail) {
    return List.of(new Finding("", "", rule, detail));
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }
}
