package io.kedang.customer;

import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.InformationLevel;

/**
 * A file about to be opened.
 *
 * @param caseId the opening that leads to it
 * @param identityToken as reserved for the case
 * @param collectorId person who collected the information; may be null
 * @param mobileVerified whether the customer confirmed the contact
 */
public record NewFile(
    String caseId,
    String subjectId,
    String identityToken,
    CustomerType type,
    InformationLevel level,
    Channel channel,
    String branchCode,
    String branchPath,
    String collectorId,
    boolean vip,
    ScanState scanState,
    boolean contactVerified,
    FileContent content) {}
