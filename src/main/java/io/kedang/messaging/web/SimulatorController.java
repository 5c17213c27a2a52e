package io.kedang.messaging.web;

import io.kedang.messaging.InSimulator;
import io.kedang.messaging.Simulator;
import io.kedang.shared.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The demo's phones and mailbox; does not exist outside the demo. */
@RestController
@InSimulator
@RequestMapping("/api/simulator")
class SimulatorController {

  record Text(@NotBlank @Size(max = 500) String text) {}

  /**
   * @param ids which messages to answer; not together with {@code all}
   * @param shareNo how many of the answers are a no instead
   */
  record Texts(
      @NotBlank @Size(max = 500) String text,
      @Size(max = 5000) List<String> ids,
      boolean all,
      @DecimalMin("0") @DecimalMax("1") Double shareNo) {}

  record Answered(int answered) {}

  private final Simulator simulator;

  SimulatorController(Simulator simulator) {
    this.simulator = simulator;
  }

  @GetMapping("/messages")
  @PreAuthorize("isAuthenticated()")
  public List<Simulator.Received> messages(
      @RequestParam(name = "phone", required = false) @Size(max = 64) String phone,
      @RequestParam(name = "unanswered", defaultValue = "false") boolean unanswered,
      @RequestParam(name = "after", required = false) String after,
      @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(200) int limit) {
    return simulator.messages(
        phone == null || phone.isBlank() ? null : phone, unanswered, after, limit);
  }

  @PostMapping("/messages/{id}/reply")
  @PreAuthorize("isAuthenticated()")
  @ResponseStatus(HttpStatus.CREATED)
  public Simulator.Answer reply(@PathVariable("id") String id, @Valid @RequestBody Text text) {
    return simulator.reply(id, text.text());
  }

  @PostMapping("/messages/{id}/undeliverable")
  @PreAuthorize("isAuthenticated()")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void undeliverable(@PathVariable("id") String id) {
    simulator.undeliverable(id);
  }

  @PostMapping("/replies")
  @PreAuthorize("isAuthenticated()")
  public Answered replies(@Valid @RequestBody Texts texts) {
    boolean some = texts.ids() != null && !texts.ids().isEmpty();
    if (some == texts.all()) {
      throw ProblemException.invalid("invalid").field("ids", "required");
    }
    return new Answered(
        simulator.replyToMany(
            texts.text(),
            texts.all() ? null : texts.ids(),
            texts.shareNo() == null ? 0 : texts.shareNo()));
  }

  @GetMapping("/mails")
  @PreAuthorize("isAuthenticated()")
  public List<Simulator.ReceivedMail> mails(
      @RequestParam(name = "after", required = false) String after,
      @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(200) int limit) {
    return simulator.mails(after, limit);
  }
}
