package io.kedang.verification;

import java.time.Instant;

/**
 * One call 通话记录 (VERI-4).
 *
 * @param note what was said; in clear
 * @param callbackAt when the customer wants to be called again; null otherwise
 * @param recording the recording's reference, where there is one
 */
public record CallAttempt(
    String id,
    Instant at,
    String byId,
    CallOutcome outcome,
    String note,
    Instant callbackAt,
    String recording) {}
