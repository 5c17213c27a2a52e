package io.kedang.audit;

import static io.kedang.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.KedangTest;
import io.kedang.TestActors;
import io.kedang.audit.CaseHistory.CaseRecord;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import io.kedang.shared.Slice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who reads which case, its story page by page, and what may be said about it. */
@KedangTest
class CasesTest {

  @Autowired Cases cases;
  @Autowired CaseHistory history;
  @Autowired DataSubjects subjects;
  @Autowired TestActors actors;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;
  @Autowired ObjectMapper json;

  @Test
  void aCaseIsSeenInItsBranchAboveByItsStarterAndByTheAuditor() throws Exception {
    String caseId = begin("440300", "/000000/440000/440300/", actors.actor("am001").id());
    for (String reader : List.of("manager", "verifier", "am001", "auditor")) {
      mvc.perform(get("/api/cases/{id}", caseId).with(as(reader))).andExpect(status().isOk());
    }
    for (String stranger : List.of("customer-rep2", "am002")) {
      mvc.perform(get("/api/cases/{id}", caseId).with(as(stranger)))
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.code").value("caseNotFound"));
      mvc.perform(get("/api/cases/{id}/story", caseId).with(as(stranger)))
          .andExpect(status().isNotFound());
      mvc.perform(comment(caseId, "x").with(as(stranger))).andExpect(status().isNotFound());
    }
    mvc.perform(get("/api/cases/{id}", "no-such-case").with(as("auditor")))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/cases/{id}", Ids.next()).with(as("auditor")))
        .andExpect(status().isNotFound());
  }

