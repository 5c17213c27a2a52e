package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.access.People;
import io.kedang.audit.Facts;
import io.kedang.shared.AtCommit;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one time line 时间线 over everything that happens to a customer (CUST-4). Whoever does something
 * tells it here in the same transaction; what one transaction tells is one insert. Facts are ids,
 * enums and numbers: what people wrote stays sealed in its owner's row, named by {@code refId}.
 */
@Service
public class Timeline {

  /** What a reader filters by. */
  public enum Group {
    FILE,
    CASE,
    SERVICE,
    CONTACT,
    COMPLAINT,
    RELATION,
    CONSENT
  }

  /** What can happen; each kind stands in one group. */
  public enum Kind {
    FILE_OPENED(Group.FILE, "file.opened"),
    FILE_AMENDED(Group.FILE, "file.amended"),
    /** No business until the block is lifted (CUST-6). */
    FILE_BLOCKED(Group.FILE, "file.blocked"),
    FILE_UNBLOCKED(Group.FILE, "file.unblocked"),
    CASE_STARTED(Group.CASE, "case.started"),
    CASE_ENDED(Group.CASE, "case.ended"),
    RECORD_LINKED(Group.SERVICE, "record.linked"),
    RECORD_CHANGED(Group.SERVICE, "record.changed"),
    RECORD_LEFT(Group.SERVICE, "record.left"),
    AGREEMENT_MADE(Group.SERVICE, "agreement.made"),
    AGREEMENT_CHANGED(Group.SERVICE, "agreement.changed"),
    AGREEMENT_ENDED(Group.SERVICE, "agreement.ended"),
    RENEWAL_DUE(Group.SERVICE, "renewal.due"),
    RENEWAL_DECIDED(Group.SERVICE, "renewal.decided"),
    INTERACTION_LOGGED(Group.CONTACT, "interaction.logged"),
    SMS_SENT(Group.CONTACT, "sms.sent"),
    SMS_RECEIVED(Group.CONTACT, "sms.received"),
    COMPLAINT_RAISED(Group.COMPLAINT, "complaint.raised"),
    COMPLAINT_ANSWERED(Group.COMPLAINT, "complaint.answered"),
    COMPLAINT_CLOSED(Group.COMPLAINT, "complaint.closed"),
    RELATION_ADDED(Group.RELATION, "relation.added"),
    RELATION_ENDED(Group.RELATION, "relation.ended"),
    CONSENT_GIVEN(Group.CONSENT, "consent.given"),
    CONSENT_WITHDRAWN(Group.CONSENT, "consent.withdrawn");

    private final Group group;
    private final String code;

    Kind(Group group, String code) {
      this.group = group;
      this.code = code;
    }

    public Group group() {
      return group;
    }

    /** As pages translate it: {@code timeline.<code>}. */
    public String code() {
      return code;
    }
  }

  /**
   * One entry as pages show it.
   *
   * @param actorId null for the system
   * @param refId the case, interaction, account … it speaks of
   */
  public record Entry(
      String id,
      Group group,
      String kind,
      Instant at,
      String actorId,
      String actorName,
      String refId,
      Map<String, Object> facts) {}

  /**
   * What a reader wants to see.
   *
   * @param groups none means all
   * @param from not before; may be null
   * @param to before; may be null
   * @param after the last entry of the page before; may be null
   */
  public record Wish(Set<Group> groups, Instant from, Instant to, String after, int limit) {}

  private static final int MOST = 200;
  private static final int FACTS_AT_MOST = 1000;

  private final CustomerScope scope;
  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final People people;
  private final Facts facts;
  private final AtCommit<List<Object[]>> told = new AtCommit<>(ArrayList::new, this::write);

  Timeline(
      CustomerScope scope, JdbcClient jdbc, JdbcTemplate template, People people, Facts facts) {
    this.scope = scope;
    this.jdbc = jdbc;
    this.template = template;
    this.people = people;
    this.facts = facts;
  }

  /**
   * Tells that something happened; written with the caller's transaction.
   *
   * @param at when it happened, which may be long before it is told
   * @param refId the row that holds the whole of it; may be null
   * @param actorId who did it; null for the system
   * @param said ids, enums, numbers
   */
  public void add(
      String customerId, Kind kind, Instant at, String refId, String actorId, Map<String, ?> said) {
    Object[] row = {
      Ids.at(at),
      customerId,
      kind.group().name(),
      kind.code(),
      Timestamp.from(at),
      actorId,
      refId,
      facts.write(kind.code(), said, FACTS_AT_MOST)
    };
    told.collect(rows -> rows.add(row));
  }

  /**
   * The newest first.
   *
   * @throws ProblemException NOT_FOUND when the file is not in the actor's scope
   */
  @Transactional(readOnly = true)
  public Slice<Entry> page(String customerId, Wish wish, Actor actor) {
    scope.require(customerId, actor);
    told.flush();
    int limit = Math.max(1, Math.min(wish.limit(), MOST));
    List<Row> rows = rows(customerId, wish, limit + 1);
    String next = rows.size() > limit ? rows.get(limit - 1).id() : null;
    List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
    Set<String> actors =
        shown.stream().map(Row::actorId).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<String, String> names = actors.isEmpty() ? Map.of() : people.names(actors);
    return new Slice<>(shown.stream().map(row -> entry(row, names)).toList(), next);
  }

  private List<Row> rows(String customerId, Wish wish, int count) {
    StringBuilder sql =
        new StringBuilder(
            "select id, kind_group, kind, at, actor_id, ref_id, facts from customer_timeline where customer_id = ? and id < ?");
    List<Object> values = new ArrayList<>();
    values.add(customerId);
    values.add(before(wish));
    if (wish.from() != null) {
      sql.append(" and id >= ?");
      values.add(Ids.from(wish.from()));
    }
    Collection<Group> groups = wish.groups();
    if (!groups.isEmpty()) {
      sql.append(" and kind_group in (")
          .append(groups.stream().map(group -> "?").collect(Collectors.joining(", ")))
          .append(")");
      groups.forEach(group -> values.add(group.name()));
    }
    sql.append(" order by id desc limit ?");
    values.add(count);
    return jdbc.sql(sql.toString()).params(values).query(Timeline::row).list();
  }

  private static String before(Wish wish) {
    String to = wish.to() == null ? Ids.LAST : Ids.from(wish.to());
    if (wish.after() == null || wish.after().isBlank()) {
      return to;
    }
    if (!Ids.isId(wish.after())) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "cursorUnreadable");
    }
    return wish.after().compareTo(to) < 0 ? wish.after() : to;
  }

  private record Row(
      String id,
      String group,
      String kind,
      Instant at,
      String actorId,
      String refId,
      String facts) {}

  private static Row row(ResultSet row, int i) throws SQLException {
    return new Row(
        row.getString("id"),
        row.getString("kind_group"),
        row.getString("kind"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor_id"),
        row.getString("ref_id"),
        row.getString("facts"));
  }

  private Entry entry(Row row, Map<String, String> names) {
    return new Entry(
        row.id(),
        Group.valueOf(row.group()),
        row.kind(),
        row.at(),
        row.actorId(),
        row.actorId() == null ? null : names.get(row.actorId()),
        row.refId(),
        facts.read(row.facts()));
  }

  private void write(List<Object[]> rows) {
    if (!rows.isEmpty()) {
      template.batchUpdate(
          "insert into customer_timeline (id, customer_id, kind_group, kind, at, actor_id, ref_id, facts) values (?, ?, ?, ?, ?, ?, ?, ?)",
          rows);
    }
  }
}
