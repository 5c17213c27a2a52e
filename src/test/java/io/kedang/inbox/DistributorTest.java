package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.access.Actor;
import io.kedang.inbox.DistributionRules.Mode;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Free tasks find people by load and skill, where a branch wants it (INBX-1). */
class DistributorTest extends FairnessTestBase {

  @Autowired Distributor distributor;
  @Autowired MeterRegistry meters;

  @Test
  void nothingIsGivenUnlessSomebodySaysSo() {
    Actor one = analyst(BRANCH);
    String task = free();
    distributor.run();
    assertThat(holder(task)).isNull();
    rules.say(ROLE, BRANCH, Mode.OFF, 10);
    distributor.run();
    assertThat(holder(task)).isNull();
    assertThat(held(one)).isZero();
  }

  @Test
  void whoHoldsTheLeastGetsTheNextOneUntilAllHoldTheSame() {
    Actor first = analyst(BRANCH);
    Actor second = analyst(BRANCH);
    Actor third = analyst(BRANCH);
    for (String task : free(3)) {
      engineTasks.setAssignee(task, first.id());
    }
    List<String> tasks = free(6);
    rules.say(ROLE, BRANCH, Mode.LOAD, 50);
    double before = meters.counter("kedang.inbox.distributed").count();
    distributor.run();
    assertThat(held(first)).isEqualTo(3);
    assertThat(held(second)).isEqualTo(3);
    assertThat(held(third)).isEqualTo(3);
    assertThat(meters.counter("kedang.inbox.distributed").count() - before).isEqualTo(6);
    ItemRow row = items.find(tasks.get(0)).orElseThrow();
    assertThat(storyOf(row.item().caseId())).containsExactly("task.distributed");
    assertThat(
            jdbc.sql("select count(*) from notice where person_id = ? and code = ? and task_id = ?")
                .params(row.item().assigneeId(), "task.distributedToYou", row.item().id())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void ofEqualsWhoGotOneLongestAgoIsNext() {
    Actor first = analyst(BRANCH);
    Actor second = analyst(BRANCH);
    Actor third = analyst(BRANCH);
    Instant now = Instant.now();
    shares.gave(first.id(), now.minus(1, ChronoUnit.HOURS));
    shares.gave(second.id(), now.minus(2, ChronoUnit.HOURS));
    rules.say(ROLE, BRANCH, Mode.LOAD, 50);
    List<String> order = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String task = free();
      distributor.run();
      order.add(holder(task));
      engineTasks.setAssignee(task, null);
      jdbc.sql("update work_item set pool = null where task_id = ?").param(task).update();
    }
    assertThat(order).containsExactly(third.id(), second.id(), first.id());
  }

  @Test
  void nobodyGetsMoreThanTheRuleOrTheOwnShareAllows() {
    Actor usual = analyst(BRANCH);
    Actor half = analyst(BRANCH);
    Actor none = analyst(BRANCH);
    shares.say(half.id(), EnumSet.noneOf(Skill.class), 1);
    shares.say(none.id(), EnumSet.noneOf(Skill.class), 0);
    rules.say(ROLE, BRANCH, Mode.LOAD, 2);
    List<String> tasks = free(5);
    distributor.run();
    assertThat(held(usual)).isEqualTo(2);
    assertThat(held(half)).isEqualTo(1);
    assertThat(held(none)).isZero();
    assertThat(tasks.stream().filter(task -> holder(task) == null)).hasSize(2);
  }

  @Test
  void thePressingOnesGoFirst() {
    Actor only = analyst(BRANCH);
    String later = free(BRANCH, Map.of("dueAt", dueIn(48)));
    String sooner = free(BRANCH, Map.of("dueAt", dueIn(2)));
    String important = free(BRANCH, Map.of("dueAt", dueIn(24)));
    jdbc.sql("update work_item set priority = 90 where task_id = ?").param(important).update();
    rules.say(ROLE, BRANCH, Mode.LOAD, 2);
    distributor.run();
    assertThat(holder(important)).isEqualTo(only.id());
    assertThat(holder(sooner)).isEqualTo(only.id());
    assertThat(holder(later)).isNull();
  }

  @Test
  void whatAsksForASkillGoesToWhoeverHasItWhereTheRuleSaysSo() {
    Actor anybody = analyst(BRANCH);
    Actor special = analyst(BRANCH);
    shares.say(special.id(), EnumSet.of(Skill.SPECIAL_CUSTOMER), null);
    rules.say(ROLE, BRANCH, Mode.LOAD_AND_SKILL, 2);
    List<String> important = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      important.add(free(BRANCH, Map.of("serviceLevel", "VIP")));
    }
    String usual = free();
    distributor.run();
    assertThat(important.stream().map(this::holder).filter(id -> id != null))
        .containsExactly(special.id(), special.id());
    assertThat(holder(usual)).isEqualTo(anybody.id());
    rules.say(ROLE, BRANCH, Mode.LOAD, 2);
    distributor.run();
    assertThat(held(anybody)).as("by load alone").isEqualTo(2);
  }

