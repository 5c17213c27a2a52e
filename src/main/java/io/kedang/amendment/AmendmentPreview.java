package io.kedang.amendment;

import io.kedang.opening.OpeningFinding;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a request would come to before it is made (AMND-2).
 *
 * @param version of the file it was looked at; sent along with the request
 * @param route the heaviest of the fields' routes
 * @param conflicts running amendments that stand in the way
 */
public record AmendmentPreview(
    Long version,
    Route route,
    Contacts contacts,
    String checkerRole,
    String secondRole,
    List<Field> fields,
    List<OpeningFinding> findings,
    List<String> risks,
    List<AmendmentConflicts.Other> conflicts) {

  /** One field, masked, with its own route and the rule that says so. */
  public record Field(
      String field,
      String before,
      String after,
      Route route,
      String rule,
      List<OpeningFinding> findings,
      String conflict) {}

  static AmendmentPreview of(
      Long version,
      List<Change> changes,
      Judgement judgement,
      List<AmendmentConflicts.Other> conflicts) {
    Map<String, Judgement.FieldRoute> routes =
        judgement.fields().stream()
            .collect(Collectors.toMap(route -> route.field().code(), route -> route));
    List<Field> fields =
        changes.stream()
            .map(
                change -> {
                  String code = change.field().code();
                  return new Field(
                      code,
                      change.field().masked(change.before()),
                      change.field().masked(change.after()),
                      routes.get(code).route(),
                      routes.get(code).rule(),
                      judgement.findings().stream().filter(f -> f.field().equals(code)).toList(),
                      conflict(code, conflicts));
                })
            .toList();
    return new AmendmentPreview(
        version,
        judgement.route(),
        judgement.contacts(),
        judgement.checkerRole(),
        judgement.secondRole(),
        fields,
        judgement.findings(),
        judgement.risks(),
        conflicts);
  }

  private static String conflict(String code, List<AmendmentConflicts.Other> conflicts) {
    return conflicts.stream()
        .filter(other -> other.changes().stream().anyMatch(c -> c.field().equals(code)))
        .map(AmendmentConflicts.Other::caseId)
        .findFirst()
        .orElse(null);
  }
}
