package io.kedang.inbox;

import static io.kedang.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.KedangTest;
import io.kedang.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * A real opening that needs an officer, worked as pages work it: list, task page, return,
 * correction, acceptance, story, path.
 */
@KedangTest
class OpeningThroughInboxTest {

  @Autowired MockMvc mvc;
  @Autowired ObjectMapper json;
  @Autowired ManagementService management;
  @Autowired RuntimeService runtime;

  @Test
  void anOfficerReturnsARequestItsSubmitterCorrectsItAndItOpens() throws Exception {
    String caseId = submitted("customer-rep");
    JsonNode review = line("roles", "information-officer", caseId);
    assertThat(review.path("taskType").asText()).isEqualTo("userTask_reviewOpening");
    assertThat(review.path("title").asText()).isNotBlank();
    assertThat(review.path("findings").toString()).contains("SCAN_MISSING");
    assertThat(review.path("claimable").asBoolean()).isTrue();
    assertThat(line("waiting", "customer-rep", caseId).path("id")).isEqualTo(review.path("id"));
    String reviewId = review.path("id").asText();

    JsonNode page =
        answer(
            get("/api/tasks/{id}", reviewId)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .with(as("information-officer")));
    assertThat(page.at("/form/schema/components/0/label").asText()).isEqualTo("Decision");
    assertThat(page.at("/briefing/reasons/0/code").asText()).isEqualTo("SCAN_MISSING");
    assertThat(page.at("/may/complete").asBoolean()).isTrue();

    JsonNode returned =
        completed(
            "information-officer", reviewId, Map.of("decision", "RETURN", "reason", "请补充证件影像"));
    assertThat(returned.path("caseState").asText()).isEqualTo("RUNNING");
    JsonNode correction = line("mine", "customer-rep", caseId);
    assertThat(correction.path("taskType").asText()).isEqualTo("userTask_correctOpening");
    JsonNode correctionPage =
        answer(get("/api/tasks/{id}", correction.path("id").asText()).with(as("customer-rep")));
    mvc.perform(get("/api/tasks/{id}", correction.path("id").asText()).with(as("customer-rep2")))
        .andExpect(status().isNotFound());
    completed(
        "customer-rep",
        correction.path("id").asText(),
        json.convertValue(correctionPage.path("formData"), Map.class));

    String again = line("roles", "information-officer", caseId).path("id").asText();
    assertThat(again).isNotEqualTo(reviewId);
    JsonNode accepted =
        completed("information-officer", again, Map.of("decision", "ACCEPT", "reason", "影像随后补交"));
    settle(caseId);
    assertThat(accepted.path("caseId").asText()).isEqualTo(caseId);

    JsonNode record = answer(get("/api/cases/{id}", caseId).with(as("customer-rep")));
    assertThat(record.path("state").asText()).isEqualTo("OPENED");
    assertThat(record.path("customerId").asText()).isNotBlank();
    assertThat(record.path("steps")).isEmpty();
    List<String> kinds = new ArrayList<>();
    answer(get("/api/cases/{id}/story", caseId).with(as("manager")))
        .path("items")
        .forEach(entry -> kinds.add(entry.path("kind").asText()));
    assertThat(kinds)
        .contains(
            "opening.submitted",
            "opening.returned",
            "opening.corrected",
            "opening.reviewAccepted",
            "opening.opened");
    assertThat(kinds.stream().filter("task.completed"::equals)).hasSize(3);
    JsonNode diagram = answer(get("/api/cases/{id}/diagrams", caseId).with(as("auditor"))).get(0);
    assertThat(diagram.path("process").asText()).isEqualTo("account-opening");
    assertThat(json.convertValue(diagram.path("visited"), List.class))
        .contains("userTask_reviewOpening", "userTask_correctOpening", "endEvent_opened");
    assertThat(json.convertValue(diagram.path("flows"), List.class))
        .contains("flow_reviewReturned", "flow_corrected")
        .doesNotContain("flow_notConfirmed");
    assertThat(diagram.path("active")).isEmpty();
  }

