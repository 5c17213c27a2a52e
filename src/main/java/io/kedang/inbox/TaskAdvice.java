package io.kedang.inbox;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.audit.Cases;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Asking a colleague for advice 加签 (INBX-2). It is no task of the engine's: the colleague finds the
 * question beside the own list, reads the task's page and answers; the holder sees the answer on
 * the task, and need not wait for it. A question whose task is done is over.
 */
@Service
public class TaskAdvice {

  private static final int OPEN_AT_MOST = 10;
  private static final int SHOWN_AT_MOST = 100;
  private static final String SELECT =
      "select a.id, a.task_id, a.case_id, a.person_id, a.asked_by, a.asked_at, a.question_id, a.answered_at, a.answer_id, w.task_type"
          + " from task_advice a join work_item w on w.task_id = a.task_id where ";

  /**
   * @param title how the case is called; null when nobody knows
   * @param standsInFor in whose place it was asked; null for nobody's
   * @param answer null until it was given
   */
  public record Advice(
      String id,
      String taskId,
      String taskType,
      String caseId,
      String title,
      InboxEntry.PersonName person,
      InboxEntry.PersonName askedBy,
      InboxEntry.PersonName standsInFor,
      Instant askedAt,
      String question,
      Instant answeredAt,
      String answer) {}

  private record Row(
      String id,
      String taskId,
      String taskType,
      String caseId,
      String personId,
      String askedBy,
      Instant askedAt,
      String questionId,
      Instant answeredAt,
      String answerId) {

    static Row of(ResultSet row, int i) throws SQLException {
      Timestamp answered = row.getTimestamp("answered_at");
      return new Row(
          row.getString("id"),
          row.getString("task_id"),
          row.getString("task_type"),
          row.getString("case_id"),
          row.getString("person_id"),
          row.getString("asked_by"),
          row.getTimestamp("asked_at").toInstant(),
          row.getString("question_id"),
          answered == null ? null : answered.toInstant(),
          row.getString("answer_id"));
    }
  }

  private final TaskDesk desk;
  private final TaskSight sight;
  private final Colleagues colleagues;
  private final TaskNotes notes;
  private final People people;
  private final TitleReader titles;
  private final JdbcClient jdbc;
  private final Clock clock;

