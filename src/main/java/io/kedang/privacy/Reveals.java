package io.kedang.privacy;

import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of who saw which sensitive value in clear, and what for (CUST-8, AUDT-4). */
@Component
public class Reveals {

  private static final int PURPOSE_AT_LEAST = 2;
  private static final int PURPOSE_AT_MOST = 200;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final DataSubjects subjects;

  Reveals(JdbcClient jdbc, Clock clock, DataSubjects subjects) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.subjects = subjects;
  }

  /**
   * Writes the reveal down; call it before the value is handed out, in the same transaction.
   *
   * @param owner what was opened, for example {@code application:01K…}
   * @param purpose why, in the reader's words; sealed with the subject's key because people write
   *     names into such fields
   * @throws ProblemException INVALID without a purpose of 2 to 200 characters
   */
  public void record(String actorId, String subjectId, String owner, String field, String purpose) {
    String given = purpose == null ? "" : purpose.strip();
    if (given.length() < PURPOSE_AT_LEAST || given.length() > PURPOSE_AT_MOST) {
      throw ProblemException.invalid("purposeNeeded")
          .field("purpose", "length", PURPOSE_AT_LEAST, PURPOSE_AT_MOST);
    }
    String id = Ids.next();
    jdbc.sql(
            "insert into reveal (id, at, actor_id, subject_id, owner, field, sealed_purpose) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            Timestamp.from(clock.instant()),
            actorId,
            subjectId,
            owner,
            field,
            subjects.seal(subjectId, "reveal:" + id, given))
        .update();
  }
}
