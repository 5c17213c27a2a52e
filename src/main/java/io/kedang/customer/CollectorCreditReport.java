package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.access.Branch;
import io.kedang.access.Branches;
import io.kedang.access.People;
import io.kedang.access.Role;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who collected and amended how much verified information, per person or branch (CUST-11). Leading
 * and auditing roles read what their scope covers; a collector reads the own line.
 */
@Service
public class CollectorCreditReport {

  /** What a line stands for. */
  public enum GroupBy {
    PERSON,
    BRANCH
  }

  /**
   * What is asked for; days are days in China.
   *
   * @param to the last day, included
   * @param branch only files of this branch and those below it; null for the reader's whole scope
   */
  public record Question(LocalDate from, LocalDate to, String branch, GroupBy groupBy) {}

  /** Who collected. */
  public record Collector(String id, String name, String staffNo) {}

  /**
   * @param person null in a report by branch
   * @param branch null in a report by person
   */
  public record Row(
      Collector person,
      CustomerPages.BranchName branch,
      long openings,
      long amendments,
      long total) {}

  /**
   * @param rows most first
   * @param more whether there are more lines than shown; the sheet holds them all
   */
  public record Report(
      LocalDate from,
      LocalDate to,
      GroupBy groupBy,
      List<Row> rows,
      boolean more,
      long openings,
      long amendments,
      long total) {}

  private record Sum(String key, long openings, long amendments) {}

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Period LONGEST = Period.ofYears(10);
  private static final int MOST_SHOWN = 500;
  private static final int MOST_IN_SHEET = 50_000;
  private static final Set<Role> LEADING =
      EnumSet.of(Role.MANAGER, Role.AUDITOR, Role.DATA_STEWARD);

  private final JdbcClient jdbc;
  private final Branches branches;
  private final People people;
  private final CreditWorkbook workbook;

  CollectorCreditReport(
      JdbcClient jdbc, Branches branches, People people, CreditWorkbook workbook) {
    this.jdbc = jdbc;
    this.branches = branches;
    this.people = people;
    this.workbook = workbook;
  }

  /**
   * @throws ProblemException INVALID for days that make no period, or a branch outside the scope
   */
  @Transactional(readOnly = true)
  public Report read(Question question, Actor actor) {
    return read(question, actor, MOST_SHOWN);
  }

  /** The whole report as a workbook. */
  @Transactional(readOnly = true)
  public byte[] sheet(Question question, Actor actor, Locale locale) {
    return workbook.write(read(question, actor, MOST_IN_SHEET), locale);
  }

  private Report read(Question question, Actor actor, int most) {
    requirePeriod(question);
    boolean leads = LEADING.stream().anyMatch(actor::has);
    String path = path(question.branch(), actor, leads);
    String conditions =
        " from collector_credit where earned_at >= :from and earned_at < :until and branch_path like :path"
            + (leads ? "" : " and collector_id = :collector");
    String key = question.groupBy() == GroupBy.PERSON ? "collector_id" : "branch_code";
    List<Sum> found =
        asked(
                "select "
                    + key
                    + ", sum(case when kind = 'OPENING' then 1 else 0 end), sum(case when kind = 'AMENDMENT' then 1 else 0 end)"
                    + conditions
                    + " group by "
                    + key
                    + " order by count(*) desc, "
                    + key
                    + " limit "
                    + (most + 1),
                question,
                path,
                actor)
            .query((row, i) -> new Sum(row.getString(1), row.getLong(2), row.getLong(3)))
            .list();
    List<Sum> shown = found.subList(0, Math.min(most, found.size()));
    boolean more = found.size() > most;
    Sum all = more ? total(conditions, question, path, actor) : total(shown);
    if (question.groupBy() == GroupBy.PERSON) {
      people.names(shown.stream().map(Sum::key).toList());
    }
    return new Report(
        question.from(),
        question.to(),
        question.groupBy(),
        shown.stream().map(sum -> row(sum, question.groupBy())).toList(),
        more,
        all.openings(),
        all.amendments(),
        all.openings() + all.amendments());
  }

  private JdbcClient.StatementSpec asked(String sql, Question question, String path, Actor actor) {
    return jdbc.sql(sql)
        .param("from", Timestamp.from(question.from().atStartOfDay(CHINA).toInstant()))
        .param("until", Timestamp.from(question.to().plusDays(1).atStartOfDay(CHINA).toInstant()))
        .param("path", path + "%")
        .param("collector", actor.id());
  }

  private Sum total(String conditions, Question question, String path, Actor actor) {
    return asked(
            "select sum(case when kind = 'OPENING' then 1 else 0 end), sum(case when kind = 'AMENDMENT' then 1 else 0 end)"
                + conditions,
            question,
            path,
            actor)
        .query((row, i) -> new Sum(null, row.getLong(1), row.getLong(2)))
        .single();
  }

  private static Sum total(List<Sum> sums) {
    return new Sum(
        null,
        sums.stream().mapToLong(Sum::openings).sum(),
        sums.stream().mapToLong(Sum::amendments).sum());
  }

  private static void requirePeriod(Question question) {
    if (question.to().isBefore(question.from())
        || question.to().isAfter(question.from().plus(LONGEST))) {
      throw ProblemException.invalid("periodWrong").field("to", "notInPeriod");
    }
  }

  /** A collector's own credit counts wherever the file belongs. */
  private String path(String branch, Actor actor, boolean leads) {
    if (branch == null || branch.isBlank()) {
      return leads ? actor.visiblePath() : "/";
    }
    return branches
        .find(branch)
        .filter(found -> !leads || actor.sees(found.path()))
        .map(Branch::path)
        .orElseThrow(() -> ProblemException.invalid("branchUnknown").field("branch", "unknown"));
  }

  private Row row(Sum sum, GroupBy groupBy) {
    long total = sum.openings() + sum.amendments();
    if (groupBy == GroupBy.BRANCH) {
      CustomerPages.BranchName branch = CustomerPages.branchName(branches, sum.key());
      return new Row(null, branch, sum.openings(), sum.amendments(), total);
    }
    Collector person =
        people
            .find(sum.key())
            .map(p -> new Collector(p.id(), p.name(), p.staffNo()))
            .orElse(new Collector(sum.key(), sum.key(), null));
    return new Row(person, null, sum.openings(), sum.amendments(), total);
  }
}
