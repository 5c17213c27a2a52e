package io.kedang.verification;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * How a customer's reply is read (VERI-1): only a clear yes confirms, everything else is a matter
 * for a person.
 */
public enum ReplyMeaning {
  YES,
  NO,
  UNCLEAR;

  private static final Set<String> YES_WORDS =
      Set.of("是", "是的", "确认", "同意", "对", "对的", "好", "好的", "本人", "是本人", "是我", "y", "yes", "ok", "1");
  private static final Set<String> NO_WORDS =
      Set.of(
          "否", "不", "不是", "不对", "不同意", "拒绝", "非本人", "不是本人", "不是我", "n", "no", "2", "0", "t", "td",
          "退订");

  /**
   * @param text the reply as it came
   * @param token the one-time token, which a customer may repeat in the text
   */
  public static ReplyMeaning of(String text, String token) {
    String plain =
        Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    if (token != null) {
      plain = plain.replace(token, " ");
    }
    plain = plain.replaceAll("[\\p{P}\\p{S}\\s\\p{C}]+", "");
    if (YES_WORDS.contains(plain)) {
      return YES;
    }
    return NO_WORDS.contains(plain) ? NO : UNCLEAR;
  }
}
