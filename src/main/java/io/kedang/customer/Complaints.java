package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Complaints 投诉: raised, answered within a time that its severity sets, closed (CUST-4). */
@Service
public class Complaints {

  /** How bad it is, and within how many days it wants an answer. */
  public enum Severity {
    LOW(15),
    MEDIUM(7),
    HIGH(2);

    private final Duration answerWithin;

    Severity(int days) {
      this.answerWithin = Duration.ofDays(days);
    }

    Duration answerWithin() {
      return answerWithin;
    }
  }

  /** How far it came. */
  public enum State {
    OPEN,
    ANSWERED,
    CLOSED
  }

  /**
   * What the customer complains of.
   *
   * @param receivedAt null for now
   * @param text in the customer's or the clerk's words, sealed
   */
  public record Grievance(Topic topic, Severity severity, Instant receivedAt, String text) {

    /** Never the text. */
    @Override
    public String toString() {
      return "Grievance[" + topic + "]";
    }
  }

  /** As pages show it; whatever has not happened is null. */
  public record Line(
      String id,
      long version,
      Topic topic,
      Severity severity,
      State state,
      Instant receivedAt,
      Instant dueAt,
      boolean overdue,
      String text,
      String raisedBy,
      String answer,
      String answeredBy,
      Instant answeredAt,
      String closedBy,
      Instant closedAt) {}

  private static final int MOST = 200;

  private final CustomerScope scope;
  private final CustomerRequests requests;
  private final Timeline timeline;
  private final DataSubjects subjects;
  private final People people;
  private final JdbcClient jdbc;
  private final Clock clock;

