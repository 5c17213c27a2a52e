package io.kedang.verification;

/** How a call ended (VERI-2). */
public enum CallOutcome {
  /** 本人确认. */
  CONFIRMED,
  /** 号码或人员不符. */
  WRONG_NUMBER,
  /** 客户拒绝. */
  REFUSED,
  /** 无人接听: tried again at another time of day, a limited number of times. */
  NO_ANSWER,
  /** 约定回拨 at a time the customer names. */
  CALLBACK
}
