package io.kedang.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Resolves a name to a plain variable or to one of our own delegate and listener beans, and refuses
 * everything else.
 */
class PlainResolver extends ELResolver {

  private static final Set<Class<?>> CALLED_BY_MODELS =
      Set.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

  private final Delegates delegates;

  PlainResolver(Delegates delegates) {
    this.delegates = delegates;
  }

  @Override
  public Object getValue(ELContext elContext, Object base, Object property) {
    elContext.setPropertyResolved(true);
    if (base != null) {
      throw new RefusedByEngine("Expressions read variables only, not properties of them");
    }
    String name = String.valueOf(property);
    if (elContext.getContext(VariableScope.class) instanceof VariableScope scope
        && scope.hasVariable(name)) {
      Object value = scope.getVariable(name);
      if (value == null
          || value instanceof String
          || value instanceof Boolean
          || value instanceof Number) {
        return value;
      }
      throw new RefusedByEngine("Variable " + name + " is not a plain value");
    }
    if (CALLED_BY_MODELS.stream().anyMatch(kind -> delegates.has(name, kind))) {
      return delegates.get(name);
    }
    throw new RefusedByEngine("Nothing is known in expressions by the name '" + name + "'");
  }

  @Override
  public Object invoke(
      ELContext elContext, Object base, Object method, Class<?>[] types, Object[] arguments) {
    throw new RefusedByEngine("Expressions call no methods");
  }

  @Override
  public void setValue(ELContext elContext, Object base, Object property, Object value) {
    throw new RefusedByEngine("Expressions set nothing");
  }

  @Override
  public boolean isReadOnly(ELContext elContext, Object base, Object property) {
    elContext.setPropertyResolved(true);
    return true;
  }

  @Override
  public Class<?> getType(ELContext elContext, Object base, Object property) {
    elContext.setPropertyResolved(true);
    return Object.class;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext elContext, Object base) {
    return Object.class;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext elContext, Object base) {
    return Collections.emptyIterator();
  }
}
