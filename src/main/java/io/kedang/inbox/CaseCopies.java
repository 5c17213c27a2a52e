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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Copies of a case to colleagues 抄送 (INBX-2): they are told, and read it as it goes on. */
@Service
public class CaseCopies {

  private static final int AT_ONCE = 20;
  private static final int MOST = 200;

  /**
   * A case that was copied to the reader.
   *
   * @param standsInFor in whose place it was copied; null for nobody's
   */
  public record Copy(
      String id,
      String caseId,
      String title,
      InboxEntry.PersonName by,
      InboxEntry.PersonName standsInFor,
      Instant at) {}

  private final TaskDesk desk;
  private final Colleagues colleagues;
  private final People people;
  private final TitleReader titles;
  private final JdbcClient jdbc;
  private final Clock clock;

  CaseCopies(
      TaskDesk desk,
      Colleagues colleagues,
      People people,
      TitleReader titles,
      JdbcClient jdbc,
      Clock clock) {
    this.desk = desk;
    this.colleagues = colleagues;
    this.people = people;
    this.titles = titles;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Answers who got it; whoever has it already gets it no second time.
   *
   * @throws ProblemException NOT_FOUND unless the reader sees the task; INVALID naming {@code
   *     personIds} when there are none, too many, or somebody who may not
   */
  public List<InboxEntry.PersonName> copy(String taskId, List<String> personIds, Reader reader) {
    List<String> wanted = personIds == null ? List.of() : personIds.stream().distinct().toList();
    if (wanted.isEmpty() || wanted.size() > AT_ONCE) {
      throw ProblemException.invalid("colleagueUnsuited").field("personIds", "length", 1, AT_ONCE);
    }
    List<String> copied =
        desk.inOneTransaction(
            () -> {
              ItemRow row = desk.locked(taskId, reader);
              if (row.item().caseId() == null) {
                throw ProblemException.notFound("case");
              }
              List<String> ids =
                  wanted.stream()
                      .filter(id -> !id.equals(reader.actor().id()))
                      .map(id -> colleagues.requireColleague(row, id).id())
                      .toList();
              Set<String> have =
                  new HashSet<>(
                      jdbc.sql("select person_id from case_copy where case_id = ?")
                          .param(row.item().caseId())
                          .query(String.class)
                          .list());
              List<String> fresh = ids.stream().filter(id -> !have.contains(id)).toList();
              fresh.forEach(id -> keep(row, id, reader));
              if (!fresh.isEmpty()) {
                desk.tell(row, "task.copied", reader, Map.of("to", fresh), null);
                desk.notifyPrincipal(row, "deputy.copied", reader);
              }
              return ids;
            });
    Map<String, String> names = copied.isEmpty() ? Map.of() : people.names(copied);
    return copied.stream().map(id -> new InboxEntry.PersonName(id, names.get(id))).toList();
  }

  private void keep(ItemRow row, String personId, Reader by) {
    jdbc.sql(
            "insert into case_copy (id, case_id, person_id, copied_by, copied_for, copied_at) values (?, ?, ?, ?, ?, ?)")
        .params(
            Ids.next(),
            row.item().caseId(),
            personId,
            by.actor().id(),
            TaskDesk.placeOf(row, by),
            Timestamp.from(clock.instant()))
        .update();
    desk.notify(personId, row, "case.copied", by);
  }

  /** What was copied to the actor, the latest first. */
  public Slice<Copy> of(Actor actor, String after, int limit) {
    int bounded = Math.max(1, Math.min(limit, MOST));
    List<Copy> found =
        jdbc.sql(
                "select id, case_id, copied_by, copied_for, copied_at from case_copy where person_id = ? and id < ? order by id desc limit ?")
            .params(actor.id(), after == null || after.isBlank() ? Ids.LAST : after, bounded + 1)
            .query(
                (row, i) ->
                    new Copy(
                        row.getString(1),
                        row.getString(2),
                        null,
                        InboxEntry.PersonName.of(row.getString(3), Map.of()),
                        InboxEntry.PersonName.of(row.getString(4), Map.of()),
                        row.getTimestamp(5).toInstant()))
            .list();
    List<Copy> page = found.size() > bounded ? found.subList(0, bounded) : found;
    Map<String, String> titleOf = titles.ofAny(page.stream().map(Copy::caseId).toList());
    Set<String> ids =
        page.stream()
            .flatMap(copy -> Stream.of(copy.by, copy.standsInFor))
            .filter(Objects::nonNull)
            .map(InboxEntry.PersonName::id)
            .collect(Collectors.toSet());
    Map<String, String> names = ids.isEmpty() ? Map.of() : people.names(ids);
    return new Slice<>(
        page.stream()
            .map(
                copy ->
                    new Copy(
                        copy.id,
                        copy.caseId,
                        titleOf.get(copy.caseId),
                        copy.by.named(names),
                        copy.standsInFor == null ? null : copy.standsInFor.named(names),
                        copy.at))
            .toList(),
        found.size() > bounded ? page.get(bounded - 1).id() : null);
  }
}
