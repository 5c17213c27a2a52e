package io.kedang.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.kedang.access.Branches;
import io.kedang.access.Role;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What narrows a view (INBX-1): fields and values, all of which must hold; never an expression. It
 * names task types and processes by their keys, so it outlives their versions. Empty lists and
 * nulls narrow nothing.
 *
 * @param roles codes of roles that the tasks are for
 * @param branch code of a branch; the ones below it count as well
 * @param due when it is due, seen from the moment the list is read
 * @param waitingDays at least so many days on the list
 * @param person whoever holds it: an id, {@code me}, or {@code nobody}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record InboxFilter(
    List<String> processes,
    List<String> taskTypes,
    List<String> channels,
    List<String> customerTypes,
    List<String> levels,
    List<String> serviceLevels,
    List<String> findings,
    List<String> roles,
    String branch,
    Due due,
    Integer waitingDays,
    String person) {

  /** A span of time that moves with the day; days are those of Asia/Shanghai. */
  public enum Due {
    OVERDUE,
    /** Until the end of the day, overdue or not. */
    TODAY,
    /** Within seven days, overdue or not. */
    WEEK,
    NONE
  }

  public static final InboxFilter NONE =
      new InboxFilter(null, null, null, null, null, null, null, null, null, null, null, null);

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int MOST_VALUES = 50;
  private static final int MOST_DAYS = 3650;
  private static final Set<String> ROLES =
      Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toUnmodifiableSet());
  private static final String ME = "me";
  private static final String NOBODY = "nobody";

  /**
   * @throws ProblemException INVALID with the field named, when it cannot be asked
   */
  void requireValid() {
    ProblemException problem = ProblemException.invalid("filterInvalid");
    lists("processes", processes, problem);
    lists("taskTypes", taskTypes, problem);
    lists("channels", channels, problem);
    lists("customerTypes", customerTypes, problem);
    lists("levels", levels, problem);
    lists("serviceLevels", serviceLevels, problem);
    lists("findings", findings, problem);
    if (has(roles)
        && (roles.size() > MOST_VALUES
            || roles.stream().anyMatch(role -> role == null || !ROLES.contains(role)))) {
      problem.field("roles", "unknown");
    }
    if (waitingDays != null && (waitingDays < 0 || waitingDays > MOST_DAYS)) {
      problem.field("waitingDays", "unknown");
    }
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
  }

  private static void lists(String field, List<String> values, ProblemException problem) {
    if (values != null
        && (values.size() > MOST_VALUES
            || values.stream().anyMatch(value -> value == null || value.length() > 128))) {
      problem.field(field, "unknown");
    }
  }

  /** What is left of a view, asked by {@code actorId} now. */
  List<Limb> narrow(List<Limb> limbs, String actorId, Branches branches, Clock clock) {
    Condition condition = condition(actorId, branches, clock);
    Optional<BranchScope> scope = scope(branches);
    return limbs.stream()
        .flatMap(limb -> ofRoles(limb).stream())
        .map(limb -> scope.map(limb::nearer).orElse(limb).and(condition))
        .toList();
  }

  private List<Limb> ofRoles(Limb limb) {
    return has(roles) ? limb.ofRoles(Set.copyOf(roles), NOBODY.equals(person)) : List.of(limb);
  }

  private Optional<BranchScope> scope(Branches branches) {
    return hasText(branch)
        ? branches.find(branch).map(found -> new BranchScope(found.path()))
        : Optional.empty();
  }

  private Condition condition(String actorId, Branches branches, Clock clock) {
    Condition condition = Condition.ALWAYS;
    condition = narrowed(condition, "process", processes);
    condition = narrowed(condition, "task_type", taskTypes);
    condition = narrowed(condition, "channel", channels);
    condition = narrowed(condition, "customer_type", customerTypes);
    condition = narrowed(condition, "level", levels);
    condition = narrowed(condition, "service_level", serviceLevels);
    if (has(findings)) {
      Condition any = Condition.NEVER;
      for (String finding : findings) {
        any =
            any.or(
                Condition.of(
                    "concat(',', findings, ',') like ? escape '!'",
                    "%," + escaped(finding) + ",%"));
      }
      condition = condition.and(any);
    }
    if (hasText(branch)) {
      condition =
          condition.and(
              scope(branches)
                  .map(scope -> Limb.of(Condition.ALWAYS).within(scope).condition())
                  .orElse(Condition.NEVER));
    }
    if (due != null) {
      condition = condition.and(due(clock));
    }
    if (waitingDays != null && waitingDays > 0) {
      Instant since = clock.instant().minus(Duration.ofDays(waitingDays));
      condition = condition.and(Condition.of("created_at <= ?", Timestamp.from(since)));
    }
    return hasText(person) ? condition.and(holder(actorId)) : condition;
  }

  private Condition due(Clock clock) {
    Function<Integer, Timestamp> endOfDay =
        days ->
            Timestamp.from(
                LocalDate.now(clock.withZone(ZONE))
                    .plusDays(days + 1L)
                    .atStartOfDay(ZONE)
                    .toInstant());
    return switch (due) {
      case OVERDUE -> Condition.of("due_key < ?", Timestamp.from(clock.instant()));
      case TODAY -> Condition.of("due_key < ?", endOfDay.apply(0));
      case WEEK -> Condition.of("due_key < ?", endOfDay.apply(7));
      case NONE -> Condition.of("due_at is null");
    };
  }

  private Condition holder(String actorId) {
    return switch (person) {
      case ME -> Condition.of("assignee_id = ?", actorId);
      case NOBODY -> Condition.of("assignee_id is null");
      default -> Condition.of("assignee_id = ?", person);
    };
  }

  private static Condition narrowed(Condition condition, String column, List<String> values) {
    return has(values) ? condition.and(Condition.in(column, values)) : condition;
  }

  private static boolean has(List<String> values) {
    return values != null && !values.isEmpty();
  }

  private static boolean hasText(String value) {
    return value != null && !value.isBlank();
  }

  static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
