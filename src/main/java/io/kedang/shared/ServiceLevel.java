package io.kedang.shared;

/**
 * Which service a customer is promised 服务等级 (EVAL-2): how soon tasks are due, and which go first.
 */
public enum ServiceLevel {
  /** 普通. */
  STANDARD,
  /** 重要客户. */
  VIP;

  public static ServiceLevel of(boolean vip) {
    return vip ? VIP : STANDARD;
  }
}
