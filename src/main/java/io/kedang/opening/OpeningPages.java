package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.audit.CaseHistory;
import io.kedang.customer.Document;
import io.kedang.customer.Documents;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.Masking;
import io.kedang.privacy.Reveals;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import io.kedang.verification.VerificationSummary;
import io.kedang.verification.Verifications;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people see of requests to open a file, and the submitter's withdrawal. Masked; in clear only
 * for a purpose that is written down.
 */
@Service
public class OpeningPages {

  /** Somebody, by name. */
  public record Someone(String id, String name) {}

  /** A round of checks. */
  public record Round(
      int round,
      Instant at,
      String outcome,
      List<OpeningFinding> findings,
      Integer tableVersion,
      String decision,
      Someone decidedBy,
      String reason) {}

  /** The last decision of a person, or the end. */
  public record Decision(String state, Someone by, String reason, Instant at) {}

  /** What the reader may do. */
  public record May(boolean withdraw, List<String> reveal) {}

  /** A request as its case page shows it. */
  public record Page(
      String id,
      String state,
      Map<String, Object> form,
      List<Round> rounds,
      Someone submittedBy,
      Instant submittedAt,
      Decision decision,
      List<VerificationSummary> verifications,
      String customerId,
      String customerCode,
      May may) {}

  /** A line of the submitter's list. */
  public record Line(
      String id,
      String state,
      String title,
      String channel,
      String customerType,
      String level,
      Instant submittedAt,
      List<String> findings,
      String customerCode) {}

  static final List<String> SENSITIVE =
      List.of("documentNumber", "mobile", "landline", "mail", "address");
  private static final int MOST = 200;
  private static final int LONGEST_REASON = 500;

  private final Applications applications;
  private final CheckRounds rounds;
  private final Verifications verifications;
  private final Documents documents;
  private final OpeningProcess process;
  private final DataSubjects subjects;
  private final Reveals reveals;
  private final CaseHistory history;
  private final People people;
  private final JdbcClient jdbc;
  private final Clock clock;

