package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.kedang.TestActors;
import io.kedang.access.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who may say how work is given out, and what becomes of it (INBX-1, AUDT-4). */
class DistributionDeskTest extends FairnessTestBase {

  @Autowired MockMvc mvc;

  @Test
  void aBranchDoesAsTheOneAboveUntilItSaysOtherwise() throws Exception {
    assertThat(at("440100")).isEqualTo("OFF null null");
    say("manager", "440000", "{\"way\": \"LOAD\", \"most\": 12}").andExpect(status().isOk());
    assertThat(at("440100")).isEqualTo("LOAD 12 440000");
    say("manager", "440100", "{\"way\": \"OFF\"}").andExpect(jsonPath("$.from").value("440100"));
    assertThat(at("440100")).isEqualTo("OFF null 440100");
    assertThat(at("440101")).isEqualTo("OFF null 440100");
    assertThat(at("440300")).isEqualTo("LOAD 12 440000");
    say("manager", "440100", "{\"way\": \"INHERIT\"}").andExpect(jsonPath("$.way").value("LOAD"));
    assertThat(at("440101")).isEqualTo("LOAD 12 440000");
    say("manager", "440000", "{\"way\": \"LOAD_AND_SKILL\", \"most\": 3}");
    assertThat(at("440000")).isEqualTo("LOAD_AND_SKILL 3 440000");
    assertThat(
            jdbc.sql(
                    "select detail from rights_change where subject = '440000' and kind = 'DISTRIBUTION' order by id desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo(ROLE + "=LOAD_AND_SKILL most=3");
  }

  @Test
  void managersSayItForTheirBranchAndBelowAndSystemAdministratorsAnywhere() throws Exception {
    String off = "{\"way\": \"OFF\"}";
    say("manager", "110000", off).andExpect(status().isNotFound());
    say("manager", "000000", off).andExpect(status().isNotFound());
    say("system-admin", "110000", off).andExpect(status().isOk());
    say("auditor", "110000", off).andExpect(status().isForbidden());
    mvc.perform(get("/api/inbox/distribution?branch=000000").with(TestActors.as("manager")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.mayChange").value(false));
    mvc.perform(get("/api/inbox/distribution?branch=110000").with(TestActors.as("manager")))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/inbox/distribution?branch=110000").with(TestActors.as("auditor")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.mayChange").value(false));
  }

  @Test
  void whatMakesNoSenseIsRefusedWithTheFieldNamed() throws Exception {
    for (String most : List.of("null", "0", "1001")) {
      say("manager", "440100", "{\"way\": \"LOAD\", \"most\": " + most + "}")
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.fields[0].field").value("most"));
    }
    say("manager", "440100", "{}").andExpect(jsonPath("$.fields[0].field").value("way"));
    mvc.perform(
            put("/api/inbox/distribution/440100/auditor")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"way\": \"OFF\"}")
                .with(TestActors.as("manager")))
        .andExpect(jsonPath("$.fields[0].field").value("role"));
  }

  @Test
  void whatAPersonCanDoIsSaidByTheManager() throws Exception {
    Actor here = analyst("440100");
    Actor there = analyst(BRANCH);
    skills("manager", here, "{\"skills\": [\"CORPORATE\", \"CALLS\"], \"most\": 0}")
        .andExpect(status().isOk());
    mvc.perform(get("/api/people/" + here.id() + "/skills").with(TestActors.as("auditor")))
        .andExpect(jsonPath("$.skills[0]").value("CALLS"))
        .andExpect(jsonPath("$.skills[1]").value("CORPORATE"))
        .andExpect(jsonPath("$.most").value(0));
    assertThat(
            jdbc.sql("select detail from rights_change where subject = ? and kind = 'SKILLS'")
                .param(here.id())
                .query(String.class)
                .single())
        .isEqualTo("skills=CALLS,CORPORATE most=0");
    skills("manager", here, "{\"skills\": []}").andExpect(jsonPath("$.skills").isEmpty());
    assertThat(shares.of(List.of(here.id())).get(here.id()).most()).isNull();
    skills("manager", there, "{\"skills\": []}").andExpect(status().isNotFound());
    skills("system-admin", there, "{\"skills\": [\"CALLS\"]}").andExpect(status().isOk());
    skills("manager", here, "{\"skills\": [\"JUGGLING\"]}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.fields[0].field").value("skills"));
  }

  private String at(String branch) {
    return DistributionRules.nearest(rules.all(), ROLE, branches.find(branch).orElseThrow().path())
        .map(
            rule ->
                rule.mode() + " " + (rule.isOn() ? rule.most() : null) + " " + rule.branchCode())
        .orElse("OFF null null");
  }

  private ResultActions say(String username, String branch, String body) throws Exception {
    return mvc.perform(
        put("/api/inbox/distribution/" + branch + "/" + ROLE)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(TestActors.as(username)));
  }

  private ResultActions skills(String username, Actor of, String body) throws Exception {
    return mvc.perform(
        put("/api/people/" + of.id() + "/skills")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(TestActors.as(username)));
  }
}
