package io.kedang.inbox.web;

import io.kedang.inbox.InboxFilter;
import io.kedang.inbox.NextInList;
import java.util.List;

/** The list that a task was opened from, under the names of {@code GET /api/inbox}. */
record ListPlace(
    String view,
    List<String> process,
    List<String> taskType,
    List<String> channel,
    List<String> customerType,
    List<String> level,
    List<String> serviceLevel,
    List<String> finding,
    String branch,
    InboxFilter.Due due,
    Integer waitingDays,
    String person,
    String sort) {

  /** Null when the task was opened from no list. */
  NextInList.Place place() {
    return view == null || view.isBlank()
        ? null
        : new NextInList.Place(
            InboxController.view(view),
            new InboxFilter(
                process,
                taskType,
                channel,
                customerType,
                level,
                serviceLevel,
                finding,
                branch,
                due,
                waitingDays,
                person),
            sort);
  }
}
