package io.kedang.inbox;

/** The names that the decision {@code task-service-level} shares with the code. */
public final class ServiceLevelModel {

  public static final String DECISION_TASK_SERVICE_LEVEL = "task-service-level";

  /** Element id of the user task. */
  public static final String VARIABLE_TASK_TYPE = "taskType";

  /** {@link io.kedang.shared.ServiceLevel} of the customer, on the case's root process. */
  public static final String VARIABLE_SERVICE_LEVEL = "serviceLevel";

  public static final String VARIABLE_CHANNEL = "channel";

  /** Working hours from the task's creation until it is due; 0 for never. */
  public static final String VARIABLE_DUE_WITHIN_HOURS = "dueWithinHours";

  public static final String VARIABLE_PRIORITY = "priority";

  /** Working hours before the task is due; 0 for at that moment. */
  public static final String VARIABLE_REMIND_BEFORE_HOURS = "remindBeforeHours";

  /** Working hours from one reminder to the next; 0 for one only. */
  public static final String VARIABLE_REMIND_AGAIN_HOURS = "remindAgainHours";

  /** Working hours overdue until the holder loses the task; 0 for never. */
  public static final String VARIABLE_REASSIGN_AFTER_HOURS = "reassignAfterHours";

  /** Working hours overdue until somebody above is told; 0 for never. */
  public static final String VARIABLE_ESCALATE_AFTER_HOURS = "escalateAfterHours";

  /** Code of the role that is told. */
  public static final String VARIABLE_ESCALATE_TO = "escalateTo";

  public static final String VARIABLE_RULE = "rule";

  private ServiceLevelModel() {}
}
