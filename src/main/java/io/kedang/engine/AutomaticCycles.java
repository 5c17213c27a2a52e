package io.kedang.engine;

import static io.kedang.engine.BpmnGate.BPMN;

import io.kedang.engine.ModelXml.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds cycles in which nobody and nothing is waited for: no person, message or clock. Such a cycle
 * runs until the memory is full, or with asynchronous steps until the disk is. A call is no wait,
 * because the called process may not have one.
 */
final class AutomaticCycles {

  private static final Set<String> WAITING = Set.of("userTask", "receiveTask", "eventBasedGateway");
  private static final Set<String> WAITING_EVENTS =
      Set.of("messageEventDefinition", "timerEventDefinition", "signalEventDefinition");
  private static final int NAMED = 8;

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Set<String>> next = new HashMap<>();

  private AutomaticCycles(Node root) {
    Map<String, String> linkTargets = new HashMap<>();
    root.all()
        .filter(node -> node.namespace.equals(BPMN) && node.attribute("id") != null)
        .forEach(
            node -> {
              nodes.put(node.attribute("id"), node);
              link(node, "intermediateCatchEvent")
                  .ifPresent(name -> linkTargets.put(name, node.attribute("id")));
            });
    for (Node node : nodes.values()) {
      if (node.name.equals("sequenceFlow")) {
        edge(node.attribute("sourceRef"), node.attribute("targetRef"));
      } else if (node.name.equals("boundaryEvent")) {
        edge(node.attribute("attachedToRef"), node.attribute("id"));
      } else {
        link(node, "intermediateThrowEvent")
            .ifPresent(name -> edge(node.attribute("id"), linkTargets.get(name)));
      }
    }
  }

  static List<Finding> find(Node root) {
    return new AutomaticCycles(root).find();
  }

  private static Optional<String> link(Node node, String event) {
    return node.name.equals(event)
        ? node.children(BPMN, "linkEventDefinition")
            .map(link -> String.valueOf(link.attribute("name")))
            .findFirst()
        : Optional.empty();
  }

  private void edge(String from, String to) {
    if (nodes.containsKey(from) && nodes.containsKey(to)) {
      next.computeIfAbsent(from, key -> new LinkedHashSet<>()).add(to);
    }
  }

  /**
   * What remains when everything is taken away that waits, that nothing leads to or that leads
   * nowhere.
   */
  private List<Finding> find() {
    Set<String> left =
        nodes.keySet().stream()
            .filter(id -> !waits(nodes.get(id)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    boolean smaller = true;
    while (smaller) {
      Set<String> reached = new HashSet<>();
      left.forEach(
          id ->
              next.getOrDefault(id, Set.of()).stream()
                  .filter(left::contains)
                  .forEach(reached::add));
      smaller =
          left.removeIf(
              id ->
                  !reached.contains(id)
                      || next.getOrDefault(id, Set.of()).stream().noneMatch(left::contains));
    }
    if (left.isEmpty()) {
      return List.of();
    }
    Node first = nodes.get(left.iterator().next());
    return List.of(
        Findings.at(
            first,
            "cycleWithoutWait",
            left.stream().limit(NAMED).collect(Collectors.joining(", "))));
  }

  private boolean waits(Node node) {
    if (WAITING.contains(node.name)) {
      return true;
    }
    if (node.name.equals("intermediateCatchEvent") || node.name.equals("boundaryEvent")) {
      return node.children.stream().anyMatch(child -> WAITING_EVENTS.contains(child.name));
    }
    return node.name.equals("subProcess") && !passesWithoutWait(node);
  }

  /** Whether a way leads from the sub-process's start to one of its ends without a wait. */
  private boolean passesWithoutWait(Node subProcess) {
    Deque<Node> open = new ArrayDeque<>(subProcess.children(BPMN, "startEvent").toList());
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (!seen.add(node.attribute("id")) || waits(node)) {
        continue;
      }
      Set<String> following = next.getOrDefault(node.attribute("id"), Set.of());
      if (following.isEmpty()) {
        return true;
      }
      following.forEach(id -> open.push(nodes.get(id)));
    }
    return false;
  }
}
