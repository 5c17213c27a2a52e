package io.kedang.audit.web;

import io.kedang.access.Branches;
import io.kedang.access.People;
import io.kedang.shared.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Names for the ids a page shows: people in one statement at most, branches from memory in the
 * reader's language.
 */
@Component
class CaseNames {

  private final People people;
  private final Branches branches;

  CaseNames(People people, Branches branches) {
    this.people = people;
    this.branches = branches;
  }

  Known of(Collection<String> actorIds) {
    Set<String> ids = actorIds.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    return new Known(ids.isEmpty() ? Map.of() : people.names(ids));
  }

  /** Of people whose names were fetched, in either language. */
  List<String> everyNameOf(Collection<String> ids) {
    return ids.stream()
        .flatMap(id -> people.find(id).stream())
        .flatMap(person -> Stream.of(person.displayName(), person.displayNameEn()))
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  CaseController.BranchName branch(String code) {
    if (code == null) {
      return null;
    }
    return new CaseController.BranchName(
        code,
        branches
            .find(code)
            .map(branch -> Language.choose(branch.name(), branch.nameEn()))
            .orElse(code));
  }

  /** People whose names were fetched. */
  record Known(Map<String, String> names) {

    Map<String, String> among(Collection<String> ids) {
      Map<String, String> some = new TreeMap<>();
      ids.stream().filter(names::containsKey).forEach(id -> some.put(id, names.get(id)));
      return some;
    }

    /** Null for nobody, that is for the system. */
    CaseController.ActorName actor(String id) {
      return id == null ? null : new CaseController.ActorName(id, names.get(id));
    }
  }
}
