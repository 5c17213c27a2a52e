package io.kedang.customer;

/** The names that {@code agreement-renewal.bpmn} and its form share with the code. */
public final class RenewalModel {

  public static final String PROCESS = "agreement-renewal";
  public static final String FORM_RENEW_AGREEMENT = "renew-agreement";
  public static final String USER_TASK_RENEW_AGREEMENT = "userTask_renewAgreement";

  /** The agreement was ended or given another last day outside the task. */
  public static final String MESSAGE_AGREEMENT_SETTLED = "renewal.agreementSettled";

  public static final String VARIABLE_AGREEMENT_ID = "agreementId";
  public static final String VARIABLE_CHANNEL = "channel";
  public static final String VARIABLE_CUSTOMER_TYPE = "customerType";
  public static final String VARIABLE_INFORMATION_LEVEL = "informationLevel";
  public static final String VARIABLE_BRANCH_CODE = "branchCode";

  /** {@link io.kedang.shared.ServiceLevel} of the customer: how soon tasks are due (EVAL-2). */
  public static final String VARIABLE_SERVICE_LEVEL = "serviceLevel";

  /** {@link RenewalDecision} of the account manager. */
  public static final String VARIABLE_RENEWAL_DECISION = "renewalDecision";

  private RenewalModel() {}
}
