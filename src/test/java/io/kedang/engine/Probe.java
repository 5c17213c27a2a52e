package io.kedang.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.camunda.bpm.engine.variable.VariableMap;

/** What hostile models try to reach. Remembers that it was made, set or called. */
public class Probe
    implements JavaDelegate, ExecutionListener, TaskListener, DelegateVariableMapping {

  private static final List<String> HITS = new ArrayList<>();

  public Probe() {
    hit("made");
  }

  public static String hit(String how) {
    HITS.add(how);
    return how;
  }

  static List<String> hits() {
    return List.copyOf(HITS);
  }

  static void forget() {
    HITS.clear();
  }

  public void setTarget(Object value) {
    hit("set");
  }

  @Override
  public void execute(DelegateExecution execution) {
    hit("executed");
  }

  @Override
  public void notify(DelegateExecution execution) {
    hit("execution listened");
  }

  @Override
  public void notify(DelegateTask task) {
    hit("task listened");
  }

  @Override
  public void mapInputVariables(DelegateExecution execution, VariableMap variables) {
    hit("mapped");
  }

  @Override
  public void mapOutputVariables(DelegateExecution execution, VariableScope result) {
    hit("mapped");
  }

  /** For {@code camunda:formHandlerClass}. */
  public static class FormHandler extends DefaultTaskFormHandler {
    public FormHandler() {
      hit("form handler made");
    }
  }

  /** A bean of the application that no model is meant to see, although it stands in the context. */
  public static class Secret {
    public String tell() {
      return hit("secret told");
    }
  }

  /** A delegate as ours are, with a field that nobody but the code may set. */
  public static class GoodDelegate implements JavaDelegate {
    static int executed;
    private Object target = "ours";

    public void setTarget(Object value) {
      target = value;
      hit("field injected");
    }

    @Override
    public void execute(DelegateExecution execution) {
      executed++;
      execution.setVariable("target", String.valueOf(target));
    }
  }

  /** A listener as ours are. */
  public static class GoodListener implements ExecutionListener, TaskListener {
    @Override
    public void notify(DelegateExecution execution) {
      // nothing to do
    }

    @Override
    public void notify(DelegateTask task) {
      // nothing to do
    }
  }
}
