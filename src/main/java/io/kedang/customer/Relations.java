package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.privacy.BlindIndex;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.Reveals;
import io.kedang.shared.PhoneNumbers;
import io.kedang.shared.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Related parties 关联方 (CUST-1, OPEN-7): group members, key members, contact persons, legal
 * representatives, households. A relation stands on one customer and leads to another customer's
 * file or to a named person; it is shown on both files.
 */
@Service
public class Relations {

  /**
   * A relation to be.
   *
   * @param toCode customer code of the other file; null for a person without one
   * @param person who it is, and what they are there
   * @param main whether this is the main contact person
   * @param validFrom null for today
   * @param reason why it is written down, sealed; may be null
   */
  public record Wanted(
      RelationKind kind,
      String toCode,
      RelatedPerson person,
      boolean main,
      LocalDate validFrom,
      String reason) {}

  /** What of a relation is sealed. */
  record Content(RelatedPerson person, String reason) {}

  /** Deep enough for every group there is, and an end for the walk through a broken one. */
  private static final int DEEPEST = 10;

  private static final int HEADS_AT_MOST = 200;
  private static final int LONGEST_REASON = 300;

  private final CustomerScope scope;
  private final Customers customers;
  private final CustomerRequests requests;
  private final RelationStore store;
  private final Timeline timeline;
  private final DataSubjects subjects;
  private final BlindIndex index;
  private final Reveals reveals;
  private final Clock clock;

  Relations(
      CustomerScope scope,
      Customers customers,
      CustomerRequests requests,
      RelationStore store,
      Timeline timeline,
      DataSubjects subjects,
      BlindIndex index,
      Reveals reveals,
      Clock clock) {
    this.scope = scope;
    this.customers = customers;
    this.requests = requests;
    this.store = store;
    this.timeline = timeline;
    this.subjects = subjects;
    this.index = index;
    this.reveals = reveals;
    this.clock = clock;
  }

  /**
   * Adds a relation; the same key again answers the same one.
   *
   * @return its id
   * @throws ProblemException INVALID with every field named that cannot stand; CONFLICT {@code
   *     relationExists}, {@code groupCircle}
   */
  @Transactional
  public String add(String customerId, String requestId, Wanted wanted, Actor actor) {
    Customer from = scope.require(customerId, actor);
    Given given = new Given("formInvalid");
    given.required("kind", wanted.kind());
    given.date("validFrom", wanted.validFrom());
    String reason = given.text("reason", wanted.reason(), LONGEST_REASON, false);
    Customer to = other(wanted, actor, given);
    RelatedPerson person =
        (wanted.person() == null ? new RelatedPerson(null, null, null) : wanted.person())
            .checked(given, to == null);
    if (wanted.kind() != null) {
      checkKind(wanted, from, to, given);
    }
    given.refuse();
    CustomerRequests.Claim claim =
        requests.claim(actor.id(), requestId, CustomerRequests.Kind.RELATION, customerId);
    if (!claim.repeated()) {
      write(claim.id(), wanted, from, to, new Content(person, reason), actor);
    }
    return claim.id();
  }

  /** Makes a contact person the main one; whoever was it is no longer. */
  @Transactional
  public void makeMain(String customerId, String relationId, Actor actor) {
    RelationStore.Row relation = require(customerId, relationId, actor);
    if (relation.kind() != RelationKind.CONTACT_PERSON) {
      throw ProblemException.invalid("formInvalid").field("main", "notHere");
    }
    scope.lock(relation.fromId());
    store.clearMain(mainKey(relation.fromId()));
    if (!store.makeMain(relationId, mainKey(relation.fromId()))) {
      throw ProblemException.conflict("relationEnded");
    }
  }

  /**
   * Ends a relation.
   *
   * @param until its last day; null for today
   * @param reason why, sealed
   */
  @Transactional
  public void end(
      String customerId, String relationId, LocalDate until, String reason, Actor actor) {
    RelationStore.Row relation = require(customerId, relationId, actor);
    Given given = new Given("formInvalid");
    LocalDate last = until == null ? today() : until;
    given.period("validFrom", relation.validFrom(), "validUntil", last);
    if (last.isAfter(today())) {
      given.wrong("validUntil", "notBehindUs");
    }
    String why = given.text("reason", reason, LONGEST_REASON, true);
    given.refuse();
    Customer owner =
        customers
            .findById(relation.fromId())
            .orElseThrow(() -> ProblemException.notFound("customer"));
    byte[] sealed = subjects.seal(owner.subjectId(), endContext(relationId), why);
    if (!store.end(relationId, last, actor.id(), sealed)) {
      throw ProblemException.conflict("relationEnded");
    }
    tell(
        Timeline.Kind.RELATION_ENDED,
        relation.kind(),
        relation.fromId(),
        relation.toId(),
        relationId,
        actor);
  }

  /** A related person's phone in clear, written down with the reader's purpose first (CUST-8). */
  @Transactional
  public String revealPhone(String customerId, String relationId, String purpose, Actor actor) {
    RelationStore.Row relation = require(customerId, relationId, actor);
    Customer owner = scope.require(relation.fromId(), actor);
    reveals.record(actor.id(), owner.subjectId(), context(relationId), "phone", purpose);
    return subjects
        .open(owner.subjectId(), context(relationId), relation.sealedContent(), Content.class)
        .person()
        .phone();
  }

