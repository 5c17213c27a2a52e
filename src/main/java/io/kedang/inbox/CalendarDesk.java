package io.kedang.inbox;

import io.kedang.access.Actor;
import io.kedang.access.Branch;
import io.kedang.access.Branches;
import io.kedang.access.RightsLog;
import io.kedang.access.Role;
import io.kedang.shared.Language;
import io.kedang.shared.ProblemException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * People read a branch's working calendar and change it for their own branch and those below
 * (INBX-3). Every change is recorded beside the rights, and what is open is dated anew.
 */
@Service
public class CalendarDesk {

  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_NAME = 40;

  private final Calendars calendars;
  private final OfficialDays official;
  private final Branches branches;
  private final Redating redating;
  private final RightsLog log;

  CalendarDesk(
      Calendars calendars,
      OfficialDays official,
      Branches branches,
      Redating redating,
      RightsLog log) {
    this.calendars = calendars;
    this.official = official;
    this.branches = branches;
    this.redating = redating;
    this.log = log;
  }

  /**
   * A branch's year.
   *
   * @param official the number of the State Council's notice; null when it is not known here and
   *     only weekends are free
   * @param mayChange whether the reader may change it
   */
  public record YearOfBranch(
      String branchCode,
      String branchName,
      int year,
      String official,
      Hours hours,
      List<DayOfBranch> days,
      boolean mayChange) {}

  /**
   * The usual week.
   *
   * @param from the branch that says so; null for the house's default
   */
  public record Hours(Set<DayOfWeek> weekdays, List<WorkingHours.Span> spans, String from) {}

  /**
   * @param origin {@code WEEK}, {@code OFFICIAL} or {@code BRANCH}
   * @param from the branch that says so; null unless the origin is a branch
   */
  public record DayOfBranch(
      LocalDate date,
      boolean working,
      String name,
      List<WorkingHours.Span> hours,
      String origin,
      String from) {}

  /** What a person makes of a day. */
  public enum DayKind {
    WORKDAY,
    HOLIDAY,
    INHERIT
  }

  /**
   * @param branchCode null for the reader's own branch
   * @throws ProblemException NOT_FOUND for a branch that is neither in the reader's scope nor above
   */
  public YearOfBranch year(Actor actor, String branchCode, int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw ProblemException.invalid("invalid").field("year", "outOfRange");
    }
    Branch branch =
        branches
            .find(branchCode == null ? actor.branchCode() : branchCode)
            .filter(
                found -> actor.sees(found.path()) || actor.branchPath().startsWith(found.path()))
            .orElseThrow(() -> ProblemException.notFound("branch"));
    Function<LocalDate, Calendars.Day> days = calendars.daysOf(branch.path());
    return new YearOfBranch(
        branch.code(),
        Language.choose(branch.name(), branch.nameEn()),
        year,
        official.noticeOf(year).orElse(null),
        hours(branch),
        LocalDate.of(year, 1, 1)
            .datesUntil(Year.of(year).atDay(1).plusYears(1))
            .map(days)
            .map(CalendarDesk::day)
            .toList(),
        mayChange(actor, branch));
  }

  /**
   * Says what a day is for a branch and those below it that say nothing themselves.
   *
   * @param hours only for a workday with hours of its own; else null
   */
  @Transactional
  public DayOfBranch say(
      Actor actor,
      String branchCode,
      LocalDate date,
      DayKind kind,
      String name,
      List<WorkingHours.Span> hours) {
    Branch branch = requireChangeable(actor, branchCode);
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw ProblemException.invalid("invalid").field("date", "outOfRange");
    }
    if (name != null && name.strip().length() > LONGEST_NAME) {
      throw ProblemException.invalid("invalid").field("name", "tooLong", LONGEST_NAME);
    }
    if (kind == DayKind.INHERIT) {
      calendars.saySameAsAbove(branchCode, date);
    } else {
      calendars.say(
          branchCode,
          date,
          Calendars.Kind.valueOf(kind.name()),
          name == null ? "" : name.strip(),
          kind == DayKind.HOLIDAY || hours == null ? null : readable(hours));
    }
    changed(actor, branch, "CALENDAR_DAY", date + "=" + kind);
    return day(calendars.daysOf(branch.path()).apply(date));
  }

  /**
   * Gives a branch a usual week of its own, or takes it away again.
   *
   * @param spans null together with {@code weekdays}: the week of the branch above
   */
  @Transactional
  public Hours sayWeek(
      Actor actor,
      String branchCode,
      Collection<DayOfWeek> weekdays,
      List<WorkingHours.Span> spans) {
    Branch branch = requireChangeable(actor, branchCode);
    if (weekdays == null && spans == null) {
      calendars.saySameWeekAsAbove(branchCode);
      changed(actor, branch, "CALENDAR_WEEK", "INHERIT");
      return hours(branch);
    }
    if (weekdays == null || weekdays.isEmpty() || weekdays.contains(null)) {
      throw ProblemException.invalid("invalid").field("weekdays", "required");
    }
    Calendars.Week week =
        new Calendars.Week(EnumSet.copyOf(weekdays), readable(spans), branch.code());
    calendars.say(branchCode, week);
    changed(actor, branch, "CALENDAR_WEEK", week.hours().toString());
    return hours(branch);
  }

  private static WorkingHours readable(List<WorkingHours.Span> spans) {
    return WorkingHours.read(spans)
        .orElseThrow(() -> ProblemException.invalid("invalid").field("hours", "noWorkingHours"));
  }

  /** Written, kept out of this node's memory until the transaction is over, and followed up. */
  private void changed(Actor actor, Branch branch, String kind, String detail) {
    log.write(branch.code(), kind, detail, actor.id());
    redating.ask(branch.path());
    calendars.forget();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            calendars.forget();
          }
        });
  }

  private Branch requireChangeable(Actor actor, String branchCode) {
    return branches
        .find(branchCode)
        .filter(branch -> mayChange(actor, branch))
        .orElseThrow(() -> ProblemException.notFound("branch"));
  }

  private static boolean mayChange(Actor actor, Branch branch) {
    return (actor.has(Role.MANAGER) || actor.has(Role.SYSTEM_ADMIN)) && actor.sees(branch.path());
  }

  private Hours hours(Branch branch) {
    Calendars.Week week = calendars.weekOf(branch.path());
    return new Hours(week.days(), week.hours().spans(), week.branchCode());
  }

  private static DayOfBranch day(Calendars.Day day) {
    return new DayOfBranch(
        day.date(),
        day.isWorking(),
        Language.choose(day.name(), day.nameEn()),
        day.hours().spans(),
        day.origin().name(),
        day.origin() == Calendars.Origin.BRANCH ? day.branchCode() : null);
  }
}
