package io.kedang.amendment;

/**
 * What amendment tells its process. Implemented beside the engine; completing tasks goes through
 * the inbox.
 */
public interface AmendmentProcess {

  /** A request begins its way. Returns when the process waits for somebody, or has ended. */
  void start(Start values);

  /** The requester wants it back. */
  void withdrawn(String caseId);

  /** Enum names and codes only. */
  record Start(
      String caseId,
      String channel,
      String customerType,
      String informationLevel,
      String branchCode,
      String requesterId,
      String serviceLevel) {}
}
