package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.audit.CaseHistory;
import io.kedang.inbox.TaskBriefing;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.Masking;
import io.kedang.shared.Failures;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import io.kedang.shared.ServiceLevel;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Renewal of agreements 续签: an agreement whose last day comes near becomes a task of an account
 * manager, once a term (CUST-4).
 */
@Component
class AgreementRenewals {

  private static final int AT_ONCE = 100;
  private static final int LONGEST_REASON = 500;
  private static final AgreementStore.Due FIRST =
      new AgreementStore.Due("", LocalDate.of(1900, 1, 1));

  private final AgreementStore store;
  private final Customers customers;
  private final CustomerNames names;
  private final RenewalProcess process;
  private final CaseHistory history;
  private final Timeline timeline;
  private final DataSubjects subjects;
  private final RenewalProperties properties;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AgreementRenewals(
      AgreementStore store,
      Customers customers,
      CustomerNames names,
      RenewalProcess process,
      CaseHistory history,
      Timeline timeline,
      DataSubjects subjects,
      RenewalProperties properties,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.customers = customers;
    this.names = names;
    this.process = process;
    this.history = history;
    this.timeline = timeline;
    this.subjects = subjects;
    this.properties = properties;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The job: a lock takes none that answers a number. */
  @Scheduled(
      initialDelayString = "${kedang.renewal.first-check:PT1M}",
      fixedDelayString = "${kedang.renewal.check-every:PT1H}")
  @SchedulerLock(name = "agreement-renewal")
  public void check() {
    raiseDue();
  }

  /**
   * Asks for every agreement whose last day is near. One that fails holds up no other and is tried
   * again the next time.
   *
   * @return how many were asked for
   */
  int raiseDue() {
    LocalDate until =
        LocalDate.ofInstant(clock.instant(), Agreements.CHINA).plusDays(properties.leadDays());
    int raised = 0;
    List<AgreementStore.Due> due;
    AgreementStore.Due last = FIRST;
    do {
      due = store.due(until, last, AT_ONCE);
      for (AgreementStore.Due one : due) {
        raised += raise(one.id()) ? 1 : 0;
        last = one;
      }
    } while (due.size() == AT_ONCE);
    return raised;
  }

  private boolean raise(String agreementId) {
    try {
      return Boolean.TRUE.equals(
          transaction.execute(status -> store.takeRenewal(agreementId) && begin(agreementId)));
    } catch (RuntimeException failure) {
      Failures.log(failure, "the renewal of an agreement");
      return false;
    }
  }

  private boolean begin(String agreementId) {
    Agreement agreement = store.lock(agreementId);
    Customer customer = customer(agreement.customerId());
    Instant now = clock.instant();
    String caseId = Ids.next();
    store.insertRenewal(agreement, caseId);
    history.started(
        new CaseHistory.CaseStart(
            caseId,
            RenewalModel.PROCESS,
            customer.subjectId(),
            customer.branchCode(),
            customer.branchPath(),
            customer.channel().name(),
            customer.type().name(),
            customer.level().name(),
            null,
            now));
    Map<String, Object> facts =
        Map.of(
            "agreementKind",
            agreement.kind().name(),
            "validUntil",
            agreement.validUntil().toString());
    history.tell(caseId, "renewal.due", null, facts, null);
    timeline.add(customer.id(), Timeline.Kind.RENEWAL_DUE, now, caseId, null, facts);
    process.start(
        new RenewalProcess.Start(
            caseId,
            agreementId,
            customer.channel().name(),
            customer.type().name(),
            customer.level().name(),
            customer.branchCode(),
            ServiceLevel.of(customer.isVip()).name()));
    return true;
  }

  /** The account manager's decision, in the transaction that completes the task. */
  RenewalDecision decide(String caseId, Map<String, Object> values, Actor by) {
    AgreementStore.Renewal renewal = require(caseId);
    Agreement agreement = store.lock(renewal.agreementId());
    Given given = new Given("formInvalid");
    RenewalDecision decision = decision(values.get("decision"), given);
    LocalDate until = null;
    if (decision == RenewalDecision.RENEWED) {
      until = date(values.get("validUntil"), given);
      if (until != null && !until.isAfter(agreement.validUntil())) {
        given.wrong("validUntil", "notLater");
      }
    }
    Object said = values.get("reason");
    String reason =
        given.text(
            "reason",
            said == null ? null : said.toString(),
            LONGEST_REASON,
            decision != RenewalDecision.RENEWED);
    given.refuse();
    switch (decision) {
      case RENEWED -> store.update(agreement.renewed(until), until);
      case ENDED -> store.update(agreement.in(AgreementState.ENDED), null);
      case DECLINED -> store.update(agreement.in(AgreementState.NOT_RENEWED), null);
    }
    close(renewal, agreement, decision.name(), until, by.id(), reason);
    return decision;
  }

  /** A renewal that is being decided is over: the agreement was settled outside its task. */
  void settle(Agreement agreement, String actorId) {
    store
        .openRenewal(agreement)
        .ifPresent(
            renewal -> {
              close(renewal, agreement, "WITHDRAWN", null, actorId, null);
              process.agreementSettled(renewal.caseId());
            });
  }

  TaskBriefing brief(String caseId) {
    Agreement agreement =
        store
            .find(require(caseId).agreementId())
            .orElseThrow(() -> ProblemException.notFound("agreement"));
    Customer customer = customer(agreement.customerId());
    Agreement.Content content =
        subjects.open(
            customer.subjectId(),
            Agreement.context(agreement.id()),
            agreement.sealedContent(),
            Agreement.Content.class);
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("name", names.one(customer));
    shown.put("customerCode", customer.code());
    shown.put("type", customer.type().name());
    shown.put("agreementKind", agreement.kind().name());
    shown.put("agreementNumber", Masking.documentNumber(content.number()));
    shown.put("agreementFrom", agreement.validFrom().toString());
    shown.put("agreementUntil", agreement.validUntil().toString());
    if (content.note() != null) {
      shown.put("note", content.note());
    }
    return new TaskBriefing(
        shown,
        List.of(
            new TaskBriefing.Reason(
                "AGREEMENT_DUE",
                "PERSON",
                null,
                null,
                Map.of("validUntil", agreement.validUntil().toString()))),
        Map.of(),
        null,
        List.of(),
        null);
  }

  private void close(
      AgreementStore.Renewal renewal,
      Agreement agreement,
      String state,
      LocalDate until,
      String actorId,
      String reason) {
    Customer customer = customer(renewal.customerId());
    store.decided(
        renewal.caseId(),
        state,
        until,
        actorId,
        subjects.seal(customer.subjectId(), "agreement-renewal:" + renewal.caseId(), reason));
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("agreementKind", agreement.kind().name());
    facts.put("renewalDecision", state);
    if (until != null) {
      facts.put("validUntil", until.toString());
    }
    history.tell(renewal.caseId(), "renewal.decided", actorId, facts, reason);
    history.ended(renewal.caseId(), state, customer.id());
    timeline.add(
        customer.id(),
        Timeline.Kind.RENEWAL_DECIDED,
        clock.instant(),
        renewal.caseId(),
        actorId,
        facts);
  }

  private AgreementStore.Renewal require(String caseId) {
    return store.renewal(caseId).orElseThrow(() -> ProblemException.notFound("case"));
  }

  private Customer customer(String id) {
    return customers.findById(id).orElseThrow(() -> ProblemException.notFound("customer"));
  }

  private static RenewalDecision decision(Object value, Given given) {
    for (RenewalDecision one : RenewalDecision.values()) {
      if (one.name().equals(value)) {
        return one;
      }
    }
    given.wrong("decision", value == null ? "required" : "unknown");
    return null;
  }

  private static LocalDate date(Object value, Given given) {
    if (value == null || value.toString().isBlank()) {
      given.wrong("validUntil", "required");
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(value.toString());
      given.date("validUntil", date);
      return date;
    } catch (DateTimeException e) {
      given.wrong("validUntil", "noDate");
      return null;
    }
  }
}
