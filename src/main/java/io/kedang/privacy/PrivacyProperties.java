package io.kedang.privacy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the master key comes from. It wraps every data subject's key and never stands in the
 * database.
 *
 * @param masterKey 32 bytes as Base64, from the environment ({@code KEDANG_PRIVACY_MASTER_KEY});
 *     wins over the file
 * @param masterKeyFile a file holding the same
 * @param createMasterKey whether a missing file is made; for try-outs only
 */
@ConfigurationProperties("kedang.privacy")
public record PrivacyProperties(String masterKey, Path masterKeyFile, boolean createMasterKey) {

  @Override
  public String toString() {
    return "PrivacyProperties[masterKeyFile=" + masterKeyFile + "]";
  }
}
