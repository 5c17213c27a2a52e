package io.kedang.customer;

/**
 * Who stands under an identity.
 *
 * @param caseId the opening that holds or held it
 * @param customerId the open file; null while the opening runs
 */
public record IdentityHolder(String caseId, String customerId) {}
