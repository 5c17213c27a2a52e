package io.kedang.amendment;

import io.kedang.customer.FileField;
import io.kedang.opening.CheckOutcome;
import io.kedang.opening.OpeningFinding;
import java.util.List;

/**
 * What the checks found about an amendment and what the table makes of it: ids, enums and numbers
 * only.
 *
 * @param risks why more care is taken, codes
 * @param route the heaviest of the fields' routes; at least a check where a finding needs a person
 * @param checkerRole empty where nobody checks
 * @param secondRole empty where no second person does
 * @param tableVersion version of the table that routed
 */
record Judgement(
    List<OpeningFinding> findings,
    List<String> risks,
    List<FieldRoute> fields,
    Route route,
    Contacts contacts,
    String checkerRole,
    String secondRole,
    int tableVersion) {

  /** How one field is decided, and the rule that says so. */
  record FieldRoute(FileField field, Route route, String rule) {}

  CheckOutcome outcome() {
    return findings.stream()
        .map(OpeningFinding::severity)
        .max(Enum::compareTo)
        .orElse(CheckOutcome.PASS);
  }

  boolean isChecked() {
    return route.compareTo(Route.CHECK) >= 0;
  }
}
