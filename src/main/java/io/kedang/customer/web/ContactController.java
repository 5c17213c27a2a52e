package io.kedang.customer.web;

import io.kedang.access.Actors;
import io.kedang.customer.Complaints;
import io.kedang.customer.Interactions;
import io.kedang.customer.Medium;
import io.kedang.customer.Topic;
import io.kedang.shared.Slice;
import java.time.Instant;
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

/** Interactions 接触 and complaints 投诉 of a file (CUST-4). */
@RestController
@RequestMapping("/api/customers/{id}")
class ContactController {

  /** Who is in touch with customers, and the call centre's program. */
  static final String LOGGERS =
      "hasAnyRole('account-manager','customer-rep','information-officer','verifier','retention-specialist','manager')"
          + " or hasAuthority('SCOPE_interactions:write')";

  /** Who answers complaints. */
  static final String ANSWERERS =
      "hasAnyRole('account-manager','customer-rep','information-officer','retention-specialist','manager')";

  private final Interactions interactions;
  private final Complaints complaints;

  ContactController(Interactions interactions, Complaints complaints) {
    this.interactions = interactions;
    this.complaints = complaints;
  }

  @GetMapping("/interactions")
  @PreAuthorize(CustomerController.READERS)
  Slice<Interactions.Line> interactions(
      @PathVariable String id,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "20") int limit) {
    return interactions.page(id, Actors.current(), after, limit);
  }

  @PostMapping("/interactions")
  @PreAuthorize(LOGGERS)
  @ResponseStatus(HttpStatus.CREATED)
  Interactions.Line log(@PathVariable String id, @RequestBody NewInteraction body) {
    return interactions.log(
        id,
        body.requestId,
        new Interactions.Log(
            body.direction, body.medium, body.topic, body.at, body.note, body.recording),
        Actors.current());
  }

  @GetMapping("/complaints")
  @PreAuthorize(CustomerController.READERS)
  Slice<Complaints.Line> complaints(
      @PathVariable String id,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "20") int limit) {
    return complaints.page(id, Actors.current(), after, limit);
  }

  @PostMapping("/complaints")
  @PreAuthorize(LOGGERS)
  @ResponseStatus(HttpStatus.CREATED)
  Complaints.Line raise(@PathVariable String id, @RequestBody NewComplaint body) {
    return complaints.raise(
        id,
        body.requestId,
        new Complaints.Grievance(body.topic, body.severity, body.receivedAt, body.text),
        Actors.current());
  }

  @PostMapping("/complaints/{complaintId}/answer")
  @PreAuthorize(ANSWERERS)
  Complaints.Line answer(
      @PathVariable String id, @PathVariable String complaintId, @RequestBody Answer body) {
    return complaints.answer(id, complaintId, body.version, body.answer, Actors.current());
  }

  @PostMapping("/complaints/{complaintId}/close")
  @PreAuthorize(ANSWERERS)
  Complaints.Line close(
      @PathVariable String id,
      @PathVariable String complaintId,
      @RequestBody ServiceController.Version body) {
    return complaints.close(id, complaintId, body.version(), Actors.current());
  }

  record NewInteraction(
      String requestId,
      Interactions.Direction direction,
      Medium medium,
      Topic topic,
      Instant at,
      String note,
      String recording) {}

  record NewComplaint(
      String requestId,
      Topic topic,
      Complaints.Severity severity,
      Instant receivedAt,
      String text) {}

  record Answer(long version, String answer) {}
}
