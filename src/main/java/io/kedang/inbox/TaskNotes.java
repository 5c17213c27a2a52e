package io.kedang.inbox;

import io.kedang.access.People;
import io.kedang.audit.CaseHistory;
import io.kedang.audit.CaseHistory.Told;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What people wrote about a task while it went from hand to hand; it stands in the case's story.
 */
@Component
public class TaskNotes {

  static final String ASSIGNED = "task.assigned";
  static final String HANDED_OVER = "task.handedOver";
  static final String GIVEN_BACK = "task.givenBack";
  static final String URGED = "task.urged";
  static final String ADVICE_ASKED = "task.adviceAsked";
  static final String ADVICE_GIVEN = "task.adviceGiven";

  private static final Set<String> KINDS =
      Set.of(ASSIGNED, HANDED_OVER, GIVEN_BACK, URGED, ADVICE_ASKED, ADVICE_GIVEN);

  /**
   * @param kind code of the story's entry
   * @param to to whom the task went or who was asked; null for nobody in particular
   * @param text what was written; null for nothing
   */
  public record Note(
      String id,
      String kind,
      Instant at,
      InboxEntry.PersonName by,
      InboxEntry.PersonName to,
      InboxEntry.PersonName standsInFor,
      String text) {}

  private final CaseHistory cases;
  private final People people;

  TaskNotes(CaseHistory cases, People people) {
    this.cases = cases;
    this.people = people;
  }

  List<Note> of(ItemRow row) {
    if (row.item().caseId() == null) {
      return List.of();
    }
    List<Told> told = cases.ofTask(row.item().caseId(), row.item().id(), KINDS);
    Set<String> ids =
        told.stream()
            .flatMap(one -> Stream.of(one.actorId(), fact(one, "to"), fact(one, "for")))
            .filter(id -> id != null)
            .collect(Collectors.toSet());
    Map<String, String> names = ids.isEmpty() ? Map.of() : people.names(ids);
    return told.stream()
        .map(
            one ->
                new Note(
                    one.id(),
                    one.kind(),
                    one.at(),
                    name(one.actorId(), names),
                    name(fact(one, "to"), names),
                    name(fact(one, "for"), names),
                    one.note()))
        .toList();
  }

  /**
   * @param principalId in whose place it was said; null for nobody's
   */
  record Said(String text, String principalId) {}

  /** What was asked and answered about one task, by the story's entry. */
  Map<String, Said> ofAdvice(String caseId, String taskId) {
    return cases.ofTask(caseId, taskId, Set.of(ADVICE_ASKED, ADVICE_GIVEN)).stream()
        .collect(Collectors.toMap(Told::id, one -> new Said(one.note(), fact(one, "for"))));
  }

  private static String fact(Told told, String name) {
    return told.facts().get(name) instanceof String id ? id : null;
  }

  private static InboxEntry.PersonName name(String id, Map<String, String> names) {
    return id == null ? null : new InboxEntry.PersonName(id, names.get(id));
  }
}
