package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.KedangTest;
import io.kedang.TestActors;
import io.kedang.access.Actor;
import io.kedang.access.Branches;
import io.kedang.access.Role;
import io.kedang.audit.CaseHistory;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two small processes of the test's own, and somebody who handles their tasks. Everything made here
 * is gone afterwards.
 */
@KedangTest
abstract class InboxTestBase {

  static final String CHECK = "userTask_check";
  static final String ASK = "userTask_ask";
  static final String CORRECT = "userTask_correct";

  @Autowired TestActors actors;
  @Autowired Branches branches;
  @Autowired Inbox inbox;
  @Autowired Tasks tasks;
  @Autowired WorkItems items;
  @Autowired CaseHistory history;
  @Autowired DataSubjects subjects;
  @Autowired JdbcClient jdbc;
  @Autowired RuntimeService runtime;
  @Autowired TaskService engineTasks;
  @Autowired HistoryService engineHistory;
  @Autowired ManagementService management;
  @Autowired RepositoryService repository;
  @Autowired PlatformTransactionManager transactions;
  @Autowired DefaultListableBeanFactory beans;

  final RecordingHandler checking = new RecordingHandler(CHECK, true);
  final RecordingHandler asking = new RecordingHandler(ASK, false);
  final RecordingHandler correcting = new RecordingHandler(CORRECT, false);
  private String deploymentId;

  @BeforeEach
  void deploy() {
    for (RecordingHandler handler : List.of(checking, asking, correcting)) {
      beans.registerSingleton("inboxTest_" + handler.taskType(), handler);
    }
    deploymentId =
        repository
            .createDeployment()
            .addClasspathResource("inbox/inbox-check.bpmn")
            .addClasspathResource("inbox/inbox-ask.bpmn")
            .deploy()
            .getId();
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deploymentId, true);
    List.of(CHECK, ASK, CORRECT).forEach(type -> beans.destroySingleton("inboxTest_" + type));
  }

  /** The demo person's. */
  String id(String username) {
    return actors.actor(username).id();
  }

  /** Who has the task; null for nobody. */
  String holder(String taskId) {
    return items.find(taskId).orElseThrow().item().assigneeId();
  }

  static void unsuited(ThrowingCallable work, String why) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.code()).isEqualTo("colleagueUnsuited");
              assertThat(problem.fields().get(0).code()).isEqualTo(why);
            });
  }

  /**
   * A case begun by the demo person {@code maker} for a branch; it stands at {@link #CHECK}.
   * Answers the case's id.
   */
  String begin(String maker, String branchCode, Map<String, ?> more) {
    String caseId = Ids.next();
    Map<String, Object> variables = new HashMap<>();
    variables.put("applicationId", caseId);
    variables.put("referenceId", Ids.next());
    variables.put("channel", "COUNTER");
    variables.put("customerType", "INDIVIDUAL");
    variables.put("informationLevel", "ADVANCED");
    variables.put("branchCode", branchCode);
    variables.put("submitterId", actors.actor(maker).id());
    variables.put("outcome", "ASK");
    variables.put("reviewFindings", "PHONE_SHARED.SCAN_MISSING");
    variables.put(
        "dueAt", Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString());
    variables.putAll(more);
    inTransaction(
        () -> {
          history.started(
              new CaseHistory.CaseStart(
                  caseId,
                  "inbox-check",
                  subjects.create(),
                  branchCode,
                  branches.find(branchCode).orElseThrow().path(),
                  "COUNTER",
                  "INDIVIDUAL",
                  "ADVANCED",
                  actors.actor(maker).id(),
                  Instant.now()));
          runtime.startProcessInstanceByKey("inbox-check", caseId, variables);
        });
    return caseId;
  }

  String begin() {
    return begin("customer-rep", "440100", Map.of());
  }

  /** Lets the reply window of the case's question pass. */
  void silence(String caseId) {
    String called =
        runtime
            .createProcessInstanceQuery()
            .superProcessInstanceId(
                runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseId)
                    .singleResult()
                    .getId())
            .singleResult()
            .getId();
    Job timer = management.createJobQuery().processInstanceId(called).timers().singleResult();
    management.executeJob(timer.getId());
  }

  /** The only open task of a case. */
  ItemRow only(String caseId) {
    List<ItemRow> rows = items.ofCase(caseId);
    if (rows.size() != 1) {
      throw new AssertionError("Expected one open task, found " + rows);
    }
    return rows.get(0);
  }

  Actor someone(String id, String branchPath, Role... roles) {
    Set<Role> held =
        roles.length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(Arrays.asList(roles));
    return new Actor(id, id, id, null, "440100", branchPath, held, Set.of());
  }

  /** What the person was told of a case, the oldest first. */
  List<String> noticesOf(String username, String caseId) {
    return jdbc.sql("select code from notice where person_id = ? and case_id = ? order by id")
        .params(actors.actor(username).id(), caseId)
        .query(String.class)
        .list();
  }

  /** The kinds of a case's story. */
  List<String> storyOf(String caseId) {
    return jdbc.sql("select kind from case_entry where case_id = ? order by id")
        .param(caseId)
        .query(String.class)
        .list();
  }

  /** Runs all at the same moment; answers what each returned or threw. */
  static List<Object> atOnce(List<Callable<Object>> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(work.size());
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Object>> running = new ArrayList<>();
      for (Callable<Object> one : work) {
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  try {
                    return one.call();
                  } catch (Exception e) {
                    return e;
                  }
                }));
      }
      start.countDown();
      List<Object> answers = new ArrayList<>();
      for (Future<Object> one : running) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }

  void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }

  /** Answers the variables it was told to, and remembers what it was asked. */
  static final class RecordingHandler implements TaskHandler {

    private final String taskType;
    private final boolean checksMaker;
    volatile Map<String, Object> variables = Map.of("outcome", "ASK");
    volatile RuntimeException refusal;
    final List<Map<String, Object>> forms = new CopyOnWriteArrayList<>();

    RecordingHandler(String taskType, boolean checksMaker) {
      this.taskType = taskType;
      this.checksMaker = checksMaker;
    }

    @Override
    public String taskType() {
      return taskType;
    }

    @Override
    public boolean checksMaker() {
      return checksMaker;
    }

    @Override
    public TaskBriefing brief(WorkItem item, Actor reader) {
      return new TaskBriefing(
          Map.of("type", "INDIVIDUAL"),
          List.of(new TaskBriefing.Reason("PHONE_SHARED", "PERSON", "mobile", null, Map.of())),
          Map.of("decision", "ACCEPT"),
          null,
          List.of("mobile"),
          "/api/openings/" + item.caseId() + "/reveal");
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> form, Actor by) {
      if (refusal != null) {
        throw refusal;
      }
      forms.add(form);
      return variables;
    }
  }
}
