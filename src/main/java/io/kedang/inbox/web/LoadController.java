package io.kedang.inbox.web;

import io.kedang.access.Actors;
import io.kedang.inbox.WorkLoads;
import io.kedang.shared.ProblemException;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has how much to do 工作量. */
@RestController
@RequestMapping("/api/inbox/load")
class LoadController {

  private final WorkLoads loads;

  LoadController(WorkLoads loads) {
    this.loads = loads;
  }

  /** {@code sort}: {@code load}, {@code age} or {@code name}. */
  @GetMapping
  @PreAuthorize("hasAnyRole('manager','auditor')")
  WorkLoads.Loads load(
      @RequestParam(required = false) String branch,
      @RequestParam(required = false) String role,
      @RequestParam(defaultValue = "load") String sort,
      @RequestParam(required = false) String after,
      @RequestParam(required = false) Integer limit) {
    return loads.of(new WorkLoads.Query(branch, role, sort(sort), after, limit), Actors.current());
  }

  private static WorkLoads.Sort sort(String name) {
    try {
      return WorkLoads.Sort.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "sortUnknown");
    }
  }
}
