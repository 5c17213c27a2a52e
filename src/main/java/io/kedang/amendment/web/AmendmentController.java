package io.kedang.amendment.web;

import io.kedang.access.Actors;
import io.kedang.amendment.AmendmentPages;
import io.kedang.amendment.Amendments;
import io.kedang.customer.Document;
import io.kedang.shared.Slice;
import java.io.IOException;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.multipart.MultipartFile;

/** An amendment's page, its evidence and its withdrawal (AMND-1, AMND-3). */
@RestController
@RequestMapping("/api/amendments")
class AmendmentController {

  static final String REQUESTERS =
      "hasAnyRole('account-manager','customer-rep','information-officer')";
  static final String READERS =
      "hasAnyRole('account-manager','customer-rep','information-officer','verifier','records-administrator','data-steward','manager','auditor')";
  static final String REVEALERS =
      "hasAnyRole('account-manager','customer-rep','information-officer','verifier','manager','auditor')";

  private final Amendments amendments;
  private final AmendmentPages pages;

  AmendmentController(Amendments amendments, AmendmentPages pages) {
    this.amendments = amendments;
    this.pages = pages;
  }

  @GetMapping
  @PreAuthorize(REQUESTERS)
  Slice<AmendmentPages.Line> mine(
      @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit) {
    return pages.mine(Actors.current(), after, limit);
  }

  @GetMapping("/{id}")
  @PreAuthorize(READERS)
  AmendmentPages.Page page(@PathVariable String id) {
    return pages.page(id, Actors.current());
  }

  @PostMapping("/{id}/withdraw")
  @PreAuthorize(REQUESTERS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable String id, @RequestBody Reason reason) {
    amendments.withdraw(id, reason.reason(), Actors.current());
  }

  @PostMapping("/{id}/reveal")
  @PreAuthorize(REVEALERS)
  Revealed reveal(@PathVariable String id, @RequestBody SideWish wish) {
    return new Revealed(
        pages.reveal(id, Actors.current(), wish.field(), wish.side(), wish.purpose()));
  }

  @GetMapping("/{id}/scans")
  @PreAuthorize(READERS)
  List<Scan> scans(@PathVariable String id) {
    return pages.scans(id, Actors.current()).stream().map(Scan::of).toList();
  }

  @PostMapping("/{id}/scans")
  @PreAuthorize(REQUESTERS)
  @ResponseStatus(HttpStatus.CREATED)
  Scan attach(@PathVariable String id, @RequestParam MultipartFile file) throws IOException {
    return Scan.of(pages.attach(id, file.getOriginalFilename(), file.getBytes(), Actors.current()));
  }

  @GetMapping("/{id}/scans/{scanId}")
  @PreAuthorize(READERS)
  ResponseEntity<byte[]> scan(
      @PathVariable String id,
      @PathVariable String scanId,
      @RequestParam(required = false) String purpose) {
    AmendmentPages.Picture picture = pages.scan(id, scanId, purpose, Actors.current());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(picture.contentType()))
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", "inline")
        .body(picture.bytes());
  }

  @DeleteMapping("/{id}/scans/{scanId}")
  @PreAuthorize(REQUESTERS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void detach(@PathVariable String id, @PathVariable String scanId) {
    pages.detach(id, scanId, Actors.current());
  }

  record Reason(String reason) {}

  /**
   * @param side {@code before} or {@code after}
   */
  record SideWish(String field, String side, String purpose) {}

  record Revealed(String value) {}

  record Scan(String id, String name, String type, long size) {
    static Scan of(Document document) {
      return new Scan(document.id(), document.name(), document.contentType(), document.size());
    }
  }
}
