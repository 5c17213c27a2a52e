package io.kedang.customer;

/** How an agreement stands, beside its dates. */
public enum AgreementState {
  IN_FORCE,
  /** The customer declined: it runs out on its last day. */
  NOT_RENEWED,
  ENDED
}
