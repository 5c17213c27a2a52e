package io.kedang.amendment;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.access.Person;
import io.kedang.access.Role;
import io.kedang.audit.CaseHistory;
import io.kedang.customer.Customer;
import io.kedang.customer.CustomerFiles;
import io.kedang.customer.FieldHistoryPages;
import io.kedang.customer.FileField;
import io.kedang.customer.FileValues;
import io.kedang.opening.OpeningFinding;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Channel;
import io.kedang.shared.Ids;
import io.kedang.shared.InformationLevel;
import io.kedang.shared.ProblemException;
import io.kedang.shared.RequestOnce;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests to change an open file (AMND-1…5): looked at beforehand, submitted, restored from an
 * earlier date, and withdrawn.
 */
@Service
public class Amendments {

  /**
   * What somebody wants changed.
   *
   * @param requestId the caller's own id; the same id gets the same answer
   * @param version of the file as the requester saw it; null when nobody saw it
   * @param kind null lets the fields say
   * @param changes field codes to values; empty takes the value away
   * @param collector 采集人工号; may be null
   * @param onConflict null refuses
   */
  public record Request(
      String requestId,
      Long version,
      AmendmentKind kind,
      Map<String, Object> changes,
      String reason,
      String collector,
      OnConflict onConflict) {

    /** Never the content. */
    @Override
    public String toString() {
      return "Request[" + requestId + "]";
    }
  }

  /**
   * What became of a request, as far as it ran at once.
   *
   * @param route null until it was checked
   * @param waitsFor the case in whose queue it stands; null otherwise
   * @param repeated the request was known already and this is its present state
   */
  public record Submitted(
      String caseId,
      AmendmentState state,
      Route route,
      List<OpeningFinding> findings,
      String waitsFor,
      boolean repeated) {}

  private static final int SHORTEST_REASON = 2;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_REQUEST_ID = 64;

  private final AmendmentStore store;
  private final AmendmentForm form;
  private final AmendmentChecks checks;
  private final AmendmentRounds rounds;
  private final AmendmentConflicts conflicts;
  private final AmendmentQueue queue;
  private final AmendmentProcess process;
  private final CustomerFiles files;
  private final FieldHistoryPages fieldHistory;
  private final People people;
  private final DataSubjects subjects;
  private final CaseHistory history;
  private final RequestOnce once;
  private final Clock clock;

  Amendments(
      AmendmentStore store,
      AmendmentForm form,
      AmendmentChecks checks,
      AmendmentRounds rounds,
      AmendmentConflicts conflicts,
      AmendmentQueue queue,
      AmendmentProcess process,
      CustomerFiles files,
      FieldHistoryPages fieldHistory,
      People people,
      DataSubjects subjects,
      CaseHistory history,
      RequestOnce once,
      Clock clock) {
    this.store = store;
    this.form = form;
    this.checks = checks;
    this.rounds = rounds;
    this.conflicts = conflicts;
    this.queue = queue;
    this.process = process;
    this.files = files;
    this.fieldHistory = fieldHistory;
    this.people = people;
    this.subjects = subjects;
    this.history = history;
    this.once = once;
    this.clock = clock;
  }

  /**
   * An empty request to which evidence can be added before it is submitted under the same request
   * id; answers the case's id.
   */
  public String draft(String customerId, String requestId, Actor actor) {
    requireRequestId(requestId);
    return once.run(
        () -> store.findByRequesterIdAndRequestId(actor.id(), requestId).map(Amendment::id),
        () -> {
          Customer customer = files.requireVisible(customerId, actor);
          return create(customer, requestId, actor).id();
        });
  }

  /**
   * @throws ProblemException INVALID when the request cannot stand; CONFLICT {@code fileChanged}
   *     when a field was changed since its reader saw it, {@code fieldsTaken} when another
   *     amendment has one of the fields
   */
  public Submitted request(String customerId, Request request, Actor actor) {
    return submit(
        customerId, request, actor, null, (customer, now) -> requested(customer, request));
  }

  /** Brings back what fields said at an earlier instant; an amendment like any other (AMND-4). */
  public Submitted restore(
      String customerId, Request request, Instant at, List<String> fields, Actor actor) {
    return submit(
        customerId,
        request,
        actor,
        at,
        (customer, now) -> earlier(customer, at, fields == null ? List.of() : fields));
  }

