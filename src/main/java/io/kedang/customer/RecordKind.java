package io.kedang.customer;

/**
 * What a business system keeps for a customer: customer, account and user are three things
 * (CUST-4).
 */
public enum RecordKind {
  /** 帐户: how the customer pays. */
  ACCOUNT,
  /** 用户: a service subscribed to, paid from an account. */
  SUBSCRIPTION,
  /** 保单: a policy, paid from an account. */
  POLICY,
  /** 理赔: a claim on a policy. */
  CLAIM;

  /** Whether a record of this kind may hang on one of that kind. */
  boolean hangsOn(RecordKind parent) {
    return switch (this) {
      case ACCOUNT -> false;
      case SUBSCRIPTION, POLICY -> parent == ACCOUNT;
      case CLAIM -> parent == POLICY;
    };
  }
}
