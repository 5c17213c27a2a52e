package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.kedang.TestActors;
import io.kedang.access.Accounts;
import io.kedang.access.Actor;
import io.kedang.access.Role;
import io.kedang.access.StaffDirectory;
import io.kedang.inbox.Leavers.Outcome;
import io.kedang.shared.Ids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** One action moves everything somebody worked on (INBX-3). */
class LeaversTest extends InboxTestBase {

  @Autowired Leavers leavers;
  @Autowired Accounts accounts;
  @Autowired StaffDirectory staff;
  @Autowired Deputies deputies;
  @Autowired SavedFilters filters;
  @Autowired MockMvc mvc;

  private final String mark = Ids.next().substring(18).toLowerCase(Locale.ROOT);

  @Test
  void whenAnAccountEndsEverythingGoesToTheSuccessorWhoMayDoIt() {
    Actor admin = actors.actor("system-admin");
    Actor leaver = hire("leaver-" + mark, "information-officer");
    Actor successor = hire("successor-" + mark, "information-officer");
    String free = held(leaver, "customer-rep");
    String checksSuccessor = held(leaver, "customer-rep");
    jdbc.sql("update work_item set maker_id = ? where task_id = ?")
        .params(successor.id(), checksSuccessor)
        .update();
    String personal = personal(leaver);
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    deputies.name(
        new Deputyship.Wish(null, successor.id(), today, today.plusDays(9), null), leaver);
    filters.save(
        new SavedFilters.Wish(
            null, "shared", "roles", null, "information-officer", InboxFilter.NONE),
        leaver);
    filters.save(
        new SavedFilters.Wish(null, "shared", "roles", null, null, InboxFilter.NONE), successor);

    Leavers.Preview preview = leavers.preview(leaver.id(), successor.id(), admin);
    assertThat(preview.outcomes()).isEqualTo(Map.of(Outcome.SUCCESSOR, 2L, Outcome.POOL, 1L));
    assertThat(preview.more()).isFalse();
    assertThat(holder(free)).isEqualTo(leaver.id());
    assertThat(leavers.of(leaver.id(), admin)).isEmpty();

    accounts.deactivate(admin, leaver.id(), successor.id());
    leavers.work();

    assertThat(holder(free)).isEqualTo(successor.id());
    assertThat(holder(checksSuccessor)).isNull();
    assertThat(holder(personal)).isEqualTo(successor.id());
    Leavers.Run run = leavers.of(leaver.id(), admin).get(0);
    assertThat(run.state()).isEqualTo("DONE");
    assertThat(run.outcomes()).isEqualTo(Map.of(Outcome.SUCCESSOR, 2L, Outcome.POOL, 1L));
    assertThat(leavers.find(run.id(), admin).lines()).hasSize(3);
    assertThat(deputies.of(successor, null).standing()).isEmpty();
    assertThat(filters.of(successor)).extracting(SavedFilters.Saved::name).contains("shared 2");
    assertThat(
            jdbc.sql("select count(*) from notice where person_id = ? and code = 'leaver.tasks'")
                .param(successor.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    // going on with what is done changes nothing
    leavers.work();
    assertThat(leavers.of(leaver.id(), admin)).hasSize(1);
  }

  @Test
  void withoutASuccessorRolesGetTheirTasksAndTheManagerWhatWasPersonal() throws Exception {
    Actor leaver = hire("gone-" + mark, "information-officer");
    String free = held(leaver, "customer-rep");
    String personal = personal(leaver);
    mvc.perform(
            post("/api/people/" + leaver.id() + "/hand-over")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"长期病假\"}")
                .with(TestActors.as("manager")))
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.state").value("DONE"))
        .andExpect(jsonPath("$.outcomes.POOL").value(1))
        .andExpect(jsonPath("$.outcomes.MANAGER").value(1));
    assertThat(holder(free)).isNull();
    assertThat(staff.account(holder(personal)).orElseThrow().actor().roles())
        .contains(Role.MANAGER);
    assertThatThrownBy(
            () ->
                leavers.begin(leaver.id(), new Leavers.Wish(null, null), actors.actor("verifier")))
        .hasMessage("personNotFound");
    assertThatThrownBy(
            () ->
                leavers.begin(
                    leaver.id(), new Leavers.Wish(leaver.id(), null), actors.actor("manager")))
        .hasMessage("successorUnknown");
  }

  @Test
  void aHandOverThatStoppedGoesOn() {
    Actor leaver = hire("halt-" + mark, "information-officer");
    Actor successor = hire("next-" + mark, "information-officer");
    for (int i = 0; i < 52; i++) {
      held(leaver, "customer-rep");
    }
    Leavers.Run begun =
        leavers.begin(leaver.id(), new Leavers.Wish(successor.id(), "调岗"), actors.actor("manager"));
    assertThat(begun.state()).isEqualTo("RUNNING");
    assertThat(begun.outcomes()).isEqualTo(Map.of(Outcome.SUCCESSOR, 50L));
    leavers.work();
    Leavers.Run done = leavers.find(begun.id(), actors.actor("manager"));
    assertThat(done.state()).isEqualTo("DONE");
    assertThat(done.outcomes()).isEqualTo(Map.of(Outcome.SUCCESSOR, 52L));
    assertThat(items.heldBy(leaver.id(), "", 10)).isEmpty();
  }

  private Actor hire(String username, String role) {
    Accounts.Invited invited =
        accounts.invite(
            actors.actor("system-admin"),
            new Accounts.Profile(username, null, username, null, null, null),
            "440000",
            List.of(role));
    return staff.fresh(invited.id()).orElseThrow().actor();
  }

  private String held(Actor person, String maker) {
    String taskId = only(begin(maker, "440100", Map.of())).item().id();
    engineTasks.setAssignee(taskId, person.id());
    return taskId;
  }

  private String personal(Actor person) {
    String caseId = begin("customer-rep", "440100", Map.of());
    engineTasks.complete(only(caseId).item().id());
    silence(caseId);
    engineTasks.complete(only(caseId).item().id());
    String taskId = only(caseId).item().id();
    engineTasks.setAssignee(taskId, person.id());
    return taskId;
  }
}
