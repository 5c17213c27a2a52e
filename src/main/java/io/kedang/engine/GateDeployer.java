package io.kedang.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Stands before the engine's own deployers, so that no deployment passes without the gate having
 * read every file of it.
 */
class GateDeployer implements Deployer {

  private final ModelGate gate;

  GateDeployer(ModelGate gate) {
    this.gate = gate;
  }

  /**
   * Definitions read back into the cache are not asked again: a rule that came later must not
   * strand the cases that run on them.
   */
  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    List<Finding> findings = new ArrayList<>();
    for (ResourceEntity resource : deployment.getResources().values()) {
      findings.addAll(gate.check(resource.getName(), resource.getBytes()));
    }
    if (!findings.isEmpty()) {
      throw new ModelRefused(
          deployment.getResources().keySet().stream().sorted().collect(Collectors.joining(", ")),
          findings);
    }
  }
}
