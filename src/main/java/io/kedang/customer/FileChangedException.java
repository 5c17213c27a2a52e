package io.kedang.customer;

import java.util.Set;

/** The file says something else by now than what a change was decided on (AMND-5). */
public class FileChangedException extends RuntimeException {

  private final transient Set<FileField> fields;

  public FileChangedException(String customerId, Set<FileField> fields) {
    super("File " + customerId + " was changed meanwhile: " + fields);
    this.fields = Set.copyOf(fields);
  }

  public Set<FileField> fields() {
    return fields;
  }
}
