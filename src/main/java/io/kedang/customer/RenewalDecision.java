package io.kedang.customer;

/** What became of an agreement whose last day came near. */
public enum RenewalDecision {
  /** 续签, to another last day. */
  RENEWED,
  /** 终止. */
  ENDED,
  /** 客户不续: it runs out on its last day. */
  DECLINED
}
