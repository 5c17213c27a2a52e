package io.kedang.customer.web;

import io.kedang.access.Actors;
import io.kedang.customer.Timeline;
import io.kedang.shared.Slice;
import java.time.Instant;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The time line of a file 时间线 (CUST-4). */
@RestController
@RequestMapping("/api/customers/{id}/timeline")
class TimelineController {

  private final Timeline timeline;

  TimelineController(Timeline timeline) {
    this.timeline = timeline;
  }

  @GetMapping
  @PreAuthorize(CustomerController.READERS)
  Slice<Timeline.Entry> page(
      @PathVariable String id,
      @RequestParam(defaultValue = "") Set<Timeline.Group> groups,
      @RequestParam(required = false) Instant from,
      @RequestParam(required = false) Instant to,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "50") int limit) {
    return timeline.page(id, new Timeline.Wish(groups, from, to, after, limit), Actors.current());
  }
}
