package io.kedang.amendment;

import io.kedang.customer.Customer;
import io.kedang.customer.CustomerFiles;
import io.kedang.customer.FileField;
import io.kedang.customer.FileValues;
import io.kedang.inbox.TaskBriefing;
import io.kedang.shared.ProblemException;
import io.kedang.verification.VerificationSummary;
import io.kedang.verification.Verifications;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What a task page shows of an amendment: the differences side by side, why the task exists, and
 * how the old and the new contact answered (INBX-4). Masked.
 */
@Component
class AmendmentBriefings {

  private final AmendmentStore store;
  private final AmendmentSteps steps;
  private final AmendmentRounds rounds;
  private final AmendmentDecisions decisions;
  private final Verifications verifications;
  private final CustomerFiles files;

  AmendmentBriefings(
      AmendmentStore store,
      AmendmentSteps steps,
      AmendmentRounds rounds,
      AmendmentDecisions decisions,
      Verifications verifications,
      CustomerFiles files) {
    this.store = store;
    this.steps = steps;
    this.rounds = rounds;
    this.decisions = decisions;
    this.verifications = verifications;
    this.files = files;
  }

  TaskBriefing forDecider(String caseId) {
    return briefing(require(caseId), Map.of());
  }

  /** Whoever has it to correct finds everything typed in clear again; nobody else does. */
  TaskBriefing forCorrection(String caseId, boolean corrects) {
    Amendment amendment = require(caseId);
    Map<String, Object> data = new LinkedHashMap<>();
    if (corrects) {
      steps.content(amendment).changes().forEach(c -> data.put(c.field().code(), c.after()));
    }
    return briefing(amendment, data);
  }

  private TaskBriefing briefing(Amendment amendment, Map<String, Object> data) {
    AmendmentContent content = steps.content(amendment);
    Customer customer = files.find(amendment.customerId()).orElseThrow();
    FileValues now = files.values(customer);
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("name", now.content().name());
    shown.put("customerCode", customer.code());
    shown.put("type", customer.type().name());
    shown.put("level", customer.level().name());
    shown.put("documentNumber", FileField.DOCUMENT_NUMBER.masked(now.content().documentNumber()));
    shown.put("reason", content.reason());
    decisions.of(amendment).stream()
        .reduce((first, last) -> last)
        .ifPresent(last -> shown.put("officerReason", last.reason()));
    shown.values().removeIf(value -> value == null || value.isBlank());
    List<String> reveals = new ArrayList<>();
    List<TaskBriefing.Difference> differences = new ArrayList<>();
    for (Change change : content.changes()) {
      differences.add(difference(change));
      if (change.field().isSensitive()) {
        reveals.add(change.field().code());
      }
    }
    return new TaskBriefing(
        shown,
        reasons(amendment, content, now),
        data,
        null,
        reveals,
        "/api/amendments/" + amendment.id() + "/reveal",
        differences);
  }

  private List<TaskBriefing.Reason> reasons(
      Amendment amendment, AmendmentContent content, FileValues now) {
    List<TaskBriefing.Reason> reasons = new ArrayList<>();
    for (Change change : content.changes()) {
      if (!Objects.equals(change.before(), now.get(change.field()))) {
        String code = change.field().code();
        reasons.add(reason("FILE_CHANGED", "PERSON", code, null, Map.of()));
      }
    }
    rounds
        .latest(amendment.id())
        .ifPresent(
            judgement -> {
              judgement
                  .findings()
                  .forEach(
                      f ->
                          reasons.add(
                              reason(
                                  f.code(), f.severity().name(), f.field(), f.rule(), f.facts())));
              judgement
                  .risks()
                  .forEach(risk -> reasons.add(reason(risk, "WARN", null, null, Map.of())));
              judgement.fields().stream()
                  .filter(route -> route.route() != Route.APPLY)
                  .forEach(
                      route ->
                          reasons.add(
                              reason(
                                  "ROUTE_" + route.route(),
                                  "INFO",
                                  route.field().code(),
                                  route.rule(),
                                  Map.of())));
            });
    for (VerificationSummary verification : latestAnswers(amendment.id())) {
      String side = AmendmentContacts.OLD.equals(verification.purpose()) ? "OLD" : "NEW";
      String answer =
          verification.outcome() == null
              ? verification.state().name()
              : verification.outcome().name();
      reasons.add(
          reason(
              side + "_CONTACT_" + answer,
              "CONFIRMED".equals(answer) ? "INFO" : "PERSON",
              null,
              null,
              Map.of("calls", verification.attempts().size())));
    }
    return reasons;
  }

  private List<VerificationSummary> latestAnswers(String caseId) {
    Map<String, VerificationSummary> latest = new LinkedHashMap<>();
    verifications.ofCase(caseId).forEach(v -> latest.putIfAbsent(v.purpose(), v));
    return List.copyOf(latest.values());
  }

  static TaskBriefing.Difference difference(Change change) {
    String before = change.field().masked(change.before());
    String after = change.field().masked(change.after());
    return new TaskBriefing.Difference(
        change.field().code(), before, after, Marks.of(before, after), Marks.of(after, before));
  }

  private static TaskBriefing.Reason reason(
      String code, String severity, String field, String rule, Map<String, ?> facts) {
    return new TaskBriefing.Reason(code, severity, field, rule, facts);
  }

  private Amendment require(String id) {
    return store.findById(id).orElseThrow(() -> ProblemException.notFound("case"));
  }
}
