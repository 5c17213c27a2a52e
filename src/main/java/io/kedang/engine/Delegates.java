package io.kedang.engine;

import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The beans a model may name: our own delegates and listeners. Everything else in the context stays
 * out of a model's reach.
 */
@Component
class Delegates {

  private static final String OURS = "io.kedang.";
  private final ApplicationContext context;

  Delegates(ApplicationContext context) {
    this.context = context;
  }

  /**
   * @param kind the engine's interface the bean must implement
   */
  boolean has(String bean, Class<?> kind) {
    if (!context.containsBean(bean)) {
      return false;
    }
    Class<?> type = context.getType(bean);
    return type != null && type.getName().startsWith(OURS) && kind.isAssignableFrom(type);
  }

  Object get(String bean) {
    return context.getBean(bean);
  }
}
