package io.kedang.customer;

/** A file on which a phone stands. */
public record PhoneHolder(String customerId, String identityToken, String phoneToken) {}
