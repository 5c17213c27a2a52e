package io.kedang.customer;

/** How a record stands in the system it comes from. */
public enum RecordState {
  /** Asked for, not yet in force. */
  PENDING,
  ACTIVE,
  SUSPENDED,
  /** Ran out without being renewed. */
  LAPSED,
  /** Ended on purpose; a claim: settled. */
  ENDED
}
