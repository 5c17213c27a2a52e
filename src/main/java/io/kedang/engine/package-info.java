/**
 * Camunda's configuration and hardening; nothing else configures it. Whoever publishes a model is
 * treated as hostile (PADM-3).
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package io.kedang.engine;