  @Test
  void whoHasADeputyIsAwayAndIsGivenNothing() {
    Actor away = analyst(BRANCH);
    Actor partly = analyst(BRANCH);
    Actor back = analyst(BRANCH);
    absent(away, null, 0, 24);
    absent(partly, CHECK, 0, 24);
    absent(back, null, -48, -24);
    rules.say(ROLE, BRANCH, Mode.LOAD, 50);
    List<String> tasks = free(3);
    distributor.run();
    assertThat(tasks).allMatch(task -> back.id().equals(holder(task)));
    jdbc.sql("update deputyship set task_types = ? where principal_id = ?")
        .params(ASK, partly.id())
        .update();
    String more = free();
    distributor.run();
    assertThat(holder(more)).as("away for another type only").isEqualTo(partly.id());
  }

  @Test
  void whoMadeOrDecidedTheCaseOrWorksElsewhereIsGivenNothing() {
    Actor maker = analyst(BRANCH);
    Actor decider = analyst(BRANCH);
    Actor elsewhere = analyst("440300");
    String task = free();
    jdbc.sql(
            "update work_item set maker_id = ?, maker_excluded = true, excluded = ? where task_id = ?")
        .params(maker.id(), decider.id(), task)
        .update();
    rules.say(ROLE, BRANCH, Mode.LOAD, 50);
    distributor.run();
    assertThat(holder(task)).isNull();
    assertThat(held(elsewhere)).isZero();
    Actor fresh = analyst(BRANCH);
    jdbc.sql("update person set state = 'LEFT' where id = ?").param(fresh.id()).update();
    distributor.run();
    assertThat(holder(task)).as("left the house").isNull();
    jdbc.sql("update person set state = 'ACTIVE' where id = ?").param(fresh.id()).update();
    distributor.run();
    assertThat(holder(task)).isEqualTo(fresh.id());
  }

  @Test
  void nobodyIsGivenTheSameTaskTwice() {
    Actor first = analyst(BRANCH);
    Actor second = analyst(BRANCH);
    rules.say(ROLE, BRANCH, Mode.LOAD, 50);
    String task = free();
    distributor.run();
    assertThat(holder(task)).isEqualTo(first.id());
    tasks.release(task, first);
    distributor.run();
    assertThat(holder(task)).as("put back").isEqualTo(second.id());
    engineTasks.setAssignee(task, null);
    distributor.run();
    assertThat(holder(task)).as("taken back").isNull();
    Actor third = analyst(BRANCH);
    distributor.run();
    assertThat(holder(task)).isEqualTo(third.id());
  }

