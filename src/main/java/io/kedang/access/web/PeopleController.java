package io.kedang.access.web;

import io.kedang.access.Actors;
import io.kedang.access.Role;
import io.kedang.access.StaffDirectory;
import io.kedang.shared.ProblemException;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Colleagues, for fields that name one. */
@RestController
class PeopleController {

  private static final int AT_MOST = 50;

  record PersonLine(String id, String displayName, String staffNo, String branchCode) {}

  private final StaffDirectory staff;

  PeopleController(StaffDirectory staff) {
    this.staff = staff;
  }

  @GetMapping("/api/people")
  @PreAuthorize("isAuthenticated()")
  public List<PersonLine> search(
      @RequestParam(name = "q", required = false) @Size(max = 60) String q,
      @RequestParam(name = "role", required = false) String role) {
    return staff.search(Actors.current().visiblePath(), q, roleOf(role), AT_MOST).stream()
        .map(
            person ->
                new PersonLine(person.id(), person.name(), person.staffNo(), person.branchCode()))
        .toList();
  }

  private static Role roleOf(String code) {
    try {
      return code == null || code.isBlank() ? null : Role.of(code);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("invalid").field("role", "unknown");
    }
  }
}
