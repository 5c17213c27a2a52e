package io.kedang.inbox;

import io.kedang.access.Actor;
import io.kedang.access.Branches;
import io.kedang.access.People;
import io.kedang.shared.Language;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The list of tasks 待办 for whoever asks: views, filters and counts (INBX-1). */
@Service
public class Inbox {

  private static final int PAGE = 50;
  private static final int PAGE_AT_MOST = 200;

  private final WorkItems items;
  private final InboxCounters counters;
  private final Branches branches;
  private final People people;
  private final TitleReader titles;
  private final Clock clock;

  Inbox(
      WorkItems items,
      InboxCounters counters,
      Branches branches,
      People people,
      TitleReader titles,
      Clock clock) {
    this.items = items;
    this.counters = counters;
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
    /** What the actor finished. */
    DONE,
    /** A manager's branch and below, everything for an auditor. */
    ALL
  }

  /**
   * A page asked for.
   *
   * @param sort see {@link InboxOrder#parse}; null for soonest due first, of what is done for the
   *     latest first
   * @param after cursor of the page before; null for the first
   */
  public record Query(View view, InboxFilter filter, String sort, String after, Integer limit) {

    /** The first rows of a view, nothing narrowed. */
    public static Query first(View view, int limit) {
      return new Query(view, null, null, null, limit);
    }
  }

  /**
   * Exact numbers.
   *
   * @param views {@code mine}, {@code roles}, {@code overdue}, {@code waiting}, {@code done}, and
   *     {@code all} for whoever may look over all
   * @param taskTypes the same by view and task type
   */
  public record Counts(Map<String, Long> views, Map<String, Map<String, Long>> taskTypes) {}

  /**
   * One page; the cursor leads to the next.
   *
   * @throws ProblemException FORBIDDEN for the view of all when the actor is neither manager nor
   *     auditor
   */
  public Slice<InboxEntry> list(Query query, Actor actor) {
    return list(query, Reader.of(actor));
  }

