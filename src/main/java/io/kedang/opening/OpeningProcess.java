package io.kedang.opening;

/**
 * What opening tells its process. Implemented beside the engine; completing tasks goes through the
 * inbox.
 */
public interface OpeningProcess {

  /**
   * A submitted application begins its way. Returns when the process waits for somebody, or has
   * ended.
   *
   * @param values what the model's gateways and the task list need
   */
  void start(Start values);

  /** The submitter wants it back. */
  void withdrawn(String applicationId);

  /** Enum names and codes only. */
  record Start(
      String applicationId,
      String channel,
      String customerType,
      String informationLevel,
      String branchCode,
      String submitterId,
      String serviceLevel) {}
}
