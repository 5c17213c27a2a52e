package io.kedang.intake;

import java.util.List;

/**
 * A row as the sheet's page shows it.
 *
 * @param title the customer's name; null once the rows were erased
 * @param state WAITING, REFUSED, FAILED, or the state of its case
 * @param fields form fields the findings concern, in the findings' order; null where one concerns
 *     the whole row
 */
public record RowView(
    int line,
    String title,
    List<String> findings,
    List<String> fields,
    String caseId,
    String state) {}
