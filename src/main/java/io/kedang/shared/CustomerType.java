package io.kedang.shared;

/** What kind of party a file stands for, 客户类型 (CUST-1). */
public enum CustomerType {
  /** 个人. */
  INDIVIDUAL,
  /** 法人. */
  CORPORATE
}
