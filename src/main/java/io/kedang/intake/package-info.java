/**
 * Import of a branch's sheets (CLNS-1): read, previewed with a finding per row, and run row by row
 * as cases of their channel.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "privacy", "access", "audit", "customer", "opening"})
package io.kedang.intake;
