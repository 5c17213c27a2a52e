package io.kedang.customer;

import io.kedang.shared.Channel;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The customer code 客户标识码 (CUST-5): channel mark, branch (6 digits), sequence (9 digits), check character by ISO 7064 MOD 37,36. Never reused,
 * never changed; a slip of one character or a swap of two neighbours is found.
 */
public final class CustomerCode {

  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final Pattern FORM = Pattern.compile("[A-Z]\\d{15}[0-9A-Z]");
  private static final long SEQUENCE_LIMIT = 1_000_000_000L;

  private CustomerCode() {}

  /**
   * @throws IllegalArgumentException for a branch that is not six digits, or a sequence beyond nine
   */
  static String compose(Channel channel, String branchCode, long sequence) {
    if (!branchCode.matches("\\d{6}") || sequence < 1 || sequence >= SEQUENCE_LIMIT) {
      throw new IllegalArgumentException("No code for branch " + branchCode + " and sequence " + sequence);
    }
    String body = channel.codeMark() + branchCode + String.format(Locale.ROOT, "%09d", sequence);
    return body + checkCharacter(body);
  }

  /** Whether {@code code} has the form of a code and its check character holds. */
  public static boolean isValid(String code) {
    return code != null
        && FORM.matcher(code).matches()
        && checkCharacter(code.substring(0, code.length() - 1)) == code.charAt(code.length() - 1);
  }

  private static char checkCharacter(String body) {
    int modulus = ALPHABET.length();
    int product = modulus;
    for (int i = 0; i < body.length(); i++) {
      int sum = (product + ALPHABET.indexOf(body.charAt(i))) % modulus;
      product = (sum == 0 ? modulus : sum) * 2 % (modulus + 1);
    }
    return ALPHABET.charAt((modulus + 1 - product) % modulus);
  }
}
