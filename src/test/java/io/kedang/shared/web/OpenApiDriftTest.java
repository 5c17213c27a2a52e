package io.kedang.shared.web;

import static io.kedang.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.KedangTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The pages' types are made of {@code src/main/frontend/openapi.json}; this holds the file to what
 * the server really describes. After a change of the API write it with {@code mvn test
 * -Dtest=OpenApiDriftTest -Dkedang.openapi.write=true} and make the types with {@code npm run api
 * -- --offline}.
 */
@KedangTest
class OpenApiDriftTest {

  private static final Path KEPT = Path.of("src/main/frontend/openapi.json");
  private static final int SHOWN_AT_MOST = 20;

  @Autowired private MockMvc mvc;

  @Test
  void theKeptDescriptionIsTheServers() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    byte[] answer =
        mvc.perform(get("/v3/api-docs").with(as("system-admin")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    JsonNode served = inOrder(mapper.readTree(answer));
    if (Boolean.getBoolean("kedang.openapi.write")) {
      DefaultIndenter indent = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter asPrettierWould =
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                      .withArrayEmptySeparator("")
                      .withObjectEmptySeparator(""))
              .withObjectIndenter(indent)
              .withArrayIndenter(indent);
      Files.writeString(
          KEPT,
          mapper.writer(asPrettierWould).writeValueAsString(served) + "\n",
          StandardCharsets.UTF_8);
    }
    List<String> differences = new ArrayList<>();
    compare("", inOrder(mapper.readTree(Files.readAllBytes(KEPT))), served, differences);
    assertThat(differences)
        .as(
            "openapi.json and the server differ; write it anew with -Dkedang.openapi.write=true and make the types with `npm run api -- --offline`")
        .isEmpty();
  }

  /** Keys sorted, and 1 for 1.0. */
  private static JsonNode inOrder(JsonNode node) {
    if (node.isObject()) {
      ObjectNode sorted = JsonNodeFactory.instance.objectNode();
      TreeSet<String> names = new TreeSet<>();
      node.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> sorted.set(name, inOrder(node.get(name))));
      return sorted;
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> array.add(inOrder(element)));
      return array;
    }
    return node.isNumber() && node.doubleValue() == node.longValue()
        ? LongNode.valueOf(node.longValue())
        : node;
  }

  private static void compare(
      String where, JsonNode kept, JsonNode served, List<String> differences) {
    if (differences.size() >= SHOWN_AT_MOST || (kept != null && kept.equals(served))) {
      return;
    }
    if (kept == null || served == null) {
      differences.add(where + (kept == null ? " is new" : " is gone"));
    } else if (kept.isObject() && served.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      kept.fieldNames().forEachRemaining(names::add);
      served.fieldNames().forEachRemaining(names::add);
      names.forEach(
          name -> compare(where + "/" + name, kept.get(name), served.get(name), differences));
    } else {
      differences.add(where + " was " + kept + " and is " + served);
    }
  }
}
