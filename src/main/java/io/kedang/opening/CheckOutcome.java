package io.kedang.opening;

/** What one round of checks comes to: the heaviest outcome of its findings. */
public enum CheckOutcome {
  /** Nothing found that matters. */
  PASS,
  /** Something to know, nothing to decide. */
  WARN,
  /** An information officer decides. */
  PERSON,
  /** The request ends here. */
  REJECT
}
