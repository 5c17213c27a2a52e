package io.kedang.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Models that want more than a process needs. Each is small, and says where it attacks. */
final class HostileModels {

  /** How far an attack gets on an engine that is not protected. */
  enum Reach {
    /** It runs code of its choice there: the probe is hit. */
    RUNS,
    /** It is not tried there: it kills the machine, needs a network, or only misleads. */
    NOT_TRIED
  }

  /**
   * @param name what is tried
   * @param element the element that must be named; empty where the file as a whole is refused
   * @param rule the rule that must be named
   */
  record Hostile(
      String name, String element, String rule, Reach reach, String resource, byte[] model) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Reaches any class from any string, by reflection. */
  private static final String REFLECTION =
      "${''.getClass().forName('io.kedang.engine.Probe').newInstance()}";

  private static final String PROBE = "io.kedang.engine.Probe";

  private HostileModels() {}

  static List<Hostile> all() {
    return List.of(
        // expressions
        runs(
            "reflection in a service task",
            "evil",
            "expressionForbidden",
            service("camunda:expression=\"" + REFLECTION + "\"")),
        runs(
            "expression kept as a result",
            "evil",
            "resultForbidden",
            service("camunda:resultVariable=\"r\" camunda:expression=\"" + REFLECTION + "\"")),
        runs(
            "call of a bean",
            "evil",
            "expressionForbidden",
            service("camunda:expression=\"${secret.tell()}\"")),
        runs(
            "delegate made by a call",
            "evil",
            "expressionForbidden",
            service("camunda:delegateExpression=\"" + REFLECTION + "\"")),
        runs(
            "bean that is no delegate",
            "evil",
            "delegateUnknown",
            service("camunda:delegateExpression=\"${secret}\" camunda:resultVariable=\"x\""),
            false),
        runs(
            "reflection in a condition",
            "flow_evil",
            "conditionForbidden",
            condition(
                "", "${''.getClass().forName('io.kedang.engine.Probe').newInstance() != null}")),
        runs(
            "call in a condition",
            "flow_evil",
            "conditionForbidden",
            condition("", "${secret.tell() == 'x'}")),
        misleads(
            "arithmetic in a condition",
            "flow_evil",
            "conditionForbidden",
            condition("", "${1 / 0 == 1}")),
        misleads(
            "the execution in a condition",
            "flow_evil",
            "conditionForbidden",
            condition("", "${execution == null}")),
        misleads(
            "index in a condition",
            "flow_evil",
            "conditionForbidden",
            condition("", "${a['b'] == 1}")),
        misleads(
            "deferred condition", "flow_evil", "conditionForbidden", condition("", "#{a == 1}")),
        runs(
            "reflection in an assignee",
            "evil",
            "expressionForbidden",
            user("camunda:assignee=\"" + REFLECTION + "\"", "")),
        runs(
            "reflection in candidate groups",
            "evil",
            "expressionForbidden",
            user("camunda:candidateGroups=\"verifier," + REFLECTION + "\"", "")),
        runs(
            "reflection in a due date",
            "evil",
            "timerForbidden",
            user("camunda:dueDate=\"" + REFLECTION + "\"", "")),
        runs(
            "reflection in a priority",
            "evil",
            "expressionForbidden",
            user("camunda:priority=\"" + REFLECTION + "\"", "")),
        runs(
            "reflection in a task's name",
            "evil",
            "expressionForbidden",
            process("<userTask id=\"evil\" name=\"" + REFLECTION + "\"/>")),
        runs(
            "reflection in a documentation",
            "evil",
            "expressionForbidden",
            process(
                "<userTask id=\"evil\" name=\"任务\"><documentation>"
                    + REFLECTION
                    + "</documentation></userTask>")),
        runs(
            "reflection in a job's priority",
            "evil",
            "expressionForbidden",
            user("camunda:asyncBefore=\"true\" camunda:jobPriority=\"" + REFLECTION + "\"", "")),
        runs(
            "reflection in a retry cycle",
            "evil",
            "retryForbidden",
            process(
                "<serviceTask id=\"evil\" name=\"x\" camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${goodDelegate}\"><extensionElements>"
                    + "<camunda:failedJobRetryTimeCycle>"
                    + REFLECTION
                    + "</camunda:failedJobRetryTimeCycle></extensionElements></serviceTask>"),
            false),

        // scripts
        runs("JUEL as a script", "evil", "scriptForbidden", script("juel", REFLECTION)),
        misleads(
            "JavaScript",
            "evil",
            "scriptForbidden",
            script("javascript", "java.lang.System.exit(1)")),
        misleads(
            "Groovy", "evil", "scriptForbidden", script("groovy", "new io.kedang.engine.Probe()")),
        misleads(
            "script from a file",
            "evil",
            "scriptForbidden",
            process(
                "<scriptTask id=\"evil\" scriptFormat=\"juel\" camunda:resource=\"classpath:x.juel\"/>")),
        runs(
            "script as a condition",
            "flow_evil",
            "languageForbidden",
            condition("language=\"juel\"", REFLECTION)),
        runs(
            "script in an execution listener",
            "evil",
            "scriptForbidden",
            user("", listener("executionListener", "event=\"start\"", juel()))),
        runs(
            "script in a task listener",
            "evil",
            "scriptForbidden",
            user("", listener("taskListener", "event=\"create\"", juel()))),
        runs("script in an input", "evil", "scriptForbidden", user("", input(juel()))),

        // classes
        runs(
            "class as a delegate",
            "evil",
            "classForbidden",
            service("camunda:class=\"" + PROBE + "\"")),
        runs(
            "setters of a class that is no delegate",
            "evil",
            "classForbidden",
            process(
                "<serviceTask id=\"evil\" name=\"x\" camunda:class=\""
                    + PROBE
                    + "\"><extensionElements>"
                    + "<camunda:field name=\"target\" stringValue=\"x\"/></extensionElements></serviceTask>")),
        runs(
            "class as an execution listener",
            "evil",
            "listenerForbidden",
            user("", listener("executionListener", "event=\"start\" class=\"" + PROBE + "\"", ""))),
        runs(
            "expression as an execution listener",
            "evil",
            "listenerForbidden",
            user(
                "",
                listener(
                    "executionListener", "event=\"start\" expression=\"" + REFLECTION + "\"", ""))),
        runs(
            "class as a task listener",
            "evil",
            "listenerForbidden",
            user("", listener("taskListener", "event=\"create\" class=\"" + PROBE + "\"", ""))),
        runs(
            "expression as a task listener",
            "evil",
            "listenerForbidden",
            user(
                "",
                listener(
                    "taskListener", "event=\"create\" expression=\"" + REFLECTION + "\"", ""))),
        misleads(
            "bean that is no listener",
            "evil",
            "delegateUnknown",
            user(
                "",
                listener(
                    "taskListener",
                    "event=\"create\" delegateExpression=\"${goodDelegate}\"",
                    ""))),
        runs(
            "field of our delegate",
            "evil",
            "fieldForbidden",
            process(
                "<serviceTask id=\"evil\" name=\"x\" camunda:delegateExpression=\"${goodDelegate}\"><extensionElements>"
                    + "<camunda:field name=\"target\"><camunda:string>theirs</camunda:string></camunda:field></extensionElements></serviceTask>")),
        runs(
            "form handler",
            "evil",
            "classForbidden",
            user("camunda:formHandlerClass=\"" + PROBE + "$FormHandler\"", "")),
        runs(
            "mapping class of a call",
            "evil",
            "classForbidden",
            process(
                "<callActivity id=\"evil\" calledElement=\"other\" camunda:variableMappingClass=\""
                    + PROBE
                    + "\"/>")),
        runs(
            "class of the former engine",
            "evil",
            "foreignNamespace",
            process(
                "<serviceTask id=\"evil\" name=\"x\" xmlns:a=\"http://activiti.org/bpmn\" a:class=\""
                    + PROBE
                    + "\"/>")),
        misleads(
            "class of another engine",
            "evil",
            "foreignNamespace",
            process(
                "<serviceTask id=\"evil\" name=\"x\" xmlns:f=\"http://flowable.org/bpmn\" f:class=\""
                    + PROBE
                    + "\"/>")),
        misleads(
            "attribute nobody knows",
            "evil",
            "unknownAttribute",
            user("camunda:laterInvention=\"x\"", "")),
        misleads(
            "element nobody knows",
            "evil",
            "unknownElement",
            user("", "<camunda:laterInvention/>")),

        // tasks that act by themselves
        misleads(
            "shell",
            "evil",
            "taskTypeForbidden",
            process(
                "<serviceTask id=\"evil\" name=\"x\" camunda:type=\"shell\"><extensionElements><camunda:field name=\"command\" stringValue=\"touch\"/>"
                    + "<camunda:field name=\"arg1\" stringValue=\"/tmp/kedang-hostile-shell\"/></extensionElements></serviceTask>")),
        misleads("mail", "evil", "taskTypeForbidden", service("camunda:type=\"mail\"")),
        misleads(
            "external task",
            "evil",
            "taskTypeForbidden",
            service("camunda:type=\"external\" camunda:topic=\"anybody\"")),
        misleads(
            "connector",
            "evil",
            "connectorForbidden",
            process(
                "<serviceTask id=\"evil\" name=\"x\"><extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId>"
                    + "</camunda:connector></extensionElements></serviceTask>")),

        // mappings and calls
        runs("reflection in an input", "evil", "mappingForbidden", user("", input(REFLECTION))),
        runs(
            "reflection in a list",
            "evil",
            "unknownElement",
            user(
                "",
                input(
                    "<camunda:list><camunda:value>"
                        + REFLECTION
                        + "</camunda:value></camunda:list>"))),
        misleads(
            "free text in an input",
            "evil",
            "mappingForbidden",
            user("", input("王小明 13800138000"))),
        runs(
            "called process by reflection",
            "evil",
            "callForbidden",
            process("<callActivity id=\"evil\" calledElement=\"" + REFLECTION + "\"/>")),
        runs(
            "reflection in what a call is given",
            "evil",
            "mappingForbidden",
            process(
                "<callActivity id=\"evil\" calledElement=\"other\"><extensionElements><camunda:in sourceExpression=\""
                    + REFLECTION
                    + "\" target=\"x\"/></extensionElements></callActivity>")),

        // clocks
        runs("reflection in a timer", "evil", "timerForbidden", timer("timeDuration", REFLECTION)),
        misleads("timer without end", "evil", "timerForbidden", timer("timeCycle", "R/PT1M")),
        misleads("timer of a second", "evil", "timerForbidden", timer("timeDuration", "PT1S")),
        misleads("timer as cron", "evil", "timerForbidden", timer("timeCycle", "0/1 * * * * ?")),

        // names that are expressions
        runs(
            "message by reflection",
            "message_evil",
            "nameForbidden",
            definitions(
                "<message id=\"message_evil\" name=\"" + REFLECTION + "\"/>",
                flow("<receiveTask id=\"evil\" name=\"x\" messageRef=\"message_evil\"/>"))),
        runs(
            "signal by reflection",
            "signal_evil",
            "nameForbidden",
            definitions(
                "<signal id=\"signal_evil\" name=\"" + REFLECTION + "\"/>",
                flow(
                    "<intermediateThrowEvent id=\"evil\"><signalEventDefinition signalRef=\"signal_evil\"/></intermediateThrowEvent>"))),
        misleads(
            "condition that starts a process",
            "evil",
            "unknownElement",
            process(
                "<intermediateCatchEvent id=\"evil\"><conditionalEventDefinition><condition>"
                    + REFLECTION
                    + "</condition></conditionalEventDefinition></intermediateCatchEvent>")),
        misleads(
            "potential owner by reflection",
            "evil",
            "unknownElement",
            process(
                "<userTask id=\"evil\" name=\"x\"><potentialOwner><resourceAssignmentExpression><formalExpression>"
                    + REFLECTION
                    + "</formalExpression></resourceAssignmentExpression></potentialOwner></userTask>")),

        // forms in the process
        misleads(
            "embedded form",
            "evil",
            "formForbidden",
            user("camunda:formKey=\"embedded:app:forms/x.html\"", "")),
        misleads(
            "form of an application",
            "evil",
            "formForbidden",
            user("camunda:formKey=\"app:x.html\"", "")),
        misleads(
            "form by expression",
            "evil",
            "formForbidden",
            user("camunda:formKey=\"" + REFLECTION + "\"", "")),
        misleads(
            "validator class",
            "evil",
            "formForbidden",
            user(
                "",
                "<camunda:formData><camunda:formField id=\"a\" type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\""
                    + PROBE
                    + "\"/></camunda:validation></camunda:formField></camunda:formData>")),

        // loops
        misleads("two hundred thousand instances", "evil", "loopUnbounded", loop("200000")),
        misleads("as many instances as a variable says", "evil", "loopUnbounded", loop("${many}")),
        misleads(
            "instances of a collection",
            "evil",
            "loopUnbounded",
            process(
                "<serviceTask id=\"evil\" name=\"x\" camunda:delegateExpression=\"${goodDelegate}\"><multiInstanceLoopCharacteristics"
                    + " camunda:collection=\"all\" camunda:elementVariable=\"one\"/></serviceTask>")),
        misleads("circle without a wait", "gateway_again", "cycleWithoutWait", circle("")),
        misleads(
            "circle of jobs",
            "gateway_again",
            "cycleWithoutWait",
            circle("camunda:asyncBefore=\"true\"")),
        misleads(
            "circle by links",
            "event_in",
            "cycleWithoutWait",
            definitions(
                "",
                "<process id=\"evil-process\" isExecutable=\"true\" camunda:historyTimeToLive=\"P30D\"><startEvent id=\"start\"/>"
                    + "<sequenceFlow id=\"f1\" sourceRef=\"start\" targetRef=\"event_out\"/>"
                    + "<intermediateCatchEvent id=\"event_in\"><linkEventDefinition name=\"round\"/></intermediateCatchEvent>"
                    + "<sequenceFlow id=\"f2\" sourceRef=\"event_in\" targetRef=\"event_out\"/>"
                    + "<intermediateThrowEvent id=\"event_out\"><linkEventDefinition name=\"round\"/></intermediateThrowEvent></process>")),
        misleads(
            "process that calls itself",
            "evil",
            "cycleWithoutWait",
            process("<callActivity id=\"evil\" calledElement=\"evil-process\"/>")),
        misleads(
            "history for ever",
            "evil-process",
            "historyTimeToLiveMissing",
            process("<task id=\"a\" name=\"x\"/>")
                .replace(" camunda:historyTimeToLive=\"P30D\"", "")),

        // the file itself
        file(
            "entities that grow",
            "doctypeForbidden",
            "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                + process("<task id=\"a\" name=\"&b;\"/>")),
        file(
            "entity from a file",
            "doctypeForbidden",
            "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + process("<task id=\"a\" name=\"&a;\"/>")),
        file(
            "style sheet",
            "instructionForbidden",
            "<?xml-stylesheet href=\"http://127.0.0.1:9/x\"?>"
                + process("<task id=\"a\" name=\"x\"/>")),
        file(
            "too deep",
            "tooDeep",
            process("<subProcess id=\"s\">".repeat(60) + "</subProcess>".repeat(60))),
        file(
            "too large",
            "tooLarge",
            process("<task id=\"a\" name=\"x\"/>" + " ".repeat(1024 * 1024))),
        file("too many elements", "tooLarge", process("<task id=\"a\"/>".repeat(20_001))),
        file("broken", "notReadable", "<definitions"),
        misleads(
            "XInclude",
            "evil-process",
            "foreignNamespace",
            process(
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>")),
        misleads(
            "schema from elsewhere",
            "definitions_evil",
            "foreignNamespace",
            process("<task id=\"a\" name=\"x\"/>")
                .replace(
                    "id=\"definitions_evil\"",
                    "id=\"definitions_evil\" xsi:schemaLocation=\"urn:x http://127.0.0.1:9/x.xsd\"")),
        new Hostile(
            "case model", "", "unknownKind", Reach.NOT_TRIED, "evil.cmmn", bytes("<definitions/>")),
        new Hostile("script file", "", "unknownKind", Reach.NOT_TRIED, "evil.js", bytes("1")),

        // decisions
        decides(
            "JUEL in a decision's input",
            "input_evil",
            "languageForbidden",
            Reach.RUNS,
            "juel",
            REFLECTION,
            "\"x\""),
        decides(
            "script in a decision's input",
            "input_evil",
            "languageForbidden",
            Reach.NOT_TRIED,
            "javascript",
            "1",
            "\"x\""),
        decides(
            "Java function in a decision",
            "output_evil",
            "functionForbidden",
            Reach.NOT_TRIED,
            "feel",
            "1",
            "function(x) external { java: { class: \"io.kedang.engine.Probe\", method signature: \"hit(java.lang.String)\" } }"),
        decides(
            "endless loop in a decision",
            "output_evil",
            "functionForbidden",
            Reach.NOT_TRIED,
            "feel",
            "1",
            "count(for x in 1..1000000000 return x)"),
        decides(
            "huge power in a decision",
            "output_evil",
            "functionForbidden",
            Reach.NOT_TRIED,
            "feel",
            "1",
            "9 ** 999999999"),
        decides(
            "property of an object in a decision",
            "output_evil",
            "functionForbidden",
            Reach.NOT_TRIED,
            "feel",
            "1",
            "input.class"),
        decides(
            "slow pattern in a decision",
            "output_evil",
            "functionForbidden",
            Reach.NOT_TRIED,
            "feel",
            "1",
            "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")"),
        new Hostile(
            "entity in a decision",
            "",
            "doctypeForbidden",
            Reach.NOT_TRIED,
            "evil.dmn",
            bytes("<!DOCTYPE d [<!ENTITY a \"b\">]>" + dmn("feel", "1", "\"x\""))),
        new Hostile(
            "decision that imports",
            "evil-decisions",
            "importForbidden",
            Reach.NOT_TRIED,
            "evil.dmn",
            bytes(
                dmn("feel", "1", "\"x\"")
                    .replace(
                        "<decision ",
                        "<import importType=\"x\" locationURI=\"http://127.0.0.1:9/\" namespace=\"y\" name=\"z\"/><decision "))),

        // forms
        form(
            "markup in a form",
            "evil",
            "markupForbidden",
            "{\"type\":\"text\",\"id\":\"evil\",\"text\":\"<img src=x onerror=alert(1)>\"}"),
        form(
            "frame in a form",
            "evil",
            "formForbidden",
            "{\"type\":\"iframe\",\"id\":\"evil\",\"url\":\"http://127.0.0.1:9/\"}"),
        form(
            "raw HTML in a form",
            "evil",
            "formForbidden",
            "{\"type\":\"html\",\"id\":\"evil\",\"content\":\"x\"}"),
        form(
            "link that runs",
            "evil",
            "markupForbidden",
            "{\"type\":\"text\",\"id\":\"evil\",\"text\":\"[x](javascript:alert(1))\"}"),
        form(
            "picture from elsewhere",
            "evil",
            "formForbidden",
            "{\"type\":\"image\",\"id\":\"evil\",\"source\":\"http://127.0.0.1:9/\"}"),
        form(
            "prototype of all objects",
            "evil",
            "formForbidden",
            "{\"type\":\"textfield\",\"id\":\"evil\",\"key\":\"a.__proto__.b\"}"),
        form(
            "loop in a form",
            "evil",
            "functionForbidden",
            "{\"type\":\"textfield\",\"id\":\"evil\",\"key\":\"a\",\"conditional\":{\"hide\":\"=for x in 1..100 return x\"}}"),
        form(
            "template in a form",
            "evil",
            "expressionForbidden",
            "{\"type\":\"text\",\"id\":\"evil\",\"text\":\"{{#loop a}}x{{/loop}}\"}"),
        form(
            "the same key twice",
            "",
            "notReadable",
            "{\"type\":\"text\",\"id\":\"evil\",\"id\":\"good\"}"),
        form("too deep a form", "", "notReadable", "[".repeat(500) + "]".repeat(500)));
  }

