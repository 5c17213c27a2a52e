package io.kedang.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps {@code work_item} equal to the engine's tasks in the engine's own transaction (INBX-1).
 * Listeners only note which tasks were touched; just before the commit, when the engine wrote its
 * own rows, the noted tasks are read and written: two statements for what was made, one for what
 * changed, one for what ended, however many tasks it was.
 */
@Component
class WorkItemKeeper {

  private final EngineTasks engine;
  private final WorkItems items;
  private final Clock clock;

  WorkItemKeeper(EngineTasks engine, WorkItems items, Clock clock) {
    this.engine = engine;
    this.items = items;
    this.clock = clock;
  }

  @EventListener
  void on(DelegateTask task) {
    Touched touched = touched();
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> touched.made.add(task.getId());
      case TaskListener.EVENTNAME_COMPLETE -> touched.ended(task.getId(), task.getAssignee());
      case TaskListener.EVENTNAME_DELETE -> touched.ended(task.getId(), null);
      default -> touched.changed(task);
    }
  }

  /** In this transaction the task is taken or finished in place of {@code principalId}. */
  void standsIn(String taskId, String principalId) {
    touched().standsIn.put(taskId, principalId);
  }

  /**
   * Writes what this transaction did so far, so that a query in it finds it. The engine's command
   * must be over.
   */
  void flush() {
    for (TransactionSynchronization synchronization :
        TransactionSynchronizationManager.getSynchronizations()) {
      if (synchronization instanceof Touched touched) {
        touched.write();
      }
    }
  }

  /**
   * @throws IllegalStateException outside a transaction: the engine must not run without one, or
   *     the list could differ from it
   */
  private Touched touched() {
    for (TransactionSynchronization synchronization :
        TransactionSynchronizationManager.getSynchronizations()) {
      if (synchronization instanceof Touched touched) {
        if (touched.committing) {
          throw new IllegalStateException(
              "The engine was called while its transaction was committing; the list would miss a task");
        }
        return touched;
      }
    }
    Touched touched = new Touched();
    TransactionSynchronizationManager.registerSynchronization(touched);
    return touched;
  }

  private final class Touched implements TransactionSynchronization {

    private final Set<String> made = new LinkedHashSet<>();
    private final Map<String, WorkItems.Change> changed = new LinkedHashMap<>();
    private final Map<String, WorkItems.End> ended = new LinkedHashMap<>();
    private final Map<String, String> standsIn = new HashMap<>();
    private boolean committing;

    /** Before others that also wait for the commit and may look into the list. */
    @Override
    public int getOrder() {
      return 0;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      write();
      committing = true;
    }

    private void changed(DelegateTask task) {
      if (!made.contains(task.getId()) && !ended.containsKey(task.getId())) {
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        changed.put(
            task.getId(),
            new WorkItems.Change(
                task.getId(),
                task.getAssignee(),
                standsIn.get(task.getId()),
                due,
                task.getPriority()));
      }
    }

    private void ended(String taskId, String by) {
      changed.remove(taskId);
      if (!made.remove(taskId)) {
        ended.putIfAbsent(taskId, new WorkItems.End(taskId, by, standsIn.get(taskId)));
      }
    }

    private void write() {
      items.update(changed.values());
      items.end(ended.values(), clock.instant());
      // last, because what ended may say whom a new task leaves out
      if (!made.isEmpty()) {
        items.insert(engine.read(made));
      }
      made.clear();
      changed.clear();
      ended.clear();
    }
  }
}
