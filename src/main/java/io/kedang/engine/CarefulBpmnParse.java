package io.kedang.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The engine's parser makes form handlers of any class while it reads, and delegate expressions let
 * a model write into the fields of our own beans. Neither has a setting that forbids it.
 */
class CarefulBpmnParse extends BpmnParse {

  CarefulBpmnParse(BpmnParser parser) {
    super(parser);
  }

  @Override
  protected void parseRootElement() {
    refuse(rootElement);
    super.parseRootElement();
  }

  /**
   * A model may name the place of a schema, which the XML parser would fetch; the engine's own lies
   * in its jar.
   */
  @Override
  protected String resolveAccessExternalSchemaProperty() {
    return "file,jar:file,nested,jar:nested";
  }

  private void refuse(Element element) {
    if (element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "formHandlerClass") != null) {
      throw new RefusedByEngine("Form handler classes are not allowed");
    }
    if (!element.elementsNS(CAMUNDA_BPMN_EXTENSIONS_NS, "field").isEmpty()) {
      throw new RefusedByEngine("Field injection is not allowed");
    }
    element.elements().forEach(this::refuse);
  }
}
