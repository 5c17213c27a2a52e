package io.kedang.inbox;

import io.kedang.access.Branches;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code task_distribution}: for which role and branch free tasks are given out 派单. Of
 * several rules the one of the nearest branch, the task's own or above it, holds.
 */
@Repository
class DistributionRules {

  /** How free tasks find people. */
  enum Mode {
    OFF,
    LOAD,
    LOAD_AND_SKILL
  }

  /**
   * @param most nobody who holds so many tasks gets another one
   */
  record Rule(String role, String branchCode, String branchPath, Mode mode, int most) {

    boolean isOn() {
      return mode != Mode.OFF;
    }
  }

  private final JdbcClient jdbc;
  private final Branches branches;

  DistributionRules(JdbcClient jdbc, Branches branches) {
    this.jdbc = jdbc;
    this.branches = branches;
  }

  /** Every rule, whether it gives tasks out or keeps a branch from it; the highest branch first. */
  List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    jdbc.sql(
            "select role, branch_code, mode, most from task_distribution order by role, branch_code")
        .query(
            row -> {
              String code = row.getString(2);
              String role = row.getString(1);
              Mode mode = Mode.valueOf(row.getString(3));
              int most = row.getInt(4);
              branches
                  .find(code)
                  .ifPresent(branch -> rules.add(new Rule(role, code, branch.path(), mode, most)));
            });
    rules.sort(Comparator.comparingInt(rule -> rule.branchPath().length()));
    return rules;
  }

  /** The rule that holds for a role at a branch. */
  static Optional<Rule> nearest(List<Rule> rules, String role, String branchPath) {
    return rules.stream()
        .filter(rule -> rule.role().equals(role) && branchPath.startsWith(rule.branchPath()))
        .max(Comparator.comparingInt(rule -> rule.branchPath().length()));
  }

  void say(String role, String branchCode, Mode mode, int most) {
    int known =
        jdbc.sql(
                "update task_distribution set mode = ?, most = ? where role = ? and branch_code = ?")
            .params(mode.name(), most, role, branchCode)
            .update();
    if (known == 0) {
      jdbc.sql("insert into task_distribution (mode, most, role, branch_code) values (?, ?, ?, ?)")
          .params(mode.name(), most, role, branchCode)
          .update();
    }
  }

  /** The branch does as the one above it. */
  void sayNothing(String role, String branchCode) {
    jdbc.sql("delete from task_distribution where role = ? and branch_code = ?")
        .params(role, branchCode)
        .update();
  }
}
