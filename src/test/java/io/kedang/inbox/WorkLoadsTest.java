package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.kedang.SqlStatements;
import io.kedang.TestActors;
import io.kedang.access.Actor;
import io.kedang.access.Role;
import io.kedang.inbox.WorkLoads.Loads;
import io.kedang.inbox.WorkLoads.PersonLoad;
import io.kedang.inbox.WorkLoads.PoolLoad;
import io.kedang.inbox.WorkLoads.Query;
import io.kedang.inbox.WorkLoads.Sort;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who has how much to do, as managers see it (INBX-1). */
class WorkLoadsTest extends FairnessTestBase {

  private static final int MOST_STATEMENTS = 8;

  @Autowired WorkLoads loads;
  @Autowired InboxCountKeeper counts;
  @Autowired Calendars calendars;
  @Autowired MockMvc mvc;

  private final Actor manager = someone("beijing", "/000000/110000/", Role.MANAGER);

  @Test
  void everybodysFiguresAreWhatTheTasksSay() {
    Actor busy = analyst(BRANCH);
    Actor idle = analyst(BRANCH);
    shares.say(busy.id(), EnumSet.of(Skill.CALLS), 7);
    AgeBands bands =
        AgeBands.at(
            LocalDate.now(WorkingCalendar.ZONE),
            day -> calendars.daysOf("/000000/110000/").apply(day).isWorking());
    List<Instant> made =
        List.of(
            Instant.now(),
            bands.two(),
            bands.today().minusSeconds(1),
            bands.five(),
            bands.five().minusSeconds(1),
            bands.five().minus(30, ChronoUnit.DAYS));
    List<String> held = new ArrayList<>();
    for (Instant at : made) {
      String task = free();
      engineTasks.setAssignee(task, busy.id());
      jdbc.sql("update work_item set created_at = ? where task_id = ?")
          .params(Timestamp.from(at.truncatedTo(ChronoUnit.MICROS)), task)
          .update();
      held.add(task);
    }
    due(held.get(0), Instant.now().minusSeconds(60));
    due(held.get(1), Instant.now().minus(3, ChronoUnit.DAYS));
    finished(busy, Instant.now());
    finished(busy, bands.today().minus(6, ChronoUnit.DAYS));
    finished(busy, bands.today().minus(6, ChronoUnit.DAYS).minusSeconds(1));

    Loads found = loads.of(new Query(BRANCH, ROLE, Sort.LOAD, null, null), manager);
    PersonLoad his = of(found, busy);
    assertThat(his.held()).isEqualTo(6);
    assertThat(his.overdue()).isEqualTo(2);
    assertThat(his.ages()).isEqualTo(new WorkLoads.Ages(1, 2, 1, 2));
    assertThat(his.oldest()).isEqualTo(made.get(5).truncatedTo(ChronoUnit.MICROS));
    assertThat(his.doneToday()).isEqualTo(1);
    assertThat(his.doneWeek()).isEqualTo(2);
    assertThat(his.skills()).containsExactly("CALLS");
    assertThat(his.most()).isEqualTo(7);
    assertThat(his.roles()).containsExactly(ROLE);
    assertThat(his.active()).isTrue();
    PersonLoad hers = of(found, idle);
    assertThat(hers.held()).isZero();
    assertThat(hers.oldest()).isNull();
    assertThat(hers.most()).isNull();
    assertThat(found.people().indexOf(his)).isLessThan(found.people().indexOf(hers));

    // whoever left stays in sight until the work is somebody else's
    jdbc.sql("update person set state = 'LEFT' where id in (?, ?)")
        .params(busy.id(), idle.id())
        .update();
    Loads later = loads.of(new Query(BRANCH, ROLE, Sort.LOAD, null, null), manager);
    assertThat(of(later, busy).active()).isFalse();
    assertThat(later.people()).noneMatch(person -> person.id().equals(idle.id()));
  }

  @Test
  void whatIsDueTodayIsNeitherOverdueNorDueTomorrow() {
    Actor one = analyst(BRANCH);
    Instant tonight =
        LocalDate.now(WorkingCalendar.ZONE)
            .plusDays(1)
            .atStartOfDay(WorkingCalendar.ZONE)
            .toInstant();
    for (Instant due : List.of(tonight.minusMillis(1), tonight, Instant.now().minusSeconds(60))) {
      String task = free();
      engineTasks.setAssignee(task, one.id());
      due(task, due);
    }
    PersonLoad his = of(loads.of(new Query(BRANCH, ROLE, Sort.NAME, null, null), manager), one);
    assertThat(his.dueToday()).isEqualTo(1);
    assertThat(his.overdue()).isEqualTo(1);
  }

