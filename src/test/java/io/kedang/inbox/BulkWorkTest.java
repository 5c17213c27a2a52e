package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.kedang.MutableClock;
import io.kedang.TestActors;
import io.kedang.access.Actor;
import io.kedang.inbox.BulkWork.Action;
import io.kedang.inbox.BulkWork.Order;
import io.kedang.inbox.BulkWork.Result;
import io.kedang.shared.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** The same done to many tasks, with a result for each (INBX-2). */
class BulkWorkTest extends InboxTestBase {

  @Autowired BulkWork bulk;
  @Autowired MutableClock clock;
  @Autowired MockMvc mvc;

  private Actor officer;
  private Actor manager;

  @BeforeEach
  void people() {
    officer = actors.actor("information-officer");
    manager = actors.actor("manager");
  }

  @Test
  void eachTaskHasItsResultAndADryRunKeepsNothing() throws Exception {
    List<String> ids = open(3);
    String taken = ids.get(1);
    tasks.claim(taken, actors.actor("information-officer2"));
    ids.add("no-such-task");
    Result dry = bulk.run(order(Action.CLAIM, ids, null, true), Reader.of(officer));
    assertThat(codes(dry)).containsExactly("ok", "taskTaken", "ok", "taskNotFound");
    assertThat(dry.undo()).isNull();
    assertThat(holder(ids.get(0))).isNull();
    Result real = bulk.run(order(Action.CLAIM, ids, null, false), Reader.of(officer));
    assertThat(codes(real)).isEqualTo(codes(dry));
    assertThat(holder(ids.get(0))).isEqualTo(officer.id());
    mvc.perform(
            post("/api/tasks/bulk")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "en")
                .content("{\"action\": \"claim\", \"ids\": [\"" + taken + "\"], \"dryRun\": true}")
                .with(TestActors.as("information-officer")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.results[0].ok").value(false))
        .andExpect(jsonPath("$.results[0].code").value("taskTaken"))
        .andExpect(jsonPath("$.results[0].words").isNotEmpty());
  }

  @Test
  void whatChangedHandsIsTakenBackUnlessSomethingHappenedSince() {
    List<String> ids = open(4);
    Result claimed = bulk.run(order(Action.CLAIM, ids, null, false), Reader.of(officer));
    tasks.release(ids.get(0), officer);
    tasks.claim(ids.get(0), officer);
    assertThatThrownBy(() -> bulk.undo(claimed.undo(), manager)).hasMessage("bulkNotFound");
    List<BulkWork.RowResult> undone = bulk.undo(claimed.undo(), officer);
    assertThat(undone.stream().filter(row -> row.refusal() != null))
        .extracting(row -> row.id() + " " + row.refusal().code())
        .containsExactly(ids.get(0) + " undoMovedOn");
    assertThat(holder(ids.get(0))).isEqualTo(officer.id());
    assertThat(holder(ids.get(1))).isNull();
    assertThatThrownBy(() -> bulk.undo(claimed.undo(), officer)).hasMessage("bulkOver");

    Result late = bulk.run(order(Action.CLAIM, ids.subList(1, 3), null, false), Reader.of(officer));
    try (MutableClock.Journey later = clock.ahead(Duration.ofMinutes(11))) {
      assertThatThrownBy(() -> bulk.undo(late.undo(), officer)).hasMessage("bulkOver");
    }
    Result released =
        bulk.run(order(Action.RELEASE, ids.subList(1, 3), null, false), Reader.of(officer));
    assertThat(holder(ids.get(2))).isNull();
    bulk.undo(released.undo(), officer);
    assertThat(holder(ids.get(2))).isEqualTo(officer.id());
  }

  @Test
  void assigningAndHandingOverGoBackToWhomeverHadIt() {
    List<String> ids = open(3);
    tasks.claim(ids.get(0), officer);
    String second = actors.actor("information-officer2").id();
    Result assigned = bulk.run(order(Action.ASSIGN, ids, second, false), Reader.of(manager));
    assertThat(codes(assigned)).containsOnly("ok");
    assertThat(ids).allMatch(id -> second.equals(holder(id)));
    bulk.undo(assigned.undo(), manager);
    assertThat(holder(ids.get(0))).isEqualTo(officer.id());
    assertThat(holder(ids.get(1))).isNull();
    assertThat(codes(bulk.run(order(Action.ASSIGN, ids, second, false), Reader.of(officer))))
        .containsOnly("assignNotYours");
    Result handed =
        bulk.run(new Order(Action.HAND_OVER, ids, second, "休假", null, false), Reader.of(officer));
    assertThat(codes(handed)).containsExactly("ok", "taskNotHeld", "taskNotHeld");
    bulk.undo(handed.undo(), officer);
    assertThat(holder(ids.get(0))).isEqualTo(officer.id());
  }

  @Test
  void manyAreFinishedOnlyWhereTheFormAllowsIt() {
    String caseId = begin();
    String taskId = only(caseId).item().id();
    assertThat(
            codes(
                bulk.run(order(Action.COMPLETE, List.of(taskId), null, false), Reader.of(officer))))
        .containsExactly("bulkNotOpen");
    List<String> ids = open(3);
    ids.forEach(
        id ->
            jdbc.sql("update work_item set form_id = 'resolve-verification' where task_id = ?")
                .param(id)
                .update());
    Order order =
        new Order(Action.COMPLETE, ids, null, null, Map.of("decision", "VERIFY_AGAIN"), true);
    assertThat(codes(asOfficer(order))).containsOnly("ok");
    assertThat(ids).allMatch(id -> items.find(id).isPresent());
    Result done = asOfficer(new Order(Action.COMPLETE, ids, null, null, order.form(), false));
    assertThat(codes(done)).containsOnly("ok");
    assertThat(done.undo()).isNull();
    assertThat(ids).allMatch(id -> items.find(id).isEmpty());
    checking.refusal = ProblemException.invalid("formInvalid").field("reason", "required");
    List<String> more = open(1);
    jdbc.sql("update work_item set form_id = 'resolve-verification' where task_id = ?")
        .param(more.get(0))
        .update();
    assertThat(codes(asOfficer(new Order(Action.COMPLETE, more, null, null, Map.of(), false))))
        .containsExactly("formInvalid");
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    for (Order wrong :
        List.of(
            order(null, List.of("x"), null, false),
            order(Action.CLAIM, List.of(), null, false),
            order(Action.CLAIM, null, null, false),
            order(Action.CLAIM, numbers(201), null, false))) {
      assertThatThrownBy(() -> bulk.run(wrong, Reader.of(officer))).hasMessage("bulkInvalid");
    }
    assertThat(
            bulk.run(
                    order(Action.CLAIM, Collections.nCopies(201, "x"), null, false),
                    Reader.of(officer))
                .rows())
        .hasSize(1);
  }

  private Result asOfficer(Order order) {
    try {
      return actors.run("information-officer", () -> bulk.run(order, Reader.of(officer)));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> numbers(int n) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      ids.add("t" + i);
    }
    return ids;
  }

  private List<String> open(int n) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      ids.add(only(begin()).item().id());
    }
    return ids;
  }

  private static Order order(Action action, List<String> ids, String personId, boolean dry) {
    return new Order(action, ids, personId, null, null, dry);
  }

  private static List<String> codes(Result result) {
    return result.rows().stream()
        .map(row -> row.refusal() == null ? "ok" : row.refusal().code())
        .toList();
  }
}
