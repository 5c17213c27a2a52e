package io.kedang.audit.web;

/** Who may ask for cases at all; which ones is decided by scope for each case. */
final class CaseReaders {

  /** Who administers people or models has no business in files. */
  static final String READERS =
      "hasAnyRole('account-manager','customer-rep','information-officer','verifier','records-administrator','credit-analyst',"
          + "'retention-specialist','data-steward','manager','auditor')";

  /** An auditor changes nothing. */
  static final String COMMENTERS =
      "hasAnyRole('account-manager','customer-rep','information-officer','verifier','records-administrator','credit-analyst',"
          + "'retention-specialist','data-steward','manager')";

  private CaseReaders() {}
}
