package io.kedang.opening;

/** How we came to know of a prospect 线索来源. */
public enum ProspectSource {
  /** 到店. */
  WALK_IN,
  /** 转介绍. */
  REFERRAL,
  /** 活动. */
  CAMPAIGN,
  /** 来电. */
  CALL,
  /** 网上留言. */
  WEBSITE,
  /** 走访. */
  VISIT,
  /** 其他. */
  OTHER
}
