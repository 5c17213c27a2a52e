package io.kedang.inbox.web;

import io.kedang.access.Actors;
import io.kedang.inbox.CalendarDesk;
import io.kedang.inbox.WorkingHours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar 工作日历 of branches (INBX-3). */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

  private static final String KEEPERS = "hasAnyRole('manager','system-admin')";

  private final CalendarDesk desk;

  CalendarController(CalendarDesk desk) {
    this.desk = desk;
  }

  /** What a day becomes; {@code hours} only for a workday that is worked at other hours. */
  record DayChange(
      @NotNull CalendarDesk.DayKind kind,
      @Size(max = 40) String name,
      @Size(max = 4) List<WorkingHours.@NotNull Span> hours) {}

  /** The usual week; both null to work in the week of the branch above. */
  record WeekChange(
      @Size(max = 7) Set<DayOfWeek> weekdays,
      @Size(max = 4) List<WorkingHours.@NotNull Span> hours) {}

  @GetMapping
  @PreAuthorize(InboxReaders.STAFF)
  CalendarDesk.YearOfBranch year(
      @RequestParam(required = false) String branch, @RequestParam int year) {
    return desk.year(Actors.current(), branch, year);
  }

  @PutMapping("/{branch}/days/{date}")
  @PreAuthorize(KEEPERS)
  CalendarDesk.DayOfBranch say(
      @PathVariable String branch,
      @PathVariable LocalDate date,
      @Valid @RequestBody DayChange change) {
    return desk.say(Actors.current(), branch, date, change.kind(), change.name(), change.hours());
  }

  @PutMapping("/{branch}/hours")
  @PreAuthorize(KEEPERS)
  CalendarDesk.Hours sayWeek(@PathVariable String branch, @Valid @RequestBody WeekChange change) {
    return desk.sayWeek(Actors.current(), branch, change.weekdays(), change.hours());
  }
}
