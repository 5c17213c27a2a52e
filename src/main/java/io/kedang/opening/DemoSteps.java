package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.access.Actors;
import io.kedang.access.People;
import io.kedang.inbox.Inbox;
import io.kedang.inbox.InboxEntry;
import io.kedang.inbox.Tasks;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the demo's people do with requests, by the doors that people use; each of it once. */
@Component
@ConditionalOnProperty("kedang.demo-cases")
class DemoSteps {

  private static final Set<String> ACCEPTED_IN_DEMO = Set.of("SCAN_MISSING", "VIP_REQUESTED");

  private final Openings openings;
  private final Inbox inbox;
  private final Tasks tasks;
  private final People people;

  DemoSteps(Openings openings, Inbox inbox, Tasks tasks, People people) {
    this.openings = openings;
    this.inbox = inbox;
    this.tasks = tasks;
    this.people = people;
  }

  /** Hands a request in; an officer lets a missing scan be handed in later where one is wanted. */
  Submission submit(String requestId, Actor actor, OpeningForm form, boolean scanned) {
    Submission submission = openings.submit(form, requestId, actor);
    if (scanned) {
      acceptMissingScan(submission);
    }
    return submission;
  }

  /**
   * The demo has no pictures; where one is asked for, the officer lets it be handed in later, as
   * officers do.
   */
  void acceptMissingScan(Submission submission) {
    if (!submission.findings().isEmpty()
        && submission.findings().stream().allMatch(f -> ACCEPTED_IN_DEMO.contains(f.code()))) {
      DemoActors.find(people, "information-officer2")
          .ifPresent(
              officer ->
                  complete(submission, officer, Map.of("decision", "ACCEPT", "reason", "影像稍后补交")));
    }
  }

  void giveBack(Submission submission, Actor officer, String reason) {
    complete(submission, officer, Map.of("decision", "RETURN", "reason", reason));
  }

  /** The actor's next task of the case; nothing where the request was there before. */
  void complete(Submission submission, Actor actor, Map<String, Object> form) {
    task(submission, actor)
        .ifPresent(task -> Actors.as(actor, () -> tasks.complete(task, form, actor)));
  }

  void claim(Submission submission, Actor actor) {
    task(submission, actor).ifPresent(task -> Actors.as(actor, () -> tasks.claim(task, actor)));
  }

  private Optional<String> task(Submission submission, Actor actor) {
    if (submission.repeated()) {
      return Optional.empty();
    }
    return inbox.list(Inbox.Query.first(Inbox.View.ROLES, 200), actor).items().stream()
        .filter(item -> submission.caseId().equals(item.caseId()))
        .map(InboxEntry::id)
        .findFirst();
  }
}
