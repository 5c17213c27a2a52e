package io.kedang.engine;

import static java.util.Map.entry;

import io.kedang.engine.ModelXml.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Walks every element and attribute of a BPMN file. What is not listed here is refused: an
 * attribute the engine learns tomorrow is shut until somebody looked at it.
 */
class BpmnGate {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

  /** Drawing and colours; nothing in them is executed. */
  private static final Set<String> DRAWING =
      Set.of(
          "http://www.omg.org/spec/BPMN/20100524/DI",
          "http://www.omg.org/spec/DD/20100524/DC",
          "http://www.omg.org/spec/DD/20100524/DI",
          "http://bpmn.io/schema/bpmn/biocolor/1.0",
          "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

  private static final int MOST_NODES = 500;
  private static final int MOST_INSTANCES = 50;

  private static final Set<String> EVENTS =
      Set.of(
          "startEvent",
          "endEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "boundaryEvent");
  private static final Set<String> ACTIVITIES =
      Set.of(
          "userTask",
          "serviceTask",
          "sendTask",
          "receiveTask",
          "businessRuleTask",
          "manualTask",
          "task",
          "callActivity",
          "subProcess");
  private static final Set<String> GATEWAYS =
      Set.of("exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway");
  private static final Set<String> DELEGATED = Set.of("serviceTask", "sendTask");

  /** BPMN elements and their own attributes; {@code id} is allowed everywhere. */
  private static final Map<String, Set<String>> ELEMENTS = elements();

  /** What an attribute of the engine's may hold: a test and the rule that is broken otherwise. */
  private record Value(Predicate<String> allowed, String rule) {}

  private static final Value FLAG = new Value(Set.of("true", "false")::contains, "valueForbidden");
  private static final Value NUMBER =
      new Value(text -> text.matches("\\d{1,6}"), "expressionForbidden");
  private static final Value NUMBER_OR_VARIABLE =
      new Value(
          text -> text.matches("\\d{1,6}") || Grammar.isVariable(text), "expressionForbidden");
  private static final Value NAME = new Value(Grammar::isPlainName, "expressionForbidden");
  private static final Value PERSON =
      new Value(
          text -> Grammar.isPlainName(text) || Grammar.isVariable(text), "expressionForbidden");
  private static final Value PEOPLE =
      new Value(
          text -> Grammar.isPlainList(text) || Grammar.isVariable(text), "expressionForbidden");
  private static final Value TIME =
      new Value(
          text -> Grammar.isDuration(text) || Grammar.isDate(text) || Grammar.isVariable(text),
          "timerForbidden");
  private static final Value BINDING =
      new Value(Set.of("latest", "deployment", "version")::contains, "valueForbidden");
  private static final Value FORM =
      new Value(text -> text.matches("[a-z][a-z0-9-]{0,63}"), "formForbidden");
  private static final Value DELEGATE = new Value(Grammar::isVariable, "expressionForbidden");
  private static final Value HISTORY =
      new Value(text -> text.matches("P?\\d{1,4}D?"), "historyTimeToLiveMissing");
  private static final Value ALL = new Value("all"::equals, "mappingForbidden");
  private static final Value VARIABLE = new Value(Grammar::isVariable, "mappingForbidden");
  private static final Value LABEL =
      new Value(text -> !Grammar.mayBeExpression(text), "expressionForbidden");

  private static final Map<String, Value> ASYNC =
      Map.of("asyncBefore", FLAG, "asyncAfter", FLAG, "exclusive", FLAG, "jobPriority", NUMBER);

  /** The engine's attributes on BPMN elements. */
  private static final Map<String, Map<String, Value>> ENGINE_ATTRIBUTES =
      Map.ofEntries(
          entry(
              "process",
              Map.of(
                  "historyTimeToLive",
                  HISTORY,
                  "versionTag",
                  NAME,
                  "isStartableInTasklist",
                  FLAG,
                  "jobPriority",
                  NUMBER)),
          entry(
              "startEvent",
              Map.of(
                  "initiator", NAME, "formRef", FORM, "formKey", FORM, "formRefBinding", BINDING)),
          entry("serviceTask", Map.of("delegateExpression", DELEGATE)),
          entry("sendTask", Map.of("delegateExpression", DELEGATE)),
          entry("messageEventDefinition", Map.of("delegateExpression", DELEGATE)),
          entry(
              "businessRuleTask",
              Map.of(
                  "delegateExpression",
                  DELEGATE,
                  "decisionRef",
                  NAME,
                  "decisionRefBinding",
                  BINDING,
                  "decisionRefVersion",
                  NUMBER,
                  "mapDecisionResult",
                  new Value("singleEntry"::equals, "resultForbidden"),
                  "resultVariable",
                  new Value(Grammar::isPlainName, "resultForbidden"))),
          entry(
              "userTask",
              Map.of(
                  "assignee",
                  PERSON,
                  "candidateUsers",
                  PEOPLE,
                  "candidateGroups",
                  PEOPLE,
                  "dueDate",
                  TIME,
                  "followUpDate",
                  TIME,
                  "priority",
                  NUMBER_OR_VARIABLE,
                  "formRef",
                  FORM,
                  "formKey",
                  FORM,
                  "formRefBinding",
                  BINDING,
                  "formRefVersion",
                  NUMBER)),
          entry(
              "callActivity",
              Map.of("calledElementBinding", BINDING, "calledElementVersion", NUMBER)),
          entry("errorEventDefinition", Map.of("errorCodeVariable", NAME)),
          entry("escalationEventDefinition", Map.of("escalationCodeVariable", NAME)),
          entry("multiInstanceLoopCharacteristics", ASYNC));

  /** The engine's own elements, where they may stand below, and their attributes. */
  private record Extension(Set<String> parents, Map<String, Value> attributes) {}

  private static final Map<String, Extension> EXTENSIONS =
      Map.ofEntries(
          entry("properties", new Extension(Set.of("extensionElements"), Map.of())),
          entry(
              "property",
              new Extension(
                  Set.of("properties"), Map.of("id", LABEL, "name", LABEL, "value", LABEL))),
          entry(
              "executionListener",
              new Extension(
                  Set.of("extensionElements"),
                  Map.of(
                      "event",
                      new Value(Set.of("start", "end", "take")::contains, "listenerForbidden"),
                      "delegateExpression",
                      DELEGATE))),
          entry(
              "taskListener",
              new Extension(
                  Set.of("extensionElements"),
                  Map.of(
                      "event",
                      new Value(
                          Set.of("create", "assignment", "update", "complete", "delete")::contains,
                          "listenerForbidden"),
                      "id",
                      NAME,
                      "delegateExpression",
                      DELEGATE))),
          entry(
              "in",
              new Extension(
                  Set.of("extensionElements"),
                  Map.of(
                      "source",
                      NAME,
                      "target",
                      NAME,
                      "variables",
                      ALL,
                      "local",
                      FLAG,
                      "businessKey",
                      VARIABLE))),
          entry(
              "out",
              new Extension(
                  Set.of("extensionElements"),
                  Map.of("source", NAME, "target", NAME, "variables", ALL, "local", FLAG))),
          entry("inputOutput", new Extension(Set.of("extensionElements"), Map.of())),
          entry("inputParameter", new Extension(Set.of("inputOutput"), Map.of("name", NAME))),
          entry("outputParameter", new Extension(Set.of("inputOutput"), Map.of("name", NAME))),
          entry("failedJobRetryTimeCycle", new Extension(Set.of("extensionElements"), Map.of())));

  /**
   * Rules with a name of their own, so that the page can say what is wrong and not only that
   * something is.
   */
  private static final Map<String, String> KNOWN_DANGERS =
      Map.ofEntries(
          entry("class", "classForbidden"),
          entry("formHandlerClass", "classForbidden"),
          entry("variableMappingClass", "classForbidden"),
          entry("variableMappingDelegateExpression", "mappingForbidden"),
          entry("expression", "expressionForbidden"),
          entry("sourceExpression", "mappingForbidden"),
          entry("resultVariable", "resultForbidden"),
          entry("resource", "scriptForbidden"),
          entry("type", "taskTypeForbidden"),
          entry("topic", "taskTypeForbidden"),
          entry("collection", "loopUnbounded"),
          entry("elementVariable", "loopUnbounded"),
          entry("language", "languageForbidden"),
          entry("expressionLanguage", "languageForbidden"),
          entry("script", "scriptForbidden"),
          entry("scriptTask", "scriptForbidden"),
          entry("connector", "connectorForbidden"),
          entry("field", "fieldForbidden"),
          entry("formData", "formForbidden"),
          entry("formProperty", "formForbidden"),
          entry("standardLoopCharacteristics", "loopUnbounded"));

  private final Delegates delegates;

  BpmnGate(Delegates delegates) {
    this.delegates = delegates;
  }

  List<Finding> check(Node root) {
    Check check = new Check();
    if (!root.is(BPMN, "definitions")) {
      check.found(root, "foreignNamespace", root.name);
      return check.findings;
    }
    check.walk(root);
    root.children(BPMN, "process").forEach(process -> check.process(process));
    if (check.nodes > MOST_NODES) {
      check.found(root, "tooLarge", check.nodes + " nodes");
    }
    check.findings.addAll(AutomaticCycles.find(root));
    return check.findings;
  }

  private static Map<String, Set<String>> elements() {
    Map<String, Set<String>> all = new HashMap<>();
    allow(all, "targetNamespace exporter exporterVersion name", "definitions");
    allow(all, "name isExecutable processType isClosed", "process");
    allow(all, "name isClosed", "collaboration");
    allow(all, "name processRef", "participant");
    allow(all, "name sourceRef targetRef messageRef", "messageFlow");
    allow(
        all,
        "name",
        "laneSet lane childLaneSet message signal error escalation category dataObject dataStore");
    allow(
        all,
        "",
        "documentation extensionElements incoming outgoing flowNodeRef text textAnnotation terminateEventDefinition group categoryValue");
    allow(all, "textFormat", "documentation textAnnotation");
    allow(all, "value", "categoryValue");
    allow(all, "categoryValueRef", "group");
    allow(all, "sourceRef targetRef associationDirection", "association");
    allow(
        all,
        "name dataObjectRef dataStoreRef itemSubjectRef",
        "dataObjectReference dataStoreReference");
    allow(all, "errorCode", "error");
    allow(all, "escalationCode", "escalation");
    allow(all, "name isInterrupting parallelMultiple", "startEvent");
    allow(all, "name", "endEvent intermediateThrowEvent");
    allow(all, "name parallelMultiple", "intermediateCatchEvent");
    allow(all, "name attachedToRef cancelActivity parallelMultiple", "boundaryEvent");
    allow(all, "name default startQuantity completionQuantity", String.join(" ", ACTIVITIES));
    allow(all, "implementation", "userTask serviceTask sendTask receiveTask businessRuleTask");
    allow(all, "messageRef instantiate", "receiveTask sendTask");
    allow(all, "calledElement", "callActivity");
    allow(all, "triggeredByEvent", "subProcess");
    allow(all, "name default gatewayDirection", String.join(" ", GATEWAYS));
    allow(all, "instantiate eventGatewayType", "eventBasedGateway");
    allow(all, "name sourceRef targetRef isImmediate", "sequenceFlow");
    allow(
        all,
        "",
        "conditionExpression timeDuration timeDate timeCycle timerEventDefinition loopCardinality completionCondition");
    allow(all, "messageRef", "messageEventDefinition");
    allow(all, "signalRef", "signalEventDefinition");
    allow(all, "errorRef", "errorEventDefinition");
    allow(all, "escalationRef", "escalationEventDefinition");
    allow(all, "name", "linkEventDefinition");
    allow(all, "isSequential", "multiInstanceLoopCharacteristics");
    return Map.copyOf(all);
  }

  private static void allow(Map<String, Set<String>> all, String attributes, String elements) {
    Set<String> names =
        Arrays.stream(attributes.split(" "))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    for (String element : elements.split(" ")) {
      all.merge(
          element,
          names,
          (a, b) -> Stream.concat(a.stream(), b.stream()).collect(Collectors.toUnmodifiableSet()));
    }
  }

  /** One file's walk. */
  private final class Check {
    private final List<Finding> findings = new ArrayList<>();
    private int nodes;

    private void walk(Node node) {
      if (DRAWING.contains(node.namespace)) {
        plain(node);
      } else if (node.namespace.equals(BPMN)) {
        bpmn(node);
      } else if (node.namespace.equals(CAMUNDA)) {
        extension(node);
      } else {
        found(node, "foreignNamespace", node.name + " of " + node.namespace);
        return;
      }
      node.children.forEach(this::walk);
    }

    private void bpmn(Node node) {
      Set<String> own = ELEMENTS.get(node.name);
      if (own == null) {
        found(node, KNOWN_DANGERS.getOrDefault(node.name, "unknownElement"), node.name);
        return;
      }
      if (EVENTS.contains(node.name)
          || ACTIVITIES.contains(node.name)
          || GATEWAYS.contains(node.name)) {
        nodes++;
        if (node.attribute("id") == null) {
          found(node, "idMissing", node.name);
        }
      }
      node.attributes.forEach((attribute, value) -> bpmnAttribute(node, own, attribute, value));
      text(node);
      content(node);
    }

    private void bpmnAttribute(Node node, Set<String> own, String attribute, String value) {
      if (attribute.startsWith("{" + CAMUNDA + "}")) {
        engineAttribute(node, attribute.substring(CAMUNDA.length() + 2), value);
      } else if (attribute.startsWith("{" + MODELER + "}")) {
        label(node, attribute, value);
      } else if (attribute.equals("{" + XSI + "}type")) {
        if (!value.endsWith("tFormalExpression")) {
          found(node, "unknownAttribute", "xsi:type");
        }
      } else if (attribute.startsWith("{")) {
        found(node, "foreignNamespace", attribute);
      } else if (attribute.equals("id")) {
        check(node, attribute, value, NAME);
      } else if (!own.contains(attribute)) {
        found(node, KNOWN_DANGERS.getOrDefault(attribute, "unknownAttribute"), attribute);
      } else {
        label(node, attribute, value);
      }
    }

    private void engineAttribute(Node node, String attribute, String value) {
      Value allowed = ENGINE_ATTRIBUTES.getOrDefault(node.name, Map.of()).get(attribute);
      boolean step =
          EVENTS.contains(node.name)
              || ACTIVITIES.contains(node.name)
              || GATEWAYS.contains(node.name);
      if (allowed == null && step) {
        allowed = ASYNC.get(attribute);
      }
      if (allowed == null) {
        found(
            node,
            KNOWN_DANGERS.getOrDefault(attribute, "unknownAttribute"),
            "camunda:" + attribute);
      } else {
        check(node, "camunda:" + attribute, value, allowed);
      }
      if (attribute.equals("delegateExpression") && Grammar.isVariable(value)) {
        bean(node, value, JavaDelegate.class);
      }
    }

    private void extension(Node node) {
      Extension extension = EXTENSIONS.get(node.name);
      if (extension == null
          || node.parent == null
          || !extension.parents().contains(node.parent.name)) {
        found(
            node, KNOWN_DANGERS.getOrDefault(node.name, "unknownElement"), "camunda:" + node.name);
        return;
      }
      boolean listener = node.name.endsWith("Listener");
      node.attributes.forEach(
          (attribute, value) -> {
            Value allowed = extension.attributes().get(attribute);
            if (allowed == null) {
              String rule =
                  listener
                      ? "listenerForbidden"
                      : KNOWN_DANGERS.getOrDefault(attribute, "unknownAttribute");
              found(node, rule, "camunda:" + node.name + " " + attribute);
            } else {
              check(
                  node,
                  "camunda:" + node.name + " " + attribute,
                  value,
                  listener ? new Value(allowed.allowed(), "listenerForbidden") : allowed);
            }
          });
      String text = node.text();
      switch (node.name) {
        case "executionListener" -> listener(node, ExecutionListener.class);
        case "taskListener" -> listener(node, TaskListener.class);
        case "inputParameter", "outputParameter" -> {
          if (!(text.isEmpty() || EngineValues.isPlain(text) || Grammar.isVariable(text))) {
            found(node, "mappingForbidden", "camunda:" + node.name);
          }
        }
        case "failedJobRetryTimeCycle" -> {
          if (!Grammar.isRetry(text)) {
            found(node, "retryForbidden", text);
          }
        }
        default -> plainText(node);
      }
    }

    private void listener(Node node, Class<?> kind) {
      String delegate = node.attribute("delegateExpression");
      if (delegate == null) {
        found(node, "listenerForbidden", "camunda:" + node.name);
      } else if (Grammar.isVariable(delegate)) {
        bean(node, delegate, kind);
      }
    }

    private void bean(Node node, String expression, Class<?> kind) {
      String name = Grammar.variable(expression);
      if (!delegates.has(name, kind)) {
        found(node, "delegateUnknown", name);
      }
    }

    /** Text of BPMN elements. */
    private void text(Node node) {
      String text = node.text();
      switch (node.name) {
        case "conditionExpression", "completionCondition" -> {
          if (!Grammar.isCondition(text)) {
            found(node, "conditionForbidden", text);
          }
        }
        case "timeDuration" -> time(node, Grammar.isDuration(text) || Grammar.isVariable(text));
        case "timeDate" -> time(node, Grammar.isDate(text) || Grammar.isVariable(text));
        case "timeCycle" -> time(node, Grammar.isCycle(text));
        case "loopCardinality" -> {
          if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > MOST_INSTANCES) {
            found(node, "loopUnbounded", text);
          }
        }
        default -> plainText(node);
      }
    }

    private void time(Node node, boolean allowed) {
      if (!allowed) {
        found(node, "timerForbidden", node.text());
      }
    }

    /** What an element must have, beyond what it may have. */
    private void content(Node node) {
      boolean delegated = node.attribute("{" + CAMUNDA + "}delegateExpression") != null;
      if (DELEGATED.contains(node.name) && !delegated) {
        found(node, "delegateMissing", node.name);
      }
      if (node.name.equals("businessRuleTask")
          && !delegated
          && node.attribute("{" + CAMUNDA + "}decisionRef") == null) {
        found(node, "delegateMissing", node.name);
      }
      if (node.name.equals("callActivity")) {
        String called = node.attribute("calledElement");
        if (called == null || !Grammar.isPlainName(called)) {
          found(node, "callForbidden", String.valueOf(called));
        } else if (called.equals(enclosingProcess(node))) {
          found(node, "cycleWithoutWait", "calls its own process");
        }
      }
      if (node.name.equals("multiInstanceLoopCharacteristics")
          && node.children(BPMN, "loopCardinality").findAny().isEmpty()) {
        found(node, "loopUnbounded", "loopCardinality");
      }
      if (Set.of("message", "signal", "error", "escalation").contains(node.name)) {
        Stream.of("name", "errorCode", "escalationCode")
            .map(node::attribute)
            .filter(value -> value != null && !value.matches("[\\p{L}\\d][\\p{L}\\d ._-]{0,63}"))
            .forEach(value -> found(node, "nameForbidden", value));
      }
    }

    private String enclosingProcess(Node node) {
      for (Node above = node; above != null; above = above.parent) {
        if (above.is(BPMN, "process")) {
          return above.attribute("id");
        }
      }
      return null;
    }

    private void process(Node process) {
      if (process.attribute("{" + CAMUNDA + "}historyTimeToLive") == null) {
        found(process, "historyTimeToLiveMissing", "camunda:historyTimeToLive");
      }
    }

    private void plain(Node node) {
      node.attributes.forEach((attribute, value) -> label(node, attribute, value));
      plainText(node);
    }

    /** Names and documentation are expressions to the engine, too. */
    private void label(Node node, String attribute, String value) {
      check(node, attribute, value, LABEL);
    }

    private void plainText(Node node) {
      if (Grammar.mayBeExpression(node.text())) {
        found(node, "expressionForbidden", node.name);
      }
    }

    private void check(Node node, String attribute, String value, Value allowed) {
      if (!allowed.allowed().test(value)) {
        found(node, allowed.rule(), attribute);
      }
    }

    private void found(Node node, String rule, String detail) {
      findings.add(Findings.at(node, rule, detail));
    }
  }
}
