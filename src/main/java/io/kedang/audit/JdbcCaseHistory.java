package io.kedang.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The writing side over {@link CaseJournal}, the reading side over {@link Cases}. */
@Service
class JdbcCaseHistory implements CaseHistory {

  private final CaseJournal journal;
  private final Cases cases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  JdbcCaseHistory(CaseJournal journal, Cases cases, ApplicationEventPublisher events, Clock clock) {
    this.journal = journal;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void started(CaseStart start) {
    journal.started(start);
  }

  @Override
  public String tell(
      String caseId, String kind, String actorId, Map<String, ?> facts, String note) {
    return journal.tell(caseId, kind, actorId, facts, note);
  }

  @Override
  public List<Told> ofTask(String caseId, String taskId, Collection<String> kinds) {
    return cases.ofTask(caseId, taskId, kinds);
  }

  @Override
  public void ended(String caseId, String state, String customerId) {
    journal.ended(caseId, state, customerId);
    if (customerId != null) {
      events.publishEvent(new CaseEnded(caseId, state, customerId, clock.instant()));
    }
  }

  @Override
  public CaseRecord requireVisible(String caseId) {
    return cases.requireVisible(caseId);
  }
}
