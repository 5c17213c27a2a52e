package io.kedang.privacy;

/** A purpose may no longer be served; published in the transaction that writes it down. */
public record ConsentWithdrawn(String subjectId, ConsentPurpose purpose) {}