  Complaints(
      CustomerScope scope,
      CustomerRequests requests,
      Timeline timeline,
      DataSubjects subjects,
      People people,
      JdbcClient jdbc,
      Clock clock) {
    this.scope = scope;
    this.requests = requests;
    this.timeline = timeline;
    this.subjects = subjects;
    this.people = people;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Writes a complaint down as open; the same key again answers the same one.
   *
   * @throws ProblemException INVALID with every field named that cannot stand
   */
  @Transactional
  public Line raise(String customerId, String requestId, Grievance grievance, Actor actor) {
    Customer customer = scope.require(customerId, actor);
    Instant now = clock.instant();
    Given given = new Given("formInvalid");
    given.required("topic", grievance.topic());
    given.required("severity", grievance.severity());
    Instant received = Interactions.when(given, "receivedAt", grievance.receivedAt(), now);
    String text = given.text("text", grievance.text(), Interactions.LONGEST_NOTE, true);
    given.refuse();
    CustomerRequests.Claim claim =
        requests.claim(
            actor.id(), requestId, CustomerRequests.Kind.COMPLAINT, customerId, Ids.at(received));
    if (!claim.repeated()) {
      jdbc.sql(
              """
              insert into complaint (id, version, customer_id, topic, severity, state, received_at, due_at, raised_by, sealed_text)
              values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              claim.id(),
              customerId,
              grievance.topic().name(),
              grievance.severity().name(),
              State.OPEN.name(),
              Timestamp.from(received),
              Timestamp.from(received.plus(grievance.severity().answerWithin())),
              actor.id(),
              subjects.seal(customer.subjectId(), textContext(claim.id()), text))
          .update();
      timeline.add(
          customerId,
          Timeline.Kind.COMPLAINT_RAISED,
          received,
          claim.id(),
          actor.id(),
          Map.of(
              "topic", grievance.topic().name(), "complaintSeverity", grievance.severity().name()));
    }
    return one(customer, claim.id());
  }

  /**
   * Answers a complaint; a later answer takes the place of an earlier one until it is closed.
   *
   * @throws ProblemException CONFLICT {@code complaintClosed}, or {@code changedMeanwhile} when it
   *     is not the version the reader saw
   */
  @Transactional
  public Line answer(String customerId, String id, long version, String answer, Actor actor) {
    Customer customer = scope.require(customerId, actor);
    Given given = new Given("formInvalid");
    String text = given.text("answer", answer, Interactions.LONGEST_NOTE, true);
    given.refuse();
    Line before = one(customer, id);
    if (before.state() == State.CLOSED) {
      throw ProblemException.conflict("complaintClosed");
    }
    move(
        "update complaint set version = version + 1, state = 'ANSWERED', answered_by = ?, answered_at = ?, sealed_answer = ?"
            + " where id = ? and version = ? and state <> 'CLOSED'",
        actor.id(),
        Timestamp.from(clock.instant()),
        subjects.seal(customer.subjectId(), answerContext(id), text),
        id,
        version);
    tell(Timeline.Kind.COMPLAINT_ANSWERED, customerId, before, actor);
    return one(customer, id);
  }

  /**
   * @throws ProblemException CONFLICT {@code complaintUnanswered} while nobody answered
   */
  @Transactional
  public Line close(String customerId, String id, long version, Actor actor) {
    Customer customer = scope.require(customerId, actor);
    Line before = one(customer, id);
    switch (before.state()) {
      case OPEN -> throw ProblemException.conflict("complaintUnanswered");
      case CLOSED -> throw ProblemException.conflict("complaintClosed");
      case ANSWERED -> {
        move(
            "update complaint set version = version + 1, state = 'CLOSED', closed_by = ?, closed_at = ? where id = ? and version = ? and state = 'ANSWERED'",
            actor.id(),
            Timestamp.from(clock.instant()),
            id,
            version);
        tell(Timeline.Kind.COMPLAINT_CLOSED, customerId, before, actor);
      }
    }
    return one(customer, id);
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public Slice<Line> page(String customerId, Actor actor, String after, int limit) {
    Customer customer = scope.require(customerId, actor);
    int bounded = Math.max(1, Math.min(limit, MOST));
    List<Line> lines =
        lines(customer, "id < ?", after == null || after.isBlank() ? Ids.LAST : after, bounded + 1);
    List<Line> shown = lines.subList(0, Math.min(bounded, lines.size()));
    return new Slice<>(shown, lines.size() > bounded ? shown.get(bounded - 1).id() : null);
  }

  /** Whether anything waits for an answer. */
  boolean anyOpen(String customerId) {
    return !jdbc.sql("select id from complaint where customer_id = ? and state = 'OPEN' limit 1")
        .param(customerId)
        .query(String.class)
        .list()
        .isEmpty();
  }

  private void move(String sql, Object... values) {
    if (jdbc.sql(sql).params(values).update() == 0) {
      throw ProblemException.conflict("changedMeanwhile");
    }
  }

  private void tell(Timeline.Kind kind, String customerId, Line complaint, Actor actor) {
    timeline.add(
        customerId,
        kind,
        clock.instant(),
        complaint.id(),
        actor.id(),
        Map.of("topic", complaint.topic().name()));
  }

  private Line one(Customer customer, String id) {
    return lines(customer, "id = ?", id, 1).stream()
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("complaint"));
  }

  private List<Line> lines(Customer customer, String condition, String id, int limit) {
    Instant now = clock.instant();
    List<Line> lines =
        jdbc.sql(
                "select * from complaint where customer_id = ? and "
                    + condition
                    + " order by id desc limit ?")
            .params(customer.id(), id, limit)
            .query((row, i) -> line(customer, row, now))
            .list();
    List<String> ids = new ArrayList<>();
    for (Line line : lines) {
      ids.add(line.raisedBy());
      ids.add(line.answeredBy());
      ids.add(line.closedBy());
    }
    ids.removeIf(one -> one == null);
    Map<String, String> names = people.names(ids);
    return lines.stream().map(line -> named(line, names)).toList();
  }

  private Line line(Customer customer, ResultSet row, Instant now) throws SQLException {
    String id = row.getString("id");
    State state = State.valueOf(row.getString("state"));
    Instant due = row.getTimestamp("due_at").toInstant();
    return new Line(
        id,
        row.getLong("version"),
        Topic.valueOf(row.getString("topic")),
        Severity.valueOf(row.getString("severity")),
        state,
        row.getTimestamp("received_at").toInstant(),
        due,
        state == State.OPEN && due.isBefore(now),
        subjects.open(
            customer.subjectId(), textContext(id), row.getBytes("sealed_text"), String.class),
        row.getString("raised_by"),
        subjects.open(
            customer.subjectId(), answerContext(id), row.getBytes("sealed_answer"), String.class),
        row.getString("answered_by"),
        instant(row, "answered_at"),
        row.getString("closed_by"),
        instant(row, "closed_at"));
  }

  private static Line named(Line line, Map<String, String> names) {
    return new Line(
        line.id(),
        line.version(),
        line.topic(),
        line.severity(),
        line.state(),
        line.receivedAt(),
        line.dueAt(),
        line.overdue(),
        line.text(),
        name(line.raisedBy(), names),
        line.answer(),
        name(line.answeredBy(), names),
        line.answeredAt(),
        name(line.closedBy(), names),
        line.closedAt());
  }

  private static String name(String id, Map<String, String> names) {
    return id == null ? null : names.getOrDefault(id, id);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static String textContext(String id) {
    return "complaint:" + id + ":text";
  }

  private static String answerContext(String id) {
    return "complaint:" + id + ":answer";
  }
}
