package io.kedang.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Walks every value of a form-js file: fields and plain text, nothing that loads from elsewhere,
 * runs, or writes outside its own data.
 */
class FormGate {

  private static final int DEEPEST = 16;
  private static final int LONGEST_TEXT = 4_000;

  private static final Set<String> COMPONENTS =
      Set.of(
          "default",
          "textfield",
          "textarea",
          "number",
          "select",
          "radio",
          "checkbox",
          "checklist",
          "taglist",
          "datetime",
          "text",
          "group",
          "separator",
          "spacer",
          "table");
  private static final Set<String> REFERENCES = Set.of("key", "path", "valuesKey");
  private static final Pattern REFERENCE =
      Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}(\\.[A-Za-z][A-Za-z0-9_]{0,63}){0,4}");
  private static final Set<String> PROTOTYPES = Set.of("__proto__", "prototype", "constructor");
  private static final Set<String> FORBIDDEN_KEYS =
      Set.of("source", "url", "href", "src", "html", "script", "expression", "computeOn", "import");
  private static final Pattern MARKUP =
      Pattern.compile(
          "<\\s*[A-Za-z!/?]|javascript\\s*:|data\\s*:\\s*text|!\\[", Pattern.CASE_INSENSITIVE);
  private static final Pattern TEMPLATE =
      Pattern.compile("\\{\\{(?!\\s*[A-Za-z][A-Za-z0-9_]*\\s*}})");

  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  List<Finding> check(byte[] form) {
    JsonNode root;
    try {
      root = JSON.readTree(form);
    } catch (JsonProcessingException e) {
      return Findings.file(
          "notReadable", e.getLocation() == null ? "JSON" : "line " + e.getLocation().getLineNr());
    } catch (IOException e) {
      return Findings.file("notReadable", "JSON");
    }
    List<Finding> findings = new ArrayList<>();
    if (root == null
        || !root.isObject()
        || !root.path("components").isArray()
        || !Grammar.isPlainName(root.path("id").asText(""))) {
      return Findings.file("notReadable", "a form has an id and components");
    }
    walk(root, root, findings);
    return findings;
  }

  /**
   * @param field the component the value belongs to
   */
  private void walk(JsonNode node, JsonNode field, List<Finding> findings) {
    if (node.isArray()) {
      node.forEach(
          child -> walk(child, child.isObject() && child.has("type") ? child : field, findings));
    } else if (node.isObject()) {
      node.fields()
          .forEachRemaining(
              entry -> entry(entry.getKey(), entry.getValue(), node, field, findings));
    }
  }

  private void entry(
      String key, JsonNode value, JsonNode holder, JsonNode field, List<Finding> findings) {
    if (PROTOTYPES.contains(key) || FORBIDDEN_KEYS.contains(key)) {
      found(field, "formForbidden", key, findings);
    } else if (key.equals("type") && holder == field && !COMPONENTS.contains(value.asText())) {
      found(field, "formForbidden", value.asText(), findings);
    } else if (REFERENCES.contains(key) && !isReference(value.asText())) {
      found(field, "formForbidden", key, findings);
    } else if (value.isTextual()) {
      text(key, value.asText(), field, findings);
    }
    walk(value, field, findings);
  }

  private static boolean isReference(String text) {
    return text.isEmpty()
        || REFERENCE.matcher(text).matches()
            && PROTOTYPES.stream().noneMatch(List.of(text.split("\\."))::contains);
  }

  private void text(String key, String text, JsonNode field, List<Finding> findings) {
    if (text.startsWith("=")) {
      String refused = Feel.refused(text.substring(1));
      if (refused != null) {
        found(field, "functionForbidden", refused, findings);
      }
    } else if (MARKUP.matcher(text).find()) {
      found(field, "markupForbidden", key, findings);
    } else if (TEMPLATE.matcher(text).find() || Grammar.mayBeExpression(text)) {
      found(field, "expressionForbidden", key, findings);
    }
  }

  private static void found(JsonNode field, String rule, String detail, List<Finding> findings) {
    findings.add(
        new Finding(field.path("id").asText(""), field.path("label").asText(""), rule, detail));
  }
}
