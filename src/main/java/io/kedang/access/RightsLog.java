package io.kedang.access;

import io.kedang.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who gave or took which right, and who changed what others work by (AUDT-4). */
@Component
public class RightsLog {

  private final JdbcClient jdbc;
  private final Clock clock;

  RightsLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param subject person id, {@code client:<name>} or branch code
   * @param detail codes only; may be null
   */
  public void write(String subject, String kind, String detail, String actorId) {
    jdbc.sql(
            "insert into rights_change (id, at, subject, kind, detail, actor_id) values (?, ?, ?, ?, ?, ?)")
        .params(Ids.next(), Timestamp.from(clock.instant()), subject, kind, detail, actorId)
        .update();
  }
}
