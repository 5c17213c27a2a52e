package io.kedang.engine;

import io.kedang.engine.ModelXml.Unreadable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The safety gate: reads a model before the engine does, and names every element that could do more
 * than a process needs (PADM-3). It allows what it knows and refuses the rest. Everything that is
 * deployed passes here, by whatever way it comes.
 */
@Component
public class ModelGate {

  private static final int LARGEST = 1024 * 1024;

  private final BpmnGate bpmn;
  private final DmnGate dmn = new DmnGate();
  private final FormGate form = new FormGate();

  ModelGate(Delegates delegates) {
    this.bpmn = new BpmnGate(delegates);
  }

  /**
   * Everything that speaks against the model; empty when nothing does.
   *
   * @param resourceName file name; its ending says what the model is
   */
  public List<Finding> check(String resourceName, byte[] model) {
    if (model.length > LARGEST) {
      return Findings.file("tooLarge", model.length + " bytes");
    }
    try {
      if (resourceName.endsWith(".bpmn")) {
        return List.copyOf(bpmn.check(ModelXml.read(model)));
      } else if (resourceName.endsWith(".dmn")) {
        return List.copyOf(dmn.check(ModelXml.read(model)));
      } else if (resourceName.endsWith(".form")) {
        return List.copyOf(form.check(model));
      }
      return Findings.file("unknownKind", resourceName);
    } catch (Unreadable e) {
      return List.of(e.finding);
    }
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
