package io.kedang.customer;

/** How one was in touch with a customer 接触方式. */
public enum Medium {
  PHONE,
  COUNTER,
  VISIT,
  SMS,
  WECHAT,
  MAIL,
  LETTER,
  ONLINE
}
