package io.kedang.inbox;

import io.kedang.engine.DecisionTables;
import io.kedang.shared.ServiceLevel;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the published table {@code task-skill} what a task wants of whoever does it (INBX-1). */
@Component
class TaskSkills {

  /** Anybody of the role will do. */
  static final String NONE = "";

  private final DecisionTables tables;

  TaskSkills(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * Code of the skill, as the table has it; {@link #NONE} where no rule asks for any. A code that
   * is no {@link Skill} is nobody's, so that its tasks stay for everybody's taking.
   */
  String wantedFor(WorkItem item) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put(TaskSkillModel.VARIABLE_TASK_TYPE, item.taskType());
    inputs.put(
        TaskSkillModel.VARIABLE_SERVICE_LEVEL,
        item.serviceLevel() == null ? ServiceLevel.STANDARD.name() : item.serviceLevel());
    inputs.put(TaskSkillModel.VARIABLE_CUSTOMER_TYPE, item.customerType());
    inputs.put(TaskSkillModel.VARIABLE_INFORMATION_LEVEL, item.level());
    inputs.put(TaskSkillModel.VARIABLE_CHANNEL, item.channel());
    return tables
        .ask(TaskSkillModel.DECISION_TASK_SKILL, inputs)
        .map(answer -> answer.text(TaskSkillModel.VARIABLE_SKILL))
        .orElse(NONE);
  }
}
