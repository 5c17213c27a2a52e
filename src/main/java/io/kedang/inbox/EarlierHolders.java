package io.kedang.inbox;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/**
 * Who had a task before, whatever took it away again. The engine's history has it, so that nothing
 * more is written when a task changes hands.
 */
@Component
class EarlierHolders {

  private static final int AT_MOST = 200;

  private final HistoryService history;

  EarlierHolders(HistoryService history) {
    this.history = history;
  }

  Set<String> of(String taskId) {
    return history
        .createHistoricIdentityLinkLogQuery()
        .taskId(taskId)
        .type(IdentityLinkType.ASSIGNEE)
        .operationType("add")
        .listPage(0, AT_MOST)
        .stream()
        .map(HistoricIdentityLinkLog::getUserId)
        .collect(Collectors.toSet());
  }
}
