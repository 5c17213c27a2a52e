package io.kedang.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.kedang.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Holds models and code together: from any label in a diagram one search leads to delegate, form,
 * constant and test. Constants are read from the {@code …Model} classes; what a constant names is
 * said by its prefix ({@code FORM_}, {@code MESSAGE_}, {@code VARIABLE_} …; {@code PROCESS} alone).
 */
final class ModelContract {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
  private static final String DMN_CAMUNDA = "http://camunda.org/schema/1.0/dmn";

  /**
   * Beginnings of constants' names. Variables may be declared without standing in a model: the task
   * list shows some that no gateway asks for.
   */
  private static final List<String> PREFIXES =
      List.of("PROCESS", "DECISION_", "FORM_", "USER_TASK_", "MESSAGE_", "ERROR_", "VARIABLE_");

  /** Kinds of elements and what their ids begin with. */
  private static final Map<String, String> ID_BEGINS =
      Map.ofEntries(
          Map.entry("exclusiveGateway", "gateway"),
          Map.entry("parallelGateway", "gateway"),
          Map.entry("inclusiveGateway", "gateway"),
          Map.entry("eventBasedGateway", "gateway"),
          Map.entry("intermediateCatchEvent", "catchEvent"),
          Map.entry("intermediateThrowEvent", "throwEvent"),
          Map.entry("sequenceFlow", "flow"));

