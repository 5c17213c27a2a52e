package io.kedang.opening;

/** How far a prospect has come (OPEN-8). */
public enum ProspectState {
  /** Somebody's, or in the pool 公海. */
  OPEN,
  /** A request to open a file was made of it. */
  CONVERTING,
  /** Its file is open. */
  CONVERTED,
  /** Given up, with a reason. */
  LOST
}