  TaskAdvice(
      TaskDesk desk,
      TaskSight sight,
      Colleagues colleagues,
      TaskNotes notes,
      People people,
      TitleReader titles,
      JdbcClient jdbc,
      Clock clock) {
    this.desk = desk;
    this.sight = sight;
    this.colleagues = colleagues;
    this.notes = notes;
    this.people = people;
    this.titles = titles;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws ProblemException CONFLICT or FORBIDDEN unless the task is the reader's to pass on,
   *     {@code adviceAsked} when this colleague was asked before and did not answer yet, {@code
   *     adviceTooMany}; INVALID naming {@code personId} or {@code question}
   */
  public Advice ask(String taskId, String personId, String question, Reader reader) {
    String asked = Cases.requireText(question, "question");
    String id = Ids.next();
    desk.inOneTransaction(
        () -> {
          ItemRow row = desk.locked(taskId, reader);
          desk.requireInHand(row, reader);
          if (row.item().caseId() == null
              || reader.actor().id().equals(personId)
              || row.item().assigneeId().equals(personId)) {
            throw ProblemException.invalid("colleagueUnsuited")
                .field("personId", "colleagueCannot");
          }
          Actor colleague = colleagues.requireColleague(row, personId);
          List<String> open =
              jdbc.sql(
                      "select person_id from task_advice where task_id = ? and answered_at is null")
                  .param(taskId)
                  .query(String.class)
                  .list();
          if (open.contains(colleague.id())) {
            throw ProblemException.conflict("adviceAsked");
          }
          if (open.size() >= OPEN_AT_MOST) {
            throw ProblemException.conflict("adviceTooMany", OPEN_AT_MOST);
          }
          String entry =
              desk.tell(row, TaskNotes.ADVICE_ASKED, reader, Map.of("to", colleague.id()), asked);
          jdbc.sql(
                  "insert into task_advice (id, task_id, case_id, person_id, asked_by, asked_at, question_id) values (?, ?, ?, ?, ?, ?, ?)")
              .params(
                  id,
                  taskId,
                  row.item().caseId(),
                  colleague.id(),
                  reader.actor().id(),
                  Timestamp.from(clock.instant()),
                  entry)
              .update();
          desk.notify(colleague.id(), row, "advice.asked", reader);
          desk.notifyPrincipal(row, "deputy.adviceAsked", reader);
          return id;
        });
    return shown(rows("a.id = ?", id)).get(0);
  }

  /**
   * @throws ProblemException NOT_FOUND unless the actor was asked; CONFLICT {@code adviceOver} when
   *     it was answered before or the task is done
   */
  public Advice answer(String taskId, String adviceId, String text, Actor actor) {
    String said = Cases.requireText(text, "text");
    desk.inOneTransaction(
        () -> {
          if (!sight.isAskedFor(taskId, actor.id())) {
            throw ProblemException.notFound("advice");
          }
          ItemRow row = desk.locked(taskId);
          Row asked =
              rows("a.id = ? and a.task_id = ? and a.person_id = ?", adviceId, taskId, actor.id())
                  .stream()
                  .findFirst()
                  .orElseThrow(() -> ProblemException.notFound("advice"));
          if (asked.answeredAt != null) {
            throw ProblemException.conflict("adviceOver");
          }
          String entry =
              desk.tell(
                  row, TaskNotes.ADVICE_GIVEN, Reader.of(actor), Map.of("to", asked.askedBy), said);
          jdbc.sql("update task_advice set answered_at = ?, answer_id = ? where id = ?")
              .params(Timestamp.from(clock.instant()), entry, adviceId)
              .update();
          Set<String> told = new HashSet<>(Set.of(asked.askedBy));
          if (row.item().assigneeId() != null) {
            told.add(row.item().assigneeId());
          }
          told.forEach(person -> desk.notify(person, row, "advice.given", Reader.of(actor)));
          return adviceId;
        });
    return shown(rows("a.id = ?", adviceId)).get(0);
  }

  /** What the actor was asked and owes an answer to, the oldest first, at most 100. */
  public List<Advice> askedOf(Actor actor) {
    return shown(
        rows("a.person_id = ? and a.answered_at is null and w.state = 'OPEN'", actor.id()));
  }

  /** Everything asked about a task, for whoever sees the task. */
  public List<Advice> ofTask(String taskId, Actor actor) {
    if (!sight.isAskedFor(taskId, actor.id())) {
      sight.requireSeen(desk.found(taskId, ProblemException.Kind.NOT_FOUND), actor);
    }
    return shown(rows("a.task_id = ?", taskId));
  }

  /** A leaver answers nothing any more. */
  void drop(String personId) {
    jdbc.sql("update task_advice set answered_at = ? where person_id = ? and answered_at is null")
        .params(Timestamp.from(clock.instant()), personId)
        .update();
  }

  private List<Row> rows(String condition, String... values) {
    return jdbc.sql(SELECT + condition + " order by a.id limit " + SHOWN_AT_MOST)
        .params(List.of((Object[]) values))
        .query(Row::of)
        .list();
  }

  private List<Advice> shown(List<Row> rows) {
    Set<String> ids = new HashSet<>();
    Map<String, TaskNotes.Said> said = new HashMap<>();
    Set<String> read = new HashSet<>();
    for (Row row : rows) {
      ids.add(row.personId);
      ids.add(row.askedBy);
      if (read.add(row.taskId)) {
        said.putAll(notes.ofAdvice(row.caseId, row.taskId));
      }
    }
    said.values().stream()
        .map(TaskNotes.Said::principalId)
        .filter(Objects::nonNull)
        .forEach(ids::add);
    Map<String, String> names = ids.isEmpty() ? Map.of() : people.names(ids);
    Map<String, String> titleOf = titles.ofAny(rows.stream().map(Row::caseId).distinct().toList());
    return rows.stream()
        .map(
            row ->
                new Advice(
                    row.id,
                    row.taskId,
                    row.taskType,
                    row.caseId,
                    titleOf.get(row.caseId),
                    new InboxEntry.PersonName(row.personId, names.get(row.personId)),
                    new InboxEntry.PersonName(row.askedBy, names.get(row.askedBy)),
                    InboxEntry.PersonName.of(placeOf(said.get(row.questionId)), names),
                    row.askedAt,
                    textOf(said.get(row.questionId)),
                    row.answeredAt,
                    row.answerId == null ? null : textOf(said.get(row.answerId))))
        .toList();
  }

  private static String placeOf(TaskNotes.Said said) {
    return said == null ? null : said.principalId();
  }

  private static String textOf(TaskNotes.Said said) {
    return said == null ? null : said.text();
  }
}
