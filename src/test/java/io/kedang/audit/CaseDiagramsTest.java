package io.kedang.audit;

import static io.kedang.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.kedang.KedangTest;
import io.kedang.TestActors;
import io.kedang.audit.CaseDiagrams.Diagram;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;

@KedangTest
class CaseDiagramsTest {

  @Autowired CaseDiagrams diagrams;
  @Autowired CaseHistory history;
  @Autowired DataSubjects subjects;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired TestActors actors;
  @Autowired MockMvc mvc;

  private final String caseId = Ids.next();
  private String deploymentId;
  private String newerDeploymentId;

  @BeforeEach
  void begin() throws IOException {
    deploymentId = deploy(model("inbox-check"));
    history.started(
        new CaseHistory.CaseStart(
            caseId,
            "inbox-check",
            subjects.create(),
            "440100",
            "/000000/440000/440100/",
            "COUNTER",
            "INDIVIDUAL",
            "BASIC",
            "nobody",
            Instant.now()));
    runtime.startProcessInstanceByKey(
        "inbox-check",
        caseId,
        Map.of(
            "applicationId",
            caseId,
            "referenceId",
            Ids.next(),
            "branchCode",
            "440100",
            "submitterId",
            "nobody",
            "outcome",
            "ASK",
            "dueAt",
            "2037-01-01T00:00:00Z"));
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deploymentId, true);
    if (newerDeploymentId != null) {
      repository.deleteDeployment(newerDeploymentId, true);
    }
  }

  @Test
  void thePathFollowsTheCaseThroughLoopsAndCalledProcessesToItsEnd() throws Exception {
    Diagram begun = read().get(0);
    assertThat(begun.visited()).containsExactly("startEvent_begun", "userTask_check");
    assertThat(begun.flows()).containsExactly("flow_begun");
    assertThat(begun.active()).containsExactly("userTask_check");
    assertThat(begun.name()).isEqualTo("待办测试");
    assertThat(begun.nameEn()).isEqualTo("Inbox test");

    completeWith("AGAIN");
    assertThat(read().get(0).flows())
        .containsExactlyInAnyOrder("flow_begun", "flow_checked", "flow_again");

    completeWith("ASK");
    List<Diagram> asked = read();
    assertThat(asked).hasSize(2);
    assertThat(asked.get(0).active()).containsExactly("callActivity_ask");
    assertThat(asked.get(0).flows())
        .containsExactlyInAnyOrder("flow_begun", "flow_checked", "flow_again", "flow_asked");
    assertThat(asked.get(1).process()).isEqualTo("inbox-ask");
    assertThat(asked.get(1).active()).containsExactly("gateway_reply");
    assertThat(asked.get(1).flows()).containsExactly("flow_waiting");

    management.executeJob(timer().getId());
    Diagram silent = read().get(1);
    assertThat(silent.flows())
        .containsExactlyInAnyOrder("flow_waiting", "flow_silence", "flow_call");
    assertThat(silent.visited()).doesNotContain("event_replied");

    completeWith("ASK");
    completeWith("ASK");
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).count())
        .isZero();
    List<Diagram> ended = read();
    assertThat(ended.get(0).active()).isEmpty();
    assertThat(ended.get(0).incidents()).isEmpty();
    assertThat(ended.get(0).visited())
        .contains("callActivity_ask", "userTask_correct", "endEvent_done")
        .doesNotContain("endEvent_dropped");
    assertThat(ended.get(0).flows())
        .containsExactlyInAnyOrder(
            "flow_begun",
            "flow_checked",
            "flow_again",
            "flow_asked",
            "flow_answered",
            "flow_corrected");
    assertThat(ended.get(1).flows())
        .containsExactlyInAnyOrder("flow_waiting", "flow_silence", "flow_call", "flow_called");
  }

  @Test
  void aReplyTakesTheOtherWay() throws Exception {
    completeWith("ASK");
    runtime
        .createMessageCorrelation("inbox.replied")
        .processInstanceId(called().getId())
        .correlate();
    assertThat(read().get(1).flows())
        .containsExactlyInAnyOrder("flow_waiting", "flow_reply", "flow_replied");
  }

  @Test
  void theDiagramIsTheVersionTheCaseRunsOn() throws Exception {
    newerDeploymentId =
        deploy(model("inbox-check").replace("userTask_check", "userTask_checkNewly"));
    Diagram diagram = read().get(0);
    assertThat(diagram.xml()).contains("\"userTask_check\"").doesNotContain("userTask_checkNewly");
    assertThat(diagram.version())
        .isLessThan(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("inbox-check")
                .latestVersion()
                .singleResult()
                .getVersion());
  }

  @Test
  void whereTheEngineGaveUpIsShown() throws Exception {
    completeWith("ASK");
    management.setJobRetries(timer().getId(), 0);
    assertThat(read().get(1).incidents()).containsExactly("event_silence");
    management.setJobRetries(timer().getId(), 1);
    assertThat(read().get(1).incidents()).isEmpty();
    management.setJobRetries(timer().getId(), 0);
  }

  @Test
  void onlyWhoeverMaySeeTheCaseSeesItsPath() throws Exception {
    assertThatThrownBy(() -> actors.run("am003", () -> diagrams.of(caseId)))
        .isInstanceOf(ProblemException.class)
        .hasMessage("caseNotFound");
    assertThat(actors.run("auditor", () -> diagrams.of(caseId))).hasSize(1);
    mvc.perform(get("/api/cases/{id}/diagrams", caseId).with(as("verifier")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].process").value("inbox-check"))
        .andExpect(jsonPath("$[0].active[0]").value("userTask_check"));
  }

  private List<Diagram> read() throws Exception {
    return actors.run("manager", () -> diagrams.of(caseId));
  }

  private void completeWith(String outcome) {
    ProcessInstance called = called();
    String instanceId = called == null ? root().getId() : called.getId();
    tasks.complete(
        tasks.createTaskQuery().processInstanceId(instanceId).singleResult().getId(),
        Map.of("outcome", outcome));
  }

  private ProcessInstance root() {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).singleResult();
  }

  /** Null when nothing is called at the moment. */
  private ProcessInstance called() {
    return runtime
        .createProcessInstanceQuery()
        .superProcessInstanceId(root().getId())
        .singleResult();
  }

  private Job timer() {
    return management.createJobQuery().processInstanceId(called().getId()).timers().singleResult();
  }

  private String deploy(String check) throws IOException {
    return repository
        .createDeployment()
        .addString("inbox-check.bpmn", check)
        .addString("inbox-ask.bpmn", model("inbox-ask"))
        .deploy()
        .getId();
  }

  private static String model(String name) throws IOException {
    return new ClassPathResource("inbox/" + name + ".bpmn")
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