  private static Hostile runs(String name, String element, String rule, String model) {
    return runs(name, element, rule, model, true);
  }

  /**
   * @param hits whether the probe notices
   */
  private static Hostile runs(
      String name, String element, String rule, String model, boolean hits) {
    return new Hostile(
        name, element, rule, hits ? Reach.RUNS : Reach.NOT_TRIED, "evil.bpmn", bytes(model));
  }

  private static Hostile misleads(String name, String element, String rule, String model) {
    return new Hostile(name, element, rule, Reach.NOT_TRIED, "evil.bpmn", bytes(model));
  }

  private static Hostile file(String name, String rule, String model) {
    return new Hostile(name, "", rule, Reach.NOT_TRIED, "evil.bpmn", bytes(model));
  }

  private static Hostile decides(
      String name,
      String element,
      String rule,
      Reach reach,
      String language,
      String input,
      String output) {
    return new Hostile(name, element, rule, reach, "evil.dmn", bytes(dmn(language, input, output)));
  }

  private static Hostile form(String name, String element, String rule, String component) {
    String form = "{\"type\":\"default\",\"id\":\"evil-form\",\"components\":[" + component + "]}";
    return new Hostile(name, element, rule, Reach.NOT_TRIED, "evil-form.form", bytes(form));
  }

