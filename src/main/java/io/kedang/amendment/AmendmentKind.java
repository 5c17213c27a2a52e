package io.kedang.amendment;

/** What an amendment is for. */
public enum AmendmentKind {
  /** 变更. */
  CHANGE,
  /** 补全: a basic file becomes an advanced one (CUST-2). */
  COMPLETION,
  /** 恢复 of what the file said at an earlier date (AMND-4). */
  RESTORE,
  /** 重要客户: the VIP flag is set or taken back (OPEN-7). */
  VIP
}
