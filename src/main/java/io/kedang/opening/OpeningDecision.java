package io.kedang.opening;

/** What an information officer decides on findings (OPEN-4). */
public enum OpeningDecision {
  /** 接受, with a reason. */
  ACCEPT,
  /** 退回 to the submitter for correction. */
  RETURN,
  /** 拒绝, with a reason. */
  REJECT
}
