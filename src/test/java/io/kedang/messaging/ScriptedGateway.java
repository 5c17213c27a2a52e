package io.kedang.messaging;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A gateway that answers as a test wants, and remembers what it was given. */
final class ScriptedGateway implements SmsGateway {

  final List<SmsOrder> orders = new CopyOnWriteArrayList<>();
  private final Queue<Handover> answers = new ArrayDeque<>();
  private Function<String, Optional<SmsFate>> fate;
  private boolean idempotent;
  private Runnable during = () -> {};

  ScriptedGateway answers(Handover... given) {
    answers.addAll(List.of(given));
    return this;
  }

  ScriptedGateway idempotentOne() {
    idempotent = true;
    return this;
  }

  ScriptedGateway tells(Function<String, Optional<SmsFate>> given) {
    fate = given;
    return this;
  }

  /** What happens while the order is under way. */
  ScriptedGateway during(Runnable given) {
    during = given;
    return this;
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public boolean idempotent() {
    return idempotent;
  }

  @Override
  public boolean askable() {
    return fate != null;
  }

  @Override
  public Optional<SmsFate> status(String reference) {
    return fate.apply(reference);
  }

  @Override
  public synchronized Handover send(SmsOrder order) {
    orders.add(order);
    during.run();
    Handover next = answers.poll();
    return next == null ? new Handover.Accepted("g-" + order.reference()) : next;
  }
}
