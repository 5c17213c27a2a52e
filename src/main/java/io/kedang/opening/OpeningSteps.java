package io.kedang.opening;

import io.kedang.audit.CaseHistory;
import io.kedang.customer.CollectorCredits;
import io.kedang.customer.Customer;
import io.kedang.customer.CustomerFiles;
import io.kedang.customer.Documents;
import io.kedang.customer.IdentityTakenException;
import io.kedang.customer.NewFile;
import io.kedang.customer.ScanState;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Channel;
import io.kedang.shared.InformationLevel;
import io.kedang.shared.PhoneNumbers;
import io.kedang.shared.ProblemException;
import io.kedang.verification.Contact;
import io.kedang.verification.VerificationEnded;
import io.kedang.verification.VerificationOutcome;
import io.kedang.verification.VerificationRequest;
import io.kedang.verification.VerificationState;
import io.kedang.verification.Verifications;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process asks of opening, one method a service task of {@code account-opening.bpmn}. */
@Service
public class OpeningSteps {

  /**
   * @param reviewFindings codes that need a person, joined by dots; short enough for a process
   *     variable
   */
  public record CheckResult(
      CheckOutcome outcome, boolean verificationNeeded, String reviewFindings) {}

  private static final int LONGEST_VARIABLE = 64;

  private final ApplicationsInHand applications;
  private final OpeningChecks checks;
  private final CheckRounds rounds;
  private final CustomerFiles files;
  private final CollectorCredits credits;
  private final Documents documents;
  private final Verifications verifications;
  private final DataSubjects subjects;
  private final CaseHistory history;
  private final Requesters requesters;
  private final ProspectConversions conversions;
  private final Clock clock;

  OpeningSteps(
      ApplicationsInHand applications,
      OpeningChecks checks,
      CheckRounds rounds,
      CustomerFiles files,
      CollectorCredits credits,
      Documents documents,
      Verifications verifications,
      DataSubjects subjects,
      CaseHistory history,
      Requesters requesters,
      ProspectConversions conversions,
      Clock clock) {
    this.applications = applications;
    this.checks = checks;
    this.rounds = rounds;
    this.files = files;
    this.credits = credits;
    this.documents = documents;
    this.verifications = verifications;
    this.subjects = subjects;
    this.history = history;
    this.requesters = requesters;
    this.conversions = conversions;
    this.clock = clock;
  }

  /** {@code serviceTask_checkApplication}. */
  @Transactional
  public CheckResult check(String applicationId) {
    Application application = require(applicationId);
    OpeningForm form = form(application);
    int round = application.nextRound();
    if (round > 1) {
      files.release(applicationId);
    }
    int scans = application.mayHaveScans() ? documents.count(applicationId) : 0;
    OpeningChecks.Result result =
        checks.check(
            form,
            new CheckContext(applicationId, application.batchId(), application.batchLine(), scans),
            true);
    rounds.keep(application, round, result, form);
    application.checked(result.findings().isEmpty());
    if (result.outcome() == CheckOutcome.PERSON) {
      application.awaitsReview();
    }
    history.tell(
        applicationId,
        "opening.checked",
        null,
        Map.of(
            "round",
            round,
            "outcome",
            result.outcome().name(),
            "findings",
            codes(result.findings())),
        null);
    return new CheckResult(
        result.outcome(),
        OpeningChecks.verificationNeeded(form),
        reviewFindings(result.findings()));
  }

  /** {@code serviceTask_requestVerification}; answers the verification's id. */
  @Transactional
  public String requestVerification(String applicationId) {
    Application application = require(applicationId);
    OpeningForm form = form(application);
    application.awaitsVerification();
    var mobile =
        PhoneNumbers.normalise(form.mobile())
            .filter(phone -> phone.kind() == PhoneNumbers.Kind.MOBILE);
    String dialled =
        mobile
            .map(PhoneNumbers.Phone::national)
            .orElseGet(
                () ->
                    FormContent.phone(
                        OpeningChecks.hasText(form.mobile()) ? form.mobile() : form.landline()));
    Contact contact =
        new Contact(
            form.name(),
            OpeningChecks.hasText(form.contactPerson()) ? form.contactPerson() : null,
            mobile.map(PhoneNumbers.Phone::e164).orElse(null),
            dialled);
    return verifications.request(
        new VerificationRequest(
            applicationId,
            application.subjectId(),
            "OPENING",
            application.channel(),
            application.branchCode(),
            application.branchPath(),
            application.submitterId(),
            contact));
  }

  /** The contact did not say yes: an information officer decides next, and the request says so. */
  @EventListener
  @Transactional
  public void on(VerificationEnded ended) {
    if (ended.outcome() != VerificationOutcome.CONFIRMED) {
      applications
          .find(ended.caseId())
          .filter(application -> !application.state().isFinal())
          .ifPresent(Application::awaitsReview);
    }
  }

