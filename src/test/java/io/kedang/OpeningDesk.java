package io.kedang;

import static io.kedang.TestActors.as;
import static io.kedang.TestActors.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * What people and programs do with an opening, over the same API as the pages: {@code
 * desk.submit("customer-rep", form)}. Everybody is a demo person.
 */
@Component
public class OpeningDesk {

  private final ObjectProvider<MockMvc> mvc;
  private final ObjectMapper json;
  private final JdbcClient jdbc;
  private final RuntimeService runtime;
  private final ManagementService management;

  OpeningDesk(
      ObjectProvider<MockMvc> mvc,
      ObjectMapper json,
      JdbcClient jdbc,
      RuntimeService runtime,
      ManagementService management) {
    this.mvc = mvc;
    this.json = json;
    this.jdbc = jdbc;
    this.runtime = runtime;
    this.management = management;
  }

  /** An answer: its status and its body. */
  public record Answer(int status, JsonNode body) {

    public Answer is(int expected) {
      assertThat(status).as("%s", body).isEqualTo(expected);
      return this;
    }

    public String text(String field) {
      return body.path(field).isNull() ? null : body.path(field).asText();
    }

    public String code() {
      return text("code");
    }

    /** {@code field: code} of a problem. */
    public List<String> fields() {
      return body.path("fields").findParents("field").stream()
          .map(f -> f.get("field").asText() + ": " + f.get("code").asText())
          .toList();
    }

    public List<String> findings() {
      return body.path("findings").findValuesAsText("code");
    }
  }

  public Answer get(String username, String path, Object... values) {
    return perform(MockMvcRequestBuilders.get(path, values), as(username));
  }

  public Answer send(String username, MockHttpServletRequestBuilder request, Object body) {
    return perform(
        request
            .contentType(MediaType.APPLICATION_JSON)
            .content(body instanceof String text ? text : TestForm.json(body)),
        as(username));
  }

  public Answer post(String username, String path, Object body) {
    return send(username, MockMvcRequestBuilders.post(path), body);
  }

  public Answer perform(MockHttpServletRequestBuilder request, RequestPostProcessor who) {
    try {
      MockHttpServletResponse response =
          mvc.getObject().perform(request.with(who)).andReturn().getResponse();
      byte[] content = response.getContentAsByteArray();
      boolean isJson =
          content.length > 0
              && response.getContentType() != null
              && response.getContentType().contains("json");
      return new Answer(
          response.getStatus(),
          isJson ? json.readTree(new String(content, StandardCharsets.UTF_8)) : json.nullNode());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A draft with a scan, not yet submitted; answers its id. */
  public String draft(String username, TestForm form) {
    String id = post(username, "/api/openings/drafts", Map.of("form", form)).is(201).text("id");
    attach(username, id, "证件.png", Pictures.png()).is(201);
    return id;
  }

  public Answer attach(String username, String id, String fileName, byte[] content) {
    return perform(
        multipart("/api/openings/{id}/scans", id)
            .file(new MockMultipartFile("file", fileName, "application/octet-stream", content)),
        as(username));
  }

  /** Draft, scan, submission; answers the submission. */
  public Answer submit(String username, TestForm form) {
    return post(username, "/api/openings/drafts/" + draft(username, form) + "/submit", "{}")
        .is(200);
  }

  /** A business system asks; answers the submission. */
  public Answer request(String clientName, TestForm form) {
    return request(clientName, "req-" + Ids.next(), form).is(201);
  }

  public Answer request(String clientName, String requestId, TestForm form) {
    return perform(
        MockMvcRequestBuilders.post("/api/openings")
            .contentType(MediaType.APPLICATION_JSON)
            .content(form.request(requestId)),
        client(clientName));
  }

  /** The case's open tasks, by type. */
  public List<String> openTasks(String caseId) {
    return jdbc.sql(
            "select task_type from work_item where state = 'OPEN' and case_id = ? order by task_type")
        .param(caseId)
        .query(String.class)
        .list();
  }

  /** The id of the case's only open task. */
  public String task(String caseId) {
    return jdbc.sql("select task_id from work_item where state = 'OPEN' and case_id = ?")
        .param(caseId)
        .query(String.class)
        .single();
  }

  /** Takes and finishes the case's only open task. */
  public Answer complete(String username, String caseId, Map<String, ?> form) {
    return post(username, "/api/tasks/" + task(caseId) + "/complete", Map.of("data", form));
  }

  public Answer review(String username, String caseId, String decision) {
    return complete(username, caseId, Map.of("decision", decision, "reason", "原件已当面核对"));
  }

  public Answer call(String username, String caseId, String outcome) {
    return complete(username, caseId, Map.of("outcome", outcome, "note", "已通话，记录如上"));
  }

  public Answer withdraw(String username, String caseId) {
    return post(username, "/api/openings/" + caseId + "/withdraw", Map.of("reason", "客户改变了主意"));
  }

  public Answer page(String caseId) {
    return get("information-officer", "/api/openings/" + caseId).is(200);
  }

  public String state(String caseId) {
    return jdbc.sql("select state from application where id = ?")
        .param(caseId)
        .query(String.class)
        .single();
  }

  /** The story's kinds, in the order told. */
  public List<String> story(String caseId) {
    return jdbc.sql("select kind from case_entry where case_id = ? order by id")
        .param(caseId)
        .query(String.class)
        .list();
  }

  /** The one timer the case waits for. */
  public Job timer(String caseId) {
    ProcessInstance root =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).singleResult();
    ProcessInstance called =
        runtime.createProcessInstanceQuery().superProcessInstanceId(root.getId()).singleResult();
    return management.createJobQuery().processInstanceId(called.getId()).timers().singleResult();
  }

  /** The time has come. */
  public void fire(Job timer) {
    management.executeJob(timer.getId());
  }

  /** Whether the engine still has anything of the case. */
  public boolean runs(String caseId) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).count() > 0;
  }
}
