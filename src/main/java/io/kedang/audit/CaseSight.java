package io.kedang.audit;

import io.kedang.access.Actor;
import io.kedang.audit.CaseHistory.CaseRecord;

/**
 * Who else sees a case than those in whose scope it is: whoever a case was shown to by somebody at
 * work on it. Asked only of those who would not see it otherwise.
 */
public interface CaseSight {

  /** How far. */
  enum Sight {
    NONE,
    /** Reads it and leaves no word. */
    READ,
    /** Works on it just now. */
    WORK
  }

  Sight of(CaseRecord record, Actor actor);
}
