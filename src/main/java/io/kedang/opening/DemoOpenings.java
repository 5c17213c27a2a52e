package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.access.Actors;
import io.kedang.access.People;
import io.kedang.customer.DocumentType;
import io.kedang.inbox.Inbox;
import io.kedang.inbox.InboxEntry;
import io.kedang.inbox.Tasks;
import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.InformationLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
 * step, made through the same doors that people use. All persons are invented; their phones use
 * ranges that no sample sheet uses, so that sheets can be tried beside them. Every request has a
 * number of its own, so a start that was interrupted is completed by the next one.
 */
@Component
@ConditionalOnProperty("kedang.demo-cases")
class DemoOpenings {

  private static final Logger LOG = LoggerFactory.getLogger(DemoOpenings.class);
  private static final String LAST = "demo-resolve-1";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final Set<String> ACCEPTED_IN_DEMO = Set.of("SCAN_MISSING", "VIP_REQUESTED");
  private static final List<String> BRANCHES =
      List.of("440100", "440101", "440300", "440600", "441900");
  private static final List<String> NAMES =
      List.of(
          "顾念慈",
          "方晓晨",
          "柳如烟",
          "汪子墨",
          "邵文轩",
          "戴雅琴",
          "夏雨荷",
          "钟立诚",
          "廖家明",
          "姜淑慧",
          "范成宇",
          "石磊落",
          "龙思语",
          "段誉清",
          "雷振声",
          "侯月华",
          "江一帆",
          "贺兰心",
          "尹志平",
          "洪七喜",
          "祝英台",
          "单雨辰",
          "解语花",
          "区慧琳",
          "尉迟敬",
          "欧阳春",
          "赫连雪",
          "阿依古丽·买买提");
  private static final List<String> STREETS =
      List.of("人民中路", "解放北路", "东风西路", "文昌街", "迎宾大道", "滨江东路");

  private final Openings openings;
  private final RequestIds requests;
  private final Inbox inbox;
  private final Tasks tasks;
  private final People people;
  private final DemoServices services;
  private final TaskExecutor executor;
  private final ApplicationEventPublisher events;
  private int person;

