package io.kedang.inbox.web;

import io.kedang.access.Actors;
import io.kedang.inbox.Notices;
import io.kedang.shared.Slice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person is told without being asked for anything (OPEN-5). */
@RestController
@RequestMapping("/api/inbox/notices")
class NoticeController {

  private final Notices notices;

  NoticeController(Notices notices) {
    this.notices = notices;
  }

  @GetMapping
  @PreAuthorize(InboxReaders.STAFF)
  Slice<Notices.Notice> list(
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "50") int limit) {
    return notices.of(Actors.current(), unread, after, limit);
  }

  @GetMapping("/unread")
  @PreAuthorize(InboxReaders.STAFF)
  Unread unread() {
    return new Unread(notices.unread(Actors.current()));
  }

  @PostMapping("/read")
  @PreAuthorize(InboxReaders.STAFF)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@RequestBody UpTo body) {
    notices.read(Actors.current(), body.upTo() == null ? "" : body.upTo());
  }

  record Unread(int count) {}

  /** The newest notice the reader has seen. */
  record UpTo(String upTo) {}
}
