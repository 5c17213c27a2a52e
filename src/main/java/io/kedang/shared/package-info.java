/**
 * The few value types that every capability speaks in: identifiers, the clock, the enumerations
 * that also stand in models and sheets, and the refusal a reader gets to see. Imports nothing of
 * ours.
 */
@org.springframework.modulith.ApplicationModule(
    type = org.springframework.modulith.ApplicationModule.Type.OPEN,
    allowedDependencies = {})
package io.kedang.shared;
