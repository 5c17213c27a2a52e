package io.kedang.inbox;

import io.kedang.access.Actor;
import io.kedang.access.Branches;
import io.kedang.access.People;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** The list of tasks 待办 for whoever asks: views, filters and counts (INBX-1). */
@Service
public class Inbox {

  private static final int PAGE = 50;
  private static final int PAGE_AT_MOST = 200;

  private final WorkItems items;
  private final Branches branches;
  private final People people;
  private final ObjectProvider<CaseTitles> titles;
  private final Clock clock;

  Inbox(
      WorkItems items,
      Branches branches,
      People people,
      ObjectProvider<CaseTitles> titles,
      Clock clock) {
    this.items = items;
    this.branches = branches;
    this.people = people;
    this.titles = titles;
    this.clock = clock;
  }

  /** Which tasks a list shows. */
  public enum View {
    /** What the actor holds. */
    MINE,
    /** What the actor may take. */
    ROLES,
    /** What the actor holds or may take and is past its due date. */
    OVERDUE,
    /** What stands in cases the actor started and somebody else must do. */
    WAITING,
    /** A manager's branch and below, everything for an auditor. */
    ALL
  }

  /**
   * What narrows a view; empty lists and nulls narrow nothing.
   *
   * @param branch code of a branch; the ones below it count as well
   * @param sort see {@link InboxOrder#parse}; null for oldest first, in the overdue view for
   *     soonest due first
   */
  public record Query(
      View view,
      List<String> taskTypes,
      List<String> channels,
      List<String> customerTypes,
      List<String> levels,
      List<String> findings,
      String branch,
      String sort,
      String after,
      Integer limit) {}

  /**
   * Exact numbers.
   *
   * @param views {@code mine}, {@code roles}, {@code overdue}, {@code waiting}
   * @param taskTypes held or to be taken, by task type
   */
  public record Counts(Map<String, Long> views, Map<String, Long> taskTypes) {}

  /**
   * One page; the cursor leads to the next.
   *
   * @throws ProblemException FORBIDDEN for the view of all when the actor is neither manager nor
   *     auditor
   */
  public Slice<InboxEntry> list(Query query, Actor actor) {
    InboxOrder order =
        query.sort == null || query.sort.isBlank()
            ? query.view == View.OVERDUE ? InboxOrder.SOONEST_DUE_FIRST : InboxOrder.OLDEST_FIRST
            : InboxOrder.parse(query.sort);
    int size = query.limit == null ? PAGE : Math.max(1, Math.min(query.limit, PAGE_AT_MOST));
    Condition condition = conditionOf(query.view, actor).and(filter(query));
    if (query.after != null && !query.after.isBlank()) {
      condition = condition.and(order.after(query.after));
    }
    List<ItemRow> rows = items.page(condition, order, size + 1);
    if (rows.size() <= size) {
      return new Slice<>(entries(rows, actor), null);
    }
    List<ItemRow> page = rows.subList(0, size);
    return new Slice<>(entries(page, actor), order.cursorAfter(page.get(size - 1).item()));
  }

  /** All numbers of the actor's list in one statement. */
  public Counts counts(Actor actor) {
    long mine = 0;
    long roles = 0;
    long overdue = 0;
    long waiting = 0;
    Map<String, Long> taskTypes = new TreeMap<>();
    List<WorkItems.Named> conditions =
        List.of(
            new WorkItems.Named("mine", InboxRights.heldBy(actor)),
            new WorkItems.Named("roles", InboxRights.claimableBy(actor)),
            new WorkItems.Named("waiting", InboxRights.waitedForBy(actor)));
    for (WorkItems.Count count : items.count(conditions, clock.instant())) {
      switch (count.name()) {
        case "mine" -> mine += count.n();
        case "roles" -> roles += count.n();
        default -> waiting += count.n();
      }
      if (!count.name().equals("waiting")) {
        overdue += count.overdue();
        taskTypes.merge(count.taskType(), count.n(), Long::sum);
      }
    }
    return new Counts(
        Map.of("mine", mine, "roles", roles, "overdue", overdue, "waiting", waiting), taskTypes);
  }

  /**
   * What the actor had best do next: in this case, else what the actor holds, else what the actor
   * may take; null when there is nothing.
   */
  String nextAfter(String caseId, Actor actor) {
    Condition doable = InboxRights.heldBy(actor).or(InboxRights.claimableBy(actor));
    List<Condition> inTurn = new ArrayList<>();
    if (caseId != null) {
      inTurn.add(doable.and(Condition.of("case_id = ?", caseId)));
    }
    inTurn.add(InboxRights.heldBy(actor));
    inTurn.add(InboxRights.claimableBy(actor));
    for (Condition condition : inTurn) {
      List<ItemRow> first = items.page(condition, InboxOrder.OLDEST_FIRST, 1);
      if (!first.isEmpty()) {
        return first.get(0).item().id();
      }
    }
    return null;
  }