  private static byte[] bytes(String model) {
    return model.getBytes(StandardCharsets.UTF_8);
  }

  private static String service(String attributes) {
    return process("<serviceTask id=\"evil\" name=\"x\" " + attributes + "/>");
  }

  private static String user(String attributes, String extensions) {
    String inner =
        extensions.isEmpty() ? "" : "<extensionElements>" + extensions + "</extensionElements>";
    return process("<userTask id=\"evil\" name=\"x\" " + attributes + ">" + inner + "</userTask>");
  }

  private static String script(String format, String text) {
    return process(
        "<scriptTask id=\"evil\" name=\"x\" scriptFormat=\""
            + format
            + "\"><script>"
            + text
            + "</script></scriptTask>");
  }

  private static String juel() {
    return "<camunda:script scriptFormat=\"juel\">" + REFLECTION + "</camunda:script>";
  }

  private static String listener(String kind, String attributes, String inner) {
    return "<camunda:" + kind + " " + attributes + ">" + inner + "</camunda:" + kind + ">";
  }

  private static String input(String value) {
    return "<camunda:inputOutput><camunda:inputParameter name=\"x\">"
        + value
        + "</camunda:inputParameter></camunda:inputOutput>";
  }

  private static String timer(String kind, String value) {
    return process(
        "<intermediateCatchEvent id=\"evil\"><timerEventDefinition id=\"timer\"><"
            + kind
            + ">"
            + value
            + "</"
            + kind
            + "></timerEventDefinition></intermediateCatchEvent>");
  }

