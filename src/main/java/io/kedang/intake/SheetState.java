package io.kedang.intake;

/**
 * Where a sheet stands. A file that cannot be read never becomes a sheet: the upload itself is
 * refused.
 */
public enum SheetState {
  /** Taken; its rows are being checked for the preview. */
  READING,
  /** Checked, waits for somebody to start it. */
  PREVIEW,
  /** Its rows become cases, one after the other. */
  RUNNING,
  /** Every row was dealt with. */
  DONE
}
