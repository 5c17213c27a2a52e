package io.kedang.messaging;

import io.kedang.privacy.DataSubjects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Hands SMS to the gateway that is configured. */
@Component
class SmsCourier implements Courier {

  private final SmsGateway gateway;
  private final DataSubjects subjects;

  SmsCourier(SmsGateway gateway, DataSubjects subjects) {
    this.gateway = gateway;
    this.subjects = subjects;
  }

  @Override
  public MessageKind kind() {
    return MessageKind.SMS;
  }

  @Override
  public String gateway() {
    return gateway.name();
  }

  @Override
  public boolean inHouse() {
    return gateway instanceof SimulatorGateway;
  }

  @Override
  public boolean repeatable() {
    return gateway.idempotent();
  }

  @Override
  public Supplier<Handover> ready(OutboxEntry entry) {
    SmsContent content =
        subjects.open(
            entry.subjectId(),
            SmsContent.outbox(entry.id()),
            entry.sealedContent(),
            SmsContent.class);
    SmsOrder order = new SmsOrder(entry.id(), content.number(), content.text(), entry.replyToken());
    return () -> gateway.send(order);
  }

  @Override
  public boolean askable() {
    return gateway.askable();
  }

  @Override
  public Optional<SmsFate> fate(String id) {
    return gateway.status(id);
  }
}
