package io.kedang.inbox;

import static io.kedang.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.kedang.access.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** After a task comes the next one of the list it was opened from (INBX-4). */
class NextInListTest extends InboxTestBase {

  @Autowired NextInList nextInList;

  @Autowired MockMvc mvc;

  @Test
  void theOneBehindFollowsAndTheFirstOneFollowsTheLast() {
    Actor officer = actors.actor("information-officer");
    String first = dueIn(1, "COUNTER");
    String second = dueIn(2, "COUNTER");
    String third = dueIn(3, "ONLINE");
    assertThat(after(first, Inbox.View.ROLES, null, null, officer)).isEqualTo(second);
    assertThat(after(second, Inbox.View.ROLES, null, null, officer)).isEqualTo(third);
    assertThat(after(third, Inbox.View.ROLES, null, null, officer)).isEqualTo(first);
    assertThat(after(second, Inbox.View.ROLES, null, "-dueAt", officer)).isEqualTo(first);
    assertThat(after(first, Inbox.View.ROLES, "ONLINE", null, officer)).isEqualTo(third);
    assertThat(after(third, Inbox.View.ROLES, "ONLINE", null, officer)).isNull();
    assertThat(after(first, Inbox.View.MINE, null, null, officer)).isNull();
  }

  @Test
  void aListOfWhatOthersDoLeadsToWhatOneMayDoOneself() {
    Actor manager = actors.actor("manager");
    Actor officer = actors.actor("information-officer");
    String held = dueIn(1, "COUNTER");
    String free = dueIn(2, "COUNTER");
    tasks.claim(held, officer);
    assertThat(after(free, Inbox.View.ALL, null, null, officer)).isEqualTo(held);
    assertThat(after(free, Inbox.View.ALL, null, null, manager)).isNull();
  }

  @Test
  void finishingAnswersWhatFollowsInTheListAndTellsALateColleagueByWhom() throws Exception {
    String first = dueIn(1, "ONLINE");
    dueIn(2, "COUNTER");
    String third = dueIn(3, "ONLINE");
    checking.variables = Map.of("outcome", "DROP");
    mvc.perform(
            get("/api/tasks/{id}/next?view=roles&process=inbox-check&channel=ONLINE", first)
                .with(as("information-officer")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.id").value(third));
    mvc.perform(
            post("/api/tasks/{id}/complete?view=roles&process=inbox-check&channel=ONLINE", first)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"data\": {\"decision\": \"ACCEPT\"}}")
                .with(as("information-officer")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.next").value(third));
    mvc.perform(get("/api/tasks/{id}", first).with(as("information-officer2")))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("taskGone"))
        .andExpect(
            jsonPath("$.doneBy.name").value(actors.actor("information-officer").displayName()))
        .andExpect(jsonPath("$.doneAt").isNotEmpty());
    mvc.perform(get("/api/tasks/{id}/next", first).with(as("information-officer")))
        .andExpect(status().isBadRequest());
    mvc.perform(get("/api/tasks/{id}/next?view=roles&due=never", first).with(as("verifier")))
        .andExpect(status().isUnprocessableEntity());
  }

  private String dueIn(int days, String channel) {
    String due =
        Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
    return only(begin("customer-rep", "440100", Map.of("dueAt", due, "channel", channel)))
        .item()
        .id();
  }

  private String after(String taskId, Inbox.View view, String channel, String sort, Actor actor) {
    InboxFilter filter =
        new InboxFilter(
            List.of("inbox-check"),
            null,
            channel == null ? null : List.of(channel),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return nextInList
        .after(taskId, new NextInList.Place(view, filter, sort), Reader.of(actor))
        .orElse(null);
  }
}
