package io.kedang.inbox.web;

import io.kedang.access.Actors;
import io.kedang.inbox.Deputies;
import io.kedang.inbox.InboxEntry;
import io.kedang.inbox.NextInList;
import io.kedang.inbox.Tasks;
import io.kedang.shared.ProblemException;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * One task: its page, and what is done with it (INBX-2, INBX-4). {@code for} names whose deputy the
 * actor is in it.
 */
@RestController
@RequestMapping("/api/tasks/{id}")
class TaskController {

  private final Tasks tasks;
  private final NextInList nextInList;
  private final Deputies deputies;

  TaskController(Tasks tasks, NextInList nextInList, Deputies deputies) {
    this.tasks = tasks;
    this.nextInList = nextInList;
    this.deputies = deputies;
  }

  /**
   * @param id null when nothing else of the list is left to do
   */
  record Next(String id) {}

  @GetMapping
  @PreAuthorize(InboxReaders.STAFF)
  Tasks.TaskPage page(
      @PathVariable String id, @RequestParam(name = "for", required = false) String principal) {
    return tasks.page(id, deputies.reader(Actors.current(), principal));
  }

  @PostMapping("/claim")
  @PreAuthorize(InboxReaders.WORKERS)
  InboxEntry claim(
      @PathVariable String id, @RequestParam(name = "for", required = false) String principal) {
    return tasks.claim(id, deputies.reader(Actors.current(), principal));
  }

  @PostMapping("/release")
  @PreAuthorize(InboxReaders.WORKERS)
  InboxEntry release(
      @PathVariable String id, @RequestParam(name = "for", required = false) String principal) {
    return tasks.release(id, deputies.reader(Actors.current(), principal));
  }

  /** What follows the task in the list it was opened from; nothing is taken. */
  @GetMapping("/next")
  @PreAuthorize(InboxReaders.WORKERS)
  Next next(
      @PathVariable String id,
      @RequestParam(name = "for", required = false) String principal,
      @ParameterObject ListPlace from) {
    NextInList.Place place = from.place();
    if (place == null) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "viewUnknown");
    }
    return new Next(
        nextInList.after(id, place, deputies.reader(Actors.current(), principal)).orElse(null));
  }

  /**
   * The form's values stand under {@code data}, or are the body itself. Opened from a list, the
   * answer's {@code next} is of that list.
   */
  @PostMapping("/complete")
  @PreAuthorize(InboxReaders.WORKERS)
  Tasks.Completed complete(
      @PathVariable String id,
      @RequestParam(name = "for", required = false) String principal,
      @ParameterObject ListPlace from,
      @RequestBody(required = false) Map<String, Object> body) {
    return tasks.complete(
        id, formOf(body), deputies.reader(Actors.current(), principal), from.place());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> formOf(Map<String, Object> body) {
    if (body == null) {
      return Map.of();
    }
    return body.size() == 1 && body.get("data") instanceof Map<?, ?> data
        ? (Map<String, Object>) data
        : body;
  }
}
