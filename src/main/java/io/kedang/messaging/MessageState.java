package io.kedang.messaging;

/** Where an outgoing message stands. */
enum MessageState {
  QUEUED,
  /**
   * On its way to the gateway. Found in this state after a crash, nobody knows whether it arrived.
   */
  SENDING,
  SENT,
  DELIVERED,
  UNDELIVERABLE,
  /** Taken back before it was sent. */
  WITHDRAWN,
  /** Never to be sent: the customer does not agree to its purpose (CUST-9). */
  SUPPRESSED,
  /** Given up: refused, or tried often enough. */
  DEAD
}
