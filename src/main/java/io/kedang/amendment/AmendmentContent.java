package io.kedang.amendment;

import java.util.List;

/**
 * What an amendment says of the party, sealed as one with the party's key.
 *
 * @param name the customer's, as the file had it; lists call the case by it
 * @param reason why, in the requester's words
 */
record AmendmentContent(String name, List<Change> changes, String reason) {

  /** Never the content. */
  @Override
  public String toString() {
    return "AmendmentContent";
  }
}
