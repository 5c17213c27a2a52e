package io.kedang.messaging.web;

import io.kedang.access.Actors;
import io.kedang.messaging.OutboxDesk;
import io.kedang.shared.Slice;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The outbox and its dead ends. */
@RestController
@RequestMapping("/api/outbox")
class OutboxController {

  private final OutboxDesk desk;

  OutboxController(OutboxDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @PreAuthorize("hasRole('system-admin')")
  public Slice<OutboxDesk.Entry> list(
      @RequestParam(name = "state", defaultValue = "DEAD") String state,
      @RequestParam(name = "after", required = false) String after,
      @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(200) int limit) {
    return desk.list(state, after, limit);
  }

  @PostMapping("/{id}/retry")
  @PreAuthorize("hasRole('system-admin')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void retry(@PathVariable("id") String id) {
    desk.retry(id, Actors.current().id());
  }
}
