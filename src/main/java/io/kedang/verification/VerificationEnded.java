package io.kedang.verification;

/**
 * A question was answered for good, yes or no; told in the transaction that decides it, before its
 * process goes on.
 */
public record VerificationEnded(
    String verificationId, String caseId, VerificationOutcome outcome) {}
