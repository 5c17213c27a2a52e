package io.kedang.verification.process;

import io.kedang.verification.ReplyMeaning;
import io.kedang.verification.VerificationModel;
import io.kedang.verification.VerificationOutcome;
import io.kedang.verification.VerificationProcess;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.springframework.stereotype.Component;

@Component
class EngineVerificationProcess implements VerificationProcess {

  private final RuntimeService runtime;

  EngineVerificationProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public boolean awaitsReply(String processReference) {
    return waiting(processReference, VerificationModel.MESSAGE_REPLY_RECEIVED).isPresent();
  }

  @Override
  public void replyReceived(String processReference, ReplyMeaning meaning) {
    Map<String, Object> variables =
        meaning == ReplyMeaning.YES
            ? Map.of(
                VerificationModel.VARIABLE_REPLY_MEANING,
                meaning.name(),
                VerificationModel.VARIABLE_VERIFICATION_OUTCOME,
                VerificationOutcome.CONFIRMED.name())
            : Map.of(VerificationModel.VARIABLE_REPLY_MEANING, meaning.name());
    deliver(processReference, VerificationModel.MESSAGE_REPLY_RECEIVED, variables);
  }

  @Override
  public void undeliverable(String processReference) {
    deliver(processReference, VerificationModel.MESSAGE_UNDELIVERABLE, Map.of());
  }

  private void deliver(String processReference, String message, Map<String, Object> variables) {
    waiting(processReference, message)
        .ifPresent(
            waiting -> runtime.messageEventReceived(message, waiting.getExecutionId(), variables));
  }

  private Optional<EventSubscription> waiting(String processReference, String message) {
    return Optional.ofNullable(
        runtime
            .createEventSubscriptionQuery()
            .processInstanceId(processReference)
            .eventType("message")
            .eventName(message)
            .singleResult());
  }
}
