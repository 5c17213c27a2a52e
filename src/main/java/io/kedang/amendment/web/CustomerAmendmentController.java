package io.kedang.amendment.web;

import io.kedang.access.Actors;
import io.kedang.amendment.AmendmentKind;
import io.kedang.amendment.AmendmentPages;
import io.kedang.amendment.AmendmentPreview;
import io.kedang.amendment.Amendments;
import io.kedang.amendment.OnConflict;
import io.kedang.shared.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking for a change of an open file, looked at beforehand or at once (AMND-1…5). */
@RestController
@RequestMapping("/api/customers/{id}")
class CustomerAmendmentController {

  private final Amendments amendments;
  private final AmendmentPages pages;

  CustomerAmendmentController(Amendments amendments, AmendmentPages pages) {
    this.amendments = amendments;
    this.pages = pages;
  }

  @GetMapping("/amendments")
  @PreAuthorize(AmendmentController.READERS)
  Slice<AmendmentPages.Line> ofCustomer(
      @PathVariable String id,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "50") int limit) {
    return pages.ofCustomer(id, Actors.current(), after, limit);
  }

  /** An empty request, to which evidence can be added before it is submitted. */
  @PostMapping("/amendments/draft")
  @PreAuthorize(AmendmentController.REQUESTERS)
  @ResponseStatus(HttpStatus.CREATED)
  Draft draft(@PathVariable String id, @RequestBody DraftBody body) {
    return new Draft(amendments.draft(id, body.requestId(), Actors.current()));
  }

  @PostMapping("/amendments/preview")
  @PreAuthorize(AmendmentController.REQUESTERS)
  AmendmentPreview preview(@PathVariable String id, @RequestBody Wish wish) {
    return amendments.preview(id, wish.request(), Actors.current());
  }

  @PostMapping("/amendments")
  @PreAuthorize(AmendmentController.REQUESTERS)
  ResponseEntity<Amendments.Submitted> request(@PathVariable String id, @RequestBody Wish wish) {
    return answer(amendments.request(id, wish.request(), Actors.current()));
  }

  @PostMapping("/restore")
  @PreAuthorize(AmendmentController.REQUESTERS)
  ResponseEntity<Amendments.Submitted> restore(
      @PathVariable String id, @RequestBody Restoration wish) {
    return answer(
        amendments.restore(id, wish.request(), wish.at(), wish.fields(), Actors.current()));
  }

  private static ResponseEntity<Amendments.Submitted> answer(Amendments.Submitted submitted) {
    return ResponseEntity.status(submitted.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(submitted);
  }

  record Wish(
      String requestId,
      Long version,
      AmendmentKind kind,
      Map<String, Object> changes,
      String reason,
      String collector,
      OnConflict onConflict) {

    Amendments.Request request() {
      return new Amendments.Request(
          requestId, version, kind, changes, reason, collector, onConflict);
    }
  }

  /**
   * @param at the instant whose values come back
   */
  record Restoration(
      String requestId,
      Long version,
      Instant at,
      List<String> fields,
      String reason,
      OnConflict onConflict) {

    Amendments.Request request() {
      return new Amendments.Request(
          requestId, version, AmendmentKind.RESTORE, null, reason, null, onConflict);
    }
  }

  record DraftBody(String requestId) {}

  record Draft(String caseId) {}
}
