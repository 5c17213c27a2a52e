package io.kedang.messaging;

/**
 * The gateway of the demo: nothing leaves the house. Its messages are the outbox's own rows, which
 * the simulator's page shows as the customer's phone would.
 */
final class SimulatorGateway implements SmsGateway {

  static final String NAME = "simulator";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public Handover send(SmsOrder order) {
    return new Handover.Accepted(null);
  }
}
