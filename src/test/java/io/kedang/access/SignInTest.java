package io.kedang.access;

import static io.kedang.TestActors.as;
import static io.kedang.TestActors.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.kedang.KedangTest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

/** ACCS-1: signing in, staying in, and being kept out. */
@KedangTest
class SignInTest {

  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  @Test
  void signingInOpensASessionThatSaysWhoOneIs() throws Exception {
    MvcResult signedIn =
        signIn("verifier", "kedang-demo")
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.person.username").value("verifier"))
            .andExpect(jsonPath("$.person.displayName").value("吴嘉怡"))
            .andExpect(jsonPath("$.branch.code").value("440000"))
            .andExpect(jsonPath("$.roles[0]").value("verifier"))
            .andExpect(jsonPath("$.features.demo").value(true))
            .andExpect(jsonPath("$.mustChangePassword").value(false))
            .andExpect(cookie().httpOnly("SESSION", true))
            .andExpect(cookie().sameSite("SESSION", "Strict"))
            .andExpect(cookie().httpOnly("XSRF-TOKEN", false))
            .andReturn();
    Cookie session = signedIn.getResponse().getCookie("SESSION");
    mvc.perform(get("/api/session").cookie(session))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.person.username").value("verifier"));

    Cookie token = signedIn.getResponse().getCookie("XSRF-TOKEN");
    mvc.perform(
            delete("/api/session").cookie(session, token).header("X-XSRF-TOKEN", token.getValue()))
        .andExpect(status().isNoContent());
    mvc.perform(get("/api/session").cookie(session)).andExpect(status().isUnauthorized());
  }

  @Test
  void theFirstAnswerBringsTheTokenEvenWhenItIsARefusal() throws Exception {
    mvc.perform(get("/api/session"))
        .andExpect(status().isUnauthorized())
        .andExpect(cookie().exists("XSRF-TOKEN"))
        .andExpect(jsonPath("$.code").value("signInNeeded"));
    mvc.perform(get("/api/sign-in"))
        .andExpect(status().isOk())
        .andExpect(cookie().exists("XSRF-TOKEN"))
        .andExpect(cookie().sameSite("XSRF-TOKEN", "Strict"))
        .andExpect(jsonPath("$.password").value("kedang-demo"))
        .andExpect(
            jsonPath("$.people[?(@.username == 'am020')].roles[0]").value("account-manager"));
  }

