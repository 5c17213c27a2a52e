package io.kedang.opening;

import io.kedang.shared.CustomerType;
import java.time.LocalDate;
import java.util.Set;

/**
 * What is written down of somebody who may become a customer: simple information only (CUST-1,
 * OPEN-8).
 *
 * @param contactPerson whom to ask for at a firm or group
 * @param phone the one way to reach the prospect, mobile or landline
 * @param branchCode where it belongs; the capturing person's branch when left out
 * @param followUpOn when to get in touch next; may be null
 * @param toPool whether it goes to the branch's pool 公海 instead of to whoever captured it
 * @param contactAgreed that the person agreed to be contacted (CUST-9); without it nothing is kept
 */
public record ProspectForm(
    String name,
    CustomerType customerType,
    String contactPerson,
    String phone,
    String note,
    ProspectSource source,
    Set<ProspectInterest> interests,
    String branchCode,
    LocalDate followUpOn,
    Boolean toPool,
    Boolean contactAgreed) {

  /** Never the content. */
  @Override
  public String toString() {
    return "ProspectForm[" + customerType + ", " + source + "]";
  }
}
