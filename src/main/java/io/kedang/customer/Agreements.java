package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.Masking;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agreements 协议 with a customer: their validity, and renewal asked in time (CUST-4; {@link
 * AgreementRenewals}).
 */
@Service
public class Agreements {

  /** Where dates begin and end. */
  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /**
   * What an agreement says.
   *
   * @param number sealed, shown masked
   * @param validUntil its last day; null for no end
   * @param note in the clerk's words, sealed
   */
  public record Terms(
      AgreementKind kind, String number, LocalDate validFrom, LocalDate validUntil, String note) {

    /** Never the number or the note. */
    @Override
    public String toString() {
      return "Terms[" + kind + "]";
    }
  }

  /**
   * As pages show it.
   *
   * @param renewalCaseId the case in which its renewal is being decided; null when none is
   */
  public record Line(
      String id,
      long version,
      AgreementKind kind,
      AgreementState state,
      Validity validity,
      String number,
      LocalDate validFrom,
      LocalDate validUntil,
      int term,
      String note,
      String renewalCaseId) {}

  private static final int MOST = 200;
  private static final int LONGEST_NOTE = 500;

  private final CustomerScope scope;
  private final CustomerRequests requests;
  private final AgreementStore store;
  private final AgreementRenewals renewals;
  private final Timeline timeline;
  private final DataSubjects subjects;
  private final RenewalProperties properties;
  private final Clock clock;

