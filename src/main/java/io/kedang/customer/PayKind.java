package io.kedang.customer;

/** How an account is paid 付费方式. */
public enum PayKind {
  DIRECT_DEBIT,
  BANK_TRANSFER,
  CARD,
  WECHAT,
  ALIPAY,
  INVOICE,
  CASH
}
