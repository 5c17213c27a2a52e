package io.kedang.opening;

/** What an information officer decides when the contact was not confirmed. */
public enum ResolutionDecision {
  /** 再次核实. */
  VERIFY_AGAIN,
  /** 退回 to the submitter. */
  RETURN,
  /** 拒绝. */
  REJECT
}
