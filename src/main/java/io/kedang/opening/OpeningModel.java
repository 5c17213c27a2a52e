package io.kedang.opening;

/** The names that {@code account-opening.bpmn}, its decision and its forms share with the code. */
public final class OpeningModel {

  public static final String PROCESS = "account-opening";
  public static final String DECISION_OPENING_CHECKS = "opening-checks";
  public static final String FORM_REVIEW_OPENING = "review-opening";
  public static final String FORM_CORRECT_OPENING = "correct-opening";
  public static final String FORM_RESOLVE_VERIFICATION = "resolve-verification";

  public static final String USER_TASK_REVIEW_OPENING = "userTask_reviewOpening";
  public static final String USER_TASK_CORRECT_OPENING = "userTask_correctOpening";
  public static final String USER_TASK_RESOLVE_VERIFICATION = "userTask_resolveVerification";

  public static final String MESSAGE_WITHDRAWN = "opening.withdrawn";
  public static final String ERROR_IDENTITY_TAKEN = "identityTaken";

  public static final String VARIABLE_APPLICATION_ID = "applicationId";
  public static final String VARIABLE_CHANNEL = "channel";
  public static final String VARIABLE_CUSTOMER_TYPE = "customerType";
  public static final String VARIABLE_INFORMATION_LEVEL = "informationLevel";
  public static final String VARIABLE_BRANCH_CODE = "branchCode";

  /** {@link io.kedang.shared.ServiceLevel} of the customer: how soon tasks are due (EVAL-2). */
  public static final String VARIABLE_SERVICE_LEVEL = "serviceLevel";

  /** Person who gets the correction task. */
  public static final String VARIABLE_SUBMITTER_ID = "submitterId";

  /** {@link CheckOutcome} of the last round of checks. */
  public static final String VARIABLE_CHECK_OUTCOME = "checkOutcome";

  /**
   * Codes of the findings that need a person, joined by commas; the inbox shows and filters them.
   */
  public static final String VARIABLE_REVIEW_FINDINGS = "reviewFindings";

  /** {@link OpeningDecision} of the information officer. */
  public static final String VARIABLE_REVIEW_DECISION = "reviewDecision";

  /** Whether the contact is verified before the file opens (OPEN-2, OPEN-6). */
  public static final String VARIABLE_VERIFICATION_NEEDED = "verificationNeeded";

  /** The called verification and how it ended. */
  public static final String VARIABLE_VERIFICATION_ID = "verificationId";

  public static final String VARIABLE_VERIFICATION_OUTCOME = "verificationOutcome";

  /** {@link ResolutionDecision} after a verification that did not confirm. */
  public static final String VARIABLE_RESOLUTION_DECISION = "resolutionDecision";

  /**
   * What the decision is asked and answers, beside channel, customer type and information level.
   */
  public static final String VARIABLE_FINDING = "finding";

  public static final String VARIABLE_PHONE_KIND = "phoneKind";
  public static final String VARIABLE_INTAKE = "intake";
  public static final String VARIABLE_SEVERITY = "severity";
  public static final String VARIABLE_RULE = "rule";

  private OpeningModel() {}
}
