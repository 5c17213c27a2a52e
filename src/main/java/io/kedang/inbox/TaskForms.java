package io.kedang.inbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which form a task shows, as the version of the model says that the task runs on. */
@Component
class TaskForms {

  private final RepositoryService repository;

  /** A deployed definition never changes. */
  private final Map<String, Map<String, String>> formsByTask = new ConcurrentHashMap<>();

  /** Lazy, because the engine's own start may already tell of tasks. */
  TaskForms(@Lazy RepositoryService repository) {
    this.repository = repository;
  }

  /** The form's id; null when the task has none. */
  String formOf(String definitionId, String taskType) {
    return formsByTask.computeIfAbsent(definitionId, this::read).get(taskType);
  }

  private Map<String, String> read(String definitionId) {
    Map<String, String> forms = new ConcurrentHashMap<>();
    for (UserTask task :
        repository.getBpmnModelInstance(definitionId).getModelElementsByType(UserTask.class)) {
      String form =
          task.getCamundaFormRef() == null ? task.getCamundaFormKey() : task.getCamundaFormRef();
      if (form != null) {
        forms.put(task.getId(), form);
      }
    }
    return forms;
  }
}
