package io.kedang.opening;

import io.kedang.access.People;
import io.kedang.inbox.Notices;
import io.kedang.messaging.Outbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells whoever asked what became of it (OPEN-5): a person by a notice in the inbox and by mail
 * where an address stands, a business system by a call-back. Rows of a sheet are told by the
 * sheet's own page, not by hundreds of mails.
 */
@Component
class Requesters {

  static final String CLIENT = "client:";

  private final Outbox outbox;
  private final Notices notices;
  private final People people;

  Requesters(Outbox outbox, Notices notices, People people) {
    this.outbox = outbox;
    this.notices = notices;
    this.people = people;
  }

  /**
   * @param what {@code opened}, {@code rejected} or {@code returned}
   */
  void tell(Application application, String what, List<OpeningFinding> findings) {
    String key = "opening:" + application.id() + ":" + what + ":" + application.round();
    if (application.submitterId().startsWith(CLIENT)) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("caseId", application.id());
      body.put("requestId", application.requestId());
      body.put("state", application.state().name());
      body.put("customerId", application.customerId());
      body.put("customerCode", application.customerCode());
      body.put("findings", findings.stream().map(OpeningFinding::code).distinct().toList());
      outbox.queue(
          new Outbox.Callback(
              key,
              application.id(),
              application.submitterId().substring(CLIENT.length()),
              "opening.decided",
              body));
      return;
    }
    if (application.batchId() != null) {
      return;
    }
    notices.tell(application.submitterId(), application.id(), "opening." + what);
    people
        .find(application.submitterId())
        .filter(person -> person.email() != null && !person.email().isBlank())
        .ifPresent(
            person ->
                outbox.queue(
                    new Outbox.Mail(
                        key,
                        null,
                        application.id(),
                        person.email(),
                        "opening-" + what,
                        person.locale(),
                        Map.of(
                            "caseId",
                            application.id(),
                            "customerCode",
                            application.customerCode() == null
                                ? ""
                                : application.customerCode()))));
  }
}
