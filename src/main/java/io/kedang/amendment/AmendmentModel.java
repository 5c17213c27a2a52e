package io.kedang.amendment;

/**
 * The names that {@code customer-amendment.bpmn}, its decision and its forms share with the code.
 */
public final class AmendmentModel {

  public static final String PROCESS = "customer-amendment";
  public static final String DECISION_AMENDMENT_ROUTING = "amendment-routing";
  public static final String FORM_CHECK_AMENDMENT = "check-amendment";
  public static final String FORM_CORRECT_AMENDMENT = "correct-amendment";
  public static final String FORM_RESOLVE_AMENDMENT = "resolve-amendment";

  public static final String USER_TASK_CHECK_AMENDMENT = "userTask_checkAmendment";
  public static final String USER_TASK_APPROVE_AMENDMENT = "userTask_approveAmendment";
  public static final String USER_TASK_CORRECT_AMENDMENT = "userTask_correctAmendment";
  public static final String USER_TASK_RESOLVE_AMENDMENT = "userTask_resolveAmendment";

  public static final String MESSAGE_WITHDRAWN = "amendment.withdrawn";
  public static final String ERROR_IDENTITY_TAKEN = "identityTaken";

  /** The file says something else by now than what the change was decided on. */
  public static final String ERROR_FILE_CHANGED = "fileChanged";

  public static final String VARIABLE_AMENDMENT_ID = "amendmentId";
  public static final String VARIABLE_CHANNEL = "channel";
  public static final String VARIABLE_CUSTOMER_TYPE = "customerType";
  public static final String VARIABLE_INFORMATION_LEVEL = "informationLevel";
  public static final String VARIABLE_BRANCH_CODE = "branchCode";

  /** {@link io.kedang.shared.ServiceLevel} of the customer: how soon tasks are due (EVAL-2). */
  public static final String VARIABLE_SERVICE_LEVEL = "serviceLevel";

  /** Person who asked, gets the correction task and never checks. */
  public static final String VARIABLE_SUBMITTER_ID = "submitterId";

  /** Heaviest outcome of the checks. */
  public static final String VARIABLE_CHECK_OUTCOME = "checkOutcome";

  /** Whether the file was changed since the request, so that its author has to look again. */
  public static final String VARIABLE_BEFORE_CHANGED = "beforeChanged";

  /** Codes of what sent the case to a person; the inbox shows and filters them. */
  public static final String VARIABLE_REVIEW_FINDINGS = "reviewFindings";

  /** {@link Route} of the case: the heaviest of its fields'. */
  public static final String VARIABLE_ROUTE = "route";

  public static final String VARIABLE_CHECKER_ROLE = "checkerRole";
  public static final String VARIABLE_SECOND_ROLE = "secondRole";

  /** Whether a contact is asked at all. */
  public static final String VARIABLE_VERIFICATION_NEEDED = "verificationNeeded";

  /** Which contacts are asked this time, their verifications, and what came of them. */
  public static final String VARIABLE_ASK_OLD = "askOld";

  public static final String VARIABLE_ASK_NEW = "askNew";
  public static final String VARIABLE_OLD_VERIFICATION_ID = "oldVerificationId";
  public static final String VARIABLE_NEW_VERIFICATION_ID = "newVerificationId";
  public static final String VARIABLE_OLD_OUTCOME = "oldOutcome";
  public static final String VARIABLE_NEW_OUTCOME = "newOutcome";

  /** Value of an outcome while nobody was asked. */
  public static final String NOT_ASKED = "NOT_ASKED";

  /** {@link ContactDecision}, and who made it: left out of later decisions. */
  public static final String VARIABLE_CONTACT_DECISION = "contactDecision";

  public static final String VARIABLE_RESOLVER_ID = "resolverId";

  /** {@link AmendmentDecision} of the checker, and who that was: left out of the second check. */
  public static final String VARIABLE_CHECK_DECISION = "checkDecision";

  public static final String VARIABLE_CHECKER_ID = "checkerId";

  /** {@link AmendmentDecision} of the second person. */
  public static final String VARIABLE_APPROVAL_DECISION = "approvalDecision";

  /** What the routing is asked and answers, beside customer type, level, channel and route. */
  public static final String VARIABLE_FIELD_CLASS = "fieldClass";

  public static final String VARIABLE_VIP = "vip";
  public static final String VARIABLE_RISK = "risk";
  public static final String VARIABLE_CONTACTS = "contacts";
  public static final String VARIABLE_RULE = "rule";

  /** What the called verification knows itself by and answers. */
  public static final String VARIABLE_VERIFICATION_ID = "verificationId";

  public static final String VARIABLE_VERIFICATION_OUTCOME = "verificationOutcome";

  private AmendmentModel() {}
}
