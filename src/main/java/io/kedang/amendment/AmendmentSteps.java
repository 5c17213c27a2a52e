package io.kedang.amendment;

import io.kedang.audit.CaseHistory;
import io.kedang.customer.CollectorCredits;
import io.kedang.customer.Customer;
import io.kedang.customer.CustomerFiles;
import io.kedang.customer.Documents;
import io.kedang.customer.FileChange;
import io.kedang.customer.FileChangedException;
import io.kedang.customer.FileField;
import io.kedang.customer.FileValues;
import io.kedang.customer.IdentityTakenException;
import io.kedang.customer.Timeline;
import io.kedang.customer.ToldConversations;
import io.kedang.opening.CheckOutcome;
import io.kedang.opening.OpeningFinding;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.ProblemException;
import io.kedang.verification.VerificationEnded;
import io.kedang.verification.VerificationOutcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the process asks of amendment, one method a service task of {@code customer-amendment.bpmn}.
 */
@Service
public class AmendmentSteps {

  /**
   * @param beforeChanged the file says something else by now: the requester looks again
   * @param reviewFindings codes of what a person has to look at, joined by dots; short enough for a
   *     process variable
   */
  public record CheckResult(
      CheckOutcome outcome,
      boolean beforeChanged,
      Route route,
      boolean verificationNeeded,
      String checkerRole,
      String secondRole,
      String reviewFindings) {}

  private static final int LONGEST_VARIABLE = 64;

  private final AmendmentStore store;
  private final AmendmentChecks checks;
  private final AmendmentRounds rounds;
  private final AmendmentContacts contacts;
  private final AmendmentQueue queue;
  private final AmendmentNews news;
  private final CustomerFiles files;
  private final Documents documents;
  private final CollectorCredits credits;
  private final Timeline timeline;
  private final ToldConversations conversations;
  private final DataSubjects subjects;
  private final CaseHistory history;
  private final Clock clock;

  AmendmentSteps(
      AmendmentStore store,
      AmendmentChecks checks,
      AmendmentRounds rounds,
      AmendmentContacts contacts,
      AmendmentQueue queue,
      AmendmentNews news,
      CustomerFiles files,
      Documents documents,
      CollectorCredits credits,
      Timeline timeline,
      ToldConversations conversations,
      DataSubjects subjects,
      CaseHistory history,
      Clock clock) {
    this.store = store;
    this.checks = checks;
    this.rounds = rounds;
    this.contacts = contacts;
    this.queue = queue;
    this.news = news;
    this.files = files;
    this.documents = documents;
    this.credits = credits;
    this.timeline = timeline;
    this.conversations = conversations;
    this.subjects = subjects;
    this.history = history;
    this.clock = clock;
  }

  /** {@code serviceTask_checkChange}. */
  @Transactional
  public CheckResult check(String id) {
    Amendment amendment = require(id);
    AmendmentContent content = content(amendment);
    Customer customer = files.lock(amendment.customerId());
    FileValues now = files.values(customer);
    List<FileField> others = changedMeanwhile(content.changes(), now);
    if (!others.isEmpty()) {
      returnChanged(amendment, others);
      return new CheckResult(CheckOutcome.PASS, true, Route.APPLY, false, "", "", "FILE_CHANGED");
    }
    if (amendment.nextRound() > 1) {
      files.release(id);
    }
    Judgement judgement =
        checks.judge(
            new AmendmentChecks.Question(
                customer,
                now,
                content.changes(),
                amendment.channel(),
                id,
                amendment.requesterId(),
                amendment.collectorId(),
                documents.count(id)));
    rounds.keep(amendment, content, judgement);
    amendment.routed(judgement.route());
    boolean verify = contacts.isNeeded(amendment, content.changes(), now, judgement);
    if (judgement.outcome() != CheckOutcome.REJECT && !verify && judgement.isChecked()) {
      amendment.awaits(AmendmentState.CHECK);
    }
    history.tell(
        id,
        "amendment.checked",
        null,
        Map.of(
            "round",
            amendment.round(),
            "outcome",
            judgement.outcome().name(),
            "route",
            judgement.route().name(),
            "findings",
            codes(judgement.findings())),
        null);
    return new CheckResult(
        judgement.outcome(),
        false,
        judgement.route(),
        verify,
        judgement.checkerRole(),
        judgement.secondRole(),
        reviewFindings(judgement));
  }

  /** {@code serviceTask_requestVerifications}. */
  @Transactional
  public AmendmentContacts.Asked requestVerifications(String id) {
    Amendment amendment = require(id);
    amendment.awaits(AmendmentState.VERIFYING);
    return contacts.ask(
        amendment,
        content(amendment).changes(),
        files.values(files.find(amendment.customerId()).orElseThrow()),
        judgement(id));
  }

  /**
   * One of the contacts answered for good. What comes next is known once the last one did; until
   * then the case goes on asking.
   */
  @EventListener
  @Transactional
  public void on(VerificationEnded ended) {
    store
        .findById(ended.caseId())
        .filter(amendment -> amendment.state() == AmendmentState.VERIFYING)
        .filter(amendment -> !contacts.isAsking(amendment.id(), ended.verificationId()))
        .ifPresent(
            amendment -> {
              boolean refused =
                  ended.outcome() != VerificationOutcome.CONFIRMED
                      || contacts.hasRefusal(amendment.id());
              if (refused) {
                amendment.awaits(AmendmentState.RESOLVING);
              } else if (judgement(amendment.id()).isChecked()) {
                amendment.awaits(AmendmentState.CHECK);
              }
            });
  }

