package io.kedang.messaging;

import io.kedang.messaging.Conversations.Disposition;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The post office of the tests: it sends what waits, and customers answer on the simulated phones.
 */
@Component
public class Post {

  private final ObjectProvider<Dispatcher> dispatcher;
  private final ObjectProvider<Simulator> simulator;
  private final ObjectProvider<Replies> replies;

  Post(
      ObjectProvider<Dispatcher> dispatcher,
      ObjectProvider<Simulator> simulator,
      ObjectProvider<Replies> replies) {
    this.dispatcher = dispatcher;
    this.simulator = simulator;
    this.replies = replies;
  }

  /** Everything that is due leaves the house. */
  public void send() {
    for (MessageKind kind : List.of(MessageKind.SMS, MessageKind.MAIL)) {
      while (dispatcher.getObject().dispatch(kind) > 0) {
        // until nothing is due
      }
    }
  }

  /** What arrived on a phone, newest first. */
  public List<Simulator.Received> received(String phone) {
    send();
    return simulator.getObject().messages(phone, false, null, 50);
  }

  /** The customer answers the newest message on the phone. */
  public Disposition reply(String phone, String text) {
    return simulator.getObject().reply(received(phone).get(0).id(), text).disposition();
  }

  /** An SMS of whatever kind comes in; true when it answers a message of ours. */
  public boolean incoming(String from, String to, String text) {
    return replies
        .getObject()
        .take("simulator", new SmsInbox.Reply(null, from, to, text, null))
        .matched();
  }

  /** What could not be handled at once is told again. */
  public void handleReplies() {
    replies.getObject().handleDue();
  }

  /** The network gives up the newest message to the phone. */
  public void undeliverable(String phone) {
    simulator.getObject().undeliverable(received(phone).get(0).id());
  }

  public List<Simulator.ReceivedMail> mails() {
    send();
    return simulator.getObject().mails(null, 200);
  }
}
