package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.customer.Document;
import io.kedang.customer.Documents;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests while they are typed 草稿: kept as they grow, seen by nobody but their author, and lost by
 * no slip.
 */
@Service
public class OpeningDrafts {

  /** A line of the author's list. */
  public record Line(
      String id, String customerType, String level, String title, Instant updatedAt) {}

  /** A draft as it is edited. */
  public record Draft(String id, Long version, OpeningForm form, List<Document> scans) {}

  private static final int MOST = 50;

  private final Applications applications;
  private final Openings openings;
  private final FormRules rules;
  private final OpeningChecks checks;
  private final Documents documents;
  private final ProspectConversions conversions;
  private final DataSubjects subjects;
  private final Clock clock;

  OpeningDrafts(
      Applications applications,
      Openings openings,
      FormRules rules,
      OpeningChecks checks,
      Documents documents,
      ProspectConversions conversions,
      DataSubjects subjects,
      Clock clock) {
    this.applications = applications;
    this.openings = openings;
    this.rules = rules;
    this.checks = checks;
    this.documents = documents;
    this.conversions = conversions;
    this.subjects = subjects;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Line> mine(Actor actor) {
    List<Application> drafts =
        applications.findTop50BySubmitterIdAndStateOrderByUpdatedAtDesc(
            actor.id(), ApplicationState.DRAFT);
    subjects.prepare(drafts.stream().map(Application::subjectId).toList());
    return drafts.stream()
        .map(
            draft ->
                new Line(
                    draft.id(),
                    draft.customerType() == null ? null : draft.customerType().name(),
                    draft.informationLevel() == null ? null : draft.informationLevel().name(),
                    form(draft).name(),
                    draft.updatedAt()))
        .toList();
  }

  @Transactional
  public Draft create(OpeningForm form, Actor actor) {
    return createOf(null, null, form, actor);
  }

  /**
   * A draft of a prospect (OPEN-8).
   *
   * @param subjectId whose key seals it; null for somebody new
   */
  Draft createOf(String prospectId, String subjectId, OpeningForm form, Actor actor) {
    rules.checkDraft(form);
    if (applications
            .findTop50BySubmitterIdAndStateOrderByUpdatedAtDesc(actor.id(), ApplicationState.DRAFT)
            .size()
        >= MOST) {
      throw ProblemException.conflict("draftsTooMany", MOST);
    }
    String subject = subjectId == null ? subjects.create() : subjectId;
    Application draft =
        new Application(Ids.next(), subject, actor.id(), clock.instant()).ofProspect(prospectId);
    take(draft, form);
    Application saved = applications.saveAndFlush(draft);
    return new Draft(saved.id(), saved.version(), form, List.of());
  }

  @Transactional(readOnly = true)
  public Draft read(String id, Actor actor) {
    Application draft = require(id, actor);
    return new Draft(id, draft.version(), form(draft), documents.ofOwner(id));
  }

  /**
   * @param version as last read; another one means that somebody, the author in another window
   *     perhaps, was faster
   * @throws ProblemException CONFLICT with the stored version and form, so that the page can show
   *     both
   */
  @Transactional
  public Draft save(String id, Long version, OpeningForm form, Actor actor) {
    rules.checkDraft(form);
    Application draft = require(id, actor);
    if (!draft.version().equals(version)) {
      throw ProblemException.conflict("draftChanged").fact("version", draft.version());
    }
    take(draft, form);
    Application saved = applications.saveAndFlush(draft);
    return new Draft(id, saved.version(), form, List.of());
  }

  @Transactional
  public void delete(String id, Actor actor) {
    Application draft = require(id, actor);
    documents.ofOwner(id).forEach(documents::remove);
    conversions.ended(draft);
    applications.delete(draft);
  }

  /**
   * What the checks would say now. Not read-only: the engine writes down that its table was asked.
   */
  @Transactional
  public List<OpeningFinding> check(String id, Actor actor) {
    Application draft = require(id, actor);
    return openings.check(form(draft), new CheckContext(id, null, null, documents.count(id)));
  }

  /** Takes the draft into the process; a draft that was submitted already answers how it stands. */
  public Submission submit(String id, Actor actor) {
    return openings.surely(
        () -> own(id, actor).filter(application -> application.state() != ApplicationState.DRAFT),
        () -> {
          Application draft = own(id, actor).orElseThrow(() -> ProblemException.notFound("draft"));
          return openings.submitDraft(draft, form(draft), actor);
        });
  }

  private Optional<Application> own(String id, Actor actor) {
    return applications.findById(id).filter(a -> a.submitterId().equals(actor.id()));
  }

  /** Adds a picture to a draft, or to a request returned for correction, by its author. */
  @Transactional
  public Document attach(String id, String fileName, byte[] upload, Actor actor) {
    return documents.attach(id, open(id, actor).subjectId(), fileName, upload, actor.id());
  }

  @Transactional
  public void detach(String id, String documentId, Actor actor) {
    open(id, actor);
    documents.remove(
        documents.find(id, documentId).orElseThrow(() -> ProblemException.notFound("scan")));
  }

  private Application open(String id, Actor actor) {
    return applications
        .findById(id)
        .filter(a -> a.submitterId().equals(actor.id()))
        .filter(
            a -> a.state() == ApplicationState.DRAFT || a.state() == ApplicationState.CORRECTION)
        .orElseThrow(() -> ProblemException.notFound("draft"));
  }

  private void take(Application draft, OpeningForm form) {
    draft.fill(
        form,
        subjects.seal(draft.subjectId(), Application.formContext(draft.id()), form),
        checks.facts(form, null, null),
        clock.instant());
  }

  private Application require(String id, Actor actor) {
    return applications
        .findById(id)
        .filter(a -> a.submitterId().equals(actor.id()) && a.state() == ApplicationState.DRAFT)
        .orElseThrow(() -> ProblemException.notFound("draft"));
  }

  private OpeningForm form(Application application) {
    return subjects.open(
        application.subjectId(),
        Application.formContext(application.id()),
        application.sealedForm(),
        OpeningForm.class);
  }
}
