package io.kedang.opening.web;

import io.kedang.access.Actor;
import io.kedang.access.Actors;
import io.kedang.opening.FollowUpKind;
import io.kedang.opening.ProspectForm;
import io.kedang.opening.ProspectLoss;
import io.kedang.opening.ProspectPages;
import io.kedang.opening.Prospecting;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

/** Prospects 潜客: capture, pool, follow-up and conversion (CUST-1, OPEN-8). */
@RestController
@RequestMapping("/api/prospects")
class ProspectController {

  private static final String READERS = "hasAnyRole('account-manager','customer-rep','manager')";
  private static final String WORKERS = "hasAnyRole('account-manager','customer-rep')";
  private static final String MANAGERS = "hasRole('manager')";

  private final Prospecting prospecting;
  private final ProspectPages pages;

  ProspectController(Prospecting prospecting, ProspectPages pages) {
    this.prospecting = prospecting;
    this.pages = pages;
  }

  @GetMapping
  @PreAuthorize(READERS)
  Slice<ProspectPages.Line> list(
      @RequestParam(defaultValue = "mine") String view,
      @RequestParam(required = false) String q,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "50") int limit) {
    return pages.list(view(view), q, Actors.current(), after, limit);
  }

  @GetMapping("/due")
  @PreAuthorize(READERS)
  Count due() {
    return new Count(pages.due(Actors.current()));
  }

  @PostMapping
  @PreAuthorize(READERS)
  @ResponseStatus(HttpStatus.CREATED)
  Captured capture(@RequestBody Capture body) {
    ProspectForm form = required(body.form());
    Actor actor = Actors.current();
    String id = prospecting.capture(form, body.requestId(), actor);
    return new Captured(id, pages.duplicates(form.name(), form.phone(), id, actor));
  }

  /** Reads only; the name and phone go in the body, because addresses are logged. */
  @PostMapping("/duplicates")
  @PreAuthorize(READERS)
  Duplicates duplicates(@RequestBody Lookup body) {
    return new Duplicates(pages.duplicates(body.name(), body.phone(), null, Actors.current()));
  }

  @GetMapping("/{id}")
  @PreAuthorize(READERS)
  ProspectPages.Page page(@PathVariable String id) {
    return pages.page(id, Actors.current());
  }

  @PostMapping("/{id}/take")
  @PreAuthorize(WORKERS)
  ProspectPages.Page take(@PathVariable String id) {
    prospecting.take(id, Actors.current());
    return pages.page(id, Actors.current());
  }

  @PostMapping("/{id}/give-back")
  @PreAuthorize(READERS)
  ProspectPages.Page giveBack(@PathVariable String id) {
    prospecting.giveBack(id, Actors.current());
    return pages.page(id, Actors.current());
  }

  @PostMapping("/{id}/assign")
  @PreAuthorize(MANAGERS)
  ProspectPages.Page assign(@PathVariable String id, @RequestBody Assignment body) {
    prospecting.assign(id, body.personId(), Actors.current());
    return pages.page(id, Actors.current());
  }

  @PostMapping("/{id}/follow-ups")
  @PreAuthorize(WORKERS)
  ProspectPages.Page followUp(@PathVariable String id, @RequestBody FollowUpBody body) {
    prospecting.followUp(
        id, body.kind(), body.note(), body.nextOn(), body.requestId(), Actors.current());
    return pages.page(id, Actors.current());
  }

  @PostMapping("/{id}/lose")
  @PreAuthorize(READERS)
  ProspectPages.Page lose(@PathVariable String id, @RequestBody Loss body) {
    prospecting.lose(id, body.reason(), body.note(), Actors.current());
    return pages.page(id, Actors.current());
  }

  @PostMapping("/{id}/convert")
  @PreAuthorize(WORKERS)
  Converted convert(@PathVariable String id) {
    return new Converted(prospecting.convert(id, Actors.current()));
  }

  @PostMapping("/{id}/reveal")
  @PreAuthorize(READERS)
  Revealed reveal(@PathVariable String id, @RequestBody Wish wish) {
    return new Revealed(prospecting.reveal(id, wish.field(), wish.purpose(), Actors.current()));
  }

  private static ProspectPages.View view(String name) {
    return Stream.of(ProspectPages.View.values())
        .filter(view -> view.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> ProblemException.invalid("formInvalid").field("view", "unknown"));
  }

  private static ProspectForm required(ProspectForm form) {
    if (form == null) {
      throw ProblemException.invalid("formInvalid").field("form", "required");
    }
    return form;
  }

  record Capture(String requestId, ProspectForm form) {}

  record Captured(String id, List<ProspectPages.Known> duplicates) {}

  record Lookup(String name, String phone) {}

  record Duplicates(List<ProspectPages.Known> items) {}

  record Assignment(String personId) {}

  record FollowUpBody(FollowUpKind kind, String note, LocalDate nextOn, String requestId) {}

  record Loss(ProspectLoss reason, String note) {}

  record Converted(String draftId) {}

  record Count(int count) {}

  record Wish(String field, String purpose) {}

  record Revealed(String value) {}
}
