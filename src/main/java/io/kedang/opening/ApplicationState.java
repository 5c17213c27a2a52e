package io.kedang.opening;

/** Where an application stands. */
public enum ApplicationState {
  /** Being typed. */
  DRAFT,
  /** Submitted, being checked. */
  CHECKING,
  /** An information officer has to decide on findings, or on a contact that was not confirmed. */
  REVIEW,
  /** Returned to the submitter. */
  CORRECTION,
  /** The contact is being verified. */
  VERIFYING,
  /** The file is open. */
  OPENED,
  REJECTED,
  WITHDRAWN;

  /** Whether nothing can change any more. */
  public boolean isFinal() {
    return this == OPENED || this == REJECTED || this == WITHDRAWN;
  }
}
