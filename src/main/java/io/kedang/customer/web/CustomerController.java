package io.kedang.customer.web;

import io.kedang.access.Actor;
import io.kedang.access.Actors;
import io.kedang.customer.CustomerPages;
import io.kedang.customer.Document;
import io.kedang.shared.Slice;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search and the customer page (CUST-4, CUST-6, CUST-8). */
@RestController
@RequestMapping("/api/customers")
class CustomerController {

  static final String READERS =
      "hasAnyRole('account-manager','customer-rep','information-officer','verifier','records-administrator','credit-analyst',"
          + "'retention-specialist','data-steward','manager','auditor')";
  static final String REVEALERS =
      "hasAnyRole('account-manager','customer-rep','information-officer','verifier','retention-specialist','data-steward','manager','auditor')";

  private final CustomerPages pages;

  CustomerController(CustomerPages pages) {
    this.pages = pages;
  }

  @GetMapping
  @PreAuthorize(READERS)
  Slice<CustomerPages.Row> search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "50") int limit) {
    return pages.search(q, Actors.current(), after, limit);
  }

  @GetMapping("/{id}")
  @PreAuthorize(READERS)
  CustomerPages.Page page(@PathVariable String id) {
    return pages.page(id, Actors.current());
  }

  @GetMapping("/{id}/scans")
  @PreAuthorize(READERS)
  List<Scan> scans(@PathVariable String id) {
    return pages.scans(id, Actors.current()).stream().map(Scan::of).toList();
  }

  @PostMapping("/{id}/reveal")
  @PreAuthorize(REVEALERS)
  Revealed reveal(@PathVariable String id, @RequestBody Wish wish) {
    Actor actor = Actors.current();
    return new Revealed(pages.reveal(id, actor, wish.field(), wish.purpose()));
  }

  record Wish(String field, String purpose) {}

  record Revealed(String value) {}

  record Scan(String id, String caseId, String name, String type, long size) {
    static Scan of(Document document) {
      return new Scan(
          document.id(),
          document.ownerId(),
          document.name(),
          document.contentType(),
          document.size());
    }
  }
}
