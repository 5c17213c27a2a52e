package io.kedang.audit;

import java.time.Instant;

/**
 * A case reached its end; told in the transaction in which it did.
 *
 * @param customerId the file it was about, or that came of it
 */
public record CaseEnded(String caseId, String state, String customerId, Instant at) {}
