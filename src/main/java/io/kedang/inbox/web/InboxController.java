package io.kedang.inbox.web;

import io.kedang.access.Actors;
import io.kedang.inbox.Deputies;
import io.kedang.inbox.Inbox;
import io.kedang.inbox.InboxEntry;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The task list 待办 (INBX-1); {@code for} names whose deputy the reader is. */
@RestController
@RequestMapping("/api/inbox")
class InboxController {

  private static final String MINE = "mine";

  private final Inbox inbox;
  private final Deputies deputies;

  InboxController(Inbox inbox, Deputies deputies) {
    this.inbox = inbox;
    this.deputies = deputies;
  }

  @GetMapping
  @PreAuthorize(InboxReaders.STAFF)
  Slice<InboxEntry> list(
      @ParameterObject ListPlace wanted,
      @RequestParam(required = false) String after,
      @RequestParam(required = false) Integer limit,
      @RequestParam(name = "for", required = false) String principal) {
    String view = wanted.namesView() ? wanted.view() : MINE;
    return inbox.list(
        new Inbox.Query(view(view), wanted.filter(), wanted.sort(), after, limit),
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
