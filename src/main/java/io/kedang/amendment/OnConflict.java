package io.kedang.amendment;

/** What becomes of an amendment that meets another one on the same field (AMND-5). */
public enum OnConflict {
  /** The requester is shown the first one. */
  REFUSE,
  /** It waits until the first one ends. */
  QUEUE
}
