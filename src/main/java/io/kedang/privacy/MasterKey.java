package io.kedang.privacy;

import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key above all keys. Subkeys for wrapping and for each kind of token are derived from it, so
 * that one never serves for two things.
 */
final class MasterKey {

  private static final int BYTES = 32;
  private final byte[] key;

  private MasterKey(byte[] key) {
    this.key = key;
  }

  /**
   * @throws MissingMasterKeyException when none is configured, or it is not 32 bytes of Base64
   */
  static MasterKey load(PrivacyProperties properties) {
    if (properties.masterKey() != null && !properties.masterKey().isBlank()) {
      return decode(properties.masterKey(), "KEDANG_PRIVACY_MASTER_KEY");
    }
    Path file = properties.masterKeyFile();
    if (file == null) {
      throw new MissingMasterKeyException("No master key is set.");
    }
    try {
      if (!Files.exists(file) && properties.createMasterKey()) {
        create(file);
      }
      if (!Files.exists(file)) {
        throw new MissingMasterKeyException("The master key file " + file + " does not exist.");
      }
      return decode(Files.readString(file, StandardCharsets.US_ASCII), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("The master key file " + file + " cannot be read", e);
    }
  }

  byte[] derive(String purpose) {
    try {
      return Hkdf.computeHkdf(
          "HMACSHA256", key, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MasterKey decode(String text, String source) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text.strip());
      if (bytes.length == BYTES) {
        return new MasterKey(bytes);
      }
    } catch (IllegalArgumentException notBase64) {
      // said below, without the text itself
    }
    throw new MissingMasterKeyException(
        "The master key in " + source + " is not 32 bytes of Base64.");
  }

  private static void create(Path file) throws IOException {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (UnsupportedOperationException notPosix) {
      Files.createFile(file);
    } catch (FileAlreadyExistsException otherWasFaster) {
      return;
    }
    Files.writeString(file, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.WRITE);
  }
}
