package io.kedang.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What each person can do, may hold at most, and got last, when work is given out: tables {@code
 * person_skill} and {@code person_share}.
 */
@Repository
class WorkShares {

  /**
   * @param most tasks the person may hold; null for as many as the branch's rule says
   * @param givenAt when the person was given a task last; null for never
   */
  record Share(Set<String> skills, Integer most, Instant givenAt) {

    static final Share USUAL = new Share(Set.of(), null, null);
  }

  private final JdbcClient jdbc;

  WorkShares(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In two statements; nobody of whom nothing is known. */
  Map<String, Share> of(Collection<String> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    Map<String, Set<String>> skills = new HashMap<>();
    jdbc.sql("select person_id, skill from person_skill where person_id in (:ids)")
        .param("ids", people)
        .query(
            row -> {
              skills.computeIfAbsent(row.getString(1), id -> new TreeSet<>()).add(row.getString(2));
            });
    Map<String, Share> shares = new HashMap<>();
    skills.forEach((id, some) -> shares.put(id, new Share(some, null, null)));
    jdbc.sql("select person_id, most, given_at from person_share where person_id in (:ids)")
        .param("ids", people)
        .query(
            row -> {
              String id = row.getString(1);
              Timestamp given = row.getTimestamp(3);
              shares.put(
                  id,
                  new Share(
                      skills.getOrDefault(id, Set.of()),
                      row.getObject(2) == null ? null : row.getInt(2),
                      given == null ? null : given.toInstant()));
            });
    return shares;
  }

  /** How many open tasks each of these holds; nobody who holds none. */
  Map<String, Integer> held(Collection<String> people) {
    Map<String, Integer> held = new HashMap<>();
    if (!people.isEmpty()) {
      jdbc.sql(
              "select assignee_id, count(*) from work_item where assignee_id in (:ids) group by assignee_id")
          .param("ids", people)
          .query(
              row -> {
                held.put(row.getString(1), row.getInt(2));
              });
    }
    return held;
  }

  void say(String personId, Set<Skill> skills, Integer most) {
    jdbc.sql("delete from person_skill where person_id = ?").param(personId).update();
    for (Skill skill : skills.isEmpty() ? List.<Skill>of() : EnumSet.copyOf(skills)) {
      jdbc.sql("insert into person_skill (person_id, skill) values (?, ?)")
          .params(personId, skill.name())
          .update();
    }
    write("most", most, personId);
  }

  void gave(String personId, Instant at) {
    write("given_at", Timestamp.from(at), personId);
  }

  private void write(String column, Object value, String personId) {
    int known =
        jdbc.sql("update person_share set " + column + " = ? where person_id = ?")
            .params(value, personId)
            .update();
    if (known == 0) {
      jdbc.sql("insert into person_share (" + column + ", person_id) values (?, ?)")
          .params(value, personId)
          .update();
    }
  }
}
