package io.kedang.engine;

import static java.util.Map.entry;

import io.kedang.engine.ModelXml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks every element of a DMN file: tables and literal expressions in a small part of FEEL,
 * nothing else.
 */
class DmnGate {

  private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
  private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
  private static final Set<String> DRAWING =
      Set.of(
          "https://www.omg.org/spec/DMN/20191111/DMNDI/",
          "http://www.omg.org/spec/DMN/20180521/DC/",
          "http://www.omg.org/spec/DMN/20180521/DI/",
          "http://bpmn.io/schema/dmn/biodi/1.0",
          "http://bpmn.io/schema/dmn/biodi/2.0");
  private static final int MOST_CELLS = 20_000;

  private static final Map<String, Set<String>> ELEMENTS =
      Map.ofEntries(
          entry("definitions", Set.of("name", "namespace", "exporter", "exporterVersion")),
          entry("decision", Set.of("name")),
          entry("variable", Set.of("name", "typeRef")),
          entry("informationRequirement", Set.of()),
          entry("requiredDecision", Set.of("href")),
          entry("requiredInput", Set.of("href")),
          entry("inputData", Set.of("name")),
          entry(
              "decisionTable",
              Set.of("hitPolicy", "aggregation", "preferredOrientation", "outputLabel")),
          entry("input", Set.of("label")),
          entry("inputExpression", Set.of("typeRef", "expressionLanguage")),
          entry("inputValues", Set.of("expressionLanguage")),
          entry("output", Set.of("label", "name", "typeRef")),
          entry("outputValues", Set.of("expressionLanguage")),
          entry("rule", Set.of()),
          entry("inputEntry", Set.of("expressionLanguage")),
          entry("outputEntry", Set.of("expressionLanguage")),
          entry("literalExpression", Set.of("typeRef", "expressionLanguage")),
          entry("text", Set.of()),
          entry("description", Set.of()),
          entry("annotation", Set.of("name")),
          entry("annotationEntry", Set.of()),
          entry("extensionElements", Set.of()));
  private static final Set<String> FEEL =
      Set.of(
          "feel",
          "https://www.omg.org/spec/DMN/20191111/FEEL/",
          "http://www.omg.org/spec/FEEL/20140401",
          "http://www.omg.org/spec/DMN/20180521/FEEL/");
  private static final Map<String, String> KNOWN_DANGERS =
      Map.of(
          "functionDefinition",
          "functionForbidden",
          "businessKnowledgeModel",
          "functionForbidden",
          "encapsulatedLogic",
          "functionForbidden",
          "invocation",
          "functionForbidden",
          "import",
          "importForbidden",
          "script",
          "scriptForbidden");

  List<Finding> check(Node root) {
    List<Finding> findings = new ArrayList<>();
    if (!root.is(DMN, "definitions")) {
      findings.add(Findings.at(root, "foreignNamespace", root.namespace));
      return findings;
    }
    root.all().forEach(node -> element(node, findings));
    return findings;
  }

  private void element(Node node, List<Finding> findings) {
    if (DRAWING.contains(node.namespace)) {
      return;
    }
    if (node.namespace.equals(CAMUNDA)) {
      if (!node.name.equals("properties") && !node.name.equals("property")) {
        findings.add(Findings.at(node, "unknownElement", "camunda:" + node.name));
      }
      return;
    }
    Set<String> own = node.namespace.equals(DMN) ? ELEMENTS.get(node.name) : null;
    if (own == null) {
      String rule =
          node.namespace.equals(DMN)
              ? KNOWN_DANGERS.getOrDefault(node.name, "unknownElement")
              : "foreignNamespace";
      findings.add(Findings.at(node, rule, node.name));
      return;
    }
    node.attributes.forEach((attribute, value) -> attribute(node, own, attribute, value, findings));
    if (node.name.equals("decision")
        && !node.attributes
            .getOrDefault("{" + CAMUNDA + "}historyTimeToLive", "")
            .matches("P?\\d{1,4}D?")) {
      findings.add(Findings.at(node, "historyTimeToLiveMissing", "camunda:historyTimeToLive"));
    }
    if (node.name.equals("decisionTable")
        && node.all().filter(cell -> cell.is(DMN, "text")).count() > MOST_CELLS) {
      findings.add(Findings.at(node, "tooLarge", "cells"));
    }
    if (node.name.equals("text") && node.parent != null) {
      String refused = Feel.refused(node.text());
      if (refused != null) {
        findings.add(Findings.at(node, "functionForbidden", refused));
      }
    }
  }

  private void attribute(
      Node node, Set<String> own, String attribute, String value, List<Finding> findings) {
    if (attribute.startsWith("{" + CAMUNDA + "}")) {
      String name = attribute.substring(CAMUNDA.length() + 2);
      boolean allowed =
          switch (name) {
            case "historyTimeToLive" -> node.name.equals("decision");
            case "versionTag" -> node.name.equals("decision") && Grammar.isPlainName(value);
            case "inputVariable" -> node.name.equals("input") && EngineValues.isName(value);
            default -> false;
          };
      if (!allowed) {
        findings.add(Findings.at(node, "unknownAttribute", "camunda:" + name));
      }
    } else if (attribute.equals("expressionLanguage")) {
      if (!FEEL.contains(value)) {
        findings.add(Findings.at(node, "languageForbidden", value));
      }
    } else if (attribute.equals("href")
        ? !value.startsWith("#")
        : attribute.equals("id") && !Grammar.isPlainName(value)) {
      findings.add(Findings.at(node, "importForbidden", attribute));
    } else if (attribute.equals("name")
        && node.name.equals("output")
        && !EngineValues.isName(value)) {
      findings.add(Findings.at(node, "nameForbidden", value));
    } else if (attribute.startsWith("{")) {
      String namespace = attribute.substring(1, attribute.indexOf('}'));
      if (!DRAWING.contains(namespace) && !namespace.equals(MODELER)) {
        findings.add(Findings.at(node, "foreignNamespace", attribute));
      }
    } else if (!attribute.equals("id") && !own.contains(attribute)) {
      findings.add(Findings.at(node, "unknownAttribute", attribute));
    }
  }
}
