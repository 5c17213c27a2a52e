package io.kedang.verification.web;

import io.kedang.access.Actors;
import io.kedang.verification.VerificationReveals;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the call task needs beside its form. */
@RestController
class VerificationController {

  private final VerificationReveals reveals;

  VerificationController(VerificationReveals reveals) {
    this.reveals = reveals;
  }

  @PostMapping("/api/verifications/{id}/reveal")
  @PreAuthorize("hasAnyRole('verifier','manager','auditor')")
  Revealed reveal(@PathVariable String id, @RequestBody Wish wish) {
    return new Revealed(reveals.reveal(id, Actors.current(), wish.field(), wish.purpose()));
  }

  record Wish(String field, String purpose) {}

  record Revealed(String value) {}
}
