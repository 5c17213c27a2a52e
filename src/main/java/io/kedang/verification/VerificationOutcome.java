package io.kedang.verification;

/** How a verification ended. */
public enum VerificationOutcome {
  CONFIRMED,
  WRONG_NUMBER,
  REFUSED,
  /** No answer within the permitted attempts. */
  UNREACHABLE
}