  InboxEntry entry(ItemRow row, Actor actor) {
    return entries(List.of(row), actor).get(0);
  }

  private Condition conditionOf(View view, Actor actor) {
    return switch (view) {
      case MINE -> InboxRights.heldBy(actor);
      case ROLES -> InboxRights.claimableBy(actor);
      case OVERDUE ->
          InboxRights.heldBy(actor)
              .or(InboxRights.claimableBy(actor))
              .and(Condition.of("due_at < ?", Timestamp.from(clock.instant())));
      case WAITING -> InboxRights.waitedForBy(actor);
      case ALL -> {
        if (!InboxRights.mayLookOverAll(actor)) {
          throw ProblemException.forbidden("viewNotOpen");
        }
        yield InboxRights.allFor(actor);
      }
    };
  }

  private Condition filter(Query query) {
    Condition condition = Condition.ALWAYS;
    condition = narrowed(condition, "task_type", query.taskTypes);
    condition = narrowed(condition, "channel", query.channels);
    condition = narrowed(condition, "customer_type", query.customerTypes);
    condition = narrowed(condition, "level", query.levels);
    if (query.findings != null && !query.findings.isEmpty()) {
      Condition any = Condition.NEVER;
      for (String finding : query.findings) {
        any =
            any.or(
                Condition.of(
                    "concat(',', findings, ',') like ? escape '!'",
                    "%," + escaped(finding) + ",%"));
      }
      condition = condition.and(any);
    }
    if (query.branch != null && !query.branch.isBlank()) {
      condition =
          condition.and(
              branches
                  .find(query.branch)
                  .map(branch -> Condition.of("branch_path like ?", branch.path() + "%"))
                  .orElse(Condition.NEVER));
    }
    return condition;
  }

  private static Condition narrowed(Condition condition, String column, List<String> values) {
    return values == null || values.isEmpty()
        ? condition
        : condition.and(Condition.in(column, values));
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private List<InboxEntry> entries(List<ItemRow> rows, Actor actor) {
    Instant now = clock.instant();
    Map<String, String> titleOf = titles(rows);
    Map<String, String> nameOf = holders(rows, actor);
    return rows.stream().map(row -> entry(row, actor, now, titleOf, nameOf)).toList();
  }

  private InboxEntry entry(
      ItemRow row,
      Actor actor,
      Instant now,
      Map<String, String> titleOf,
      Map<String, String> nameOf) {
    WorkItem item = row.item();
    return new InboxEntry(
        item.id(),
        item.taskType(),
        item.process(),
        item.caseId(),
        titleOf.get(item.caseId()),
        item.customerType(),
        item.level(),
        item.channel(),
        branchName(item.branchCode()),
        row.findings(),
        item.role(),
        item.createdAt(),
        item.dueAt(),
        item.dueAt() != null && item.dueAt().isBefore(now),
        item.priority(),
        item.assigneeId() == null
            ? null
            : new InboxEntry.PersonName(item.assigneeId(), nameOf.get(item.assigneeId())),
        row.isHeldBy(actor.id()),
        InboxRights.mayClaim(actor, row));
  }

  /** Names of whoever holds a task; the actor's own is at hand, so most lists need no look-up. */
  private Map<String, String> holders(List<ItemRow> rows, Actor actor) {
    Set<String> others =
        rows.stream()
            .map(row -> row.item().assigneeId())
            .filter(id -> id != null && !id.equals(actor.id()))
            .collect(Collectors.toSet());
    Map<String, String> nameOf = new HashMap<>();
    nameOf.put(actor.id(), actor.displayName());
    if (!others.isEmpty()) {
      nameOf.putAll(people.names(others));
    }
    return nameOf;
  }

  private InboxEntry.BranchName branchName(String code) {
    return code == null
        ? null
        : branches
            .find(code)
            .map(
                branch ->
                    new InboxEntry.BranchName(code, inEnglish() ? branch.nameEn() : branch.name()))
            .orElse(new InboxEntry.BranchName(code, code));
  }

  private Map<String, String> titles(List<ItemRow> rows) {
    Map<String, Collection<String>> casesOf = new HashMap<>();
    for (ItemRow row : rows) {
      if (row.item().caseId() != null) {
        casesOf
            .computeIfAbsent(row.caseProcess(), process -> new HashSet<>())
            .add(row.item().caseId());
      }
    }
    Map<String, String> all = new HashMap<>();
    titles.stream()
        .filter(source -> casesOf.containsKey(source.process()))
        .forEach(source -> all.putAll(source.titles(casesOf.get(source.process()))));
    return all;
  }

  static boolean inEnglish() {
    return Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
  }
}
