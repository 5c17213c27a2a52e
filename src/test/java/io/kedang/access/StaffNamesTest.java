package io.kedang.access;

import static io.kedang.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.kedang.KedangTest;
import io.kedang.TestActors;
import io.kedang.shared.Ids;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Colleagues are called by the name that the reader can read, and found by either. */
@KedangTest
class StaffNamesTest {

  @Autowired StaffDirectory staff;
  @Autowired TestActors actors;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  @AfterEach
  void nobodyReads() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void aNameIsShownInTheReadersLanguage() {
    String id = actors.actor("verifier").id();
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    assertThat(staff.names(List.of(id))).containsEntry(id, "吴嘉怡");
    LocaleContextHolder.setLocale(Locale.UK);
    assertThat(staff.names(List.of(id))).containsEntry(id, "Wu Jiayi");
  }

  @Test
  void theMachinesOwnLanguageDoesNotDecide() {
    String id = actors.actor("verifier").id();
    Locale machines = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      LocaleContextHolder.resetLocaleContext();
      assertThat(staff.names(List.of(id))).containsEntry(id, "吴嘉怡");
    } finally {
      Locale.setDefault(machines);
    }
  }

  @Test
  void whoHasNoEnglishNameKeepsTheChineseOne() {
    String id = Ids.next();
    jdbc.sql(
            """
            insert into person (id, username, display_name, branch_code, state, locale, password_hash, must_change_password, demo, created_at)
            select :id, :username, '欧阳无译', branch_code, state, locale, password_hash, must_change_password, demo, created_at
            from person where username = 'verifier'""")
        .param("id", id)
        .param("username", "untranslated-" + id.toLowerCase(Locale.ROOT))
        .update();
    try {
      LocaleContextHolder.setLocale(Locale.ENGLISH);
      assertThat(staff.names(List.of(id))).containsEntry(id, "欧阳无译");
    } finally {
      jdbc.sql("delete from person where id = ?").param(id).update();
    }
  }

  @Test
  void colleaguesAreFoundByEitherName() throws Exception {
    for (String typed : List.of("jiayi", "嘉怡", "wu jiayi", "WuJia")) {
      mvc.perform(
              get("/api/people")
                  .param("q", typed)
                  .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                  .with(as("manager")))
          .andExpect(jsonPath("$[*].displayName").value(contains("Wu Jiayi")));
    }
    mvc.perform(get("/api/accounts").param("q", "wujiayi").with(as("system-admin")))
        .andExpect(jsonPath("$.items[*].username").value(contains("verifier")));
    mvc.perform(get("/api/deputies/candidates").param("q", "jiayi").with(as("information-officer")))
        .andExpect(jsonPath("$[*].name").value(hasItem("吴嘉怡")));
  }
}
