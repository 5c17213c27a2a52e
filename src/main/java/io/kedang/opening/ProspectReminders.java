package io.kedang.opening;

import io.kedang.inbox.Notices;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells owners in the morning which prospects they meant to get in touch with today (OPEN-8), once
 * a date.
 */
@Component
class ProspectReminders {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int AT_ONCE = 200;

  /** A prospect and whose it is. */
  private record Due(String id, String ownerId) {}

  private final JdbcClient jdbc;
  private final Notices notices;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ProspectReminders(
      JdbcClient jdbc, Notices notices, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.notices = notices;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Scheduled(cron = "0 5 8 * * *", zone = "Asia/Shanghai")
  @SchedulerLock(name = "prospectReminders.remind")
  void remind() {
    LocalDate today = LocalDate.now(clock.withZone(ZONE));
    while (Integer.valueOf(AT_ONCE).equals(transaction.execute(status -> remindSome(today)))) {
      // the next ones
    }
  }

  /** What is told is marked in the same transaction, so that a restart tells nobody twice. */
  private int remindSome(LocalDate today) {
    List<Due> due =
        jdbc.sql(
                "select id, owner_id from prospect where state = 'OPEN' and owner_id is not null and follow_up_on <= ?"
                    + " and (reminded_for is null or reminded_for <> follow_up_on) order by follow_up_on, id limit "
                    + AT_ONCE)
            .param(Date.valueOf(today))
            .query((row, i) -> new Due(row.getString(1), row.getString(2)))
            .list();
    for (Due one : due) {
      jdbc.sql("update prospect set reminded_for = follow_up_on where id = ?")
          .param(one.id)
          .update();
      notices.tell(one.ownerId, one.id, "prospect.followUpDue");
    }
    return due.size();
  }
}
