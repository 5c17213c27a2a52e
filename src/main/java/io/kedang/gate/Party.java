package io.kedang.gate;

import io.kedang.customer.DocumentType;

/**
 * Whom a business system speaks of.
 *
 * @param name compared with the file's where it is given; may be null
 */
public record Party(DocumentType documentType, String documentNumber, String name) {

  /** Never the content. */
  @Override
  public String toString() {
    return "Party[" + documentType + "]";
  }
}
