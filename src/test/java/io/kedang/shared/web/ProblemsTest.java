package io.kedang.shared.web;

import static io.kedang.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.kedang.KedangTest;
import io.kedang.shared.Failures;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Bad input gets a clear answer, in the reader's language, and never a stack trace. */
@KedangTest
class ProblemsTest {

  @Autowired MockMvc mvc;

  @Test
  void aProblemSaysWhatItIsInTheReadersLanguage() throws Exception {
    mvc.perform(get("/api/session").header("Accept-Language", "en-GB,en;q=0.8"))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("urn:kedang:problem:signInNeeded"))
        .andExpect(jsonPath("$.title").value("Please sign in"))
        .andExpect(jsonPath("$.status").value(401))
        .andExpect(jsonPath("$.instance").value("/api/session"))
        .andExpect(jsonPath("$.fields").isEmpty());
    for (String language : new String[] {"zh-CN", "zh-TW", "fr", "*"}) {
      mvc.perform(get("/api/session").header("Accept-Language", language))
          .andExpect(jsonPath("$.title").value("请先登录"));
    }
    mvc.perform(get("/api/session")).andExpect(jsonPath("$.title").value("请先登录"));
  }

  @Test
  void anEmptyBodyIsNamed() throws Exception {
    signIn("")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("bodyMissing"));
    signIn("null").andExpect(status().isBadRequest());
  }

  @Test
  void brokenJsonIsLocated() throws Exception {
    signIn("{\"username\":\"a\",\n\"password\":}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("bodyUnreadable"))
        .andExpect(jsonPath("$.line").value(2));
    signIn("{\"username\":\"a\",\"password\":\"b\"} {}").andExpect(status().isBadRequest());
    signIn("[1,2]").andExpect(status().isBadRequest());
  }

  @Test
  void aKeySentTwiceIsRefused() throws Exception {
    signIn("{\"username\":\"a\",\"username\":\"b\",\"password\":\"c\"}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("bodyUnreadable"));
  }

  @Test
  void deepAndHugeBodiesAreRefusedWhileTheyAreRead() throws Exception {
    signIn("{\"x\":" + "[".repeat(5_000))
        .andExpect(status().isPayloadTooLarge())
        .andExpect(jsonPath("$.code").value("bodyOutOfBounds"));
    signIn("{\"x\":\"" + "a".repeat(1_200_000) + "\"}").andExpect(status().isPayloadTooLarge());
    signIn("{\"x\":[" + "1,".repeat(2_500_000) + "1]}").andExpect(status().isPayloadTooLarge());
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() throws Exception {
    mvc.perform(
            post("/api/session")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"username\":\"张三\",\"password\":\"x\"}".getBytes(Charset.forName("GBK"))))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("bodyUnreadable"));
  }

  @Test
  void everyWrongFieldIsNamed() throws Exception {
    mvc.perform(
            post("/api/session")
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"" + "u".repeat(80) + "\"}"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("invalid"))
        .andExpect(jsonPath("$.fields[?(@.field == 'password')].code").value("required"))
        .andExpect(
            jsonPath("$.fields[?(@.field == 'username')].message")
                .value("Must have 0 to 60 characters"));
    signIn("{\"username\":{\"a\":1},\"password\":\"x\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.fields[0].field").value("username"));
  }

  @Test
  void aParameterOfTheWrongTypeIsNamed() throws Exception {
    mvc.perform(get("/api/accounts").param("limit", "many").with(as("system-admin")))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("parameterInvalid"))
        .andExpect(jsonPath("$.fields[0].field").value("limit"));
  }

  @Test
  void theRightIsAskedBeforeTheBodyIsRead() throws Exception {
    mvc.perform(
            post("/api/accounts")
                .with(as("verifier"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{broken"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("forbidden"));
  }

  @Test
  void whatIsNotThereIsSaidSo() throws Exception {
    mvc.perform(get("/api/no-such-thing").with(as("verifier")))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("pageNotFound"));
    mvc.perform(post("/api/no-such-thing").with(as("verifier"))).andExpect(status().isNotFound());
    mvc.perform(get("/no-such-file.js")).andExpect(status().isNotFound());
    mvc.perform(get("/api/no-such-thing")).andExpect(status().isUnauthorized());
    mvc.perform(patch("/api/branches").with(as("system-admin")))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(header().string("Allow", containsString("GET")))
        .andExpect(jsonPath("$.code").value("methodNotAllowed"));
    mvc.perform(
            post("/api/branches")
                .with(as("system-admin"))
                .contentType(MediaType.TEXT_PLAIN)
                .content("x"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.code").value("typeUnsupported"));
  }

  @Test
  void everyAnswerCarriesTheHeaders() throws Exception {
    for (String path : new String[] {"/api/sign-in", "/api/session", "/", "/no-such-file.js"}) {
      mvc.perform(get(path).secure(true))
          .andExpect(
              header().string("Content-Security-Policy", containsString("script-src 'self';")))
          .andExpect(
              header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
          .andExpect(
              header()
                  .string(
                      "Content-Security-Policy",
                      not(containsString("script-src 'self' 'unsafe-inline'"))))
          .andExpect(header().string("X-Content-Type-Options", "nosniff"))
          .andExpect(header().string("X-Frame-Options", "DENY"))
          .andExpect(header().string("Referrer-Policy", "no-referrer"))
          .andExpect(header().exists("Permissions-Policy"))
          .andExpect(header().string("Strict-Transport-Security", containsString("max-age=")));
    }
    mvc.perform(get("/api/sign-in"))
        .andExpect(header().string("Cache-Control", containsString("no-store")));
  }

  @Test
  void aFailureIsDescribedWithoutWhatWasTyped() {
    Exception failure =
        new IllegalStateException(
            "Duplicate entry '13800138000'",
            new SQLException(
                "Data too long: 110101199003077758",
                "22001",
                1406,
                new NumberFormatException("张三")));
    assertThat(Failures.describe(failure))
        .contains(
            "java.lang.IllegalStateException",
            "caused by java.sql.SQLException state=22001 code=1406",
            "NumberFormatException",
            "at io.kedang")
        .doesNotContain("13800138000", "110101199003077758", "张三");
  }

  private ResultActions signIn(String body) throws Exception {
    return mvc.perform(
        post("/api/session")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body.getBytes(StandardCharsets.UTF_8)));
  }
}
