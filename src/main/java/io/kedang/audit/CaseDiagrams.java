package io.kedang.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The path a case took through its model, drawn on the version it ran on, with the processes it
 * called (AUDT-1). Read from the engine's history, while the case runs and after it ended.
 */
@Service
public class CaseDiagrams {

  private static final String EVENT_GATEWAY = "eventBasedGateway";

  private final Cases cases;
  private final HistoryService history;
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final Cache<String, DrawnProcess> drawn = Caffeine.newBuilder().maximumSize(200).build();

  CaseDiagrams(
      Cases cases, HistoryService history, RepositoryService repository, RuntimeService runtime) {
    this.cases = cases;
    this.history = history;
    this.repository = repository;
    this.runtime = runtime;
  }

  /**
   * One process of a case.
   *
   * @param process definition key
   * @param version of the definition the case runs or ran on
   * @param visited elements reached, in the order of reaching
   * @param flows sequence flows taken
   * @param active elements where it stands now
   * @param incidents elements where the engine gave up for the moment
   */
  public record Diagram(
      String process,
      int version,
      String name,
      String nameEn,
      String xml,
      Set<String> visited,
      Set<String> flows,
      Set<String> active,
      Set<String> incidents) {}

  /** The case's own process first, then the called ones in the order of their start. */
  @Transactional(readOnly = true)
  public List<Diagram> of(String caseId) {
    cases.requireReadable(caseId);
    List<Diagram> diagrams = new ArrayList<>();
    history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(caseId)
        .rootProcessInstances()
        .list()
        .forEach(root -> collect(root, diagrams));
    return diagrams;
  }

  private void collect(HistoricProcessInstance instance, List<Diagram> into) {
    into.add(diagram(instance));
    history
        .createHistoricProcessInstanceQuery()
        .superProcessInstanceId(instance.getId())
        .orderByProcessInstanceStartTime()
        .asc()
        .list()
        .forEach(called -> collect(called, into));
  }

  private Diagram diagram(HistoricProcessInstance instance) {
    DrawnProcess process =
        drawn.get(
            instance.getProcessDefinitionId(),
            id -> new DrawnProcess(xml(id), instance.getProcessDefinitionKey()));
    Set<String> visited = new LinkedHashSet<>();
    List<TakenFlows.Step> steps = new ArrayList<>();
    for (HistoricActivityInstance activity :
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instance.getId())
            .orderPartiallyByOccurrence()
            .asc()
            .list()) {
      if (process.has(activity.getActivityId())) {
        visited.add(activity.getActivityId());
        steps.add(new TakenFlows.Step(activity.getActivityId(), wasLeft(activity)));
      }
    }
    Set<String> active = new TreeSet<>();
    Set<String> incidents = new TreeSet<>();
    if (instance.getEndTime() == null) {
      addActive(runtime.getActivityInstance(instance.getId()), process, active);
      runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()
          .map(Incident::getActivityId)
          .forEach(incidents::add);
    }
    return new Diagram(
        instance.getProcessDefinitionKey(),
        instance.getProcessDefinitionVersion(),
        process.name(),
        process.nameEn(),
        process.xml(),
        visited,
        TakenFlows.of(process, steps),
        active,
        incidents);
  }

  /**
   * The engine calls an event-based gateway interrupted when one of its events happened; it was
   * left all the same.
   */
  private static boolean wasLeft(HistoricActivityInstance activity) {
    return activity.getEndTime() != null
        && (!activity.isCanceled() || EVENT_GATEWAY.equals(activity.getActivityType()));
  }

  /**
   * Leaves only: a scope is where its content is. A step that waits for the job executor is a
   * transition that has not arrived.
   */
  private static void addActive(ActivityInstance instance, DrawnProcess process, Set<String> into) {
    if (instance == null) {
      return;
    }
    for (TransitionInstance transition : instance.getChildTransitionInstances()) {
      into.add(transition.getActivityId());
    }
    for (ActivityInstance child : instance.getChildActivityInstances()) {
      boolean leaf =
          child.getChildActivityInstances().length + child.getChildTransitionInstances().length
              == 0;
      if (leaf && process.has(child.getActivityId())) {
        into.add(child.getActivityId());
      } else {
        addActive(child, process, into);
      }
    }
  }

  private byte[] xml(String definitionId) {
    try (InputStream model = repository.getProcessModel(definitionId)) {
      return model.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