  @Test
  void anOfficerWhoSubmittedTheRequestLeavesItToAnother() throws Exception {
    String caseId = submitted("information-officer");
    JsonNode waiting = line("waiting", "information-officer", caseId);
    assertThat(waiting.path("claimable").asBoolean()).isFalse();
    mvc.perform(
            post("/api/tasks/{id}/claim", waiting.path("id").asText())
                .with(as("information-officer")))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("makerChecksOwnWork"));
    JsonNode rejected =
        completed(
            "information-officer2",
            waiting.path("id").asText(),
            Map.of("decision", "REJECT", "reason", "资料不全"));
    settle(caseId);
    assertThat(rejected.path("caseId").asText()).isEqualTo(caseId);
    assertThat(
            answer(get("/api/cases/{id}", caseId).with(as("information-officer")))
                .path("state")
                .asText())
        .isEqualTo("REJECTED");
  }

  @Test
  void aWithdrawnRequestLeavesNoTask() throws Exception {
    String caseId = submitted("customer-rep");
    String taskId = line("roles", "information-officer", caseId).path("id").asText();
    answer(
        post("/api/openings/{id}/withdraw", caseId)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"reason\": \"客户改变主意\"}")
            .with(as("customer-rep")));
    settle(caseId);
    assertThat(answer(get("/api/cases/{id}", caseId).with(as("customer-rep"))).path("steps"))
        .isEmpty();
    mvc.perform(post("/api/tasks/{id}/claim", taskId).with(as("information-officer")))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("taskGone"));
  }

  /** A basic counter opening without a scan: an officer has to look at it. */
  private String submitted(String username) throws Exception {
    Map<String, Object> form =
        Map.of(
            "channel",
            "COUNTER",
            "customerType",
            "INDIVIDUAL",
            "level",
            "BASIC",
            "name",
            "陈秀英",
            "documentType",
            "RESIDENT_ID",
            "documentNumber",
            residentId(),
            "branchCode",
            "440100",
            "collector",
            "AM001");
    JsonNode opened =
        answer(
            post("/api/openings")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(Map.of("requestId", Ids.next(), "form", form)))
                .with(as(username)));
    settle(opened.path("caseId").asText());
    return opened.path("caseId").asText();
  }

  private JsonNode line(String view, String username, String caseId) throws Exception {
    JsonNode items =
        answer(
                get("/api/inbox")
                    .param("view", view)
                    .param("sort", "-createdAt")
                    .param("limit", "200")
                    .with(as(username)))
            .path("items");
    for (JsonNode item : items) {
      if (item.path("caseId").asText().equals(caseId)) {
        return item;
      }
    }
    throw new AssertionError("Case " + caseId + " is not in the view " + view + " of " + username);
  }

  private JsonNode completed(String username, String taskId, Map<?, ?> data) throws Exception {
    JsonNode answer =
        answer(
            post("/api/tasks/{id}/complete", taskId)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(Map.of("data", data)))
                .with(as(username)));
    settle(answer.path("caseId").asText());
    return answer;
  }

  private JsonNode answer(MockHttpServletRequestBuilder request) throws Exception {
    var response = mvc.perform(request).andReturn().getResponse();
    String body = response.getContentAsString(StandardCharsets.UTF_8);
    assertThat(response.getStatus()).as(body).isBetween(200, 299);
    return body.isEmpty() ? json.nullNode() : json.readTree(body);
  }

  /** The job executor is off in tests: what waits for it is run here. */
  private void settle(String caseId) {
    for (int i = 0; i < 20; i++) {
      List<Job> waiting =
          management.createJobQuery().messages().list().stream()
              .filter(job -> job.getProcessInstanceId() != null && isOf(job, caseId))
              .toList();
      if (waiting.isEmpty()) {
        return;
      }
      waiting.forEach(job -> management.executeJob(job.getId()));
    }
  }

  private boolean isOf(Job job, String caseId) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceId(job.getProcessInstanceId())
            .processInstanceBusinessKey(caseId)
            .count()
        > 0;
  }

  private static String residentId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String body =
        "440103"
            + (1950 + random.nextInt(50))
            + String.format(
                "%02d%02d%03d",
                1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(1000));
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (body.charAt(i) - '0');
    }
    return body + "10X98765432".charAt(sum % 11);
  }
}