  private static String loop(String cardinality) {
    return process(
        "<serviceTask id=\"evil\" name=\"x\" camunda:delegateExpression=\"${goodDelegate}\"><multiInstanceLoopCharacteristics><loopCardinality>"
            + cardinality
            + "</loopCardinality></multiInstanceLoopCharacteristics></serviceTask>");
  }

  private static String condition(String attributes, String text) {
    return definitions(
        "",
        "<process id=\"evil-process\" isExecutable=\"true\" camunda:historyTimeToLive=\"P30D\"><startEvent id=\"start\"/>"
            + "<sequenceFlow id=\"flow_evil\" sourceRef=\"start\" targetRef=\"end\"><conditionExpression xsi:type=\"tFormalExpression\" "
            + attributes
            + ">"
            + text.replace("&", "&amp;").replace("<", "&lt;")
            + "</conditionExpression></sequenceFlow><endEvent id=\"end\"/></process>");
  }

  private static String circle(String attributes) {
    return definitions(
        "",
        "<process id=\"evil-process\" isExecutable=\"true\" camunda:historyTimeToLive=\"P30D\"><startEvent id=\"start\"/>"
            + "<sequenceFlow id=\"f1\" sourceRef=\"start\" targetRef=\"gateway_again\"/><exclusiveGateway id=\"gateway_again\"/>"
            + "<sequenceFlow id=\"f2\" sourceRef=\"gateway_again\" targetRef=\"work\"/>"
            + "<serviceTask id=\"work\" name=\"x\" "
            + attributes
            + " camunda:delegateExpression=\"${goodDelegate}\"/>"
            + "<sequenceFlow id=\"f3\" sourceRef=\"work\" targetRef=\"gateway_again\"/></process>");
  }