  @Test
  void aChangeWithoutTheTokenIsRefused() throws Exception {
    Cookie session =
        signIn("manager", "kedang-demo").andReturn().getResponse().getCookie("SESSION");
    var change =
        put("/api/session/locale")
            .cookie(session)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"locale\":\"en\"}");
    mvc.perform(change)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("csrfMissing"));
    mvc.perform(change.cookie(new Cookie("XSRF-TOKEN", "a")).header("X-XSRF-TOKEN", "b"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("csrfMissing"));
  }

  @Test
  void aSessionPlantedBeforeSigningInIsNotTheOneAfter() throws Exception {
    Cookie planted =
        signIn("customer-rep", "kedang-demo").andReturn().getResponse().getCookie("SESSION");
    Cookie after =
        mvc.perform(
                post("/api/session")
                    .cookie(planted)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"username\":\"customer-rep\",\"password\":\"kedang-demo\"}"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getCookie("SESSION");
    assertThat(after.getValue()).isNotEqualTo(planted.getValue());
    mvc.perform(get("/api/session").cookie(planted)).andExpect(status().isUnauthorized());
    mvc.perform(get("/api/session").cookie(after)).andExpect(status().isOk());
  }

  @Test
  void aFormCannotSignIn() throws Exception {
    mvc.perform(post("/api/session").param("username", "verifier").param("password", "kedang-demo"))
        .andExpect(status().isUnsupportedMediaType());
  }

  @Test
  void anUnknownNameIsAnsweredLikeAWrongPassword() throws Exception {
    String wrong =
        signIn("records-administrator", "not-this-one")
            .andExpect(status().isUnauthorized())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String unknown =
        signIn("nobody-of-this-name", "not-this-one")
            .andExpect(status().isUnauthorized())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(unknown).isEqualTo(wrong).contains("signInFailed");
  }

  @Test
  void fiveFailuresLockTheNameOutWhetherItExistsOrNot() throws Exception {
    for (String name : List.of("am019", "no-such-name")) {
      for (int i = 0; i < 5; i++) {
        signIn(name, "guess-" + i).andExpect(jsonPath("$.code").value("signInFailed"));
      }
      signIn(name, "kedang-demo")
          .andExpect(status().isUnauthorized())
          .andExpect(jsonPath("$.code").value("accountLocked"))
          .andExpect(jsonPath("$.minutes").value(15));
    }
    jdbc.sql("update sign_in_guard set locked_until = ? where name_hash = ?")
        .params(
            java.sql.Timestamp.from(java.time.Instant.now().minusSeconds(1)),
            Secrets.sha256("am019"))
        .update();
    signIn("am019", "kedang-demo").andExpect(status().isOk());
  }

  @Test
  void manyGuessesAtOnceDoNotAllPass() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> guesses =
          IntStream.range(0, 16)
              .<Callable<String>>mapToObj(
                  i ->
                      () ->
                          signIn("am018", "guess-" + i)
                              .andReturn()
                              .getResponse()
                              .getContentAsString())
              .toList();
      long looked = 0;
      for (var answer : pool.invokeAll(guesses)) {
        looked += answer.get().contains("signInFailed") ? 1 : 0;
      }
      assertThat(looked).isEqualTo(5);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void everyTryIsOnRecord() throws Exception {
    String id =
        jdbc.sql("select id from person where username = 'am017'").query(String.class).single();
    signIn("am017", "not-this-one");
    signIn("am017", "kedang-demo");
    assertThat(
            jdbc.sql("select outcome from sign_in_attempt where person_id = ? order by id")
                .param(id)
                .query(String.class)
                .list())
        .containsExactly("WRONG", "SIGNED_IN");
  }

  @Test
  void aServiceClientComesWithItsToken() throws Exception {
    mvc.perform(get("/api/branches").with(client("telesales"))).andExpect(status().isForbidden());
    mvc.perform(get("/api/branches").header("Authorization", "Bearer kd_wrong"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", "Bearer error=\"invalid_token\""))
        .andExpect(jsonPath("$.code").value("tokenInvalid"));
  }

  @Test
  void aTokenIsNeverHelpedByASession() throws Exception {
    Cookie session =
        signIn("manager2", "kedang-demo").andReturn().getResponse().getCookie("SESSION");
    mvc.perform(get("/api/branches").cookie(session)).andExpect(status().isOk());
    mvc.perform(get("/api/branches").cookie(session).header("Authorization", "Bearer kd_wrong"))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void branchesAndColleaguesAreThoseInScope() throws Exception {
    mvc.perform(get("/api/branches").with(as("customer-rep2")))
        .andExpect(jsonPath("$[*].code").value(org.hamcrest.Matchers.contains("440100", "440101")));
    mvc.perform(get("/api/branches").with(as("auditor")))
        .andExpect(jsonPath("$.length()").value(8));
    mvc.perform(get("/api/people").param("q", "AM00").with(as("customer-rep2")))
        .andExpect(
            jsonPath("$[*].staffNo")
                .value(org.hamcrest.Matchers.contains("AM001", "AM002", "AM006", "AM007")));
    mvc.perform(get("/api/people").param("role", "verifier").with(as("manager")))
        .andExpect(jsonPath("$.length()").value(2));
  }

  private ResultActions signIn(String username, String password) throws Exception {
    return mvc.perform(
        post("/api/session")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}"));
  }
}
