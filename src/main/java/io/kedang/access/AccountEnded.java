package io.kedang.access;

/**
 * Somebody left the house; told in the transaction that ends the account, so that whoever keeps
 * work of that person passes it on.
 *
 * @param successorId who takes over; null when nobody was named
 * @param byId the administrator
 */
public record AccountEnded(String personId, String successorId, String byId) {}
