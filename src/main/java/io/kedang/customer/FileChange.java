package io.kedang.customer;

import java.util.Map;

/**
 * A change of an open file, decided and about to be written (AMND-3).
 *
 * @param before what the deciders saw; a file that says something else by now is not changed
 * @param after what it will say, normalised
 * @param actorId who asked for it
 * @param caseId the case that decided it
 * @param contactConfirmed whether the customer confirmed the contact the file has afterwards
 */
public record FileChange(
    String customerId,
    Map<FileField, String> before,
    Map<FileField, String> after,
    String actorId,
    String caseId,
    boolean contactConfirmed) {

  /** Never the content. */
  @Override
  public String toString() {
    return "FileChange[" + caseId + "]";
  }
}
