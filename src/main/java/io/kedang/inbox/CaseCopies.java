package io.kedang.inbox;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Copies of a case to colleagues 抄送 (INBX-2): they are told, and read it as it goes on. */
@Service
public class CaseCopies {

  private static final int AT_ONCE = 20;
  private static final int MOST = 200;

  /** A case that was copied to the reader. */
  public record Copy(
      String id, String caseId, String title, InboxEntry.PersonName by, Instant at) {}

  private final TaskDesk desk;
  private final TaskSight sight;
  private final Colleagues colleagues;
  private final People people;
  private final TitleReader titles;
  private final JdbcClient jdbc;
  private final Clock clock;

  CaseCopies(
      TaskDesk desk,
      TaskSight sight,
      Colleagues colleagues,
      People people,
      TitleReader titles,
      JdbcClient jdbc,
      Clock clock) {
    this.desk = desk;
    this.sight = sight;
    this.colleagues = colleagues;
    this.people = people;
    this.titles = titles;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Answers who got it; whoever has it already gets it no second time.
   *
   * @throws ProblemException NOT_FOUND unless the actor sees the task; INVALID naming {@code
   *     personIds} when there are none, too many, or somebody who may not
   */
  public List<InboxEntry.PersonName> copy(String taskId, List<String> personIds, Actor actor) {
    List<String> wanted = personIds == null ? List.of() : personIds.stream().distinct().toList();
    if (wanted.isEmpty() || wanted.size() > AT_ONCE) {
      throw ProblemException.invalid("colleagueUnsuited").field("personIds", "length", 1, AT_ONCE);
    }
    List<String> copied =
        desk.inOneTransaction(
            () -> {
              ItemRow row = desk.locked(taskId);
              sight.requireSeen(row, actor);
              if (row.item().caseId() == null) {
                throw ProblemException.notFound("case");
              }
              List<String> ids =
                  wanted.stream()
                      .filter(id -> !id.equals(actor.id()))
                      .map(id -> colleagues.requireColleague(row, id).id())
                      .toList();
              Set<String> have =
                  new HashSet<>(
                      jdbc.sql("select person_id from case_copy where case_id = ?")
                          .param(row.item().caseId())
                          .query(String.class)
                          .list());
              List<String> fresh = ids.stream().filter(id -> !have.contains(id)).toList();
              fresh.forEach(id -> keep(row, id, actor));
              if (!fresh.isEmpty()) {
                desk.tell(row, "task.copied", Reader.of(actor), Map.of("to", fresh), null);
              }
              return ids;
            });
    Map<String, String> names = copied.isEmpty() ? Map.of() : people.names(copied);
    return copied.stream().map(id -> new InboxEntry.PersonName(id, names.get(id))).toList();
  }

  private void keep(ItemRow row, String personId, Actor actor) {
    jdbc.sql(
            "insert into case_copy (id, case_id, person_id, copied_by, copied_at) values (?, ?, ?, ?, ?)")
        .params(
            Ids.next(), row.item().caseId(), personId, actor.id(), Timestamp.from(clock.instant()))
        .update();
    desk.notify(personId, row, "case.copied", actor);
  }

  /** What was copied to the actor, the latest first. */
  public Slice<Copy> of(Actor actor, String after, int limit) {
    int bounded = Math.max(1, Math.min(limit, MOST));
    List<Copy> found =
        jdbc.sql(
                "select id, case_id, copied_by, copied_at from case_copy where person_id = ? and id < ? order by id desc limit ?")
            .params(actor.id(), after == null || after.isBlank() ? Ids.LAST : after, bounded + 1)
            .query(
                (row, i) ->
                    new Copy(
                        row.getString(1),
                        row.getString(2),
                        null,
                        new InboxEntry.PersonName(row.getString(3), null),
                        row.getTimestamp(4).toInstant()))
            .list();
    List<Copy> page = found.size() > bounded ? found.subList(0, bounded) : found;
    Map<String, String> titleOf = titles.ofAny(page.stream().map(Copy::caseId).toList());
    Map<String, String> names =
        page.isEmpty() ? Map.of() : people.names(page.stream().map(c -> c.by.id()).toList());
    return new Slice<>(
        page.stream()
            .map(
                copy ->
                    new Copy(
                        copy.id,
                        copy.caseId,
                        titleOf.get(copy.caseId),
                        new InboxEntry.PersonName(copy.by.id(), names.get(copy.by.id())),
                        copy.at))
            .toList(),
        found.size() > bounded ? page.get(bounded - 1).id() : null);
  }
}
