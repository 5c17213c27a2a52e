package io.kedang.messaging;

import java.time.Instant;

/**
 * What gateways bring: replies and delivery receipts. Both may come twice, late and in any order.
 */
public interface SmsInbox {

  /**
   * A reply as the gateway tells it.
   *
   * @param gatewayId the gateway's id of it, by which a repetition is known; may be null
   * @param from the customer's number, in any notation
   * @param to the number it was sent to, ours with the token as extension; may be null
   * @param at when the gateway got it; null for now
   */
  record Reply(String gatewayId, String from, String to, String text, Instant at) {

    @Override
    public String toString() {
      return "Reply[" + gatewayId + "]";
    }
  }

  /**
   * @param reference our id of the message; or
   * @param gatewayReference the gateway's own number for it
   */
  record Receipt(
      String reference, String gatewayReference, SmsDelivery.Outcome outcome, Instant at) {}

  /** What {@link #take(String, Reply)} made of a reply. */
  record Taken(String inboundId, boolean matched) {}

  /**
   * Stores the reply in a transaction of its own; only then whoever asked hears of it, later and
   * again if that fails.
   *
   * @param gateway who brings it
   */
  Taken take(String gateway, Reply reply);

  /**
   * @throws io.kedang.shared.ProblemException NOT_FOUND for a message we do not know (yet): the
   *     gateway may repeat the receipt
   */
  void take(String gateway, Receipt receipt);
}
