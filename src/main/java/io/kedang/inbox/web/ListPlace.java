package io.kedang.inbox.web;

import io.kedang.inbox.InboxFilter;
import io.kedang.inbox.NextInList;
import java.util.List;

/**
 * A list as {@code GET /api/inbox} is asked for it: what is shown, or where a task was opened from.
 *
 * @param view see {@link io.kedang.inbox.Inbox.View}, in any case; may be null
 * @param sort see {@link io.kedang.inbox.InboxOrder}; null for soonest due first
 */
record ListPlace(
    String view,
    List<String> process,
    List<String> taskType,
    List<String> channel,
    List<String> customerType,
    List<String> level,
    List<String> serviceLevel,
    List<String> finding,
    List<String> role,
    String branch,
    InboxFilter.Due due,
    Integer waitingDays,
    String person,
    String sort) {

  /** Null when the task was opened from no list. */
  NextInList.Place place() {
    return namesView() ? new NextInList.Place(InboxController.view(view), filter(), sort) : null;
  }

  boolean namesView() {
    return view != null && !view.isBlank();
  }

  InboxFilter filter() {
    return new InboxFilter(
        process,
        taskType,
        channel,
        customerType,
        level,
        serviceLevel,
        finding,
        role,
        branch,
        due,
        waitingDays,
        person);
  }
}