  DemoOpenings(
      Openings openings,
      RequestIds requests,
      Inbox inbox,
      Tasks tasks,
      People people,
      DemoServices services,
      @Qualifier("applicationTaskExecutor") TaskExecutor executor,
      ApplicationEventPublisher events) {
    this.executor = executor;
    this.events = events;
    this.openings = openings;
    this.requests = requests;
    this.inbox = inbox;
    this.tasks = tasks;
    this.people = people;
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
      make(rep.get(), manager.get(), officer.get(), verifier.get());
      LOG.info("The files and cases to try the product with are ready");
    }
    events.publishEvent(new DemoOpeningsReady());
  }

  private void make(Actor rep, Actor manager, Actor officer, Actor verifier) {
    for (int i = 1; i <= 9; i++) {
      submit(
          "demo-open-" + i,
          rep,
          individual(Channel.COUNTER, InformationLevel.BASIC, mobile(i), null),
          true);
    }
    for (int i = 1; i <= 3; i++) {
      submit("demo-firm-" + i, rep, firm(i), true);
    }
    submit(
        "demo-group-1",
        rep,
        group("岭南云帆控股集团", "91445200MA4UDEM437", NAMES.get(11), mobile(61)),
        true);
    submit(
        "demo-group-2",
        rep,
        group("南粤联合控股集团", "91445200MA4UDEM512", NAMES.get(17), mobile(71)),
        true);
    submit("demo-claimant-1", rep, claimant(), true);
    for (int i = 1; i <= 4; i++) {
      submit(
          "demo-reply-" + i,
          i % 2 == 0 ? manager : rep,
          individual(channel(i), InformationLevel.ADVANCED, mobile(20 + i), null),
          true);
    }
    for (int i = 1; i <= 3; i++) {
      submit(
          "demo-call-" + i,
          i % 2 == 0 ? manager : rep,
          individual(
              channel(i), InformationLevel.ADVANCED, null, "0769-2280%04d".formatted(1000 + i)),
          true);
    }
    submit(
        "demo-shared-1",
        rep,
        individual(Channel.COUNTER, InformationLevel.ADVANCED, mobile(1), null),
        true);
    submit(
        "demo-shared-2",
        manager,
        individual(Channel.FIELD, InformationLevel.ADVANCED, mobile(2), null),
        true);
    submit(
        "demo-scan-1",
        rep,
        individual(Channel.COUNTER, InformationLevel.ADVANCED, mobile(31), null),
        false);
    submit(
        "demo-phone-1",
        manager,
        individual(Channel.FIELD, InformationLevel.ADVANCED, "1470013", null),
        true);
    giveBack(
        submit(
            "demo-return-1",
            rep,
            individual(Channel.COUNTER, InformationLevel.ADVANCED, "1470014800", null),
            true),
        officer,
        "手机号码少了一位，请与客户核对");
    giveBack(
        submit(
            "demo-return-2",
            manager,
            individual(Channel.FIELD, InformationLevel.ADVANCED, mobile(41), null),
            false),
        officer,
        "请补拍证件影像");
    for (int i = 1; i <= 5; i++) {
      Submission collected =
          submit(
              "demo-collected-" + i,
              rep,
              individual(
                  Channel.COUNTER,
                  InformationLevel.ADVANCED,
                  null,
                  "0755-2591%04d".formatted(3000 + i)),
              true);
      if (!collected.repeated()) {
        complete(collected, verifier, Map.of("outcome", "CONFIRMED", "note", "本人接听，三项均确认"));
      }
    }
    for (int i = 1; i <= 9; i++) {
      Submission waiting =
          submit(
              "demo-waiting-" + i,
              i % 2 == 0 ? manager : rep,
              individual(channel(i), InformationLevel.ADVANCED, mobile(80 + i), null),
              false);
      // unevenly, so that a manager finds something to spread
      if (!waiting.repeated() && i <= 7) {
        claim(waiting, i <= 5 ? officer : actor("information-officer2").orElse(officer));
      }
    }
    services.make(rep, manager);
    Submission refused =
        submit(
            "demo-resolve-1",
            rep,
            individual(Channel.COUNTER, InformationLevel.ADVANCED, null, "0757-83210199"),
            true);
    complete(refused, verifier, Map.of("outcome", "WRONG_NUMBER", "note", "接听的是另一家公司，不认识客户"));
  }

  private Submission submit(String requestId, Actor actor, OpeningForm form, boolean scanned) {
    Submission submission = openings.submit(form, requestId, actor);
    if (scanned && !submission.repeated()) {
      acceptMissingScan(submission);
    }
    return submission;
  }

  /**
   * The demo has no pictures; where one is asked for, the officer lets it be handed in later, as
   * officers do.
   */
  private void acceptMissingScan(Submission submission) {
    if (!submission.findings().isEmpty()
        && submission.findings().stream().allMatch(f -> ACCEPTED_IN_DEMO.contains(f.code()))) {
      actor("information-officer2")
          .ifPresent(
              officer ->
                  complete(submission, officer, Map.of("decision", "ACCEPT", "reason", "影像稍后补交")));
    }
  }

  private void giveBack(Submission submission, Actor officer, String reason) {
    if (!submission.repeated()) {
      complete(submission, officer, Map.of("decision", "RETURN", "reason", reason));
    }
  }

  private void complete(Submission submission, Actor actor, Map<String, Object> form) {
    task(submission, actor)
        .ifPresent(task -> Actors.as(actor, () -> tasks.complete(task, form, actor)));
  }

  private void claim(Submission submission, Actor actor) {
    task(submission, actor).ifPresent(task -> Actors.as(actor, () -> tasks.claim(task, actor)));
  }

  private Optional<String> task(Submission submission, Actor actor) {
    return inbox.list(Inbox.Query.first(Inbox.View.ROLES, 200), actor).items().stream()
        .filter(item -> submission.caseId().equals(item.caseId()))
        .map(InboxEntry::id)
        .findFirst();
  }

  private OpeningForm individual(
      Channel channel, InformationLevel level, String mobile, String landline) {
    int n = person++;
    return new OpeningForm(
        channel,
        CustomerType.INDIVIDUAL,
        level,
        NAMES.get(n % NAMES.size()),
        DocumentType.RESIDENT_ID,
        residentNumber(n),
        null,
        null,
        null,
        mobile,
        landline,
        n % 3 == 0 ? "c%d@example.cn".formatted(n) : null,
        STREETS.get(n % STREETS.size()) + (10 + n) + "号",
        BRANCHES.get(n % BRANCHES.size()),
        "AM%03d".formatted(1 + n % 20),
        null,
        null,
        null,
        null,
        null);
  }

  private OpeningForm firm(int n) {
    String name = List.of("岭南云帆科技有限公司", "珠江源食品有限公司", "粤海临风贸易商行").get(n - 1);
    return new OpeningForm(
        Channel.COUNTER,
        CustomerType.CORPORATE,
        InformationLevel.BASIC,
        name,
        DocumentType.CREDIT_CODE,
        creditCode(n),
        null,
        NAMES.get(20 + n),
        NAMES.get(10 + n),
        mobile(60 + n),
        null,
        null,
        STREETS.get(n) + "88号",
        BRANCHES.get(n),
        "AM%03d".formatted(n),
        n == 1,
        null,
        null,
        null,
        null);
  }

  /** The group to which the first firm belongs, with the same contact person. */
  private OpeningForm group(String name, String number, String contactPerson, String mobile) {
    return new OpeningForm(
        Channel.COUNTER,
        CustomerType.GROUP,
        InformationLevel.BASIC,
        name,
        DocumentType.CREDIT_CODE,
        number,
        null,
        NAMES.get(24),
        contactPerson,
        mobile,
        null,
        null,
        STREETS.get(1) + "88号",
        BRANCHES.get(1),
        "AM001",
        null,
        null,
        null,
        null,
        null);
  }

  private OpeningForm claimant() {
    int n = person++;
    return new OpeningForm(
        Channel.COUNTER,
        CustomerType.THIRD_PARTY,
        InformationLevel.ADVANCED,
        NAMES.get(n % NAMES.size()),
        DocumentType.RESIDENT_ID,
        residentNumber(n),
        null,
        null,
        null,
        mobile(71),
        null,
        null,
        STREETS.get(2) + "7号",
        BRANCHES.get(0),
        "AM002",
        null,
        null,
        "CLM-2026-000871",
        "PDAA202644010000871",
        null);
  }

  private static Channel channel(int n) {
    return n % 2 == 0 ? Channel.FIELD : Channel.COUNTER;
  }

  private static String mobile(int n) {
    return "1470013%04d".formatted(1000 + n);
  }

  private static String residentNumber(int n) {
    String body =
        "4452%02d19%02d%02d%02d%03d"
            .formatted(1 + n % 3, 60 + n % 38, 1 + n % 12, 1 + n % 28, 100 + n);
    int sum =
        IntStream.range(0, WEIGHTS.length).map(i -> (body.charAt(i) - '0') * WEIGHTS[i]).sum();
    return body + CHECKS.charAt(sum % CHECKS.length());
  }

  /** Well-formed numbers of firms that do not exist. */
  private static String creditCode(int n) {
    return List.of("91445200MA4UDEM19N", "91445200MA4UDEM27H", "91445200MA4UDEM35C").get(n - 1);
  }

  private Optional<Actor> actor(String username) {
    return DemoActors.find(people, username);
  }
}
