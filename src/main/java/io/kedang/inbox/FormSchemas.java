package io.kedang.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.engine.Forms;
import io.kedang.shared.Language;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Task forms in the reader's language. A form holds its Chinese texts where form-js looks for them
 * and the English ones beside them, as properties of the component named {@code label.en}, {@code
 * value.ACCEPT.en} and the like, so that one file is edited and shipped.
 */
@Component
class FormSchemas {

  private static final String ENGLISH = ".en";

  /** The attributes of a component that people read. */
  private static final List<String> TEXTS = List.of("label", "description", "text", "content");

  private static final List<String> APPEARANCE_TEXTS = List.of("prefixAdorner", "suffixAdorner");

  private final Forms forms;
  private final ObjectMapper json;

  FormSchemas(Forms forms, ObjectMapper json) {
    this.forms = forms;
    this.json = json;
  }

  /**
   * @throws IllegalStateException when a model names a form that does not exist
   */
  JsonNode inReadersLanguage(String formId) {
    JsonNode schema = read(formId);
    if (Language.isEnglish()) {
      translate(schema);
    }
    return schema;
  }

  private JsonNode read(String formId) {
    Forms.Form form =
        forms
            .find(formId)
            .orElseThrow(() -> new IllegalStateException("There is no form " + formId));
    try {
      return json.readTree(form.schema());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Form " + formId + " is no JSON", e);
    }
  }

  /** Whether the form may be answered for many tasks at once: its property {@code bulk} says so. */
  boolean allowsBulk(String formId) {
    return formId != null && read(formId).path("properties").path("bulk").asBoolean(false);
  }

  /** Components nest, and so do their options; both may carry properties. */
  static void translate(JsonNode node) {
    if (node instanceof ObjectNode object) {
      JsonNode properties = object.path("properties");
      for (String text : TEXTS) {
        replace(object, text, properties.path(text + ENGLISH));
      }
      if (object.path("appearance") instanceof ObjectNode appearance) {
        APPEARANCE_TEXTS.forEach(
            text -> replace(appearance, text, properties.path(text + ENGLISH)));
      }
      if (object.path("values").isArray()) {
        translateValues(object.path("values"), properties);
      }
      Iterator<Map.Entry<String, JsonNode>> fields = object.fields();
      fields.forEachRemaining(field -> translate(field.getValue()));
    } else if (node.isArray()) {
      node.forEach(FormSchemas::translate);
    }
  }

  private static void translateValues(JsonNode values, JsonNode properties) {
    for (JsonNode value : values) {
      if (value instanceof ObjectNode option) {
        replace(
            option, "label", properties.path("value." + option.path("value").asText() + ENGLISH));
      }
    }
  }

  private static void replace(ObjectNode object, String field, JsonNode text) {
    if (text.isTextual() && object.has(field)) {
      object.put(field, text.asText());
    }
  }
}
