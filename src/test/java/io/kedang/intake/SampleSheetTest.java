package io.kedang.intake;

import static io.kedang.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.KedangTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The sample of a branch's sheet (see ../shared/data) gives exactly the findings written down for
 * it, in the preview and in the run.
 */
@KedangTest
class SampleSheetTest {

  @Autowired MockMvc mvc;
  @Autowired ObjectMapper json;
  @Autowired SheetRunner runner;

  @Test
  void givesExactlyTheExpectedFindings() throws Exception {
    Map<Integer, Set<String>> expected = expected();

    String preview = upload("customers-gbk.csv", true).get("id").asText();
    runner.work(preview);
    JsonNode previewed = sheet(preview);
    assertThat(previewed.get("state").asText()).isEqualTo("PREVIEW");
    assertThat(previewed.get("done").asInt()).isEqualTo(500);
    assertThat(findings(preview)).isEqualTo(expected);
    mvc.perform(delete("/api/intake/sheets/" + preview).with(as("customer-rep")))
        .andExpect(status().isNoContent());

    String id = upload("customers.csv", false).get("id").asText();
    runner.work(id);
    JsonNode done = sheet(id);
    assertThat(done.get("state").asText()).isEqualTo("DONE");
    assertThat(done.get("failed").asInt()).isZero();
    assertThat(findings(id)).isEqualTo(expected);
    assertThat(done.get("clean").asLong())
        .isEqualTo(expected.values().stream().filter(Set::isEmpty).count());

    JsonNode again = upload("customers-gbk.csv", false);
    assertThat(again.get("id").asText()).isEqualTo(id);
    assertThat(again.get("repeated").asBoolean()).isTrue();
  }

  private JsonNode upload(String name, boolean preview) throws Exception {
    MockMultipartFile file =
        new MockMultipartFile("file", name, "text/csv", SheetReaderTest.sample(name));
    String answer =
        mvc.perform(
                multipart("/api/intake/sheets")
                    .file(file)
                    .param("preview", String.valueOf(preview))
                    .with(as("customer-rep")))
            .andExpect(status().isAccepted())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return json.readTree(answer);
  }

  private JsonNode sheet(String id) throws Exception {
    return json.readTree(
        mvc.perform(get("/api/intake/sheets/" + id).with(as("customer-rep")))
            .andReturn()
            .getResponse()
            .getContentAsByteArray());
  }

  private Map<Integer, Set<String>> findings(String id) throws Exception {
    Map<Integer, Set<String>> findings = new LinkedHashMap<>();
    int after = 0;
    while (true) {
      JsonNode rows =
          json.readTree(
              mvc.perform(
                      get("/api/intake/sheets/" + id + "/rows")
                          .param("after", String.valueOf(after))
                          .with(as("customer-rep")))
                  .andReturn()
                  .getResponse()
                  .getContentAsByteArray());
      if (rows.isEmpty()) {
        return findings;
      }
      for (JsonNode row : rows) {
        after = row.get("line").asInt();
        Set<String> codes = new TreeSet<>();
        row.get("findings").forEach(code -> codes.add(code.asText()));
        findings.put(after, codes);
      }
    }
  }

  private static Map<Integer, Set<String>> expected() {
    Map<Integer, Set<String>> expected = new LinkedHashMap<>();
    String text =
        new String(SheetReaderTest.sample("customers-expected.csv"), StandardCharsets.UTF_8);
    text.lines()
        .skip(1)
        .forEach(
            line -> {
              String[] cells = line.split(",", 2);
              expected.put(
                  Integer.valueOf(cells[0]),
                  cells[1].isEmpty()
                      ? new TreeSet<>()
                      : new TreeSet<>(Set.of(cells[1].split("\\|"))));
            });
    return expected;
  }
}
