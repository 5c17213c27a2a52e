package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.audit.CaseHistory;
import io.kedang.privacy.ConsentBasis;
import io.kedang.privacy.ConsentChannel;
import io.kedang.privacy.ConsentStatement;
import io.kedang.privacy.Consents;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import io.kedang.shared.RequestOnce;
import io.kedang.shared.ServiceLevel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Requests to open a file (OPEN-1…7): submitted from the form, over the API or by a sheet, checked,
 * and withdrawn.
 */
@Service
public class Openings {

  private static final int LONGEST_REQUEST_ID = 64;

  private final Applications applications;
  private final ApplicationsInHand inHand;
  private final RequestIds requests;
  private final OpeningChecks checks;
  private final CheckRounds rounds;
  private final FormRules rules;
  private final OpeningProcess process;
  private final DataSubjects subjects;
  private final Consents consents;
  private final CaseHistory history;
  private final RequestOnce once;
  private final Clock clock;

  Openings(
      Applications applications,
      ApplicationsInHand inHand,
      RequestIds requests,
      OpeningChecks checks,
      CheckRounds rounds,
      FormRules rules,
      OpeningProcess process,
      DataSubjects subjects,
      Consents consents,
      CaseHistory history,
      RequestOnce once,
      Clock clock) {
    this.applications = applications;
    this.inHand = inHand;
    this.requests = requests;
    this.checks = checks;
    this.rounds = rounds;
    this.rules = rules;
    this.process = process;
    this.subjects = subjects;
    this.consents = consents;
    this.history = history;
    this.once = once;
    this.clock = clock;
  }

  /**
   * A row of a sheet. Its branch and collector were judged when the sheet was read; the same row
   * gives the same case.
   *
   * @param request with batch and line
   */
  public Submission submit(OpeningRequest request) {
    return surely(
        () -> applications.findByBatchIdAndBatchLine(request.batchId(), request.batchLine()),
        () -> start(request, rules.resolveRow(request.form())));
  }

  /**
   * A request over the API, by a business system or a person; the same request id gives the same
   * case (OPEN-6).
   *
   * @throws ProblemException INVALID when the form cannot stand
   */
  public Submission submit(OpeningForm form, String requestId, Actor actor) {
    if (requestId == null
        || requestId.isBlank()
        || requestId.length() > LONGEST_REQUEST_ID
        || !requestId.matches("[\\x21-\\x7E]+")) {
      throw ProblemException.invalid("formInvalid")
          .field(
              "requestId", requestId == null || requestId.isBlank() ? "required" : "noRequestId");
    }
    return surely(
        () -> requests.application(actor.id(), requestId),
        () ->
            start(
                new OpeningRequest(form, actor.id(), requestId, null, null),
                rules.resolve(form, actor)));
  }

  /** What the checks say of a form that is not submitted yet; writes nothing. */
  public List<OpeningFinding> check(OpeningForm form, CheckContext context) {
    return checks.check(form, context, false).findings();
  }

  /** Takes a draft of the actor's own into the process. */
  Submission submitDraft(Application draft, OpeningForm form, Actor actor) {
    FormRules.Resolved resolved = rules.resolve(form, actor);
    draft.fill(
        form,
        draft.sealedForm(),
        checks.facts(form, resolved.branch().path(), resolved.collectorId()),
        clock.instant());
    return begin(draft, form);
  }

  Submission submission(Application application, boolean repeated) {
    return new Submission(
        application.id(),
        application.state(),
        rounds.latest(application),
        application.customerId(),
        application.customerCode(),
        repeated);
  }

  private Submission start(OpeningRequest request, FormRules.Resolved resolved) {
    Instant now = clock.instant();
    String id = Ids.next();
    String subject = subjects.create();
    Application application =
        new Application(id, subject, request.submitterId(), now)
            .knownAs(request.requestId(), request.batchId(), request.batchLine());
    OpeningForm form = request.form();
    application.fill(
        form,
        subjects.seal(subject, Application.formContext(id), form),
        checks.facts(form, resolved.branch().path(), resolved.collectorId()),
        now);
    return begin(application, form);
  }

  private Submission begin(Application application, OpeningForm form) {
    Instant now = clock.instant();
    application.submit(now);
    keepConsent(application, form.consents());
    history.started(
        new CaseHistory.CaseStart(
            application.id(),
            OpeningModel.PROCESS,
            application.subjectId(),
            application.branchCode(),
            application.branchPath(),
            application.channel().name(),
            application.customerType().name(),
            application.informationLevel().name(),
            application.submitterId(),
            now));
    history.tell(
        application.id(),
        "opening.submitted",
        application.submitterId(),
        Map.of("channel", application.channel().name()),
        null);
    OpeningProcess.Start start =
        new OpeningProcess.Start(
            application.id(),
            application.channel().name(),
            application.customerType().name(),
            application.informationLevel().name(),
            application.branchCode(),
            application.submitterId(),
            ServiceLevel.of(Boolean.TRUE.equals(form.vip())).name());
    inHand.take(application, () -> process.start(start));
    List<OpeningFinding> findings =
        application.foundNothing() ? List.of() : rounds.latest(application);
    return new Submission(
        application.id(),
        application.state(),
        findings,
        application.customerId(),
        application.customerCode(),
        false);
  }

  /** What was agreed to, or what a contract or paper says was agreed to (CUST-9, ADR 9). */
  private void keepConsent(Application application, ConsentStatement statement) {
    boolean onPaper = application.batchId() != null;
    consents.collected(
        application.subjectId(),
        application.id(),
        onPaper ? ConsentChannel.SHEET : ConsentChannel.of(application.channel()),
        statement != null
            ? ConsentBasis.STATED
            : application.submitterId().startsWith(Requesters.CLIENT)
                ? ConsentBasis.CONTRACT
                : ConsentBasis.PAPER,
        statement,
        application.submitterId());
  }

  /** Runs a submission once: a repetition finds the first and how it stands. */
  Submission surely(Supplier<Optional<Application>> known, Supplier<Submission> first) {
    return once.run(() -> known.get().map(application -> submission(application, true)), first);
  }
}
