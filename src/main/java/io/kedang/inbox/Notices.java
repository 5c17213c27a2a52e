package io.kedang.inbox;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.audit.Mentioned;
import io.kedang.shared.Ids;
import io.kedang.shared.Slice;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the inbox tells a person without asking for anything 通知: a request was decided, a request
 * came back.
 */
@Service
public class Notices {

  /**
   * @param title how the case is called; empty when nobody can say any more
   * @param code what happened, a code the pages translate ({@code notice.<code>})
   * @param readAt null until the person marked it as read
   * @param taskId the task it is about; null when it is about the case
   * @param by whose doing it was; null for the program's
   * @param standsInFor in whose place that one did it; null for nobody's
   */
  public record Notice(
      String id,
      String caseId,
      String title,
      String code,
      Instant at,
      Instant readAt,
      String taskId,
      InboxEntry.PersonName by,
      InboxEntry.PersonName standsInFor) {}

  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TitleReader titles;
  private final People people;

  Notices(JdbcClient jdbc, Clock clock, TitleReader titles, People people) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.titles = titles;
    this.people = people;
  }

  /** In the transaction in which it happened. */
  @Transactional
  public void tell(String personId, String caseId, String code) {
    tell(personId, caseId, null, code, null, null);
  }

  /**
   * The same of one task, or of what somebody did.
   *
   * @param principalId in whose place the actor did it; null for the own
   */
  void tell(
      String personId,
      String caseId,
      String taskId,
      String code,
      String actorId,
      String principalId) {
    jdbc.sql(
            "insert into notice (id, person_id, case_id, task_id, code, actor_id, for_id, at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Ids.next(),
            personId,
            caseId,
            taskId,
            code,
            actorId,
            principalId,
            Timestamp.from(clock.instant()))
        .update();
  }

  /** Whoever a comment names is told of it, except by themselves. */
  @EventListener
  void on(Mentioned mentioned) {
    for (String personId : mentioned.personIds()) {
      if (!personId.equals(mentioned.byId())) {
        tell(personId, mentioned.caseId(), null, "comment.mentioned", mentioned.byId(), null);
      }
    }
  }

  /** The actor's own, newest first. */
  @Transactional(readOnly = true)
  public Slice<Notice> of(Actor actor, boolean unreadOnly, String after, int limit) {
    int bounded = Math.max(1, Math.min(limit, MOST));
    List<Notice> found =
        jdbc.sql(
                "select id, case_id, code, at, read_at, task_id, actor_id, for_id from notice where person_id = ? and id < ?"
                    + (unreadOnly ? " and read_at is null" : "")
                    + " order by id desc limit ?")
            .params(actor.id(), after == null ? Ids.LAST : after, bounded + 1)
            .query(
                (row, i) ->
                    new Notice(
                        row.getString(1),
                        row.getString(2),
                        "",
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5) == null ? null : row.getTimestamp(5).toInstant(),
                        row.getString(6),
                        InboxEntry.PersonName.of(row.getString(7), Map.of()),
                        InboxEntry.PersonName.of(row.getString(8), Map.of())))
            .list();
    List<Notice> page = found.size() > bounded ? found.subList(0, bounded) : found;
    return new Slice<>(named(page), found.size() > bounded ? page.get(bounded - 1).id() : null);
  }

  private List<Notice> named(List<Notice> notices) {
    List<String> cases = notices.stream().map(Notice::caseId).distinct().toList();
    Map<String, String> names = titles.ofAny(cases);
    Set<String> ids =
        notices.stream()
            .flatMap(n -> Stream.of(n.by(), n.standsInFor()))
            .filter(Objects::nonNull)
            .map(InboxEntry.PersonName::id)
            .collect(Collectors.toSet());
    Map<String, String> nameOf = ids.isEmpty() ? Map.of() : people.names(ids);
    return notices.stream()
        .map(
            n ->
                new Notice(
                    n.id(),
                    n.caseId(),
                    names.getOrDefault(n.caseId(), ""),
                    n.code(),
                    n.at(),
                    n.readAt(),
                    n.taskId(),
                    n.by() == null ? null : n.by().named(nameOf),
                    n.standsInFor() == null ? null : n.standsInFor().named(nameOf)))
        .toList();
  }

  /** Up to 100, which the pages show as 99+. */
  public int unread(Actor actor) {
    return jdbc.sql(
            "select count(*) from (select id from notice where person_id = ? and read_at is null limit 100) unread")
        .param(actor.id())
        .query(Integer.class)
        .single();
  }

  /** Marks one as read, or all up to and with {@code upTo}. */
  @Transactional
  public void read(Actor actor, String upTo) {
    jdbc.sql("update notice set read_at = ? where person_id = ? and id <= ? and read_at is null")
        .params(Timestamp.from(clock.instant()), actor.id(), upTo)
        .update();
  }
}
