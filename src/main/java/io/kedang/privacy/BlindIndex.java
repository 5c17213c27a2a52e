package io.kedang.privacy;

import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Keyed tokens by which encrypted values are found. Each kind has its own key, so that equal values
 * of different kinds do not meet. A token tells whoever reads the database only that two rows hold
 * the same value of one kind.
 */
@Component
public class BlindIndex {

  /** What is looked for. */
  public enum Kind {
    /** Document type and normalised number together. */
    IDENTITY,
    /** Normalised phone, E.164. */
    PHONE,
    /** Contact person of a firm and that person's mobile together. */
    CONTACT,
    /** A part of a name in characters. */
    NAME,
    /** A part of a name in pinyin without tones. */
    PINYIN,
    /** The initials of a name's pinyin. */
    INITIALS,
    /** Mail address in lower case. */
    MAIL,
    /** Content of a whole sheet. */
    SHEET,
    /** Content of a business system's request. */
    REQUEST
  }

  private static final int TOKEN_BYTES = 16;
  private final Map<Kind, PrfHmacJce> keys = new EnumMap<>(Kind.class);

  BlindIndex(MasterKey masterKey) throws GeneralSecurityException {
    for (Kind kind : Kind.values()) {
      keys.put(
          kind,
          new PrfHmacJce(
              "HMACSHA256", new SecretKeySpec(masterKey.derive("kedang/token/1/" + kind), "HMAC")));
    }
  }

  /**
   * @param normalised the value in the one form it is compared in
   * @return 32 hexadecimal digits; null for null
   */
  public String token(Kind kind, String normalised) {
    if (normalised == null) {
      return null;
    }
    try {
      return HexFormat.of()
          .formatHex(
              keys.get(kind).compute(normalised.getBytes(StandardCharsets.UTF_8), TOKEN_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
