package io.kedang.amendment;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.access.Person;
import io.kedang.audit.CaseHistory;
import io.kedang.customer.CustomerFiles;
import io.kedang.customer.Document;
import io.kedang.customer.Documents;
import io.kedang.customer.FileField;
import io.kedang.customer.FileValues;
import io.kedang.inbox.CaseTitles;
import io.kedang.opening.OpeningFinding;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.Reveals;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import io.kedang.verification.VerificationSummary;
import io.kedang.verification.Verifications;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people see of amendments (AMND-1, AMND-3), decided ones as well: side by side, masked, in
 * clear only for a purpose that is written down.
 */
@Service
public class AmendmentPages {

  /** Somebody, by name. */
  public record Someone(String id, String name) {}

  /**
   * One field, masked.
   *
   * @param beforeMarks where it differs: pairs of first and behind-the-last character
   * @param route how this field is decided; null before it was checked
   * @param now what the file says, where that is neither before nor after any more; null otherwise
   */
  public record Field(
      String field,
      String before,
      String after,
      List<int[]> beforeMarks,
      List<int[]> afterMarks,
      boolean sensitive,
      Route route,
      String rule,
      String now) {}

  /** A decision of a person. */
  public record Decision(
      int round,
      DecisionStep step,
      String decision,
      Someone by,
      String role,
      String reason,
      Instant at) {}

  /** How the contacts answered, the latest first. */
  public record Answers(
      List<VerificationSummary> oldContact, List<VerificationSummary> newContact) {}

  /** What the reader may do; {@code reveal} names fields, each with both sides. */
  public record May(boolean withdraw, boolean attach, List<String> reveal) {}

  /** An amendment as its case page shows it. */
  public record Page(
      String caseId,
      String customerId,
      String customerName,
      AmendmentKind kind,
      AmendmentState state,
      String channel,
      Route route,
      String reason,
      Someone requester,
      Someone collector,
      Instant requestedAt,
      Instant decidedAt,
      Instant restoredAt,
      String waitsFor,
      List<Field> fields,
      List<OpeningFinding> findings,
      List<String> risks,
      Contacts contacts,
      Answers verifications,
      List<Decision> decisions,
      May may) {}

  /** A line of a list. */
  public record Line(
      String caseId,
      String customerId,
      String title,
      AmendmentKind kind,
      AmendmentState state,
      Route route,
      List<String> fields,
      Someone requester,
      Instant requestedAt,
      Instant decidedAt) {}

  /** A picture to hand out. */
  public record Picture(String contentType, byte[] bytes) {}

  private static final int MOST = 200;

  private final AmendmentStore store;
  private final AmendmentRounds rounds;
  private final AmendmentDecisions decisions;
  private final AmendmentTitles titles;
  private final Verifications verifications;
  private final CustomerFiles files;
  private final Documents documents;
  private final DataSubjects subjects;
  private final Reveals reveals;
  private final CaseHistory history;
  private final People people;

  AmendmentPages(
      AmendmentStore store,
      AmendmentRounds rounds,
      AmendmentDecisions decisions,
      AmendmentTitles titles,
      Verifications verifications,
      CustomerFiles files,
      Documents documents,
      DataSubjects subjects,
      Reveals reveals,
      CaseHistory history,
      People people) {
    this.store = store;
    this.rounds = rounds;
    this.decisions = decisions;
    this.titles = titles;
    this.verifications = verifications;
    this.files = files;
    this.documents = documents;
    this.subjects = subjects;
    this.reveals = reveals;
    this.history = history;
    this.people = people;
  }

