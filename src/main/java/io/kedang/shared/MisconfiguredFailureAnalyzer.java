package io.kedang.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to set, instead of a stack trace. */
class MisconfiguredFailureAnalyzer extends AbstractFailureAnalyzer<MisconfiguredException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, MisconfiguredException cause) {
    return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
  }
}
