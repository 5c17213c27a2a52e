package io.kedang.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/**
 * The engine was asked for something the house never allows. The message names the place, never a
 * value.
 */
public class RefusedByEngine extends ProcessEngineException {
  RefusedByEngine(String message) {
    super(message);
  }
}
