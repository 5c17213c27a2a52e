package io.kedang.access;

/** The roles of REQUIREMENTS §1. The code is also the candidate group of a user task. */
public enum Role {
  /** 客户经理 / 业务员. */
  ACCOUNT_MANAGER("account-manager"),
  /** 客户代表 / 营业员. */
  CUSTOMER_REP("customer-rep"),
  /** 客户信息管理岗. */
  INFORMATION_OFFICER("information-officer"),
  /** 审核岗. */
  VERIFIER("verifier"),
  /** 资料管理岗 / 档案管理员. */
  RECORDS_ADMINISTRATOR("records-administrator"),
  /** 信用管理岗. */
  CREDIT_ANALYST("credit-analyst"),
  /** 客户维系岗. */
  RETENTION_SPECIALIST("retention-specialist"),
  /** 数据治理岗. */
  DATA_STEWARD("data-steward"),
  /** 高级管理人员. */
  MANAGER("manager"),
  /** 流程管理员. */
  PROCESS_ADMIN("process-admin"),
  /** 审计员: sees the whole company, changes nothing, holds no other role. */
  AUDITOR("auditor"),
  /** 系统管理员. */
  SYSTEM_ADMIN("system-admin");

  private final String code;

  Role(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The Spring Security authority, {@code ROLE_<code>}. */
  public String authority() {
    return "ROLE_" + code;
  }

  /**
   * @throws IllegalArgumentException for a code that is no role
   */
  public static Role of(String code) {
    for (Role role : values()) {
      if (role.code.equals(code)) {
        return role;
      }
    }
    throw new IllegalArgumentException("No such role: " + code);
  }
}
