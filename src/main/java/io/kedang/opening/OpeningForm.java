package io.kedang.opening;

import io.kedang.customer.DocumentType;
import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.InformationLevel;
import java.time.LocalDate;

/**
 * The opening request as somebody filled it in 开户申请表. Values are kept as typed; what is compared
 * and stored in the file is normalised from them. Every field may be null or empty: what is missing
 * is a finding, not an error.
 *
 * @param contactPerson 联系人 of a corporate
 * @param branchCode 机构代码 the file belongs to
 * @param collector 采集人工号
 * @param vip VIP flag, corporates (OPEN-7)
 * @param scanName the picture a sheet names; it may come later
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
    String scanName) {

  /** Never the content: forms must not leak into logs. */
  @Override
  public String toString() {
    return "OpeningForm[" + channel + ", " + customerType + ", " + level + "]";
  }
}