  /**
   * {@code serviceTask_issueCode}.
   *
   * @throws IdentityTakenException when another file stands under the identity meanwhile
   */
  @Transactional(noRollbackFor = IdentityTakenException.class)
  public void issueCode(String applicationId) {
    Application application = require(applicationId);
    OpeningForm form = form(application);
    boolean verified =
        application.state() == ApplicationState.VERIFYING
            && verifications.ofCase(applicationId).stream()
                .anyMatch(v -> v.state() == VerificationState.CONFIRMED);
    Customer customer =
        files.open(
            new NewFile(
                applicationId,
                application.subjectId(),
                application.identityToken(),
                application.customerType(),
                application.informationLevel() == null
                    ? InformationLevel.BASIC
                    : application.informationLevel(),
                application.channel(),
                application.branchCode(),
                application.branchPath(),
                application.collectorId(),
                Boolean.TRUE.equals(form.vip()),
                scanState(application, form),
                verified,
                FormContent.of(form)));
    application.opened(customer.id(), customer.code(), clock.instant());
    conversions.ended(application);
    if (verified && customer.level() == InformationLevel.ADVANCED) {
      credits.earned(
          CollectorCredits.Kind.OPENING,
          customer.id(),
          customer.collectorId(),
          customer.branchCode(),
          customer.branchPath(),
          applicationId,
          customer.openedAt());
    }
    history.tell(applicationId, "opening.opened", null, Map.of("customer", customer.id()), null);
    history.ended(applicationId, ApplicationState.OPENED.name(), customer.id());
  }

  /** {@code serviceTask_notifyRequester}. */
  @Transactional
  public void notifyRequester(String applicationId) {
    requesters.tell(require(applicationId), "opened", List.of());
  }

  /**
   * {@code serviceTask_rejectApplication}: the checks, or an identity taken meanwhile, end the
   * request.
   *
   * @param identityTaken whether the identity was lost between checks and opening, which no round
   *     of checks tells yet
   */
  @Transactional
  public void reject(String applicationId, boolean identityTaken) {
    Application application = require(applicationId);
    List<OpeningFinding> findings = rounds.latest(application);
    if (identityTaken) {
      application.checked(false);
      Map<String, String> facts =
          files
              .holder(application.identityToken())
              .map(h -> Map.of("otherCase", h.caseId()))
              .orElse(Map.of());
      findings =
          List.of(
              new OpeningFinding(
                  "IDENTITY_EXISTS",
                  "documentNumber",
                  CheckOutcome.REJECT,
                  "identityTaken",
                  facts));
      rounds.keep(
          application,
          application.nextRound(),
          new OpeningChecks.Result(findings, null),
          form(application));
    }
    application.rejected(null, null, clock.instant());
    close(application, findings);
  }

  /** {@code serviceTask_recordWithdrawal}. */
  @Transactional
  public void recordWithdrawal(String applicationId) {
    verifications.cancel(applicationId);
    files.release(applicationId);
    conversions.ended(require(applicationId));
    history.ended(applicationId, ApplicationState.WITHDRAWN.name(), null);
  }

  /** Common to every rejection, by the checks or by an officer. */
  void close(Application application, List<OpeningFinding> findings) {
    files.release(application.id());
    conversions.ended(application);
    history.tell(
        application.id(),
        "opening.rejected",
        application.decidedBy(),
        Map.of("findings", codes(findings)),
        null);
    history.ended(application.id(), ApplicationState.REJECTED.name(), null);
    requesters.tell(application, "rejected", findings);
  }

  private ScanState scanState(Application application, OpeningForm form) {
    if (application.mayHaveScans() && documents.count(application.id()) > 0) {
      return ScanState.OBTAINED;
    }
    boolean askedFor =
        application.channel() == Channel.COUNTER || application.channel() == Channel.FIELD;
    return askedFor || OpeningChecks.hasText(form.scanName())
        ? ScanState.PENDING
        : ScanState.NOT_NEEDED;
  }

  private static String codes(List<OpeningFinding> findings) {
    return String.join(",", findings.stream().map(OpeningFinding::code).distinct().toList());
  }

  private static String reviewFindings(List<OpeningFinding> findings) {
    StringBuilder joined = new StringBuilder();
    findings.stream()
        .filter(finding -> finding.severity() == CheckOutcome.PERSON)
        .map(OpeningFinding::code)
        .distinct()
        .filter(code -> joined.length() + code.length() < LONGEST_VARIABLE)
        .forEach(code -> joined.append(joined.isEmpty() ? "" : ".").append(code));
    return joined.toString();
  }

  private OpeningForm form(Application application) {
    return application
        .typed()
        .orElseGet(
            () ->
                subjects.open(
                    application.subjectId(),
                    Application.formContext(application.id()),
                    application.sealedForm(),
                    OpeningForm.class));
  }

  private Application require(String id) {
    return applications.find(id).orElseThrow(() -> ProblemException.notFound("case"));
  }
}
