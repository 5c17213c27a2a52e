package io.kedang.inbox.web;

import io.kedang.access.Actors;
import io.kedang.inbox.Leavers;
import java.util.List;
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

/** Leavers 离职转办 (INBX-3). */
@RestController
@RequestMapping("/api/people")
class LeaverController {

  private static final String WHO = "hasAnyRole('manager','system-admin')";

  private final Leavers leavers;

  LeaverController(Leavers leavers) {
    this.leavers = leavers;
  }

  @PostMapping("/{id}/hand-over")
  @PreAuthorize(WHO)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Leavers.Run begin(@PathVariable String id, @RequestBody Leavers.Wish wish) {
    return leavers.begin(id, wish, Actors.current());
  }

  @GetMapping("/{id}/hand-over")
  @PreAuthorize(WHO)
  List<Leavers.Run> of(@PathVariable String id) {
    return leavers.of(id, Actors.current());
  }

  @GetMapping("/{id}/hand-over/preview")
  @PreAuthorize(WHO)
  Leavers.Preview preview(
      @PathVariable String id, @RequestParam(required = false) String successorId) {
    return leavers.preview(id, successorId, Actors.current());
  }

  @GetMapping("/hand-overs/{id}")
  @PreAuthorize(WHO)
  Leavers.Run one(@PathVariable String id) {
    return leavers.find(id, Actors.current());
  }
}
