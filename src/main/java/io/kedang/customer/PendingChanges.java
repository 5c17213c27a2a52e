package io.kedang.customer;

import java.time.Instant;
import java.util.List;

/**
 * What is being changed about a file just now (AMND-1). The capability that runs the changes
 * answers; the file need not know it.
 */
public interface PendingChanges {

  /**
   * @param fields codes of the fields concerned
   * @param state where the case stands
   */
  record Pending(String caseId, List<String> fields, String state, Instant since) {}

  /** The open cases on this file, oldest first. */
  List<Pending> of(String customerId);
}
