package io.kedang.customer;

/** What an agreement with the customer is about 协议种类. */
public enum AgreementKind {
  FRAMEWORK,
  SERVICE,
  TARIFF,
  DEBIT,
  CONFIDENTIALITY,
  OTHER
}
