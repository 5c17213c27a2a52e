package io.kedang.customer.web;

import io.kedang.access.Actors;
import io.kedang.customer.CustomerConsents;
import io.kedang.customer.FileBlocks;
import io.kedang.privacy.ConsentNotices;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What customers agree to, and whether business may be done with them (CUST-6, CUST-9). */
@RestController
@RequestMapping("/api")
class ConsentController {

  private static final String RECORDERS =
      "hasAnyRole('account-manager','customer-rep','information-officer','verifier','retention-specialist')";
  private static final String BLOCKERS = "hasAnyRole('information-officer','manager')";

  private final CustomerConsents consents;
  private final ConsentNotices notices;
  private final FileBlocks blocks;

  ConsentController(CustomerConsents consents, ConsentNotices notices, FileBlocks blocks) {
    this.consents = consents;
    this.notices = notices;
    this.blocks = blocks;
  }

  /** The texts to tell, in both languages; their version goes back with what the customer says. */
  @GetMapping("/consents/notices")
  @PreAuthorize(
      CustomerController.READERS
          + " or hasAnyAuthority('SCOPE_openings:telesales','SCOPE_openings:online','SCOPE_openings:claims')")
  ConsentNotices.NoticeSet notices() {
    return notices.today();
  }

  @GetMapping("/customers/{id}/consents")
  @PreAuthorize(CustomerController.READERS)
  CustomerConsents.View consents(@PathVariable String id) {
    return consents.read(id, Actors.current());
  }

  @PostMapping("/customers/{id}/consents")
  @PreAuthorize(RECORDERS)
  CustomerConsents.View record(@PathVariable String id, @RequestBody CustomerConsents.Said said) {
    return consents.record(id, said, Actors.current());
  }

  @GetMapping("/customers/{id}/block")
  @PreAuthorize(CustomerController.READERS)
  Blocked blocked(@PathVariable String id) {
    return new Blocked(blocks.read(id, Actors.current()).orElse(null));
  }

  @PostMapping("/customers/{id}/block")
  @PreAuthorize(BLOCKERS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void block(@PathVariable String id, @RequestBody BlockWish wish) {
    blocks.block(id, wish.reason(), wish.note(), Actors.current());
  }

  @PostMapping("/customers/{id}/unblock")
  @PreAuthorize(BLOCKERS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unblock(@PathVariable String id, @RequestBody LiftWish wish) {
    blocks.unblock(id, wish.note(), Actors.current());
  }

  /**
   * @param block null while business may be done
   */
  record Blocked(FileBlocks.Block block) {}

  record BlockWish(FileBlocks.Reason reason, String note) {}

  record LiftWish(String note) {}
}
