package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.audit.CaseHistory;
import io.kedang.inbox.TaskBriefing;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.Masking;
import io.kedang.shared.ProblemException;
import io.kedang.verification.VerificationSummary;
import io.kedang.verification.Verifications;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What people decide in the tasks of an opening, and what they are shown to decide it; the task
 * handlers hand over to here.
 */
@Component
class OpeningTasks {

  private static final int LONGEST_REASON = 500;
  private static final int SHORTEST_REASON = 2;

  private final Applications applications;
  private final OpeningChecks checks;
  private final CheckRounds rounds;
  private final OpeningSteps steps;
  private final Requesters requesters;
  private final Verifications verifications;
  private final FormRules rules;
  private final DataSubjects subjects;
  private final CaseHistory history;
  private final Clock clock;

  OpeningTasks(
      Applications applications,
      OpeningChecks checks,
      CheckRounds rounds,
      OpeningSteps steps,
      Requesters requesters,
      Verifications verifications,
      FormRules rules,
      DataSubjects subjects,
      CaseHistory history,
      Clock clock) {
    this.applications = applications;
    this.checks = checks;
    this.rounds = rounds;
    this.steps = steps;
    this.requesters = requesters;
    this.verifications = verifications;
    this.rules = rules;
    this.subjects = subjects;
    this.history = history;
    this.clock = clock;
  }

  /** The officer on findings (OPEN-4); the maker never checks own work. */
  Map<String, Object> review(String caseId, Map<String, Object> values, Actor officer) {
    Application application = require(caseId);
    requireOther(application, officer);
    ProblemException problem = ProblemException.invalid("formInvalid");
    OpeningDecision decision =
        FormCorrection.choice(OpeningDecision.class, values.get("decision"), "decision", problem);
    String reason = reason(values.get("reason"), problem);
    OpeningForm form = form(application);
    if (decision == OpeningDecision.ACCEPT) {
      rounds.latest(application).stream()
          .filter(finding -> !Acceptance.isPossible(finding, form.documentType()))
          .findFirst()
          .ifPresent(finding -> problem.field("decision", "notAcceptable." + finding.code()));
    }
    if (decision == OpeningDecision.RETURN) {
      refuseReturnToClient(application, problem);
    }
    refuse(problem);
    rounds.decided(application, decision, officer.id(), reason);
    switch (decision) {
      case ACCEPT -> {
        application.accepted(officer.id(), seal(application, reason), clock.instant());
        history.tell(
            caseId,
            "opening.reviewAccepted",
            officer.id(),
            Map.of("round", application.round()),
            reason);
      }
      case RETURN -> giveBack(application, officer, reason);
      case REJECT -> reject(application, officer, reason);
    }
    return Map.of(OpeningModel.VARIABLE_REVIEW_DECISION, decision.name());
  }

  /** The officer on a contact that was not confirmed. */
  Map<String, Object> resolve(String caseId, Map<String, Object> values, Actor officer) {
    Application application = require(caseId);
    requireOther(application, officer);
    ProblemException problem = ProblemException.invalid("formInvalid");
    ResolutionDecision decision =
        FormCorrection.choice(
            ResolutionDecision.class, values.get("decision"), "decision", problem);
    String reason = reason(values.get("reason"), problem);
    if (decision == ResolutionDecision.RETURN) {
      refuseReturnToClient(application, problem);
    }
    refuse(problem);
    switch (decision) {
      case VERIFY_AGAIN ->
          history.tell(caseId, "opening.verifyAgain", officer.id(), Map.of(), reason);
      case RETURN -> giveBack(application, officer, reason);
      case REJECT -> reject(application, officer, reason);
    }
    return Map.of(OpeningModel.VARIABLE_RESOLUTION_DECISION, decision.name());
  }

  /**
   * The correction by whoever has the task, the submitter as a rule: what is sent replaces what was
   * there, what is not sent stays.
   */
  Map<String, Object> correct(String caseId, Map<String, Object> values, Actor by) {
    Application application = require(caseId);
    OpeningForm before = form(application);
    ProblemException problem = ProblemException.invalid("formInvalid");
    OpeningForm after = FormCorrection.merge(before, values, problem);
    String note = note(values.get("note"), problem);
    refuse(problem);
    FormRules.Resolved resolved =
        application.batchId() != null ? rules.resolveRow(after) : rules.resolve(after, by);
    application.fill(
        after,
        subjects.seal(application.subjectId(), Application.formContext(caseId), after),
        checks.facts(after, resolved.branch().path(), resolved.collectorId()),
        clock.instant());
    application.resubmit();
    history.tell(
        caseId,
        "opening.corrected",
        by.id(),
        Map.of("fields", FormCorrection.changed(before, after)),
        note);
    return Map.of();
  }

  TaskBriefing briefReview(String caseId) {
    Application application = require(caseId);
    return briefing(application, reasons(rounds.latest(application)), Map.of());
  }