  @Transactional(readOnly = true)
  public Page page(String id, Actor reader) {
    Amendment amendment = require(id, reader);
    AmendmentContent content = content(amendment);
    Optional<Judgement> judgement = rounds.latest(id);
    List<AmendmentDecisions.Decided> decided = decisions.of(amendment);
    Set<String> ids = new LinkedHashSet<>();
    ids.add(amendment.requesterId());
    decided.forEach(d -> ids.add(d.byId()));
    Map<String, String> names = people.names(ids);
    FileValues now = files.values(files.find(amendment.customerId()).orElseThrow());
    List<VerificationSummary> asked = verifications.ofCase(id);
    return new Page(
        id,
        amendment.customerId(),
        content.name(),
        amendment.kind(),
        amendment.state(),
        amendment.channel() == null ? null : amendment.channel().name(),
        amendment.route(),
        content.reason(),
        someone(amendment.requesterId(), names),
        collector(amendment),
        amendment.submittedAt(),
        amendment.decidedAt(),
        amendment.restoredAt(),
        amendment.waitsFor(),
        content.changes().stream()
            .map(change -> field(change, judgement, amendment.state().isFinal() ? null : now))
            .toList(),
        judgement.map(Judgement::findings).orElse(List.of()),
        judgement.map(Judgement::risks).orElse(List.of()),
        judgement.map(Judgement::contacts).orElse(Contacts.NONE),
        new Answers(
            asked.stream().filter(v -> AmendmentContacts.OLD.equals(v.purpose())).toList(),
            asked.stream().filter(v -> AmendmentContacts.NEW.equals(v.purpose())).toList()),
        decided.stream()
            .map(
                d ->
                    new Decision(
                        d.round(),
                        d.step(),
                        d.decision(),
                        someone(d.byId(), names),
                        d.role(),
                        d.reason(),
                        d.at()))
            .toList(),
        new May(
            amendment.mayBeWithdrawnBy(reader.id()),
            amendment.mayGetEvidenceFrom(reader.id()),
            content.changes().stream()
                .map(Change::field)
                .filter(FileField::isSensitive)
                .map(FileField::code)
                .toList()));
  }

  /** One side of one field in clear; written down with the reader's purpose first. */
  @Transactional
  public String reveal(String id, Actor actor, String field, String side, String purpose) {
    Amendment amendment = require(id, actor);
    Change change =
        content(amendment).changes().stream()
            .filter(c -> c.field().code().equals(field) && c.field().isSensitive())
            .findFirst()
            .orElseThrow(() -> ProblemException.invalid("fieldUnknown").field("field", "unknown"));
    // the task page asks for a field and means what it shall become
    boolean before = "before".equals(side);
    reveals.record(actor.id(), amendment.subjectId(), "amendment:" + id, field, purpose);
    history.tell(
        id,
        "reveal",
        actor.id(),
        Map.of("field", field, "side", before ? "before" : "after"),
        null);
    return before ? change.before() : change.after();
  }

  /** The amendments of a file, newest first. */
  @Transactional(readOnly = true)
  public Slice<Line> ofCustomer(String customerId, Actor reader, String after, int limit) {
    files.requireVisible(customerId, reader);
    int bounded = bounded(limit);
    return lines(
        store.findByCustomerIdAndStateNotAndIdLessThanOrderByIdDesc(
            customerId, AmendmentState.DRAFT, cursor(after), Limit.of(bounded + 1)),
        bounded);
  }

  /** What the actor asked for, newest first. */
  @Transactional(readOnly = true)
  public Slice<Line> mine(Actor actor, String after, int limit) {
    int bounded = bounded(limit);
    return lines(
        store.findByRequesterIdAndStateNotAndIdLessThanOrderByIdDesc(
            actor.id(), AmendmentState.DRAFT, cursor(after), Limit.of(bounded + 1)),
        bounded);
  }

  @Transactional(readOnly = true)
  public List<Document> scans(String id, Actor actor) {
    return documents.ofOwner(require(id, actor).id());
  }

  /** Adds evidence before the request is submitted, or with a correction. */
  @Transactional
  public Document attach(String id, String fileName, byte[] upload, Actor actor) {
    Amendment amendment = requireOpenForEvidence(id, actor);
    return documents.attach(id, amendment.subjectId(), fileName, upload, actor.id());
  }

  @Transactional
  public void detach(String id, String documentId, Actor actor) {
    requireOpenForEvidence(id, actor);
    documents.remove(
        documents.find(id, documentId).orElseThrow(() -> ProblemException.notFound("scan")));
  }

