package io.kedang.inbox;

/** What happens to a task that nobody finishes, in this order. */
enum EscalationStep {
  /** 提醒: whoever holds it, or those who may take it, are told. */
  REMIND,
  /** 收回: the holder loses it to the others of its role. */
  REASSIGN,
  /** 升级: somebody above is told, and it goes before others. */
  ESCALATE
}
