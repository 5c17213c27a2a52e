package io.kedang.verification;

/** Where a verification stands. */
public enum VerificationState {
  REQUESTED,
  /** An SMS is out and may be answered. */
  AWAITING_REPLY,
  /** A person calls. */
  CALLING,
  CONFIRMED,
  NOT_CONFIRMED,
  /** The case ended before an answer. */
  CANCELLED;

  public boolean isOpen() {
    return this == REQUESTED || this == AWAITING_REPLY || this == CALLING;
  }
}
