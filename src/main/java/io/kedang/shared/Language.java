package io.kedang.shared;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * In which language 语言 the answer under way is read: Chinese, unless its reader asked for English.
 */
public final class Language {

  private Language() {}

  /** False as well where nobody waits for an answer; the machine's own language never decides. */
  public static boolean isEnglish() {
    LocaleContext reader = LocaleContextHolder.getLocaleContext();
    Locale locale = reader == null ? null : reader.getLocale();
    return locale != null && Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
  }

  /**
   * Of a name's two forms the one to show.
   *
   * @param english null where there is none, and then never shown
   */
  public static String choose(String chinese, String english) {
    return english != null && isEnglish() ? english : chinese;
  }
}