  OpeningPages(
      Applications applications,
      CheckRounds rounds,
      Verifications verifications,
      Documents documents,
      OpeningProcess process,
      DataSubjects subjects,
      Reveals reveals,
      CaseHistory history,
      People people,
      JdbcClient jdbc,
      Clock clock) {
    this.applications = applications;
    this.rounds = rounds;
    this.verifications = verifications;
    this.documents = documents;
    this.process = process;
    this.subjects = subjects;
    this.reveals = reveals;
    this.history = history;
    this.people = people;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Page page(String id, Actor reader) {
    Application application = require(id);
    OpeningForm form = form(application);
    List<CheckRounds.Round> checked = rounds.of(application);
    Set<String> ids = new LinkedHashSet<>();
    ids.add(application.submitterId());
    checked.forEach(round -> ids.add(round.decidedBy()));
    ids.add(application.decidedBy());
    ids.remove(null);
    Map<String, String> names = people.names(ids);
    String reason =
        subjects.open(
            application.subjectId(),
            Application.reasonContext(id),
            application.sealedReason(),
            String.class);
    return new Page(
        id,
        application.state().name(),
        masked(form),
        checked.stream()
            .map(
                r ->
                    new Round(
                        r.number(),
                        r.at(),
                        r.outcome().name(),
                        r.findings(),
                        r.tableVersion(),
                        r.decision() == null ? null : r.decision().name(),
                        someone(r.decidedBy(), names),
                        r.reason()))
            .toList(),
        someone(application.submitterId(), names),
        application.submittedAt(),
        application.decidedAt() == null
            ? null
            : new Decision(
                application.state().name(),
                someone(application.decidedBy(), names),
                reason,
                application.decidedAt()),
        verifications.ofCase(id),
        application.customerId(),
        application.customerCode(),
        new May(
            mayWithdraw(application, reader),
            SENSITIVE.stream()
                .filter(field -> OpeningChecks.hasText(value(form, field)))
                .toList()));
  }

  /** The actor's own requests, newest first. */
  @Transactional(readOnly = true)
  public Slice<Line> mine(Actor actor, String after, int limit) {
    int bounded = Math.max(1, Math.min(limit, MOST));
    List<String> ids =
        jdbc.sql(
                "select id from application where submitter_id = ? and state <> 'DRAFT' and batch_id is null and id < ? order by id desc limit ?")
            .params(actor.id(), after == null ? Ids.LAST : after, bounded + 1)
            .query(String.class)
            .list();
    List<String> page = ids.size() > bounded ? ids.subList(0, bounded) : ids;
    Map<String, Application> found = new LinkedHashMap<>();
    applications.findByIdIn(page).forEach(a -> found.put(a.id(), a));
    subjects.prepare(found.values().stream().map(Application::subjectId).toList());
    Map<String, List<String>> findings = rounds.latestCodes(page);
    List<Line> lines = new ArrayList<>();
    for (String id : page) {
      Application a = found.get(id);
      lines.add(
          new Line(
              id,
              a.state().name(),
              form(a).name(),
              a.channel().name(),
              a.customerType().name(),
              a.informationLevel().name(),
              a.submittedAt(),
              findings.getOrDefault(id, List.of()),
              a.customerCode()));
    }
    return new Slice<>(lines, ids.size() > bounded ? page.get(bounded - 1) : null);
  }

  /**
   * Takes a request back before the file is open (OPEN-4): by its submitter.
   *
   * @throws ProblemException CONFLICT once it is decided
   */
  @Transactional
  public void withdraw(String id, String reason, Actor actor) {
    Application application = require(id);
    if (!mayWithdraw(application, actor)) {
      if (application.state().isFinal()) {
        throw ProblemException.conflict("applicationMovedOn")
            .fact("state", application.state().name());
      }
      throw ProblemException.forbidden("notYourRequest");
    }
    String given = reason == null ? "" : reason.strip();
    if (given.isEmpty() || given.length() > LONGEST_REASON) {
      throw ProblemException.invalid("formInvalid")
          .field("reason", given.isEmpty() ? "required" : "tooLong", LONGEST_REASON);
    }
    application.withdrawn(
        actor.id(),
        subjects.seal(application.subjectId(), Application.reasonContext(id), given),
        clock.instant());
    history.tell(id, "opening.withdrawn", actor.id(), Map.of(), given);
    process.withdrawn(id);
  }

  /** A sensitive value in clear; written down with the reader's purpose first. */
  @Transactional
  public String reveal(String id, Actor actor, String field, String purpose) {
    Application application = require(id);
    if (!SENSITIVE.contains(field)) {
      throw ProblemException.invalid("fieldUnknown").field("field", "unknown");
    }
    reveals.record(actor.id(), application.subjectId(), "application:" + id, field, purpose);
    history.tell(id, "reveal", actor.id(), Map.of("field", field), null);
    return value(form(application), field);
  }

  /** The scans of a request the reader may see, or of a draft of the reader's own. */
  @Transactional(readOnly = true)
  public List<Document> scans(String id, Actor actor) {
    return documents.ofOwner(requireReadable(id, actor).id());
  }

  /**
   * A scan as it was taken. The author of a draft sees it without further ado; everybody else says
   * what for.
   */
  @Transactional
  public Picture scan(String id, String documentId, String purpose, Actor actor) {
    Application application = requireReadable(id, actor);
    Document document =
        documents.find(id, documentId).orElseThrow(() -> ProblemException.notFound("scan"));
    boolean own =
        application.submitterId().equals(actor.id())
            && (application.state() == ApplicationState.DRAFT
                || application.state() == ApplicationState.CORRECTION);
    if (!own) {
      reveals.record(
          actor.id(), application.subjectId(), "document:" + documentId, "scan", purpose);
      history.tell(id, "reveal", actor.id(), Map.of("field", "scan"), null);
    }
    return new Picture(document.contentType(), documents.picture(document));
  }

  /** A picture to hand out. */
  public record Picture(String contentType, byte[] bytes) {}

  private Application requireReadable(String id, Actor actor) {
    Application draft =
        applications.findById(id).orElseThrow(() -> ProblemException.notFound("case"));
    if (draft.state() == ApplicationState.DRAFT) {
      if (!draft.submitterId().equals(actor.id())) {
        throw ProblemException.notFound("case");
      }
      return draft;
    }
    return require(id);
  }

  private Application require(String id) {
    history.requireVisible(id);
    return applications.findById(id).orElseThrow(() -> ProblemException.notFound("case"));
  }

  private static boolean mayWithdraw(Application application, Actor actor) {
    return application.state() != ApplicationState.DRAFT
        && !application.state().isFinal()
        && application.submitterId().equals(actor.id());
  }

  private static Someone someone(String id, Map<String, String> names) {
    return id == null ? null : new Someone(id, names.getOrDefault(id, id));
  }

  private static Map<String, Object> masked(OpeningForm form) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("channel", form.channel());
    shown.put("customerType", form.customerType());
    shown.put("level", form.level());
    shown.put("name", form.name());
    shown.put("documentType", form.documentType());
    shown.put("documentNumber", Masking.documentNumber(form.documentNumber()));
    shown.put("validUntil", form.validUntil());
    shown.put("legalRepresentative", form.legalRepresentative());
    shown.put("contactPerson", form.contactPerson());
    shown.put("mobile", Masking.phone(form.mobile()));
    shown.put("landline", Masking.phone(form.landline()));
    shown.put("mail", Masking.mail(form.mail()));
    shown.put("address", Masking.address(form.address()));
    shown.put("branchCode", form.branchCode());
    shown.put("collector", form.collector());
    shown.put("vip", form.vip());
    shown.put("claimNumber", form.claimNumber());
    shown.put("policyNumber", form.policyNumber());
    return shown;
  }

  static String value(OpeningForm form, String field) {
    return switch (field) {
      case "documentNumber" -> form.documentNumber();
      case "mobile" -> form.mobile();
      case "landline" -> form.landline();
      case "mail" -> form.mail();
      case "address" -> form.address();
      default -> null;
    };
  }

  private OpeningForm form(Application application) {
    return subjects.open(
        application.subjectId(),
        Application.formContext(application.id()),
        application.sealedForm(),
        OpeningForm.class);
  }
}
