package io.kedang.inbox;

import io.kedang.access.Account;
import io.kedang.access.Actor;
import io.kedang.access.Branch;
import io.kedang.access.Branches;
import io.kedang.access.RightsLog;
import io.kedang.access.Role;
import io.kedang.access.StaffDirectory;
import io.kedang.inbox.DistributionRules.Mode;
import io.kedang.inbox.DistributionRules.Rule;
import io.kedang.shared.Language;
import io.kedang.shared.ProblemException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Managers say for their branch and those below whether free tasks of a role are given out 派单, and
 * what each of their people can do and may hold; a system administrator does so anywhere, an
 * auditor reads. Every change is recorded beside the rights, like those of the calendar (AUDT-4).
 */
@Service
public class DistributionDesk {

  /** The most tasks that a rule may let one person hold. */
  public static final int MOST = 1000;

  /** Roles that do customers' business; the others have no tasks to give out. */
  static final List<Role> WORKING =
      Arrays.stream(Role.values())
          .filter(
              role ->
                  role != Role.AUDITOR && role != Role.PROCESS_ADMIN && role != Role.SYSTEM_ADMIN)
          .toList();

  /** What is said of a role at a branch. */
  public enum Way {
    /** As the branch above does. */
    INHERIT,
    /** People take tasks themselves. */
    OFF,
    /** To whoever holds the least. */
    LOAD,
    /** The same, of those who have the skill that the task asks for. */
    LOAD_AND_SKILL
  }

  /**
   * How a role's free tasks find people at a branch.
   *
   * @param way never {@code INHERIT}: what holds here
   * @param most nobody who holds so many tasks gets another one; null while off
   * @param from code of the branch that says so; null when none does and tasks are off by default
   */
  public record RoleRule(String role, Way way, Integer most, String from) {}

  /**
   * @param mayChange whether the reader may change it
   */
  public record RulesOfBranch(
      String branchCode, String branchName, List<RoleRule> roles, boolean mayChange) {}

  /**
   * @param most tasks the person may hold; null for as many as the branch's rule says
   */
  public record PersonSkills(String personId, Set<String> skills, Integer most) {}

  private final DistributionRules rules;
  private final WorkShares shares;
  private final Branches branches;
  private final StaffDirectory staff;
  private final RightsLog log;

  DistributionDesk(
      DistributionRules rules,
      WorkShares shares,
      Branches branches,
      StaffDirectory staff,
      RightsLog log) {
    this.rules = rules;
    this.shares = shares;
    this.branches = branches;
    this.staff = staff;
    this.log = log;
  }

  /**
   * @param branchCode null for the reader's own branch
   * @throws ProblemException NOT_FOUND for a branch that is neither in the reader's scope nor above
   */
  @Transactional(readOnly = true)
  public RulesOfBranch of(Actor actor, String branchCode) {
    Branch branch =
        branches
            .find(branchCode == null || branchCode.isBlank() ? actor.branchCode() : branchCode)
            .filter(
                found -> isIn(actor, found.path()) || actor.branchPath().startsWith(found.path()))
            .orElseThrow(() -> ProblemException.notFound("branch"));
    List<Rule> all = rules.all();
    return new RulesOfBranch(
        branch.code(),
        Language.choose(branch.name(), branch.nameEn()),
        WORKING.stream().map(role -> shown(all, role, branch)).toList(),
        mayChange(actor, branch.path()));
  }

