package io.kedang.access.web;

import io.kedang.access.Account;
import io.kedang.access.Branch;
import io.kedang.access.Person;
import io.kedang.access.Role;
import java.util.List;

/** Who one is, as {@code GET /api/session} says it. */
record SessionView(
    PersonView person,
    BranchView branch,
    List<String> roles,
    boolean mustChangePassword,
    Features features) {

  record PersonView(
      String id,
      String username,
      String displayName,
      String displayNameEn,
      String staffNo,
      String locale) {}

  record BranchView(String code, String name, String nameEn) {}

  record Features(boolean demo, boolean simulator) {}

  static SessionView of(Account account, Branch branch, Features features) {
    Person person = account.person();
    return new SessionView(
        new PersonView(
            person.id(),
            person.username(),
            person.displayName(),
            person.displayNameEn(),
            person.staffNo(),
            person.locale()),
        new BranchView(branch.code(), branch.name(), branch.nameEn()),
        person.roles().stream().map(Role::code).toList(),
        account.mustChangePassword(),
        features);
  }
}
