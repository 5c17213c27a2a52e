package io.kedang.inbox;

import io.kedang.access.Branches;
import io.kedang.shared.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * The next task 下一件 of the list that somebody works through (INBX-4). Nothing is taken: whoever
 * opens it sees whether somebody was quicker.
 */
@Service
public class NextInList {

  private final WorkItems items;
  private final Inbox inbox;
  private final Branches branches;
  private final Clock clock;

  NextInList(WorkItems items, Inbox inbox, Branches branches, Clock clock) {
    this.items = items;
    this.inbox = inbox;
    this.branches = branches;
    this.clock = clock;
  }

  /**
   * A list as it was left.
   *
   * @param filter null for everything of the view
   * @param sort see {@link InboxOrder#parse}; null for soonest due first
   */
  public record Place(Inbox.View view, InboxFilter filter, String sort) {

    /**
     * @throws ProblemException as {@link Inbox#list}
     */
    void requireValid() {
      wanted().requireValid();
      order();
    }

    private InboxFilter wanted() {
      return filter == null ? InboxFilter.NONE : filter;
    }

    private InboxOrder order() {
      InboxOrder order =
          sort == null || sort.isBlank() ? InboxOrder.SOONEST_DUE_FIRST : InboxOrder.parse(sort);
      if (order.key() == InboxOrder.Key.DONE) {
        throw new ProblemException(ProblemException.Kind.MALFORMED, "sortUnknown");
      }
      return order;
    }
  }

  /**
   * What follows the task in the list and is the reader's to do; behind its end the first one
   * again. Of a view that shows what others have to do, only what the reader holds or may take.
   *
   * @return empty when nothing else of the list is left to do
   * @throws ProblemException as {@link Inbox#list}
   */
  public Optional<String> after(String taskId, Place place, Reader reader) {
    return after(taskId, items.find(taskId).map(ItemRow::item), place, reader);
  }

  /** The same of a task that was open a moment ago. */
  Optional<String> after(WorkItem item, Place place, Reader reader) {
    return after(item.id(), Optional.of(item), place, reader);
  }

  private Optional<String> after(
      String taskId, Optional<WorkItem> item, Place place, Reader reader) {
    place.requireValid();
    InboxOrder order = place.order();
    Condition others = Condition.of("task_id <> ?", taskId);
    List<Limb> list =
        place
            .wanted()
            .narrow(toDo(place.view, reader), reader.actor().id(), branches, clock)
            .stream()
            .map(limb -> limb.and(others))
            .toList();
    Optional<String> behind =
        item.flatMap(
            one ->
                first(
                    list.stream()
                        .map(limb -> limb.and(order.after(order.cursorAfter(one))))
                        .toList(),
                    order));
    return behind.isPresent() ? behind : first(list, order);
  }

  private List<Limb> toDo(Inbox.View view, Reader reader) {
    return switch (view) {
      case MINE, ROLES, OVERDUE -> inbox.limbsOf(view, reader);
      case WAITING, DONE, ALL ->
          Stream.concat(
                  InboxRights.heldBy(reader).stream(), InboxRights.claimableBy(reader).stream())
              .toList();
    };
  }

  private Optional<String> first(List<Limb> list, InboxOrder order) {
    return items.page(list, order, 1).stream().map(row -> row.item().id()).findFirst();
  }
}
