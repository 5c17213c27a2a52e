package io.kedang.shared;

/** What kind of party a file stands for, 客户类型 (CUST-1). */
public enum CustomerType {
  /** 个人. */
  INDIVIDUAL,
  /** 法人. */
  CORPORATE,
  /** 集团: known by the credit code of its head, with members and key members. */
  GROUP,
  /** 第三方: a person or firm that claims, without being a customer otherwise. */
  THIRD_PARTY;

  /** Whether a person speaks for it 联系人, and whether it can be a VIP by request (OPEN-7). */
  public boolean hasContactPerson() {
    return this == CORPORATE || this == GROUP;
  }
}
