package io.kedang.opening.web;

import io.kedang.access.Actor;
import io.kedang.access.Actors;
import io.kedang.customer.Document;
import io.kedang.opening.OpeningDrafts;
import io.kedang.opening.OpeningFinding;
import io.kedang.opening.OpeningForm;
import io.kedang.opening.OpeningPages;
import io.kedang.opening.Openings;
import io.kedang.opening.Submission;
import io.kedang.shared.ProblemException;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Opening a file: drafts, submission, the request's page, its scans and its withdrawal (OPEN-1…7).
 */
@RestController
@RequestMapping("/api/openings")
class OpeningController {

  private static final String SUBMITTERS =
      "hasAnyRole('account-manager','customer-rep','information-officer')";
  private static final String REQUESTERS =
      "hasAnyRole('account-manager','customer-rep','information-officer') or hasAnyAuthority('SCOPE_openings:telesales','SCOPE_openings:online','SCOPE_openings:claims')";
  private static final String READERS =
      "hasAnyRole('account-manager','customer-rep','information-officer','verifier','records-administrator','data-steward','manager','auditor')";

  private final Openings openings;
  private final OpeningDrafts drafts;
  private final OpeningPages pages;

  OpeningController(Openings openings, OpeningDrafts drafts, OpeningPages pages) {
    this.openings = openings;
    this.drafts = drafts;
    this.pages = pages;
  }

  @GetMapping("/drafts")
  @PreAuthorize(SUBMITTERS)
  List<OpeningDrafts.Line> drafts() {
    return drafts.mine(Actors.current());
  }

  @PostMapping("/drafts")
  @PreAuthorize(SUBMITTERS)
  @ResponseStatus(HttpStatus.CREATED)
  DraftView create(@RequestBody DraftBody body) {
    return DraftView.of(drafts.create(body.required(), Actors.current()));
  }

  @GetMapping("/drafts/{id}")
  @PreAuthorize(SUBMITTERS)
  DraftView draft(@PathVariable String id) {
    return DraftView.of(drafts.read(id, Actors.current()));
  }

  @PutMapping("/drafts/{id}")
  @PreAuthorize(SUBMITTERS)
  Saved save(@PathVariable String id, @RequestBody DraftBody body) {
    return new Saved(drafts.save(id, body.version(), body.required(), Actors.current()).version());
  }

  @DeleteMapping("/drafts/{id}")
  @PreAuthorize(SUBMITTERS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String id) {
    drafts.delete(id, Actors.current());
  }

  @PostMapping("/drafts/{id}/check")
  @PreAuthorize(SUBMITTERS)
  Checked check(@PathVariable String id) {
    return new Checked(drafts.check(id, Actors.current()));
  }

  @PostMapping("/drafts/{id}/submit")
  @PreAuthorize(SUBMITTERS)
  Submission submit(@PathVariable String id) {
    return drafts.submit(id, Actors.current());
  }

  @PostMapping
  @PreAuthorize(REQUESTERS)
  ResponseEntity<Submission> request(@RequestBody RequestBodyOfOpening body) {
    if (body.form() == null) {
      throw ProblemException.invalid("formInvalid").field("form", "required");
    }
    Submission submission = openings.submit(body.form(), body.requestId(), Actors.current());
    return ResponseEntity.status(submission.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(submission);
  }

  @GetMapping
  @PreAuthorize(SUBMITTERS)
  Slice<OpeningPages.Line> mine(
      @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit) {
    return pages.mine(Actors.current(), after, limit);
  }

  @GetMapping("/{id}")
  @PreAuthorize(READERS)
  OpeningPages.Page page(@PathVariable String id) {
    return pages.page(id, Actors.current());
  }

  @PostMapping("/{id}/withdraw")
  @PreAuthorize(SUBMITTERS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable String id, @RequestBody Reason reason) {
    pages.withdraw(id, reason.reason(), Actors.current());
  }

  @PostMapping("/{id}/reveal")
  @PreAuthorize(
      "hasAnyRole('account-manager','customer-rep','information-officer','verifier','manager','auditor')")
  Revealed reveal(@PathVariable String id, @RequestBody Wish wish) {
    return new Revealed(pages.reveal(id, Actors.current(), wish.field(), wish.purpose()));
  }

  @GetMapping("/{id}/scans")
  @PreAuthorize(READERS)
  List<Scan> scans(@PathVariable String id) {
    return pages.scans(id, Actors.current()).stream().map(Scan::of).toList();
  }

  @PostMapping("/{id}/scans")
  @PreAuthorize(SUBMITTERS)
  @ResponseStatus(HttpStatus.CREATED)
  Scan attach(@PathVariable String id, @RequestParam MultipartFile file) throws IOException {
    return Scan.of(
        drafts.attach(id, file.getOriginalFilename(), file.getBytes(), Actors.current()));
  }

  @GetMapping("/{id}/scans/{scanId}")
  @PreAuthorize(READERS)
  ResponseEntity<byte[]> scan(
      @PathVariable String id,
      @PathVariable String scanId,
      @RequestParam(required = false) String purpose) {
    OpeningPages.Picture picture = pages.scan(id, scanId, purpose, Actors.current());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(picture.contentType()))
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", "inline")
        .body(picture.bytes());
  }

  @DeleteMapping("/{id}/scans/{scanId}")
  @PreAuthorize(SUBMITTERS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void detach(@PathVariable String id, @PathVariable String scanId) {
    Actor actor = Actors.current();
    drafts.detach(id, scanId, actor);
  }

  record DraftBody(Long version, OpeningForm form) {
    OpeningForm required() {
      if (form == null) {
        throw ProblemException.invalid("formInvalid").field("form", "required");
      }
      return form;
    }
  }

  record DraftView(String id, Long version, OpeningForm form, List<Scan> scans) {
    static DraftView of(OpeningDrafts.Draft draft) {
      return new DraftView(
          draft.id(), draft.version(), draft.form(), draft.scans().stream().map(Scan::of).toList());
    }
  }

  record Saved(Long version) {}

  record Checked(List<OpeningFinding> findings) {}

  record RequestBodyOfOpening(String requestId, OpeningForm form) {}

  record Reason(String reason) {}

  record Wish(String field, String purpose) {}

  record Revealed(String value) {}

  record Scan(String id, String name, String type, long size) {
    static Scan of(Document document) {
      return new Scan(document.id(), document.name(), document.contentType(), document.size());
    }
  }
}
