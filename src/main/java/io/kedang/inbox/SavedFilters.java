package io.kedang.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.access.Actor;
import io.kedang.access.Role;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filters that people name and keep 保存的筛选, their own or shared with a role in their branch and
 * below (INBX-1). They hold fields and values only and narrow what the reader may see anyway, so
 * sharing one gives nobody a right.
 */
@Service
public class SavedFilters {

  /**
   * A filter by its name.
   *
   * @param version counts its changes; sent back with a change, so that two people do not overwrite
   *     one another unseen
   * @param view {@code mine}, {@code roles} …, see {@link Inbox.View}
   * @param sharedRole code of the role that sees it too; null for the owner's alone
   * @param mine whether the reader owns it
   */
  public record Saved(
      String id,
      long version,
      String name,
      String view,
      String sort,
      String sharedRole,
      boolean mine,
      InboxFilter filter,
      Instant updatedAt) {}

  /** What is to be kept; see {@link Saved}. */
  public record Wish(
      Long version, String name, String view, String sort, String sharedRole, InboxFilter filter) {}

  private static final int MOST_OWN = 50;
  private static final int MOST_SEEN = 200;
  private static final int LONGEST_NAME = 60;

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  SavedFilters(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** The reader's own by name, then those shared with the reader's roles. */
  @Transactional(readOnly = true)
  public List<Saved> of(Actor actor) {
    List<String> roles = actor.roles().stream().map(Role::code).sorted().toList();
    Condition shared =
        Condition.in("shared_role", roles)
            .and(Condition.of("owner_id <> ?", actor.id()))
            // the branch that shared it lies above the reader's, or is it
            .and(Condition.of("? like concat(branch_path, '%')", path(actor)));
    Condition seen = Condition.of("owner_id = ?", actor.id()).or(shared);
    return jdbc.sql(
            "select * from inbox_filter where "
                + seen.sql()
                + " order by case when owner_id = ? then 0 else 1 end, name, id limit "
                + MOST_SEEN)
        .params(seen.values())
        .param(actor.id())
        .query((row, i) -> saved(row, actor))
        .list();
  }

  /**
   * @throws ProblemException INVALID with the fields named; CONFLICT {@code filterNameTaken} or
   *     {@code filtersTooMany}
   */
  @Transactional
  public Saved save(Wish wish, Actor actor) {
    requireValid(wish, actor);
    int own =
        jdbc.sql("select count(*) from inbox_filter where owner_id = ?")
            .param(actor.id())
            .query(Integer.class)
            .single();
    if (own >= MOST_OWN) {
      throw ProblemException.conflict("filtersTooMany", MOST_OWN);
    }
    String id = Ids.next();
    try {
      jdbc.sql(
              "insert into inbox_filter (id, version, owner_id, shared_role, branch_path, name, task_view, sort, body, updated_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)")
          .params(
              id,
              actor.id(),
              blankToNull(wish.sharedRole),
              path(actor),
              wish.name.strip(),
              wish.view,
              blankToNull(wish.sort),
              body(wish),
              Timestamp.from(clock.instant()))
          .update();
    } catch (DuplicateKeyException taken) {
      throw nameTaken();
    }
    return own(id, actor);
  }

  /**
   * @throws ProblemException as {@link #save}; NOT_FOUND unless the actor owns it; CONFLICT {@code
   *     filterChanged} when it was changed since it was read
   */
  @Transactional
  public Saved change(String id, Wish wish, Actor actor) {
    requireValid(wish, actor);
    Saved before = own(id, actor);
    try {
      int changed =
          jdbc.sql(
                  "update inbox_filter set version = version + 1, shared_role = ?, branch_path = ?, name = ?, task_view = ?, sort = ?, body = ?, updated_at = ?"
                      + " where id = ? and version = ?")
              .params(
                  blankToNull(wish.sharedRole),
                  path(actor),
                  wish.name.strip(),
                  wish.view,
                  blankToNull(wish.sort),
                  body(wish),
                  Timestamp.from(clock.instant()),
                  id,
                  wish.version == null ? before.version : wish.version)
              .update();
      if (changed == 0) {
        throw ProblemException.conflict("filterChanged");
      }
    } catch (DuplicateKeyException taken) {
      throw nameTaken();
    }
    return own(id, actor);
  }

  /**
   * @throws ProblemException NOT_FOUND unless the actor owns it
   */
  @Transactional
  public void remove(String id, Actor actor) {
    own(id, actor);
    jdbc.sql("delete from inbox_filter where id = ?").param(id).update();
  }

  /** What a leaver shared goes on under somebody else's name; two of one name are numbered. */
  @Transactional
  void passOn(String personId, String successorId) {
    Set<String> taken =
        new HashSet<>(
            jdbc.sql("select name from inbox_filter where owner_id = ?")
                .param(successorId)
                .query(String.class)
                .list());
    List<String[]> shared =
        jdbc.sql(
                "select id, name from inbox_filter where owner_id = ? and shared_role is not null order by id")
            .param(personId)
            .query((row, i) -> new String[] {row.getString(1), row.getString(2)})
            .list();
    for (String[] one : shared) {
      String name = one[1];
      for (int number = 2; !taken.add(name); number++) {
        String mark = " " + number;
        name = one[1].substring(0, Math.min(one[1].length(), LONGEST_NAME - mark.length())) + mark;
      }
      jdbc.sql("update inbox_filter set owner_id = ?, name = ?, version = version + 1 where id = ?")
          .params(successorId, name, one[0])
          .update();
    }
  }

  private Saved own(String id, Actor actor) {
    return jdbc.sql("select * from inbox_filter where id = ? and owner_id = ?")
        .params(id, actor.id())
        .query((row, i) -> saved(row, actor))
        .optional()
        .orElseThrow(() -> ProblemException.notFound("filter"));
  }

  private void requireValid(Wish wish, Actor actor) {
    ProblemException problem = ProblemException.invalid("filterInvalid");
    if (wish.name == null || wish.name.isBlank()) {
      problem.field("name", "required");
    } else if (wish.name.strip().length() > LONGEST_NAME) {
      problem.field("name", "tooLong", LONGEST_NAME);
    }
    if (!isView(wish.view)) {
      problem.field("view", "unknown");
    }
    if (blankToNull(wish.sharedRole) != null
        && actor.roles().stream().noneMatch(role -> role.code().equals(wish.sharedRole))) {
      problem.field("sharedRole", "unknown");
    }
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
    if (blankToNull(wish.sort) != null) {
      InboxOrder.parse(wish.sort);
    }
    filter(wish).requireValid();
  }

  private static boolean isView(String name) {
    for (Inbox.View view : Inbox.View.values()) {
      if (view.name().toLowerCase(Locale.ROOT).equals(name)) {
        return true;
      }
    }
    return false;
  }

  private Saved saved(ResultSet row, Actor actor) throws SQLException {
    try {
      return new Saved(
          row.getString("id"),
          row.getLong("version"),
          row.getString("name"),
          row.getString("task_view"),
          row.getString("sort"),
          row.getString("shared_role"),
          actor.id().equals(row.getString("owner_id")),
          json.readValue(row.getString("body"), InboxFilter.class),
          row.getTimestamp("updated_at").toInstant());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A saved filter cannot be read", e);
    }
  }

  private String body(Wish wish) {
    try {
      String body = json.writeValueAsString(filter(wish));
      if (body.length() > 4000) {
        throw ProblemException.invalid("filterInvalid").field("filter", "tooLong", 4000);
      }
      return body;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A filter cannot be written", e);
    }
  }

  private static InboxFilter filter(Wish wish) {
    return wish.filter == null ? InboxFilter.NONE : wish.filter;
  }

  private static String path(Actor actor) {
    return actor.branchPath() == null ? "/" : actor.branchPath();
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static ProblemException nameTaken() {
    return ProblemException.conflict("filterNameTaken").field("name", "taken");
  }
}
