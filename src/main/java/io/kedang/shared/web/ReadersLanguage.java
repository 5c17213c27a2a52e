package io.kedang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Chinese, unless the reader prefers English to it. The machine's own language never decides,
 * whatever the header says.
 */
class ReadersLanguage extends AcceptHeaderLocaleResolver {

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (header != null) {
      try {
        for (LanguageRange range : LanguageRange.parse(header)) {
          if (range.getWeight() > 0 && range.getRange().startsWith("en")) {
            return Locale.ENGLISH;
          }
          if (range.getWeight() > 0 && range.getRange().startsWith("zh")) {
            return Locale.SIMPLIFIED_CHINESE;
          }
        }
      } catch (IllegalArgumentException notALanguage) {
        // Chinese then
      }
    }
    return Locale.SIMPLIFIED_CHINESE;
  }
}
