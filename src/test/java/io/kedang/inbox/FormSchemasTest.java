package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.engine.Forms;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FormSchemasTest {

  private static final String FORM =
      """
      {"type": "default", "id": "f", "properties": {"name": "表", "name.en": "Form"}, "components": [
        {"type": "group", "label": "组", "properties": {"label.en": "Group"}, "components": [
          {"type": "radio", "key": "decision", "label": "决定", "description": "请选择", "values": [
             {"value": "ACCEPT", "label": "接受"}, {"value": "REJECT", "label": "拒绝"}],
           "appearance": {"suffixAdorner": "次"},
           "properties": {"label.en": "Decision", "description.en": "Please choose", "value.ACCEPT.en": "Accept", "suffixAdorner.en": "times"}}]},
        {"type": "text", "text": "说明", "properties": {"text.en": "Note"}},
        {"type": "textfield", "key": "untranslated", "label": "无译文"}]}""";

  private final Forms forms =
      id -> id.equals("f") ? Optional.of(new Forms.Form("f", FORM)) : Optional.empty();
  private final FormSchemas schemas = new FormSchemas(forms, new ObjectMapper());

  @AfterEach
  void forgetLocale() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void chineseIsServedAsItStands() throws Exception {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    assertThat(schemas.inReadersLanguage("f")).isEqualTo(new ObjectMapper().readTree(FORM));
  }

  @Test
  void englishTakesThePlaceOfEveryTextThatHasSome() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    JsonNode components = schemas.inReadersLanguage("f").path("components");
    assertThat(components.at("/0/label").asText()).isEqualTo("Group");
    JsonNode decision = components.at("/0/components/0");
    assertThat(decision.path("label").asText()).isEqualTo("Decision");
    assertThat(decision.path("description").asText()).isEqualTo("Please choose");
    assertThat(decision.at("/values/0/label").asText()).isEqualTo("Accept");
    assertThat(decision.at("/values/0/value").asText()).isEqualTo("ACCEPT");
    assertThat(decision.at("/values/1/label").asText()).isEqualTo("拒绝");
    assertThat(decision.at("/appearance/suffixAdorner").asText()).isEqualTo("times");
    assertThat(components.at("/1/text").asText()).isEqualTo("Note");
    assertThat(components.at("/2/label").asText()).isEqualTo("无译文");
  }
}
