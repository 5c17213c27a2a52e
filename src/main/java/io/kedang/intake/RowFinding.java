package io.kedang.intake;

/**
 * What was found in a row, as lists and the result show it.
 *
 * @param code of the opening's checks, or one of the sheet's own: TYPE_UNKNOWN, BRANCH_UNKNOWN,
 *     BRANCH_OUT_OF_SCOPE, COLLECTOR_UNKNOWN, ROW_BROKEN, VALUE_TOO_LONG
 * @param field the form's field concerned; may be null
 */
public record RowFinding(String code, String field) {}
