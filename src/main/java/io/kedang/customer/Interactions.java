package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import io.kedang.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Interactions 接触: who was in touch with the customer about what, written down by hand or by the
 * call centre (CUST-4).
 */
@Service
public class Interactions {

  /** Whose turn it was to get in touch. */
  public enum Direction {
    /** The customer came. */
    IN,
    /** We did. */
    OUT
  }

  /**
   * What happened.
   *
   * @param at null for now
   * @param note what was said, sealed
   * @param recording reference of a recording; may be null
   */
  public record Log(
      Direction direction, Medium medium, Topic topic, Instant at, String note, String recording) {

    /** Never the note. */
    @Override
    public String toString() {
      return "Log[" + medium + "]";
    }
  }

  /** As pages show it. */
  public record Line(
      String id,
      Direction direction,
      Medium medium,
      Topic topic,
      Instant at,
      String note,
      String recording,
      String loggedBy) {}

  static final int LONGEST_NOTE = 2_000;
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final int MOST = 200;

  private final CustomerScope scope;
  private final CustomerRequests requests;
  private final Timeline timeline;
  private final DataSubjects subjects;
  private final People people;
  private final JdbcClient jdbc;
  private final Clock clock;

  Interactions(
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
   * Writes an interaction down; the same key again answers the same one.
   *
   * @throws io.kedang.shared.ProblemException INVALID with every field named that cannot stand
   */
  @Transactional
  public Line log(String customerId, String requestId, Log given, Actor actor) {
    Customer customer = scope.require(customerId, actor);
    Instant now = clock.instant();
    Log log = checked(given, now);
    CustomerRequests.Claim claim =
        requests.claim(
            actor.id(), requestId, CustomerRequests.Kind.INTERACTION, customerId, Ids.at(log.at()));
    if (!claim.repeated()) {
      jdbc.sql(
              """
              insert into interaction (id, customer_id, direction, medium, topic, at, logged_by, logged_at, recording, sealed_note)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              claim.id(),
              customerId,
              log.direction().name(),
              log.medium().name(),
              log.topic().name(),
              Timestamp.from(log.at()),
              actor.id(),
              Timestamp.from(now),
              log.recording(),
              subjects.seal(customer.subjectId(), context(claim.id()), log.note()))
          .update();
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("direction", log.direction().name());
      facts.put("medium", log.medium().name());
      facts.put("topic", log.topic().name());
      timeline.add(
          customerId, Timeline.Kind.INTERACTION_LOGGED, log.at(), claim.id(), actor.id(), facts);
    }
    return lines(customer, "id = ?", claim.id(), 1).get(0);
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

  private List<Line> lines(Customer customer, String condition, String id, int limit) {
    List<Line> lines =
        jdbc.sql(
                "select id, direction, medium, topic, at, recording, logged_by, sealed_note from interaction where customer_id = ? and "
                    + condition
                    + " order by id desc limit ?")
            .params(customer.id(), id, limit)
            .query((row, i) -> line(customer, row))
            .list();
    Map<String, String> names = people.names(lines.stream().map(Line::loggedBy).toList());
    return lines.stream().map(line -> by(line, names)).toList();
  }

  private Line line(Customer customer, ResultSet row) throws SQLException {
    String id = row.getString("id");
    return new Line(
        id,
        Direction.valueOf(row.getString("direction")),
        Medium.valueOf(row.getString("medium")),
        Topic.valueOf(row.getString("topic")),
        row.getTimestamp("at").toInstant(),
        subjects.open(customer.subjectId(), context(id), row.getBytes("sealed_note"), String.class),
        row.getString("recording"),
        row.getString("logged_by"));
  }

  private static Line by(Line line, Map<String, String> names) {
    return new Line(
        line.id(),
        line.direction(),
        line.medium(),
        line.topic(),
        line.at(),
        line.note(),
        line.recording(),
        names.getOrDefault(line.loggedBy(), line.loggedBy()));
  }

  private static Log checked(Log log, Instant now) {
    Given given = new Given("formInvalid");
    given.required("direction", log.direction());
    given.required("medium", log.medium());
    given.required("topic", log.topic());
    Instant at = when(given, "at", log.at(), now);
    String note = given.text("note", log.note(), LONGEST_NOTE, false);
    String recording = given.code("recording", log.recording(), Given.VISIBLE, false);
    given.refuse();
    return new Log(log.direction(), log.medium(), log.topic(), at, note, recording);
  }

  /** A time that lies behind us; now when none is given. */
  static Instant when(Given given, String field, Instant at, Instant now) {
    if (at == null) {
      return now;
    }
    if (at.isAfter(now.plus(TOLERANCE)) || at.isBefore(EARLIEST)) {
      given.wrong(field, "notBehindUs");
    }
    return at;
  }

  private static String context(String id) {
    return "interaction:" + id;
  }
}
