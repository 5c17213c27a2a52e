package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.inbox.TaskBriefing;
import io.kedang.inbox.TaskHandler;
import io.kedang.inbox.WorkItem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The account manager on an agreement whose last day comes near. */
@Component
class RenewAgreementTask implements TaskHandler {

  private final AgreementRenewals renewals;

  RenewAgreementTask(AgreementRenewals renewals) {
    this.renewals = renewals;
  }

  @Override
  public String taskType() {
    return RenewalModel.USER_TASK_RENEW_AGREEMENT;
  }

  @Override
  public TaskBriefing brief(WorkItem item, Actor reader) {
    return renewals.brief(item.caseId());
  }

  @Override
  public Map<String, Object> complete(WorkItem item, Map<String, Object> form, Actor by) {
    return Map.of(
        RenewalModel.VARIABLE_RENEWAL_DECISION, renewals.decide(item.caseId(), form, by).name());
  }
}
