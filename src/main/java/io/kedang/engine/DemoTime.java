package io.kedang.engine;

import io.kedang.shared.DemoClock;
import java.time.Duration;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes examples some days old, so that cases, tasks and their stories agree. The engine has one
 * time for all its threads and people may work in the demo by then, so the engine stays in the
 * present; only the tasks that come of an example are told when they began, before anybody dates
 * them by it.
 */
@Component
@ConditionalOnProperty("kedang.demo-cases")
public class DemoTime {

  private final DemoClock clock;

  DemoTime(DemoClock clock) {
    this.clock = clock;
  }

  /** Does the work as if it were done so long ago. */
  public <T> T ago(Duration by, Supplier<T> work) {
    return clock.ago(by, work);
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(DelegateTask task) {
    if (clock.isBack()
        && TaskListener.EVENTNAME_CREATE.equals(task.getEventName())
        && task instanceof TaskEntity made) {
      made.setCreateTime(Date.from(clock.instant()));
    }
  }
}
