package io.kedang.verification;

import io.kedang.access.Actor;
import io.kedang.audit.CaseHistory;
import io.kedang.privacy.Reveals;
import io.kedang.shared.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The number to dial, in clear for whoever calls; written down (CUST-8). */
@Service
public class VerificationReveals {

  private final Verifications verifications;
  private final CaseHistory history;
  private final Reveals reveals;

  VerificationReveals(Verifications verifications, CaseHistory history, Reveals reveals) {
    this.verifications = verifications;
    this.history = history;
    this.reveals = reveals;
  }

  /**
   * @throws ProblemException NOT_FOUND outside the reader's scope, INVALID without a purpose or for
   *     another field
   */
  @Transactional
  public String reveal(String id, Actor actor, String field, String purpose) {
    Verification verification = verifications.require(id);
    history.requireVisible(verification.caseId());
    if (!"phone".equals(field)) {
      throw ProblemException.invalid("fieldUnknown").field("field", "unknown");
    }
    reveals.record(actor.id(), verification.subjectId(), "verification:" + id, field, purpose);
    return verifications.contact(id).phone();
  }
}
