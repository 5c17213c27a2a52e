package io.kedang.verification;

import java.time.Instant;
import java.util.List;

/** A verification as its case shows it. */
public record VerificationSummary(
    String id,
    VerificationState state,
    VerificationOutcome outcome,
    String source,
    String decidedBy,
    Instant requestedAt,
    Instant replyDeadline,
    Instant decidedAt,
    Instant nextCallAt,
    List<CallAttempt> attempts) {}
