package io.kedang.amendment;

import io.kedang.access.People;
import io.kedang.customer.FileField;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.ProblemException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Running amendments that stand in the way of another one, shown to its requester (AMND-5). */
@Component
public class AmendmentConflicts {

  /** Whoever asked for the other amendment. */
  public record Requester(String id, String name) {}

  /** A field the other amendment changes, masked. */
  public record OtherChange(String field, String before, String after) {}

  /** An amendment in the way. */
  public record Other(
      String caseId,
      AmendmentState state,
      Requester requester,
      Instant since,
      List<OtherChange> changes) {}

  private final AmendmentClaims claims;
  private final AmendmentStore store;
  private final DataSubjects subjects;
  private final People people;

  AmendmentConflicts(
      AmendmentClaims claims, AmendmentStore store, DataSubjects subjects, People people) {
    this.claims = claims;
    this.store = store;
    this.subjects = subjects;
    this.people = people;
  }

  /** The oldest case that has one of these fields. */
  Optional<String> first(String customerId, Set<FileField> fields) {
    return taken(customerId, fields).stream().findFirst();
  }

  ProblemException refusal(String customerId, Set<FileField> fields) {
    List<Other> others = of(customerId, fields);
    Set<String> met =
        others.stream()
            .flatMap(other -> other.changes().stream())
            .map(OtherChange::field)
            .collect(Collectors.toCollection(TreeSet::new));
    ProblemException problem = ProblemException.conflict("fieldsTaken").fact("amendments", others);
    fields.stream()
        .map(FileField::code)
        .filter(met::contains)
        .forEach(code -> problem.field(code, "beingChanged"));
    return problem;
  }

  List<Other> of(String customerId, Set<FileField> fields) {
    Collection<String> cases = taken(customerId, fields);
    if (cases.isEmpty()) {
      return List.of();
    }
    List<Amendment> found = store.findByIdIn(cases);
    Map<String, String> names =
        people.names(found.stream().map(Amendment::requesterId).collect(Collectors.toSet()));
    return found.stream().map(amendment -> other(amendment, names)).toList();
  }

  private Collection<String> taken(String customerId, Set<FileField> fields) {
    Map<FileField, String> taken = claims.of(customerId);
    Set<FileField> met = EnumSet.copyOf(fields);
    met.retainAll(taken.keySet());
    return met.stream().map(taken::get).collect(Collectors.toCollection(TreeSet::new));
  }

  private Other other(Amendment amendment, Map<String, String> names) {
    AmendmentContent content =
        subjects.open(
            amendment.subjectId(),
            Amendment.contentContext(amendment.id()),
            amendment.sealedContent(),
            AmendmentContent.class);
    return new Other(
        amendment.id(),
        amendment.state(),
        new Requester(
            amendment.requesterId(),
            names.getOrDefault(amendment.requesterId(), amendment.requesterId())),
        amendment.submittedAt(),
        content.changes().stream()
            .map(
                change ->
                    new OtherChange(
                        change.field().code(),
                        change.field().masked(change.before()),
                        change.field().masked(change.after())))
            .toList());
  }
}
