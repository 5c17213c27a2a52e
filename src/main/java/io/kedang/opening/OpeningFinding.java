package io.kedang.opening;

import java.util.Map;

/**
 * What a check found 检查发现 and what the decision table made of it.
 *
 * @param code for example {@code PHONE_SHARED}
 * @param field form field concerned
 * @param severity what it leads to; findings the table lets pass are not kept
 * @param rule id of the rule that matched in {@code opening-checks}
 * @param facts ids, enums and numbers that explain it, for example {@code otherCustomer}
 */
public record OpeningFinding(
    String code, String field, CheckOutcome severity, String rule, Map<String, String> facts) {}
