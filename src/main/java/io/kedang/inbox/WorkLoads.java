package io.kedang.inbox;

import io.kedang.access.Actor;
import io.kedang.access.Branch;
import io.kedang.access.Branches;
import io.kedang.access.Role;
import io.kedang.shared.Language;
import io.kedang.shared.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has how much to do 工作量 (INBX-1, fairness): a manager's people of the own branch and below,
 * and what nobody took yet. Figures of people are read from what they hold, those of the pool from
 * the list's counters and short stretches of its indexes, in a fixed number of statements.
 */
@Service
public class WorkLoads {

  private static final int PAGE = 50;
  private static final int PAGE_AT_MOST = 100;
  private static final int DAYS_BACK = 6;

  /** By what people are sorted. */
  public enum Sort {
    /** Who holds the most first. */
    LOAD,
    /** Whose oldest task waits longest first; who holds nothing last. */
    AGE,
    /** By sign-in name. */
    NAME
  }

  /**
   * What is asked for.
   *
   * @param branch code; the ones below it count as well; null for the reader's own
   * @param role only people with this role; null for everybody who does customers' business
   * @param after cursor of the page before; null for the first
   */
  public record Query(String branch, String role, Sort sort, String after, Integer limit) {}

  /**
   * How many tasks are how old, in working days of the branch asked for.
   *
   * @param today made today
   * @param days2 on one of the two working days before
   * @param days5 on one of the three working days before those
   * @param older before that
   */
  public record Ages(long today, long days2, long days5, long older) {}

  /**
   * One person's work.
   *
   * @param active false for somebody who left or is locked out and still holds tasks
   * @param away a deputy does some or all of it just now
   * @param dueToday due until the end of today and not overdue
   * @param oldest when the oldest of the tasks held was made; null for none
   * @param doneWeek finished today and on the six days before
   * @param most tasks the person may be given; null for as many as the branch's rule says
   */
  public record PersonLoad(
      String id,
      String name,
      String staffNo,
      InboxEntry.BranchName branch,
      List<String> roles,
      boolean active,
      boolean away,
      long held,
      long overdue,
      long dueToday,
      Instant oldest,
      Ages ages,
      long doneToday,
      long doneWeek,
      Set<String> skills,
      Integer most) {}

  /** The same of what nobody holds, by role; roles without free tasks are left out. */
  public record PoolLoad(
      String role, long free, long overdue, long dueToday, Instant oldest, Ages ages) {}

  /**
   * @param people one page
   * @param next cursor of the following page; null on the last one
   * @param mayChange whether the reader may give tasks to others here
   */
  public record Loads(
      String branchCode,
      List<PoolLoad> pools,
      List<PersonLoad> people,
      String next,
      boolean mayChange) {}

  private final LoadFigures figures;
  private final WorkShares shares;
  private final Deputies deputies;
  private final Calendars calendars;
  private final Branches branches;
  private final Clock clock;

  WorkLoads(
      LoadFigures figures,
      WorkShares shares,
      Deputies deputies,
      Calendars calendars,
      Branches branches,
      Clock clock) {
    this.figures = figures;
    this.shares = shares;
    this.deputies = deputies;
    this.calendars = calendars;
    this.branches = branches;
    this.clock = clock;
  }

  /**
   * A page of people, and the pools of the branch with the first page.
   *
   * @throws ProblemException NOT_FOUND for a branch outside the reader's scope; INVALID naming
   *     {@code role}; MALFORMED for a cursor of another sorting
   */
  @Transactional(readOnly = true)
  public Loads of(Query query, Actor actor) {
    Branch branch =
        branches
            .find(isBlank(query.branch) ? actor.branchCode() : query.branch)
            .filter(found -> actor.sees(found.path()))
            .orElseThrow(() -> ProblemException.notFound("branch"));
    List<String> roles = roles(query.role);
    Sort sort = query.sort == null ? Sort.LOAD : query.sort;
    int size = query.limit == null ? PAGE : Math.max(1, Math.min(query.limit, PAGE_AT_MOST));
    boolean first = isBlank(query.after);
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
    Function<LocalDate, Calendars.Day> days = calendars.daysOf(branch.path());
    LoadFigures.Moment moment =
        new LoadFigures.Moment(
            now,
            today.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant(),
            AgeBands.at(today, day -> days.apply(day).isWorking()));

    List<LoadFigures.Row> found =
        figures.people(branch.path(), roles, sort, first ? null : query.after, size + 1);
    List<LoadFigures.Row> page = found.size() > size ? found.subList(0, size) : found;
    return new Loads(
        branch.code(),
        first ? pools(branch, roles, moment) : List.of(),
        people(page, moment),
        found.size() > size ? page.get(size - 1).cursor(sort) : null,
        actor.has(Role.MANAGER));
  }

  private List<PoolLoad> pools(Branch branch, List<String> roles, LoadFigures.Moment moment) {
    return figures.pools(new BranchScope(branch.path()), roles, moment).stream()
        .sorted(Comparator.comparingLong((PoolLoad pool) -> -pool.free).thenComparing(p -> p.role))
        .toList();
  }

  private List<PersonLoad> people(List<LoadFigures.Row> page, LoadFigures.Moment moment) {
    List<String> ids = page.stream().map(LoadFigures.Row::id).toList();
    Map<String, LoadFigures.Held> held = figures.held(ids, moment);
    Map<String, LoadFigures.Finished> done =
        figures.finished(
            ids, moment.bands().today(), moment.bands().today().minus(Duration.ofDays(DAYS_BACK)));
    Map<String, WorkShares.Share> known = shares.of(ids);
    Set<String> away = deputies.coveredNow(ids).keySet();
    return page.stream()
        .map(
            row -> {
              LoadFigures.Held has = held.getOrDefault(row.id(), LoadFigures.Held.NOTHING);
              LoadFigures.Finished did = done.getOrDefault(row.id(), LoadFigures.Finished.NOTHING);
              WorkShares.Share share = known.getOrDefault(row.id(), WorkShares.Share.USUAL);
              return new PersonLoad(
                  row.id(),
                  row.name(),
                  row.staffNo(),
                  branchName(row.branchCode()),
                  row.roles(),
                  row.active(),
                  away.contains(row.id()),
                  has.tasks(),
                  has.overdue(),
                  has.dueToday(),
                  has.oldest(),
                  has.ages(),
                  did.today(),
                  did.week(),
                  share.skills(),
                  share.most());
            })
        .toList();
  }

  private InboxEntry.BranchName branchName(String code) {
    Optional<Branch> branch = branches.find(code);
    return new InboxEntry.BranchName(
        code, branch.map(found -> Language.choose(found.name(), found.nameEn())).orElse(code));
  }

  private static List<String> roles(String wanted) {
    List<String> all = DistributionDesk.WORKING.stream().map(Role::code).toList();
    if (isBlank(wanted)) {
      return all;
    }
    List<String> asked = Arrays.stream(wanted.split(",")).collect(Collectors.toList());
    if (!all.containsAll(asked)) {
      throw ProblemException.invalid("invalid").field("role", "unknown");
    }
    return asked;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
