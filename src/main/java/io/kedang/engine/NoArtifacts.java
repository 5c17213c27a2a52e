package io.kedang.engine;

import org.camunda.bpm.engine.ArtifactFactory;

/**
 * Makes nothing: delegates and listeners are beans, found by name, never classes named by a model.
 */
class NoArtifacts implements ArtifactFactory {
  @Override
  public <T> T getArtifact(Class<T> type) {
    throw new RefusedByEngine("Class " + type.getName() + " named by a model is not allowed");
  }
}
