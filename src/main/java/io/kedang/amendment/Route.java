package io.kedang.amendment;

/** How a change is decided (AMND-2), from the lightest to the heaviest. */
public enum Route {
  /** 直接生效. */
  APPLY,
  /** 核实联系方式 with the customer. */
  VERIFY,
  /** 审核 by a checker. */
  CHECK,
  /** 双人复核 by two persons of different roles. */
  TWO_PERSONS
}
