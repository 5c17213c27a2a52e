package io.kedang.inbox.web;

import io.kedang.access.Actors;
import io.kedang.inbox.DistributionDesk;
import io.kedang.inbox.DistributionDesk.Way;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How free tasks find people 派单, and what people can do 技能. */
@RestController
class DistributionController {

  private static final String KEEPERS = "hasAnyRole('manager','system-admin')";
  private static final String READERS = "hasAnyRole('manager','system-admin','auditor')";

  private final DistributionDesk desk;

  DistributionController(DistributionDesk desk) {
    this.desk = desk;
  }

  record RuleChange(Way way, Integer most) {}

  record SkillsChange(List<String> skills, Integer most) {}

  @GetMapping("/api/inbox/distribution")
  @PreAuthorize(READERS)
  DistributionDesk.RulesOfBranch rules(@RequestParam(required = false) String branch) {
    return desk.of(Actors.current(), branch);
  }

  @PutMapping("/api/inbox/distribution/{branch}/{role}")
  @PreAuthorize(KEEPERS)
  DistributionDesk.RoleRule keepRule(
      @PathVariable String branch, @PathVariable String role, @RequestBody RuleChange change) {
    return desk.say(Actors.current(), branch, role, change.way(), change.most());
  }

  @GetMapping("/api/people/{id}/skills")
  @PreAuthorize(READERS)
  DistributionDesk.PersonSkills skills(@PathVariable String id) {
    return desk.skillsOf(Actors.current(), id);
  }

  @PutMapping("/api/people/{id}/skills")
  @PreAuthorize(KEEPERS)
  DistributionDesk.PersonSkills keepSkills(
      @PathVariable String id, @RequestBody SkillsChange change) {
    return desk.say(Actors.current(), id, change.skills(), change.most());
  }
}