  /** What a request would come to, field by field; writes nothing. */
  @Transactional
  public AmendmentPreview preview(String customerId, Request request, Actor actor) {
    Customer customer = files.requireVisible(customerId, actor);
    FileValues now = files.values(customer);
    Channel channel = channel(actor);
    List<Change> changes = form.changes(customer, now, requested(customer, request), channel);
    Judgement judgement =
        checks.judge(
            new AmendmentChecks.Question(
                customer,
                now,
                changes,
                channel,
                null,
                actor.id(),
                collector(request.collector()).map(Person::id).orElse(null),
                0));
    return AmendmentPreview.of(
        customer.version(), changes, judgement, conflicts.of(customerId, Change.fields(changes)));
  }

  /**
   * Takes a request back before it is applied: by its requester.
   *
   * @throws ProblemException CONFLICT once it is decided, FORBIDDEN for others
   */
  @Transactional
  public void withdraw(String id, String reason, Actor actor) {
    history.requireVisible(id);
    Amendment amendment = store.findById(id).orElseThrow(() -> ProblemException.notFound("case"));
    if (!amendment.mayBeWithdrawnBy(actor.id())) {
      if (amendment.state().isFinal()) {
        throw ProblemException.conflict("amendmentMovedOn").fact("state", amendment.state().name());
      }
      throw ProblemException.forbidden("notYourRequest");
    }
    String given = requireReason(reason, ProblemException.invalid("formInvalid"));
    boolean queued = amendment.state() == AmendmentState.QUEUED;
    amendment.ended(AmendmentState.WITHDRAWN, clock.instant());
    history.tell(id, "amendment.withdrawn", actor.id(), Map.of(), given);
    if (queued) {
      history.ended(id, AmendmentState.WITHDRAWN.name(), amendment.customerId());
    } else {
      process.withdrawn(id);
    }
  }

  /** What is to be said, by field, once the file is at hand. */
  private interface Wanted {
    Map<String, ?> of(Customer customer, FileValues now);
  }

  private Submitted submit(
      String customerId, Request request, Actor actor, Instant restoredAt, Wanted wanted) {
    ProblemException problem = ProblemException.invalid("formInvalid");
    requireRequestId(request.requestId());
    String reason = requireReason(request.reason(), problem);
    return once.run(
        () ->
            store
                .findByRequesterIdAndRequestId(actor.id(), request.requestId())
                .filter(known -> known.state() != AmendmentState.DRAFT)
                .map(known -> submitted(known, true)),
        () -> begin(customerId, request, reason, actor, restoredAt, wanted));
  }

  private Submitted begin(
      String customerId,
      Request request,
      String reason,
      Actor actor,
      Instant restoredAt,
      Wanted wanted) {
    // before anything else is read of it: whoever waited here sees what the others left
    Customer customer = files.lock(customerId);
    files.requireVisible(customerId, actor);
    FileValues now = files.values(customer);
    Map<String, ?> typed = wanted.of(customer, now);
    if (request.version() != null) {
      files.requireUnchangedSince(customer, request.version(), AmendmentForm.fields(typed));
    }
    Channel channel = channel(actor);
    List<Change> changes = form.changes(customer, now, typed, channel);
    Set<FileField> fields = Change.fields(changes);
    AmendmentKind kind = kind(request.kind(), restoredAt, fields);
    String collectorId = requireCollector(request.collector(), kind);
    Optional<String> first = conflicts.first(customerId, fields);
    if (first.isPresent() && request.onConflict() != OnConflict.QUEUE) {
      throw conflicts.refusal(customerId, fields);
    }
    Amendment amendment =
        store
            .findByRequesterIdAndRequestId(actor.id(), request.requestId())
            .filter(draft -> draft.customerId().equals(customerId))
            .orElseGet(() -> create(customer, request.requestId(), actor));
    amendment.submit(kind, channel, collectorId, restoredAt, clock.instant());
    amendment.fill(
        fields,
        subjects.seal(
            amendment.subjectId(),
            Amendment.contentContext(amendment.id()),
            new AmendmentContent(now.content().name(), changes, reason)));
    tell(amendment, reason);
    if (first.isPresent()) {
      amendment.queueBehind(first.get());
      history.tell(
          amendment.id(), "amendment.queued", null, Map.of("otherCase", first.get()), null);
    } else {
      queue.begin(amendment);
    }
    return submitted(amendment, false);
  }

