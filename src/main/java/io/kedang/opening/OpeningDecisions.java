package io.kedang.opening;

/**
 * The decision table {@code opening-checks} (OPEN-3), as the checks see it. Implemented beside the
 * engine.
 */
public interface OpeningDecisions {

  /**
   * One finding and what it depends on.
   *
   * @param phoneKind {@code MOBILE}, {@code LANDLINE}, or {@code NONE} for findings that concern no
   *     phone
   * @param intake {@code SHEET} for a row of a sheet, {@code SINGLE} for everything else
   */
  record Question(
      String finding,
      String channel,
      String customerType,
      String informationLevel,
      String phoneKind,
      String intake) {}

  /**
   * @param rule the name of the rule that matched
   * @param version version of the table that decided
   */
  record Answer(CheckOutcome severity, String rule, int version) {}

  Answer decide(Question question);
}
