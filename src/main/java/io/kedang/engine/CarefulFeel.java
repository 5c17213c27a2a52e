package io.kedang.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
  private final FutureTask<FeelEngine> feel;
  private final Set<String> allowed = ConcurrentHashMap.newKeySet();

  /**
   * The classes it brings take a while to load, and no decision is asked before the start's end.
   */
  private CarefulFeel(FeelEngineFactory factory) {
    this.feel = new FutureTask<>(factory::createInstance);
    Thread thread = new Thread(feel, "feel");
    thread.setDaemon(true);
    thread.start();
  }

  static FeelEngineFactory factory() {
    List<FeelCustomFunctionProvider> none = List.of();
    return () -> new CarefulFeel(new ScalaFeelEngineFactory(none));
  }

  @Override
  public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
    check(expression);
    return feel().evaluateSimpleExpression(expression, variables);
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String tests, String inputVariable, VariableContext variables) {
    check(tests);
    return feel().evaluateSimpleUnaryTests(tests, inputVariable, variables);
  }

  private FeelEngine feel() {
    try {
      return feel.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("FEEL did not start", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while FEEL started", e);
    }
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