  private Amendment create(Customer customer, String requestId, Actor actor) {
    return store.save(new Amendment(Ids.next(), customer, actor.id(), requestId, clock.instant()));
  }

  private void tell(Amendment amendment, String reason) {
    history.started(
        new CaseHistory.CaseStart(
            amendment.id(),
            AmendmentModel.PROCESS,
            amendment.subjectId(),
            amendment.branchCode(),
            amendment.branchPath(),
            amendment.channel().name(),
            amendment.customerType().name(),
            amendment.informationLevel().name(),
            amendment.requesterId(),
            clock.instant(),
            amendment.customerId()));
    history.tell(
        amendment.id(),
        "amendment.requested",
        amendment.requesterId(),
        Map.of(
            "kind", amendment.kind().name(), "fields", AmendmentSteps.codesOf(amendment.fields())),
        reason);
  }

  private Submitted submitted(Amendment amendment, boolean repeated) {
    Optional<Judgement> judgement =
        amendment.round() == 0 ? Optional.empty() : rounds.latest(amendment.id());
    return new Submitted(
        amendment.id(),
        amendment.state(),
        amendment.route(),
        judgement.map(Judgement::findings).orElse(List.of()),
        amendment.waitsFor(),
        repeated);
  }

  /** A completion raises the level, whether or not the requester says so. */
  private static Map<String, Object> requested(Customer customer, Request request) {
    Map<String, Object> typed =
        new LinkedHashMap<>(request.changes() == null ? Map.of() : request.changes());
    if (request.kind() == AmendmentKind.COMPLETION) {
      if (customer.level() == InformationLevel.ADVANCED) {
        throw ProblemException.invalid("formInvalid").field("kind", "advancedAlready");
      }
      typed.put(FileField.LEVEL.code(), InformationLevel.ADVANCED.name());
    }
    return typed;
  }

  private Map<String, Object> earlier(Customer customer, Instant at, Collection<String> codes) {
    FileValues then = fieldHistory.then(customer, at);
    Map<String, Object> values = new LinkedHashMap<>();
    for (String code : codes) {
      FileField field =
          FileField.of(code)
              .orElseThrow(
                  () -> ProblemException.invalid("formInvalid").field("fields", "unknown"));
      values.put(code, then.get(field));
    }
    return values;
  }

  private static AmendmentKind kind(
      AmendmentKind asked, Instant restoredAt, Set<FileField> fields) {
    if (restoredAt != null) {
      return AmendmentKind.RESTORE;
    }
    if (fields.contains(FileField.LEVEL)) {
      return AmendmentKind.COMPLETION;
    }
    if (fields.equals(Set.of(FileField.VIP))) {
      return AmendmentKind.VIP;
    }
    return asked == AmendmentKind.RESTORE || asked == null ? AmendmentKind.CHANGE : asked;
  }

  private String requireCollector(String staffNo, AmendmentKind kind) {
    Optional<Person> collector = collector(staffNo);
    boolean named = staffNo != null && !staffNo.isBlank();
    if (named ? collector.isEmpty() : kind == AmendmentKind.COMPLETION) {
      throw ProblemException.invalid("formInvalid")
          .field("collector", named ? "unknown" : "required");
    }
    return collector.map(Person::id).orElse(null);
  }

  private Optional<Person> collector(String staffNo) {
    return staffNo == null || staffNo.isBlank()
        ? Optional.empty()
        : people.findByStaffNo(staffNo.strip());
  }

  /** Who works at a counter asks there, whatever else that person may do. */
  private static Channel channel(Actor actor) {
    return actor.has(Role.CUSTOMER_REP) || actor.has(Role.INFORMATION_OFFICER)
        ? Channel.COUNTER
        : Channel.FIELD;
  }

  private static void requireRequestId(String requestId) {
    if (requestId == null
        || requestId.isBlank()
        || requestId.length() > LONGEST_REQUEST_ID
        || !requestId.matches("[\\x21-\\x7E]+")) {
      throw ProblemException.invalid("formInvalid")
          .field(
              "requestId", requestId == null || requestId.isBlank() ? "required" : "noRequestId");
    }
  }

  private static String requireReason(String reason, ProblemException problem) {
    String given = reason == null ? "" : reason.strip();
    if (given.length() < SHORTEST_REASON) {
      throw problem.field("reason", "required");
    }
    if (given.length() > LONGEST_REASON) {
      throw problem.field("reason", "tooLong", LONGEST_REASON);
    }
    return given;
  }
}
