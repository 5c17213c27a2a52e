package io.kedang.inbox;

import static io.kedang.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.kedang.access.Actor;
import io.kedang.access.Role;
import io.kedang.shared.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Filters people keep and share (INBX-1). */
class SavedFiltersTest extends InboxTestBase {

  @Autowired SavedFilters filters;
  @Autowired MockMvc mvc;

  private final String mark = Ids.next().substring(16);
  private final Actor owner = someone("o" + mark, "/000000/440000/", Role.VERIFIER);

  @Test
  void aFilterIsKeptAsItWasSaid() throws Exception {
    String body =
        """
        {"name": "网销 %s", "view": "roles", "sort": "-priority", "sharedRole": "verifier",
         "filter": {"channels": ["ONLINE"], "taskTypes": ["userTask_check"], "roles": ["verifier"], "branch": "440100", "due": "TODAY", "waitingDays": 2, "person": "nobody"}}
        """
            .formatted(mark);
    String answer =
        mvc.perform(
                post("/api/inbox/filters")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .with(as("verifier")))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String id = JsonPath.read(answer, "$.id");
    mvc.perform(get("/api/inbox/filters").with(as("verifier2")))
        .andExpect(jsonPath("$[?(@.id == '" + id + "')].mine").value(false))
        .andExpect(jsonPath("$[?(@.id == '" + id + "')].filter.due").value("TODAY"))
        .andExpect(jsonPath("$[?(@.id == '" + id + "')].filter.roles[0]").value("verifier"))
        .andExpect(jsonPath("$[?(@.id == '" + id + "')].filter.channels[0]").value("ONLINE"));
    mvc.perform(get("/api/inbox/filters").with(as("customer-rep")))
        .andExpect(jsonPath("$[?(@.id == '" + id + "')]").isEmpty());
    mvc.perform(
            put("/api/inbox/filters/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as("verifier2")))
        .andExpect(status().isNotFound());
    mvc.perform(delete("/api/inbox/filters/" + id).with(as("verifier2")))
        .andExpect(status().isNotFound());
    mvc.perform(delete("/api/inbox/filters/" + id).with(as("verifier")))
        .andExpect(status().isNoContent());
    mvc.perform(delete("/api/inbox/filters/" + id).with(as("verifier")))
        .andExpect(status().isNotFound());
  }

  @Test
  void whatCannotBeAskedIsRefusedWithTheFieldNamed() throws Exception {
    for (String[] wrong :
        new String[][] {
          {"{}", "name"},
          {"{\"name\": \" \", \"view\": \"roles\"}", "name"},
          {"{\"name\": \"" + "x".repeat(61) + "\", \"view\": \"roles\"}", "name"},
          {"{\"name\": \"a\", \"view\": \"everything\"}", "view"},
          {"{\"name\": \"a\", \"view\": \"roles\", \"sharedRole\": \"manager\"}", "sharedRole"},
          {
            "{\"name\": \"a\", \"view\": \"roles\", \"filter\": {\"waitingDays\": -1}}",
            "waitingDays"
          },
          {
            "{\"name\": \"a\", \"view\": \"roles\", \"filter\": {\"roles\": [null, \"chief\"]}}",
            "roles"
          },
        }) {
      mvc.perform(
              post("/api/inbox/filters")
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(wrong[0])
                  .with(as("verifier")))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.fields[0].field").value(wrong[1]));
    }
    mvc.perform(
            post("/api/inbox/filters")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"a\", \"view\": \"roles\", \"sort\": \"${1+1}\"}")
                .with(as("verifier")))
        .andExpect(status().isBadRequest());
  }

  @Test
  void namesAreAPersonsOwnAndChangesMeetOneAnother() {
    SavedFilters.Saved first = filters.save(wish(null, "a"), owner);
    assertThatThrownBy(() -> filters.save(wish(null, "a"), owner)).hasMessage("filterNameTaken");
    filters.save(wish(null, "a"), someone("p" + mark, "/000000/", Role.VERIFIER));
    SavedFilters.Saved changed = filters.change(first.id(), wish(first.version(), "b"), owner);
    assertThat(changed.name()).isEqualTo("b");
    assertThatThrownBy(() -> filters.change(first.id(), wish(first.version(), "c"), owner))
        .hasMessage("filterChanged");
    filters.save(wish(null, "a"), owner);
    assertThatThrownBy(() -> filters.change(first.id(), wish(null, "a"), owner))
        .hasMessage("filterNameTaken");
  }

  @Test
  void aSharedFilterIsSeenInItsBranchAndBelow() {
    filters.save(
        new SavedFilters.Wish(null, "s" + mark, "roles", null, "verifier", InboxFilter.NONE),
        owner);
    assertThat(names("/000000/440000/440100/", Role.VERIFIER)).contains("s" + mark);
    assertThat(names("/000000/440000/", Role.VERIFIER)).contains("s" + mark);
    assertThat(names("/000000/110000/", Role.VERIFIER)).doesNotContain("s" + mark);
    assertThat(names("/000000/", Role.VERIFIER)).doesNotContain("s" + mark);
    assertThat(names("/000000/440000/440100/", Role.CUSTOMER_REP)).doesNotContain("s" + mark);
  }

  private List<String> names(String path, Role role) {
    return filters.of(someone("r" + Ids.next(), path, role)).stream()
        .map(SavedFilters.Saved::name)
        .toList();
  }

  private static SavedFilters.Wish wish(Long version, String name) {
    return new SavedFilters.Wish(version, name, "roles", "dueAt", null, null);
  }
}