  Agreements(
      CustomerScope scope,
      CustomerRequests requests,
      AgreementStore store,
      AgreementRenewals renewals,
      Timeline timeline,
      DataSubjects subjects,
      RenewalProperties properties,
      Clock clock) {
    this.scope = scope;
    this.requests = requests;
    this.store = store;
    this.renewals = renewals;
    this.timeline = timeline;
    this.subjects = subjects;
    this.properties = properties;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Slice<Line> page(String customerId, Actor actor, String after, int limit) {
    Customer customer = scope.require(customerId, actor);
    int bounded = Math.max(1, Math.min(limit, MOST));
    List<Agreement> found = store.ofCustomer(customerId, after == null ? "" : after, bounded + 1);
    List<Agreement> shown = found.subList(0, Math.min(bounded, found.size()));
    Map<String, String> cases =
        store.openRenewals(shown.stream().map(Agreement::id).toList()).stream()
            .collect(
                Collectors.toMap(
                    AgreementStore.Renewal::agreementId, AgreementStore.Renewal::caseId));
    return new Slice<>(
        shown.stream().map(one -> line(customer, one, cases.get(one.id()))).toList(),
        found.size() > bounded ? shown.get(bounded - 1).id() : null);
  }

  /**
   * Writes an agreement down; the same key again answers the same agreement.
   *
   * @throws ProblemException INVALID with every field named that cannot stand
   */
  @Transactional
  public Line make(String customerId, String requestId, Terms given, Actor actor) {
    Customer customer = scope.require(customerId, actor);
    Terms terms = checked(given);
    CustomerRequests.Claim claim =
        requests.claim(actor.id(), requestId, CustomerRequests.Kind.AGREEMENT, customerId);
    if (!claim.repeated()) {
      Agreement agreement =
          new Agreement(
              claim.id(),
              0,
              customerId,
              terms.kind(),
              AgreementState.IN_FORCE,
              terms.validFrom(),
              terms.validUntil(),
              1,
              seal(customer, claim.id(), terms));
      store.insert(agreement, terms.validUntil(), actor.id());
      tell(Timeline.Kind.AGREEMENT_MADE, agreement, actor);
    }
    return one(customer, claim.id());
  }

  /**
   * Writes down that an agreement says something else now. Another last day begins another term: a
   * renewal that was being decided is settled by it.
   *
   * @throws ProblemException CONFLICT {@code changedMeanwhile} when it is not the version the
   *     reader saw, {@code agreementEnded} when it ended
   */
  @Transactional
  public Line change(String customerId, String id, long version, Terms given, Actor actor) {
    Customer customer = scope.require(customerId, actor);
    Terms terms = checked(given);
    Agreement before = require(customerId, id, version);
    boolean anotherTerm = !Objects.equals(before.validUntil(), terms.validUntil());
    Agreement after =
        new Agreement(
            id,
            before.version(),
            customerId,
            terms.kind(),
            anotherTerm ? AgreementState.IN_FORCE : before.state(),
            terms.validFrom(),
            terms.validUntil(),
            anotherTerm ? before.term() + 1 : before.term(),
            seal(customer, id, terms));
    if (anotherTerm) {
      renewals.settle(before, actor.id());
      store.update(after, terms.validUntil());
    } else {
      store.updateWithinTerm(after);
    }
    tell(Timeline.Kind.AGREEMENT_CHANGED, after, actor);
    return one(customer, id);
  }

  /** Ends an agreement before its last day. */
  @Transactional
  public Line end(String customerId, String id, long version, Actor actor) {
    Customer customer = scope.require(customerId, actor);
    Agreement before = require(customerId, id, version);
    renewals.settle(before, actor.id());
    Agreement after = before.in(AgreementState.ENDED);
    store.update(after, null);
    tell(Timeline.Kind.AGREEMENT_ENDED, after, actor);
    return one(customer, id);
  }

  private Agreement require(String customerId, String id, long version) {
    Agreement agreement = store.lock(id);
    if (!agreement.customerId().equals(customerId)) {
      throw ProblemException.notFound("agreement");
    }
    if (agreement.version() != version) {
      throw ProblemException.conflict("changedMeanwhile");
    }
    if (agreement.state() == AgreementState.ENDED) {
      throw ProblemException.conflict("agreementEnded");
    }
    return agreement;
  }

  private static Terms checked(Terms terms) {
    Given given = new Given("formInvalid");
    given.required("kind", terms.kind());
    String number = given.text("number", terms.number(), 64, true);
    given.required("validFrom", terms.validFrom());
    given.period("validFrom", terms.validFrom(), "validUntil", terms.validUntil());
    String note = given.text("note", terms.note(), LONGEST_NOTE, false);
    given.refuse();
    return new Terms(terms.kind(), number, terms.validFrom(), terms.validUntil(), note);
  }

  private byte[] seal(Customer customer, String id, Terms terms) {
    return subjects.seal(
        customer.subjectId(),
        Agreement.context(id),
        new Agreement.Content(terms.number(), terms.note()));
  }

  private void tell(Timeline.Kind kind, Agreement agreement, Actor actor) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("agreementKind", agreement.kind().name());
    if (agreement.validUntil() != null) {
      facts.put("validUntil", agreement.validUntil().toString());
    }
    timeline.add(agreement.customerId(), kind, clock.instant(), agreement.id(), actor.id(), facts);
  }

  private Line one(Customer customer, String id) {
    Agreement agreement = store.find(id).orElseThrow(() -> ProblemException.notFound("agreement"));
    return line(
        customer,
        agreement,
        store.openRenewal(agreement).map(AgreementStore.Renewal::caseId).orElse(null));
  }

  private Line line(Customer customer, Agreement agreement, String renewalCaseId) {
    Agreement.Content content =
        subjects.open(
            customer.subjectId(),
            Agreement.context(agreement.id()),
            agreement.sealedContent(),
            Agreement.Content.class);
    return new Line(
        agreement.id(),
        agreement.version(),
        agreement.kind(),
        agreement.state(),
        Validity.of(
            agreement.state(),
            agreement.validFrom(),
            agreement.validUntil(),
            LocalDate.ofInstant(clock.instant(), CHINA),
            properties.leadDays()),
        Masking.documentNumber(content.number()),
        agreement.validFrom(),
        agreement.validUntil(),
        agreement.term(),
        content.note(),
        renewalCaseId);
  }
}
