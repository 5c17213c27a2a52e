package io.kedang.verification;

import io.kedang.shared.Channel;

/**
 * What is to be verified.
 *
 * @param caseId the case that asks
 * @param purpose why, a code with words of its own in SMS and call script: {@code OPENING}, {@code
 *     AMENDMENT_OLD}, {@code AMENDMENT_NEW}
 * @param requestedBy actor whose work is being verified; never the one who calls
 */
public record VerificationRequest(
    String caseId,
    String subjectId,
    String purpose,
    Channel channel,
    String branchCode,
    String branchPath,
    String requestedBy,
    Contact contact) {}
