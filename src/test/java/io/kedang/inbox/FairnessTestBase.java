package io.kedang.inbox;

import io.kedang.access.Account;
import io.kedang.access.Actor;
import io.kedang.access.StaffDirectory;
import io.kedang.shared.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * People and free tasks of a role that no process of the product gives work to, so that nobody
 * else's tasks are in the way.
 */
abstract class FairnessTestBase extends InboxTestBase {

  static final String ROLE = "credit-analyst";
  static final String BRANCH = "110000";

  @Autowired StaffDirectory staff;
  @Autowired DistributionRules rules;
  @Autowired WorkShares shares;

  private final List<String> made = new ArrayList<>();

  @AfterEach
  void forgetPeople() {
    jdbc.sql("delete from task_distribution").update();
    for (String id : made) {
      for (String table :
          List.of("person_skill", "person_share", "person_role", "notice", "rights_change")) {
        String column = table.equals("rights_change") ? "subject" : "person_id";
        jdbc.sql("delete from " + table + " where " + column + " = ?").param(id).update();
      }
      jdbc.sql("delete from deputyship where principal_id = ?").param(id).update();
      // tasks of the tests' cases are gone with their deployment; their rows must not keep a name
      jdbc.sql("delete from person where id = ?").param(id).update();
      staff.fresh(id);
    }
  }

  /** Somebody new with the role; ids grow, so of equals the first one made comes first. */
  Actor analyst(String branchCode) {
    String id = Ids.next();
    jdbc.sql(
            "insert into person (id, username, staff_no, display_name, email, locale, branch_code, password_hash, must_change_password, state, demo, created_at)"
                + " values (?, ?, ?, ?, ?, 'zh-CN', ?, 'none', false, 'ACTIVE', false, ?)")
        .params(
            id,
            id.toLowerCase(Locale.ROOT),
            id,
            "试用" + made.size(),
            id + "@kedang.example",
            branchCode,
            Timestamp.from(Instant.now()))
        .update();
    jdbc.sql(
            "insert into person_role (person_id, role, granted_at, granted_by) values (?, ?, ?, 'test')")
        .params(id, ROLE, Timestamp.from(Instant.now()))
        .update();
    made.add(id);
    return staff.fresh(id).map(Account::actor).orElseThrow();
  }

  /** A task of the role that nobody holds. */
  String free(String branchCode, Map<String, ?> more) {
    String taskId = only(begin("customer-rep", branchCode, more)).item().id();
    jdbc.sql("update work_item set role = ?, pool = ? where task_id = ?")
        .params(ROLE, ROLE, taskId)
        .update();
    return taskId;
  }

  String free() {
    return free(BRANCH, Map.of());
  }

  List<String> free(int n) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      ids.add(free());
    }
    return ids;
  }

  long held(Actor actor) {
    return shares.held(List.of(actor.id())).getOrDefault(actor.id(), 0);
  }
}
