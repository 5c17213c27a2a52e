package io.kedang.inbox.web;

import io.kedang.access.Actors;
import io.kedang.inbox.Deputies;
import io.kedang.inbox.Deputyship;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who stands in for whom 代理 (INBX-3). */
@RestController
@RequestMapping("/api/deputies")
class DeputyController {

  private final Deputies deputies;

  DeputyController(Deputies deputies) {
    this.deputies = deputies;
  }

  /** {@code person} asks for the deputies of somebody whom the reader manages. */
  @GetMapping
  @PreAuthorize(InboxReaders.WORKERS)
  Deputyship.Lists all(@RequestParam(required = false) String person) {
    return deputies.of(Actors.current(), person);
  }

  /** Who may be named, for oneself or for a {@code person} whom the reader manages. */
  @GetMapping("/candidates")
  @PreAuthorize(InboxReaders.WORKERS)
  List<Deputyship.Candidate> candidates(
      @RequestParam(required = false) String person,
      @RequestParam(required = false) @Size(max = 60) String q) {
    return deputies.candidates(Actors.current(), person, q);
  }

  @PostMapping
  @PreAuthorize(InboxReaders.WORKERS)
  @ResponseStatus(HttpStatus.CREATED)
  Deputyship name(@RequestBody Deputyship.Wish wish) {
    return deputies.name(wish, Actors.current());
  }

  @DeleteMapping("/{id}")
  @PreAuthorize(InboxReaders.WORKERS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String id) {
    deputies.end(id, Actors.current());
  }
}
