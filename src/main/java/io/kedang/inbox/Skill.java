package io.kedang.inbox;

/**
 * What a task may ask of whoever does it, beyond the role 技能. The decision {@code task-skill} says
 * which task asks for which; a manager says which person has which.
 */
public enum Skill {
  /** 电话核实: talking to customers. */
  CALLS,
  /** 法人与集团: registers, licences, who may sign. */
  CORPORATE,
  /** 重要客户: customers of the service level VIP. */
  SPECIAL_CUSTOMER,
  /** 远程证件: pictures of documents that nobody held in hand. */
  DOCUMENTS,
  /** 协议续签: terms of agreements. */
  AGREEMENTS
}
