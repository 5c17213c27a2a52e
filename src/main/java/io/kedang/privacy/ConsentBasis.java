package io.kedang.privacy;

/** How a consent reached us (CUST-9, ADR 9). */
public enum ConsentBasis {
  /** The notice was shown or read out, and every purpose answered. */
  STATED,
  /** A business system collected it; its contract binds it to tell the usual purposes. */
  CONTRACT,
  /** Signed on a paper form, which names the usual purposes. */
  PAPER
}
