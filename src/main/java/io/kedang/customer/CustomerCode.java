package io.kedang.customer;

import io.kedang.shared.Channel;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The customer code 客户标识码 (CUST-5): channel mark, branch (6 digits), sequence (9 digits), check
 * character by ISO 7064 MOD 37-2. Never reused, never changed; every slip of one character and
 * every swap of two neighbours is found, which the hybrid MOD 37,36 does not promise.
 */
public final class CustomerCode {

  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int MODULUS = 37;
  private static final Pattern FORM = Pattern.compile("[A-Z]\\d{15}[0-9A-Z]");
  private static final long SEQUENCE_LIMIT = 1_000_000_000L;

  private CustomerCode() {}

  /**
   * @return empty for the one number in 37 whose check character would be the standard's {@code *},
   *     which nobody can dictate; leave it out
   * @throws IllegalArgumentException for a branch that is not six digits, or a sequence beyond nine
   */
  static Optional<String> compose(Channel channel, String branchCode, long sequence) {
    if (!branchCode.matches("\\d{6}") || sequence < 1 || sequence >= SEQUENCE_LIMIT) {
      throw new IllegalArgumentException(
          "No code for branch " + branchCode + " and sequence " + sequence);
    }
    String body = channel.codeMark() + branchCode + String.format(Locale.ROOT, "%09d", sequence);
    int check = checkValue(body);
    return check < ALPHABET.length()
        ? Optional.of(body + ALPHABET.charAt(check))
        : Optional.empty();
  }

  /** Whether {@code code} has the form of a code and its check character holds. */
  public static boolean isValid(String code) {
    return code != null
        && FORM.matcher(code).matches()
        && checkValue(code.substring(0, code.length() - 1))
            == ALPHABET.indexOf(code.charAt(code.length() - 1));
  }

  /**
   * What makes the sum of all characters, each doubled once more than its right neighbour, leave 1.
   */
  private static int checkValue(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum = (sum + ALPHABET.indexOf(body.charAt(i))) * 2 % MODULUS;
    }
    return (MODULUS + 1 - sum) % MODULUS;
  }
}
