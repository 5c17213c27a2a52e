package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.access.Branch;
import io.kedang.access.Branches;
import io.kedang.access.People;
import io.kedang.access.Person;
import io.kedang.access.Role;
import io.kedang.customer.PersonNames;
import io.kedang.inbox.Notices;
import io.kedang.privacy.ConsentChannel;
import io.kedang.privacy.ConsentPurpose;
import io.kedang.privacy.Consents;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.Reveals;
import io.kedang.shared.CustomerType;
import io.kedang.shared.Ids;
import io.kedang.shared.PhoneNumbers;
import io.kedang.shared.PhoneNumbers.Phone;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do with prospects (OPEN-8): capture, take from the pool and give back, assign, follow
 * up, give up, and convert into an opening without typing anything twice.
 */
@Service
public class Prospecting {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_REQUEST_ID = 64;
  private static final int YEARS_AHEAD = 1;

  private final Prospects prospects;
  private final ProspectIndex index;
  private final FollowUps followUps;
  private final OpeningDrafts drafts;
  private final DataSubjects subjects;
  private final Consents consents;
  private final Branches branches;
  private final People people;
  private final Notices notices;
  private final Reveals reveals;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Prospecting(
      Prospects prospects,
      ProspectIndex index,
      FollowUps followUps,
      OpeningDrafts drafts,
      DataSubjects subjects,
      Consents consents,
      Branches branches,
      People people,
      Notices notices,
      Reveals reveals,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.prospects = prospects;
    this.index = index;
    this.followUps = followUps;
    this.drafts = drafts;
    this.subjects = subjects;
    this.consents = consents;
    this.branches = branches;
    this.people = people;
    this.notices = notices;
    this.reveals = reveals;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Writes a prospect down; the same request id gives the same prospect.
   *
   * @param requestId the page's own number for this capture; may be null
   * @return the prospect's id
   * @throws ProblemException INVALID with every field that cannot stand
   */
  public String capture(ProspectForm form, String requestId, Actor actor) {
    Branch branch = check(form, requestId, actor);
    try {
      return transaction.execute(
          status -> known(requestId, actor).orElseGet(() -> first(form, branch, requestId, actor)));
    } catch (DataIntegrityViolationException twice) {
      return known(requestId, actor).orElseThrow(() -> twice);
    }
  }

  private Optional<String> known(String requestId, Actor actor) {
    return requestId == null
        ? Optional.empty()
        : prospects.findByCreatedByAndRequestId(actor.id(), requestId).map(Prospect::id);
  }

  private String first(ProspectForm form, Branch branch, String requestId, Actor actor) {
    String id = Ids.next();
    String subject = subjects.create();
    Prospect prospect = new Prospect(id, subject, requestId, actor.id(), clock.instant());
    ProspectContent content =
        new ProspectContent(
            PersonNames.normalise(form.name()),
            text(form.contactPerson()),
            PhoneNumbers.normalise(form.phone()).map(Phone::national).orElseThrow(),
            text(form.note()));
    prospect.describe(
        form, subjects.seal(subject, Prospect.context(id), content), branch.code(), branch.path());
    if (!Boolean.TRUE.equals(form.toPool()) && works(actor)) {
      prospect.passTo(actor.id(), clock.instant());
    }
    prospects.saveAndFlush(prospect);
    index.add(id, content);
    consents.agreed(
        subject,
        id,
        EnumSet.of(ConsentPurpose.SERVICE, ConsentPurpose.MARKETING_CALL),
        agreedAt(form.source()),
        actor.id());
    return id;
  }

  private static ConsentChannel agreedAt(ProspectSource source) {
    return switch (source) {
      case WALK_IN -> ConsentChannel.COUNTER;
      case CALL -> ConsentChannel.PHONE;
      case WEBSITE -> ConsentChannel.ONLINE;
      case REFERRAL, CAMPAIGN, VISIT, OTHER -> ConsentChannel.FIELD;
    };
  }

  /**
   * Takes a prospect from the pool. Of two who take it at once, one has it and the other is told.
   *
   * @throws ProblemException CONFLICT with the name of who was faster
   */
  @Transactional
  public void take(String id, Actor actor) {
    Prospect seen = require(id, actor);
    int taken =
        jdbc.sql(
                "update prospect set owner_id = ?, version = version + 1, updated_at = ? where id = ? and owner_id is null and state = 'OPEN'")
            .params(actor.id(), Timestamp.from(clock.instant()), id)
            .update();
    if (taken == 0) {
      String owner =
          jdbc.sql("select owner_id from prospect where id = ?")
              .param(id)
              .query((row, i) -> Optional.ofNullable(row.getString(1)))
              .single()
              .orElse(null);
      if (actor.id().equals(owner)) {
        return;
      }
      throw owner == null
          ? ProblemException.conflict("prospectMovedOn").fact("state", seen.state().name())
          : ProblemException.conflict("prospectTaken", name(owner)).fact("ownerId", owner);
    }
  }

  /** Back to the pool, by its owner or a manager. */
  @Transactional
  public void giveBack(String id, Actor actor) {
    Prospect prospect = requireOwnOrManaged(id, actor);
    prospect.passTo(null, clock.instant());
  }

  /** To a person who works prospects and whose branch covers this one; by a manager. */
  @Transactional
  public void assign(String id, String personId, Actor actor) {
    Prospect prospect = require(id, actor);
    Person person =
        people
            .find(personId == null ? "" : personId)
            .filter(Person::active)
            .filter(one -> actor.sees(one.branchPath()))
            .filter(one -> prospect.branchPath().startsWith(one.branchPath()))
            .filter(
                one ->
                    one.roles().contains(Role.ACCOUNT_MANAGER)
                        || one.roles().contains(Role.CUSTOMER_REP))
            .orElseThrow(
                () ->
                    ProblemException.invalid("formInvalid")
                        .field("personId", personId == null ? "required" : "unknown"));
    prospect.passTo(person.id(), clock.instant());
    if (!person.id().equals(actor.id())) {
      notices.tell(person.id(), id, "prospect.assigned");
    }
  }

  /**
   * Writes down how the prospect was followed up, and when next; the same request id writes once.
   */
  @Transactional
  public void followUp(
      String id, FollowUpKind kind, String note, LocalDate nextOn, String requestId, Actor actor) {
    Prospect prospect = requireOwn(id, actor);
    ProblemException problem = ProblemException.invalid("formInvalid");
    required(kind, "kind", problem);
    if (text(note) == null) {
      problem.field("note", "required");
    }
    length(note, "note", LONGEST_NOTE, problem);
    checkDate(nextOn, "nextOn", problem);
    checkRequestId(requestId, problem);
    refuse(problem);
    if (followUps.add(prospect, kind, text(note), nextOn, requestId, actor)) {
      prospect.followedUp(nextOn, clock.instant());
    }
  }

  /** Given up, with a reason; by its owner or a manager. */
  @Transactional
  public void lose(String id, ProspectLoss reason, String note, Actor actor) {
    Prospect prospect = requireOwnOrManaged(id, actor);
    ProblemException problem = ProblemException.invalid("formInvalid");
    required(reason, "reason", problem);
    length(note, "note", LONGEST_NOTE, problem);
    refuse(problem);
    if (text(note) != null) {
      followUps.add(prospect, null, text(note), null, null, actor);
    }
    prospect.lose(reason, clock.instant());
  }

  /**
   * Makes an opening draft of a prospect of the actor's own. It is sealed with the prospect's key,
   * because both tell of the same person.
   *
   * @return the draft's id
   */
  @Transactional
  public String convert(String id, Actor actor) {
    Prospect prospect = requireOwn(id, actor);
    if (prospect.state() == ProspectState.CONVERTING) {
      return prospect.applicationId();
    }
    String draft =
        drafts
            .createOf(
                id,
                prospect.subjectId(),
                ProspectDrafts.formOf(prospect, index.content(prospect), actor),
                actor)
            .id();
    prospect.convertBy(draft, clock.instant());
    return draft;
  }

  /** The phone in clear, for whoever is to call; written down with the purpose first. */
  @Transactional
  public String reveal(String id, String field, String purpose, Actor actor) {
    Prospect prospect = requireOwnOrManaged(id, actor);
    if (!"phone".equals(field)) {
      throw ProblemException.invalid("fieldUnknown").field("field", "unknown");
    }
    reveals.record(actor.id(), prospect.subjectId(), "prospect:" + id, field, purpose);
    return index.content(prospect).phone();
  }

  private Branch check(ProspectForm form, String requestId, Actor actor) {
    ProblemException problem = ProblemException.invalid("formInvalid");
    PersonNames.check(form.name())
        .ifPresent(
            fault -> problem.field("name", text(form.name()) == null ? "required" : "characters"));
    length(form.name(), "name", LONGEST_NAME, problem);
    length(form.contactPerson(), "contactPerson", LONGEST_NAME, problem);
    length(form.note(), "note", LONGEST_NOTE, problem);
    required(form.customerType(), "customerType", problem);
    if (form.customerType() == CustomerType.THIRD_PARTY) {
      problem.field("customerType", "noProspect");
    }
    required(form.source(), "source", problem);
    if (text(form.phone()) == null) {
      problem.field("phone", "required");
    } else if (PhoneNumbers.normalise(form.phone()).isEmpty()) {
      problem.field("phone", "noPhone");
    }
    if (!Boolean.TRUE.equals(form.contactAgreed())) {
      problem.field("contactAgreed", "agreementNeeded");
    }
    checkDate(form.followUpOn(), "followUpOn", problem);
    checkRequestId(requestId, problem);
    Optional<Branch> branch =
        branches.find(form.branchCode() == null ? actor.branchCode() : form.branchCode());
    if (branch.isEmpty()) {
      problem.field("branchCode", "unknown");
    } else if (!actor.sees(branch.get().path())) {
      problem.field("branchCode", "outOfScope");
    }
    refuse(problem);
    return branch.orElseThrow();
  }

  private void checkDate(LocalDate date, String field, ProblemException problem) {
    LocalDate today = LocalDate.now(clock.withZone(ProspectReminders.ZONE));
    if (date != null && (date.isBefore(today) || date.isAfter(today.plusYears(YEARS_AHEAD)))) {
      problem.field(field, "noTime");
    }
  }

  private static void checkRequestId(String requestId, ProblemException problem) {
    if (requestId != null
        && (requestId.length() > LONGEST_REQUEST_ID || !requestId.matches("[\\x21-\\x7E]+"))) {
      problem.field("requestId", "noRequestId");
    }
  }

  private static void required(Object value, String field, ProblemException problem) {
    if (value == null) {
      problem.field(field, "required");
    }
  }

  private static void length(String value, String field, int longest, ProblemException problem) {
    if (value != null && value.length() > longest) {
      problem.field(field, "tooLong", longest);
    }
  }

  private static void refuse(ProblemException problem) {
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
  }

  private Prospect requireOwn(String id, Actor actor) {
    Prospect prospect = require(id, actor);
    if (!prospect.isOf(actor.id())) {
      throw ProblemException.forbidden("prospectNotYours");
    }
    return prospect;
  }

  private Prospect requireOwnOrManaged(String id, Actor actor) {
    Prospect prospect = require(id, actor);
    if (!prospect.isOf(actor.id()) && !actor.has(Role.MANAGER)) {
      throw ProblemException.forbidden("prospectNotYours");
    }
    return prospect;
  }

  private Prospect require(String id, Actor actor) {
    return prospects
        .findById(id)
        .filter(prospect -> actor.sees(prospect.branchPath()))
        .orElseThrow(() -> ProblemException.notFound("prospect"));
  }

  private static boolean works(Actor actor) {
    return actor.has(Role.ACCOUNT_MANAGER) || actor.has(Role.CUSTOMER_REP);
  }

  private String name(String personId) {
    return people.find(personId).map(Person::name).orElse(personId);
  }

  private static String text(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