  /**
   * {@code serviceTask_applyChange}.
   *
   * @throws IdentityTakenException when another file stands under the new identity meanwhile
   * @throws FileChangedException when the file says something else by now; the requester is asked
   */
  @Transactional(noRollbackFor = {IdentityTakenException.class, FileChangedException.class})
  public void apply(String id) {
    Amendment amendment = require(id);
    files.lock(amendment.customerId());
    List<Change> changes = content(amendment).changes();
    boolean confirmed = contacts.newIsConfirmed(amendment, changes);
    Instant now = clock.instant();
    try {
      files.change(
          new FileChange(
              amendment.customerId(),
              Change.before(changes),
              Change.after(changes),
              amendment.requesterId(),
              id,
              confirmed));
    } catch (FileChangedException changed) {
      returnChanged(amendment, changed.fields());
      throw changed;
    }
    amendment.ended(AmendmentState.APPLIED, now);
    if (amendment.route() != Route.APPLY) {
      credits.earned(
          CollectorCredits.Kind.AMENDMENT,
          amendment.customerId(),
          amendment.collectorId(),
          amendment.branchCode(),
          amendment.branchPath(),
          id,
          now);
    }
    Map<String, Object> facts =
        Map.of("fields", codesOf(amendment.fields()), "kind", amendment.kind().name());
    history.tell(id, "amendment.applied", null, facts, null);
    timeline.add(
        amendment.customerId(),
        Timeline.Kind.FILE_AMENDED,
        now,
        id,
        amendment.requesterId(),
        facts);
    over(amendment, AmendmentState.APPLIED);
  }

  /** {@code serviceTask_tellRequester}. */
  @Transactional
  public void tellRequester(String id) {
    news.tell(require(id), "applied");
  }

  /**
   * {@code serviceTask_rejectAmendment}: the checks, or an identity taken meanwhile, end it.
   *
   * @param identityTaken whether the identity was lost after the checks
   */
  @Transactional
  public void reject(String id, boolean identityTaken) {
    Amendment amendment = require(id);
    List<String> codes =
        identityTaken
            ? List.of("IDENTITY_EXISTS")
            : judgement(id).findings().stream().map(OpeningFinding::code).distinct().toList();
    close(
        amendment,
        AmendmentState.REJECTED,
        null,
        Map.of("findings", String.join(",", codes)),
        null);
    news.tell(amendment, "rejected");
  }

  /** {@code serviceTask_recordAmendmentWithdrawal}. */
  @Transactional
  public void recordWithdrawal(String id) {
    Amendment amendment = require(id);
    contacts.cancel(id);
    files.lock(amendment.customerId());
    files.release(id);
    over(amendment, AmendmentState.WITHDRAWN);
  }

  /** A person rejects; what was asked for stays readable. */
  void rejectBy(Amendment amendment, String personId, String reason) {
    close(amendment, AmendmentState.REJECTED, personId, Map.of(), reason);
    news.tell(amendment, "rejected");
  }

  /** A person gives it back; everything typed is kept, and its fields stay taken. */
  void returnBy(Amendment amendment, String personId, String reason) {
    amendment.awaits(AmendmentState.CORRECTION);
    history.tell(
        amendment.id(), "amendment.returned", personId, Map.of("round", amendment.round()), reason);
    news.tell(amendment, "returned");
  }

  AmendmentContent content(Amendment amendment) {
    return subjects.open(
        amendment.subjectId(),
        Amendment.contentContext(amendment.id()),
        amendment.sealedContent(),
        AmendmentContent.class);
  }

  Judgement judgement(String id) {
    return rounds
        .latest(id)
        .orElseThrow(() -> new IllegalStateException("Amendment " + id + " was not judged yet"));
  }

  private void close(
      Amendment amendment,
      AmendmentState end,
      String actorId,
      Map<String, ?> facts,
      String reason) {
    files.lock(amendment.customerId());
    amendment.ended(end, clock.instant());
    files.release(amendment.id());
    history.tell(amendment.id(), "amendment.rejected", actorId, facts, reason);
    over(amendment, end);
  }

  /** What was asked and answered by SMS goes to the customer's time line with the end. */
  private void over(Amendment amendment, AmendmentState end) {
    if (amendment.route() != Route.APPLY) {
      conversations.tell(amendment.customerId(), amendment.id());
    }
    history.ended(amendment.id(), end.name(), amendment.customerId());
    queue.ended(amendment);
  }

  private void returnChanged(Amendment amendment, Collection<FileField> others) {
    amendment.awaits(AmendmentState.CORRECTION);
    history.tell(
        amendment.id(), "amendment.fileChanged", null, Map.of("fields", codesOf(others)), null);
    news.tell(amendment, "returned");
  }

  private static List<FileField> changedMeanwhile(List<Change> changes, FileValues now) {
    return changes.stream()
        .filter(change -> !Objects.equals(change.before(), now.get(change.field())))
        .map(Change::field)
        .toList();
  }

  static String codesOf(Collection<FileField> fields) {
    return fields.stream().sorted().map(FileField::code).collect(Collectors.joining(","));
  }

  private static String codes(List<OpeningFinding> findings) {
    return String.join(",", findings.stream().map(OpeningFinding::code).distinct().toList());
  }

  private static String reviewFindings(Judgement judgement) {
    StringBuilder joined = new StringBuilder();
    Stream.concat(
            judgement.findings().stream()
                .filter(finding -> finding.severity() == CheckOutcome.PERSON)
                .map(OpeningFinding::code),
            judgement.risks().stream())
        .distinct()
        .filter(code -> joined.length() + code.length() < LONGEST_VARIABLE)
        .forEach(code -> joined.append(joined.isEmpty() ? "" : ".").append(code));
    return joined.toString();
  }

  private Amendment require(String id) {
    return store.findById(id).orElseThrow(() -> ProblemException.notFound("case"));
  }
}
