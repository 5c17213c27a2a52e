package io.kedang.access;

import static io.kedang.TestActors.as;
import static io.kedang.TestActors.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.kedang.KedangTest;
import io.kedang.shared.Ids;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** ACCS-1: administrators give and take rights; what is taken is gone at once. */
@KedangTest
class AccountsTest {

  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;
  @Autowired People people;

  private final String username = "u" + Ids.next().toLowerCase(Locale.ROOT);

  @Test
  void anInvitedPersonChoosesAPasswordBeforeAnythingElse() throws Exception {
    String invited = invite("\"verifier\"");
    String oneTime = JsonPath.read(invited, "$.initialPassword");
    Cookie session = signIn(oneTime);
    mvc.perform(get("/api/session").cookie(session))
        .andExpect(jsonPath("$.mustChangePassword").value(true));
    mvc.perform(get("/api/branches").cookie(session))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("passwordChangeNeeded"));

    changePassword(session, oneTime, "short")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.fields[0].field").value("chosen"));
    changePassword(session, oneTime, "Kedang-Demo-2026")
        .andExpect(jsonPath("$.fields[0].code").value("guessable"));
    changePassword(session, "not-this-one", "corridor-maple-47")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("passwordWrong"));
    changePassword(session, oneTime, "corridor-maple-47")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.mustChangePassword").value(false));

    mvc.perform(get("/api/branches").cookie(session)).andExpect(status().isOk());
    signIn("corridor-maple-47");
  }

  @Test
  void aChangedPasswordEndsTheOtherSessions() throws Exception {
    String oneTime = JsonPath.read(invite("\"verifier\""), "$.initialPassword");
    Cookie elsewhere = signIn(oneTime);
    Cookie here = signIn(oneTime);
    changePassword(here, oneTime, "corridor-maple-47").andExpect(status().isOk());
    mvc.perform(get("/api/session").cookie(elsewhere)).andExpect(status().isUnauthorized());
    mvc.perform(get("/api/session").cookie(here)).andExpect(status().isOk());
  }

  @Test
  void aRoleTakenEndsTheSession() throws Exception {
    String id = JsonPath.read(invite("\"verifier\",\"manager\""), "$.id");
    setPassword(id, "corridor-maple-47");
    Cookie session = signIn("corridor-maple-47");
    send(
            put("/api/accounts/" + id + "/rights"),
            "{\"branchCode\":\"440300\",\"roles\":[\"verifier\"]}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.roles.length()").value(1));
    mvc.perform(get("/api/session").cookie(session)).andExpect(status().isUnauthorized());
    mvc.perform(get("/api/session").cookie(signIn("corridor-maple-47")))
        .andExpect(jsonPath("$.roles[0]").value("verifier"))
        .andExpect(jsonPath("$.branch.code").value("440300"));
    assertThat(
            jdbc.sql(
                    "select detail from rights_change where subject = ? and kind = 'RIGHTS_CHANGED'")
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("before=manager,verifier@440000 after=verifier@440300");
  }

  @Test
  void aLeaverIsOutAtOnceAndCannotComeBack() throws Exception {
    String id = JsonPath.read(invite("\"verifier\""), "$.id");
    setPassword(id, "corridor-maple-47");
    Cookie session = signIn("corridor-maple-47");
    send(post("/api/accounts/" + id + "/deactivate"), "")
        .andExpect(jsonPath("$.state").value("LEFT"))
        .andExpect(jsonPath("$.roles").isEmpty());
    mvc.perform(get("/api/session").cookie(session)).andExpect(status().isUnauthorized());
    trySignIn("corridor-maple-47")
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.code").value("accountClosed"));
    assertThat(people.find(id)).get().extracting(Person::active).isEqualTo(false);
    send(post("/api/accounts/" + id + "/password"), "").andExpect(status().isConflict());
  }

  @Test
  void aLockedAccountOpensAgain() throws Exception {
    String id = JsonPath.read(invite("\"verifier\""), "$.id");
    setPassword(id, "corridor-maple-47");
    send(post("/api/accounts/" + id + "/lock"), "").andExpect(jsonPath("$.state").value("LOCKED"));
    trySignIn("corridor-maple-47").andExpect(jsonPath("$.code").value("accountClosed"));
    send(post("/api/accounts/" + id + "/unlock"), "")
        .andExpect(jsonPath("$.state").value("ACTIVE"));
    signIn("corridor-maple-47");
  }

  @Test
  void anAuditorHoldsNoOtherRole() throws Exception {
    send(post("/api/accounts"), invitation("\"auditor\",\"manager\""))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("auditorStandsAlone"))
        .andExpect(jsonPath("$.fields[0].field").value("roles"));
  }

  @Test
  void nobodyChangesTheOwnRights() throws Exception {
    String own =
        jdbc.sql("select id from person where username = 'system-admin'")
            .query(String.class)
            .single();
    send(
            put("/api/accounts/" + own + "/rights"),
            "{\"branchCode\":\"000000\",\"roles\":[\"system-admin\",\"manager\"]}")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("ownAccount"));
  }

  @Test
  void aNameIsTakenOnce() throws Exception {
    invite("\"verifier\"");
    send(post("/api/accounts"), invitation("\"verifier\""))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.fields[0].field").value("username"));
  }

  @Test
  void theListIsPagedByName() throws Exception {
    String first =
        mvc.perform(
                get("/api/accounts")
                    .param("q", "am00")
                    .param("limit", "4")
                    .with(as("system-admin")))
            .andExpect(jsonPath("$.items[0].username").value("am001"))
            .andExpect(jsonPath("$.items[0].roles[0]").value("account-manager"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String next = JsonPath.read(first, "$.next");
    mvc.perform(
            get("/api/accounts")
                .param("q", "am00")
                .param("limit", "4")
                .param("after", next)
                .with(as("system-admin")))
        .andExpect(jsonPath("$.items[0].username").value("am005"));
    mvc.perform(
            get("/api/accounts").param("q", "am00").param("limit", "9").with(as("system-admin")))
        .andExpect(jsonPath("$.next").isEmpty());
    mvc.perform(get("/api/accounts").param("limit", "0").with(as("system-admin")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.fields[0].field").value("limit"));
  }

  @Test
  void aRegistrationWaitsForAnAdministrator() throws Exception {
    String asked =
        "{\"username\":\"%s\",\"displayName\":\"欧阳试\",\"staffNo\":null,\"email\":null,\"branchCode\":\"440600\",\"password\":\"corridor-maple-47\"}"
            .formatted(username);
    mvc.perform(
            post("/api/registrations")
                .with(csrf())
                .with(from("10.1.1.1"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(asked))
        .andExpect(status().isAccepted());
    trySignIn("corridor-maple-47").andExpect(jsonPath("$.code").value("signInFailed"));
    String id =
        jdbc.sql("select id from registration where username = ?")
            .param(username)
            .query(String.class)
            .single();
    send(post("/api/registrations/" + id + "/approve"), "{\"roles\":[\"customer-rep\"]}")
        .andExpect(status().isOk());
    mvc.perform(get("/api/session").cookie(signIn("corridor-maple-47")))
        .andExpect(jsonPath("$.roles[0]").value("customer-rep"))
        .andExpect(jsonPath("$.mustChangePassword").value(false));
    send(post("/api/registrations/" + id + "/refuse"), "").andExpect(status().isNotFound());
  }

  @Test
  void oneAddressCannotFillTheListOfRegistrations() throws Exception {
    for (int i = 0; i < 6; i++) {
      mvc.perform(
              post("/api/registrations")
                  .with(csrf())
                  .with(from("10.2.2.2"))
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(
                      "{\"username\":\"%s\",\"displayName\":\"试\",\"branchCode\":\"440600\",\"password\":\"corridor-maple-47\"}"
                          .formatted(username + i)))
          .andExpect(status().is(i < 5 ? 202 : 429));
    }
  }

  @Test
  void aClientsTokenIsShownOnceAndEndsWithTheClient() throws Exception {
    String name = "c-" + username.substring(15).replaceAll("[^a-z]", "x");
    String made =
        send(
                post("/api/service-clients"),
                "{\"name\":\"%s\",\"displayName\":\"监控\",\"branchCode\":\"000000\",\"scopes\":[\"metrics:read\"]}"
                    .formatted(name))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String token = JsonPath.read(made, "$.token");
    mvc.perform(get("/actuator/metrics").header("Authorization", "Bearer " + token))
        .andExpect(status().isOk());
    String renewed =
        JsonPath.read(
            send(post("/api/service-clients/" + name + "/token"), "")
                .andReturn()
                .getResponse()
                .getContentAsString(),
            "$.token");
    mvc.perform(get("/actuator/metrics").header("Authorization", "Bearer " + token))
        .andExpect(status().isUnauthorized());
    mvc.perform(get("/actuator/metrics").header("Authorization", "Bearer " + renewed))
        .andExpect(status().isOk());
    send(delete("/api/service-clients/" + name), "").andExpect(status().isNoContent());
    mvc.perform(get("/actuator/metrics").header("Authorization", "Bearer " + renewed))
        .andExpect(status().isUnauthorized());
    assertThat(
            jdbc.sql("select token_hash from service_client where name = ?")
                .param(name)
                .query(String.class)
                .single())
        .doesNotContain("kd_");
  }

  private String invite(String roles) throws Exception {
    return send(post("/api/accounts"), invitation(roles))
        .andExpect(status().isCreated())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private String invitation(String roles) {
    return "{\"username\":\"%s\",\"displayName\":\"欧阳试\",\"branchCode\":\"440000\",\"roles\":[%s]}"
        .formatted(username, roles);
  }

  private void setPassword(String id, String password) {
    jdbc.sql("update person set password_hash = ?, must_change_password = ? where id = ?")
        .params(new Passwords().hash(password), false, id)
        .update();
  }

  private ResultActions changePassword(Cookie session, String current, String chosen)
      throws Exception {
    return mvc.perform(
        put("/api/session/password")
            .cookie(session)
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"current\":\"%s\",\"chosen\":\"%s\"}".formatted(current, chosen)));
  }

  private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
    return mvc.perform(
        request.with(as("system-admin")).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private ResultActions trySignIn(String password) throws Exception {
    return mvc.perform(
        post("/api/session")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password)));
  }

  private Cookie signIn(String password) throws Exception {
    return trySignIn(password)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getCookie("SESSION");
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}
