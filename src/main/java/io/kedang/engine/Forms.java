package io.kedang.engine;

import java.util.Optional;

/** The task forms 表单, as they lie in {@code forms/}, passed by the safety gate. */
public interface Forms {

  /**
   * @param id file name without its ending, which is also the form's id and the {@code
   *     camunda:formRef} of the task that shows it
   * @param schema form-js JSON
   */
  record Form(String id, String schema) {}

  Optional<Form> find(String formId);
}
