package io.kedang.customer;

/** What an interaction or a complaint is about 事由. */
public enum Topic {
  INQUIRY,
  SERVICE,
  CHANGE,
  PAYMENT,
  POLICY,
  CLAIM,
  RENEWAL,
  CARE,
  PRIVACY,
  OTHER
}
