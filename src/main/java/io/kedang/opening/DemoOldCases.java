package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.access.Role;
import io.kedang.engine.DemoTime;
import io.kedang.shared.Channel;
import io.kedang.shared.InformationLevel;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Requests of some days ago that wait, so that whoever tries the product finds work that is old,
 * overdue and escalated. Nobody holds what can be taken back for being late: that would be the
 * first thing to happen to it.
 */
@Component
@ConditionalOnProperty("kedang.demo-cases")
class DemoOldCases {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Behind all other examples' persons. */
  private static final int FIRST_PERSON = 300;

  private final DemoSteps steps;
  private final DemoTime time;
  private final Clock clock;
  private int person;

  DemoOldCases(DemoSteps steps, DemoTime time, Clock clock) {
    this.steps = steps;
    this.time = time;
    this.clock = clock;
  }

  void make(Actor rep, Actor manager, Actor officer, Actor verifier) {
    person = FIRST_PERSON;
    corrected("correct-1", 12, manager, officer);
    reviewed("review-1", 9, rep);
    Submission refused = called("resolve-1", 8, rep);
    on(
        7,
        "10:30",
        () ->
            steps.complete(
                refused, verifier, Map.of("outcome", "WRONG_NUMBER", "note", "接听的是一家餐馆，不认识客户")));
    called("call-1", 6, manager);
    corrected("correct-2", 4, rep, officer);
    called("call-2", 3, rep);
    reviewed("review-2", 2, manager);
  }

  private void reviewed(String name, int daysAgo, Actor by) {
    OpeningForm form = form(by, DemoForms.mobile(FIRST_PERSON + daysAgo), null);
    on(daysAgo, "10:20", () -> steps.submit("demo-old-" + name, by, form, false));
  }

  /** The officer lets it pass; now somebody has to call. */
  private Submission called(String name, int daysAgo, Actor by) {
    OpeningForm form = form(by, null, "0757-2281%04d".formatted(2000 + daysAgo));
    Submission submission =
        on(daysAgo, "09:40", () -> steps.submit("demo-old-" + name, by, form, false));
    on(daysAgo, "11:05", () -> steps.acceptMissingScan(submission));
    return submission;
  }

  /** The officer gives it back; now it is the requester's turn again. */
  private void corrected(String name, int daysAgo, Actor by, Actor officer) {
    OpeningForm form = form(by, DemoForms.mobile(FIRST_PERSON + daysAgo), null);
    Submission submission =
        on(daysAgo, "14:30", () -> steps.submit("demo-old-" + name, by, form, false));
    on(daysAgo - 1, "09:15", () -> steps.giveBack(submission, officer, "证件影像看不清，请重新拍摄"));
  }

  private OpeningForm form(Actor by, String mobile, String landline) {
    Channel channel = by.has(Role.ACCOUNT_MANAGER) ? Channel.FIELD : Channel.COUNTER;
    return DemoForms.individual(person++, channel, InformationLevel.ADVANCED, mobile, landline);
  }

  private void on(int daysAgo, String hour, Runnable work) {
    on(
        daysAgo,
        hour,
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T on(int daysAgo, String hour, Supplier<T> work) {
    LocalDate day = LocalDate.now(clock.withZone(ZONE)).minusDays(daysAgo);
    return time.ago(
        Duration.between(
            day.atTime(LocalTime.parse(hour)).atZone(ZONE), clock.instant().atZone(ZONE)),
        work);
  }
}
