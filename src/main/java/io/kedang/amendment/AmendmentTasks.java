package io.kedang.amendment;

import io.kedang.access.Actor;
import io.kedang.audit.CaseHistory;
import io.kedang.customer.Customer;
import io.kedang.customer.CustomerFiles;
import io.kedang.customer.DocumentType;
import io.kedang.customer.FileField;
import io.kedang.customer.FileValues;
import io.kedang.inbox.WorkItem;
import io.kedang.opening.FileChecks;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people decide in the tasks of an amendment; the task handlers hand over to here. */
@Component
class AmendmentTasks {

  private final AmendmentStore store;
  private final AmendmentSteps steps;
  private final AmendmentDecisions decisions;
  private final AmendmentForm form;
  private final FileChecks checks;
  private final CustomerFiles files;
  private final DataSubjects subjects;
  private final CaseHistory history;

  AmendmentTasks(
      AmendmentStore store,
      AmendmentSteps steps,
      AmendmentDecisions decisions,
      AmendmentForm form,
      FileChecks checks,
      CustomerFiles files,
      DataSubjects subjects,
      CaseHistory history) {
    this.store = store;
    this.steps = steps;
    this.decisions = decisions;
    this.form = form;
    this.checks = checks;
    this.files = files;
    this.subjects = subjects;
    this.history = history;
  }

  /** A person on a contact that was not confirmed, with both answers in view. */
  Map<String, Object> resolve(WorkItem item, Map<String, Object> values, Actor by) {
    Amendment amendment = require(item.caseId());
    decisions.requireAnother(amendment, DecisionStep.RESOLVE, by.id(), item.role());
    DecisionForm<ContactDecision> given = DecisionForm.read(ContactDecision.class, values, null);
    decisions.keep(
        amendment, DecisionStep.RESOLVE, given.decision(), by.id(), item.role(), given.reason());
    switch (given.decision()) {
      case ACCEPT -> {
        if (steps.judgement(amendment.id()).isChecked()) {
          amendment.awaits(AmendmentState.CHECK);
        }
        tell(amendment, "amendment.contactAccepted", by, given.reason());
      }
      case VERIFY_AGAIN -> tell(amendment, "amendment.verifyAgain", by, given.reason());
      case RETURN -> steps.returnBy(amendment, by.id(), given.reason());
      case REJECT -> steps.rejectBy(amendment, by.id(), given.reason());
    }
    return Map.of(
        AmendmentModel.VARIABLE_CONTACT_DECISION,
        given.decision().name(),
        AmendmentModel.VARIABLE_RESOLVER_ID,
        given.decision() == ContactDecision.ACCEPT ? by.id() : "");
  }

  /** The checker, side by side; the maker never checks own work. */
  Map<String, Object> check(WorkItem item, Map<String, Object> values, Actor by) {
    AmendmentDecision decision = decide(item, DecisionStep.CHECK, values, by);
    return Map.of(
        AmendmentModel.VARIABLE_CHECK_DECISION,
        decision.name(),
        AmendmentModel.VARIABLE_CHECKER_ID,
        decision == AmendmentDecision.ACCEPT ? by.id() : "");
  }

  /** The second person, of another role than the checker. */
  Map<String, Object> approve(WorkItem item, Map<String, Object> values, Actor by) {
    AmendmentDecision decision = decide(item, DecisionStep.SECOND_CHECK, values, by);
    return Map.of(AmendmentModel.VARIABLE_APPROVAL_DECISION, decision.name());
  }

  /**
   * The correction of the same fields by whoever has the task, the requester as a rule: what is
   * sent replaces what was asked for, what is not sent stays, and what the file says by now is what
   * it is compared with.
   */
  Map<String, Object> correct(WorkItem item, Map<String, Object> values, Actor by) {
    Amendment amendment = require(item.caseId());
    AmendmentContent before = steps.content(amendment);
    Customer customer = files.lock(amendment.customerId());
    FileValues now = files.values(customer);
    Map<String, Object> typed = new LinkedHashMap<>();
    Change.after(before.changes())
        .forEach(
            (field, asked) -> typed.put(field.code(), values.getOrDefault(field.code(), asked)));
    ProblemException problem = ProblemException.invalid("formInvalid");
    String note = DecisionForm.note(values.get("note"), problem);
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
    List<Change> changes = form.changes(customer, now, typed, amendment.channel());
    amendment.fill(
        amendment.fields(),
        subjects.seal(
            amendment.subjectId(),
            Amendment.contentContext(amendment.id()),
            new AmendmentContent(before.name(), changes, before.reason())));
    amendment.resubmit();
    history.tell(
        amendment.id(),
        "amendment.corrected",
        by.id(),
        Map.of("fields", AmendmentSteps.codesOf(Change.fields(changes))),
        note);
    return Map.of(AmendmentModel.VARIABLE_RESOLVER_ID, "", AmendmentModel.VARIABLE_CHECKER_ID, "");
  }

  private AmendmentDecision decide(
      WorkItem item, DecisionStep step, Map<String, Object> values, Actor by) {
    Amendment amendment = require(item.caseId());
    decisions.requireAnother(amendment, step, by.id(), item.role());
    DecisionForm<AmendmentDecision> given =
        DecisionForm.read(AmendmentDecision.class, values, AmendmentDecision.ACCEPT);
    if (given.decision() == AmendmentDecision.ACCEPT) {
      requireAcceptable(amendment);
    }
    decisions.keep(amendment, step, given.decision(), by.id(), item.role(), given.reason());
    switch (given.decision()) {
      case ACCEPT -> {
        boolean second = step == DecisionStep.SECOND_CHECK;
        if (!second && amendment.route() == Route.TWO_PERSONS) {
          amendment.awaits(AmendmentState.SECOND_CHECK);
        }
        tell(
            amendment,
            second ? "amendment.approved" : "amendment.checkAccepted",
            by,
            given.reason());
      }
      case RETURN -> steps.returnBy(amendment, by.id(), given.reason());
      case REJECT -> steps.rejectBy(amendment, by.id(), given.reason());
    }
    return given.decision();
  }

  /** No reason makes a file say what cannot be. */
  private void requireAcceptable(Amendment amendment) {
    DocumentType type =
        steps.content(amendment).changes().stream()
            .filter(change -> change.field() == FileField.DOCUMENT_TYPE)
            .map(change -> DocumentType.valueOf(change.after()))
            .findFirst()
            .orElseGet(
                () ->
                    files.content(files.find(amendment.customerId()).orElseThrow()).documentType());
    steps.judgement(amendment.id()).findings().stream()
        .filter(finding -> !checks.mayBeAccepted(finding, type))
        .findFirst()
        .ifPresent(
            finding -> {
              throw ProblemException.invalid("formInvalid")
                  .field("decision", "notAcceptable." + finding.code());
            });
  }

  private void tell(Amendment amendment, String kind, Actor by, String reason) {
    history.tell(amendment.id(), kind, by.id(), Map.of("round", amendment.round()), reason);
  }

  private Amendment require(String id) {
    return store.findById(id).orElseThrow(() -> ProblemException.notFound("case"));
  }
}
