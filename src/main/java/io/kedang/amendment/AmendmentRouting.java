package io.kedang.amendment;

/**
 * The decision table {@code amendment-routing} (AMND-2), as amendments see it. Implemented beside
 * the engine.
 */
public interface AmendmentRouting {

  /** One field and what its route depends on. Enum names only. */
  record Question(
      String fieldClass,
      String customerType,
      String informationLevel,
      boolean vip,
      String channel,
      String risk) {}

  /**
   * @param checkerRole who checks; empty where nobody does
   * @param secondRole who decides beside the checker; empty where nobody does
   * @param rule the name of the rule that matched
   * @param version version of the table that decided
   */
  record Answer(
      Route route,
      String checkerRole,
      String secondRole,
      Contacts contacts,
      String rule,
      int version) {}

  Answer decide(Question question);
}
