package io.kedang.verification;

/** The names that {@code contact-verification.bpmn} and its form share with the code. */
public final class VerificationModel {

  public static final String PROCESS = "contact-verification";
  public static final String FORM_CALL_CUSTOMER = "call-customer";
  public static final String USER_TASK_CALL_CUSTOMER = "userTask_callCustomer";

  public static final String MESSAGE_REPLY_RECEIVED = "verification.replyReceived";
  public static final String MESSAGE_UNDELIVERABLE = "verification.undeliverable";

  public static final String VARIABLE_VERIFICATION_ID = "verificationId";

  /** {@code MOBILE}, {@code LANDLINE}: how the contact can be reached. */
  public static final String VARIABLE_CONTACT_KIND = "contactKind";

  /** Instant at which silence counts as no reply. */
  public static final String VARIABLE_REPLY_DEADLINE = "replyDeadline";

  /** {@link ReplyMeaning} of the customer's SMS. */
  public static final String VARIABLE_REPLY_MEANING = "replyMeaning";

  /** {@link CallOutcome} of the last call. */
  public static final String VARIABLE_CALL_OUTCOME = "callOutcome";

  /** Instant of the next call, when one is due. */
  public static final String VARIABLE_NEXT_CALL_AT = "nextCallAt";

  /** {@link VerificationOutcome}, also handed back to the calling process. */
  public static final String VARIABLE_VERIFICATION_OUTCOME = "verificationOutcome";

  /** Value of {@link #VARIABLE_VERIFICATION_OUTCOME} while another call is due. */
  public static final String PENDING = "PENDING";

  private VerificationModel() {}
}
