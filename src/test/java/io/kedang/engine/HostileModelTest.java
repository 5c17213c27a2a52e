package io.kedang.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.kedang.engine.HostileModels.Hostile;
import io.kedang.engine.HostileModels.Reach;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever publishes a model is treated as hostile (PADM-3): each attack is tried against the gate,
 * against the engine, and past the gate.
 */
class HostileModelTest {

  private static final Path SHELL_MARK = Path.of("/tmp/kedang-hostile-shell");
  private static TestEngine ours;
  private static TestEngine gateOpen;
  private static TestEngine unprotected;

  @BeforeAll
  static void start() {
    ours = new TestEngine(TestEngine.Kind.OURS);
    gateOpen = new TestEngine(TestEngine.Kind.GATE_OPEN);
    unprotected = new TestEngine(TestEngine.Kind.UNPROTECTED);
  }

  @AfterAll
  static void stop() {
    Stream.of(ours, gateOpen, unprotected).forEach(TestEngine::close);
  }

  @BeforeEach
  void forget() throws Exception {
    Probe.forget();
    Files.deleteIfExists(SHELL_MARK);
  }

  static List<Hostile> all() {
    return HostileModels.all();
  }

  static Stream<Hostile> real() {
    return all().stream().filter(hostile -> hostile.reach() == Reach.RUNS);
  }

  static Stream<Hostile> deployable() {
    return all().stream()
        .filter(
            hostile -> hostile.resource().endsWith(".bpmn") || hostile.resource().endsWith(".dmn"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theGateNamesTheElement(Hostile hostile) {
    assertThat(ours.gate.check(hostile.resource(), hostile.model()))
        .anySatisfy(
            finding -> {
              assertThat(finding.elementId()).isEqualTo(hostile.element());
              assertThat(finding.rule()).isEqualTo(hostile.rule());
            });
  }

  @ParameterizedTest
  @MethodSource("all")
  void theRepositoryServiceRefusesIt(Hostile hostile) {
    assertThatThrownBy(() -> deploy(ours.engine, hostile))
        .isInstanceOf(ModelRefused.class)
        .hasMessageContaining(hostile.element())
        .hasMessageContaining(hostile.rule());
    assertThat(ours.engine.getRepositoryService().createDeploymentQuery().count()).isZero();
    assertThat(Probe.hits()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("deployable")
  void pastTheGateItStillDoesNothing(Hostile hostile) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> run(gateOpen.engine, hostile));
    assertThat(Probe.hits()).isEmpty();
    assertThat(SHELL_MARK).doesNotExist();
  }

  /** Else the probe would prove nothing. */
  @ParameterizedTest
  @MethodSource("real")
  void onAnUnprotectedEngineTheAttackSucceeds(Hostile hostile) {
    run(unprotected.engine, hostile);
    assertThat(Probe.hits()).isNotEmpty();
  }

  /** A model may say where the schema of its extensions lies. */
  @Test
  void schemasAreNotFetchedFromElsewhere() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    elsewhere.start();
    try {
      String model =
          HostileModels.process(
                  "<userTask id=\"evil\" name=\"x\"><extensionElements><x:y xmlns:x=\"urn:x\"/></extensionElements></userTask>")
              .replace(
                  "id=\"definitions_evil\"",
                  "id=\"definitions_evil\" xsi:schemaLocation=\"urn:x http://127.0.0.1:"
                      + elsewhere.getAddress().getPort()
                      + "/x.xsd\"");
      Hostile hostile =
          new Hostile("", "", "", Reach.RUNS, "evil.bpmn", model.getBytes(StandardCharsets.UTF_8));
      run(gateOpen.engine, hostile);
      assertThat(asked).isEmpty();
      run(unprotected.engine, hostile);
      assertThat(asked).as("else nothing is shown").isNotEmpty();
    } finally {
      elsewhere.stop(0);
    }
  }

  @Test
  void thereAreManyAttacks() {
    assertThat(all()).hasSizeGreaterThan(80);
    assertThat(all().stream().map(Hostile::name)).doesNotHaveDuplicates();
  }

  private static void deploy(ProcessEngine engine, Hostile hostile) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addString(hostile.resource(), new String(hostile.model(), StandardCharsets.UTF_8))
        .addString("other.bpmn", OTHER)
        .deploy();
  }

  private static final String OTHER =
      HostileModels.definitions(
          "",
          "<process id=\"other\" isExecutable=\"true\" camunda:historyTimeToLive=\"P30D\"><startEvent id=\"other_start\"/></process>");

  /** Goes as far as the engine lets it: deploys, starts, runs jobs and completes tasks. */
  private static void run(ProcessEngine engine, Hostile hostile) {
    try {
      deploy(engine, hostile);
      if (hostile.resource().endsWith(".dmn")) {
        engine
            .getDecisionService()
            .evaluateDecisionTableByKey("evil-decision", Map.of("input", "x"));
        return;
      }
      engine
          .getRuntimeService()
          .startProcessInstanceByKey("evil-process", Map.of("many", 200_000, "a", "b"));
      for (int i = 0; i < 5; i++) {
        engine
            .getManagementService()
            .createJobQuery()
            .list()
            .forEach(job -> attempt(() -> engine.getManagementService().executeJob(job.getId())));
        engine
            .getTaskService()
            .createTaskQuery()
            .list()
            .forEach(task -> attempt(() -> engine.getTaskService().complete(task.getId())));
      }
    } catch (RuntimeException refused) {
      // as it should be; what counts is what happened until then
    } finally {
      engine
          .getRepositoryService()
          .createDeploymentQuery()
          .list()
          .forEach(d -> engine.getRepositoryService().deleteDeployment(d.getId(), true));
    }
  }

  private static void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException refused) {
      // the next one may get further
    }
  }
}
