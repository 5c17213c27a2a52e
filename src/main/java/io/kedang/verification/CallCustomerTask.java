package io.kedang.verification;

import io.kedang.access.Actor;
import io.kedang.inbox.TaskBriefing;
import io.kedang.inbox.TaskHandler;
import io.kedang.inbox.WorkItem;
import io.kedang.messaging.Conversations;
import io.kedang.privacy.Masking;
import io.kedang.shared.ProblemException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The verifier's call (VERI-2): script, outcomes, what was said. */
@Component
class CallCustomerTask implements TaskHandler {

  private static final int LONGEST_NOTE = 1000;
  private static final int LONGEST_RECORDING = 64;

  private final Verifications verifications;
  private final Conversations conversations;
  private final MessageSource messages;
  private final Clock clock;

  CallCustomerTask(
      Verifications verifications,
      Conversations conversations,
      MessageSource messages,
      Clock clock) {
    this.verifications = verifications;
    this.conversations = conversations;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String taskType() {
    return VerificationModel.USER_TASK_CALL_CUSTOMER;
  }

  @Override
  public boolean checksMaker() {
    return true;
  }

  @Override
  public TaskBriefing brief(WorkItem item, Actor reader) {
    Verification verification = verifications.require(item.referenceId());
    Contact contact = verifications.contact(verification.id());
    Map<String, String> customer = new LinkedHashMap<>();
    customer.put("name", contact.name());
    if (contact.contactPerson() != null) {
      customer.put("contactPerson", contact.contactPerson());
    }
    customer.put("phone", Masking.phone(contact.phone()));
    customer.put("calls", String.valueOf(verification.calls()));
    String asked = contact.contactPerson() == null ? contact.name() : contact.contactPerson();
    String script =
        messages.getMessage(
            "sms.callScript." + verification.purpose(),
            new Object[] {asked},
            LocaleContextHolder.getLocale());
    return new TaskBriefing(
        customer,
        reasons(verification, contact),
        Map.of(),
        script,
        List.of("phone"),
        "/api/verifications/" + verification.id() + "/reveal");
  }

  @Override
  public Map<String, Object> complete(WorkItem item, Map<String, Object> form, Actor by) {
    Verification verification = verifications.require(item.referenceId());
    if (by.id().equals(verification.requestedBy())) {
      throw ProblemException.forbidden("makerChecksOwnWork");
    }
    ProblemException problem = ProblemException.invalid("formInvalid");
    CallOutcome outcome = outcome(form.get("outcome"), problem);
    Instant callbackAt =
        outcome == CallOutcome.CALLBACK ? callback(form.get("callbackAt"), problem) : null;
    String note = text(form.get("note"), "note", LONGEST_NOTE, problem);
    String recording = text(form.get("recording"), "recording", LONGEST_RECORDING, problem);
    if (recording != null && !recording.matches("[A-Za-z0-9._/-]*")) {
      problem.field("recording", "characters");
    }
    if (note == null && (outcome == CallOutcome.WRONG_NUMBER || outcome == CallOutcome.REFUSED)) {
      problem.field("note", "required");
    }
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
    Verifications.CallResult result =
        verifications.called(verification.id(), by.id(), outcome, callbackAt, note, recording);
    Map<String, Object> variables = new HashMap<>();
    variables.put(VerificationModel.VARIABLE_CALL_OUTCOME, outcome.name());
    variables.put(
        VerificationModel.VARIABLE_VERIFICATION_OUTCOME,
        result.outcome() == null ? VerificationModel.PENDING : result.outcome().name());
    if (result.nextCallAt() != null) {
      variables.put(
          VerificationModel.VARIABLE_NEXT_CALL_AT,
          result.nextCallAt().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    return variables;
  }

  /** Whether anything went out; where the customer does not agree to SMS nothing did (CUST-9). */
  private static boolean sentOrReplied(List<Conversations.Line> lines) {
    return lines.stream().anyMatch(line -> !"SUPPRESSED".equals(line.state()));
  }

  private List<TaskBriefing.Reason> reasons(Verification verification, Contact contact) {
    List<TaskBriefing.Reason> reasons = new ArrayList<>();
    List<Conversations.Line> lines =
        conversations.ofCase(verification.caseId()).stream()
            .filter(line -> verification.id().equals(line.reference()))
            .toList();
    if (contact.mobile() == null) {
      reasons.add(reason("NO_MOBILE", Map.of()));
    } else if (!sentOrReplied(lines)) {
      reasons.add(reason("SMS_NOT_AGREED", Map.of()));
    } else if (lines.stream()
        .anyMatch(
            line ->
                "OUT".equals(line.direction())
                    && List.of("UNDELIVERABLE", "DEAD").contains(line.state()))) {
      reasons.add(reason("SMS_UNDELIVERABLE", Map.of()));
    } else {
      lines.stream()
          .filter(
              line ->
                  "IN".equals(line.direction())
                      && List.of("COUNTED", "AMBIGUOUS").contains(line.state()))
          .reduce((a, b) -> b)
          .ifPresentOrElse(
              line ->
                  reasons.add(
                      reason(
                          "AMBIGUOUS".equals(line.state()) ? "REPLY_UNCLEAR" : "REPLY_NO",
                          Map.of("message", line.id()))),
              () -> reasons.add(reason("NO_REPLY", Map.of())));
    }
    if (verification.calls() > 0) {
      reasons.add(reason("CALLED_BEFORE", Map.of("calls", verification.calls())));
    }
    return reasons;
  }

  private static TaskBriefing.Reason reason(String code, Map<String, ?> facts) {
    return new TaskBriefing.Reason(code, "INFO", null, null, facts);
  }

  private static CallOutcome outcome(Object value, ProblemException problem) {
    try {
      return CallOutcome.valueOf(String.valueOf(value));
    } catch (IllegalArgumentException unknown) {
      problem.field("outcome", value == null ? "required" : "unknown");
      return null;
    }
  }

  private Instant callback(Object value, ProblemException problem) {
    if (value == null || value.toString().isBlank()) {
      problem.field("callbackAt", "required");
      return null;
    }
    try {
      String text = value.toString();
      Instant at =
          text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).atZone(ContactHours.ZONE).toInstant();
      Instant now = clock.instant();
      if (!at.isAfter(now) || at.isAfter(now.plus(verifications.properties().callbackWithin()))) {
        problem.field(
            "callbackAt", "notInRange", verifications.properties().callbackWithin().toDays());
      }
      return at;
    } catch (DateTimeException unreadable) {
      problem.field("callbackAt", "noTime");
      return null;
    }
  }

  private static String text(Object value, String field, int longest, ProblemException problem) {
    String text = value == null ? "" : value.toString().strip();
    if (text.length() > longest) {
      problem.field(field, "tooLong", longest);
    }
    return text.isEmpty() ? null : text;
  }
}
