package io.kedang.opening;

import io.kedang.customer.DocumentType;
import java.util.Set;

/** Which findings a person may accept with a reason (OPEN-4), and which no reason makes right. */
final class Acceptance {

  /** The file would stand under a number or a name that cannot be. */
  private static final Set<String> NEVER = Set.of("IDENTITY_EXISTS", "NAME_INVALID", "INCOMPLETE");

  private static final Set<DocumentType> RULES_WITHOUT_EXCEPTION =
      Set.of(DocumentType.RESIDENT_ID, DocumentType.CREDIT_CODE, DocumentType.ORGANISATION_CODE);

  /**
   * Faults that are not about how a number is written: there is none, or the document is no such
   * customer's.
   */
  private static final Set<String> NO_NUMBER_AT_ALL = Set.of("EMPTY", "TYPE");

  private Acceptance() {}

  static boolean isPossible(OpeningFinding finding, DocumentType documentType) {
    if ("NUMBER_INVALID".equals(finding.code())) {
      boolean anotherDocument =
          NO_NUMBER_AT_ALL.contains(finding.facts().getOrDefault("fault", ""));
      return documentType != null
          && !RULES_WITHOUT_EXCEPTION.contains(documentType)
          && !anotherDocument;
    }
    return !NEVER.contains(finding.code()) || finding.severity() == CheckOutcome.WARN;
  }
}
