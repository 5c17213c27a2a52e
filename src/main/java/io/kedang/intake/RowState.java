package io.kedang.intake;

/** What became of a row. */
enum RowState {
  WAITING,
  /** It is a case now, whose own state tells the rest. */
  STARTED,
  /** It cannot become a case: its type, branch or collector is unknown. */
  REFUSED,
  /** It failed three times for a reason that is not its own. */
  FAILED
}
