package io.kedang.customer;

import java.time.LocalDate;

/**
 * What a business system says of one of its records (CUST-7).
 *
 * @param system the system's code, which together with {@code externalId} names the record for ever
 * @param parentExternalId in the same system: a subscription's or policy's account, a claim's
 *     policy; may be null
 * @param number account, policy or claim number; sealed, shown masked
 * @param payKind accounts only
 * @param productCode subscriptions and policies only
 */
public record ServiceReport(
    RecordKind kind,
    String system,
    String externalId,
    String parentExternalId,
    String number,
    RecordState state,
    PayKind payKind,
    String productCode,
    String productName,
    LocalDate validFrom,
    LocalDate validUntil) {

  private static final String SYSTEM = "[A-Za-z0-9][A-Za-z0-9_.-]{0,31}";
  private static final String CODE = "[A-Za-z0-9_.-]{1,40}";

  /** Never the number. */
  @Override
  public String toString() {
    return "ServiceReport[" + kind + "]";
  }

  /**
   * The report with its texts in order.
   *
   * @throws io.kedang.shared.ProblemException INVALID with every field named that cannot stand
   */
  ServiceReport checked() {
    Given given = new Given("recordInvalid");
    given.required("kind", kind);
    given.required("state", state);
    String cleanSystem = given.code("system", system, SYSTEM, true);
    String cleanId = given.code("externalId", externalId, Given.VISIBLE, true);
    String cleanParent = given.code("parentExternalId", parentExternalId, Given.VISIBLE, false);
    String cleanNumber = given.text("number", number, 64, true);
    boolean isProduct = kind == RecordKind.SUBSCRIPTION || kind == RecordKind.POLICY;
    String cleanProduct = given.code("productCode", productCode, CODE, isProduct);
    String cleanName = given.text("productName", productName, 100, false);
    if (kind == RecordKind.ACCOUNT) {
      given.required("payKind", payKind);
      given.absent("parentExternalId", cleanParent);
    } else {
      given.absent("payKind", payKind);
    }
    given.period("validFrom", validFrom, "validUntil", validUntil);
    given.refuse();
    return new ServiceReport(
        kind,
        cleanSystem,
        cleanId,
        cleanParent,
        cleanNumber,
        state,
        payKind,
        cleanProduct,
        cleanName,
        validFrom,
        validUntil);
  }
}
