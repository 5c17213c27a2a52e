/**
 * What leaves the house and what comes back: SMS, mail and callbacks go through an outbox written
 * in the caller's transaction and are sent afterwards, at most once to the customer; replies and
 * delivery receipts are taken and kept (VERI-1, VERI-3).
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "privacy", "access", "audit"})
package io.kedang.messaging;
