package io.kedang.inbox;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every branch's working calendar 工作日历 (INBX-3). A day is what the branch says of it, else what the
 * nearest branch above says, else what the State Council announced, else a day of the branch's
 * usual week. Few rows, held in memory; what is changed on another node counts here within {@link
 * #FRESH}.
 */
@Component
class Calendars {

  static final Duration FRESH = Duration.ofSeconds(30);

  /** What a branch may say of a day. */
  enum Kind {
    WORKDAY,
    HOLIDAY
  }

  /** Who says what a day is. */
  enum Origin {
    WEEK,
    OFFICIAL,
    BRANCH
  }

  /**
   * One day of a branch.
   *
   * @param name why it is so; empty for a usual day
   * @param branchCode the branch that says so; null unless one does
   */
  record Day(
      LocalDate date,
      WorkingHours hours,
      Origin origin,
      String name,
      String nameEn,
      String branchCode) {

    boolean isWorking() {
      return !hours.spans().isEmpty();
    }
  }

  /** The usual week of a branch, and which branch said so; null when none did. */
  record Week(Set<DayOfWeek> days, WorkingHours hours, String branchCode) {}

  private static final Week USUAL_WEEK =
      new Week(
          Collections.unmodifiableSet(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
          WorkingHours.USUAL,
          null);

  /** What a branch said of a day; without hours it is worked as any other. */
  private record Said(Kind kind, String name, WorkingHours hours) {}

  private record Snapshot(
      Map<String, Week> weeks, Map<String, Map<LocalDate, Said>> days, Instant readAt) {}

  private final JdbcClient jdbc;
  private final OfficialDays official;
  private final Clock clock;
  private volatile Snapshot snapshot;

  Calendars(JdbcClient jdbc, OfficialDays official, Clock clock) {
    this.jdbc = jdbc;
    this.official = official;
    this.clock = clock;
  }

  WorkingCalendar of(String branchPath) {
    Function<LocalDate, Day> days = daysOf(branchPath);
    return new WorkingCalendar(date -> days.apply(date).hours());
  }

  Function<LocalDate, Day> daysOf(String branchPath) {
    Snapshot now = current();
    List<String> upwards = upwards(branchPath);
    Week week = week(now, upwards);
    return date -> day(now, upwards, week, date);
  }

  Week weekOf(String branchPath) {
    return week(current(), upwards(branchPath));
  }

  /** Looks into the tables again at the next question. */
  void forget() {
    snapshot = null;
  }

  private Day day(Snapshot now, List<String> upwards, Week week, LocalDate date) {
    for (String branch : upwards) {
      Said said = now.days.getOrDefault(branch, Map.of()).get(date);
      if (said != null) {
        WorkingHours hours =
            said.kind == Kind.HOLIDAY
                ? WorkingHours.NONE
                : said.hours == null ? week.hours() : said.hours;
        return new Day(date, hours, Origin.BRANCH, said.name, said.name, branch);
      }
    }
    Optional<OfficialDays.Day> announced = official.find(date);
    if (announced.isPresent()) {
      OfficialDays.Day day = announced.get();
      return new Day(
          date,
          day.working() ? week.hours() : WorkingHours.NONE,
          Origin.OFFICIAL,
          day.name(),
          day.nameEn(),
          null);
    }
    boolean working = week.days().contains(date.getDayOfWeek());
    return new Day(
        date, working ? week.hours() : WorkingHours.NONE, Origin.WEEK, "", "", week.branchCode());
  }

  private static Week week(Snapshot now, List<String> upwards) {
    return upwards.stream()
        .filter(now.weeks::containsKey)
        .findFirst()
        .map(now.weeks::get)
        .orElse(USUAL_WEEK);
  }

  private static List<String> upwards(String branchPath) {
    List<String> codes = new ArrayList<>(new BranchScope(branchPath).codes());
    Collections.reverse(codes);
    return codes;
  }

  private Snapshot current() {
    Snapshot known = snapshot;
    Instant now = clock.instant();
    if (known == null || Duration.between(known.readAt, now).abs().compareTo(FRESH) > 0) {
      known = new Snapshot(weeks(), days(), now);
      snapshot = known;
    }
    return known;
  }

  private Map<String, Week> weeks() {
    return jdbc
        .sql("select branch_code, weekdays, hours from calendar_week")
        .query((row, i) -> week(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Week::branchCode, Function.identity()));
  }

  private Map<String, Map<LocalDate, Said>> days() {
    Map<String, Map<LocalDate, Said>> days = new HashMap<>();
    jdbc.sql("select branch_code, on_day, kind, name, hours from calendar_day")
        .query(
            row -> {
              String hours = row.getString("hours");
              days.computeIfAbsent(row.getString("branch_code"), branch -> new HashMap<>())
                  .put(
                      row.getObject("on_day", LocalDate.class),
                      new Said(
                          Kind.valueOf(row.getString("kind")),
                          row.getString("name"),
                          hours == null ? null : WorkingHours.parse(hours)));
            });
    return days;
  }

  private static Week week(ResultSet row) throws SQLException {
    return new Week(
        row.getString("weekdays")
            .chars()
            .mapToObj(digit -> DayOfWeek.of(digit - '0'))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class))),
        WorkingHours.parse(row.getString("hours")),
        row.getString("branch_code"));
  }

  /** The branch has a usual week of its own from now on. */
  void say(String branchCode, Week week) {
    String days =
        week.days().stream()
            .map(day -> String.valueOf(day.getValue()))
            .collect(Collectors.joining());
    String hours = week.hours().toString();
    int known =
        jdbc.sql("update calendar_week set weekdays = ?, hours = ? where branch_code = ?")
            .params(days, hours, branchCode)
            .update();
    if (known == 0) {
      jdbc.sql("insert into calendar_week (weekdays, hours, branch_code) values (?, ?, ?)")
          .params(days, hours, branchCode)
          .update();
    }
  }

  /** The branch works in the week of the branch above again. */
  void saySameWeekAsAbove(String branchCode) {
    jdbc.sql("delete from calendar_week where branch_code = ?").param(branchCode).update();
  }

  /** The branch says what a day is. */
  void say(String branchCode, LocalDate date, Kind kind, String name, WorkingHours hours) {
    saySameAsAbove(branchCode, date);
    jdbc.sql(
            "insert into calendar_day (branch_code, on_day, kind, name, hours) values (?, ?, ?, ?, ?)")
        .params(
            branchCode,
            Date.valueOf(date),
            kind.name(),
            name,
            hours == null ? null : hours.toString())
        .update();
  }

  /** The day is again what the branch above makes of it. */
  void saySameAsAbove(String branchCode, LocalDate date) {
    jdbc.sql("delete from calendar_day where branch_code = ? and on_day = ?")
        .params(branchCode, Date.valueOf(date))
        .update();
  }
}
