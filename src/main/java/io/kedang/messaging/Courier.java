package io.kedang.messaging;

import java.util.Optional;
import java.util.function.Supplier;

/** Carries one kind of message out of the house. */
interface Courier {

  MessageKind kind();

  /** Stands with the messages it took. */
  String gateway();

  /** Whether nothing leaves the house: the demo's simulator and mailbox read the outbox itself. */
  boolean inHouse();

  /** Whether handing over twice does no harm. */
  boolean repeatable();

  /** Unseals the message; what comes back hands it over. */
  Supplier<Handover> ready(OutboxEntry entry);

  /** Whether {@link #fate} has somebody to ask. */
  default boolean askable() {
    return false;
  }

  /** What became of a message nobody saw arrive; empty when the other side does not say now. */
  default Optional<SmsFate> fate(String id) {
    return Optional.empty();
  }
}
