package io.kedang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The facts of stories and time lines as they stand in tables: ids, codes, enums and numbers, in
 * clear. What could be a name or a sentence is refused here; it belongs into sealed content.
 */
@Component
public class Facts {

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  /** Ids, codes, enums, instants; no blanks and no letters of a name. */
  private static final Pattern FACT = Pattern.compile("[!-~]{0,200}");

  private final ObjectMapper json;

  Facts(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @param kind of the entry, for the message
   * @param atMost characters the column holds
   * @throws IllegalArgumentException for what is no fact; the message does not repeat it
   */
  public String write(String kind, Map<String, ?> facts, int atMost) {
    if (facts == null || facts.isEmpty()) {
      return "{}";
    }
    facts.values().forEach(value -> requireFact(kind, value));
    try {
      String text = json.writeValueAsString(facts);
      if (text.length() > atMost) {
        throw new IllegalArgumentException(
            "Facts of " + kind + " are longer than " + atMost + " characters");
      }
      return text;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Facts of " + kind + " cannot be written as JSON", e);
    }
  }

  public Map<String, Object> read(String text) {
    try {
      return json.readValue(text, MAP);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The facts of an entry are no JSON", e);
    }
  }

  private static void requireFact(String kind, Object value) {
    if (value instanceof CharSequence text && !FACT.matcher(text).matches()) {
      throw new IllegalArgumentException("A fact of " + kind + " is no id, enum or number");
    } else if (value instanceof Iterable<?> many) {
      many.forEach(one -> requireFact(kind, one));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(one -> requireFact(kind, one));
    }
  }
}
