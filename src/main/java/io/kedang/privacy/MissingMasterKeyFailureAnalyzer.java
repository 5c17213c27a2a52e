package io.kedang.privacy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to set, instead of a stack trace. */
class MissingMasterKeyFailureAnalyzer extends AbstractFailureAnalyzer<MissingMasterKeyException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, MissingMasterKeyException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Set KEDANG_PRIVACY_MASTER_KEY to 32 random bytes in Base64 (openssl rand -base64 32), or kedang.privacy.master-key-file to a file"
            + " that holds them, and keep a copy outside the database: without it no customer's data can be read again.",
        cause);
  }
}
