package io.kedang.amendment;

/** What a person decides when a contact was not confirmed. */
public enum ContactDecision {
  /** 仍予受理, with a reason. */
  ACCEPT,
  /** 再次核实 whoever did not confirm. */
  VERIFY_AGAIN,
  /** 退回 to the requester. */
  RETURN,
  /** 拒绝. */
  REJECT
}
