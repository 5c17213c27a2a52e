package io.kedang.privacy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What personal information may be used for 处理目的 (CUST-9). The texts told stand in {@code
 * consents.properties}.
 */
public enum ConsentPurpose {
  /**
   * Opening and keeping the file; without it nothing is collected, and withdrawing it ends every
   * other use.
   */
  SERVICE(true),
  /** An SMS that asks the customer to confirm the contact; without it a person calls. */
  VERIFICATION_SMS(true),
  /** SMS about the customer's own business: due dates, decisions, changes. */
  SERVICE_SMS(true),
  /** SMS about offers. */
  MARKETING_SMS(false),
  /** Calls about offers. */
  MARKETING_CALL(false),
  /** Passing the information on within the group. */
  SHARING(false);

  private final boolean usual;

  ConsentPurpose(boolean usual) {
    this.usual = usual;
  }

  /** Whether nothing may be collected without it. */
  public boolean isRequired() {
    return this == SERVICE;
  }

  /** What is covered where a contract or a paper form speaks for the customer (ADR 9). */
  static Set<ConsentPurpose> usual() {
    Set<ConsentPurpose> usual = EnumSet.noneOf(ConsentPurpose.class);
    for (ConsentPurpose purpose : values()) {
      if (purpose.usual) {
        usual.add(purpose);
      }
    }
    return Collections.unmodifiableSet(usual);
  }
}
