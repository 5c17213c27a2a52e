package io.kedang.amendment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.privacy.DataSubjects;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every round of checks and routing, kept with the changes as they were asked for (AMND-1, AMND-3).
 */
@Component
class AmendmentRounds {

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final DataSubjects subjects;
  private final Clock clock;

  AmendmentRounds(JdbcClient jdbc, ObjectMapper json, DataSubjects subjects, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.subjects = subjects;
    this.clock = clock;
  }

  void keep(Amendment amendment, AmendmentContent content, Judgement judgement) {
    jdbc.sql(
            "insert into amendment_round (case_id, round, at, outcome, route, judgement, sealed_content) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            amendment.id(),
            amendment.round(),
            Timestamp.from(clock.instant()),
            judgement.outcome().name(),
            judgement.route().name(),
            write(judgement),
            subjects.seal(
                amendment.subjectId(),
                "amendment_round:" + amendment.id() + ":" + amendment.round(),
                content))
        .update();
  }

  /** How the last round was judged; nothing before the first. */
  Optional<Judgement> latest(String caseId) {
    return jdbc.sql(
            "select judgement from amendment_round where case_id = ? order by round desc limit 1")
        .param(caseId)
        .query((row, i) -> read(row.getString(1)))
        .optional();
  }

  /** The last judgement of many amendments, in one statement. */
  Map<String, Judgement> latest(Collection<String> caseIds) {
    Map<String, Judgement> found = new HashMap<>();
    if (!caseIds.isEmpty()) {
      jdbc.sql(
              "select case_id, judgement from amendment_round where case_id in (:ids) order by case_id, round")
          .param("ids", caseIds)
          .query((row, i) -> found.put(row.getString(1), read(row.getString(2))))
          .list();
    }
    return found;
  }

  private String write(Judgement judgement) {
    try {
      return json.writeValueAsString(judgement);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A judgement cannot be written as JSON", e);
    }
  }

  private Judgement read(String text) {
    try {
      return json.readerFor(Judgement.class)
          .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A judgement cannot be read", e);
    }
  }
}
