package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.audit.CaseHistory;
import io.kedang.privacy.ConsentBasis;
import io.kedang.privacy.ConsentChannel;
import io.kedang.privacy.ConsentPurpose;
import io.kedang.privacy.Consents;
import io.kedang.shared.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer agrees to, as the file's page shows it and as staff take it down (CUST-9). */
@Service
public class CustomerConsents {

  /** Who took it down. */
  public record Who(String id, String name) {}

  /**
   * How one purpose stands.
   *
   * @param told whether the customer ever heard of it
   * @param at when it was last answered; null when never
   */
  public record Standing(
      ConsentPurpose purpose,
      boolean required,
      boolean told,
      boolean given,
      Instant at,
      ConsentChannel channel,
      ConsentBasis basis,
      String notice,
      Who by) {}

  /** One entry of the record, the newest first. */
  public record Entry(
      String id,
      Instant at,
      ConsentChannel channel,
      ConsentBasis basis,
      String notice,
      Set<ConsentPurpose> told,
      Set<ConsentPurpose> given,
      Who by,
      String caseId,
      String note) {}

  public record View(List<Standing> purposes, List<Entry> entries) {}

  /**
   * What a customer said.
   *
   * @param note in the clerk's words; sealed
   */
  public record Said(ConsentPurpose purpose, Boolean given, ConsentChannel channel, String note) {}

  private static final int LONGEST_NOTE = 500;

  private final CustomerScope scope;
  private final Consents consents;
  private final FileBlocks blocks;
  private final CaseHistory history;
  private final Timeline timeline;
  private final People people;
  private final Clock clock;

  CustomerConsents(
      CustomerScope scope,
      Consents consents,
      FileBlocks blocks,
      CaseHistory history,
      Timeline timeline,
      People people,
      Clock clock) {
    this.scope = scope;
    this.consents = consents;
    this.blocks = blocks;
    this.history = history;
    this.timeline = timeline;
    this.people = people;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public View read(String customerId, Actor actor) {
    return view(scope.require(customerId, actor));
  }

  /**
   * Takes down what the customer said now. Whoever withdraws what the file rests on is asked for no
   * further business: the file is blocked until the customer agrees again.
   */
  @Transactional
  public View record(String customerId, Said said, Actor actor) {
    Customer customer = scope.require(customerId, actor);
    requireWhole(said);
    String note = said.note() == null || said.note().isBlank() ? null : said.note().strip();
    consents.changed(
        customer.subjectId(),
        customer.caseId(),
        said.purpose(),
        said.given(),
        said.channel(),
        actor.id(),
        note);
    Map<String, String> facts =
        Map.of("purpose", said.purpose().name(), "channel", said.channel().name());
    Timeline.Kind kind =
        said.given() ? Timeline.Kind.CONSENT_GIVEN : Timeline.Kind.CONSENT_WITHDRAWN;
    history.tell(customer.caseId(), kind.code(), actor.id(), facts, note);
    timeline.add(customerId, kind, clock.instant(), null, actor.id(), facts);
    if (said.purpose().isRequired()) {
      if (said.given()) {
        blocks.lift(customer, FileBlocks.Reason.CONSENT_WITHDRAWN, actor);
      } else {
        blocks.block(customer, FileBlocks.Reason.CONSENT_WITHDRAWN, note, actor);
      }
    }
    return view(customer);
  }

  private static void requireWhole(Said said) {
    ProblemException problem = ProblemException.invalid("formInvalid");
    if (said.purpose() == null) {
      problem.field("purpose", "required");
    }
    if (said.given() == null) {
      problem.field("given", "required");
    }
    if (said.channel() == null) {
      problem.field("channel", "required");
    }
    if (said.note() != null && said.note().length() > LONGEST_NOTE) {
      problem.field("note", "tooLong", LONGEST_NOTE);
    }
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
  }

  private View view(Customer customer) {
    List<Consents.Entry> entries = consents.of(customer.subjectId());
    Map<ConsentPurpose, Consents.Entry> latest = Consents.latest(entries);
    Map<String, String> names =
        people.names(entries.stream().map(Consents.Entry::actorId).toList());
    return new View(
        Arrays.stream(ConsentPurpose.values())
            .map(purpose -> standing(purpose, latest, names))
            .toList(),
        entries.stream().map(entry -> entry(entry, names)).toList());
  }

  private static Standing standing(
      ConsentPurpose purpose,
      Map<ConsentPurpose, Consents.Entry> latest,
      Map<String, String> names) {
    Consents.Entry entry = latest.get(purpose);
    boolean given = Consents.holds(latest, purpose);
    return entry == null
        ? new Standing(purpose, purpose.isRequired(), false, given, null, null, null, null, null)
        : new Standing(
            purpose,
            purpose.isRequired(),
            true,
            given,
            entry.at(),
            entry.channel(),
            entry.basis(),
            entry.notice(),
            who(entry.actorId(), names));
  }

  private static Entry entry(Consents.Entry entry, Map<String, String> names) {
    return new Entry(
        entry.id(),
        entry.at(),
        entry.channel(),
        entry.basis(),
        entry.notice(),
        entry.told(),
        entry.given(),
        who(entry.actorId(), names),
        entry.caseId(),
        entry.note());
  }

  private static Who who(String id, Map<String, String> names) {
    return id == null ? null : new Who(id, names.getOrDefault(id, id));
  }
}
