package io.kedang.amendment;

/** Which task a decision was made in. */
public enum DecisionStep {
  RESOLVE,
  CHECK,
  SECOND_CHECK
}