  @Test
  void theNearestBranchsRuleHolds() {
    Actor province = analyst("440000");
    String provinces = free("440000", Map.of());
    String cities = free("440100", Map.of());
    String outlets = free("440101", Map.of());
    String others = free("440600", Map.of());
    rules.say(ROLE, "440000", Mode.LOAD, 50);
    rules.say(ROLE, "440100", Mode.OFF, 50);
    rules.say(ROLE, "440101", Mode.LOAD, 50);
    distributor.run();
    assertThat(holder(provinces)).isNotNull();
    assertThat(holder(others)).isNotNull();
    assertThat(holder(cities)).isNull();
    assertThat(holder(outlets)).isNotNull();
    assertThat(held(province)).isPositive();
  }

  @Test
  void aClaimAtTheSameMomentWinsOrLosesCleanly() throws Exception {
    Actor given = analyst(BRANCH);
    List<Actor> claimers = List.of(analyst(BRANCH), analyst(BRANCH));
    claimers.forEach(actor -> shares.say(actor.id(), EnumSet.noneOf(Skill.class), 0));
    rules.say(ROLE, BRANCH, Mode.LOAD, 50);
    List<String> ids = free(12);
    List<Callable<Object>> work = new ArrayList<>();
    work.add(distributor::run);
    for (Actor claimer : claimers) {
      work.add(
          () -> {
            int taken = 0;
            for (String id : ids) {
              try {
                tasks.claim(id, claimer);
                taken++;
              } catch (ProblemException lost) {
                assertThat(lost.code()).isIn("taskTaken", "taskBusy");
              }
            }
            return taken;
          });
    }
    List<Object> answers = atOnce(work);
    assertThat(answers).allMatch(Integer.class::isInstance);
    distributor.run();
    assertThat((int) answers.get(1)).isEqualTo((int) held(claimers.get(0)));
    assertThat((int) answers.get(2)).isEqualTo((int) held(claimers.get(1)));
    assertThat(held(given) + held(claimers.get(0)) + held(claimers.get(1))).isEqualTo(12);
    for (String id : ids) {
      assertThat(storyOf(items.find(id).orElseThrow().item().caseId()))
          .containsAnyOf("task.claimed", "task.distributed")
          .hasSize(1);
    }
  }

  @Test
  void aPoolLongerThanOneRunIsWalkedThroughPieceByPiece() {
    Actor only = analyst(BRANCH);
    shares.say(only.id(), EnumSet.of(Skill.CALLS), null);
    // what nobody can do stands in front of what somebody can
    List<Object[]> rows = new ArrayList<>();
    ItemRow sample = items.find(free(BRANCH, Map.of("serviceLevel", "VIP"))).orElseThrow();
    Timestamp soon = Timestamp.from(Instant.now());
    for (int i = 0; i < 1200; i++) {
      Object[] values = WorkItems.values(sample, Instant.now());
      values[0] = "walk-" + i;
      values[20] = soon;
      values[24] = soon;
      rows.add(values);
    }
    batches.batchUpdate(WorkItems.INSERT, rows);
    try {
      String task = free(BRANCH, Map.of("dueAt", dueIn(90)));
      rules.say(ROLE, BRANCH, Mode.LOAD_AND_SKILL, 50);
      int runs = 0;
      while (holder(task) == null && runs < 10) {
        distributor.run();
        runs++;
      }
      assertThat(holder(task)).isEqualTo(only.id());
      assertThat(runs).isBetween(2, 4);
    } finally {
      jdbc.sql("delete from work_item where task_id like 'walk-%'").update();
    }
  }

  @Autowired JdbcTemplate batches;

  private void absent(Actor actor, String types, int fromHours, int untilHours) {
    Instant now = Instant.now();
    jdbc.sql(
            "insert into deputyship (id, principal_id, deputy_id, start_at, end_at, task_types, named_by, named_at) values (?, ?, 'somebody', ?, ?, ?, 'test', ?)")
        .params(
            Ids.next(),
            actor.id(),
            Timestamp.from(now.plus(fromHours, ChronoUnit.HOURS).minusSeconds(60)),
            Timestamp.from(now.plus(untilHours, ChronoUnit.HOURS)),
            types,
            Timestamp.from(now))
        .update();
  }

  private static String dueIn(int hours) {
    return Instant.now().plus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
