package io.kedang.messaging.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.kedang.messaging.SmsDelivery;
import io.kedang.messaging.SmsGateway;
import io.kedang.messaging.SmsInbox;
import io.kedang.shared.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the SMS gateway, or the adapter before it, brings replies and receipts; it signs in as a
 * service client of scope {@code sms:gateway}. What it does not get a 2xx for it may bring again:
 * nothing counts twice.
 */
@RestController
@RequestMapping("/api/gateway/sms")
class GatewayController {

  /**
   * @param id the gateway's id of the reply, by which a repetition is known
   * @param to the number it was sent to, with its extension
   */
  record ReplyBody(@Size(max = 500) String id, String from, String to, String text, Instant at) {}

  /**
   * {@code reference} is what we gave with the message; a gateway that does not return it names its
   * own {@code gatewayReference}.
   */
  record ReceiptBody(
      @Size(max = 26) String reference,
      @Size(max = 100) String gatewayReference,
      @NotNull SmsDelivery.Outcome outcome,
      Instant at) {}

  record ReplyBodies(
      @NotEmpty
          @Size(max = 1000)
          @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<@Valid @NotNull ReplyBody> replies) {}

  record ReceiptBodies(
      @NotEmpty
          @Size(max = 1000)
          @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<@Valid @NotNull ReceiptBody> receipts) {}

  private final SmsInbox inbox;
  private final SmsGateway gateway;

  GatewayController(SmsInbox inbox, SmsGateway gateway) {
    this.inbox = inbox;
    this.gateway = gateway;
  }

  @PostMapping("/replies")
  @PreAuthorize("hasAuthority('SCOPE_sms:gateway')")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void replies(@Valid @RequestBody ReplyBodies body) {
    ProblemException refused = null;
    for (ReplyBody reply : body.replies()) {
      try {
        inbox.take(
            gateway.name(),
            new SmsInbox.Reply(reply.id(), reply.from(), reply.to(), reply.text(), reply.at()));
      } catch (ProblemException e) {
        // one that cannot be read does not take the others with it
        refused = e;
      }
    }
    if (refused != null) {
      throw refused;
    }
  }

  /** Not found when none of them is known (yet), so that the gateway brings them again. */
  @PostMapping("/receipts")
  @PreAuthorize("hasAuthority('SCOPE_sms:gateway')")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public void receipts(@Valid @RequestBody ReceiptBodies body) {
    ProblemException unknown = null;
    int known = 0;
    for (ReceiptBody receipt : body.receipts()) {
      try {
        inbox.take(
            gateway.name(),
            new SmsInbox.Receipt(
                receipt.reference(), receipt.gatewayReference(), receipt.outcome(), receipt.at()));
        known++;
      } catch (ProblemException e) {
        unknown = e;
      }
    }
    if (known == 0) {
      throw unknown;
    }
  }
}
