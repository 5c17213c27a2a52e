package io.kedang.customer.web;

import io.kedang.access.Actors;
import io.kedang.customer.FieldHistoryPages;
import io.kedang.shared.Slice;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of a file's fields and the file as of a date (AMND-4). */
@RestController
@RequestMapping("/api/customers/{id}")
class FieldHistoryController {

  private final FieldHistoryPages pages;

  FieldHistoryController(FieldHistoryPages pages) {
    this.pages = pages;
  }

  @GetMapping("/history")
  @PreAuthorize(CustomerController.READERS)
  Slice<FieldHistoryPages.Entry> history(
      @PathVariable String id,
      @RequestParam(required = false) String field,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "50") int limit) {
    return pages.history(id, field, after, limit, Actors.current());
  }

  @PostMapping("/history/{entryId}/reveal")
  @PreAuthorize(CustomerController.REVEALERS)
  CustomerController.Revealed reveal(
      @PathVariable String id, @PathVariable String entryId, @RequestBody SideWish wish) {
    return new CustomerController.Revealed(
        pages.reveal(id, entryId, wish.side(), wish.purpose(), Actors.current()));
  }

  @GetMapping("/as-of")
  @PreAuthorize(CustomerController.READERS)
  FieldHistoryPages.AsOf asOf(@PathVariable String id, @RequestParam Instant at) {
    return pages.asOf(id, at, Actors.current());
  }

  /**
   * @param side {@code before} or {@code after}
   */
  record SideWish(String side, String purpose) {}
}
