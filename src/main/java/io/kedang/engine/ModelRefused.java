package io.kedang.engine;

import java.util.List;
import java.util.stream.Collectors;

/** A model that the safety gate does not let pass; names every element that offends. */
public class ModelRefused extends RefusedByEngine {

  private static final int NAMED_IN_MESSAGE = 10;
  private final transient List<Finding> findings;

  ModelRefused(String resourceName, List<Finding> findings) {
    super(
        resourceName
            + " is refused: "
            + findings.stream()
                .limit(NAMED_IN_MESSAGE)
                .map(f -> f.elementId() + " " + f.rule() + " (" + f.detail() + ")")
                .collect(Collectors.joining("; ")));
    this.findings = List.copyOf(findings);
  }

  public List<Finding> findings() {
    return findings;
  }
}