  /** A scan as it was taken; others than its author say what for. */
  @Transactional
  public Picture scan(String id, String documentId, String purpose, Actor actor) {
    Amendment amendment = require(id, actor);
    Document document =
        documents.find(id, documentId).orElseThrow(() -> ProblemException.notFound("scan"));
    if (!amendment.mayGetEvidenceFrom(actor.id())) {
      reveals.record(actor.id(), amendment.subjectId(), "document:" + documentId, "scan", purpose);
      history.tell(id, "reveal", actor.id(), Map.of("field", "scan"), null);
    }
    return new Picture(document.contentType(), documents.picture(document));
  }

  private static Field field(Change change, Optional<Judgement> judgement, FileValues now) {
    var shown = AmendmentBriefings.difference(change);
    Optional<Judgement.FieldRoute> route =
        judgement.flatMap(
            j -> j.fields().stream().filter(r -> r.field() == change.field()).findFirst());
    boolean moved = now != null && !Objects.equals(now.get(change.field()), change.before());
    return new Field(
        change.field().code(),
        shown.before(),
        shown.after(),
        shown.beforeMarks(),
        shown.afterMarks(),
        change.field().isSensitive(),
        route.map(Judgement.FieldRoute::route).orElse(null),
        route.map(Judgement.FieldRoute::rule).orElse(null),
        moved ? change.field().masked(now.get(change.field())) : null);
  }

  private Slice<Line> lines(List<Amendment> found, int bounded) {
    List<Amendment> page = found.size() > bounded ? found.subList(0, bounded) : found;
    subjects.prepare(page.stream().map(Amendment::subjectId).toList());
    Map<String, String> names =
        people.names(page.stream().map(Amendment::requesterId).collect(Collectors.toSet()));
    List<Line> lines = new ArrayList<>();
    for (Amendment amendment : page) {
      lines.add(
          new Line(
              amendment.id(),
              amendment.customerId(),
              titles.title(
                  new CaseTitles.Sealed(
                      amendment.id(), amendment.subjectId(), amendment.sealedContent())),
              amendment.kind(),
              amendment.state(),
              amendment.route(),
              amendment.fields().stream().map(FileField::code).toList(),
              someone(amendment.requesterId(), names),
              amendment.submittedAt(),
              amendment.decidedAt()));
    }
    return new Slice<>(lines, found.size() > bounded ? page.get(bounded - 1).id() : null);
  }

  private Someone collector(Amendment amendment) {
    return amendment.collectorId() == null
        ? null
        : people
            .find(amendment.collectorId())
            .map((Person p) -> new Someone(p.id(), p.name()))
            .orElse(new Someone(amendment.collectorId(), amendment.collectorId()));
  }

  /** A draft is its author's alone; what was asked for is everybody's who sees the case. */
  private Amendment require(String id, Actor reader) {
    Amendment amendment = store.findById(id).orElseThrow(() -> ProblemException.notFound("case"));
    if (amendment.state() != AmendmentState.DRAFT) {
      history.requireVisible(id);
    } else if (!amendment.mayGetEvidenceFrom(reader.id())) {
      throw ProblemException.notFound("case");
    }
    return amendment;
  }

  private Amendment requireOpenForEvidence(String id, Actor actor) {
    return store
        .findById(id)
        .filter(amendment -> amendment.mayGetEvidenceFrom(actor.id()))
        .orElseThrow(() -> ProblemException.notFound("case"));
  }

  private AmendmentContent content(Amendment amendment) {
    AmendmentContent content =
        subjects.open(
            amendment.subjectId(),
            Amendment.contentContext(amendment.id()),
            amendment.sealedContent(),
            AmendmentContent.class);
    return content == null ? new AmendmentContent("", List.of(), null) : content;
  }

  private static Someone someone(String id, Map<String, String> names) {
    return id == null ? null : new Someone(id, names.getOrDefault(id, id));
  }

  private static int bounded(int limit) {
    return Math.max(1, Math.min(limit, MOST));
  }

  private static String cursor(String after) {
    return after == null || after.isBlank() ? Ids.LAST : after;
  }
}
