package io.kedang.inbox.web;

import io.kedang.access.Actors;
import io.kedang.inbox.CaseCopies;
import io.kedang.inbox.Colleagues;
import io.kedang.inbox.Deputies;
import io.kedang.inbox.InboxEntry;
import io.kedang.inbox.Reader;
import io.kedang.inbox.TaskAdvice;
import io.kedang.inbox.TaskHanding;
import io.kedang.inbox.TaskUrging;
import io.kedang.shared.ProblemException;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * A task among colleagues: passed on, asked haste or advice for, copied (INBX-2). {@code for} names
 * whose deputy the actor is in it; to assign, to urge and to answer are everybody's own.
 */
@RestController
@RequestMapping("/api/tasks/{id}")
class TaskWorkController {

  private final TaskHanding handing;
  private final TaskUrging urging;
  private final TaskAdvice advice;
  private final CaseCopies copies;
  private final Colleagues colleagues;
  private final Deputies deputies;

  TaskWorkController(
      TaskHanding handing,
      TaskUrging urging,
      TaskAdvice advice,
      CaseCopies copies,
      Colleagues colleagues,
      Deputies deputies) {
    this.handing = handing;
    this.urging = urging;
    this.advice = advice;
    this.copies = copies;
    this.colleagues = colleagues;
    this.deputies = deputies;
  }

  record Assignment(String personId) {}

  record HandOver(String personId, String reason) {}

  record GiveBack(String reason) {}

  record Urge(String note) {}

  record Question(String personId, String question) {}

  record Answer(String text) {}

  record Copies(List<String> personIds) {}

  @PostMapping("/assign")
  @PreAuthorize(InboxReaders.WORKERS)
  InboxEntry assign(@PathVariable String id, @RequestBody Assignment body) {
    return handing.assign(id, body.personId(), Actors.current());
  }

  @PostMapping("/hand-over")
  @PreAuthorize(InboxReaders.WORKERS)
  InboxEntry handOver(
      @PathVariable String id,
      @RequestParam(name = "for", required = false) String principal,
      @RequestBody HandOver body) {
    return handing.handOver(id, body.personId(), body.reason(), reader(principal));
  }

  @PostMapping("/return")
  @PreAuthorize(InboxReaders.WORKERS)
  InboxEntry giveBack(
      @PathVariable String id,
      @RequestParam(name = "for", required = false) String principal,
      @RequestBody GiveBack body) {
    return handing.giveBack(id, body.reason(), reader(principal));
  }

  @PostMapping("/urge")
  @PreAuthorize(InboxReaders.WORKERS)
  InboxEntry urge(@PathVariable String id, @RequestBody(required = false) Urge body) {
    return urging.urge(id, body == null ? null : body.note(), Actors.current());
  }

  @GetMapping("/advice")
  @PreAuthorize(InboxReaders.STAFF)
  List<TaskAdvice.Advice> advice(@PathVariable String id) {
    return advice.ofTask(id, Actors.current());
  }

  @PostMapping("/advice")
  @PreAuthorize(InboxReaders.WORKERS)
  @ResponseStatus(HttpStatus.CREATED)
  TaskAdvice.Advice ask(
      @PathVariable String id,
      @RequestParam(name = "for", required = false) String principal,
      @RequestBody Question body) {
    return advice.ask(id, body.personId(), body.question(), reader(principal));
  }

  @PostMapping("/advice/{adviceId}/answer")
  @PreAuthorize(InboxReaders.WORKERS)
  TaskAdvice.Advice answer(
      @PathVariable String id, @PathVariable String adviceId, @RequestBody Answer body) {
    return advice.answer(id, adviceId, body.text(), Actors.current());
  }

  /** Answers everybody named who now has a copy. */
  @PostMapping("/copies")
  @PreAuthorize(InboxReaders.WORKERS)
  List<InboxEntry.PersonName> copy(
      @PathVariable String id,
      @RequestParam(name = "for", required = false) String principal,
      @RequestBody Copies body) {
    return copies.copy(id, body.personIds(), reader(principal));
  }

  /** Here {@code for} is {@code assign} (also to hand over), {@code advice} or {@code copy}. */
  @GetMapping("/colleagues")
  @PreAuthorize(InboxReaders.STAFF)
  List<Colleagues.Colleague> colleagues(
      @PathVariable String id,
      @RequestParam(required = false) @Size(max = 60) String q,
      @RequestParam(name = "for", defaultValue = "assign") String purpose) {
    try {
      return colleagues.of(
          id, Colleagues.Purpose.valueOf(purpose.toUpperCase(Locale.ROOT)), q, Actors.current());
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("invalid").field("for", "unknown");
    }
  }

  private Reader reader(String principal) {
    return deputies.reader(Actors.current(), principal);
  }
}
