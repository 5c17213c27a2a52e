package io.kedang.opening;

/** Why a prospect was given up 流失原因. */
public enum ProspectLoss {
  /** 无意向. */
  NO_INTEREST,
  /** 价格. */
  PRICE,
  /** 选择了同业. */
  COMPETITOR,
  /** 联系不上. */
  UNREACHABLE,
  /** 不符合条件. */
  UNSUITABLE,
  /** 要求不再联系. */
  NO_CONTACT_WISHED,
  /** 重复. */
  DUPLICATE
}
