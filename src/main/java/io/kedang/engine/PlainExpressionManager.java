package io.kedang.engine;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Expressions that read plain variables, compare them, and name our delegates and listeners.
 * Nothing can be reached from what they find: no property, no index, no method, no function, no
 * {@code execution}.
 */
class PlainExpressionManager extends SpringExpressionManager {

  private final Delegates delegates;

  PlainExpressionManager(Delegates delegates) {
    super(null);
    this.delegates = delegates;
  }

  @Override
  protected ELResolver createElResolver() {
    return new PlainResolver(delegates);
  }

  /**
   * {@link JuelExpressionManager} is given date and user functions by the engine; models do
   * without.
   */
  @Override
  public void addFunction(String name, Method function) {
    // left out
  }
}
