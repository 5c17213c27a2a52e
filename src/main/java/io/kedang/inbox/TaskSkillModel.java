package io.kedang.inbox;

/** The names that the decision {@code task-skill} shares with the code. */
public final class TaskSkillModel {

  public static final String DECISION_TASK_SKILL = "task-skill";

  /** Element id of the user task. */
  public static final String VARIABLE_TASK_TYPE = "taskType";

  /** {@link io.kedang.shared.ServiceLevel} of the customer. */
  public static final String VARIABLE_SERVICE_LEVEL = "serviceLevel";

  /** {@link io.kedang.shared.CustomerType}. */
  public static final String VARIABLE_CUSTOMER_TYPE = "customerType";

  /** {@link io.kedang.shared.InformationLevel}. */
  public static final String VARIABLE_INFORMATION_LEVEL = "informationLevel";

  /** {@link io.kedang.shared.Channel}. */
  public static final String VARIABLE_CHANNEL = "channel";

  /** Code of a {@link Skill}; empty when whoever has the role will do. */
  public static final String VARIABLE_SKILL = "skill";

  public static final String VARIABLE_RULE = "rule";

  private TaskSkillModel() {}
}
