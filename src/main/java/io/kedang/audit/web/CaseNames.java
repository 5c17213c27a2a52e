package io.kedang.audit.web;

import io.kedang.access.Branches;
import io.kedang.access.People;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
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

  CaseController.BranchName branch(String code) {
    if (code == null) {
      return null;
    }
    boolean english =
        Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
    return new CaseController.BranchName(
        code,
        branches.find(code).map(branch -> english ? branch.nameEn() : branch.name()).orElse(code));
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
