package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.customer.AgreementKind;
import io.kedang.customer.Agreements;
import io.kedang.customer.Complaints;
import io.kedang.customer.Customer;
import io.kedang.customer.CustomerFiles;
import io.kedang.customer.Interactions;
import io.kedang.customer.Medium;
import io.kedang.customer.PayKind;
import io.kedang.customer.RecordKind;
import io.kedang.customer.RecordState;
import io.kedang.customer.RelatedPerson;
import io.kedang.customer.RelationKind;
import io.kedang.customer.Relations;
import io.kedang.customer.ServiceRecords;
import io.kedang.customer.ServiceReport;
import io.kedang.customer.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What the house does with the demo's customers: accounts and policies, agreements of which one
 * runs out soon, interactions, a complaint, a group with its members. Everything has a key of its
 * own, so that it is written down once.
 */
@Component
@ConditionalOnProperty("kedang.demo-cases")
class DemoServices {

  private final RequestIds requests;
  private final CustomerFiles files;
  private final ServiceRecords records;
  private final Agreements agreements;
  private final Interactions interactions;
  private final Complaints complaints;
  private final Relations relations;
  private final Clock clock;

  DemoServices(
      RequestIds requests,
      CustomerFiles files,
      ServiceRecords records,
      Agreements agreements,
      Interactions interactions,
      Complaints complaints,
      Relations relations,
      Clock clock) {
    this.requests = requests;
    this.files = files;
    this.records = records;
    this.agreements = agreements;
    this.interactions = interactions;
    this.complaints = complaints;
    this.relations = relations;
    this.clock = clock;
  }

  void make(Actor rep, Actor manager) {
    for (int i = 1; i <= 4; i++) {
      int n = i;
      file("demo-open-" + n, rep).ifPresent(customer -> individual(customer, n, manager));
    }
    Optional<Customer> group = file("demo-group-2", rep);
    for (int i = 1; i <= 3; i++) {
      int n = i;
      file("demo-firm-" + n, rep)
          .ifPresent(
              firm -> {
                firm(firm, n, manager);
                group.ifPresent(
                    head -> {
                      if (n < 3) {
                        relate(
                            head,
                            "member-" + n,
                            RelationKind.GROUP_MEMBER,
                            firm.code(),
                            null,
                            manager);
                      }
                    });
              });
    }
    group.ifPresent(
        head ->
            relate(
                head,
                "key-1",
                RelationKind.KEY_MEMBER,
                null,
                new RelatedPerson("宋知远", "董事长", "13760020001"),
                manager));
  }

  private Optional<Customer> file(String requestId, Actor submitter) {
    return requests
        .application(submitter.id(), requestId)
        .flatMap(application -> files.ofCase(application.id()));
  }

  private void individual(Customer customer, int n, Actor by) {
    LocalDate from = today().minusMonths(7L * n);
    record(
        customer,
        RecordKind.ACCOUNT,
        "acc-" + n,
        null,
        "62220210" + (40_000_000 + n),
        null,
        from,
        by);
    record(
        customer,
        RecordKind.POLICY,
        "pol-" + n,
        "acc-" + n,
        "PL2026" + (7_000_000 + n),
        "家庭综合保险",
        from,
        by);
    if (n % 2 == 1) {
      record(
          customer,
          RecordKind.SUBSCRIPTION,
          "sub-" + n,
          "acc-" + n,
          "YH" + (510_000 + n),
          "健康管理服务",
          from,
          by);
      record(
          customer,
          RecordKind.CLAIM,
          "clm-" + n,
          "pol-" + n,
          "LP2026" + (90_000 + n),
          null,
          today().minusDays(20),
          by);
    }
    interactions.log(
        customer.id(),
        "demo-call-in-" + n,
        new Interactions.Log(
            Interactions.Direction.IN,
            Medium.PHONE,
            n % 2 == 0 ? Topic.PAYMENT : Topic.CLAIM,
            clock.instant().minus(Duration.ofDays(3L * n)),
            n % 2 == 0 ? "询问代扣日期，已告知每月 15 日" : "询问理赔进度，已告知材料齐全、正在审核",
            null),
        by);
    if (n == 1) {
      complaints.raise(
          customer.id(),
          "demo-complaint",
          new Complaints.Grievance(
              Topic.CLAIM,
              Complaints.Severity.MEDIUM,
              clock.instant().minus(Duration.ofDays(2)),
              "理赔材料交了三次，每次都说还缺，希望一次说清楚"),
          by);
    }
  }

  private void firm(Customer firm, int n, Actor by) {
    record(
        firm,
        RecordKind.ACCOUNT,
        "firm-acc-" + n,
        null,
        "440011880" + (10_000_000 + n),
        null,
        today().minusYears(1),
        by);
    record(
        firm,
        RecordKind.POLICY,
        "firm-pol-" + n,
        "firm-acc-" + n,
        "TB2026" + (8_000_000 + n),
        "雇主责任保险",
        today().minusMonths(9),
        by);
    agreements.make(
        firm.id(),
        "demo-agreement-" + n,
        new Agreements.Terms(
            n == 2 ? AgreementKind.FRAMEWORK : AgreementKind.SERVICE,
            "XY-2025-%05d".formatted(318 + n),
            today().minusYears(1),
            n == 1 ? today().plusDays(18) : today().plusMonths(10),
            n == 1 ? "续签前须确认下一年度的投保人数" : null),
        by);
    relate(
        firm,
        "contact-" + n,
        RelationKind.CONTACT_PERSON,
        null,
        new RelatedPerson("纪晓岚", "行政主管", "1376003%04d".formatted(1000 + n)),
        by);
  }

  private void record(
      Customer customer,
      RecordKind kind,
      String id,
      String parent,
      String number,
      String product,
      LocalDate from,
      Actor by) {
    boolean isProduct = kind == RecordKind.POLICY || kind == RecordKind.SUBSCRIPTION;
    records.link(
        customer.id(),
        new ServiceReport(
            kind,
            "core-demo",
            id,
            parent,
            number,
            kind == RecordKind.CLAIM ? RecordState.PENDING : RecordState.ACTIVE,
            kind == RecordKind.ACCOUNT ? PayKind.DIRECT_DEBIT : null,
            isProduct ? kind.name().substring(0, 3) + "-20" : null,
            product,
            from,
            kind == RecordKind.POLICY ? from.plusYears(1).minusDays(1) : null),
        by.id());
  }

  private void relate(
      Customer from, String key, RelationKind kind, String toCode, RelatedPerson person, Actor by) {
    relations.add(
        from.id(),
        "demo-relation-" + key,
        new Relations.Wanted(kind, toCode, person, kind == RelationKind.CONTACT_PERSON, null, null),
        by);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
