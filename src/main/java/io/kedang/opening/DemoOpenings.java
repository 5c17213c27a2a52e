package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.shared.Channel;
import io.kedang.shared.InformationLevel;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Files and cases to try the product with: some files that are open, and cases waiting at every
 * step, made through the same doors that people use. Every request has a number of its own, so a
 * start that was interrupted is completed by the next one.
 */
@Component
@ConditionalOnProperty("kedang.demo-cases")
class DemoOpenings {

  private static final Logger LOG = LoggerFactory.getLogger(DemoOpenings.class);
  private static final String LAST = "demo-resolve-1";

  private final RequestIds requests;
  private final People people;
  private final DemoSteps steps;
  private final DemoOldCases old;
  private final DemoServices services;
  private final TaskExecutor executor;
  private final ApplicationEventPublisher events;
  private int person;

  DemoOpenings(
      RequestIds requests,
      People people,
      DemoSteps steps,
      DemoOldCases old,
      DemoServices services,
      @Qualifier("applicationTaskExecutor") TaskExecutor executor,
      ApplicationEventPublisher events) {
    this.executor = executor;
    this.events = events;
    this.requests = requests;
    this.people = people;
    this.steps = steps;
    this.old = old;
    this.services = services;
  }

  /** Beside the first requests: nobody waits for the examples. */
  @EventListener(ApplicationReadyEvent.class)
  public void begin() {
    executor.execute(this::make);
  }

  private void make() {
    Optional<Actor> rep = actor("customer-rep");
    Optional<Actor> manager = actor("account-manager");
    Optional<Actor> officer = actor("information-officer");
    Optional<Actor> verifier = actor("verifier");
    if (rep.isEmpty() || manager.isEmpty() || officer.isEmpty() || verifier.isEmpty()) {
      return;
    }
    if (requests.application(rep.get().id(), LAST).isEmpty()) {
      old.make(rep.get(), manager.get(), officer.get(), verifier.get());
      make(rep.get(), manager.get(), officer.get(), verifier.get());
      LOG.info("The files and cases to try the product with are ready");
    }
    events.publishEvent(new DemoOpeningsReady());
  }

  private void make(Actor rep, Actor manager, Actor officer, Actor verifier) {
    for (int i = 1; i <= 9; i++) {
      steps.submit(
          "demo-open-" + i,
          rep,
          individual(Channel.COUNTER, InformationLevel.BASIC, DemoForms.mobile(i), null),
          true);
    }
    for (int i = 1; i <= 3; i++) {
      steps.submit("demo-firm-" + i, rep, DemoForms.firm(i), true);
    }
    steps.submit(
        "demo-group-1",
        rep,
        DemoForms.group("岭南云帆控股集团", "91445200MA4UDEM437", DemoForms.name(11), DemoForms.mobile(61)),
        true);
    steps.submit(
        "demo-group-2",
        rep,
        DemoForms.group("南粤联合控股集团", "91445200MA4UDEM512", DemoForms.name(17), DemoForms.mobile(71)),
        true);
    steps.submit("demo-claimant-1", rep, DemoForms.claimant(person++), true);
    for (int i = 1; i <= 4; i++) {
      steps.submit(
          "demo-reply-" + i,
          i % 2 == 0 ? manager : rep,
          individual(
              DemoForms.channel(i), InformationLevel.ADVANCED, DemoForms.mobile(20 + i), null),
          true);
    }
    for (int i = 1; i <= 3; i++) {
      steps.submit(
          "demo-call-" + i,
          i % 2 == 0 ? manager : rep,
          individual(
              DemoForms.channel(i),
              InformationLevel.ADVANCED,
              null,
              "0769-2280%04d".formatted(1000 + i)),
          true);
    }
    steps.submit(
        "demo-shared-1",
        rep,
        individual(Channel.COUNTER, InformationLevel.ADVANCED, DemoForms.mobile(1), null),
        true);
    steps.submit(
        "demo-shared-2",
        manager,
        individual(Channel.FIELD, InformationLevel.ADVANCED, DemoForms.mobile(2), null),
        true);
    steps.submit(
        "demo-scan-1",
        rep,
        individual(Channel.COUNTER, InformationLevel.ADVANCED, DemoForms.mobile(31), null),
        false);
    steps.submit(
        "demo-phone-1",
        manager,
        individual(Channel.FIELD, InformationLevel.ADVANCED, "1470013", null),
        true);
    steps.giveBack(
        steps.submit(
            "demo-return-1",
            rep,
            individual(Channel.COUNTER, InformationLevel.ADVANCED, "1470014800", null),
            true),
        officer,
        "手机号码少了一位，请与客户核对");
    steps.giveBack(
        steps.submit(
            "demo-return-2",
            manager,
            individual(Channel.FIELD, InformationLevel.ADVANCED, DemoForms.mobile(41), null),
            false),
        officer,
        "请补拍证件影像");
    for (int i = 1; i <= 5; i++) {
      Submission collected =
          steps.submit(
              "demo-collected-" + i,
              rep,
              individual(
                  Channel.COUNTER,
                  InformationLevel.ADVANCED,
                  null,
                  "0755-2591%04d".formatted(3000 + i)),
              true);
      steps.complete(collected, verifier, Map.of("outcome", "CONFIRMED", "note", "本人接听，三项均确认"));
    }
    for (int i = 1; i <= 9; i++) {
      Submission waiting =
          steps.submit(
              "demo-waiting-" + i,
              i % 2 == 0 ? manager : rep,
              individual(
                  DemoForms.channel(i), InformationLevel.ADVANCED, DemoForms.mobile(80 + i), null),
              false);
      // unevenly, so that a manager finds something to spread
      if (i <= 7) {
        steps.claim(waiting, i <= 5 ? officer : actor("information-officer2").orElse(officer));
      }
    }
    services.make(rep, manager);
    Submission refused =
        steps.submit(
            "demo-resolve-1",
            rep,
            individual(Channel.COUNTER, InformationLevel.ADVANCED, null, "0757-83210199"),
            true);
    steps.complete(refused, verifier, Map.of("outcome", "WRONG_NUMBER", "note", "接听的是另一家公司，不认识客户"));
  }

  private OpeningForm individual(
      Channel channel, InformationLevel level, String mobile, String landline) {
    return DemoForms.individual(person++, channel, level, mobile, landline);
  }

  private Optional<Actor> actor(String username) {
    return DemoActors.find(people, username);
  }
}
