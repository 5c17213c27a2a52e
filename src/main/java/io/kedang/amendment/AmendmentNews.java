package io.kedang.amendment;

import io.kedang.access.People;
import io.kedang.inbox.Notices;
import io.kedang.messaging.Outbox;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells whoever asked what became of an amendment: by a notice in the inbox, and by mail where an
 * address stands.
 */
@Component
class AmendmentNews {

  private final Outbox outbox;
  private final Notices notices;
  private final People people;

  AmendmentNews(Outbox outbox, Notices notices, People people) {
    this.outbox = outbox;
    this.notices = notices;
    this.people = people;
  }

  /**
   * @param what {@code applied}, {@code rejected} or {@code returned}
   */
  void tell(Amendment amendment, String what) {
    String key = "amendment:" + amendment.id() + ":" + what + ":" + amendment.round();
    notices.tell(amendment.requesterId(), amendment.id(), "amendment." + what);
    people
        .find(amendment.requesterId())
        .filter(person -> person.email() != null && !person.email().isBlank())
        .ifPresent(
            person ->
                outbox.queue(
                    new Outbox.Mail(
                        key,
                        null,
                        amendment.id(),
                        person.email(),
                        "amendment-" + what,
                        person.locale(),
                        Map.of("caseId", amendment.id()))));
  }
}
