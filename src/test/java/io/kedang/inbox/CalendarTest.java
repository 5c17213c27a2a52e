package io.kedang.inbox;

import static io.kedang.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/** INBX-3: the working calendar, read, changed and inherited, and what that does to open tasks. */
class CalendarTest extends TimedTestBase {

  private static final String LUNCHLESS = "[{\"from\":\"08:00\",\"to\":\"15:00\"}]";

  @Autowired MockMvc mvc;
  @Autowired Redating redating;
  @Autowired Calendars calendars;

  @AfterEach
  void takeBack() {
    jdbc.sql("delete from calendar_day").update();
    jdbc.sql("delete from calendar_week").update();
    jdbc.sql("delete from calendar_redating").update();
    calendars.forget();
  }

  @Test
  void theYearSaysWhatIsKnownOfIt() throws Exception {
    mvc.perform(get("/api/calendar?branch=440100&year=2026").with(as("manager")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.branchCode").value("440100"))
        .andExpect(jsonPath("$.official").value("国办发明电〔2025〕7号"))
        .andExpect(jsonPath("$.mayChange").value(true))
        .andExpect(jsonPath("$.days.length()").value(365))
        .andExpect(jsonPath("$.hours.spans[0].from").value("09:00:00"))
        .andExpect(jsonPath("$.hours.from").value((Object) null))
        .andExpect(day("2026-10-01", "working", false))
        .andExpect(day("2026-10-01", "name", "国庆节"))
        .andExpect(day("2026-10-01", "origin", "OFFICIAL"))
        .andExpect(day("2026-10-10", "working", true))
        .andExpect(day("2026-10-11", "working", false))
        .andExpect(day("2026-10-12", "origin", "WEEK"));
    mvc.perform(get("/api/calendar?year=2031").with(as("customer-rep2")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.official").value((Object) null))
        .andExpect(jsonPath("$.mayChange").value(false))
        .andExpect(day("2031-10-01", "working", true))
        .andExpect(day("2031-10-04", "working", false));
  }

  @Test
  void aDayIsInheritedUntilABranchSaysOtherwise() throws Exception {
    say("manager", "440000", "2026-11-24", "{\"kind\":\"HOLIDAY\",\"name\":\"台风\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.working").value(false));
    say("manager", "440101", "2026-11-24", "{\"kind\":\"WORKDAY\",\"hours\":" + LUNCHLESS + "}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.hours[0].to").value("15:00:00"));
    mvc.perform(get("/api/calendar?branch=440100&year=2026").with(as("manager")))
        .andExpect(day("2026-11-24", "working", false))
        .andExpect(day("2026-11-24", "name", "台风"))
        .andExpect(day("2026-11-24", "from", "440000"));
    mvc.perform(get("/api/calendar?branch=440101&year=2026").with(as("manager")))
        .andExpect(day("2026-11-24", "working", true));
    mvc.perform(get("/api/calendar?branch=110000&year=2026").with(as("system-admin")))
        .andExpect(day("2026-11-24", "working", true));
    say("manager", "440101", "2026-11-24", "{\"kind\":\"INHERIT\"}")
        .andExpect(jsonPath("$.working").value(false));
    assertThat(
            jdbc.sql(
                    "select count(*) from rights_change where subject = '440101' and kind = 'CALENDAR_DAY' and detail = '2026-11-24=INHERIT' and actor_id = ?")
                .param(actors.actor("manager").id())
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  void theWeekIsInheritedUntilABranchSaysOtherwise() throws Exception {
    sayWeek(
            "manager",
            "440100",
            "{\"weekdays\":[\"MONDAY\",\"SATURDAY\"],\"hours\":" + LUNCHLESS + "}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.from").value("440100"));
    mvc.perform(get("/api/calendar?branch=440101&year=2026").with(as("manager")))
        .andExpect(jsonPath("$.hours.from").value("440100"))
        .andExpect(day("2026-11-24", "working", false))
        .andExpect(day("2026-11-28", "working", true))
        .andExpect(day("2026-10-09", "working", false))
        .andExpect(day("2026-10-10", "working", true));
    sayWeek("manager", "440100", "{}").andExpect(jsonPath("$.from").value((Object) null));
  }

  @Test
  void nobodyChangesWhatIsNotTheirs() throws Exception {
    String holiday = "{\"kind\":\"HOLIDAY\"}";
    say("manager", "000000", "2026-11-24", holiday).andExpect(status().isNotFound());
    say("manager", "110000", "2026-11-24", holiday).andExpect(status().isNotFound());
    say("verifier", "440100", "2026-11-24", holiday).andExpect(status().isForbidden());
    say("auditor", "440100", "2026-11-24", holiday).andExpect(status().isForbidden());
    say("system-admin", "110000", "2026-11-24", holiday).andExpect(status().isOk());
    mvc.perform(get("/api/calendar?branch=110000&year=2026").with(as("manager")))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/calendar?branch=000000&year=2026").with(as("manager")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.mayChange").value(false));
  }

  @Test
  void hoursThatNobodyCouldWorkAreRefused() throws Exception {
    for (String hours :
        new String[] {
          "[]",
          "[{\"from\":\"12:00\",\"to\":\"09:00\"}]",
          "[{\"from\":\"09:00\",\"to\":\"12:00\"},{\"from\":\"11:00\",\"to\":\"13:00\"}]",
          "[{\"from\":\"09:00:30\",\"to\":\"12:00\"}]",
          "[{\"from\":\"09:00\"}]"
        }) {
      sayWeek("manager", "440100", "{\"weekdays\":[\"MONDAY\"],\"hours\":" + hours + "}")
          .andExpect(status().isUnprocessableEntity());
    }
    sayWeek("manager", "440100", "{\"weekdays\":[],\"hours\":" + LUNCHLESS + "}")
        .andExpect(status().isUnprocessableEntity());
    mvc.perform(get("/api/calendar?year=9999").with(as("manager")))
        .andExpect(status().isUnprocessableEntity());
  }

  @Test
  void openTasksOfTheBranchAreDatedAnewAndWhatAModelSaysStays() throws Exception {
    travelTo("2026-03-02T09:00");
    String below = beginTimed("440101", "VIP");
    String elsewhere = beginTimed("440300", "VIP");
    Instant said = Instant.parse("2026-03-02T05:00:00Z").truncatedTo(ChronoUnit.SECONDS);
    String byModel = begin("customer-rep", "440101", Map.of("dueAt", said.toString()));
    assertThat(only(below).item().dueAt()).isEqualTo(china("2026-03-02T17:30"));

    say("manager", "440100", "2026-03-02", "{\"kind\":\"HOLIDAY\",\"name\":\"台风\"}")
        .andExpect(status().isOk());
    redating.run();
    assertThat(only(below).item().dueAt())
        .as("not before every node knows the calendar")
        .isEqualTo(china("2026-03-02T17:30"));
    travelTo("2026-03-02T09:02");
    redating.run();
    assertThat(only(below).item().dueAt()).isEqualTo(china("2026-03-03T17:30"));
    assertThat(only(elsewhere).item().dueAt()).isEqualTo(china("2026-03-02T17:30"));
    assertThat(only(byModel).item().dueAt()).isEqualTo(said);
    assertTheEngineSaysTheSame(below);
    assertThat(jdbc.sql("select count(*) from calendar_redating").query(Integer.class).single())
        .isZero();
  }

  private static ResultMatcher day(String date, String what, Object value) {
    return jsonPath("$.days[?(@.date=='" + date + "')]." + what).value(value);
  }

  private ResultActions say(String username, String branch, String date, String body)
      throws Exception {
    return mvc.perform(
        put("/api/calendar/" + branch + "/days/" + date)
            .with(as(username))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private ResultActions sayWeek(String username, String branch, String body) throws Exception {
    return mvc.perform(
        put("/api/calendar/" + branch + "/hours")
            .with(as(username))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }
}
