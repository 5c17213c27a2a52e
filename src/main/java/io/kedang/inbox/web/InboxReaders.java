package io.kedang.inbox.web;

/** Who may call the list at all; which tasks it then shows is decided for each task. */
final class InboxReaders {

  /** Everybody on the staff; service clients have no list. */
  static final String STAFF =
      "hasAnyRole('account-manager','customer-rep','information-officer','verifier','records-administrator','credit-analyst',"
          + "'retention-specialist','data-steward','manager','process-admin','auditor','system-admin')";

  /** Everybody who does work; an auditor changes nothing. */
  static final String WORKERS =
      "hasAnyRole('account-manager','customer-rep','information-officer','verifier','records-administrator','credit-analyst',"
          + "'retention-specialist','data-steward','manager','process-admin','system-admin')";

  private InboxReaders() {}
}