  @Test
  void thePoolsFiguresAreExactBeforeAndAfterTheyAreCounted() {
    List<String> tasks = free(4);
    due(tasks.get(0), Instant.now().minusSeconds(60));
    Instant old = Instant.now().minus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    jdbc.sql("update work_item set created_at = ? where task_id = ?")
        .params(Timestamp.from(old), tasks.get(1))
        .update();
    free("440300", Map.of());
    engineTasks.setAssignee(tasks.get(3), analyst(BRANCH).id());
    for (int folded = 0; folded < 2; folded++) {
      List<PoolLoad> pools =
          loads.of(new Query(BRANCH, ROLE, Sort.LOAD, null, null), manager).pools();
      assertThat(pools).hasSize(1);
      PoolLoad pool = pools.get(0);
      assertThat(pool.role()).isEqualTo(ROLE);
      assertThat(pool.free()).isEqualTo(3);
      assertThat(pool.overdue()).isEqualTo(1);
      assertThat(pool.oldest()).isEqualTo(old);
      assertThat(pool.ages()).isEqualTo(new WorkLoads.Ages(2, 0, 0, 1));
      counts.fold();
    }
  }

  @Test
  void pagesFollowOneAnotherWithoutGapInEveryOrder() {
    List<Actor> people = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Actor actor = analyst(BRANCH);
      people.add(actor);
      for (int n = 0; n < i % 3; n++) {
        engineTasks.setAssignee(free(), actor.id());
      }
    }
    for (Sort sort : Sort.values()) {
      Loads whole = loads.of(new Query(BRANCH, ROLE, sort, null, 100), manager);
      List<String> paged = new ArrayList<>();
      String after = null;
      do {
        Loads page = loads.of(new Query(BRANCH, ROLE, sort, after, 2), manager);
        page.people().forEach(person -> paged.add(person.id()));
        assertThat(page.people()).hasSizeLessThanOrEqualTo(2);
        after = page.next();
      } while (after != null);
      assertThat(paged)
          .as(sort.name())
          .isEqualTo(whole.people().stream().map(PersonLoad::id).toList())
          .containsAll(people.stream().map(Actor::id).toList());
    }
    List<Long> held =
        loads.of(new Query(BRANCH, ROLE, Sort.LOAD, null, 100), manager).people().stream()
            .map(PersonLoad::held)
            .toList();
    assertThat(held).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    String cursor = loads.of(new Query(BRANCH, ROLE, Sort.LOAD, null, 2), manager).next();
    assertThatThrownBy(() -> loads.of(new Query(BRANCH, ROLE, Sort.AGE, cursor, 2), manager))
        .hasMessage("cursorUnreadable");
  }

  @Test
  void aPageCostsTheSameStatementsHoweverManyTasksThereAre() throws Exception {
    Query query = new Query(BRANCH, ROLE, Sort.AGE, null, null);
    Actor one = analyst(BRANCH);
    engineTasks.setAssignee(free(), one.id());
    free();
    loads.of(query, manager);
    int few = SqlStatements.of(() -> loads.of(query, manager)).size();
    for (int i = 0; i < 6; i++) {
      Actor more = analyst(BRANCH);
      for (String task : free(3)) {
        engineTasks.setAssignee(task, more.id());
      }
      free();
    }
    int many = SqlStatements.of(() -> loads.of(query, manager)).size();
    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(MOST_STATEMENTS);
  }

  @Test
  void aManagerSeesTheOwnBranchAndBelowAnAuditorTheHouse() throws Exception {
    Actor here = analyst("440100");
    Actor there = analyst(BRANCH);
    String url = "/api/inbox/load?role=" + ROLE + "&limit=100&branch=";
    mvc.perform(get(url + "440000").with(TestActors.as("manager")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.mayChange").value(true))
        .andExpect(jsonPath("$.people[?(@.id == '" + here.id() + "')].branch.code").value("440100"))
        .andExpect(jsonPath("$.people[?(@.id == '" + there.id() + "')]").isEmpty());
    mvc.perform(get(url + BRANCH).with(TestActors.as("manager"))).andExpect(status().isNotFound());
    mvc.perform(get(url + "000000").with(TestActors.as("auditor")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.mayChange").value(false))
        .andExpect(jsonPath("$.people[?(@.id == '" + there.id() + "')]").isNotEmpty());
    mvc.perform(get("/api/inbox/load?role=auditor").with(TestActors.as("manager")))
        .andExpect(status().isUnprocessableEntity());
    mvc.perform(get("/api/inbox/load?sort=beauty").with(TestActors.as("manager")))
        .andExpect(status().isBadRequest());
  }

  private void due(String taskId, Instant at) {
    Timestamp due = Timestamp.from(at.truncatedTo(ChronoUnit.MICROS));
    jdbc.sql("update work_item set due_at = ?, due_key = ?, dirty = true where task_id = ?")
        .params(due, due, taskId)
        .update();
  }

  private void finished(Actor actor, Instant at) {
    jdbc.sql(
            "update work_item set state = 'DONE', done_by = ?, done_at = ?, assignee_id = null, pool = null, dirty = true where task_id = ?")
        .params(actor.id(), Timestamp.from(at.truncatedTo(ChronoUnit.MICROS)), free())
        .update();
  }

  private static PersonLoad of(Loads loads, Actor actor) {
    return loads.people().stream()
        .filter(person -> person.id().equals(actor.id()))
        .findFirst()
        .orElseThrow();
  }
}
