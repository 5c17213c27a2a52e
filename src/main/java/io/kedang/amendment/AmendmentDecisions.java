package io.kedang.amendment;

import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people decided about amendments, in which role and why; reasons are sealed. */
@Component
class AmendmentDecisions {

  /** One decision; {@code reason} is in clear and may be null. */
  record Decided(
      int round,
      DecisionStep step,
      String decision,
      String byId,
      String role,
      Instant at,
      String reason) {}

  private final JdbcClient jdbc;
  private final DataSubjects subjects;
  private final Clock clock;

  AmendmentDecisions(JdbcClient jdbc, DataSubjects subjects, Clock clock) {
    this.jdbc = jdbc;
    this.subjects = subjects;
    this.clock = clock;
  }

  void keep(
      Amendment amendment,
      DecisionStep step,
      Enum<?> decision,
      String byId,
      String role,
      String reason) {
    String id = Ids.next();
    jdbc.sql(
            "insert into amendment_decision (id, case_id, round, step, decision, by_id, role, at, sealed_reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            amendment.id(),
            amendment.round(),
            step.name(),
            decision.name(),
            byId,
            role,
            Timestamp.from(clock.instant()),
            subjects.seal(amendment.subjectId(), context(id), reason))
        .update();
  }

  List<Decided> of(Amendment amendment) {
    return jdbc.sql(
            "select id, round, step, decision, by_id, role, at, sealed_reason from amendment_decision where case_id = ? order by id")
        .param(amendment.id())
        .query(
            (row, i) ->
                new Decided(
                    row.getInt(2),
                    DecisionStep.valueOf(row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getTimestamp(7).toInstant(),
                    subjects.open(
                        amendment.subjectId(),
                        context(row.getString(1)),
                        row.getBytes(8),
                        String.class)))
        .list();
  }

  /**
   * Whatever roles somebody holds: the maker never checks, and of two checkers each is another
   * person in another role.
   *
   * @throws ProblemException FORBIDDEN
   */
  void requireAnother(Amendment amendment, DecisionStep step, String personId, String role) {
    if (amendment.requesterId().equals(personId)) {
      throw ProblemException.forbidden("makerChecksOwnWork");
    }
    boolean second =
        of(amendment).stream()
            .filter(d -> d.round() == amendment.round() && d.step().compareTo(step) < 0)
            .filter(d -> "ACCEPT".equals(d.decision()))
            .anyMatch(
                d ->
                    d.byId().equals(personId)
                        || d.step() == DecisionStep.CHECK
                            && d.role() != null
                            && d.role().equals(role));
    if (second) {
      throw ProblemException.forbidden("decidedBefore");
    }
  }

  private static String context(String id) {
    return "amendment_decision:" + id + ":reason";
  }
}