  /**
   * The same for whoever reads.
   *
   * @throws ProblemException FORBIDDEN for a view of others than what the reader holds or may take,
   *     when the reader is a deputy
   */
  public Slice<InboxEntry> list(Query query, Reader reader) {
    InboxFilter filter = query.filter == null ? InboxFilter.NONE : query.filter;
    filter.requireValid();
    InboxOrder order =
        query.sort == null || query.sort.isBlank()
            ? query.view == View.DONE ? InboxOrder.LAST_DONE_FIRST : InboxOrder.SOONEST_DUE_FIRST
            : InboxOrder.parse(query.sort);
    if (order.key() == InboxOrder.Key.DONE && query.view != View.DONE) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "sortUnknown");
    }
    int size = query.limit == null ? PAGE : Math.max(1, Math.min(query.limit, PAGE_AT_MOST));
    Condition behind =
        query.after == null || query.after.isBlank() ? Condition.ALWAYS : order.after(query.after);
    List<Limb> limbs =
        filter.narrow(limbsOf(query.view, reader), reader.actor().id(), branches, clock).stream()
            .map(limb -> limb.and(behind))
            .toList();
    List<ItemRow> rows = items.page(limbs, order, size + 1);
    if (rows.size() <= size) {
      return new Slice<>(entries(rows, reader), null);
    }
    List<ItemRow> page = rows.subList(0, size);
    return new Slice<>(entries(page, reader), order.cursorAfter(page.get(size - 1).item()));
  }

  /** All numbers of the actor's list in one statement. */
  public Counts counts(Actor actor) {
    return counts(Reader.of(actor));
  }

  /** The numbers of the views that the reader has. */
  public Counts counts(Reader reader) {
    Map<String, Long> views = new TreeMap<>();
    List.of("mine", "roles", "overdue").forEach(view -> views.put(view, 0L));
    if (!reader.isDeputy()) {
      List.of("waiting", "done").forEach(view -> views.put(view, 0L));
      if (InboxRights.mayLookOverAll(reader.actor())) {
        views.put("all", 0L);
      }
    }
    Map<String, Map<String, Long>> taskTypes = new TreeMap<>();
    for (InboxCounters.Count count : counters.of(reader, clock.instant())) {
      add(views, taskTypes, count.name(), count.taskType(), count.tasks());
      if (count.name().equals("mine") || count.name().equals("roles")) {
        add(views, taskTypes, "overdue", count.taskType(), count.overdue());
      }
    }
    return new Counts(views, taskTypes);
  }

  private static void add(
      Map<String, Long> views,
      Map<String, Map<String, Long>> taskTypes,
      String view,
      String taskType,
      long n) {
    if (n != 0) {
      views.merge(view, n, Long::sum);
      taskTypes.computeIfAbsent(view, v -> new TreeMap<>()).merge(taskType, n, Long::sum);
    }
  }

  /**
   * What the actor had best do next: in this case, else what the actor holds, else what the actor
   * may take; null when there is nothing.
   */
  String nextAfter(String caseId, Reader reader) {
    List<Limb> held = InboxRights.heldBy(reader);
    List<Limb> free = InboxRights.claimableBy(reader);
    List<List<Limb>> inTurn = new ArrayList<>();
    if (caseId != null) {
      Condition ofCase = Condition.of("case_id = ?", caseId);
      inTurn.add(Stream.concat(held.stream(), free.stream()).map(l -> l.and(ofCase)).toList());
    }
    inTurn.add(held);
    inTurn.add(free);
    for (List<Limb> limbs : inTurn) {
      List<ItemRow> first = items.page(limbs, InboxOrder.SOONEST_DUE_FIRST, 1);
      if (!first.isEmpty()) {
        return first.get(0).item().id();
      }
    }
    return null;
  }

  InboxEntry entry(ItemRow row, Reader reader) {
    return entries(List.of(row), reader).get(0);
  }

  /**
   * What a view shows.
   *
   * @throws ProblemException FORBIDDEN when the view is not open to the reader
   */
  List<Limb> limbsOf(View view, Reader reader) {
    Actor actor = reader.actor();
    boolean open =
        switch (view) {
          case MINE, ROLES, OVERDUE -> true;
          case WAITING, DONE -> !reader.isDeputy();
          case ALL -> !reader.isDeputy() && InboxRights.mayLookOverAll(actor);
        };
    if (!open) {
      throw ProblemException.forbidden("viewNotOpen");
    }
    return switch (view) {
      case MINE -> InboxRights.heldBy(reader);
      case ROLES -> InboxRights.claimableBy(reader);
      case OVERDUE -> {
        Condition late = Condition.of("due_key < ?", Timestamp.from(clock.instant()));
        yield Stream.concat(
                InboxRights.heldBy(reader).stream(), InboxRights.claimableBy(reader).stream())
            .map(limb -> limb.and(late))
            .toList();
      }
      case WAITING -> InboxRights.waitedForBy(actor);
      case DONE -> InboxRights.doneBy(actor);
      case ALL -> InboxRights.allFor(actor);
    };
  }

  private List<InboxEntry> entries(List<ItemRow> rows, Reader reader) {
    Instant now = clock.instant();
    Map<String, String> titleOf = titles(rows);
    Map<String, String> nameOf = names(rows);
    return rows.stream().map(row -> entry(row, reader, now, titleOf, nameOf)).toList();
  }

  private InboxEntry entry(
      ItemRow row,
      Reader reader,
      Instant now,
      Map<String, String> titleOf,
      Map<String, String> nameOf) {
    WorkItem item = row.item();
    String principal = item.doneAt() == null ? row.kept().heldFor() : row.kept().doneFor();
    return new InboxEntry(
        item.id(),
        item.taskType(),
        item.process(),
        item.caseId(),
        titleOf.get(item.caseId()),
        item.customerType(),
        item.level(),
        item.channel(),
        branchName(item.branchCode(), branches),
        row.findings(),
        item.role(),
        item.createdAt(),
        item.dueAt(),
        item.dueAt() != null && item.dueAt().isBefore(now),
        item.priority(),
        person(item.assigneeId(), nameOf),
        row.isHeldBy(reader.actor().id()),
        item.doneAt() == null && InboxRights.isInHand(reader, row),
        item.doneAt() == null && InboxRights.mayClaim(reader, row),
        item.serviceLevel(),
        item.doneAt(),
        row.escalatedAt() != null,
        person(principal, nameOf),
        row.kept().urged());
  }

  private static InboxEntry.PersonName person(String id, Map<String, String> nameOf) {
    return id == null ? null : new InboxEntry.PersonName(id, nameOf.get(id));
  }

  /** Names of whoever has to do with a task. */
  private Map<String, String> names(List<ItemRow> rows) {
    Set<String> ids =
        rows.stream()
            .flatMap(
                row ->
                    Stream.of(row.item().assigneeId(), row.kept().heldFor(), row.kept().doneFor()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return ids.isEmpty() ? Map.of() : people.names(ids);
  }

  /** In the reader's language. */
  static InboxEntry.BranchName branchName(String code, Branches branches) {
    return code == null
        ? null
        : branches
            .find(code)
            .map(
                branch ->
                    new InboxEntry.BranchName(
                        code, Language.choose(branch.name(), branch.nameEn())))
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
    return titles.of(casesOf);
  }
}