  /**
   * Says how a role's tasks are given out at a branch and those below that say nothing themselves.
   *
   * @param most 1 to {@link #MOST}; of no matter unless tasks are given out
   * @throws ProblemException NOT_FOUND for a branch that is not the actor's to change; INVALID
   *     naming {@code role}, {@code way} or {@code most}
   */
  @Transactional
  public RoleRule say(Actor actor, String branchCode, String roleCode, Way way, Integer most) {
    Branch branch =
        branches
            .find(branchCode)
            .filter(found -> mayChange(actor, found.path()))
            .orElseThrow(() -> ProblemException.notFound("branch"));
    ProblemException problem = ProblemException.invalid("invalid");
    Optional<Role> role = WORKING.stream().filter(one -> one.code().equals(roleCode)).findFirst();
    if (role.isEmpty()) {
      problem.field("role", "unknown");
    }
    if (way == null) {
      problem.field("way", "required");
    }
    boolean gives = way == Way.LOAD || way == Way.LOAD_AND_SKILL;
    if (gives && !isBetween(1, most)) {
      problem.field("most", "outOfRange");
    }
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
    if (way == Way.INHERIT) {
      rules.sayNothing(roleCode, branch.code());
    } else {
      rules.say(roleCode, branch.code(), Mode.valueOf(way.name()), gives ? most : MOST);
    }
    log.write(
        branch.code(),
        "DISTRIBUTION",
        roleCode + "=" + way + (gives ? " most=" + most : ""),
        actor.id());
    return shown(rules.all(), role.orElseThrow(), branch);
  }

  /**
   * @throws ProblemException NOT_FOUND for a person who is none of the actor's business
   */
  @Transactional(readOnly = true)
  public PersonSkills skillsOf(Actor actor, String personId) {
    require(personId, person -> isIn(actor, person.person().branchPath()));
    return shown(personId);
  }

  /**
   * Says what a person can do and may hold.
   *
   * @param most 0 for somebody who is given nothing; null for as many as the branch's rule says
   * @throws ProblemException NOT_FOUND for a person whom the actor does not manage; INVALID naming
   *     {@code skills} or {@code most}
   */
  @Transactional
  public PersonSkills say(Actor actor, String personId, Collection<String> skills, Integer most) {
    require(personId, person -> mayChange(actor, person.person().branchPath()));
    ProblemException problem = ProblemException.invalid("invalid");
    Set<Skill> known = EnumSet.noneOf(Skill.class);
    for (String code : skills == null ? List.<String>of() : skills) {
      Arrays.stream(Skill.values())
          .filter(skill -> skill.name().equals(code))
          .findFirst()
          .ifPresentOrElse(known::add, () -> problem.field("skills", "unknown"));
    }
    if (most != null && !isBetween(0, most)) {
      problem.field("most", "outOfRange");
    }
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
    shares.say(personId, known, most);
    PersonSkills said = shown(personId);
    log.write(
        personId,
        "SKILLS",
        "skills=%s most=%s".formatted(String.join(",", said.skills()), most == null ? "-" : most),
        actor.id());
    return said;
  }

  private PersonSkills shown(String personId) {
    WorkShares.Share share =
        shares.of(List.of(personId)).getOrDefault(personId, WorkShares.Share.USUAL);
    return new PersonSkills(personId, new TreeSet<>(share.skills()), share.most());
  }

  private void require(String personId, Predicate<Account> allowed) {
    if (staff.account(personId).filter(allowed).isEmpty()) {
      throw ProblemException.notFound("person");
    }
  }

  private static boolean isBetween(int least, Integer most) {
    return most != null && most >= least && most <= MOST;
  }

  private static boolean isIn(Actor actor, String path) {
    return actor.sees(path) || actor.has(Role.SYSTEM_ADMIN);
  }

  static boolean mayChange(Actor actor, String path) {
    return actor.has(Role.SYSTEM_ADMIN) || actor.has(Role.MANAGER) && actor.sees(path);
  }

  private static RoleRule shown(List<Rule> all, Role role, Branch branch) {
    return DistributionRules.nearest(all, role.code(), branch.path())
        .map(
            rule ->
                new RoleRule(
                    role.code(),
                    Way.valueOf(rule.mode().name()),
                    rule.isOn() ? rule.most() : null,
                    rule.branchCode()))
        .orElse(new RoleRule(role.code(), Way.OFF, null, null));
  }
}
