package io.kedang.customer;

/** Whether the picture of the document is there, 影像状态 (check C). */
public enum ScanState {
  /** The channel asks for none. */
  NOT_NEEDED,
  /** Named, but not there yet: a to-do on the file. */
  PENDING,
  OBTAINED
}
