package io.kedang.verification;

import java.time.Instant;
import java.util.List;

/**
 * A verification as its case shows it.
 *
 * @param purpose the code under which it was requested
 */
public record VerificationSummary(
    String id,
    String purpose,
    VerificationState state,
    VerificationOutcome outcome,
    String source,
    String decidedBy,
    Instant requestedAt,
    Instant replyDeadline,
    Instant decidedAt,
    Instant nextCallAt,
    List<CallAttempt> attempts) {}
