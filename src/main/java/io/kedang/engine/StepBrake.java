package io.kedang.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Stops a model that does not come to rest: the engine keeps every step of a command in memory
 * until the first wait, so a loop without one, a huge multi-instance or processes that call each
 * other exhaust it. The command fails and is rolled back.
 */
class StepBrake extends AbstractBpmnParseListener implements ExecutionListener {

  /** No process of ours comes near this between two waits. */
  static final int MOST_STEPS = 1000;

  static final int MOST_INSTANCES = 100;

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    brake(process);
  }

  private void brake(ScopeImpl scope) {
    for (ActivityImpl activity : List.copyOf(scope.getActivities())) {
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, this, 0);
      brake(activity);
    }
  }

  @Override
  public void notify(DelegateExecution execution) {
    ExecutionEntity entity = (ExecutionEntity) execution;
    if (++Context.getCommandContext().getSession(Steps.class).taken > MOST_STEPS) {
      throw new RefusedByEngine(
          "More than "
              + MOST_STEPS
              + " steps without a wait, stopped at "
              + execution.getCurrentActivityId());
    }
    if (entity.getActivity() != null
        && entity.getActivity().getActivityBehavior()
            instanceof MultiInstanceActivityBehavior loop) {
      Expression cardinality = loop.getLoopCardinalityExpression();
      if (cardinality != null
          && Double.parseDouble(String.valueOf(cardinality.getValue(execution))) > MOST_INSTANCES) {
        throw new RefusedByEngine(
            "More than " + MOST_INSTANCES + " instances of " + execution.getCurrentActivityId());
      }
    }
  }

  static SessionFactory sessions() {
    return new SessionFactory() {
      @Override
      public Class<?> getSessionType() {
        return Steps.class;
      }

      @Override
      public Session openSession() {
        return new Steps();
      }
    };
  }

  /** Lives as long as the command. */
  static final class Steps implements Session {
    private int taken;

    @Override
    public void flush() {
      // nothing is stored
    }

    @Override
    public void close() {
      // nothing is held
    }
  }
}
