/**
 * What happened: every case's record and its story, readable after the engine forgot (AUDT-1), and
 * the drawn path through the model. Later capabilities make the record tamper-evident.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "privacy", "access", "engine"})
package io.kedang.audit;
