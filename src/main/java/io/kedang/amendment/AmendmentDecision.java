package io.kedang.amendment;

/** What a checker decides, the first or the second. */
public enum AmendmentDecision {
  /** 同意. */
  ACCEPT,
  /** 退回 to the requester. */
  RETURN,
  /** 拒绝. */
  REJECT
}
