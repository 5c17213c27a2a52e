package io.kedang.opening;

import io.kedang.customer.DocumentType;
import io.kedang.privacy.ConsentStatement;
import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.InformationLevel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The opening request as somebody filled it in 开户申请表. Values are kept as typed; what is compared
 * and stored in the file is normalised from them. Every field may be null or empty: what is missing
 * is a finding, not an error.
 *
 * @param contactPerson 联系人 of a corporate or group
 * @param branchCode 机构代码 the file belongs to
 * @param collector 采集人工号
 * @param vip VIP flag asked for, corporates and groups (OPEN-7)
 * @param scanName the picture a sheet names; it may come later
 * @param claimNumber 赔案号 in the claims system, third parties (OPEN-8)
 * @param policyNumber 保单号 the claim is made under, third parties (OPEN-8)
 * @param consents what the customer answered to the notice (CUST-9); null where a contract or paper
 *     speaks for it
 */
public record OpeningForm(
    Channel channel,
    CustomerType customerType,
    InformationLevel level,
    String name,
    DocumentType documentType,
    String documentNumber,
    LocalDate validUntil,
    String legalRepresentative,
    String contactPerson,
    String mobile,
    String landline,
    String mail,
    String address,
    String branchCode,
    String collector,
    Boolean vip,
    String scanName,
    String claimNumber,
    String policyNumber,
    ConsentStatement consents) {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:/-]{0,63}");

  /**
   * A third party is known fully and from a claim, or not at all (OPEN-8).
   *
   * @return faults by field; empty when there is none, and for every other type of customer
   */
  public Map<String, String> claimFaults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (customerType == CustomerType.THIRD_PARTY) {
      if (level == InformationLevel.BASIC) {
        faults.put("level", "advancedOnly");
      }
      reference(claimNumber).ifPresent(fault -> faults.put("claimNumber", fault));
      reference(policyNumber).ifPresent(fault -> faults.put("policyNumber", fault));
    }
    return faults;
  }

  private static Optional<String> reference(String value) {
    if (value == null || value.isBlank()) {
      return Optional.of("required");
    }
    return REFERENCE.matcher(value.strip()).matches()
        ? Optional.empty()
        : Optional.of("noReference");
  }

  /** Never the content: forms must not leak into logs. */
  @Override
  public String toString() {
    return "OpeningForm[" + channel + ", " + customerType + ", " + level + "]";
  }
}
