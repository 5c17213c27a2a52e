/**
 * Verification 核实 (VERI-1…5): a contact is asked, by SMS and by call, and every answer is kept as
 * evidence.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "privacy", "access", "audit", "messaging", "inbox"})
package io.kedang.verification;
