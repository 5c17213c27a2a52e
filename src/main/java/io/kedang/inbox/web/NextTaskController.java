package io.kedang.inbox.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kedang.access.Actors;
import io.kedang.inbox.CaseCopies;
import io.kedang.inbox.Deputies;
import io.kedang.inbox.InboxEntry;
import io.kedang.inbox.InboxFilter;
import io.kedang.inbox.TaskAdvice;
import io.kedang.inbox.Tasks;
import io.kedang.shared.Slice;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the reader beside the list itself, and the best of the list (INBX-2). */
@RestController
class NextTaskController {

  private final Tasks tasks;
  private final Deputies deputies;
  private final TaskAdvice advice;
  private final CaseCopies copies;

  NextTaskController(Tasks tasks, Deputies deputies, TaskAdvice advice, CaseCopies copies) {
    this.tasks = tasks;
    this.deputies = deputies;
    this.advice = advice;
    this.copies = copies;
  }

  /**
   * @param view {@code roles}, which it is without one, or {@code overdue}
   * @param principal as {@code for}: whose deputy the actor is
   */
  record Wanted(String view, InboxFilter filter, @JsonProperty("for") String principal) {}

  /** 204 when there is nothing to take. */
  @PostMapping("/api/tasks/next")
  @PreAuthorize(InboxReaders.WORKERS)
  ResponseEntity<InboxEntry> next(@RequestBody(required = false) Wanted body) {
    Wanted wanted = body == null ? new Wanted(null, null, null) : body;
    return tasks
        .next(
            InboxController.view(wanted.view == null ? "roles" : wanted.view),
            wanted.filter,
            deputies.reader(Actors.current(), wanted.principal))
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @GetMapping("/api/inbox/advice")
  @PreAuthorize(InboxReaders.STAFF)
  List<TaskAdvice.Advice> asked() {
    return advice.askedOf(Actors.current());
  }

  @GetMapping("/api/inbox/copies")
  @PreAuthorize(InboxReaders.STAFF)
  Slice<CaseCopies.Copy> copies(
      @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit) {
    return copies.of(Actors.current(), after, limit);
  }
}
