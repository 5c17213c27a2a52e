package io.kedang.shared;

/** How much the file knows, 信息级别 (CUST-2). */
public enum InformationLevel {
  /** 初级: identity only. */
  BASIC,
  /** 高级: identity, contact media and address. */
  ADVANCED
}
