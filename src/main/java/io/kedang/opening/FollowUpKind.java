package io.kedang.opening;

/** How somebody followed a prospect up 跟进方式. */
public enum FollowUpKind {
  CALL,
  VISIT,
  MESSAGE,
  MEETING
}
