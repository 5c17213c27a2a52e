package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The follow-up log of a prospect 跟进记录; notes are sealed with the prospect's key. */
@Component
class FollowUps {

  /**
   * One entry.
   *
   * @param kind null for the remark with which a prospect was given up
   */
  record FollowUp(
      String id, Instant at, String actorId, FollowUpKind kind, String note, LocalDate nextOn) {}

  private static final int MOST = 200;

  private final DataSubjects subjects;
  private final JdbcClient jdbc;
  private final Clock clock;

  FollowUps(DataSubjects subjects, JdbcClient jdbc, Clock clock) {
    this.subjects = subjects;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param requestId the page's own number; a repetition writes nothing. May be null
   * @return whether it was written now
   */
  boolean add(
      Prospect prospect,
      FollowUpKind kind,
      String note,
      LocalDate nextOn,
      String requestId,
      Actor actor) {
    boolean repeated =
        requestId != null
            && !jdbc.sql(
                    "select id from prospect_follow_up where prospect_id = ? and request_id = ?")
                .params(prospect.id(), requestId)
                .query(String.class)
                .list()
                .isEmpty();
    if (repeated) {
      return false;
    }
    String id = Ids.next();
    jdbc.sql(
            "insert into prospect_follow_up (id, prospect_id, at, actor_id, kind, sealed_note, next_on, request_id) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(id)
        .param(prospect.id())
        .param(Timestamp.from(clock.instant()))
        .param(actor.id())
        .param(kind == null ? null : kind.name())
        .param(subjects.seal(prospect.subjectId(), context(id), note))
        .param(nextOn == null ? null : Date.valueOf(nextOn))
        .param(requestId)
        .update();
    return true;
  }

  /** The latest, newest first. */
  List<FollowUp> of(Prospect prospect) {
    return jdbc.sql(
            "select id, at, actor_id, kind, sealed_note, next_on from prospect_follow_up where prospect_id = ? order by id desc limit "
                + MOST)
        .param(prospect.id())
        .query(
            (row, i) ->
                new FollowUp(
                    row.getString(1),
                    row.getTimestamp(2).toInstant(),
                    row.getString(3),
                    row.getString(4) == null ? null : FollowUpKind.valueOf(row.getString(4)),
                    subjects.open(
                        prospect.subjectId(),
                        context(row.getString(1)),
                        row.getBytes(5),
                        String.class),
                    row.getDate(6) == null ? null : row.getDate(6).toLocalDate()))
        .list();
  }

  private static String context(String id) {
    return "prospect_follow_up:" + id;
  }
}
