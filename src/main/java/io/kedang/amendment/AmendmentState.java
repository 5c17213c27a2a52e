package io.kedang.amendment;

/** Where an amendment stands. */
public enum AmendmentState {
  /** Evidence is being collected; nothing was asked for yet. */
  DRAFT,
  /** Waits for another amendment of one of its fields to end (AMND-5). */
  QUEUED,
  /** Being checked and routed. */
  CHECKING,
  /** The customer is asked at the old or the new contact, or both. */
  VERIFYING,
  /** A contact was not confirmed: a person decides with both answers in view. */
  RESOLVING,
  /** A checker decides. */
  CHECK,
  /** A second person of another role decides. */
  SECOND_CHECK,
  /** Returned to the requester. */
  CORRECTION,
  /** The file says it now. */
  APPLIED,
  REJECTED,
  WITHDRAWN;

  /** Whether nothing can change any more. */
  public boolean isFinal() {
    return this == APPLIED || this == REJECTED || this == WITHDRAWN;
  }
}