  TaskBriefing briefResolution(String caseId) {
    Application application = require(caseId);
    List<TaskBriefing.Reason> reasons = new ArrayList<>();
    verifications.ofCase(caseId).stream()
        .findFirst()
        .map(OpeningTasks::verdict)
        .ifPresent(reasons::add);
    return briefing(application, reasons, Map.of());
  }

  TaskBriefing briefCorrection(String caseId, boolean corrects) {
    Application application = require(caseId);
    List<TaskBriefing.Reason> reasons = new ArrayList<>(reasons(rounds.latest(application)));
    verifications.ofCase(caseId).stream()
        .findFirst()
        .filter(v -> v.outcome() != null && !"CONFIRMED".equals(v.outcome().name()))
        .map(OpeningTasks::verdict)
        .ifPresent(reasons::add);
    Map<String, Object> data = corrects ? FormCorrection.clear(form(application)) : Map.of();
    return briefing(application, reasons, data);
  }

  private TaskBriefing briefing(
      Application application, List<TaskBriefing.Reason> reasons, Map<String, Object> data) {
    OpeningForm form = form(application);
    Map<String, String> customer = new LinkedHashMap<>();
    customer.put("name", form.name());
    customer.put("type", name(application.customerType()));
    customer.put("level", name(application.informationLevel()));
    customer.put("channel", name(application.channel()));
    customer.put("documentType", name(form.documentType()));
    customer.put("documentNumber", Masking.documentNumber(form.documentNumber()));
    customer.put("legalRepresentative", form.legalRepresentative());
    customer.put("contactPerson", form.contactPerson());
    customer.put("mobile", Masking.phone(form.mobile()));
    customer.put("landline", Masking.phone(form.landline()));
    customer.put("mail", Masking.mail(form.mail()));
    customer.put("address", Masking.address(form.address()));
    customer.put("collector", form.collector());
    customer.put("claimNumber", form.claimNumber());
    customer.put("policyNumber", form.policyNumber());
    customer.put(
        "officerReason",
        subjects.open(
            application.subjectId(),
            Application.reasonContext(application.id()),
            application.sealedReason(),
            String.class));
    customer.values().removeIf(value -> value == null || value.isBlank());
    List<String> reveals =
        OpeningPages.SENSITIVE.stream()
            .filter(field -> OpeningChecks.hasText(OpeningPages.value(form, field)))
            .toList();
    return new TaskBriefing(
        customer, reasons, data, null, reveals, "/api/openings/" + application.id() + "/reveal");
  }

  private void giveBack(Application application, Actor officer, String reason) {
    application.awaitsCorrection(officer.id(), seal(application, reason), clock.instant());
    history.tell(
        application.id(),
        "opening.returned",
        officer.id(),
        Map.of("round", application.round()),
        reason);
    requesters.tell(application, "returned", rounds.latest(application));
  }

  private void reject(Application application, Actor officer, String reason) {
    application.rejected(officer.id(), seal(application, reason), clock.instant());
    steps.close(application, rounds.latest(application));
  }

  private static void requireOther(Application application, Actor officer) {
    if (application.submitterId().equals(officer.id())) {
      throw ProblemException.forbidden("makerChecksOwnWork");
    }
  }

  private static void refuseReturnToClient(Application application, ProblemException problem) {
    if (application.submitterId().startsWith("client:")) {
      problem.field("decision", "nobodyToCorrect");
    }
  }

  private static void refuse(ProblemException problem) {
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
  }

  private static TaskBriefing.Reason verdict(VerificationSummary verification) {
    String outcome =
        verification.outcome() == null
            ? verification.state().name()
            : verification.outcome().name();
    return new TaskBriefing.Reason(
        "VERIFICATION_" + outcome,
        "PERSON",
        null,
        null,
        Map.of("calls", verification.attempts().size()));
  }

  private static List<TaskBriefing.Reason> reasons(List<OpeningFinding> findings) {
    return findings.stream()
        .map(
            finding ->
                new TaskBriefing.Reason(
                    finding.code(),
                    finding.severity().name(),
                    finding.field(),
                    finding.rule(),
                    finding.facts()))
        .toList();
  }

  private static String reason(Object value, ProblemException problem) {
    String text = note(value, problem);
    if (text == null || text.length() < SHORTEST_REASON) {
      problem.field("reason", "required");
    }
    return text;
  }

  private static String note(Object value, ProblemException problem) {
    String text = value == null ? "" : value.toString().strip();
    if (text.length() > LONGEST_REASON) {
      problem.field("reason", "tooLong", LONGEST_REASON);
    }
    return text.isEmpty() ? null : text;
  }

  private byte[] seal(Application application, String reason) {
    return subjects.seal(
        application.subjectId(), Application.reasonContext(application.id()), reason);
  }

  private OpeningForm form(Application application) {
    return subjects.open(
        application.subjectId(),
        Application.formContext(application.id()),
        application.sealedForm(),
        OpeningForm.class);
  }

  private Application require(String id) {
    return applications.findById(id).orElseThrow(() -> ProblemException.notFound("case"));
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }
}
