package io.kedang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.KedangTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The description of the interface says how to sign in and what a refusal looks like. */
@KedangTest
class OpenApiTest {

  @Autowired MockMvc mvc;

  @Test
  void everyOperationNamesTheProblemAndTheWaysToSignIn() throws Exception {
    JsonNode api =
        new ObjectMapper()
            .readTree(
                mvc.perform(get("/v3/api-docs"))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray());
    assertThat(api.at("/components/securitySchemes").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("session", "csrf", "token");
    assertThat(api.at("/components/schemas/Problem/properties").fieldNames())
        .toIterable()
        .contains("type", "title", "status", "detail", "code", "fields");
    assertThat(api.at("/paths").has("/api/session")).isTrue();
    assertThat(api.at("/paths").has("/error")).isFalse();
    assertThat(api.findValuesAsText("operationId"))
        .contains("session.signIn")
        .doesNotHaveDuplicates()
        .noneMatch(name -> name.matches(".*_\\d+"));
    api.at("/paths")
        .forEach(
            path ->
                path.forEach(
                    operation ->
                        assertThat(
                                operation
                                    .at(
                                        "/responses/default/content/application~1problem+json/schema/$ref")
                                    .asText())
                            .as(operation.at("/operationId").asText())
                            .isEqualTo("#/components/schemas/Problem")));
  }

  /** Records called alike in two capabilities must not be taken for each other. */
  @Test
  void everySchemaIsOneRecord() throws Exception {
    JsonNode api =
        new ObjectMapper()
            .readTree(
                mvc.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsByteArray());
    assertThat(api.at("/components/schemas").fieldNames())
        .toIterable()
        .contains("OpeningPagesPage", "CustomerPagesPage")
        .doesNotContain("Page", "Line", "Scan");
  }
}
