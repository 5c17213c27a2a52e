package io.kedang.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * The engine's FEEL, asked only what {@link Feel} lets through: by itself it loops as long as a
 * decision says.
 */
class CarefulFeel implements FeelEngine {

  private static final int REMEMBERED = 10_000;
  private final FeelEngine feel;
  private final Set<String> allowed = ConcurrentHashMap.newKeySet();

  private CarefulFeel(FeelEngine feel) {
    this.feel = feel;
  }

  static FeelEngineFactory factory() {
    List<FeelCustomFunctionProvider> none = List.of();
    return () -> new CarefulFeel(new ScalaFeelEngineFactory(none).createInstance());
  }

  @Override
  public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
    check(expression);
    return feel.evaluateSimpleExpression(expression, variables);
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String tests, String inputVariable, VariableContext variables) {
    check(tests);
    return feel.evaluateSimpleUnaryTests(tests, inputVariable, variables);
  }

  private void check(String expression) {
    if (allowed.contains(expression)) {
      return;
    }
    if (Feel.refused(expression) != null) {
      throw new RefusedByEngine("A decision asks more of FEEL than is allowed");
    }
    if (allowed.size() < REMEMBERED) {
      allowed.add(expression);
    }
  }
}
