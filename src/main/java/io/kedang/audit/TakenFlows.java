package io.kedang.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which sequence flows a process took. The engine keeps the activities in the order in which they
 * happened but not the flows between them. So for every activity the flow is looked for over which
 * it was reached: it comes from the latest finished activity before it that has a flow to it and
 * was not left another way.
 */
final class TakenFlows {

  private final DrawnProcess process;
  private final List<Left> finished = new ArrayList<>();
  private final Set<String> taken = new LinkedHashSet<>();

  private TakenFlows(DrawnProcess process) {
    this.process = process;
  }

  /**
   * One activity that happened. One that did not finish, or was interrupted, was not left over a
   * flow.
   */
  record Step(String element, boolean wasLeft) {}

  /**
   * @param steps the activities of one process instance, in the order of their occurrence
   */
  static Set<String> of(DrawnProcess process, List<Step> steps) {
    TakenFlows flows = new TakenFlows(process);
    for (Step step : steps) {
      flows.reached(step.element);
      if (step.wasLeft) {
        flows.finished.add(new Left(step.element, new HashSet<>()));
      }
    }
    return flows.taken;
  }

  private void reached(String element) {
    List<DrawnProcess.Flow> incoming = process.incoming(element);
    for (int i = finished.size() - 1; i >= 0; i--) {
      Left left = finished.get(i);
      for (DrawnProcess.Flow flow : incoming) {
        if (flow.source().equals(left.element) && mayHaveLeftBy(left, flow)) {
          left.by.add(flow.id());
          taken.add(flow.id());
          return;
        }
      }
    }
  }

  /** Where ways part exclusively, one flow is taken; elsewhere each at most once. */
  private boolean mayHaveLeftBy(Left left, DrawnProcess.Flow flow) {
    return process.isLeftOneWay(left.element) ? left.by.isEmpty() : !left.by.contains(flow.id());
  }

  /** An activity that was finished, and the flows by which it was left so far. */
  private record Left(String element, Set<String> by) {}
}
