package io.kedang.messaging;

/** What a gateway knows of an order. */
public enum SmsFate {
  /** It never had the order; sending it again is safe. */
  NEVER_SEEN,
  TAKEN,
  DELIVERED,
  UNDELIVERABLE
}