  private Customer other(Wanted wanted, Actor actor, Given given) {
    if (wanted.toCode() == null || wanted.toCode().isBlank()) {
      return null;
    }
    Customer to =
        customers
            .findByCode(wanted.toCode().strip().toUpperCase(Locale.ROOT))
            .filter(customer -> actor.sees(customer.branchPath()))
            .orElse(null);
    if (to == null) {
      given.wrong("toCode", "unknown");
    }
    return to;
  }

  private static void checkKind(Wanted wanted, Customer from, Customer to, Given given) {
    RelationKind kind = wanted.kind();
    if (!kind.mayStandOn(from.type())) {
      given.wrong("kind", "relationNotForType");
    }
    if (to == null && !kind.mayNamePerson()) {
      given.required("toCode", wanted.toCode());
    } else if (to != null && !kind.mayLeadTo(to.type())) {
      given.wrong("toCode", "relationNotForType");
    } else if (to != null && to.id().equals(from.id())) {
      given.wrong("toCode", "itself");
    }
    if (wanted.main() && kind != RelationKind.CONTACT_PERSON) {
      given.wrong("main", "notHere");
    }
  }

  private void write(
      String id, Wanted wanted, Customer from, Customer to, Content content, Actor actor) {
    if (wanted.kind() == RelationKind.GROUP_MEMBER) {
      store.lockGroups();
      requireNoCircle(from.id(), to.id());
    }
    String mainKey = wanted.main() ? mainKey(from.id()) : null;
    if (mainKey != null) {
      scope.lock(from.id());
      store.clearMain(mainKey);
    }
    String phoneToken =
        PhoneNumbers.normalise(content.person().phone())
            .map(phone -> index.token(BlindIndex.Kind.PHONE, phone.e164()))
            .orElse(null);
    try {
      store.insert(
          new RelationStore.New(
              id,
              wanted.kind(),
              from.id(),
              to == null ? null : to.id(),
              wanted.validFrom() == null ? today() : wanted.validFrom(),
              activeKey(wanted.kind(), from, to, content.person(), phoneToken),
              mainKey,
              phoneToken,
              subjects.seal(from.subjectId(), context(id), content)),
          actor.id());
    } catch (DuplicateKeyException stands) {
      throw ProblemException.conflict("relationExists");
    }
    tell(
        Timeline.Kind.RELATION_ADDED,
        wanted.kind(),
        from.id(),
        to == null ? null : to.id(),
        id,
        actor);
  }

  /** Walks up from the head: the member must not stand above it. */
  private void requireNoCircle(String headId, String memberId) {
    Set<String> seen = new HashSet<>();
    List<String> level = List.of(headId);
    for (int depth = 0; !level.isEmpty(); depth++) {
      if (level.contains(memberId)) {
        throw ProblemException.conflict("groupCircle");
      }
      if (depth == DEEPEST || seen.size() > HEADS_AT_MOST) {
        throw ProblemException.conflict("groupTooDeep", DEEPEST);
      }
      seen.addAll(level);
      level =
          level.stream()
              .flatMap(one -> store.headsOf(one, HEADS_AT_MOST).stream())
              .filter(one -> !seen.contains(one))
              .distinct()
              .toList();
    }
  }

  /** What may stand once at a time: one legal representative, one relation of a kind to a party. */
  private String activeKey(
      RelationKind kind, Customer from, Customer to, RelatedPerson person, String phoneToken) {
    return switch (kind) {
      case LEGAL_REPRESENTATIVE -> kind + ":" + from.id();
      case HOUSEHOLD -> {
        boolean inOrder = from.id().compareTo(to.id()) < 0;
        yield kind + ":" + (inOrder ? from.id() : to.id()) + ":" + (inOrder ? to.id() : from.id());
      }
      case GROUP_MEMBER, KEY_MEMBER, CONTACT_PERSON ->
          kind
              + ":"
              + from.id()
              + ":"
              + (to != null
                  ? to.id()
                  : index.token(
                      BlindIndex.Kind.NAME, person.name() + "/" + String.valueOf(phoneToken)));
    };
  }

  private RelationStore.Row require(String customerId, String relationId, Actor actor) {
    scope.require(customerId, actor);
    return store
        .find(relationId)
        .filter(row -> customerId.equals(row.fromId()) || customerId.equals(row.toId()))
        .orElseThrow(() -> ProblemException.notFound("relation"));
  }

  private void tell(
      Timeline.Kind happened,
      RelationKind kind,
      String fromId,
      String toId,
      String relationId,
      Actor actor) {
    timeline.add(
        fromId,
        happened,
        clock.instant(),
        relationId,
        actor.id(),
        toId == null
            ? Map.of("relationKind", kind.name())
            : Map.of("relationKind", kind.name(), "otherCustomer", toId));
    if (toId != null) {
      timeline.add(
          toId,
          happened,
          clock.instant(),
          relationId,
          actor.id(),
          Map.of("relationKind", kind.name(), "otherCustomer", fromId));
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Agreements.CHINA);
  }

  static String context(String id) {
    return "customer-relation:" + id;
  }

  static String endContext(String id) {
    return "customer-relation:" + id + ":end";
  }

  private static String mainKey(String customerId) {
    return "MAIN:" + customerId;
  }
}
