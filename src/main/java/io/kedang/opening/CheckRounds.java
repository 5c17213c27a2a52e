package io.kedang.opening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.privacy.DataSubjects;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every round of checks, kept with the form as it was submitted for that round and with what was
 * decided on it (OPEN-9).
 */
@Component
class CheckRounds {

  /**
   * @param form as submitted for this round, in clear
   * @param tableVersion version of the decision table that judged; null when nothing was found
   * @param decision what the officer decided; null when nobody had to
   */
  record Round(
      int number,
      Instant at,
      CheckOutcome outcome,
      List<OpeningFinding> findings,
      Integer tableVersion,
      OpeningDecision decision,
      String decidedBy,
      String reason) {}

  private static final TypeReference<List<OpeningFinding>> FINDINGS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final DataSubjects subjects;
  private final Clock clock;

  CheckRounds(JdbcClient jdbc, ObjectMapper json, DataSubjects subjects, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.subjects = subjects;
    this.clock = clock;
  }

  void keep(Application application, int round, OpeningChecks.Result result, OpeningForm form) {
    jdbc.sql(
            "insert into opening_check (application_id, round, at, outcome, findings, table_version, sealed_form) values (?, ?, ?, ?, ?, ?, ?)")
        .param(application.id())
        .param(round)
        .param(Timestamp.from(clock.instant()))
        .param(result.outcome().name())
        .param(write(result.findings()))
        .param(result.tableVersion())
        .param(
            subjects.seal(application.subjectId(), context(application.id(), round, "form"), form))
        .update();
  }

  void decided(Application application, OpeningDecision decision, String officerId, String reason) {
    jdbc.sql(
            "update opening_check set decision = ?, decided_by = ?, decided_at = ?, sealed_reason = ? where application_id = ? and round = ?")
        .params(
            decision.name(),
            officerId,
            Timestamp.from(clock.instant()),
            subjects.seal(
                application.subjectId(),
                context(application.id(), application.round(), "reason"),
                reason),
            application.id(),
            application.round())
        .update();
  }

  List<Round> of(Application application) {
    return jdbc.sql(
            "select round, at, outcome, findings, table_version, decision, decided_by, sealed_reason from opening_check where application_id = ? order by round")
        .param(application.id())
        .query(
            (row, i) ->
                new Round(
                    row.getInt(1),
                    row.getTimestamp(2).toInstant(),
                    CheckOutcome.valueOf(row.getString(3)),
                    read(row.getString(4)),
                    (Integer) row.getObject(5),
                    row.getString(6) == null ? null : OpeningDecision.valueOf(row.getString(6)),
                    row.getString(7),
                    subjects.open(
                        application.subjectId(),
                        context(application.id(), row.getInt(1), "reason"),
                        row.getBytes(8),
                        String.class)))
        .list();
  }

  /** The findings of the last round; none before the first. */
  List<OpeningFinding> latest(Application application) {
    Optional<String> findings =
        jdbc.sql(
                "select findings from opening_check where application_id = ? order by round desc limit 1")
            .param(application.id())
            .query(String.class)
            .optional();
    return findings.map(this::read).orElse(List.of());
  }

  /** Finding codes of the last round of many applications, in one statement. */
  Map<String, List<String>> latestCodes(Collection<String> applicationIds) {
    Map<String, List<String>> codes = new HashMap<>();
    if (!applicationIds.isEmpty()) {
      jdbc.sql(
              "select application_id, findings from opening_check where application_id in (:ids) order by application_id, round")
          .param("ids", applicationIds)
          .query(
              (row, i) ->
                  codes.put(
                      row.getString(1),
                      read(row.getString(2)).stream()
                          .map(OpeningFinding::code)
                          .distinct()
                          .toList()))
          .list();
    }
    return codes;
  }

  private static String context(String id, int round, String what) {
    return "opening_check:" + id + ":" + round + ":" + what;
  }

  private String write(List<OpeningFinding> findings) {
    try {
      return json.writeValueAsString(findings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<OpeningFinding> read(String text) {
    try {
      return json.readValue(text, FINDINGS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
