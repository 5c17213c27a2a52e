package io.kedang.messaging.web;

import io.kedang.access.Actors;
import io.kedang.messaging.Conversations;
import io.kedang.messaging.MessagePages;
import io.kedang.messaging.MessagePages.Unanswering;
import io.kedang.shared.Slice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages of a case, and replies that answered no open question. */
@RestController
class MessageController {

  record Purpose(@NotBlank @Size(max = 200) String purpose) {}

  record Revealed(String value) {}

  private final MessagePages pages;

  MessageController(MessagePages pages) {
    this.pages = pages;
  }

  @GetMapping("/api/cases/{id}/messages")
  @PreAuthorize("isAuthenticated()")
  public List<Conversations.Line> ofCase(@PathVariable("id") String id) {
    return pages.ofCase(id);
  }

  @GetMapping("/api/messages/unmatched")
  @PreAuthorize("hasAnyRole('verifier','information-officer')")
  public Slice<Unanswering> unmatched(
      @RequestParam(name = "after", required = false) String after,
      @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(200) int limit) {
    return pages.unanswering(after, limit);
  }

  @PostMapping("/api/messages/{id}/seen")
  @PreAuthorize("hasAnyRole('verifier','information-officer')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void seen(@PathVariable("id") String id) {
    pages.seen(id, Actors.current());
  }

  @PostMapping("/api/messages/{id}/reveal")
  @PreAuthorize("hasAnyRole('verifier','information-officer')")
  public Revealed reveal(@PathVariable("id") String id, @Valid @RequestBody Purpose purpose) {
    return new Revealed(pages.reveal(id, purpose.purpose(), Actors.current()));
  }
}
