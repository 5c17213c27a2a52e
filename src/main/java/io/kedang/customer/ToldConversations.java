package io.kedang.customer;

import io.kedang.audit.CaseEnded;
import io.kedang.messaging.Conversations;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the time line what other capabilities did: that a case ended, and what was sent to the
 * customer and answered in it. Texts stay where they are; the time line names the message.
 */
@Component
public class ToldConversations {

  private final Timeline timeline;
  private final Conversations conversations;

  ToldConversations(Timeline timeline, Conversations conversations) {
    this.timeline = timeline;
    this.conversations = conversations;
  }

  @EventListener
  void on(CaseEnded ended) {
    timeline.add(
        ended.customerId(),
        Timeline.Kind.CASE_ENDED,
        ended.at(),
        ended.caseId(),
        null,
        Map.of("state", ended.state()));
  }

  /** Tells the SMS of a case; call it once, when the case is over for the customer. */
  public void tell(String customerId, String caseId) {
    conversations.ofCase(caseId).stream()
        .filter(line -> "SMS".equals(line.kind()))
        .forEach(
            line ->
                timeline.add(
                    customerId,
                    "OUT".equals(line.direction())
                        ? Timeline.Kind.SMS_SENT
                        : Timeline.Kind.SMS_RECEIVED,
                    line.at(),
                    line.id(),
                    null,
                    Map.of("disposition", line.state(), "caseId", caseId)));
  }
}
