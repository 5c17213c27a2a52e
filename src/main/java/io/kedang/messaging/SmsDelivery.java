package io.kedang.messaging;

import java.time.Instant;

/**
 * A delivery receipt, or the dead end of an SMS that could not be sent. Published in the
 * transaction that stores it.
 */
public record SmsDelivery(
    String messageId, String reference, String caseId, Outcome outcome, Instant at) {
  public enum Outcome {
    DELIVERED,
    UNDELIVERABLE
  }
}