  @Test
  void theRecordIsShownInTheReadersLanguage() throws Exception {
    String starter = actors.actor("customer-rep").id();
    String caseId = begin("440100", "/000000/440000/440100/", starter);
    String customerId = Ids.next();
    history.ended(caseId, "OPENED", customerId);
    mvc.perform(
            get("/api/cases/{id}", caseId)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .with(as("manager")))
        .andExpect(jsonPath("$.process").value("account-opening"))
        .andExpect(jsonPath("$.state").value("OPENED"))
        .andExpect(jsonPath("$.branch.name").value("Guangzhou"))
        .andExpect(jsonPath("$.startedBy.name").value("Chen Yutong"))
        .andExpect(jsonPath("$.customerId").value(customerId))
        .andExpect(jsonPath("$.endedAt").isNotEmpty())
        .andExpect(jsonPath("$.steps").isEmpty());
    mvc.perform(get("/api/cases").param("customer", customerId).with(as("manager")))
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].id").value(caseId))
        .andExpect(jsonPath("$.next").isEmpty());
    mvc.perform(get("/api/cases").param("customer", customerId).with(as("am003")))
        .andExpect(jsonPath("$.items").isEmpty());
  }

  @Test
  void listsPageFromTheNewestAndShowMineOrMyScope() throws Exception {
    String starter = actors.actor("am007").id();
    List<String> own = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      own.add(0, begin("110000", "/000000/110000/", starter));
    }
    Slice<CaseRecord> first = actors.run("am007", () -> cases.list(null, true, null, 3));
    Slice<CaseRecord> second = actors.run("am007", () -> cases.list(null, true, first.next(), 3));
    assertThat(first.items())
        .extracting(CaseRecord::caseId)
        .containsExactlyElementsOf(own.subList(0, 3));
    assertThat(second.items())
        .extracting(CaseRecord::caseId)
        .containsExactlyElementsOf(own.subList(3, 5));
    assertThat(second.next()).isNull();
    List<String> inScope =
        actors.run("am008", () -> cases.list(null, false, null, 200)).items().stream()
            .map(CaseRecord::branchPath)
            .distinct()
            .toList();
    assertThat(inScope).allMatch(path -> path.startsWith(actors.actor("am008").branchPath()));
    mvc.perform(get("/api/cases").param("after", "nonsense").with(as("manager")))
        .andExpect(status().isBadRequest());
  }

  @Test
  void aStoryPagesInTheOrderInWhichItWasTold() throws Exception {
    String caseId = begin("440100", "/000000/440000/440100/", "nobody");
    for (int i = 0; i < 7; i++) {
      history.tell(
          caseId,
          "opening.checked",
          i % 2 == 0 ? null : actors.actor("verifier").id(),
          Map.of("round", i),
          i == 3 ? "备注 " + i : null);
    }
    List<Integer> rounds = new ArrayList<>();
    String after = null;
    int pages = 0;
    do {
      String cursor = after;
      Slice<Cases.StoryEntry> page = actors.run("manager", () -> cases.story(caseId, cursor, 3));
      page.items().forEach(entry -> rounds.add((Integer) entry.facts().get("round")));
      after = page.next();
      pages++;
    } while (after != null);
    assertThat(rounds).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(pages).isEqualTo(3);
    mvc.perform(get("/api/cases/{id}/story", caseId).with(as("manager")))
        .andExpect(jsonPath("$.items[3].note").value("备注 3"))
        .andExpect(jsonPath("$.items[3].actor.name").value(actors.actor("verifier").displayName()))
        .andExpect(jsonPath("$.items[0].actor").isEmpty())
        .andExpect(jsonPath("$.items[0].kind").value("opening.checked"));
    mvc.perform(
            get("/api/cases/{id}/story", caseId)
                .param("after", "'; drop table case_entry")
                .with(as("manager")))
        .andExpect(status().isBadRequest());
  }

  @Test
  void aCommentIsSealedAndReadByOthers() throws Exception {
    String caseId = begin("440100", "/000000/440000/440100/", "nobody");
    String text = "客户王小明要求上午来电\n😀 <b>\"quoted\"</b>";
    mvc.perform(comment(caseId, "  " + text + " ").with(as("verifier")))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.kind").value("comment"))
        .andExpect(jsonPath("$.note").value(text))
        .andExpect(jsonPath("$.actor.id").value(actors.actor("verifier").id()));
    mvc.perform(get("/api/cases/{id}/story", caseId).with(as("auditor")))
        .andExpect(jsonPath("$.items[0].note").value(text));
    assertThat(
            jdbc.sql("select sealed_note from case_entry where case_id = ?")
                .param(caseId)
                .query(byte[].class)
                .single())
        .satisfies(
            bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("王小明"));
  }

  @Test
  void aCommentHasBounds() throws Exception {
    String caseId = begin("440100", "/000000/440000/440100/", "nobody");
    mvc.perform(comment(caseId, "x".repeat(2000)).with(as("verifier")))
        .andExpect(status().isCreated());
    for (String refused :
        List.of(
            "", "  \n ", "x".repeat(2001), "a\u0000b", "a\u0007b", "evil\u202Etxt", "a\u2066b")) {
      mvc.perform(comment(caseId, refused).with(as("verifier")))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.code").value("commentInvalid"))
          .andExpect(jsonPath("$.fields[0].field").value("text"));
    }
    mvc.perform(
            post("/api/cases/{id}/comments", caseId)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .with(as("verifier")))
        .andExpect(status().isUnprocessableEntity());
    mvc.perform(comment(caseId, "x").with(as("auditor"))).andExpect(status().isForbidden());
  }

  private MockHttpServletRequestBuilder comment(String caseId, String text) throws Exception {
    return post("/api/cases/{id}/comments", caseId)
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsBytes(Map.of("text", text)));
  }

  private String begin(String branchCode, String branchPath, String startedBy) {
    String caseId = Ids.next();
    history.started(
        new CaseHistory.CaseStart(
            caseId,
            "account-opening",
            subjects.create(),
            branchCode,
            branchPath,
            "COUNTER",
            "INDIVIDUAL",
            "BASIC",
            startedBy,
            Instant.now()));
    return caseId;
  }
}