  private static final Set<String> SAME_ID_BEGINS =
      Set.of(
          "startEvent",
          "endEvent",
          "boundaryEvent",
          "userTask",
          "serviceTask",
          "sendTask",
          "receiveTask",
          "businessRuleTask",
          "manualTask",
          "callActivity",
          "subProcess",
          "message",
          "error",
          "signal",
          "escalation");
  private static final Set<String> TASKS =
      Set.of("userTask", "serviceTask", "sendTask", "businessRuleTask", "callActivity");
  private static final Set<String> NOT_DRAWN = Set.of("message", "error", "signal", "escalation");
  private static final Set<String> BRANCHING = Set.of("exclusiveGateway", "inclusiveGateway");
  private static final Pattern PHRASE = Pattern.compile("[a-z][a-z0-9]*([A-Z][a-z0-9]*)*");
  private static final Pattern VERB_NOUN = Pattern.compile("[a-z][a-z0-9]*([A-Z][a-z0-9]*)+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern IDENTIFIER =
      Pattern.compile("'[^']*'|\"[^\"]*\"|([A-Za-z_][A-Za-z0-9_]*)");
  private static final Set<String> WORDS =
      Set.of(
          "true", "false", "null", "and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "empty",
          "if", "then", "else", "in", "between");

  /** Set by the engine itself in multi-instance activities. */
  private static final Set<String> ENGINE_VARIABLES =
      Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

  private final Path root;
  private final JavaClasses code;
  private final List<String> broken = new ArrayList<>();

  /** Prefix to the values of its constants. */
  private final Map<String, Set<String>> declared = new HashMap<>();

  /** Prefix to the names found in models, each with the place it was found at. */
  private final Map<String, Map<String, String>> named = new HashMap<>();

  private final List<Reference> references = new ArrayList<>();
  private final Set<String> delegatesUsed = new HashSet<>();

  /** A model's word for another file. */
  private record Reference(String prefix, String value, String place) {}

  private ModelContract(Path root, JavaClasses code) {
    this.root = root;
    this.code = code;
  }

  /**
   * @param root folder that holds {@code processes}, {@code decisions} and {@code forms}
   * @return a sentence for everything that does not fit, naming the element
   */
  static List<String> broken(Path root, JavaClasses code) {
    ModelContract contract = new ModelContract(root, code);
    contract.readConstants();
    contract.files("forms", "form").forEach(contract::form);
    contract.files("decisions", "dmn").forEach(contract::decision);
    contract.files("processes", "bpmn").forEach(contract::process);
    contract.compare();
    return contract.broken;
  }

  private void compare() {
    named.forEach(
        (prefix, names) ->
            names.forEach(
                (name, place) -> {
                  if (!declared.getOrDefault(prefix, Set.of()).contains(name)) {
                    broken.add(
                        place
                            + ": no …Model class has a constant "
                            + prefix
                            + " for '"
                            + name
                            + "'");
                  }
                }));
    references.forEach(
        reference -> {
          if (!named.getOrDefault(reference.prefix(), Map.of()).containsKey(reference.value())) {
            broken.add(reference.place() + ": there is no file for '" + reference.value() + "'");
          }
        });
    named.getOrDefault("FORM_", Map.of()).keySet().stream()
        .filter(
            form ->
                references.stream()
                    .noneMatch(
                        reference ->
                            reference.prefix().equals("FORM_") && reference.value().equals(form)))
        .forEach(form -> broken.add("Form " + form + " is shown by no task"));
    PREFIXES.stream()
        .filter(prefix -> !prefix.equals("VARIABLE_"))
        .forEach(
            prefix ->
                declared
                    .getOrDefault(prefix, Set.of())
                    .forEach(
                        value -> {
                          if (!named.getOrDefault(prefix, Map.of()).containsKey(value)) {
                            broken.add(
                                "Constant " + prefix + " '" + value + "' stands in no model");
                          }
                        }));
    code.stream()
        .filter(
            type ->
                type.isAssignableTo(JavaDelegate.class)
                    && !type.isInterface()
                    && !delegatesUsed.contains(type.getName()))
        .forEach(type -> broken.add("Delegate " + type.getSimpleName() + " is called by no model"));
  }

  private void readConstants() {
    for (JavaClass type : code) {
      if (type.getSimpleName().endsWith("Model") && !type.isInterface()) {
        Arrays.stream(type.reflect().getFields())
            .filter(
                field -> field.getType() == String.class && Modifier.isStatic(field.getModifiers()))
            .forEach(this::constant);
      }
    }
  }

  private void constant(Field field) {
    for (String prefix : PREFIXES) {
      if (field.getName().startsWith(prefix)) {
        try {
          declared.computeIfAbsent(prefix, key -> new TreeSet<>()).add((String) field.get(null));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException("Constant " + field + " cannot be read", e);
        }
      }
    }
  }

  private List<Path> files(String folder, String ending) {
    Path path = root.resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      List<Path> all = files.sorted().toList();
      all.stream()
          .filter(file -> !file.toString().endsWith("." + ending))
          .forEach(file -> broken.add(file.getFileName() + " does not belong in " + folder));
      return all.stream().filter(file -> file.toString().endsWith("." + ending)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private void name(String prefix, String value, String place) {
    named.computeIfAbsent(prefix, key -> new TreeMap<>()).putIfAbsent(value, place);
  }

  // forms

  private void form(Path file) {
    JsonNode form;
    try {
      form = new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String id = form.path("id").asText();
    name("FORM_", id, file.getFileName().toString());
    if (!id.equals(nameOf(file))) {
      broken.add(file.getFileName() + ": the form's id is " + id);
    }
    if (form.path("properties").path("name.en").asText().isBlank()) {
      broken.add(file.getFileName() + ": the form has no name.en");
    }
    form.path("components").forEach(field -> field(file, field));
  }

  private void field(Path file, JsonNode field) {
    for (String label : List.of("label", "dateLabel")) {
      if (HAN.matcher(field.path(label).asText("")).find()
          && field.path("properties").path(label + ".en").asText("").isBlank()) {
        broken.add(
            file.getFileName()
                + ": field "
                + field.path("key").asText()
                + " has no "
                + label
                + ".en");
      }
    }
    field.path("components").forEach(inner -> field(file, inner));
  }

  // decisions

  private void decision(Path file) {
    Document document = xml(file);
    List<Element> decisions = elements(document, DMN, "decision");
    if (decisions.stream()
        .noneMatch(decision -> decision.getAttribute("id").equals(nameOf(file)))) {
      broken.add(file.getFileName() + ": no decision has the file's name as id");
    }
    for (Element decision : decisions) {
      String id = decision.getAttribute("id");
      name("DECISION_", id, file.getFileName().toString());
      if (decision.getAttributeNS(DMN_CAMUNDA, "historyTimeToLive").isBlank()) {
        broken.add(file.getFileName() + ": decision " + id + " has no historyTimeToLive");
      }
    }
    for (Element input : elements(document, DMN, "inputExpression")) {
      identifiers(input.getTextContent())
          .forEach(
              variable ->
                  name("VARIABLE_", variable, file.getFileName() + " " + input.getAttribute("id")));
    }
    for (Element output : elements(document, DMN, "output")) {
      name(
          "VARIABLE_",
          output.getAttribute("name"),
          file.getFileName() + " " + output.getAttribute("id"));
    }
  }

  // processes

  private void process(Path file) {
    Document document = xml(file);
    String model = file.getFileName().toString();
    List<Element> processes = elements(document, BPMN, "process");
    if (processes.size() != 1 || !processes.get(0).getAttribute("id").equals(nameOf(file))) {
      broken.add(model + ": does not hold one process with the file's name as id");
    }
    for (Element process : processes) {
      name("PROCESS", process.getAttribute("id"), model);
      if (process.getAttributeNS(CAMUNDA, "historyTimeToLive").isBlank()) {
        broken.add(model + ": has no historyTimeToLive");
      }
      english(model, process);
    }
    Set<String> drawn =
        Stream.of("BPMNShape", "BPMNEdge")
            .flatMap(kind -> elements(document, BPMNDI, kind).stream())
            .map(shape -> shape.getAttribute("bpmnElement"))
            .collect(Collectors.toSet());
    for (Element element : elements(document, BPMN, "*")) {
      element(model, element, drawn);
    }
    for (Element element : elements(document, CAMUNDA, "*")) {
      extension(model, element);
    }
  }

  private void element(String model, Element element, Set<String> drawn) {
    String kind = element.getLocalName();
    String id = element.getAttribute("id");
    String begins = ID_BEGINS.getOrDefault(kind, SAME_ID_BEGINS.contains(kind) ? kind : null);
    if (begins != null) {
      String phrase = id.startsWith(begins + "_") ? id.substring(begins.length() + 1) : "";
      if (!(TASKS.contains(kind) ? VERB_NOUN : PHRASE).matcher(phrase).matches()) {
        broken.add(
            model
                + ": id "
                + id
                + " is not "
                + begins
                + "_"
                + (TASKS.contains(kind) ? "verbNoun" : "phrase"));
      }
      if (!NOT_DRAWN.contains(kind)) {
        if (!drawn.contains(id)) {
          broken.add(model + ": " + id + " is not drawn");
        }
        english(model, element);
      }
    }
    switch (kind) {
      case "userTask" -> userTask(model, element);
      case "sequenceFlow" -> flow(model, element);
      case "message" -> name("MESSAGE_", element.getAttribute("name"), model + " " + id);
      case "error" -> name("ERROR_", element.getAttribute("errorCode"), model + " " + id);
      case "callActivity" ->
          references.add(
              new Reference("PROCESS", element.getAttribute("calledElement"), model + " " + id));
      default -> {
        // nothing of its own
      }
    }
    delegate(model, element);
    attribute(element, "decisionRef")
        .ifPresent(
            decision -> references.add(new Reference("DECISION_", decision, model + " " + id)));
    attribute(element, "resultVariable")
        .ifPresent(variable -> name("VARIABLE_", variable, model + " " + id));
    expressions(model, element);
  }

  private void userTask(String model, Element task) {
    String id = task.getAttribute("id");
    name("USER_TASK_", id, model);
    if (children(task, "documentation").findAny().isEmpty()) {
      broken.add(model + ": " + id + " has no documentation");
    }
    if (english(task) == null) {
      broken.add(model + ": " + id + " has no name.en");
    }
    if (!HAN.matcher(task.getAttribute("name")).find()) {
      broken.add(model + ": " + id + " has no Chinese name");
    }
    Stream.of("formRef", "formKey")
        .flatMap(form -> attribute(task, form).stream())
        .forEach(form -> references.add(new Reference("FORM_", form, model + " " + id)));
    if (attribute(task, "formRef").isEmpty() && attribute(task, "formKey").isEmpty()) {
      broken.add(model + ": " + id + " has no form");
    }
    if (Stream.of("assignee", "candidateGroups").allMatch(who -> attribute(task, who).isEmpty())) {
      broken.add(model + ": " + id + " is nobody's task");
    }
    attribute(task, "candidateGroups")
        .filter(groups -> !groups.contains("${"))
        .ifPresent(
            groups ->
                Arrays.stream(groups.split("\\s*,\\s*"))
                    .filter(
                        group ->
                            Arrays.stream(Role.values())
                                .noneMatch(role -> role.code().equals(group)))
                    .forEach(
                        group ->
                            broken.add(
                                model + ": " + id + " is for '" + group + "', which is no role")));
  }

  /** What is drawn has its English name beside the Chinese one. */
  private void english(String model, Element element) {
    if (HAN.matcher(element.getAttribute("name")).find()
        && english(element) == null
        && !element.getLocalName().equals("userTask")) {
      broken.add(model + ": " + element.getAttribute("id") + " has no name.en");
    }
  }

  private String english(Element element) {
    return children(element, "extensionElements")
        .flatMap(extensions -> all(extensions, CAMUNDA, "property").stream())
        .filter(
            property ->
                property.getAttribute("name").equals("name.en")
                    && !property.getAttribute("value").isBlank())
        .map(property -> property.getAttribute("value"))
        .findFirst()
        .orElse(null);
  }

  private void flow(String model, Element flow) {
    Element from = byId(flow.getOwnerDocument(), flow.getAttribute("sourceRef"));
    if (from == null
        || !BRANCHING.contains(from.getLocalName())
        || !flow.getAttribute("name").isBlank()) {
      return;
    }
    if (children(from, "outgoing").count() > 1) {
      broken.add(model + ": " + flow.getAttribute("id") + " leaves a gateway without a label");
    }
  }

  private void delegate(String model, Element element) {
    attribute(element, "delegateExpression")
        .ifPresent(
            expression -> {
              String bean = expression.replaceAll("^\\$\\{|}$", "");
              String id = element.getAttribute("id");
              if (bean(model + ": " + id, bean, JavaDelegate.class)
                  && id.contains("_")
                  && !bean.equals(id.substring(id.indexOf('_') + 1) + "Delegate")) {
                broken.add(model + ": " + id + " calls " + bean + ", which is another phrase");
              }
            });
  }

  private boolean bean(String place, String bean, Class<?> kind) {
    String simple = Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
    List<JavaClass> found =
        code.stream()
            .filter(
                type ->
                    type.getSimpleName().equals(simple)
                        && type.isAssignableTo(kind)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .toList();
    if (found.size() != 1) {
      broken.add(
          place
              + " calls "
              + bean
              + ", for which there are "
              + found.size()
              + " classes "
              + simple);
      return false;
    }
    delegatesUsed.add(found.get(0).getName());
    return true;
  }

  private void extension(String model, Element extension) {
    String place = model + " " + extension.getLocalName();
    switch (extension.getLocalName()) {
      case "in", "out" ->
          Stream.of("source", "target")
              .map(extension::getAttribute)
              .filter(name -> !name.isEmpty())
              .forEach(name -> name("VARIABLE_", name, place));
      case "inputParameter", "outputParameter" ->
          name("VARIABLE_", extension.getAttribute("name"), place);
      case "taskListener" ->
          bean(
              place,
              extension.getAttribute("delegateExpression").replaceAll("^\\$\\{|}$", ""),
              TaskListener.class);
      case "executionListener" ->
          bean(
              place,
              extension.getAttribute("delegateExpression").replaceAll("^\\$\\{|}$", ""),
              ExecutionListener.class);
      default -> {
        // properties
      }
    }
    if (!extension.getLocalName().endsWith("Listener")) {
      expressions(model, extension);
    }
  }

  /** Variables in conditions, timers, assignees and mappings. */
  private void expressions(String model, Element element) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if (!"delegateExpression".equals(attribute.getLocalName())) {
        texts.add(attribute.getNodeValue());
      }
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        texts.add(child.getNodeValue());
      }
    }
    for (String text : texts) {
      Matcher expression = EXPRESSION.matcher(text);
      while (expression.find()) {
        identifiers(expression.group(1))
            .forEach(variable -> name("VARIABLE_", variable, model + " " + closestId(element)));
      }
    }
  }

  private static String closestId(Element element) {
    for (Node node = element; node instanceof Element above; node = node.getParentNode()) {
      if (!above.getAttribute("id").isEmpty()) {
        return above.getAttribute("id");
      }
    }
    return "";
  }

  private static Set<String> identifiers(String expression) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = IDENTIFIER.matcher(expression);
    while (matcher.find()) {
      if (matcher.group(1) != null
          && !WORDS.contains(matcher.group(1))
          && !ENGINE_VARIABLES.contains(matcher.group(1))) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  // XML

  private static Document xml(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(file.toFile());
    } catch (Exception e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }

  private static Optional<String> attribute(Element element, String name) {
    String value = element.getAttributeNS(CAMUNDA, name);
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private static List<Element> elements(Document document, String namespace, String name) {
    return all(document.getDocumentElement(), namespace, name);
  }

  private static List<Element> all(Element element, String namespace, String name) {
    List<Element> found = new ArrayList<>();
    var nodes = element.getElementsByTagNameNS(namespace, name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static Stream<Element> children(Element element, String name) {
    return all(element, BPMN, name).stream().filter(child -> child.getParentNode() == element);
  }

  private static Element byId(Document document, String id) {
    return elements(document, BPMN, "*").stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElse(null);
  }
}