  /** Start, the attack, end. */
  static String process(String attack) {
    return definitions("", flow(attack));
  }

  private static String flow(String attack) {
    return "<process id=\"evil-process\" isExecutable=\"true\" camunda:historyTimeToLive=\"P30D\"><startEvent id=\"start\"/>"
        + "<sequenceFlow id=\"f1\" sourceRef=\"start\" targetRef=\"evil\"/>"
        + attack
        + "<sequenceFlow id=\"f2\" sourceRef=\"evil\" targetRef=\"end\"/><endEvent id=\"end\"/></process>";
  }

  static String definitions(String before, String processes) {
    return "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" id=\"definitions_evil\" targetNamespace=\"urn:evil\">"
        + before
        + processes
        + "</definitions>";
  }

  private static String dmn(String language, String input, String output) {
    return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\""
        + " id=\"evil-decisions\" name=\"x\" namespace=\"urn:evil\"><decision id=\"evil-decision\" name=\"x\" camunda:historyTimeToLive=\"P30D\">"
        + "<decisionTable id=\"table\"><input id=\"in\"><inputExpression id=\"input_evil\" typeRef=\"string\" expressionLanguage=\""
        + language
        + "\"><text>"
        + input
        + "</text></inputExpression></input><output id=\"out\" name=\"result\" typeRef=\"string\"/><rule id=\"rule\"><inputEntry id=\"entry\"><text></text>"
        + "</inputEntry><outputEntry id=\"output_evil\"><text>"
        + output
        + "</text></outputEntry></rule></decisionTable></decision></definitions>";
  }
}
