package io.kedang.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidator;
import org.camunda.bpm.engine.impl.form.validator.FormValidators;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Forms are form-js files; the engine's own form fields, whose validators name classes, are not
 * used.
 */
class NoFormValidators extends FormValidators {

  @Override
  public FormFieldValidator createValidator(
      Element constraint, BpmnParse parse, ExpressionManager expressions) {
    throw new RefusedByEngine("Form field validators are not allowed");
  }
}
