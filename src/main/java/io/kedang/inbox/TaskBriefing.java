package io.kedang.inbox;

import java.util.List;
import java.util.Map;

/**
 * @param customer label codes ({@code briefing.<code>}) to masked values, in the order to show;
 *     values of {@code type}, {@code level}, {@code channel} are enum names
 * @param reasons why the task exists: one for each finding or event that sent it here
 * @param formData initial values of the task's form
 * @param script what to say on the phone; null where nobody calls
 * @param reveals fields the reader may ask to see in clear, as {@code POST revealPath
 *     {"field","purpose"}}
 * @param revealPath for example {@code /api/openings/01K…/reveal}
 * @param differences what is to be changed, side by side; empty where nothing is
 */
public record TaskBriefing(
    Map<String, String> customer,
    List<Reason> reasons,
    Map<String, Object> formData,
    String script,
    List<String> reveals,
    String revealPath,
    List<Difference> differences) {

  /** A task that changes nothing of an open file. */
  public TaskBriefing(
      Map<String, String> customer,
      List<Reason> reasons,
      Map<String, Object> formData,
      String script,
      List<String> reveals,
      String revealPath) {
    this(customer, reasons, formData, script, reveals, revealPath, List.of());
  }

  /**
   * One field before and after, masked.
   *
   * @param beforeMarks where it differs, as pairs of first and behind-the-last character
   */
  public record Difference(
      String field, String before, String after, List<int[]> beforeMarks, List<int[]> afterMarks) {}

  /**
   * @param code a finding or event code the pages translate ({@code finding.<code>})
   * @param severity {@code REJECT}, {@code PERSON}, {@code WARN} or {@code INFO}
   * @param field the form's field concerned; may be null
   * @param rule the decision's rule that sent it here; may be null
   * @param facts ids, enums, numbers that explain it, for example {@code otherCase}
   */
  public record Reason(
      String code, String severity, String field, String rule, Map<String, ?> facts) {}
}
