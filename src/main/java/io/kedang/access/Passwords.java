package io.kedang.access;

import io.kedang.shared.ProblemException;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and rules of passwords. Argon2id; the hash carries its algorithm's name, so that a better
 * one can follow.
 */
@Component
class Passwords {

  /** What every demo person signs in with; refused wherever a password is chosen. */
  static final String DEMO = "kedang-demo";

  private static final int AT_LEAST = 12;
  private static final int AT_MOST = 128;

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

  /**
   * Compared against when nobody has the name, so that the answer takes as long as for a name
   * somebody has.
   */
  private volatile String nobodys;

  String hash(String password) {
    return encoder.encode(password);
  }

  /**
   * Whether it is the right one; takes the same time when {@code hash} is null, because the person
   * does not exist.
   */
  boolean matches(String password, String hash) {
    if (password.length() > AT_MOST) {
      return false;
    }
    if (hash == null) {
      if (nobodys == null) {
        nobodys = encoder.encode(Secrets.token());
      }
      encoder.matches(password, nobodys);
      return false;
    }
    return encoder.matches(password, hash);
  }

  /**
   * Length is what counts; beyond it only what everybody would try first is refused.
   *
   * @throws ProblemException INVALID
   */
  void requireGood(String field, String password, String username) {
    if (password == null || password.length() < AT_LEAST || password.length() > AT_MOST) {
      throw ProblemException.invalid("passwordWeak").field(field, "length", AT_LEAST, AT_MOST);
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (lower.contains("kedang")
        || lower.contains(username.toLowerCase(Locale.ROOT))
        || lower.chars().distinct().count() < 5) {
      throw ProblemException.invalid("passwordWeak").field(field, "guessable");
    }
  }
}
