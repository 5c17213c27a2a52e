package io.kedang.engine;

import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * The engine's whole history but for the values that a process variable had before its last one
 * ({@code ACT_HI_DETAIL}). What changed and why is told by the case's own history (AUDT-1), which
 * outlives the engine's; see docs/adr/0015-last-values-only.md.
 */
final class SparingHistory extends DbHistoryEventHandler {

  @Override
  protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity event) {
    return false;
  }
}
