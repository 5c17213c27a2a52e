package io.kedang.opening;

import java.util.List;

/**
 * What became of a request, as far as it ran at once.
 *
 * @param customerCode null until the file is open
 * @param repeated the request was known already and this is its present state
 */
public record Submission(
    String caseId,
    ApplicationState state,
    List<OpeningFinding> findings,
    String customerId,
    String customerCode,
    boolean repeated) {}
