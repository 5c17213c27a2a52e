package io.kedang.messaging;

import java.util.Optional;

/**
 * The port to whoever carries our SMS (VERI-3). One implementation is active, chosen by {@code
 * kedang.messaging.sms.gateway}. An implementation answers within {@code
 * kedang.messaging.sms.timeout} and never logs numbers or texts.
 */
public interface SmsGateway {

  /** Short and stable; stands with every message it took. */
  String name();

  /**
   * Whether two orders with the same reference reach the customer once. Where not, an uncertain
   * order is never repeated.
   */
  boolean idempotent();

  /** Hands one message over. Exceptions count as {@link Handover.Uncertain}. */
  Handover send(SmsOrder order);

  /** Whether {@link #status} can answer. */
  default boolean askable() {
    return false;
  }

  /**
   * What became of an order, asked when nobody knows whether it arrived; empty when the gateway
   * does not say now.
   */
  default Optional<SmsFate> status(String reference) {
    return Optional.empty();
  }
}
