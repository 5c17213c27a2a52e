package io.kedang.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The texts that customers are told 告知文本 (CUST-9), in versions: a text that was told once is never
 * edited, a new version is added beside it.
 */
@Component
public class ConsentNotices {

  /** A version still readable because consents refer to it; the last one is told today. */
  private static final List<String> VERSIONS = List.of("2026-11");

  /**
   * One purpose in both languages.
   *
   * @param usual whether the house's ordinary business needs it; a form proposes these
   */
  public record Notice(
      ConsentPurpose purpose,
      boolean required,
      boolean usual,
      String title,
      String titleEn,
      String text,
      String textEn) {}

  /** All of one version. */
  public record NoticeSet(String version, String intro, String introEn, List<Notice> purposes) {}

  private final MessageSource messages;

  ConsentNotices(MessageSource messages) {
    this.messages = messages;
  }

  /** The version told today. */
  public static String current() {
    return VERSIONS.get(VERSIONS.size() - 1);
  }

  public static boolean knows(String version) {
    return VERSIONS.contains(version);
  }

  /** What is told today. */
  public NoticeSet today() {
    String version = current();
    return new NoticeSet(
        version,
        text(version, "intro", Locale.SIMPLIFIED_CHINESE),
        text(version, "intro", Locale.ENGLISH),
        Arrays.stream(ConsentPurpose.values()).map(purpose -> notice(version, purpose)).toList());
  }

  private Notice notice(String version, ConsentPurpose purpose) {
    return new Notice(
        purpose,
        purpose.isRequired(),
        ConsentPurpose.usual().contains(purpose),
        text(version, purpose + ".title", Locale.SIMPLIFIED_CHINESE),
        text(version, purpose + ".title", Locale.ENGLISH),
        text(version, purpose + ".text", Locale.SIMPLIFIED_CHINESE),
        text(version, purpose + ".text", Locale.ENGLISH));
  }

  private String text(String version, String key, Locale locale) {
    return messages.getMessage("consent." + version + "." + key, null, locale);
  }
}
