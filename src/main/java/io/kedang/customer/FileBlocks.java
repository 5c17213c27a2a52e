package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.access.Person;
import io.kedang.audit.CaseHistory;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files with which no business is done 冻结业务 (CUST-6): the gate answers blocked. Blocking and
 * lifting are told in the case's story and on the time line.
 */
@Service
public class FileBlocks {

  /** Why no business is done. */
  public enum Reason {
    /** The customer withdrew what the file rests on (CUST-9). */
    CONSENT_WITHDRAWN,
    SUSPECTED_FRAUD,
    IDENTITY_DOUBTED,
    DECEASED,
    LEGAL_ORDER,
    OTHER
  }

  /** A block as pages show it. */
  public record Block(Reason reason, Instant at, CustomerConsents.Who by, String note) {}

  private static final int NOTE_AT_LEAST = 2;
  private static final int NOTE_AT_MOST = 500;

  private final CustomerScope scope;
  private final JdbcClient jdbc;
  private final DataSubjects subjects;
  private final CaseHistory history;
  private final Timeline timeline;
  private final People people;
  private final Clock clock;

  FileBlocks(
      CustomerScope scope,
      JdbcClient jdbc,
      DataSubjects subjects,
      CaseHistory history,
      Timeline timeline,
      People people,
      Clock clock) {
    this.scope = scope;
    this.jdbc = jdbc;
    this.subjects = subjects;
    this.history = history;
    this.timeline = timeline;
    this.people = people;
    this.clock = clock;
  }

  /** The reason for which a file is blocked; empty while business may be done. */
  public Optional<Reason> reason(String customerId) {
    return jdbc.sql("select reason from customer_block where customer_id = ?")
        .param(customerId)
        .query((row, i) -> Reason.valueOf(row.getString(1)))
        .optional();
  }

  /** The block as the file's page shows it. */
  @Transactional(readOnly = true)
  public Optional<Block> read(String customerId, Actor actor) {
    Customer customer = scope.require(customerId, actor);
    return jdbc.sql(
            "select reason, blocked_at, blocked_by, sealed_note from customer_block where customer_id = ?")
        .param(customerId)
        .query(
            (row, i) -> {
              String by = row.getString(3);
              return new Block(
                  Reason.valueOf(row.getString(1)),
                  row.getTimestamp(2).toInstant(),
                  new CustomerConsents.Who(by, people.find(by).map(Person::name).orElse(by)),
                  subjects.open(
                      customer.subjectId(), context(customerId), row.getBytes(4), String.class));
            })
        .optional();
  }

  /**
   * Blocks a file for a stated reason.
   *
   * @throws ProblemException CONFLICT when it is blocked already, INVALID without reason or words
   */
  @Transactional
  public void block(String customerId, Reason reason, String note, Actor actor) {
    Customer customer = scope.require(customerId, actor);
    scope.lock(customerId); // business under way ends first
    if (reason == null) {
      throw ProblemException.invalid("formInvalid").field("reason", "required");
    }
    if (!block(customer, reason, required(note), actor)) {
      throw ProblemException.conflict("fileBlockedAlready");
    }
  }

  /**
   * Lifts a block.
   *
   * @throws ProblemException CONFLICT when there is none, or when only the customer's consent lifts
   *     it
   */
  @Transactional
  public void unblock(String customerId, String note, Actor actor) {
    Customer customer = scope.require(customerId, actor);
    String words = required(note);
    Reason reason =
        reason(customerId).orElseThrow(() -> ProblemException.conflict("fileNotBlocked"));
    if (reason == Reason.CONSENT_WITHDRAWN) {
      throw ProblemException.conflict("consentLiftsBlock");
    }
    lift(customer, reason, words, actor);
  }

  /** False when the file is blocked already; then the first reason stands. */
  boolean block(Customer customer, Reason reason, String note, Actor actor) {
    Instant now = clock.instant();
    try {
      jdbc.sql(
              "insert into customer_block (customer_id, reason, blocked_at, blocked_by, sealed_note) values (?, ?, ?, ?, ?)")
          .params(
              customer.id(),
              reason.name(),
              Timestamp.from(now),
              actor.id(),
              subjects.seal(customer.subjectId(), context(customer.id()), note))
          .update();
    } catch (DuplicateKeyException blockedAlready) {
      return false;
    }
    tell(customer, Timeline.Kind.FILE_BLOCKED, reason, note, actor);
    return true;
  }

  /** Lifts a block of this reason, if there is one. */
  void lift(Customer customer, Reason reason, Actor actor) {
    lift(customer, reason, null, actor);
  }

  private void lift(Customer customer, Reason reason, String note, Actor actor) {
    int lifted =
        jdbc.sql("delete from customer_block where customer_id = ? and reason = ?")
            .params(customer.id(), reason.name())
            .update();
    if (lifted == 1) {
      tell(customer, Timeline.Kind.FILE_UNBLOCKED, reason, note, actor);
    }
  }

  private void tell(
      Customer customer, Timeline.Kind kind, Reason reason, String note, Actor actor) {
    Map<String, String> facts = Map.of("reason", reason.name());
    history.tell(customer.caseId(), kind.code(), actor.id(), facts, note);
    timeline.add(customer.id(), kind, clock.instant(), null, actor.id(), facts);
  }

  private static String required(String note) {
    String words = note == null ? "" : note.strip();
    if (words.length() < NOTE_AT_LEAST || words.length() > NOTE_AT_MOST) {
      throw ProblemException.invalid("formInvalid")
          .field("note", "length", NOTE_AT_LEAST, NOTE_AT_MOST);
    }
    return words;
  }

  private static String context(String customerId) {
    return "customer:" + customerId + ":block";
  }
}
