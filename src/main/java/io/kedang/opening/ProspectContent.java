package io.kedang.opening;

/** What tells of the person or firm, sealed with the prospect's own key. */
record ProspectContent(String name, String contactPerson, String phone, String note) {

  /** Never the content. */
  @Override
  public String toString() {
    return "ProspectContent[]";
  }
}
