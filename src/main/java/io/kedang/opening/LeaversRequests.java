package io.kedang.opening;

import io.kedang.inbox.WorkHandedOver;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a leaver had begun and not handed in (INBX-3): drafts go to the successor or stay where they
 * are; prospects go to the successor, or back to those of the branch that anybody may take.
 */
@Component
class LeaversRequests {

  private final JdbcClient jdbc;

  LeaversRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(WorkHandedOver work) {
    jdbc.sql(
            "update prospect set owner_id = ?, version = version + 1 where owner_id = ? and state in ('OPEN', 'CONVERTING')")
        .params(work.successorId(), work.personId())
        .update();
    if (work.successorId() != null) {
      jdbc.sql(
              "update application set submitter_id = ?, version = version + 1 where submitter_id = ? and state = 'DRAFT'")
          .params(work.successorId(), work.personId())
          .update();
    }
  }
}
