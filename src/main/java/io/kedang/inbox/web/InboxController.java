package io.kedang.inbox.web;

import io.kedang.access.Actors;
import io.kedang.inbox.Deputies;
import io.kedang.inbox.Inbox;
import io.kedang.inbox.InboxEntry;
import io.kedang.inbox.InboxFilter;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The task list 待办 (INBX-1); {@code for} names whose deputy the reader is. */
@RestController
@RequestMapping("/api/inbox")
class InboxController {

  private final Inbox inbox;
  private final Deputies deputies;

  InboxController(Inbox inbox, Deputies deputies) {
    this.inbox = inbox;
    this.deputies = deputies;
  }

  @GetMapping
  @PreAuthorize(InboxReaders.STAFF)
  Slice<InboxEntry> list(
      @RequestParam(defaultValue = "mine") String view,
      @RequestParam(required = false) List<String> process,
      @RequestParam(required = false) List<String> taskType,
      @RequestParam(required = false) List<String> channel,
      @RequestParam(required = false) List<String> customerType,
      @RequestParam(required = false) List<String> level,
      @RequestParam(required = false) List<String> serviceLevel,
      @RequestParam(required = false) List<String> finding,
      @RequestParam(required = false) String branch,
      @RequestParam(required = false) InboxFilter.Due due,
      @RequestParam(required = false) Integer waitingDays,
      @RequestParam(required = false) String person,
      @RequestParam(required = false) String sort,
      @RequestParam(required = false) String after,
      @RequestParam(required = false) Integer limit,
      @RequestParam(name = "for", required = false) String principal) {
    InboxFilter filter =
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
            person);
    return inbox.list(
        new Inbox.Query(view(view), filter, sort, after, limit),
        deputies.reader(Actors.current(), principal));
  }

  @GetMapping("/counts")
  @PreAuthorize(InboxReaders.STAFF)
  Inbox.Counts counts(@RequestParam(name = "for", required = false) String principal) {
    return inbox.counts(deputies.reader(Actors.current(), principal));
  }

  static Inbox.View view(String name) {
    try {
      return Inbox.View.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "viewUnknown");
    }
  }
}
